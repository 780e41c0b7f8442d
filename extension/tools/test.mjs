// @ts-check
/** `npm test`: sets up what is missing, builds, and passes every test: checks, native tests, then the real browsers. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { check } from "./check.mjs";
import { main, run, say, TOP } from "./say.mjs";
import { setUp } from "./setup.mjs";

const FOLDERS = ["tests/native", "tests/inbox", "tests/web", "tests/e2e"];

await main(async () => {
  await setUp({ chromium: true, firefox: true });
  await build();
  await check();
  say("running the native tests");
  await run("cargo", ["test", "--locked", "--quiet"]);
  await run("cargo", ["build", "--locked", "--quiet"]);
  say("running the tests of the built module and of the extension in Chromium and Firefox");
  const files = FOLDERS.flatMap((folder) => tests(join(TOP, folder)));
  await run("node", ["--test", "--test-reporter=spec", "--test-concurrency=1", ...files]);
  say("every test passed");
});

/** @param {string} folder */
function tests(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"));
  return names.map((name) => join(folder, name));
}
