// @ts-check
/**
 * The shipped build on the demo inbox at LinkedIn's address, under the strictest policy. Each visit keeps a record of
 * what a guest must never do: send, submit, press Enter, break the page's policy or fill its console.
 */

import assert from "node:assert/strict";
import { conversations } from "../inbox/conversations.js";
import { threadPath } from "../inbox/ids.js";
import { HOSTILE_CSP } from "../inbox/pages.js";
import { openInbox } from "../inbox/threads.js";
import { eventually, LINKEDIN, openChromium, panelOf } from "./chromium.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Locator} Locator */

/**
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string[]} deeds "sent …", "submitted", "Enter", "message", "violation …", as they happen in the page or its frames
 * @property {string[]} complaints of the console, and errors that nothing caught
 */

export const BOX = ".msg-form__contenteditable";
const NOTE = "noted by the test: ";
const DAY = 86_400_000;

/**
 * A browser and a way to visit the inbox with it. Nothing may have asked for anything else when it is closed.
 * @param {Parameters<typeof openChromium>[0]} [options]
 */
export async function openShipped(options = {}) {
  const browser = await openChromium({ csp: HOSTILE_CSP, ...options });
  const { context, strays } = browser;
  await context.addInitScript(watchDeeds, NOTE);
  return {
    ...browser,
    /** @param {string} path @returns {Promise<Visit>} */
    async visit(path) {
      const page = await context.newPage();
      const deeds = /** @type {string[]} */ ([]);
      const complaints = /** @type {string[]} */ ([]);
      page.on("console", (message) => {
        const text = message.text();
        if (text.startsWith(NOTE)) deeds.push(text.slice(NOTE.length));
        else if (/^(error|warning)$/.test(message.type())) complaints.push(text);
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.goto(LINKEDIN + path);
      return { page, deeds, complaints };
    },
    async close() {
      await context.close();
      assert.deepEqual(strays, []);
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openShipped>>} Shipped */

/**
 * A test's body on one conversation, with its panel once the replies are there; nothing may be sent meanwhile.
 * @param {Shipped} browser
 * @param {string} key
 * @param {(panel: Frame, visit: Visit) => Promise<void>} body
 * @param {string} [query]
 */
export async function beside(browser, key, body, query = "") {
  const visit = await browser.visit(threadPath(key) + query);
  try {
    const panel = await panelOf(visit.page);
    await panel.getByRole("article").first().waitFor();
    await body(panel, visit);
    assert.deepEqual(visit.deeds, []);
  } finally {
    await visit.page.close();
  }
}

/** Runs in the page, before its own scripts. @param {string} note */
function watchDeeds(note) {
  const tell = (/** @type {string} */ deed) => console.debug(note + deed);
  const options = { capture: true };
  addEventListener("fixture:sent", (e) => tell(`sent ${/** @type {any} */ (e).detail.text}`));
  addEventListener("submit", () => tell("submitted"), options);
  addEventListener("securitypolicyviolation", (e) => tell(`violation ${e.blockedURI}`), options);
  if (location.protocol === "chrome-extension:") return;
  addEventListener("message", () => tell("message"), options);
  addEventListener("keydown", (e) => e.key === "Enter" && tell("Enter"), options);
}

/** One of the suggested replies. @param {Frame} panel @param {string} stance as its article is named */
export function reply(panel, stance) {
  const list = panel.getByRole("list", { name: "Replies" });
  const article = list.getByRole("article", { name: stance, exact: true });
  const button = (/** @type {string} */ name) => article.getByRole("button", { name, exact: true });
  return {
    article,
    button,
    note: article.getByRole("status"),
    /** What would be inserted. */
    text: () => article.locator(".text").evaluate((element) => element.textContent ?? ""),
  };
}

/** The text of a composer, a line for each block or break. @param {Page | Frame} page */
export function written(page) {
  return page.locator(BOX).evaluate((box) => {
    const lineOf = (/** @type {Node} */ node) => {
      const copy = /** @type {Element} */ (node.cloneNode(true));
      for (const br of copy.querySelectorAll?.("br") ?? []) br.replaceWith("\n");
      return (copy.textContent ?? "").replace(/\n$/, "");
    };
    return [...box.childNodes].map(lineOf).join("\n").replaceAll("\u00a0", " ");
  });
}

/** @param {Page | Frame} page @param {string} text */
export async function becomesWritten(page, text) {
  await eventually(async () => (await written(page)) === text, `the text ${JSON.stringify(text)}`);
}

/** Whole days since the first message of a conversation whose owner never wrote back. @param {string} key */
export function daysWaiting(key) {
  const thread = openInbox(Date.now()).find(({ conversation }) => conversation.key === key);
  assert.ok(thread?.messages[0]);
  return Math.floor((Date.now() - thread.messages[0].time) / DAY);
}

/** Whom a conversation is with. @param {string} key */
export function nameOf(key) {
  const name = conversations.find((one) => one.key === key)?.people[0]?.name;
  assert.ok(name);
  return name;
}

/** Opens another conversation by its row in the list. @param {Frame} panel @param {Page} page @param {string} key */
export async function turnTo(panel, page, key) {
  const rows = page.locator(".msg-conversation-listitem__link", { hasText: nameOf(key) });
  await rows.first().click();
  await panel.getByRole("heading", { level: 1, name: nameOf(key) }).waitFor();
}
