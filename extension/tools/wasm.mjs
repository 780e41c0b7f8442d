// @ts-check
/** Builds the core's three modules for the browser: cargo, then wasm-bindgen of the locked version, then wasm-opt. */

import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { run, say, TOP } from "./say.mjs";

/** Where the modules are made; webpack takes them from here. */
export const WASM = join(TOP, "target/considerate-wasm");

// The features that Chromium 130 and Firefox 128 both have. `--all-features` would emit opcodes that neither takes.
const FEATURES = [
  "bulk-memory",
  "mutable-globals",
  "nontrapping-float-to-int",
  "sign-ext",
  "reference-types",
  "multivalue",
];

// Inlining makes the module smaller and its download larger: measured, 306 kB gzipped with it and 288 kB without.
const NO_INLINING = ["one-caller", "always", "flexible"].map(
  (which) => `--${which}-inline-max-function-size=0`,
);

// Cutting the data at its zeros splits the model's weights in thousands of pieces: 12 kB more when gzipped.
const UNPACKED = ["--skip-pass=memory-packing"];

/**
 * The modules by the feature that makes each: the panel needs reading and drafts, background and popup neither, the options
 * page reading and what opens an export.
 */
const MODULES = { panel: "considerate", ledger: "ledger", options: "options" };

export async function buildWasm() {
  say("building the core for the browser");
  for (const [feature, name] of Object.entries(MODULES)) {
    await compile(["--lib", "--no-default-features", "--features", feature]);
    await finish("considerate.wasm", WASM, name);
  }
}

/**
 * Compiles for the browser, as it ships.
 * @param {string[]} what cargo's words for what to build
 */
export async function compile(what) {
  const target = "wasm32-unknown-unknown";
  await run("cargo", ["fetch", "--locked", "--quiet", "--target", target]);
  await run("cargo", ["build", "--locked", "--release", ...what, "--target", target], {
    env: { CARGO_ENCODED_RUSTFLAGS: withoutPaths().join("\x1f") },
  });
}

/**
 * Makes of what was compiled a module that JavaScript can call: its glue by wasm-bindgen, its size by wasm-opt.
 * @param {string} raw below cargo's folder of released wasm
 * @param {string} folder where to
 * @param {string} name of the module
 */
export async function finish(raw, folder, name) {
  const compiled = join(TOP, "target/wasm32-unknown-unknown/release", raw);
  const tool = [
    "run",
    "--locked",
    "--quiet",
    "--features",
    "bindgen-tool",
    "--bin",
    "bindgen",
    "--",
  ];
  await run("cargo", [...tool, compiled, folder, name]);
  const module = join(folder, `${name}_bg.wasm`);
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  const optimiser = join(TOP, "node_modules/binaryen/bin/wasm-opt");
  const options = [
    "-Os",
    ...UNPACKED,
    ...NO_INLINING,
    "--strip-debug",
    "--strip-producers",
    ...features,
  ];
  await run("node", [optimiser, ...options, module, "-o", module]);
}

/**
 * Flags that keep this machine's folders out of the module: panics name their file, and the same source must give the
 * same bytes wherever it is built.
 */
function withoutPaths() {
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
  const registries = existsSync(sources) ? readdirSync(sources) : [];
  const folders = [TOP, ...registries.map((name) => join(sources, name))];
  return folders.map((folder) => `--remap-path-prefix=${folder}=`);
}
