// @ts-check
/**
 * A message of about 600 characters: read alone against what others do with such a text, and read and answered against
 * the cheapest of them. Every text is new to every reader, because a real message is, and because Harper and wink keep
 * what they have seen: a number in each clause makes it so.
 */

import { messages } from "../messages.mjs";
import { interleave, median, quantile } from "../rounds.mjs";
import { faster } from "../row.mjs";

/** @typedef {import("../arena.mjs").Page} Page */
/** @typedef {import("../row.mjs").Row} Row */

const READERS = ["read", "answer", "wink", "winkEntities", "compromise", "harper"];
const CHECKERS = ["writeGood", "alex"];
const VARIANTS = 3;

const PEERS = {
  wink: "wink-nlp: tokens, sentences, parts of speech, entities, sentiment",
  compromise: "compromise: tokens, parts of speech",
  harper: "harper.js: spelling and grammar",
};
const MUST = { wink: 2, compromise: 40, harper: 100 };
const GOAL = { wink: 5, compromise: 100, harper: 300 };

/**
 * @param {{ page: Page }} stage a page of the arena
 * @returns {Promise<Row[]>}
 */
export async function reading({ page }) {
  const times = /** @type {Record<string, number[][]>} */ ({});
  const timed = (/** @type {string} */ name) => async (/** @type {number} */ round) => {
    const each = await page.evaluate(
      ([name, texts]) => /** @type {any} */ (window).stopwatch.each(name, texts),
      /** @type {[string, string[]]} */ ([name, unseen(round)]),
    );
    times[name] = [...(times[name] ?? []), each];
    return median(each);
  };
  const names = [...READERS, ...CHECKERS];
  const middle = await interleave(Object.fromEntries(names.map((name) => [name, timed(name)])));
  // The first round warmed up.
  const late = (/** @type {string} */ name) =>
    times[name].slice(1).map((each) => quantile(each, 0.95));
  const peers = /** @type {(keyof typeof PEERS)[]} */ (Object.keys(PEERS));
  return [
    ...peers.flatMap((peer) => {
      const limits = { must: MUST[peer], goal: GOAL[peer] };
      const what = "Reading one message";
      const against = PEERS[peer];
      return [
        faster({ what, against }, { ours: middle.read, theirs: middle[peer] }, limits),
        faster(
          { what: `${what}, p95`, against },
          { ours: late("read"), theirs: late(peer) },
          limits,
        ),
      ];
    }),
    faster(
      { what: "Reading, drafts and check together", against: "wink-nlp: tokens and entities" },
      { ours: middle.answer, theirs: middle.winkEntities },
      { must: 1, goal: 2 },
    ),
    ...CHECKERS.map((peer) =>
      faster(
        {
          what: "Reading, drafts and check together",
          against: `${peer === "alex" ? "alex: inconsiderate" : "write-good: weak"} wording alone`,
        },
        { ours: middle.answer, theirs: middle[peer] },
        { must: null, goal: null },
      ),
    ),
  ];
}

/**
 * Texts that nobody has seen: another number at the end of each clause.
 * @param {number} round
 */
function unseen(round) {
  const variants = Array.from({ length: VARIANTS }, (_, variant) => round * VARIANTS + variant);
  return variants.flatMap((variant) =>
    messages.map((text) => text.replaceAll(/(?=[,.?] )/g, ` ${1000 + variant}`)),
  );
}
