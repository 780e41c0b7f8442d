// @ts-check
/**
 * Every page of the shipped build as it is for those who see, move and read otherwise: in forced colours, at twice the size,
 * without motion, and without a mouse.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { threadPath } from "../inbox/ids.js";
import { eventually, LINKEDIN, panelOf, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { BOX, becomesWritten, openShipped, reply } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DAY = 86_400_000;
const NAOMI = "naomi-followup";

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

/** @param {string} file */
async function own(file) {
  const page = await browser.context.newPage();
  await page.goto(new URL(file, (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** Somebody who waits, so that the popup has a row. */
function waiting() {
  const at = new Date(Date.now() - 20 * DAY).toISOString();
  const fields = { version: 2, kind: "advice", state: "waiting", owed: "waiting", approaches: 2 };
  return { ...fields, thread: "a", with: "Ines", since: at, newest: at, due: null, muted: false };
}

/** Every page that there is: its name, and how to come to it, with what is to be looked at. */
const PLACES = /** @type {Record<string, () => Promise<{ page: Page, place: Page | Frame }>>} */ ({
  async panel() {
    const { page } = await browser.visit(threadPath(NAOMI));
    const place = await panelOf(page);
    await place.getByRole("article").first().waitFor();
    await page.locator(BOX).click();
    await page.keyboard.type("Sorry, not interested.");
    await place.locator(".finding").first().waitFor();
    return { page, place };
  },
  async popup() {
    await office.keep(waiting());
    const page = await own("popup.html");
    await page.locator("[data-action=snooze]").click();
    return { page, place: page };
  },
  async options() {
    const page = await own("options.html");
    for (const summary of await page.locator("summary").all()) await summary.click();
    return { page, place: page };
  },
  async welcome() {
    const page = await own("options.html#welcome");
    return { page, place: page };
  },
});

/** What axe finds. @param {Page | Frame} place @returns {Promise<string[]>} */
async function faults(place) {
  await place.evaluate(AXE);
  return place.evaluate(async () => {
    const { violations, passes } = await /** @type {any} */ (window).axe.run(document);
    if (passes.length < 10) return ["axe looked at nothing"];
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 120)}`),
    );
  });
}

for (const [name, open] of Object.entries(PLACES)) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"]))
    test(`${name}, in forced colours (${colorScheme}): axe finds nothing, and every control shows an edge and its focus`, async () => {
      const { page, place } = await open();
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      assert.deepEqual(await faults(place), []);
      const bare = await place.evaluate(edgeless);
      assert.deepEqual(bare, []);
      await page.close();
    });

  test(`${name}, for those whom motion makes ill: nothing moves`, async () => {
    const { page, place } = await open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    const moving = await place.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((one) => {
        const { transitionDuration, animationDuration } = getComputedStyle(one);
        const still = /^(0s(, )?)+$/;
        return still.test(transitionDuration) && still.test(animationDuration)
          ? []
          : [one.outerHTML.slice(0, 80)];
      }),
    );
    assert.deepEqual(moving, []);
    await page.close();
  });
}

for (const name of /** @type {const} */ (["popup", "options", "welcome"]))
  test(`${name}, at a zoom of 200 %: whole, and axe finds nothing`, async () => {
    const { page, place } = await /** @type {() => any} */ (PLACES[name])();
    const zoomed = await browser.context.newCDPSession(page);
    // What zooming does to a window of 800 by 600, which is as large as a popup can be: half as many CSS pixels.
    const metrics = { width: 400, height: 300, deviceScaleFactor: 2, mobile: false };
    await zoomed.send("Emulation.setDeviceMetricsOverride", metrics);
    const wide = await place.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth;
    });
    assert.equal(wide, false);
    assert.deepEqual(await faults(place), []);
    await page.close();
  });

/** Controls without an edge that forced colours show, or without a mark when they have the focus. Runs in the page. */
function edgeless() {
  const controls = [...document.querySelectorAll("button, input, select, textarea")];
  const seen = controls.filter((one) => one.checkVisibility() && !one.matches(":disabled"));
  return seen.flatMap((one) => {
    const style = getComputedStyle(one);
    const edged =
      (style.borderStyle !== "none" && Number.parseFloat(style.borderWidth) > 0) ||
      style.textDecorationLine.includes("underline") ||
      // The browser's own box has an edge that no style tells.
      one.matches("[type=checkbox]") ||
      one.querySelector("svg") !== null;
    /** @type {HTMLElement} */ (one).focus({ focusVisible: true });
    const focused = getComputedStyle(one);
    const marked = focused.outlineStyle !== "none" && Number.parseFloat(focused.outlineWidth) >= 2;
    return [
      ...(edged ? [] : [`no edge: ${one.outerHTML.slice(0, 80)}`]),
      ...(marked ? [] : [`no focus: ${one.outerHTML.slice(0, 80)}`]),
    ];
  });
}

test("the nudge, an insert and its undo are announced, each once", async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    if (location.protocol !== "chrome-extension:") return;
    /** @type {string[]} */
    const heard = [];
    Object.assign(window, { heard });
    const last = new Map();
    // What a screen reader does: it says a live region's text when that has changed and is not empty.
    new MutationObserver(() => {
      for (const region of document.querySelectorAll("[role=status], [role=alert]")) {
        const text = region.checkVisibility() ? (region.textContent ?? "") : "";
        if (text && text !== last.get(region)) heard.push(text);
        last.set(region, text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(LINKEDIN + threadPath(NAOMI));
  const panel = await panelOf(page);
  await reply(panel, "Decline").article.click();
  const heard = (/** @type {RegExp} */ words) =>
    panel.evaluate((text) => {
      const said = /** @type {string[]} */ (/** @type {any} */ (window).heard);
      return said.filter((one) => new RegExp(text).test(one)).length;
    }, words.source);
  const once = (/** @type {RegExp} */ words) =>
    eventually(async () => (await heard(words)) > 0, `${words} announced`);
  await once(/left this unanswered/);
  await reply(panel, "Decline").button("Insert").click();
  await once(/^Inserted\./);
  await reply(panel, "Decline").button("Undo insert").click();
  await once(/^Taken back\./);
  await becomesWritten(page, "");
  for (const words of [/left this unanswered/, /^Inserted\./, /^Taken back\./])
    assert.equal(await heard(words), 1, String(words));
  await page.close();
});

test("the whole way without a mouse: into the panel, a reply, back, the list, the options", async () => {
  const { page } = await browser.visit(threadPath(NAOMI));
  const panel = await panelOf(page);
  await panel.getByRole("article").first().waitFor();
  await page.keyboard.press("Alt+Shift+C");
  const focused = () =>
    panel.evaluate(() => document.activeElement?.closest("article")?.ariaLabel ?? null);
  await eventually(async () => (await focused()) !== null, "the focus on a reply");
  const first = await focused();
  await page.keyboard.press("ArrowDown");
  await eventually(async () => (await focused()) !== first, "the focus on the next reply");
  const stance = (await focused()) ?? "";
  const text = await reply(panel, stance).text();
  await onto(page, panel, "Insert");
  await page.keyboard.press("Enter");
  await becomesWritten(page, text);
  await onto(page, panel, "Undo insert");
  await page.keyboard.press("Enter");
  await becomesWritten(page, "");
  await page.keyboard.press("Escape");
  await eventually(
    () => page.locator(BOX).evaluate((box) => box === document.activeElement),
    "the focus in the composer",
  );
  await page.close();
  await office.reset();

  await office.keep(waiting());
  const popup = await own("popup.html");
  await popup.locator(".owe").waitFor();
  await onto(popup, popup, "Done: Ines");
  await popup.keyboard.press("Enter");
  await popup.getByText("Done: Ines.").waitFor();
  await onto(popup, popup, "Undo");
  await popup.keyboard.press("Enter");
  await popup.locator(".owe").waitFor();
  await onto(popup, popup, "Options");
  const opened = browser.context.waitForEvent("page");
  // The popup closes itself before the key is up again.
  await popup.keyboard.press("Enter").catch(() => {});
  const options = await opened;
  await options.getByRole("heading", { level: 1, name: "Options" }).waitFor();
  await onto(options, options, "Name that you sign with");
  await options.keyboard.type("Robin");
  await options.keyboard.press("Tab");
  await options.getByRole("status").filter({ hasText: "Saved." }).waitFor();
  await options.close();
});

/**
 * Goes on by Tab until the control of that name has the focus, and shows it.
 * @param {Page} page @param {Page | Frame} place @param {string} name
 */
async function onto(page, place, name) {
  for (let steps = 0; steps < 80; steps += 1) {
    const here = await place.evaluate((wanted) => {
      const one = /** @type {HTMLInputElement | null} */ (document.activeElement);
      const label = one?.ariaLabel ?? one?.labels?.[0]?.textContent ?? one?.textContent;
      return label?.trim() === wanted && one?.matches(":focus-visible") === true;
    }, name);
    if (here) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}.`);
}
