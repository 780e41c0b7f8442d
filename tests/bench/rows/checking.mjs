// @ts-check
/**
 * A reply of about 1,000 characters, checked as while its owner types: against what others say of the same text. The
 * check must stay within a millisecond at the median.
 */

import { replies } from "../messages.mjs";
import { interleave, median } from "../rounds.mjs";
import { faster, within } from "../row.mjs";

/** @typedef {import("../arena.mjs").Page} Page */
/** @typedef {import("../row.mjs").Row} Row */

const PEERS = {
  alex: "alex: inconsiderate wording",
  writeGood: "write-good: weak wording",
  harper: "harper.js: spelling and grammar",
};
const TIMES = 20;

/**
 * @param {{ page: Page }} stage a page of the arena
 * @returns {Promise<Row[]>}
 */
export async function checking({ page }) {
  const timed = (/** @type {string} */ name) => async (/** @type {number} */ round) => {
    const each = await page.evaluate(
      ([name, texts]) => /** @type {any} */ (window).stopwatch.each(name, texts),
      /** @type {[string, string[]]} */ ([name, unseen(name, round)]),
    );
    return median(each);
  };
  const names = ["check", ...Object.keys(PEERS)];
  const middle = await interleave(Object.fromEntries(names.map((name) => [name, timed(name)])));
  const what = "Checking a reply of 1,000 characters";
  return [
    within(
      { what, against: "one millisecond" },
      { ours: middle.check, theirs: middle.check.map(() => 1) },
      { must: 1, goal: 0.5 },
    ),
    ...Object.entries(PEERS).map(([peer, against]) =>
      faster(
        { what, against },
        { ours: middle.check, theirs: middle[peer] },
        { must: null, goal: null },
      ),
    ),
  ];
}

/**
 * Texts that nobody has seen: another number at the end of each. Harper is slow, and checks each once.
 * @param {string} name
 * @param {number} round
 */
function unseen(name, round) {
  const times = name === "harper" ? 1 : TIMES;
  return Array.from({ length: times }, (_, turn) => round * TIMES + turn).flatMap((turn) =>
    replies.map((text) => `${text} ${1000 + turn}`),
  );
}
