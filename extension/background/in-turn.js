// @ts-check
/** One task after another: two tabs that write at once never read the same former state. */

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Runs `task` after all earlier ones have ended, however they ended.
 * @template T
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export function inTurn(task) {
  const turn = last.then(task, task);
  last = turn.catch(() => undefined);
  return turn;
}
