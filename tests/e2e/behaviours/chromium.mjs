// @ts-check
/** Chromium, driven by Playwright. */

import { panelOf, stopWorker } from "../chromium.mjs";
import { openOffice } from "../office.mjs";
import { openShipped } from "../shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

/** @returns {Promise<import("./driver.mjs").Driver>} */
export async function openChromiumDriver() {
  const browser = await openShipped();
  const office = await openOffice(browser.context);
  return {
    name: "Chromium",
    async visit(path) {
      const { page } = await browser.visit(path);
      const panel = await panelOf(page);
      await panel.getByRole("article").first().waitFor();
      const home = panel.parentFrame() ?? page.mainFrame();
      return {
        page: placeOf(page, page.mainFrame()),
        panel: placeOf(page, panel),
        home: placeOf(page, home),
        homeUrl: home.url(),
        panels: async () => page.frames().filter((one) => one.url().includes("panel.html")).length,
        type: (text) => page.keyboard.type(text),
        close: () => page.close(),
      };
    },
    office: placeOf(office.page, office.page.mainFrame()),
    async own(file) {
      const page = await browser.context.newPage();
      await page.goto(new URL(file, office.page.url()).href);
      return { ...placeOf(page, page.mainFrame()), close: () => page.close() };
    },
    stopBackground: () => stopWorker(browser.context),
    close: browser.close,
  };
}

/** @param {Page} page @param {Frame} frame @returns {import("./driver.mjs").Place} */
function placeOf(page, frame) {
  return {
    evaluate: (look, argument) => frame.evaluate(/** @type {any} */ (look), argument),
    async click({ x, y }) {
      const element = frame.parentFrame() ? await frame.frameElement() : null;
      const corner = (await element?.boundingBox()) ?? { x: 0, y: 0 };
      await page.mouse.click(corner.x + x, corner.y + y);
    },
  };
}
