// @ts-check
/** A Chromium without the extension on the same pages, and what a page can know of itself: for comparing the two. */

import { chromium } from "playwright-core";
import { findChromium } from "../../extension/tools/browsers.mjs";
import { HOSTILE_CSP, page as inboxPage } from "../inbox/pages.js";
import { LINKEDIN } from "./chromium.mjs";

export async function openPlain() {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  return {
    /** @param {string} path */
    async visit(path) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.route("**/*", (route) => {
        const answer = inboxPage(new URL(route.request().url()), { csp: HOSTILE_CSP });
        return answer ? route.fulfill(answer) : route.abort();
      });
      await page.goto(LINKEDIN + path);
      return page;
    },
    close: () => browser.close(),
  };
}

/** What a page can know of itself. Runs in the page. */
export function impression() {
  const all = [...document.querySelectorAll("*")];
  const last = document.documentElement.lastElementChild;
  // The one thing that is there: an empty element without a name, after everything else.
  const guest = last?.outerHTML === "<div></div>" ? last.outerHTML : "";
  const html = document.documentElement.outerHTML.replace(/ember\d+/g, "ember");
  return {
    html: (guest ? html.replace(/<div><\/div>(<\/html>)$/, "$1") : html).split(/(?=<)/),
    guestHasShadow: Boolean(guest && last?.shadowRoot),
    openShadows: all.filter((element) => element.shadowRoot).length,
    frames: [window.length, document.querySelectorAll("iframe").length],
    globals: Reflect.ownKeys(window).map(String).sort(),
    ofDocument: Reflect.ownKeys(document).map(String).sort(),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    requests: performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .sort(),
    otherEntries: performance.getEntries().filter(({ name }) => name.includes("extension")).length,
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    active: document.activeElement?.className,
    selection: String(getSelection()),
    stored: [document.cookie, localStorage.length, sessionStorage.length, history.length],
  };
}
