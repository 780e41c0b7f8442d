// @ts-check
/**
 * A year of an inbox, from a seed, told to the shipped build's ledger and compared after every step with a reference that
 * works everything out from the whole history (year-model.mjs). Two tabs tell it, at times at once; the worker is stopped
 * again and again; the user travels, the clocks are changed, the machine's clock is set wrong and right.
 *
 * Simulated is `Date` in the worker, put there anew after each start, and with it that an alarm's time has come. The time
 * zone is the browser's own.
 */

import assert from "node:assert/strict";
import test from "node:test";
import { isDeepStrictEqual } from "node:util";
import { recordsOf, SIGHTINGS } from "../../extension/shared/ledger.js";
import { SETTINGS } from "../../extension/shared/settings.js";
import { eventually, openChromium, stopWorker, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { occasions, yearOf } from "./year-inbox.mjs";
import { GROUPS, offsetOf, reference, threadOf } from "./year-model.mjs";

/** @typedef {import("./year-inbox.mjs").Step} Step */
/** @typedef {import("./year-model.mjs").Happening} Happening */
/** @typedef {import("./year-model.mjs").Reference} Reference */

/** Far ahead, so that no alarm of the year rings by itself. */
const START = Date.UTC(2041, 0, 1, 9);
const STEPS = 800;
const SEED = 6;
/** As often as this each kind of occasion must have come up: a year without them would prove little. */
const AT_LEAST = 3;
const HOUR = 3_600_000;

const { context, close } = await openChromium();
const [office, desk] = [await openOffice(context), await openOffice(context)];
const machine = await context.newCDPSession(office.page);
test.after(() => close());

/** @param {any} message @param {typeof office} [tab] @returns {Promise<any>} what the background answers */
const send = (message, tab = office) =>
  tab.page.evaluate((one) => chrome.runtime.sendMessage(one), message);

/** Sets the clock that the worker, which is awake, sees; the minutes by which it is ahead of UTC. @param {number} at */
async function setClock(at) {
  return (await worker(context)).evaluate((ms) => {
    const all = /** @type {any} */ (globalThis);
    all.RealDate ??= Date;
    all.Date = class extends all.RealDate {
      /** @param {any[]} parts */
      constructor(...parts) {
        super(...(parts.length > 0 ? parts : [ms]));
      }
      static now() {
        return ms;
      }
    };
    // Not -0.
    return 0 - new Date().getTimezoneOffset();
  }, at);
}

/** Stops the worker, and wakes it with a message that is none of the extension's: it counts nothing by the real clock. */
async function restart() {
  await stopWorker(context);
  await send({});
}

/** Tells the worker that its alarm's time has come; until it has set it anew. */
async function ring() {
  const background = await worker(context);
  await background.evaluate(async () => {
    await chrome.alarms.clear("overdue");
    // What the browser calls; it is not part of the documented interface.
    /** @type {any} */ (chrome.alarms.onAlarm).dispatch({ name: "overdue" });
  });
  await eventually(office.nextAlarm, "an alarm that is set anew");
}

/**
 * A page changes what is stored, as the options page does; until the worker has heard the last of it.
 * @param {() => Promise<void>} act
 */
async function changeStored(act) {
  const background = await worker(context);
  await background.evaluate(() => {
    const { onChanged } = chrome.storage.local;
    const heard = new Promise((resolve) => {
      onChanged.addListener(function hear(changes) {
        if (Object.values(changes).every(({ newValue }) => newValue === undefined)) return;
        onChanged.removeListener(hear);
        resolve(null);
      });
    });
    // Inside an object, or it would be waited for here.
    Object.assign(globalThis, { last: { heard } });
  });
  await act();
  await background.evaluate(() => /** @type {any} */ (globalThis).last.heard);
}

/** Runs in a page: everything is deleted and put back, as by an export and its import. */
async function outAndIn() {
  const all = await chrome.storage.local.get(null);
  await chrome.storage.local.clear();
  await chrome.storage.local.set(all);
}

/** An entry without the version of its form. @param {any} record */
function unversioned({ version, ...entry }) {
  assert.equal(typeof version, "number");
  return entry;
}

/** @template {Record<string, any>} T @param {T[]} all @param {string} key */
const by = (all, key) => Object.fromEntries(all.map((one) => [one[key], one]));

/** @param {number[]} numbers */
const rise = (numbers) => numbers.every((one, at) => at === 0 || one >= Number(numbers[at - 1]));

/** Runs in a page: the badge as it stands, the list, and then all else that can be seen; as JSON, which crosses faster. */
async function look() {
  const before = await chrome.action.getBadgeText({});
  const { list } = await chrome.runtime.sendMessage({ type: "ledgerList" });
  const [stored, badge, alarm] = await Promise.all([
    chrome.storage.local.get(null),
    chrome.action.getBadgeText({}),
    chrome.alarms.get("overdue"),
  ]);
  return JSON.stringify({ before, list, stored, badge, alarm: alarm?.scheduledTime ?? 0 });
}

/** Compares all that is kept and shown. @param {any} seen what `look` gave @param {Reference} expected */
function compare({ list, stored, badge }, expected) {
  const records = recordsOf(stored);
  const kept = records.map(({ record }) => unversioned(record));
  assert.deepEqual(by(kept, "thread"), by(expected.entries, "thread"), "what is stored");
  const places = records.map(({ thread }) => thread);
  assert.deepEqual(
    places,
    [...new Set(kept.map(({ thread }) => thread))],
    "each in its place, once",
  );
  const rows = /** @type {any[]} */ (stored[SIGHTINGS]?.rows ?? []);
  const hints = rows.map((row) => ({ with: row.with, since: Date.parse(row.at) }));
  assert.deepEqual(by(hints, "with"), by(expected.hints, "with"), "the rows that are remembered");
  assert.deepEqual(by(list.maybe, "with"), by(expected.maybe, "with"), "who may be waiting");
  assert.ok(
    rise(list.maybe.map((/** @type {any} */ one) => one.since)),
    "the oldest hint is first",
  );
  assert.deepEqual(list.counts, expected.counts, `how many are ${GROUPS.join(", ")}`);
  assert.equal(list.overdue, expected.overdue, "how many are overdue");
  assert.equal(list.quiet, expected.quiet, "whether it is a quiet hour");
  assert.equal(list.next, expected.next, "when to count anew");
  assert.deepEqual(list.broken, []);
  const listed = list.records.map(unversioned);
  const entries = expected.rows.map(({ entry }) => entry);
  assert.deepEqual(by(listed, "thread"), by(entries, "thread"), "the list");
  // Equals may stand in any order.
  const order = listed.map((/** @type {any} */ { thread }) =>
    Number(expected.rows.find(({ entry }) => entry.thread === thread)?.place),
  );
  assert.ok(rise(order), `the list in its order: ${order}`);
  assert.equal(badge, expected.badge, "the badge");
}

/**
 * Tells messages from two tabs: at once where their order makes no difference, else one after the other. Each answer must be
 * right, in one order or the other.
 * @param {Happening[]} history
 * @param {Happening[]} messages of one moment
 * @returns {Promise<{ told: Happening[], atOnce: boolean, after: Reference }>} in an order that fits the answers
 */
async function tell(history, messages) {
  const now = messages[0]?.now ?? 0;
  const orders = [messages, messages.toReversed()].slice(0, messages.length).map((told) => {
    const states = told.map((_, n) => reference([...history, ...told.slice(0, n + 1)], now));
    const answers = messages.map((one) => answerTo(one, states[told.indexOf(one)]));
    return { told, answers, after: /** @type {Reference} */ (states.at(-1)) };
  });
  const [first, other] = orders;
  const atOnce = isDeepStrictEqual(first?.after, other?.after);
  const tasks = messages.map(
    ({ message }, n) =>
      () =>
        send(message, n === 0 ? office : desk),
  );
  const answers = [];
  if (atOnce) answers.push(...(await Promise.all(tasks.map((task) => task()))));
  else for (const task of tasks) answers.push(await task());
  const given = answers.map(({ entry, ...rest }) => ({
    ...rest,
    ...(entry && { entry: unversioned(entry) }),
  }));
  if (atOnce && other && isDeepStrictEqual(given, other.answers)) return { ...other, atOnce };
  assert.deepEqual(given, first?.answers, "the answers");
  return { .../** @type {NonNullable<typeof first>} */ (first), atOnce };
}

/** What a message must be answered. @param {Happening} told @param {Reference | undefined} after */
function answerTo(told, after) {
  const entry = after?.entries.find(({ thread }) => thread === threadOf(told));
  return { ok: true, overdue: after?.overdue, ...(entry && { entry }) };
}

test("a year of an inbox is kept as a reference keeps it that knows the whole history", async (t) => {
  /** @type {Happening[]} */
  const history = [];
  /** @type {Record<string, number>} */
  const came = {};
  let [now, zone, settings] = [START, "UTC", /** @type {any} */ (undefined)];
  let before = { ...reference(history, now), now, offset: 0 };
  let alarm = Infinity;

  /** @param {Step} step */
  async function take(step) {
    now += step.pass + (step.ahead ?? 0);
    if (step.stop) await restart();
    if (step.zone) {
      zone = step.zone;
      history.push({ now, zone });
      await machine.send("Emulation.setTimezoneOverride", { timezoneId: zone });
    }
    const offset = await setClock(now);
    assert.equal(offset, offsetOf(zone, now), "the user's clock");
    const rang = step.rings && alarm <= now;
    if (rang) {
      await ring();
      assert.equal(await office.badge(), reference(history, now).badge, "the badge, by the alarm");
    }
    if (step.settings) {
      settings = step.settings;
      history.push({ now, settings });
      await changeStored(() => office.store({ settings }));
    }
    if (step.reload && history.length > 0) await changeStored(() => office.page.evaluate(outAndIn));
    const messages = step.tell.map((message) => ({ now, message }));
    const {
      told,
      atOnce,
      after: state,
    } = messages.length > 0
      ? await tell(history, messages)
      : { told: [], atOnce: false, after: reference(history, now) };
    history.push(...told);
    const after = { ...state, now, offset };
    const seen = JSON.parse(await office.page.evaluate(look));
    if (told.length > 0) assert.equal(seen.before, after.badge, "the badge, by a message");
    compare(seen, after);
    assert.deepEqual(seen.stored[SETTINGS], settings, "the settings");
    const latest = Math.min(after.next ?? Infinity, now + HOUR);
    assert.ok(
      now < seen.alarm && seen.alarm <= latest,
      `an alarm by ${latest}, not at ${seen.alarm}`,
    );
    alarm = seen.alarm;
    const taken = { step, told, atOnce, rang, before, after };
    for (const [name, is] of Object.entries(occasions(taken))) {
      came[name] = (came[name] ?? 0) + Number(is);
    }
    before = after;
  }

  let count = 0;
  for (const step of yearOf(SEED, START, STEPS)) {
    count += 1;
    await take(step).catch((error) => {
      const when = new Date(now).toISOString();
      throw new Error(`Step ${count}, ${when}, ${JSON.stringify(step)}: ${error.message}`);
    });
  }
  t.diagnostic(`${count} steps: ${JSON.stringify(came)}`);
  const rare = Object.entries(came).filter(([, times]) => times < AT_LEAST);
  assert.deepEqual(rare, [], "occasions that hardly came up");
});
