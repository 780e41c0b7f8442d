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
  forget,
  press,
  pressOf,
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
    const list = await driver.popup();
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
