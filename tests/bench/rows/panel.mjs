// @ts-check
/**
 * From a thread's messages on the page to a panel painted with reading and drafts, against the floor: the same extension
 * with an empty page in its frame. Each round is a new visit of the demo inbox at LinkedIn's address.
 */

import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TOP } from "../../../extension/tools/say.mjs";
import { eventually, LINKEDIN, openChromium } from "../../e2e/chromium.mjs";
import { threadPath } from "../../inbox/ids.js";
import { MADE } from "../arena.mjs";
import { interleave } from "../rounds.mjs";
import { within } from "../row.mjs";

const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title></html>\n';
const THREAD = "priya-coffee";

/** @returns {Promise<import("../row.mjs").Row[]>} */
export async function panel() {
  const floor = emptyPanel();
  const ours = await openChromium();
  const theirs = await openChromium({ folder: floor });
  try {
    for (const { context } of [ours, theirs]) await context.addInitScript(note);
    const figures = await interleave(
      { ours: () => visit(ours.context), theirs: () => visit(theirs.context) },
      { rounds: 9, warmUp: 2 },
    );
    return [
      within(
        {
          what: "Thread opened to panel painted with reading and drafts",
          against: "the same frame with an empty static page",
        },
        figures,
        { must: 1.5, goal: 1.2 },
      ),
    ];
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
}

/** A copy of what ships whose panel is an empty page. */
function emptyPanel() {
  const folder = join(MADE, "floor");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(TOP, "dist/chromium"), folder, { recursive: true });
  writeFileSync(join(folder, "panel.html"), EMPTY);
  return folder;
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @returns {Promise<number>} milliseconds from the first message in the page to the panel's paint
 */
async function visit(context) {
  const page = await context.newPage();
  await page.goto(LINKEDIN + threadPath(THREAD));
  const frame = await eventually(
    () => page.frames().find((one) => /^chrome-extension:.*panel\.html/.test(one.url())),
    "a frame for the panel",
  );
  const noted = () => /** @type {any} */ (window).noted;
  await frame.waitForFunction(() => /** @type {any} */ (window).noted !== undefined);
  const painted = await frame.evaluate(noted);
  const opened = await page.evaluate(noted);
  await page.close();
  return painted - opened;
}

/**
 * Runs in every document before its own scripts. In the page it notes when the first message is there; in the panel's
 * frame when a reply, or the empty page, has been painted. Milliseconds on one clock.
 */
function note() {
  const now = () => performance.timeOrigin + performance.now();
  const keep = () => Object.assign(window, { noted: now() });
  const inPanel = location.protocol === "chrome-extension:";
  const afterPaint = (/** @type {() => void} */ then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  const done = () => {
    if (!inPanel) return document.querySelector(".msg-s-message-list__event") !== null;
    if (document.readyState === "loading") return false;
    const isEmpty = document.scripts.length === 0;
    return isEmpty || (document.querySelector("article .text")?.textContent ?? "") !== "";
  };
  const look = () => {
    if (!done()) return;
    observer.disconnect();
    removeEventListener("DOMContentLoaded", look);
    if (inPanel) afterPaint(keep);
    else keep();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", look);
}
