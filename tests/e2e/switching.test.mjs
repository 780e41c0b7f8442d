// @ts-check
/** A switch of threads never confuses the shipped build: what is pressed a moment later goes nowhere else. */

import assert from "node:assert/strict";
import test from "node:test";
import { panelOf } from "./chromium.mjs";
import { BOX, beside, nameOf, openShipped, reply, written } from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Locator} Locator */
/** @typedef {import("playwright-core").Page} Page */

/** Milliseconds for which the page is held up; the messages would follow after 300. */
const HELD = [290, 310, 400, 500, 600, 700];
/** A press that comes too late, because the machine is busy, shows nothing: it is pressed on until so many came in time. */
const ENOUGH = 2;
const MOST_TURNS = 30;

const KEYS = ["hanna-advice", "julian-feedback", "carlos-referral", "zofia-information"];
const browser = await openShipped();
test.after(() => browser.close());

/** @param {Page} page @param {string} key */
const rowOf = (page, key) =>
  page.locator(".msg-conversation-listitem__link", { hasText: nameOf(key) }).first();

/** @param {Frame} panel @param {string} key */
const speaksOf = (panel, key) =>
  panel.getByRole("heading", { level: 1, name: nameOf(key) }).waitFor();

test("clicking through the list, the panel speaks of the thread that is open", async () => {
  await beside(browser, "hanna-advice", async (panel, { page }) => {
    for (const key of [...KEYS, ...KEYS.toReversed()]) {
      await rowOf(page, key).click();
      await speaksOf(panel, key);
      const [first] = nameOf(key).split(" ");
      await panel.getByRole("article", { name: "Defer" }).getByText(`Hi ${first},`).waitFor();
    }
    for (const key of KEYS.slice(1)) {
      await page.goBack();
      await speaksOf(panel, key);
    }
  });
});

test("a thread clicked away never gets, nor gives, the text of an Insert pressed a moment later", async () => {
  await beside(browser, "hanna-advice", async (panel, { page }) => {
    const presses = await pressesOf(panel);
    for (
      let turn = 0;
      turn < MOST_TURNS && (turn < HELD.length || (await presses()).length < ENOUGH);
      turn++
    ) {
      const busy = HELD[turn % HELD.length] ?? 0;
      const [from, to] = [KEYS[turn % 4] ?? "", KEYS[(turn + 1) % 4] ?? ""];
      await speaksOf(panel, from);
      await rowOf(page, to).waitFor();
      const target = await middle(reply(panel, "Defer").button("Insert"));
      await pressMeanwhile(page, rowOf(page, to), "click", busy, target);
      await speaksOf(panel, to);
      await panel.getByRole("article").first().waitFor();
      assertOwn(await written(page), to, busy);
    }
    assertTimely(await presses(), KEYS);
    for (const key of KEYS) {
      await rowOf(page, key).click();
      await speaksOf(panel, key);
      assertOwn(await written(page), key, -1);
    }
  });
});

for (const hosting of ["shadow", "overlay"]) {
  test(`nor does the bubble (${hosting}) that has just got the focus`, async () => {
    const { page, deeds } = await browser.visit(`/feed/?hosting=${hosting}`);
    const panel = await panelOf(page);
    const presses = await pressesOf(panel);
    const keys = ["tobi-mentoring", "naomi-followup"];
    const boxOf = (/** @type {string} */ key) =>
      page.locator(".msg-overlay-conversation-bubble", { hasText: nameOf(key) }).locator(BOX);
    for (
      let turn = 0;
      turn < MOST_TURNS && (turn < 2 || (await presses()).length < ENOUGH);
      turn++
    ) {
      const [from = "", to = ""] = turn % 2 === 0 ? keys : keys.toReversed();
      await boxOf(from).click();
      await speaksOf(panel, from);
      const target = await middle(reply(panel, "Defer").button("Insert"));
      await pressMeanwhile(page, boxOf(to), "focus", 500, target);
      // It went where the panel said, or the panel now speaks of the other.
      const settled = new RegExp(`${nameOf(to)}|Inserted|in the box already|nothing was inserted`);
      await panel.locator("h1, .note").filter({ hasText: settled }).first().waitFor();
      for (const key of keys) assertOwn((await boxOf(key).textContent()) ?? "", key, 500);
    }
    assertTimely(await presses(), keys);
    assert.deepEqual(deeds, []);
    await page.close();
  });
}

/**
 * Presses at a point while the page is held up by what it does first, so that the panel cannot know of it.
 * @param {Page} page
 * @param {Locator} element
 * @param {"click" | "focus"} deed what the page does with the element
 * @param {number} busy milliseconds for which nothing else happens in the page then
 * @param {[number, number]} point
 */
async function pressMeanwhile(page, element, deed, busy, point) {
  const begun = page.waitForEvent("console", (message) => message.text() === "held up");
  const held = element.evaluate(
    (one, [what, time]) => {
      /** @type {any} */ (one)[what]();
      console.debug("held up");
      for (const end = performance.now() + time; performance.now() < end; );
    },
    /** @type {const} */ ([deed, busy]),
  );
  await begun;
  await page.mouse.click(...point);
  await held;
}

/** What the panel was speaking of at each press of Insert. @param {Frame} panel */
async function pressesOf(panel) {
  await panel.evaluate(() => {
    const presses = /** @type {string[]} */ ([]);
    Object.assign(window, { presses });
    const note = (/** @type {Event} */ { target }) => {
      const name = document.querySelector("h1")?.textContent ?? "";
      if (target instanceof Element && target.matches("[data-action=insert]")) presses.push(name);
    };
    document.addEventListener("click", note, { capture: true });
  });
  return () => panel.evaluate(() => /** @type {any} */ (window).presses);
}

/** Some presses came in time, so that there was something to confuse. @param {string[]} presses @param {string[]} keys */
function assertTimely(presses, keys) {
  assert.ok(presses.length >= ENOUGH, `${presses.length} presses came in time`);
  for (const name of presses) assert.ok(keys.map(nameOf).includes(name), name);
}

/** @param {Locator} target @returns {Promise<[number, number]>} its middle, once it stands still in view */
async function middle(target) {
  await target.click({ trial: true });
  const box = await target.boundingBox();
  assert.ok(box);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** @param {string} text @param {string} key @param {number} busy */
function assertOwn(text, key, busy) {
  const [first] = nameOf(key).split(" ");
  assert.match(text, new RegExp(`^$|^(Hi|Hello|Dear) ${first},`), `${key}, ${busy} ms: ${text}`);
}
