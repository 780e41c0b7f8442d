// @ts-check
/**
 * From nothing to a core that answers: the shipped module fetched, compiled and started, against Harper's linter in the
 * same page. Every round is a browser profile of its own; both files are in its cache before the clock starts.
 */

import { interleave } from "../rounds.mjs";
import { faster } from "../row.mjs";

/**
 * @param {{ open: () => Promise<import("../arena.mjs").Page> }} stage
 * @returns {Promise<import("../row.mjs").Row[]>}
 */
export async function start({ open }) {
  let [page, round] = [await open(), 0];
  const fresh = async (/** @type {number} */ wanted) => {
    if (wanted === round) return page;
    await page.context().close();
    [page, round] = [await open(), wanted];
    await page.evaluate(async () => {
      const files = ["/considerate.js", "/considerate_bg.wasm", "/harper_wasm_bg.wasm"];
      await Promise.all(files.map(async (file) => (await fetch(file)).arrayBuffer()));
    });
    return page;
  };
  const figures = await interleave({
    ours: async (wanted) =>
      (await fresh(wanted)).evaluate(async () => {
        const from = performance.now();
        // @ts-expect-error: served by the benchmark
        const core = await import("/considerate.js");
        await core.default();
        return performance.now() - from;
      }),
    theirs: async (wanted) =>
      (await fresh(wanted)).evaluate(async () => {
        const from = performance.now();
        await /** @type {any} */ (window).peers.newHarper();
        return performance.now() - from;
      }),
  });
  await page.context().close();
  return [
    faster(
      { what: "Compile and start of the core", against: "harper.js: set-up of its linter" },
      figures,
      { must: 20, goal: 50 },
    ),
  ];
}
