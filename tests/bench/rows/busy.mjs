// @ts-check
/**
 * A page that never rests, with the extension and without: 100 changes a second for 10 seconds, once in a conversation
 * of 5,000 messages and once in a feed without any. What counts is the main thread's own time, which another program's
 * load does not lengthen.
 */

import { eventually, LINKEDIN, openChromium, panelOf } from "../../e2e/chromium.mjs";
import { threadPath } from "../../inbox/ids.js";
import { interleave } from "../rounds.mjs";
import { within } from "../row.mjs";

/** @typedef {import("playwright-core").Page} Page */

const THREAD = "priya-coffee";
const MESSAGES = 5000;
const SECONDS = 10;
const EVERY = 10;

/** @returns {Promise<import("../row.mjs").Row[]>} */
export function busy() {
  const what = `${MESSAGES} messages, 100 changes a second for ${SECONDS} s: main thread`;
  return compare(what, { must: 1.03, goal: 1.01 }, async (page, panel) => {
    if (panel) await panelOf(page);
    await page.evaluate(grow, MESSAGES);
    await page.evaluate(settle);
  });
}

/** @returns {Promise<import("../row.mjs").Row[]>} */
export function feed() {
  const what = `A feed, 100 changes a second for ${SECONDS} s: main thread`;
  return compare(what, { must: 1.03, goal: 1.01 }, (page) => page.evaluate(settle), "/feed/");
}

/**
 * @param {string} what
 * @param {{ must: number, goal: number }} limits
 * @param {(page: Page, withPanel: boolean) => Promise<unknown>} prepare
 * @param {string} path
 */
async function compare(what, limits, prepare, path = threadPath(THREAD)) {
  const mine = await openChromium();
  const bare = await openChromium({ folder: null });
  try {
    const cost = async (/** @type {typeof mine} */ browser, /** @type {boolean} */ withPanel) => {
      const page = await browser.context.newPage();
      await page.goto(LINKEDIN + path);
      await eventually(() => page.evaluate(() => document.body.children.length > 0), "a page");
      await prepare(page, withPanel);
      const ms = await mainThread(page, () => page.evaluate(change, [SECONDS * 1000, EVERY]));
      await page.close();
      return ms;
    };
    const figures = await interleave(
      { ours: () => cost(mine, true), theirs: () => cost(bare, false) },
      { rounds: 5, warmUp: 0 },
    );
    return [within({ what, against: "without the extension" }, figures, limits)];
  } finally {
    await Promise.all([mine.close(), bare.close()]);
  }
}

/**
 * What the page's main thread spends meanwhile, milliseconds of its own time.
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
async function mainThread(page, act) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
  const before = await spent();
  await act();
  const after = await spent();
  await session.detach();
  return (after - before) * 1000;
}

/** Runs in the page: copies messages, each with a key of its own, until there are so many. @param {number} count */
function grow(count) {
  const list = document.querySelector(".msg-s-message-list-content");
  const events = [...(list?.querySelectorAll(".msg-s-message-list__event") ?? [])];
  const first = events[0];
  if (!list || !first) throw new Error("There is no message to copy.");
  const copies = document.createDocumentFragment();
  for (let index = events.length; index < count; index += 1) {
    const copy = /** @type {Element} */ (events[index % events.length].cloneNode(true));
    for (const item of copy.querySelectorAll("[data-event-urn]")) {
      const urn = item.getAttribute("data-event-urn") ?? "";
      const [head, base64] = urn.slice(0, -1).split(",2-");
      const name = atob(base64).replace(/-\d+&/, `-${index}&`);
      item.setAttribute("data-event-urn", `${head},2-${btoa(name)})`);
    }
    copies.append(copy);
  }
  first.before(copies);
}

/** Runs in the page: until it has been laid out and nothing more is under way. */
async function settle() {
  await new Promise((resolve) => setTimeout(resolve, 2500));
}

/**
 * Runs in the page: small changes of many kinds all over it, as scripts of a busy page make them.
 * @param {number[]} times milliseconds: for how long, and how often
 */
function change([duration, every]) {
  const root = document.querySelector("main, .msg-s-message-list-content") ?? document.body;
  const elements = [...root.querySelectorAll("p, span, li, a")];
  const badge = document.createElement("span");
  let turn = 0;
  const kinds = [
    (/** @type {Element} */ one) => one.classList.toggle("is-hovered"),
    (/** @type {Element} */ one) => one.setAttribute("data-seen", String(turn)),
    (/** @type {Element} */ one) => one.append(badge),
    () => badge.remove(),
    () => document.body.setAttribute("data-tick", String(turn)),
  ];
  const act = () => {
    const at = (turn * 7919) % elements.length;
    kinds[turn % kinds.length](elements[at]);
    turn += 1;
  };
  return new Promise((resolve) => {
    const start = performance.now();
    const timer = setInterval(() => {
      // A timer that comes late makes up for it, so that every page does the same work.
      while (turn < Math.min((performance.now() - start) / every, duration / every)) act();
      if (turn < duration / every) return;
      clearInterval(timer);
      resolve(undefined);
    }, every);
  });
}
