// @ts-check
/** A page of the extension's own, from which badge, storage and alarms are seen without waking the worker. */

import { recordsOf } from "../../extension/shared/ledger.js";
import { eventually, worker } from "./chromium.mjs";

/** @typedef {import("playwright-core").BrowserContext} BrowserContext */

/**
 * Runs in a page of the extension's own. The background answers in turn: after its answer nothing that a panel had told
 * it is still to be written. The badge follows from a change of the settings.
 */
export async function forgetAll() {
  await chrome.runtime.sendMessage({ type: "ledgerGet", threadId: "none" });
  await chrome.storage.local.clear();
  await chrome.storage.local.set({ settings: { limitDays: 3 } });
}

/** @param {BrowserContext} context */
export async function openOffice(context) {
  const page = await context.newPage();
  await page.goto(new URL("panel.html", (await worker(context)).url()).href);
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
  const store = (/** @type {Record<string, unknown>} */ items) =>
    page.evaluate((all) => chrome.storage.local.set(all), items);
  return {
    page,
    badge,
    store,
    title: () => page.evaluate(() => chrome.action.getTitle({})),
    /** @param {string} text */
    badgeBecomes: (text) =>
      eventually(async () => (await badge()) === text, `a badge that says ${JSON.stringify(text)}`),
    /** Everything that is stored. @returns {Promise<Record<string, any>>} */
    stored: () => page.evaluate(() => chrome.storage.local.get(null)),
    /** What is stored of each thread. @returns {Promise<Map<string, any>>} */
    async records() {
      const stored = await page.evaluate(() => chrome.storage.local.get(null));
      return new Map(recordsOf(stored).map(({ thread, record }) => [thread, record]));
    },
    /** Puts records where their threads' are, or as they were stored before there were shards. @param {any[]} records */
    async keep(...records) {
      /** @type {Record<string, any>} */
      const stored = await page.evaluate(() => chrome.storage.local.get(null));
      /** @type {Record<string, any>} */
      const items = {};
      for (const record of records) {
        const known = recordsOf(stored).find(({ thread }) => thread === record.thread);
        const key = known?.key ?? `thread:${record.thread}`;
        const shard = key.startsWith("ledger:");
        items[key] = shard ? { ...stored[key], ...items[key], [record.thread]: record } : record;
      }
      await store(items);
    },
    /** When the badge is counted anew, in milliseconds since 1970. */
    nextAlarm: () =>
      page.evaluate(async () => (await chrome.alarms.get("overdue"))?.scheduledTime ?? 0),
    /** Forgets everything, of pages that are closed now. */
    async reset() {
      await page.evaluate(forgetAll);
      await eventually(async () => (await badge()) === "", "an empty badge");
    },
    close: () => page.close(),
  };
}
