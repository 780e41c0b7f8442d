// @ts-check
/**
 * What typing costs: from a keystroke in the composer to the next frame on the page, with the extension and without; how
 * many long tasks there are meanwhile, in the page and in the panel; and how soon a finding is shown.
 */

import { eventually, LINKEDIN, openChromium, panelOf } from "../../e2e/chromium.mjs";
import { threadPath } from "../../inbox/ids.js";
import { interleave, median } from "../rounds.mjs";
import { within } from "../row.mjs";

/** @typedef {import("playwright-core").Page} Page */

const THREAD = "priya-coffee";
const BOX = ".msg-form__contenteditable";
/** The last key ends a sentence that the draft check marks. */
const TEXT = "Thank you for the note about your plans. I have read it twice. Sorry, but no.";
const PAUSE = 30;
const FRAME = 1000 / 60;

/** @returns {Promise<import("../row.mjs").Row[]>} */
export async function typing() {
  const mine = await openChromium();
  const bare = await openChromium({ folder: null });
  /** @type {{ long: number[], bareLong: number[], shown: number[] }} */
  const seen = { long: [], bareLong: [], shown: [] };
  try {
    for (const { context } of [mine, bare]) await context.addInitScript(watchTyping);
    const figures = await interleave({
      async ours() {
        const { latency, long, shown } = await session(mine.context, true);
        seen.long.push(long);
        seen.shown.push(shown);
        return latency;
      },
      async theirs() {
        const { latency, long } = await session(bare.context, false);
        seen.bareLong.push(long);
        return latency;
      },
    });
    const [long, bareLong, shown] = [seen.long, seen.bareLong, seen.shown].map((all) =>
      all.slice(1),
    );
    const frames = shown.map(() => FRAME);
    return [
      within(
        { what: "A keystroke in the composer to the next frame", against: "without the extension" },
        figures,
        { must: 1.05, goal: null },
      ),
      longTasks(long, bareLong),
      within(
        { what: "A keystroke to findings shown", against: "one animation frame" },
        { ours: shown, theirs: frames },
        { must: null, goal: 1 },
      ),
    ];
  } finally {
    await Promise.all([mine.close(), bare.close()]);
  }
}

/**
 * @param {number[]} ours tasks over 50 ms while a text is typed, a round each
 * @param {number[]} theirs
 * @returns {import("../row.mjs").Row}
 */
function longTasks(ours, theirs) {
  const against = "without the extension";
  const [mid, other] = [median(ours), median(theirs)];
  return {
    what: "Long tasks while typing, page and panel",
    against,
    unit: "tasks",
    ours: mid,
    theirs: other,
    ratio: null,
    must: "none",
    goal: "",
    reached: mid <= other,
    met: mid === 0,
  };
}

/**
 * Types the text once on a fresh visit.
 * @param {import("playwright-core").BrowserContext} context
 * @param {boolean} withPanel
 */
async function session(context, withPanel) {
  const page = await context.newPage();
  await page.goto(LINKEDIN + threadPath(THREAD));
  const panel = withPanel ? await panelOf(page) : null;
  await panel?.locator("article .text").first().waitFor();
  const box = page.locator(BOX);
  await box.waitFor();
  await page.waitForTimeout(1000);
  await box.click();
  const measured = () => /** @type {any} */ (window).measured;
  for (const frame of [page, panel]) {
    await frame?.evaluate(() => /** @type {any} */ (window).measured.reset());
  }
  await page.keyboard.type(TEXT, { delay: PAUSE });
  await panel?.getByRole("list", { name: "Draft check" }).getByRole("listitem").first().waitFor();
  await eventually(
    () => page.evaluate(() => /** @type {any} */ (window).measured.latencies.length > 0),
    "a keystroke that was timed",
  );
  const top = await page.evaluate(measured);
  const inside = await panel?.evaluate(measured);
  await page.close();
  const latency = median(top.latencies);
  const shown = (inside?.shown ?? 0) - top.last;
  return { latency, long: top.long + (inside?.long ?? 0), shown };
}

/** Runs in every document before its own scripts. */
function watchTyping() {
  const now = () => performance.timeOrigin + performance.now();
  const measured = {
    /** @type {number[]} milliseconds from a key to the end of the frame that shows it */
    latencies: [],
    long: 0,
    /** Of the last key, and of the last finding's paint; on one clock. */
    last: 0,
    shown: 0,
    reset() {
      Object.assign(measured, { latencies: [], long: 0, last: 0, shown: 0 });
    },
  };
  Object.assign(window, { measured });
  new PerformanceObserver((list) => {
    measured.long += list.getEntries().length;
  }).observe({ type: "longtask" });
  const afterPaint = (/** @type {() => void} */ then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  if (location.protocol === "chrome-extension:") {
    new MutationObserver(() => {
      if (measured.shown > 0) return;
      if (!document.querySelector('[aria-label="Draft check"] li')) return;
      measured.shown = 1;
      afterPaint(() => {
        measured.shown = now();
      });
    }).observe(document, { childList: true, subtree: true });
    return;
  }
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    measured.last = performance.timeOrigin + event.timeStamp;
    afterPaint(() => measured.latencies.push(performance.now() - event.timeStamp));
  };
  addEventListener("keydown", onKey, { capture: true });
}
