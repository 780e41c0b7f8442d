// @ts-check
/** What has to be downloaded: our module with everything in it, and its peers. Gzipped, thousands of bytes. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { TOP } from "../../../extension/tools/say.mjs";
import { WASM } from "../../../extension/tools/wasm.mjs";
import { bundle } from "../arena.mjs";

const HARPER = join(TOP, "node_modules/harper.js/dist/harper_wasm_bg.wasm");
const MUST = 300;
const GOAL = 200;

/** @returns {Promise<import("../row.mjs").Row[]>} */
export async function size() {
  const ours = gzipped(join(WASM, "considerate_bg.wasm"));
  const peers = [
    { against: "harper.js: its module", theirs: gzipped(HARPER) },
    ...(await Promise.all(
      ["wink", "compromise", "write-good", "alex"].map(async (name) => ({
        against: `${name}: its script${name === "wink" ? " and model" : ""}`,
        theirs: gzipped(await bundle(`size-${name}`, join(TOP, `tests/bench/page/${name}.js`))),
      })),
    )),
  ];
  return peers.map(({ against, theirs }, index) => ({
    what: "The .wasm, gzipped",
    against,
    unit: "kB",
    ours,
    theirs,
    ratio: { mid: ours / theirs, min: ours / theirs, max: ours / theirs },
    must: index === 0 ? `${MUST} kB` : "",
    goal: index === 0 ? `${GOAL} kB` : "",
    reached: index > 0 || ours <= MUST,
    met: index > 0 || ours <= GOAL,
  }));
}

/** @param {string} path */
function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1000;
}
