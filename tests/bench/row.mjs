// @ts-check
/** One row of the table: our figure, the other's, their ratio, and whether that is what it must be. */

import { median, ratio } from "./rounds.mjs";

/** @typedef {{ mid: number, min: number, max: number }} Spread */

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} against what the other figure is, and what it does
 * @property {string} unit of both figures
 * @property {number | null} ours the median of all rounds; null where there is nothing to measure yet
 * @property {number | null} theirs
 * @property {Spread | null} ratio
 * @property {string} must in words; "" where the row is there for orientation
 * @property {string} goal
 * @property {boolean} reached whether what must be is; true where nothing must
 * @property {boolean} met whether the goal is
 * @property {{ x: number, y: number }[]} [curve] of a row about growth: size, and milliseconds
 */

/** @typedef {{ what: string, against: string, unit?: string }} Title */

/**
 * A row where we have to be so many times faster: theirs by ours.
 * @param {Title} title
 * @param {{ ours: number[], theirs: number[] }} figures a round each
 * @param {{ must: number | null, goal: number | null }} times
 * @returns {Row}
 */
export function faster(title, { ours, theirs }, { must, goal }) {
  const times = ratio(theirs, ours);
  return {
    ...filled(title, ours, theirs),
    ratio: times,
    must: must === null ? "" : `${must}x faster`,
    goal: goal === null ? "" : `${goal}x`,
    reached: must === null || times.mid >= must,
    met: goal === null || times.mid >= goal,
  };
}

/**
 * A row where we may cost at most so much of something: ours by theirs.
 * @param {Title} title
 * @param {{ ours: number[], theirs: number[] }} figures a round each
 * @param {{ must: number | null, goal: number | null }} most
 * @returns {Row}
 */
export function within(title, { ours, theirs }, { must, goal }) {
  const share = ratio(ours, theirs);
  return {
    ...filled(title, ours, theirs),
    ratio: share,
    must: must === null ? "" : `at most ${must}x`,
    goal: goal === null ? "" : `${goal}x`,
    reached: must === null || share.mid <= must,
    met: goal === null || share.mid <= goal,
  };
}

/**
 * A row whose part of the program is not there: missed, and said.
 * @param {Title} title
 * @param {{ must: string, goal: string }} wanted
 * @returns {Row}
 */
export function notYet({ what, against, unit = "ms" }, wanted) {
  const nothing = { ours: null, theirs: null, ratio: null, reached: false, met: false };
  return { what, against, unit, ...nothing, ...wanted };
}

/** @param {Title} title @param {number[]} ours @param {number[]} theirs */
function filled({ what, against, unit = "ms" }, ours, theirs) {
  return { what, against, unit, ours: median(ours), theirs: median(theirs) };
}
