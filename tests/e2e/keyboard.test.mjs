// @ts-check
/** The shipped panel by keyboard alone, and that nothing which changes meanwhile takes focus, place or words away. */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath } from "../inbox/ids.js";
import { eventually, panelOf } from "./chromium.mjs";
import { BOX, becomesWritten, beside, openShipped, reply } from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */

const KEY = "naomi-followup";
const browser = await openShipped();
test.after(() => browser.close());

/** What has the focus in the panel: an accessible name, or what stands there. @param {Frame} panel */
const focused = (panel) =>
  panel.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute("aria-label") ?? active?.textContent ?? "";
  });

/** @param {Frame} panel @param {string} name */
const focusComes = (panel, name) =>
  eventually(async () => (await focused(panel)) === name, `the focus on ${name}`);

/** @param {Page} page */
const inComposer = (page) =>
  eventually(
    () => page.locator(BOX).evaluate((box) => box === document.activeElement),
    "the focus in the composer",
  );

/** The stances in the order shown. @param {Frame} panel */
const stances = (panel) =>
  panel.getByRole("article").evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""));

/** @param {Page} page @param {...string} keys */
async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

test("Alt+Shift+C, arrows, Tab and Enter insert a reply, and Escape returns to the composer", async () => {
  await beside(browser, KEY, async (panel, { page }) => {
    const [first = "", second = "", third = ""] = await stances(panel);
    const last = (await stances(panel)).at(-1) ?? "";
    await press(page, "Alt+Shift+C");
    await focusComes(panel, first);
    await press(page, "ArrowDown", "ArrowDown");
    await focusComes(panel, third);
    await press(page, "ArrowUp");
    await focusComes(panel, second);
    await press(page, "End");
    await focusComes(panel, last);
    await press(page, "ArrowDown");
    await focusComes(panel, last);
    await press(page, "Home", "ArrowUp");
    await focusComes(panel, first);
    await press(page, "Tab");
    await focusComes(panel, "Insert");
    await press(page, "Enter");
    await becomesWritten(page, await reply(panel, first).text());
    await press(page, "Escape");
    await inComposer(page);
  });
});

test("everything that can be pressed can be reached by Tab, and shows that it has the focus", async () => {
  await beside(browser, KEY, async (panel, { page }) => {
    const reachable = await panel
      .locator("button, textarea, summary, article")
      .filter({ visible: true })
      .count();
    await panel.getByRole("button", { name: "Turn nudges off" }).focus();
    const seen = new Set();
    for (let step = 0; step < reachable; step += 1) {
      const { path, outlined } = await panel.evaluate(() => {
        const active = document.activeElement ?? document.body;
        const all = [...document.querySelectorAll("*")];
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        return {
          path: all.indexOf(active),
          outlined: outlineStyle !== "none" && outlineWidth !== "0px",
        };
      });
      assert.ok(outlined, `step ${step}: ${await focused(panel)}`);
      seen.add(path);
      await press(page, "Tab");
    }
    assert.equal(seen.size, reachable);
  });
});

test("Escape leaves the panel from a slot, whose words stay", async () => {
  await beside(browser, KEY, async (panel, { page }) => {
    const slot = reply(panel, "Refer").article.getByRole("textbox");
    await slot.focus();
    await page.keyboard.type("Rosalind");
    await press(page, "Escape");
    await inComposer(page);
    assert.equal(await slot.inputValue(), "Rosalind");
  });
});

test("a message that arrives, and words in the composer, take neither focus, place nor words away", async () => {
  await beside(browser, KEY, async (panel, { page }) => {
    // Low enough to scroll the slot into the upper half, where what is said of a reply never stands.
    await page.setViewportSize({ width: 1440, height: 560 });
    await eventually(() => panel.evaluate(() => innerHeight <= 560), "a low panel");
    const refer = reply(panel, "Refer");
    const slot = refer.article.getByRole("textbox");
    await slot.focus();
    await page.keyboard.type("Rosalind");
    await press(page, "ArrowLeft", "ArrowLeft", "ArrowLeft");
    await slot.evaluate((field) => {
      const region = field.closest(".panel");
      if (region) region.scrollTop += field.getBoundingClientRect().top - region.clientHeight / 4;
    });
    const place = () =>
      panel.evaluate(() => {
        const field = /** @type {HTMLTextAreaElement} */ (document.activeElement);
        // Where it stands on the screen: what changes above it may scroll the panel, so that it stays there.
        const top = Math.round(field.getBoundingClientRect().top);
        const scrolled = (document.querySelector(".panel")?.scrollTop ?? 0) > 0;
        return [field.value, field.selectionStart, field.selectionEnd, top, scrolled];
      });
    const before = await place();
    assert.equal(before[1], 5);
    assert.ok(before[4], "scrolled");
    await page.locator(BOX).evaluate((box) => {
      const line = document.createElement("p");
      line.textContent = "Not interested.";
      box.replaceChildren(line);
    });
    await panel.getByRole("list", { name: "Draft check" }).getByRole("listitem").first().waitFor();
    assert.deepEqual(await place(), before);
    // Another message of the same person: the last one once more, with another text.
    await page
      .locator(".msg-s-message-list__event")
      .last()
      .evaluate((event) => {
        const copy = /** @type {HTMLElement} */ (event.cloneNode(true));
        for (const item of copy.querySelectorAll("[data-event-urn]")) {
          item.removeAttribute("data-event-urn");
        }
        const body = copy.querySelector(".msg-s-event-listitem__body");
        if (body) body.textContent = "Would you introduce me to one of your first customers?";
        event.after(copy);
      });
    await panel.getByText("introduce me to one").first().waitFor();
    // What stands above the replies may grow by what is asked now; the slot itself stays in view.
    assert.deepEqual((await place()).slice(0, 3), before.slice(0, 3));
    await eventually(
      () => slot.evaluate((field) => field.getBoundingClientRect().bottom < innerHeight),
      "a slot in view",
    );
    await page.keyboard.type("!");
    assert.equal(await slot.inputValue(), "Rosal!ind");
  });
});

test("that it is collapsed is remembered after a reload", async () => {
  const { page } = await browser.visit(threadPath(KEY));
  await (await panelOf(page)).getByRole("button", { name: "Collapse to a tab" }).press("Enter");
  await eventually(async () => !(await isOpen(page)), "a tab");
  await page.reload();
  await eventually(() => frameOf(page), "a panel");
  await page.locator(BOX).waitFor();
  assert.equal(await isOpen(page), false);
  await press(page, "Alt+Shift+C");
  await eventually(() => isOpen(page), "an open panel");
  await page.reload();
  await panelOf(page);
  await eventually(() => isOpen(page), "an open panel, once more");
  await page.close();
});

test("so is the side on which it stands", async () => {
  const { page } = await browser.visit(threadPath(KEY));
  await page.setViewportSize({ width: 820, height: 900 });
  await eventually(() => frameOf(page), "a panel");
  const isAtLeft = async () => ((await boxOf(page))?.x ?? 800) < 100;
  await eventually(async () => !(await isOpen(page)), "a tab, for want of room");
  for (const [side, other] of [
    ["left", "right"],
    ["right", "left"],
  ]) {
    await press(page, "Alt+Shift+C");
    await eventually(() => isOpen(page), "an open panel");
    const move = frameOf(page)?.getByRole("button", { name: `Move to the ${side}` });
    // Clicked: the shortcut is still on its way to move the focus to the first reply.
    await move?.click();
    await eventually(async () => (await isAtLeft()) === (side === "left"), `a panel ${side}`);
    await page.reload();
    // Asked of whichever frame stands there: the one from before the reload may be seen for a moment still.
    const moves = `[aria-label="Move to the ${other}"]`;
    const stands = async () => (await frameOf(page)?.locator(moves).count()) === 1;
    await eventually(() => stands().catch(() => false), `a panel ${side}`);
  }
  await page.close();
});

/** @param {Page} page */
const frameOf = (page) => page.frames().find((frame) => frame.url().includes("panel.html"));

/** @param {Page} page */
const boxOf = async (page) => (await frameOf(page)?.frameElement())?.boundingBox();

/** @param {Page} page */
const isOpen = async (page) => Boolean(await boxOf(page));
