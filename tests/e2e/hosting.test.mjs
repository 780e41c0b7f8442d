// @ts-check
/** Where the shipped build finds an inbox, and what it says of each page. */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath } from "../inbox/ids.js";
import { eventually, panelOf } from "./chromium.mjs";
import { BOX, daysWaiting, nameOf, openShipped, reply, written } from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Locator} Locator */
/** @typedef {import("playwright-core").Page} Page */

const KEY = "naomi-followup";
const browser = await openShipped();
test.after(() => browser.close());

/** @param {string} path @param {(panel: Frame, page: Page) => Promise<void>} body */
async function on(path, body) {
  const visit = await browser.visit(path);
  try {
    await body(await panelOf(visit.page), visit.page);
    assert.deepEqual(visit.deeds, []);
  } finally {
    await visit.page.close();
  }
}

/** @param {Frame} panel */
const who = (panel) => panel.getByRole("heading", { level: 1 }).textContent();

/** @param {Locator} box */
const textOf = (box) => box.evaluate((element) => element.textContent?.trim() ?? "");

for (const [mode, path] of Object.entries({
  "the top document": threadPath(KEY),
  "the preload frame": `${threadPath(KEY)}?hosting=preload`,
})) {
  test(`in ${mode}, one panel reads the thread and inserts into its composer`, async () => {
    await on(path, async (panel, page) => {
      assert.equal(await who(panel), "Naomi Castell");
      const home = mode.includes("frame") ? panel.parentFrame() : page.mainFrame();
      assert.ok(home);
      assert.equal(/\/preload\//.test(home.url()), mode.includes("frame"));
      const defer = reply(panel, "Defer");
      await defer.button("Insert").click();
      await defer.button("Undo insert").waitFor();
      assert.equal(await written(home), await defer.text());
      await defer.button("Undo insert").click();
      await eventually(async () => (await written(home)) === "", "an empty box");
      assert.equal(page.frames().filter((one) => one.url().includes("panel.html")).length, 1);
    });
  });
}

for (const hosting of ["shadow", "overlay"]) {
  test(`among bubbles (${hosting}), the text goes to the one that the panel speaks of`, async () => {
    await on(`/feed/?hosting=${hosting}`, async (panel, page) => {
      for (const name of [nameOf("tobi-mentoring"), nameOf(KEY)]) {
        const bubbles = page
          .locator(".msg-overlay-conversation-bubble")
          .filter({ has: page.locator(BOX) });
        const box = bubbles.filter({ hasText: name }).locator(BOX);
        const other = bubbles.filter({ hasNotText: name }).locator(BOX);
        await box.click();
        await panel.getByRole("heading", { level: 1, name }).waitFor();
        const defer = reply(panel, "Defer");
        await defer.button("Insert").click();
        await defer.button("Undo insert").waitFor();
        assert.equal(await textOf(other), "");
        assert.equal(await textOf(box), (await defer.text()).replaceAll("\n", ""));
        await defer.button("Undo insert").click();
        await eventually(async () => (await textOf(box)) === "", "an empty box");
      }
    });
  });
}

for (const lang of ["de", "es", "fr"]) {
  test(`on a page in another language (${lang}) and without URNs, the days are right`, async () => {
    await on(`${threadPath(KEY)}?urns=0&lang=${lang}`, async (panel) => {
      const days = daysWaiting(KEY);
      const line = `You've left this unanswered for ${days} days; they have written 2 times`;
      await panel.getByRole("status").getByText(line, { exact: true }).waitFor();
    });
  });
}

/** @type {{ path: string, title: string, line: RegExp, courtesy?: true, waits?: true, asks?: true }[]} */
const STATES = [
  { path: "/messaging/?empty=1", title: "An empty inbox", line: /Nobody is waiting for you/ },
  { path: "/messaging/?broken=1", title: "This page can't be read", line: /does nothing here/ },
  {
    path: threadPath("northlight-sponsored"),
    title: "A sponsored message",
    line: /needs no answer/,
  },
  {
    path: threadPath("gareth-congratulations"),
    title: "Nothing is asked of you",
    line: /They are glad for you/,
    courtesy: true,
  },
  { path: threadPath("ben-answered"), title: "You've answered", line: /Nothing is owed/ },
  {
    path: threadPath("leonor-promised"),
    title: "You've promised",
    line: /You promised: “.*I'll send it to you by Friday\.?” \(until \d+ \w+\)/,
    asks: true,
  },
  {
    path: threadPath("katharina-german"),
    title: "Not in English",
    line: /written in German/,
    waits: true,
    asks: true,
  },
];

for (const { path, title, line, courtesy = false, waits = false, asks = false } of STATES) {
  test(`a state worth seeing: ${title}`, async () => {
    await on(path, async (panel) => {
      await panel.getByRole("heading", { name: title, exact: true }).waitFor();
      await panel.getByText(line).waitFor();
      assert.equal(await panel.getByRole("heading", { name: "What they ask" }).isVisible(), asks);
      assert.equal((await panel.getByRole("article").count()) > 0, courtesy);
      assert.equal(await panel.getByText(/unanswered for/).isVisible(), waits);
    });
  });
}

test("a thread in another language still counts its days", async () => {
  await on(threadPath("katharina-german"), async (panel) => {
    const line = `You've left this unanswered for ${daysWaiting("katharina-german")} days`;
    await panel.getByRole("status").getByText(line, { exact: true }).waitFor();
  });
});

test("on a page without an inbox there is no panel, while one beside it has one", async () => {
  const feed = await browser.visit("/feed/");
  await on(threadPath(KEY), async () => {
    assert.equal(feed.page.frames().length, 1);
    assert.equal(await feed.page.evaluate(() => document.documentElement.children.length), 2);
  });
  await feed.page.close();
});
