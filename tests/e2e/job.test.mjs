// @ts-check
/** The main job in the shipped build: a friend wrote twice, weeks passed, and a kind answer is one click away. */

import assert from "node:assert/strict";
import test from "node:test";
import { eventually, stopWorker } from "./chromium.mjs";
import {
  BOX,
  becomesWritten,
  beside,
  daysWaiting,
  openShipped,
  reply,
  written,
} from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("./shipped.mjs").Visit} Visit */

const KEY = "naomi-followup";
const STANCES = ["Accept", "Answer", "Clarify", "Defer", "Refer", "Decline"];

const browser = await openShipped();
test.after(() => browser.close());

/** @param {(panel: Frame, visit: Visit) => Promise<void>} body @param {string} [query] */
const besideNaomi = (body, query) => beside(browser, KEY, body, query);

/** @param {Visit} visit */
const boxHtml = ({ page }) => page.locator(BOX).innerHTML();

/** @param {Visit} visit */
const sendButton = ({ page }) => page.locator(".msg-form__send-button");

/** @param {Visit} visit @param {string} text */
async function type({ page }, text) {
  await page.locator(BOX).click();
  await page.keyboard.type(text);
}

test("with the worker stopped first, the panel says how long they wait and that they wrote twice", async () => {
  await stopWorker(browser.context);
  await besideNaomi(async (panel) => {
    const days = daysWaiting(KEY);
    assert.ok(days >= 30);
    const region = panel.getByRole("region", { name: "Considerate" });
    const status = region.getByRole("status").filter({ hasText: "unanswered" });
    assert.equal(
      await status.textContent(),
      `You've left this unanswered for ${days} days; they have written 2 times`,
    );
    await region.getByRole("heading", { name: "Naomi Castell" }).waitFor();
    await region.getByText(/^Asks to meet or talk/).waitFor();
  });
});

test("the replies are named by stance and offer somebody else, a later month and a question", async () => {
  await besideNaomi(async (panel) => {
    const articles = await panel.getByRole("list", { name: "Replies" }).getByRole("article").all();
    const names = await Promise.all(articles.map((one) => one.getAttribute("aria-label")));
    assert.equal(new Set(names).size, names.length);
    for (const name of names) {
      assert.ok(STANCES.includes(String(name)), String(name));
      assert.equal(await reply(panel, String(name)).button("Insert").count(), 1);
      assert.equal(await reply(panel, String(name)).button("Copy").count(), 1);
    }
    for (const name of ["Refer", "Defer", "Clarify"]) assert.ok(names.includes(name), name);
    assert.match(await reply(panel, "Clarify").text(), /\?/);
    const month = (/** @type {number} */ offset) =>
      new Date(new Date().getFullYear(), new Date().getMonth() + offset).toLocaleString("en", {
        month: "long",
      });
    const later = Array.from({ length: 11 }, (_, index) => month(index + 1));
    assert.match(await reply(panel, "Defer").text(), new RegExp(`\\b(${later.join("|")})\\b`));
  });
});

test("Insert puts exactly the shown text into the composer, the page's Send wakes, and Undo insert takes it back", async () => {
  await besideNaomi(async (panel, visit) => {
    const before = await boxHtml(visit);
    assert.equal(await sendButton(visit).isDisabled(), true);
    const accept = reply(panel, "Accept");
    assert.equal(await accept.button("Undo insert").isVisible(), false);
    await accept.button("Insert").click();
    await accept.button("Undo insert").waitFor();
    assert.equal(await written(visit.page), await accept.text());
    assert.equal(await sendButton(visit).isEnabled(), true);
    await accept.button("Undo insert").click();
    await accept.note.filter({ hasText: "Taken back" }).waitFor();
    assert.equal(await boxHtml(visit), before);
    assert.equal(await sendButton(visit).isDisabled(), true);
    assert.equal(await accept.button("Undo insert").isVisible(), false);
  });
});

test("what the page sends, when the user presses Send, is what the panel showed", async () => {
  await besideNaomi(async (panel, { page, deeds }) => {
    const decline = reply(panel, "Decline");
    const shown = await decline.text();
    await decline.button("Insert").click();
    await becomesWritten(page, shown);
    await page.locator(".msg-form__send-button").click();
    await eventually(() => deeds.length === 2, "a sent message");
    assert.deepEqual(deeds.splice(0), ["submitted", `sent ${shown}`]);
  });
});

test("over the user's own text it asks first, and Keep mine loses nothing", async () => {
  await besideNaomi(async (panel, visit) => {
    await type(visit, "Dear Naomi, my own words");
    const mine = await boxHtml(visit);
    const accept = reply(panel, "Accept");
    await accept.button("Insert").click();
    await accept.button("Keep mine").click();
    await accept.button("Keep mine").waitFor({ state: "hidden" });
    assert.equal(await boxHtml(visit), mine);
  });
});

test("Replace it replaces the user's own text, and Undo insert brings that text back", async () => {
  await besideNaomi(async (panel, visit) => {
    await type(visit, "Dear Naomi, my own words");
    const mine = await boxHtml(visit);
    const accept = reply(panel, "Accept");
    await accept.button("Insert").click();
    await accept.button("Replace it").click();
    await accept.button("Undo insert").waitFor();
    assert.equal(await written(visit.page), await accept.text());
    await accept.button("Undo insert").click();
    await becomesWritten(visit.page, "Dear Naomi, my own words");
    assert.equal(await boxHtml(visit), mine);
  });
});

test("inserting twice, by a double click or later, changes nothing", async () => {
  await besideNaomi(async (panel, { page }) => {
    const accept = reply(panel, "Accept");
    await accept.button("Insert").dblclick();
    await accept.note.filter({ hasText: /Inserted|already/ }).waitFor();
    assert.equal(await written(page), await accept.text());
    await accept.button("Insert").click();
    await accept.note.filter({ hasText: "in the box already" }).waitFor();
    assert.equal(await written(page), await accept.text());
  });
});

test("Undo insert leaves alone what the user has edited since", async () => {
  await besideNaomi(async (panel, visit) => {
    const accept = reply(panel, "Accept");
    await accept.button("Insert").click();
    await becomesWritten(visit.page, await accept.text());
    await visit.page.locator(BOX).press("Control+End");
    await visit.page.keyboard.type(" Yours, Robin");
    const edited = await boxHtml(visit);
    await accept.button("Undo insert").click();
    await accept.note.filter({ hasText: "left alone" }).waitFor();
    assert.equal(await boxHtml(visit), edited);
  });
});

test("an open slot holds Insert back until it is filled", async () => {
  await besideNaomi(async (panel, { page }) => {
    const refer = reply(panel, "Refer");
    assert.match(await refer.text(), /\[[^\]]+\]/);
    assert.equal(await refer.button("Insert").getAttribute("aria-disabled"), "true");
    await refer.button("Insert").click({ force: true });
    await refer.note.filter({ hasText: "waits" }).waitFor();
    assert.equal(await written(page), "");
    await refer.article.getByRole("textbox").fill("Rosalind Achebe");
    await refer.button("Insert").click();
    await refer.button("Undo insert").waitFor();
    const text = await written(page);
    assert.equal(text, await refer.text());
    assert.match(text, /Rosalind Achebe/);
    assert.doesNotMatch(text, /[[\]]/);
  });
});

test("Copy puts the shown text on the clipboard and leaves the composer alone", async () => {
  const feed = await browser.visit("/feed/");
  await besideNaomi(async (panel, visit) => {
    const defer = reply(panel, "Defer");
    const shown = await defer.text();
    await defer.button("Copy").click();
    await defer.note.filter({ hasText: "Copied" }).waitFor();
    assert.equal(await boxHtml(visit), "<p><br></p>");
    await feed.page.bringToFront();
    await feed.page.evaluate(() => document.body.prepend(document.createElement("textarea")));
    await feed.page.locator("textarea").press("Control+V");
    assert.equal(await feed.page.locator("textarea").inputValue(), shown);
  });
  await feed.page.close();
});

test("where Enter sends, a reply of several lines is inserted whole and nothing is sent", async () => {
  await besideNaomi(async (panel, { page }) => {
    const accept = reply(panel, "Accept");
    assert.match(await accept.text(), /\n/);
    await accept.button("Insert").click();
    await accept.button("Undo insert").waitFor();
    assert.equal(await written(page), await accept.text());
  }, "?enter=1");
});
