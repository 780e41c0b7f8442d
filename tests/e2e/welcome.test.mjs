// @ts-check
/** The page that opens once, after the installation of the shipped build. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { eventually, stopWorker, worker } from "./chromium.mjs";
import { openShipped } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser = await openShipped({ welcome: true });
test.after(() => browser.close());

const isWelcome = (/** @type {Page} */ page) => page.url().endsWith("options.html#welcome");
const page = await eventually(() => browser.context.pages().find(isWelcome), "a welcome");

test("it says what is read, what is kept, and that nothing is sent, and nothing else", async () => {
  await page.getByRole("heading", { level: 1, name: "Welcome" }).waitFor();
  const lines = await page.getByRole("listitem").filter({ visible: true }).allTextContents();
  assert.match(lines.join(" "), /reads the conversation.*keeps who waits.*never sends/s);
  assert.equal(await page.getByRole("heading", { level: 2 }).filter({ visible: true }).count(), 0);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"]))
  test(`it is accessible and whole at 320 pixels, in ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (window).axe.run();
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        ids: violations.map((/** @type {any} */ one) => one.id),
        wide: scrollWidth > clientWidth,
      };
    });
    assert.deepEqual(found, { ids: [], wide: false });
  });

test("by keyboard it leads to where LinkedIn's file is read", async () => {
  await page.keyboard.press("Tab");
  const read = page.getByRole("button", { name: "Read LinkedIn's file" });
  assert.ok(await read.evaluate((button) => button.matches(":focus-visible")));
  await page.keyboard.press("Enter");
  const choose = page.getByRole("button", { name: "Choose the file" });
  await eventually(() => choose.evaluate((it) => it === document.activeElement), "the focus there");
  await page.getByRole("heading", { level: 1, name: "Options" }).waitFor();
});

test("it can be closed, and does not come back when the background does", async () => {
  await page.reload();
  const closed = page.waitForEvent("close");
  await page.getByRole("button", { name: "Close" }).click();
  await closed;
  await stopWorker(browser.context);
  const own = await browser.context.newPage();
  await own.goto(new URL("popup.html", (await worker(browser.context)).url()).href);
  await own.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(browser.context.pages().filter(isWelcome).length, 0);
});
