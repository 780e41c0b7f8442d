// @ts-check
/** The demo: the extension beside the demo inbox in a real Chromium, to use by hand or to be walked through. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Stop, say, TOP } from "../../extension/tools/say.mjs";
import { badge, openChromium, panelOf } from "../e2e/chromium.mjs";
import { threadPath } from "./ids.js";
import { serveInbox } from "./server.mjs";

/** A friend who wrote twice, a vague ask, and a pitch: what the panel says of each differs most. */
const WALK = ["naomi-followup", "priya-coffee", "derek-pitch"];
const SCREENSHOTS = "tests/output/demo";

/** Opens a window and waits until the person closes it. */
export async function open() {
  const inbox = await serveInbox();
  const browser = await launch({ headless: false, context: { viewport: null } });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(inbox.origin + threadPath("naomi-followup"));
  say(`the demo inbox is open at ${inbox.origin}/messaging/; close the window to end`);
  await new Promise((closed) => browser.context.once("close", closed));
  await inbox.close();
}

/** Walks through three conversations without a window, saves what is seen, and prints what the panel says. */
export async function walk() {
  const inbox = await serveInbox();
  const browser = await launch({});
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await mkdir(join(TOP, SCREENSHOTS), { recursive: true });
  say("no display was found, so this walks through three conversations headless");
  /** @type {string[]} */
  const badges = [];
  for (const key of WALK) {
    await page.goto(inbox.origin + threadPath(key));
    const panel = await panelOf(page);
    await panel.locator(".replies, .nothing").filter({ visible: true }).first().waitFor();
    const text = await panel.getByRole("region", { name: "Considerate" }).innerText();
    const picture = `${SCREENSHOTS}/${key}.png`;
    await page.screenshot({ path: join(TOP, picture) });
    badges.push(`${key}: ${(await badge(browser.context)) || "(empty)"}`);
    process.stdout.write(
      `\n--- ${key} (${picture}); badge: ${badges.at(-1)?.split(": ")[1]}\n${indent(text)}\n`,
    );
  }
  await writeFile(join(TOP, SCREENSHOTS, "badge.txt"), `${badges.join("\n")}\n`);
  await browser.close();
  await inbox.close();
  say(`the screenshots and the badge's states are in ${SCREENSHOTS}`);
}

/**
 * One picture of the friend who wrote twice.
 * @param {string} path from the top
 */
export async function picture(path) {
  const inbox = await serveInbox();
  const browser = await launch({ context: { viewport: { width: 1280, height: 800 } } });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(inbox.origin + threadPath("naomi-followup"));
  const panel = await panelOf(page);
  await panel.getByRole("article").first().waitFor();
  await page.screenshot({ path: join(TOP, path) });
  await browser.close();
  await inbox.close();
  say(`drawn: ${path}`);
}

/** @param {Parameters<typeof openChromium>[0]} options */
function launch(options) {
  return openChromium({ ...options, build: "demo" }).catch((error) => {
    throw new Stop(
      `Chromium could not be opened with the extension: ${error.message.split("\n")[0]}`,
    );
  });
}

/** @param {string} text */
function indent(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => `    ${line}`).join("\n");
}
