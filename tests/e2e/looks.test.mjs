// @ts-check
/** The shipped panel in little room, at twice the size, with hard names, in light and dark: whole, and accessible. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { threadPath } from "../inbox/ids.js";
import { eventually, panelOf } from "./chromium.mjs";
import { BOX, openShipped } from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const KEYS = ["naomi-followup", "wilhelmina-long-name", "layla-right-to-left", "katharina-german"];

const browser = await openShipped();
test.after(() => browser.close());

/**
 * The panel beside a thread, with all that it can hold: a finding, a filled slot, and the reasons unfolded.
 * @param {string} key
 * @param {(panel: Frame, page: Page) => Promise<void>} body
 */
async function full(key, body) {
  const { page } = await browser.visit(threadPath(key));
  const panel = await panelOf(page);
  await panel.locator("article, .nothing").filter({ visible: true }).first().waitFor();
  await page.locator(BOX).click();
  await page.keyboard.type("Sorry, not interested.");
  if (key === "naomi-followup") {
    await panel.getByRole("listitem").filter({ hasText: "Better not" }).first().waitFor();
  }
  const why = panel.locator("summary").filter({ visible: true });
  if ((await why.count()) > 0) await why.click();
  await body(panel, page);
  await page.close();
}

/** Elements that are wider than their place, or stick out of the panel. @param {Frame} panel */
const overflowing = (panel) =>
  panel.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const out = [...document.querySelectorAll(".panel, .panel *:not(svg *)")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 0.5 || left < -0.5);
    });
    const scrolls = [document.documentElement, document.querySelector(".panel")].some(
      (element) => element && element.scrollWidth > element.clientWidth,
    );
    return { out: out.map((one) => one.outerHTML.slice(0, 80)), scrolls };
  });

for (const key of KEYS) {
  test(`320 pixels wide, with letters twice as large too, nothing sticks out: ${key}`, async () => {
    await full(key, async (panel, page) => {
      await page.setViewportSize({ width: 336, height: 900 });
      const frame = await panel.frameElement();
      await eventually(async () => !(await frame.isVisible()), "a tab, for want of room");
      await page.keyboard.press("Alt+Shift+C");
      await eventually(
        () => panel.evaluate(() => innerWidth > 300 && innerWidth <= 320),
        "a panel of 320 pixels",
      );
      assert.deepEqual(await overflowing(panel), { out: [], scrolls: false });
      await panel.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      assert.deepEqual(await overflowing(panel), { out: [], scrolls: false });
    });
  });
}

test("at a zoom of 200 % it is whole, and covers no composer", async () => {
  await full("naomi-followup", async (panel, page) => {
    const zoomed = await page.context().newCDPSession(page);
    // What zooming a window of 1440 by 900 does: half as many CSS pixels, each twice as large.
    const metrics = { width: 720, height: 450, deviceScaleFactor: 2, mobile: false };
    await zoomed.send("Emulation.setDeviceMetricsOverride", metrics);
    const frame = await panel.frameElement();
    await eventually(async () => !(await frame.isVisible()), "a tab, for want of room");
    await page.keyboard.press("Alt+Shift+C");
    await eventually(() => panel.evaluate(() => innerWidth >= 320), "an open panel");
    assert.deepEqual(await overflowing(panel), { out: [], scrolls: false });
    const insert = panel.getByRole("button", { name: "Insert", exact: true }).first();
    await insert.scrollIntoViewIfNeeded();
    const [button, place, composer] = await Promise.all(
      [insert, frame, page.locator(BOX)].map((one) => one.boundingBox()),
    );
    assert.ok(button && place && composer);
    assert.ok(button.y >= place.y && button.y + button.height <= place.y + place.height);
    const apart = place.y + place.height <= composer.y || place.x >= composer.x + composer.width;
    assert.ok(apart || place.x + place.width <= composer.x, "the composer is free");
  });
});

test("a right-to-left name is read from the right, in a panel that is not", async () => {
  await full("layla-right-to-left", async (panel) => {
    const name = panel.getByRole("heading", { level: 1 }).locator("bdi");
    assert.equal(await name.evaluate((one) => getComputedStyle(one).direction), "rtl");
    assert.equal(await panel.evaluate(() => getComputedStyle(document.body).direction), "ltr");
  });
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const key of KEYS) {
    test(`axe finds nothing (${colorScheme}): ${key}`, async () => {
      await full(key, async (panel, page) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await panel.evaluate(AXE);
        const found = await panel.evaluate(async () => {
          const { axe } = /** @type {any} */ (window);
          const { violations, passes } = await axe.run(document, { resultTypes: ["violations"] });
          const faults = violations.flatMap((/** @type {any} */ { id, nodes }) =>
            nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 120)}`),
          );
          return { faults, rules: passes.length };
        });
        assert.deepEqual(found.faults, []);
        assert.ok(found.rules > 10);
      });
    });
  }
}
