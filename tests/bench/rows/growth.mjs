// @ts-check
/** How a reading grows with its text: time a byte at 1 MB against time a byte at 1 kB, one long message. */

import { textOf } from "../messages.mjs";
import { interleave, median, ratio } from "../rounds.mjs";

/** @typedef {import("../row.mjs").Row} Row */

const KB = 1000;
const SIZES = [KB, 10 * KB, 100 * KB, 1000 * KB];
/** Bytes read in each turn of each size, so that all are timed over the same work. */
const BYTES = 1000 * KB;
const MUST = 1.2;
const ROUNDS = 5;

/**
 * @param {{ page: import("../arena.mjs").Page }} stage
 * @returns {Promise<Row[]>}
 */
export async function growthOfReading({ page }) {
  const timed = (/** @type {number} */ size) => () =>
    page.evaluate(
      ([text, times]) => {
        const { core } = /** @type {any} */ (window).stopwatch;
        const start = performance.now();
        for (let turn = 0; turn < times; turn += 1) core.read(text);
        return (performance.now() - start) / times;
      },
      /** @type {[string, number]} */ ([textOf(size), BYTES / size]),
    );
  const subjects = Object.fromEntries(SIZES.map((size) => [String(size), timed(size)]));
  const figures = await interleave(subjects, { rounds: ROUNDS });
  const perByte = (/** @type {number} */ size) => figures[size].map((ms) => ms / size);
  const [small, large] = [SIZES[0], SIZES[SIZES.length - 1]];
  const title = { what: "Growth of a reading, 1 kB to 1 MB", against: "linear: a kB of 1 kB" };
  return [
    grown(
      { ...title, unit: "ms/kB" },
      perByte(large).map((ms) => ms * KB),
      perByte(small).map((ms) => ms * KB),
      SIZES.map((size) => ({ x: size, y: median(figures[size]) })),
    ),
  ];
}

/**
 * A row about growth: what it costs at the far end by what it costs at the near one.
 * @param {{ what: string, against: string, unit: string }} title
 * @param {number[]} far a round each
 * @param {number[]} near
 * @param {{ x: number, y: number }[]} curve
 * @returns {Row}
 */
export function grown(title, far, near, curve) {
  const share = ratio(far, near);
  return {
    ...title,
    ours: median(far),
    theirs: median(near),
    ratio: share,
    must: `at most ${MUST}x`,
    goal: "",
    reached: share.mid <= MUST,
    met: share.mid <= MUST,
    curve,
  };
}
