// @ts-check
/** What Considerate does in every browser, each behaviour written once. A behaviour leaves nothing stored behind. */

import assert from "node:assert/strict";
import { recordsOf } from "../../../extension/shared/ledger.js";
import { threadPath, threadUuid } from "../../inbox/ids.js";
import { eventually } from "../chromium.mjs";
import { daysWaiting, nameOf } from "../shipped.mjs";
import {
  appears,
  badgeOn,
  composer,
  composers,
  draftOf,
  drop,
  fill,
  forget,
  press,
  pressOf,
  pressOn,
  rows,
  said,
  sent,
  store,
  stored,
  watchSending,
  who,
} from "./page.mjs";

/** @typedef {import("./driver.mjs").Driver} Driver */
/** @typedef {import("./driver.mjs").Visit} Visit */

const DAY = 86_400_000;
const [NAOMI, SVEN, TOBI] = ["naomi-followup", "sven-collaboration", "tobi-mentoring"];

/** @type {Record<string, (driver: Driver) => Promise<void>>} */
export const behaviours = {
  "in the top document, a reply is inserted and undone": (driver) =>
    on(driver, threadPath(NAOMI), (visit) => insertAndUndo(visit, false)),
  "in the preload frame, a reply is inserted and undone": (driver) =>
    on(driver, `${threadPath(NAOMI)}?hosting=preload`, (visit) => insertAndUndo(visit, true)),
  "among bubbles, a reply goes to the one that the panel speaks of": (driver) =>
    on(driver, "/feed/?hosting=overlay", insertAmongBubbles),
  "among bubbles in a shadow root, too": (driver) =>
    on(driver, "/feed/?hosting=shadow", insertAmongBubbles),
  "the nudge counts days and approaches": (driver) => on(driver, threadPath(NAOMI), nudge),
  "the badge rises with each overdue thread and falls with the answer": badge,
  "the ledger outlives a background that is stopped between events": restart,
  "the popup lists who waits; Done takes them off list and badge, and Undo brings them back": popup,
  "what is chosen in the options holds at once in an open panel, and all of it can be deleted":
    options,
  "an export of LinkedIn's is looked at, and taken in when it is wanted": past,
};

/** @param {Driver} driver @param {string} path @param {(visit: Visit) => Promise<void>} body */
async function on(driver, path, body) {
  const visit = await driver.visit(path);
  try {
    await body(visit);
  } finally {
    // A page that is still open might tell the background of its thread once more.
    await visit.close();
    await forget(driver.office);
  }
  await badgeBecomes(driver, "");
}

/** @param {Driver} driver @param {string} text */
const badgeBecomes = (driver, text) =>
  eventually(async () => (await badgeOn(driver.office)) === text, `a badge that says "${text}"`);

/** @param {Visit} visit @param {boolean} preloaded whether the inbox is in a frame */
async function insertAndUndo({ panel, panels, home, homeUrl }, preloaded) {
  assert.equal(await panels(), 1);
  assert.equal(/\/preload\//.test(homeUrl), preloaded);
  assert.equal(await who(panel), nameOf(NAOMI));
  await watchSending(home);
  const draft = await draftOf(panel, "Defer");
  assert.ok(draft.length > 40);
  await pressOf(panel, "Defer", "Insert");
  await appears(panel, "Defer", "Undo insert");
  assert.equal((await composer(home)).text, draft);
  await pressOf(panel, "Defer", "Undo insert");
  await eventually(async () => (await composer(home)).text === "", "an empty box");
  assert.equal(await sent(home), 0);
}

/** @param {Visit} visit */
async function insertAmongBubbles({ page, panel }) {
  await watchSending(page);
  for (const name of [nameOf(TOBI), nameOf(NAOMI)]) {
    const of = async () => {
      const all = await composers(page);
      const own = all.find(({ around }) => around.includes(name));
      assert.ok(own);
      return { own, others: all.filter((one) => one !== own) };
    };
    await page.click((await of()).own);
    await eventually(async () => (await who(panel)) === name, `a panel that speaks of ${name}`);
    const draft = await draftOf(panel, "Defer");
    await pressOf(panel, "Defer", "Insert");
    await appears(panel, "Defer", "Undo insert");
    const { own, others } = await of();
    assert.equal(own.text, draft);
    assert.deepEqual(others.map(({ text }) => text).join(""), "");
    await pressOf(panel, "Defer", "Undo insert");
    await eventually(async () => (await of()).own.text === "", "an empty box");
  }
  assert.equal(await sent(page), 0);
}

/** @param {Visit} visit */
async function nudge({ panel }) {
  const days = daysWaiting(NAOMI);
  const line = `You've left this unanswered for ${days} days; they have written 2 times`;
  await eventually(async () => (await said(panel)).includes(line), `the line "${line}"`);
}

/** The user, not the extension, answers. @param {Visit} visit */
async function answer(visit) {
  await visit.page.click(await composer(visit.page));
  await visit.type("Gladly. Shall we say Thursday at ten?");
  await press(visit.page, "Send");
}

/** @param {Driver} driver */
async function badge(driver) {
  await on(driver, threadPath(NAOMI), async () => {
    await badgeBecomes(driver, "1");
    const sven = await driver.visit(threadPath(SVEN));
    await badgeBecomes(driver, "2");
    await answer(sven);
    await badgeBecomes(driver, "1");
    assert.equal(await stateOf(driver, SVEN), "answered");
    await sven.close();
  });
}

/** What the ledger says of a conversation. @param {Driver} driver @param {string} key */
async function stateOf({ office }, key) {
  const records = recordsOf(await stored(office));
  const found = records.find(({ thread }) => thread === threadUuid(key));
  return /** @type {{ state?: string } | undefined} */ (found?.record)?.state;
}

/** @param {Driver} driver */
async function restart(driver) {
  await on(driver, threadPath(NAOMI), async ({ panel }) => {
    await badgeBecomes(driver, "1");
    await driver.stopBackground();
    await press(panel, "Mute the nudge of this conversation");
    await badgeBecomes(driver, "");
    await driver.stopBackground();
    await press(panel, "Unmute this conversation");
    await badgeBecomes(driver, "1");
    await driver.stopBackground();
    const sven = await driver.visit(threadPath(SVEN));
    await badgeBecomes(driver, "2");
    assert.equal(await stateOf(driver, NAOMI), "waiting");
    await driver.stopBackground();
    const days = daysWaiting(SVEN);
    assert.ok(days < daysWaiting(NAOMI));
    await store(driver.office, { settings: { limitDays: days + 1 } });
    await badgeBecomes(driver, "1");
    await sven.close();
  });
}

/** @param {Driver} driver */
async function popup(driver) {
  await on(driver, threadPath(NAOMI), async () => {
    await badgeBecomes(driver, "1");
    const list = await driver.own("popup.html");
    const lists = (/** @type {string[]} */ ...names) =>
      eventually(async () => (await rows(list)).join() === names.join(), `a list of "${names}"`);
    await lists(nameOf(NAOMI));
    await driver.stopBackground();
    await press(list, `Done: ${nameOf(NAOMI)}`);
    await badgeBecomes(driver, "");
    await lists();
    assert.equal(await stateOf(driver, NAOMI), "answered");
    await driver.stopBackground();
    await press(list, "Undo");
    await badgeBecomes(driver, "1");
    await lists(nameOf(NAOMI));
    await list.close();
  });
}

/** @param {Driver} driver */
async function options(driver) {
  await on(driver, threadPath(NAOMI), async ({ panel }) => {
    await badgeBecomes(driver, "1");
    const page = await driver.own("options.html");
    const waits = (/** @type {boolean} */ does) =>
      eventually(
        async () => (await said(panel)).some((line) => line.includes("unanswered")) === does,
        does ? "a nudge" : "no nudge",
      );
    await waits(true);
    await pressOn(page, "#nudges");
    await waits(false);
    await pressOn(page, "#nudges");
    await waits(true);
    await fill(page, "#templates-name", "Studio hours");
    await fill(page, "#templates-text", "Hi {{first_name}}, the studio is open on Mondays.");
    await press(page, "Add template");
    const mine = async () =>
      (await draftOf(panel, "'Studio hours'")).includes("Hi Naomi, the studio");
    await eventually(mine, "the template beside the thread, filled");
    await press(page, "Delete everything");
    await press(page, "Delete everything now");
    await eventually(async () => !(await mine()), "no template any more");
    assert.deepEqual(recordsOf(await stored(driver.office)), []);
    await page.close();
  });
}

/** @param {Driver} driver */
async function past(driver) {
  await store(driver.office, { settings: { limitDays: 3 } });
  const page = await driver.own("options.html");
  const rows = [
    ["k1", "Ines Okafor", "Robin Hale", 40, "Could you look over my CV before Friday?"],
    ["k2", "Wen Li", "Robin Hale", 12, "Would you have 20 minutes to talk about tidal power?"],
    ["k3", "Tariq Aziz", "Robin Hale", 200, "Could you give me feedback on my novel?"],
    ["k3", "Robin Hale", "Tariq Aziz", 198, "Of course. The second chapter is the strongest."],
  ];
  await drop(page, "[data-drop]", "messages.csv", exportOf(rows));
  const found = () =>
    page.evaluate(
      () => [...document.querySelectorAll(".sum")].map((one) => one.textContent).join(" "),
      null,
    );
  const says = "3 conversations. 2 people never had an answer";
  await eventually(async () => (await found()).includes(says), says);
  assert.deepEqual(recordsOf(await stored(driver.office)), [], "looked at, and not kept");
  await press(page, "Put all 2 on my list");
  await badgeBecomes(driver, "2");
  await page.close();
  await forget(driver.office);
  await badgeBecomes(driver, "");
}

/** A messages.csv. @param {(string | number)[][]} rows conversation, from, to, days ago, text */
function exportOf(rows) {
  const profile = (/** @type {unknown} */ name) =>
    `https://www.linkedin.com/in/${String(name).toLowerCase().replaceAll(" ", "-")}`;
  const lines = rows.map(([key, from, to, days, text]) => {
    const at = new Date(Date.now() - Number(days) * DAY).toISOString().slice(0, 19);
    const date = `${at.replace("T", " ")} UTC`;
    return [key, "", from, profile(from), to, profile(to), date, "", `"${text}"`, "INBOX"].join(
      ",",
    );
  });
  const header =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
  return [header, ...lines].join("\r\n");
}
