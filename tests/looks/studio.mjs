// @ts-check
/**
 * A browser whose pictures are the same in each run: the shipped build on the demo inbox, on a clock that stands still, in one
 * time zone, without animation.
 */

import { panelOf, worker } from "../e2e/chromium.mjs";
import { openOffice } from "../e2e/office.mjs";
import { openShipped } from "../e2e/shipped.mjs";
import { NOW } from "./people.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {Awaited<ReturnType<typeof openStudio>>} Studio */

/** @param {{ folder?: string, dark?: boolean }} [options] */
export async function openStudio({ folder, dark = false } = {}) {
  const browser = await openShipped({
    ...(folder ? { folder } : {}),
    context: {
      viewport: { width: 1440, height: 900 },
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      timezoneId: "UTC",
    },
  });
  await browser.context.clock.setFixedTime(NOW);
  const office = await openOffice(browser.context);
  await (await worker(browser.context)).evaluate(stopClock, NOW);
  return {
    ...browser,
    office,
    /** Begins anew, also after what could not be kept. */
    async forget() {
      await office.page.evaluate(() => chrome.storage.session.clear());
      await office.reset();
    },
    /** The panel beside a page of the inbox. @param {string} path */
    async beside(path) {
      const { page } = await browser.visit(path);
      const panel = await panelOf(page);
      await panel.locator(".replies, .nothing").filter({ visible: true }).first().waitFor();
      return { page, panel };
    },
    /** One of the extension's own pages. @param {string} name @param {number} width */
    async own(name, width) {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width, height: 600 });
      await page.goto(new URL(name, (await worker(browser.context)).url()).href);
      await page.getByRole("heading", { level: 1 }).waitFor();
      return page;
    },
  };
}

/** Runs in the background. @param {number} now */
function stopClock(now) {
  const Real = Date;
  // Only what asks for the present is changed.
  globalThis.Date = /** @type {any} */ (
    class extends Real {
      constructor(/** @type {any[]} */ ...given) {
        super(.../** @type {[]} */ (given.length > 0 ? given : [now]));
      }

      static now() {
        return now;
      }
    }
  );
}
