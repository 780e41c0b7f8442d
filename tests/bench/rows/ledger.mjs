// @ts-check
/**
 * What it costs to note one thread in a ledger of 50 entries and of 50,000: the panel asks, the background answers, with
 * everything that belongs to it (storage, badge, alarm). And to open the popup of 50,000, against an empty one's.
 */

import { openChromium, worker } from "../../e2e/chromium.mjs";
import { interleave, median, ratio } from "../rounds.mjs";
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
    const notes = grown(
      { what, against: "constant: the same among 50", unit: "ms" },
      far,
      near,
      curve,
    );
    return [notes, await popup(browsers[browsers.length - 1])];
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
    const at = new Date(Date.now() - 86_400_000 * 9).toISOString();
    const threads = Array.from({ length: count - 1 }, (_, index) => `copy-${index}`);
    const seen = { kind: "advice", needsReply: true, since: at, newest: at, approaches: 1 };
    const observations = threads.map((thread) => ({ ...seen, thread, with: "Ada Nwosu" }));
    const answer = await chrome.runtime.sendMessage({ type: "ledgerImport", observations });
    if (!answer?.ok) throw new Error(`The ledger refused: ${answer?.reason}`);
  }, size);
  return { browser, page, size };
}

/** Milliseconds that the popup of 50,000 may take longer than an empty one. */
const MOST_LATER = 100;

/**
 * The popup of a full ledger against an empty one's, each from its address to a painted list.
 * @param {{ browser: import("../../e2e/chromium.mjs").Chromium }} full
 * @returns {Promise<import("../row.mjs").Row>}
 */
async function popup(full) {
  const empty = { browser: await openChromium() };
  try {
    const figures = await interleave({
      ours: () => opened(full.browser),
      theirs: () => opened(empty.browser),
    });
    const later = figures.ours.map((figure, round) => figure - figures.theirs[round]);
    const reached = median(later) <= MOST_LATER;
    return {
      what: "Opening the popup of 50,000 entries",
      against: "the popup of an empty ledger",
      unit: "ms",
      ours: median(figures.ours),
      theirs: median(figures.theirs),
      ratio: ratio(figures.ours, figures.theirs),
      must: `${MOST_LATER} ms later`,
      goal: "",
      reached,
      met: reached,
    };
  } finally {
    await empty.browser.close();
  }
}

/** @param {import("../../e2e/chromium.mjs").Chromium} browser @returns {Promise<number>} milliseconds */
async function opened({ context }) {
  const address = new URL("popup.html", (await worker(context)).url()).href;
  const page = await context.newPage();
  await page.goto(address);
  const painted = await page.evaluate(async () => {
    const list = () => document.querySelector(".owe, .nothing:not([hidden])");
    while (!list()) await new Promise((next) => requestAnimationFrame(next));
    return performance.now();
  });
  await page.close();
  return painted;
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
