// @ts-check
/** The conversation list in the shipped build: who may be waiting is hinted at, counted nowhere, and gone once opened. */

import assert from "node:assert/strict";
import test from "node:test";
import { isOwn } from "../../extension/content/list.js";
import { conversations } from "../inbox/conversations.js";
import { threadPath } from "../inbox/ids.js";
import { openInbox } from "../inbox/threads.js";
import { eventually, panelOf, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { openShipped } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */

const LIMIT = 3;
const OPEN = "naomi-followup";

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

/** The rows that are kept, by name. */
async function sighted() {
  const { sightings } = await office.stored();
  const rows = /** @type {{ with: string, at: string }[]} */ (sightings?.rows ?? []);
  return new Map(rows.map((row) => [row.with, row.at]));
}

async function openPopup() {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 700 });
  await page.goto(new URL("popup.html", (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 1, name: "Answers you owe" }).waitFor();
  return page;
}

/** @param {Page} page */
const hints = (page) =>
  page.locator("section.maybe").getByRole("heading", { level: 3 }).allTextContents();

/** The others whose last message is theirs, of the rows that are certain. */
function theirs() {
  const found = openInbox(Date.now()).filter(({ conversation, messages }) => {
    const last = messages.at(-1);
    return (
      conversation.people.length === 1 &&
      conversation.key !== OPEN &&
      conversation.pill !== "Sponsored" &&
      last &&
      !last.own
    );
  });
  return found.map(({ conversation, messages }) => ({
    name: conversation.people[0]?.name ?? "",
    time: messages.at(-1)?.time ?? 0,
  }));
}

test("rows whose last message is theirs are kept with the day that they show, and nothing of the text", async () => {
  const { page } = await browser.visit(threadPath(OPEN));
  await panelOf(page);
  await eventually(async () => (await sighted()).size > 3, "rows that are kept");
  const rows = await sighted();
  const known = new Map(theirs().map(({ name, time }) => [name, time]));
  for (const [name, at] of rows) {
    assert.ok(known.has(name), `${name} is not owed anything by the list`);
    const off = Math.abs(Date.parse(at) - (known.get(name) ?? 0));
    assert.ok(off < 86_400_000, `${name}: ${at} is ${off} ms off`);
  }
  assert.ok(!rows.has("Naomi Castell"), "the open one is read whole");
  const text = JSON.stringify(await office.stored());
  for (const { messages } of conversations) {
    for (const message of messages) {
      if (typeof message.text === "string" && message.text.length > 20) {
        assert.ok(!text.includes(message.text.slice(0, 20)), message.text);
      }
    }
  }
  await page.close();
});

test("the popup says who may be waiting, the badge counts none of them, and hiding holds", async () => {
  const { page } = await browser.visit(threadPath("ben-answered"));
  await panelOf(page);
  await eventually(async () => (await sighted()).size > 3, "rows that are kept");
  const popup = await openPopup();
  await eventually(async () => (await hints(popup)).length > 0, "a hint");
  const names = await hints(popup);
  const rows = await sighted();
  for (const name of names) {
    const age = Date.now() - Date.parse(rows.get(name) ?? "");
    assert.ok(age >= LIMIT * 86_400_000, `${name} has waited ${age} ms`);
  }
  assert.equal(await office.badge(), "");
  const [first = ""] = names;
  await popup.getByRole("button", { name: `Hide: ${first}` }).click();
  await eventually(async () => !(await hints(popup)).includes(first), "a hidden hint");
  await page.reload();
  await panelOf(page);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.ok(!(await hints(popup)).includes(first), "it came back");
  await popup.close();
  await page.close();
});

test("a conversation that is opened is known, and its hint is gone", async () => {
  const { page } = await browser.visit(threadPath("ben-answered"));
  await panelOf(page);
  await eventually(async () => (await sighted()).has("Priya Raman"), "her row");
  await page
    .locator(".msg-conversation-listitem", { hasText: "Priya Raman" })
    .locator(".msg-conversation-listitem__link")
    .click();
  await eventually(async () => !(await sighted()).has("Priya Raman"), "a row that is known");
  const records = [...(await office.records()).values()];
  assert.ok(
    records.some((one) => one.with === "Priya Raman"),
    "she is in the ledger instead",
  );
  await page.close();
});

test("a prefix in whatever language says that the message is one's own", () => {
  const name = "Naomi Castell";
  for (const [snippet, own] of /** @type {const} */ ([
    ["You: see you there", true],
    ["Vous : à bientôt", true],
    ["Sie: bis dann", true],
    ["Naomi: are you in town?", false],
    ["Are you in town? I ask since: well", false],
    ["Could we talk?", false],
    ["", false],
  ])) {
    assert.equal(isOwn(snippet, name), own, snippet);
  }
});
