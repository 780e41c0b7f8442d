// @ts-check
/**
 * What it costs to note one thread in a ledger of 50 entries and of 50,000: the panel asks, the background answers, with
 * everything that belongs to it (storage, badge, alarm).
 */

import { openChromium, worker } from "../../e2e/chromium.mjs";
import { interleave, median } from "../rounds.mjs";
import { grown } from "./growth.mjs";

const SIZES = [50, 500, 5000, 50_000];
const NOTES = 10;

/** @returns {Promise<import("../row.mjs").Row[]>} */
export async function growthOfLedger() {
  const browsers = await Promise.all(SIZES.map((size) => ledgerOf(size)));
  try {
    const subjects = Object.fromEntries(
      browsers.map(({ size, page }) => [String(size), () => note(page, NOTES)]),
    );
    const figures = await interleave(subjects, { rounds: 5 });
    const [near, far] = [SIZES[0], SIZES[SIZES.length - 1]].map((size) => figures[size]);
    const curve = SIZES.map((size) => ({ x: size, y: median(figures[size]) }));
    const what = "Growth of the ledger, 50 to 50,000 entries: noting one thread";
    return [grown({ what, against: "constant: the same among 50", unit: "ms" }, far, near, curve)];
  } finally {
    await Promise.all(browsers.map(({ browser }) => browser.close()));
  }
}

/**
 * A browser whose ledger holds so many threads, copies of one that it wrote itself.
 * @param {number} size
 */
async function ledgerOf(size) {
  const browser = await openChromium();
  const background = await worker(browser.context);
  const page = await browser.context.newPage();
  await page.goto(new URL("panel.html", background.url()).href);
  await note(page, 1);
  await page.evaluate(async (count) => {
    const stored = await chrome.storage.local.get(null);
    const [record] = Object.keys(stored).filter((key) => key.startsWith("thread:"));
    if (!record) throw new Error("The background kept no record.");
    const copied = /** @type {object} */ (stored[record]);
    const threads = Array.from({ length: count - 1 }, (_, index) => `copy-${index}`);
    for (let from = 0; from < threads.length; from += 5000) {
      const some = threads.slice(from, from + 5000);
      const copies = some.map((thread) => [`thread:${thread}`, { ...copied, thread }]);
      await chrome.storage.local.set(Object.fromEntries(copies));
    }
  }, size);
  return { browser, page, size };
}

/**
 * Notes one thread several times, each time with one more approach, so that each is written.
 * @param {import("playwright-core").Page} page
 * @param {number} times
 * @returns {Promise<number>} milliseconds each
 */
async function note(page, times) {
  return page.evaluate(async (count) => {
    const start = performance.now();
    for (let turn = 0; turn < count; turn += 1) {
      const since = new Date(Date.now() - 86_400_000 * 9).toISOString();
      const observation = {
        thread: "noted",
        with: "Ada Nwosu",
        kind: "advice",
        needsReply: true,
        since,
        newest: since,
        approaches: 1 + turn,
      };
      const answer = await chrome.runtime.sendMessage({ type: "ledgerObserve", observation });
      if (!answer?.ok) throw new Error(`The ledger refused: ${answer?.reason}`);
    }
    return (performance.now() - start) / count;
  }, times);
}
