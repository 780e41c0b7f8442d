// @ts-check
/**
 * Bundles one readable file per script of the extension, for three targets: `chromium` and `firefox` are what ships,
 * `demo` is the same with leave to run beside the demo inbox on this machine.
 */

import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";

const TARGETS = ["chromium", "firefox", "demo"];
const ENTRIES = {
  content: "content/main",
  panel: "panel/panel",
  popup: "popup/popup",
  options: "options/options",
  reader: "options/reader",
  background: "background/background",
};
const PAGES = ["panel", "popup", "options"].flatMap((page) => [
  `${page}/${page}.html`,
  `${page}/${page}.css`,
]);
const DEMO_ORIGIN = "http://127.0.0.1/*";

const top = import.meta.dirname;
const extension = (/** @type {string} */ path) => resolve(top, "extension", path);

/** @type {import("webpack").Configuration[]} */
export default TARGETS.map((target) => ({
  name: target,
  mode: "production",
  devtool: false,
  target: ["web", "es2022"],
  entry: Object.fromEntries(
    Object.entries(ENTRIES).map(([name, path]) => [name, extension(`${path}.js`)]),
  ),
  output: {
    path: resolve(top, "dist", target),
    filename: "[name].js",
    assetModuleFilename: "[name][ext]",
    // A service worker has no document to derive it from, and the panel's address is not the module's.
    publicPath: "/",
    clean: true,
  },
  resolve: {
    // A linked folder keeps its name here: the same sources give the same bytes wherever they lie.
    symlinks: false,
    alias: {
      "considerate-wasm": resolve(top, "target/considerate-wasm/considerate.js"),
      "ledger-wasm": resolve(top, "target/considerate-wasm/ledger.js"),
      "options-wasm": resolve(top, "target/considerate-wasm/options.js"),
    },
  },
  // Reviewers of the extension stores read these files.
  optimization: { minimize: false, splitChunks: false, concatenateModules: true },
  performance: { hints: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        ...PAGES.map((path) => ({ from: extension(path), to: "[name][ext]" })),
        { from: extension("icons/*.png"), to: "icons/[name][ext]" },
        { from: extension("_locales"), to: "_locales" },
        { from: resolve(top, "manifest.json"), transform: (json) => manifest(target, json) },
      ],
    }),
  ],
}));

/**
 * The manifest with what `target` knows: a store's linter speaks of everything else.
 * @param {string} target
 * @param {Buffer} json
 */
function manifest(target, json) {
  const whole = JSON.parse(json.toString());
  if (target === "firefox") {
    delete whole.background.service_worker;
    delete whole.minimum_chrome_version;
  } else {
    delete whole.background.scripts;
    delete whole.browser_specific_settings;
  }
  if (target === "demo") {
    for (const place of [...whole.content_scripts, ...whole.web_accessible_resources]) {
      place.matches.push(DEMO_ORIGIN);
    }
  }
  return JSON.stringify(whole, null, 2);
}
