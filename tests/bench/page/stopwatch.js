// @ts-check
/** The benchmark's page: loads our core and its peers once, and times calls of them by name. */

/** @typedef {(text: string) => unknown} Work */

/** @type {Record<string, Work>} */
const works = {};

const stopwatch = {
  /** Starts our core and every peer. */
  async load() {
    // @ts-expect-error: served by the benchmark
    const core = await import("/core.js");
    await core.default();
    const { peers, newHarper } = /** @type {any} */ (window).peers;
    await newHarper();
    Object.assign(works, peers, {
      read: core.read,
      answer: core.answer,
      check: core.check,
      rounds: core.rounds,
    });
    Object.assign(stopwatch, { core, newHarper });
  },

  /**
   * How long single calls take.
   * @param {string} name
   * @param {string[]} texts
   * @returns {Promise<number[]>} milliseconds, one for each text
   */
  async each(name, texts) {
    const work = works[name];
    const times = [];
    for (const text of texts) {
      const start = performance.now();
      const result = work(text);
      // Only what is asynchronous is waited for: a turn of the event loop is no part of the others.
      if (result instanceof Promise) await result;
      times.push(performance.now() - start);
    }
    return times;
  },
};

Object.assign(window, { stopwatch });
