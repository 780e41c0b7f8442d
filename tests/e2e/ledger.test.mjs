// @ts-check
/** The ledger in the shipped build: what is written for one observation, and what is said where storage takes nothing. */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath, threadUuid } from "../inbox/ids.js";
import { eventually, panelOf, stopWorker, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { BOX, openShipped } from "./shipped.mjs";

const DAY = 86_400_000;
/** As many conversations as anybody is promised. */
const MANY = 50_000;

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

/** A thread as a panel would tell of it, whose last message came so many days ago. @param {string} thread @param {number} days */
function observation(thread, days) {
  const at = new Date(Date.now() - days * DAY).toISOString();
  const fields = { kind: "advice", needsReply: true, approaches: 1, due: null, ownLast: false };
  return { ...fields, thread, with: thread, since: at, newest: at };
}

/** @param {Record<string, unknown>} message @returns {Promise<any>} what the background answers */
const tell = (message) => office.page.evaluate((one) => chrome.runtime.sendMessage(one), message);

/** The keys that change in storage while `act` runs. @param {() => Promise<unknown>} act */
async function keysOf(act) {
  await office.page.evaluate(() => {
    const keys = /** @type {string[]} */ ([]);
    Object.assign(window, { keys });
    chrome.storage.local.onChanged.addListener((changes) => keys.push(...Object.keys(changes)));
  });
  await act();
  // Storage tells in order: with this key all earlier ones have been told.
  await office.store({ mark: Date.now() });
  const keys = () => office.page.evaluate(() => /** @type {any} */ (window).keys);
  await eventually(async () => (await keys()).includes("mark"), "the last key");
  return (await keys()).filter((/** @type {string} */ key) => key !== "mark");
}

test("one observation writes one key, and the same again writes none, among many entries", async () => {
  const observations = Array.from({ length: MANY }, (_, n) => observation(`n${n}`, 2));
  assert.equal((await tell({ type: "ledgerImport", observations })).ok, true);
  const { list } = await tell({ type: "ledgerList" });
  assert.equal(list.counts[2], MANY);
  const seen = observation("n7", 1);
  const first = await keysOf(() => tell({ type: "ledgerObserve", observation: seen }));
  assert.equal(first.length, 1);
  assert.match(first[0] ?? "", /^ledger:\d+$/);
  await stopWorker(browser.context);
  const again = await keysOf(() => tell({ type: "ledgerObserve", observation: seen }));
  assert.deepEqual(again, []);
  assert.equal((await office.records()).size, MANY);
});

test("what was stored thread by thread moves into shards; what cannot be read stays where it is", async () => {
  const at = new Date(Date.now() - 9 * DAY).toISOString();
  const record = (/** @type {string} */ thread) => ({
    ...{ version: 2, thread, with: thread, kind: "advice", state: "waiting", owed: "waiting" },
    ...{ approaches: 1, since: at, newest: at, due: null, muted: false },
  });
  const later = { ...record("c"), version: 99 };
  await office.store({
    ...{ "thread:a": record("a"), "thread:b": record("b"), "thread:c": later },
    "ledger:1": { d: { ...record("d"), version: 99 } },
  });
  await office.badgeBecomes("2");
  const stored = async () => (await office.stored())["thread:a"] === undefined;
  await eventually(stored, "nothing stored singly");
  const records = await office.records();
  assert.deepEqual([...records.keys()].sort(), ["a", "b", "c", "d"]);
  assert.deepEqual((await office.stored())["thread:c"], later);
  await tell({ type: "ledgerAct", threadId: "a", decision: "done" });
  await office.badgeBecomes("1");
  await stopWorker(browser.context);
  assert.equal((await tell({ type: "ledgerList" })).overdue, 1);
});

test("a shard keeps what a later version wrote there", async () => {
  await tell({ type: "ledgerObserve", observation: observation("Ada", 9) });
  const [key = ""] = Object.keys(await office.stored()).filter((one) => one.startsWith("ledger:"));
  const strange = { version: 99, thread: "Bo" };
  await office.store({ [key]: { ...(await office.stored())[key], Bo: strange } });
  await tell({ type: "ledgerAct", threadId: "Ada", decision: "done" });
  const shard = (await office.stored())[key];
  assert.deepEqual(shard.Bo, strange);
  assert.equal(shard.Ada.state, "answered");
});

test("what storage does not take is told, changes nothing, and is over with the next that it takes", async () => {
  await tell({ type: "ledgerObserve", observation: observation("Ada", 9) });
  await office.badgeBecomes("1");
  const before = await office.stored();
  const background = await worker(browser.context);
  await background.evaluate(() => {
    const { local } = chrome.storage;
    Object.assign(globalThis, { taken: local.set });
    local.set = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
  });
  const answer = await tell({ type: "ledgerAct", threadId: "Ada", decision: "done" });
  assert.equal(answer.ok, false);
  await office.badgeBecomes("!");
  assert.deepEqual(await office.stored(), before);
  const page = await browser.context.newPage();
  await page.goto(new URL("popup.html", background.url()).href);
  await page.getByRole("alert").getByText("The last change could not be kept").waitFor();
  await page.getByRole("heading", { name: "Ada" }).waitFor();
  await background.evaluate(() => {
    chrome.storage.local.set = /** @type {any} */ (globalThis).taken;
  });
  await page.getByRole("button", { name: "Done: Ada" }).click();
  await page.getByRole("heading", { name: "Nobody is waiting for you" }).waitFor();
  await office.badgeBecomes("");
  assert.equal(await page.getByRole("alert").textContent(), "");
  await page.close();
});

test("what storage does not take is told in an open panel too", async () => {
  const background = await worker(browser.context);
  await background.evaluate(() => {
    const { local } = chrome.storage;
    Object.assign(globalThis, { taken: local.set });
    local.set = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
  });
  const { page } = await browser.visit(threadPath("naomi-followup"));
  const panel = await panelOf(page);
  const alert = panel.getByRole("alert").filter({ hasText: "The last change could not be kept" });
  await alert.waitFor();
  await background.evaluate(() => {
    chrome.storage.local.set = /** @type {any} */ (globalThis).taken;
  });
  await tell({ type: "ledgerObserve", observation: observation("Ada", 9) });
  await alert.waitFor({ state: "detached" });
  await page.close();
});

test("a deferring reply that is inserted is offered, one that is taken back is not", async () => {
  const key = "naomi-followup";
  const { page } = await browser.visit(threadPath(key));
  const panel = await panelOf(page);
  await office.badgeBecomes("1");
  const offered = async () => (await office.records()).get(threadUuid(key))?.offered ?? null;
  const defer = panel.getByRole("article", { name: /^Defer/ });
  await defer.getByRole("button", { name: /^Insert/ }).click();
  await eventually(async () => (await offered()) !== null, "an offer");
  assert.match((await offered()).due, /^\d{4}-\d{2}-\d{2}$/);
  await panel.getByRole("button", { name: "Undo insert" }).click();
  await eventually(async () => (await offered()) === null, "no offer");
  await defer.getByRole("button", { name: /^Insert/ }).click();
  await eventually(async () => (await offered()) !== null, "an offer again");
  await page.locator(BOX).click();
  await page.locator(".msg-form__send-button").click();
  const state = async () => (await office.records()).get(threadUuid(key))?.state;
  await eventually(async () => (await state()) === "promised", "a promise");
  await office.badgeBecomes("");
  await page.close();
});
