// @ts-check
/**
 * The real content script beside a panel that only writes down what it is told: an extension built into a temporary
 * folder, so that host, handshake and protocol are tested without the core.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { findChromium } from "../../extension/tools/browsers.mjs";
import { TOP } from "../../extension/tools/say.mjs";
import { HOSTILE_CSP, page as inboxPage } from "../inbox/pages.js";

/** @typedef {import("playwright-core").Page} Page */

export const LINKEDIN = "https://www.linkedin.com";

const PANEL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stub</title></head>
<body><h1>Stub</h1><button id="inside">Inside</button><script src="panel.js"></script></body></html>`;

const SCRIPT = `
window.told = [];
addEventListener("message", ({ data, ports }) => {
  if (!ports[0] || data?.nonce !== location.hash.slice(1)) return;
  window.port = ports[0];
  window.port.onmessage = ({ data }) => {
    window.told.push(data);
    if (data.type === "contentFocus") document.getElementById("inside").focus();
  };
  if (!window.readyLater) window.port.postMessage({ type: "panelReady" });
});`;

export async function openStub() {
  const folder = mkdtempSync(join(tmpdir(), "considerate-stub-"));
  await bundle(folder);
  const manifest = JSON.parse(readFileSync(join(TOP, "manifest.json"), "utf8"));
  manifest.background = { service_worker: "background.js" };
  for (const key of ["action", "default_locale", "icons", "options_ui"]) delete manifest[key];
  manifest.description = "A stub";
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "panel.html"), PANEL);
  writeFileSync(join(folder, "panel.js"), SCRIPT);
  writeFileSync(join(folder, "background.js"), "");
  const context = await chromium.launchPersistentContext("", {
    executablePath: findChromium() ?? undefined,
    headless: true,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      "--headless=new",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
    viewport: { width: 1440, height: 900 },
  });
  await context.route(`${LINKEDIN}/**`, (route) => {
    const answer = inboxPage(new URL(route.request().url()), { csp: HOSTILE_CSP });
    return answer ? route.fulfill(answer) : route.abort();
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} folder */
function bundle(folder) {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        devtool: false,
        target: ["web", "es2022"],
        entry: { content: join(TOP, "extension/content/main.js") },
        output: { path: folder, filename: "[name].js" },
        optimization: { minimize: false },
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve(undefined);
      },
    );
  });
}

/** @param {Page} page all panels that are in it now */
export function panels(page) {
  return page.frames().filter((frame) => /^chrome-extension:.*panel\.html/.test(frame.url()));
}

/**
 * @param {() => any} look
 * @param {string} what
 * @param {number} [patience] milliseconds
 */
export async function until(look, what, patience = 8000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await Promise.resolve()
      .then(look)
      .catch(() => null);
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
