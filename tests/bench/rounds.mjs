// @ts-check
/** Interleaved rounds and what they come to. Ratios count: both sides of one are taken in the same round. */

/** Rounds of every row; more than the five that are asked for, so that a spread means something. */
export const ROUNDS = 7;

/**
 * Runs every subject once a round, forwards and backwards in turn, so that a load that comes or goes meets all alike.
 * @template {string} Name
 * @param {Record<Name, (round: number) => Promise<number>>} subjects
 * @param {{ rounds?: number, warmUp?: number }} [options] `warmUp`: rounds before, which do not count
 * @returns {Promise<Record<Name, number[]>>} for each subject a figure a round
 */
export async function interleave(subjects, { rounds = ROUNDS, warmUp = 1 } = {}) {
  const names = /** @type {Name[]} */ (Object.keys(subjects));
  const figures = /** @type {Record<Name, number[]>} */ ({});
  for (const name of names) figures[name] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const figure = await subjects[name](round + warmUp);
      if (round >= 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** @param {number[]} figures @param {number} share 0 to 1: 0.5 is the median */
export function quantile(figures, share) {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {number[]} figures */
export const median = (figures) => quantile(figures, 0.5);

/**
 * @param {number[]} above
 * @param {number[]} below of the same rounds
 * @returns {import("./row.mjs").Spread}
 */
export function ratio(above, below) {
  const each = above.map((figure, round) => figure / below[round]);
  return { mid: median(each), min: Math.min(...each), max: Math.max(...each) };
}
