// @ts-check
/** A page of the extension's own, from which badge, storage and alarms are seen without waking the worker. */

import { eventually, worker } from "./chromium.mjs";

/** @typedef {import("playwright-core").BrowserContext} BrowserContext */

/** @param {BrowserContext} context */
export async function openOffice(context) {
  const page = await context.newPage();
  await page.goto(new URL("panel.html", (await worker(context)).url()).href);
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
  const store = (/** @type {Record<string, unknown>} */ items) =>
    page.evaluate((all) => chrome.storage.local.set(all), items);
  return {
    badge,
    store,
    title: () => page.evaluate(() => chrome.action.getTitle({})),
    /** @param {string} text */
    badgeBecomes: (text) =>
      eventually(async () => (await badge()) === text, `a badge that says ${JSON.stringify(text)}`),
    /** Everything that is stored. @returns {Promise<Record<string, any>>} */
    stored: () => page.evaluate(() => chrome.storage.local.get(null)),
    /** When the badge is counted anew, in milliseconds since 1970. */
    nextAlarm: () =>
      page.evaluate(async () => (await chrome.alarms.get("overdue"))?.scheduledTime ?? 0),
    /** Forgets everything; the badge follows from a change of the settings. */
    async reset() {
      await page.evaluate(() => chrome.storage.local.clear());
      await store({ settings: { limitDays: 3 } });
      await eventually(async () => (await badge()) === "", "an empty badge");
    },
    close: () => page.close(),
  };
}
