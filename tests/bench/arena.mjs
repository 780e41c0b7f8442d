// @ts-check
/**
 * The scratch page of the benchmark in headless Chromium: our core and its peers side by side, each callable by name.
 * Served from this machine alone, cross-origin isolated because the clock is then read to 5 microseconds.
 */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { findChromium } from "../../extension/tools/browsers.mjs";
import { TOP } from "../../extension/tools/say.mjs";
import { compile, finish, WASM } from "../../extension/tools/wasm.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Where the benchmark makes its own module and bundle. */
export const MADE = join(TOP, "target/bench");

const HARPER = join(TOP, "node_modules/harper.js/dist/harper_wasm_bg.wasm");
const PAGES = join(TOP, "tests/bench/page");

/** @type {Record<string, { type: string, path: string }>} address to file */
const FILES = {
  "/": { type: "text/html", path: join(PAGES, "index.html") },
  "/stopwatch.js": { type: "text/javascript", path: join(PAGES, "stopwatch.js") },
  "/peers.js": { type: "text/javascript", path: join(MADE, "peers.js") },
  "/core.js": { type: "text/javascript", path: join(MADE, "core.js") },
  "/core_bg.wasm": { type: "application/wasm", path: join(MADE, "core_bg.wasm") },
  "/considerate.js": { type: "text/javascript", path: join(WASM, "considerate.js") },
  "/considerate_bg.wasm": { type: "application/wasm", path: join(WASM, "considerate_bg.wasm") },
  "/harper_wasm_bg.wasm": { type: "application/wasm", path: HARPER },
};

/** Builds our core as the page calls it, and the peers' bundle. */
export async function buildArena() {
  await compile(["--example", "bench-module"]);
  await finish("examples/bench_module.wasm", MADE, "core");
  await bundle("peers", join(PAGES, "peers.js"));
}

/**
 * One module file, minimised as its users would load it.
 * @param {string} name
 * @param {string} entry
 * @returns {Promise<string>} its path
 */
export function bundle(name, entry) {
  return new Promise((resolve, reject) => {
    /** @type {import("webpack").Configuration} */
    const options = {
      mode: "production",
      devtool: false,
      target: ["web", "es2022"],
      entry: { [name]: entry },
      output: { path: MADE, filename: "[name].js", library: { type: "window", name } },
      performance: { hints: false },
    };
    webpack(options, (error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve(join(MADE, `${name}.js`));
    });
  });
}

/** The page's server and browser. `open` gives a page that shares nothing with those before it. */
export async function openArena() {
  const server = createServer((request, response) => {
    const file = FILES[new URL(request.url ?? "/", "http://localhost").pathname];
    response.writeHead(file ? 200 : 404, {
      "content-type": file?.type ?? "text/plain",
      "cache-control": "max-age=3600",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(file ? readFileSync(file.path) : "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  return {
    async open() {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
