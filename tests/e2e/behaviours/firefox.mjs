// @ts-check
/**
 * Firefox, driven over WebDriver BiDi by Puppeteer. LinkedIn's real address is answered by request interception, as in
 * Chromium. Two things an extension's pages cannot show here, since WebDriver opens none of them and a framed one has
 * no `action`: the badge, and whether the background runs. They are asked of the browser's own scope.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findFirefox } from "../../../extension/tools/browsers.mjs";
import { TOP } from "../../../extension/tools/say.mjs";
import { HOSTILE_CSP, page as inboxPage } from "../../inbox/pages.js";
import { eventually, LINKEDIN } from "../chromium.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").Frame} Frame */
/** @typedef {import("puppeteer-core").HTTPRequest} HTTPRequest */

/** @typedef {(method: string, parameters: object) => Promise<any>} Send */

/** @returns {Promise<import("./driver.mjs").Driver>} */
export async function openFirefoxDriver() {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findFirefox() ?? undefined,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    // Lets the badge be read and the background be stopped.
    args: ["--remote-allow-system-access"],
    // The inbox has no icon to ask for.
    extraPrefsFirefox: { "browser.chrome.site_icons": false },
  });
  const extension = await browser.installExtension(join(TOP, "dist/firefox"));
  /** @type {string[]} requests that no page of the inbox answers */
  const strays = [];
  // Puppeteer has no name of its own for what BiDi does in an extension's frame or in the browser's own scope.
  const { connection } = /** @type {any} */ (browser);
  /** @type {Send} */
  const send = async (method, parameters) => (await connection.send(method, parameters)).result;
  const ask = await browserScope(send, extension);
  return {
    name: "Firefox",
    async visit(path) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on("request", (request) => answer(request, strays));
      await page.goto(LINKEDIN + path);
      const panel = await panelOf(send, page);
      const home = panel.parentFrame() ?? page.mainFrame();
      return {
        page: placeOf(send, page.mainFrame()),
        panel: placeOf(send, panel),
        home: placeOf(send, home),
        homeUrl: home.url(),
        panels: async () => (await panelsOf(send, page)).length,
        type: (text) => page.keyboard.type(text),
        close: () => page.close(),
      };
    },
    badge: () => ask(BADGE),
    async stopBackground() {
      await ask("extension.terminateBackground({ ignoreDevToolsAttached: true })");
      assert.equal(await ask("extension.backgroundState"), "stopped");
    },
    async close() {
      await browser.close();
      assert.deepEqual(strays, []);
    },
  };
}

const BADGE = `ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs")
  .ExtensionParent.apiManager.global.browserActionFor(extension).action.getProperty(null, "badgeText")`;

/**
 * A way to evaluate an expression about `extension` in the browser's own scope.
 * @param {Send} send
 * @param {string} id
 */
async function browserScope(send, id) {
  const { contexts } = await send("browsingContext.getTree", { "moz:scope": "chrome" });
  const target = { context: contexts[0].context };
  return async (/** @type {string} */ expression) => {
    const extension = `WebExtensionPolicy.getByID("${id}").extension`;
    const { type, result, exceptionDetails } = await send("script.evaluate", {
      expression: `(async (extension) => ${expression})(${extension})`,
      target,
      awaitPromise: true,
    });
    assert.equal(type, "success", exceptionDetails?.text);
    return result.value;
  };
}

/** @param {HTTPRequest} request @param {string[]} strays */
async function answer(request, strays) {
  const url = new URL(request.url());
  const found = url.origin === LINKEDIN ? inboxPage(url, { csp: HOSTILE_CSP }) : null;
  if (found) return request.respond(found);
  if (/^moz-extension:|^data:|^about:/.test(url.href)) return request.continue();
  strays.push(url.href);
  return request.abort();
}

/** @param {Send} send @param {Page} page */
async function panelOf(send, page) {
  const panel = await eventually(async () => (await panelsOf(send, page))[0], "a panel");
  const replies = () => panel.evaluate(() => document.querySelectorAll("article").length > 0);
  await eventually(replies, "replies in the panel");
  return panel;
}

/**
 * The panels in a page. The browser is asked where each frame is: Puppeteer misses the address of a frame that has left
 * about:blank before it listened.
 * @param {Send} send
 * @param {Page} page
 */
async function panelsOf(send, page) {
  const { contexts } = await send("browsingContext.getTree", { root: idOf(page.mainFrame()) });
  /** @param {{ context: string, url: string, children: any[] | null }} tree @returns {string[]} */
  const ids = ({ context, url, children }) => [
    ...(/^moz-extension:.*panel\.html/.test(url) ? [context] : []),
    ...(children ?? []).flatMap(ids),
  ];
  const found = ids(contexts[0]);
  return page.frames().filter((frame) => found.includes(idOf(frame)));
}

/** What BiDi calls a frame. @param {Frame} frame @returns {string} */
const idOf = (frame) => /** @type {any} */ (frame)._id;

/** @param {Send} send @param {Frame} frame @returns {import("./driver.mjs").Place} */
function placeOf(send, frame) {
  const context = idOf(frame);
  return {
    evaluate: (look, argument) => frame.evaluate(/** @type {any} */ (look), argument),
    // Not Puppeteer's own click, which looks for the frame in its parent: it is in a closed shadow root.
    async click({ x, y }) {
      const actions = [
        { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      const mouse = { type: "pointer", id: "mouse", actions };
      await send("input.performActions", { context, actions: [mouse] });
    },
  };
}
