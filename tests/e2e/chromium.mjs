// @ts-check
/**
 * A real Chromium with the built extension, and LinkedIn's real address answered by the demo inbox: no request leaves
 * the machine, and whatever is not the inbox is refused and remembered.
 */

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../extension/tools/browsers.mjs";
import { TOP } from "../../extension/tools/say.mjs";
import { page as inboxPage } from "../inbox/pages.js";

/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {Awaited<ReturnType<typeof openChromium>>} Chromium */

export const LINKEDIN = "https://www.linkedin.com";
const PATIENCE = 15_000;

/**
 * @param {{ build?: "chromium" | "demo", folder?: string | null, csp?: string | null, headless?: boolean,
 *   welcome?: boolean, context?: import("playwright-core").BrowserContextOptions }} [options] `csp` is put on every page of the inbox;
 *   `folder` holds another extension, null for none;
 *   `welcome` leaves the page open that opens after the installation
 */
export async function openChromium(options = {}) {
  const { build = "chromium", csp = null, headless = true } = options;
  const { folder = join(TOP, "dist", build) } = options;
  const context = await chromium.launchPersistentContext("", {
    executablePath: findChromium() ?? undefined,
    headless,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...(headless ? ["--headless=new"] : []),
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
    viewport: { width: 1440, height: 900 },
    ...options.context,
  });
  context.setDefaultTimeout(PATIENCE);
  if (folder && !options.welcome) await closeWelcome(context);
  /** @type {string[]} requests that no page of the inbox answers */
  const strays = [];
  await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, async (route) => {
    const url = new URL(route.request().url());
    const answer = url.origin === LINKEDIN ? inboxPage(url, { csp }) : null;
    if (answer) return route.fulfill(answer);
    strays.push(url.href);
    return route.abort();
  });
  return { context, strays, worker: () => worker(context), close: () => context.close() };
}

/**
 * Closes the page that opens once after the installation: in front of a test's pages it would put them to sleep.
 * @param {BrowserContext} context
 */
async function closeWelcome(context) {
  const find = () => context.pages().find((page) => page.url().endsWith("options.html#welcome"));
  await (await eventually(find, "a welcome")).close();
}

/**
 * The extension's service worker, awake.
 * @param {BrowserContext} context
 */
export async function worker(context) {
  const [awake] = context.serviceWorkers();
  return awake ?? context.waitForEvent("serviceworker");
}

/**
 * The panel's frame in a page, once it has painted.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function panelOf(page) {
  const frame = await eventually(
    () => page.frames().find((one) => /^chrome-extension:.*panel\.html/.test(one.url())),
    "a panel beside the page",
  );
  await frame.getByRole("region", { name: "Considerate" }).waitFor();
  return frame;
}

/**
 * Waits until `look` gives something, by asking again and again.
 * @template T
 * @param {() => T | null | undefined | false | Promise<T | null | undefined | false>} look
 * @param {string} what for the error
 * @param {number} [patience] milliseconds
 * @returns {Promise<T>}
 */
export async function eventually(look, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`There is still not ${what} after ${patience / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the badge shows. @param {BrowserContext} context */
export async function badge(context) {
  return (await worker(context)).evaluate(() => chrome.action.getBadgeText({}));
}

/**
 * Stops the service worker, as the browser does when it is idle. It wakes at the next event, as the same target: until
 * then nothing can be evaluated in it. It is asked until it is gone, since a worker that is still being installed
 * starts again for its activation.
 * @param {BrowserContext} context
 */
export async function stopWorker(context) {
  const url = (await worker(context)).url();
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("This context has no browser to ask.");
  const isGone = async () => {
    const { targetInfos } = await session.send("Target.getTargets");
    const found = targetInfos.find(
      ({ type, url: its }) => type === "service_worker" && its === url,
    );
    if (found)
      await session.send("Target.closeTarget", { targetId: found.targetId }).catch(() => {});
    return !found;
  };
  await eventually(isGone, "a stopped worker");
  await session.detach();
}
