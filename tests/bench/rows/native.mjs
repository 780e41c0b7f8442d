// @ts-check
/** The same core in Chromium's WebAssembly and as a native program, both of the release profile. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { run, TOP } from "../../../extension/tools/say.mjs";
import { messages } from "../messages.mjs";
import { interleave } from "../rounds.mjs";
import { within } from "../row.mjs";

/** How often each message is answered a round. */
const TIMES = 5;

/**
 * @param {{ page: import("../arena.mjs").Page }} stage
 * @returns {Promise<import("../row.mjs").Row[]>}
 */
export async function native({ page }) {
  await run("cargo", ["build", "--locked", "--quiet", "--release", "--example", "bench-native"]);
  const program = spawn(join(TOP, "target/release/examples/bench-native"));
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  try {
    const figures = await interleave({
      ours: () =>
        page.evaluate(
          ([texts, times]) => {
            const { core } = /** @type {any} */ (window).stopwatch;
            const start = performance.now();
            core.rounds(texts, times);
            return performance.now() - start;
          },
          /** @type {[string[], number]} */ ([messages, TIMES]),
        ),
      async theirs() {
        program.stdin.write(`answer ${TIMES}\n`);
        const { value } = await lines.next();
        return Number(value.split(" ")[0]);
      },
    });
    const each = (/** @type {number[]} */ all) => all.map((ms) => ms / TIMES / messages.length);
    return [
      within(
        { what: "Reading, drafts and check in WASM", against: "the same core natively" },
        { ours: each(figures.ours), theirs: each(figures.theirs) },
        { must: 1.6, goal: 1.3 },
      ),
    ];
  } finally {
    program.kill();
  }
}
