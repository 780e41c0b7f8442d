// @ts-check
/**
 * The content script's modules in a real page, without the extension: a page of the demo inbox (or any HTML) at
 * LinkedIn's address imports them as they are, so that a test can ask what they read and write.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../extension/tools/browsers.mjs";
import { TOP } from "../../extension/tools/say.mjs";
import { page as inboxPage } from "../inbox/pages.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

export const LINKEDIN = "https://www.linkedin.com";
const MODULES = "/lab/";

/** @param {Record<string, string>} [pages] further pages: path to HTML */
export async function openLab(pages = {}) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.route("**/*", (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== LINKEDIN) return route.abort();
    if (url.pathname.startsWith(MODULES)) return route.fulfill(moduleAt(url.pathname));
    const html = pages[url.pathname];
    if (html !== undefined) return route.fulfill({ contentType: "text/html", body: html });
    return route.fulfill(inboxPage(url) ?? { status: 404, body: "" });
  });
  return {
    /** @param {string} path */
    async open(path) {
      const page = await context.newPage();
      await page.goto(LINKEDIN + path);
      return page;
    },
    close: () => browser.close(),
  };
}

/** @param {string} path */
function moduleAt(path) {
  const body = readFileSync(join(TOP, "extension", path.slice(MODULES.length)), "utf8");
  return { contentType: "text/javascript", body };
}

/**
 * Puts the modules into a frame as `window.lab`.
 * @param {Page | Frame} frame
 */
export async function equip(frame) {
  await frame.evaluate(async (at) => {
    const load = (/** @type {string} */ name) => import(`${at}content/${name}.js`);
    const names = [
      "locate",
      "reader",
      "roots",
      "selectors",
      "composer",
      "caret",
      "query",
      "watcher",
    ];
    const modules = Object.assign({}, ...(await Promise.all(names.map(load))));
    const { linkedin } = modules;
    const locator = modules.createLocator(linkedin);
    const reader = modules.createReader(linkedin);
    const composer = modules.createComposer(document, new AbortController().signal);
    const look = () => locator.locate(modules.findPlace(window, linkedin));
    const box = () => {
      const { conversation } = look();
      return conversation ? modules.find(conversation.wrapper, linkedin.select.box) : null;
    };
    /** @param {string | null} threadId */
    const target = (threadId) => {
      const { conversation } = look();
      if (!conversation || (threadId && conversation.threadId !== threadId)) return "wrongThread";
      const send = conversation.wrapper.querySelector(linkedin.select.send[0]);
      return box() ? { threadId: conversation.threadId, box: box(), send } : "noComposer";
    };
    const read = (now = Date.now()) => {
      const found = look();
      if (found.absence) return { absence: found.absence };
      return { thread: reader.read(found.conversation, now) };
    };
    document.addEventListener("focusin", locator.used, true);
    Object.assign(window, {
      lab: { ...modules, locator, reader, composer, look, box, target, read },
    });
  }, `${LINKEDIN}${MODULES}`);
}

/**
 * What the reader says about a frame, once it says anything but "loading".
 * @param {Page | Frame} frame
 * @returns {Promise<any>}
 */
export async function readIn(frame) {
  for (let tries = 0; ; tries += 1) {
    const read = await frame.evaluate(() => /** @type {any} */ (window).lab.read());
    if ((read.thread || read.absence !== "loading") && read.absence !== "unknown") return read;
    if (tries > 60) return read;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
