// @ts-check
/**
 * Firefox, driven over WebDriver BiDi by Puppeteer. LinkedIn's real address is answered by request interception, as in
 * Chromium. What WebDriver cannot do, open a page of the extension's own and stop the background, is asked of the
 * browser's own scope.
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
    // Gives access to the browser's own scope.
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
  /** @param {string} file */
  const openOwn = async (file) => {
    const page = await browser.newPage();
    const url = await ask(goTo(idOf(page.mainFrame()), file));
    const shown = async () => (await treeOf(send, page)).url === url;
    await eventually(shown, `a tab with ${file}`);
    const loaded = () => page.evaluate(() => document.readyState === "complete");
    await eventually(loaded, `a loaded ${file}`);
    return { ...placeOf(send, page.mainFrame()), close: () => page.close() };
  };
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
    office: await openOwn("panel.html"),
    own: openOwn,
    async stopBackground() {
      // While a listener is still at work it is put off, as it is when the background has been idle.
      await eventually(async () => {
        await ask("extension.terminateBackground({ ignoreDevToolsAttached: true })");
        return (await ask("extension.backgroundState")) === "stopped";
      }, "a stopped background");
    },
    async close() {
      await browser.close();
      assert.deepEqual(strays, []);
    },
  };
}

/**
 * Goes to a file of the extension in the tab that BiDi calls `context`, where WebDriver itself would not go.
 * @param {string} context
 * @param {string} file
 * @returns {string} the address, once asked in the browser's own scope
 */
const goTo = (context, file) => `{
  const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  const url = \`moz-extension://\${extension.uuid}/${file}\`;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  NavigableManager.getBrowserById("${context}").loadURI(Services.io.newURI(url), { triggeringPrincipal });
  return url;
}`;

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
  /** @param {Tree} tree @returns {string[]} */
  const ids = ({ context, url, children }) => [
    ...(/^moz-extension:.*panel\.html/.test(url) ? [context] : []),
    ...(children ?? []).flatMap(ids),
  ];
  const found = ids(await treeOf(send, page));
  return page.frames().filter((frame) => found.includes(idOf(frame)));
}

/** @typedef {{ context: string, url: string, children: Tree[] | null }} Tree */

/** A page and its frames, as the browser knows them. @param {Send} send @param {Page} page @returns {Promise<Tree>} */
async function treeOf(send, page) {
  const { contexts } = await send("browsingContext.getTree", { root: idOf(page.mainFrame()) });
  return contexts[0];
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
