// @ts-check
/**
 * `npm run bench`: how fast it is, against what people would use instead and against the floor. Prints a table and a
 * verdict, writes target/bench.json, and draws the curves of docs/performance.md. Its status is not 0 where a figure is
 * not what it must be. With names (`npm run bench -- reading size`) only those rows.
 */

import { build } from "./build.mjs";
import { main, say } from "./say.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  await setUp({ chromium: true });
  await build();
  const { bench } = await import("../../tests/bench/bench.mjs");
  const wanted = process.argv.slice(2);
  const passed = await bench(wanted, say);
  if (!passed) process.exitCode = 1;
});
