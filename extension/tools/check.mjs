// @ts-check
/** `npm run check`: formatters, linters and types over everything, warnings denied. With --fix, what can be mended is. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main, run, say, TOP } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { buildWasm, WASM } from "./wasm.mjs";

const biome = join(TOP, "node_modules/@biomejs/biome/bin/biome");
const tsc = join(TOP, "node_modules/typescript/bin/tsc");
const DENIED = ["--", "-D", "warnings"];

export async function check() {
  say("checking formats, lints and types");
  await run("cargo", ["fmt", "--check"], {
    failure: 'Rust is not formatted; "npm run fix" does it.',
  });
  await run("cargo", ["clippy", "--locked", "--quiet", "--all-targets", ...DENIED]);
  const browser = ["--lib", "--target", "wasm32-unknown-unknown"];
  await run("cargo", ["clippy", "--locked", "--quiet", ...browser, ...DENIED]);
  await run("node", [biome, "check", "--error-on-warnings"], {
    failure: 'JavaScript or CSS is not as it should be; "npm run fix" mends most of it.',
  });
  if (!existsSync(WASM)) await buildWasm();
  await run("node", [tsc, "--noEmit"]);
}

async function fix() {
  say("formatting, and mending what can be mended");
  await run("cargo", ["fmt"]);
  await run("node", [biome, "check", "--write"]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp();
    if (process.argv.includes("--fix")) await fix();
    await check();
    say("all checks passed");
  });
}
