// @ts-check
/** `npm run build`: the extension for Chromium, for Firefox, and the demo build that `npm start` opens, into dist/. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main, run, say, TOP } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { buildWasm } from "./wasm.mjs";

export async function build() {
  await buildWasm();
  say("bundling dist/chromium, dist/firefox and dist/demo");
  await run("node", [join(TOP, "node_modules/webpack-cli/bin/cli.js")], {
    quiet: true,
    failure: "webpack could not bundle the extension; it says why above.",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp();
    await build();
    say("built; load dist/chromium or dist/firefox into a browser, see README.md");
  });
}
