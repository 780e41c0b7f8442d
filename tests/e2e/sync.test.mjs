// @ts-check
/**
 * Settings through the browser's own sync, in the shipped build. There is no second computer here: what it would have synced
 * is written into the browser's sync area, which is the mock.
 */

import assert from "node:assert/strict";
import test from "node:test";
import { isDeepStrictEqual } from "node:util";
import { merged, partsOf } from "../../extension/background/sync.js";
import { mockMessages } from "../web/messages.mjs";
import { eventually, stopWorker, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { openShipped } from "./shipped.mjs";

/** @typedef {import("../../extension/background/sync.js").Items} Items */

// For the rules that run here, outside a browser.
mockMessages();

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(async () => {
  await office.reset();
  await office.page.evaluate(() => chrome.storage.sync.clear());
  // The background answers in turn: after this nothing of an earlier test is still to be synced.
  await office.page.evaluate(() =>
    chrome.runtime.sendMessage({ type: "ledgerGet", threadId: "none" }),
  );
});

const ADA = { name: "Ada Renn", topics: ["maths"], link: "", note: "" };
const BO = { name: "Bo Lind", topics: ["law"], link: "", note: "" };
const LETTER = { name: "Letter", text: "Dear {{first_name}}, yes." };

/** @returns {Promise<Items>} */
const cloud = () => /** @type {any} */ (office.page.evaluate(() => chrome.storage.sync.get(null)));
/** @param {Items} items */
const elsewhere = (items) =>
  office.page.evaluate((all) => chrome.storage.sync.set(all), /** @type {any} */ (items));
const settings = async () => (await office.stored()).settings;
/** @param {Record<string, unknown>} some */
const choose = (some) => office.store({ settings: some });

/** @param {string} key @param {unknown} value */
const goes = (key, value) =>
  eventually(
    async () => {
      const item = (await cloud())[key];
      return item !== undefined && isDeepStrictEqual(item.value, value);
    },
    `${key} synced as ${JSON.stringify(value)}`,
  );

test("nothing is synced unasked, and the ledger never", async () => {
  await choose({ name: "Robin Hale", templates: [LETTER] });
  await office.store({ "thread:a": { version: 3 } });
  await stopWorker(browser.context);
  await office.page.evaluate(() =>
    chrome.runtime.sendMessage({ type: "ledgerGet", threadId: "none" }),
  );
  assert.deepEqual(await cloud(), {});
  await choose({ name: "Robin Hale", templates: [LETTER], sync: true });
  await goes("name", "Robin Hale");
  assert.deepEqual(Object.keys(await cloud()).sort(), ["name", "templates/Letter"]);
});

test("what is chosen elsewhere is taken, and holds after the background has stopped", async () => {
  await choose({ sync: true, name: "Robin Hale" });
  await goes("name", "Robin Hale");
  await stopWorker(browser.context);
  const { name } = await cloud();
  await elsewhere({
    name: { value: "R. Hale", at: Date.now(), past: [name?.at ?? 0] },
    "referralBook/Ada Renn": { value: ADA, at: Date.now(), past: [], order: 0 },
  });
  await eventually(async () => (await settings()).name === "R. Hale", "their name");
  assert.deepEqual((await settings()).referralBook, [ADA]);
  assert.equal((await settings()).sync, true);
});

test("two computers that both had something lose nothing", async () => {
  const theirs = { ...ADA, topics: ["statistics"] };
  await elsewhere({
    "referralBook/Ada Renn": { value: theirs, at: 5, past: [], order: 0 },
    "referralBook/Bo Lind": { value: BO, at: 6, past: [], order: 1 },
  });
  await choose({ sync: true, referralBook: [ADA] });
  await goes("referralBook/Ada Renn (second version)", {
    ...ADA,
    name: "Ada Renn (second version)",
  });
  await eventually(async () => (await settings()).referralBook.length === 3, "three people");
  const book = (await settings()).referralBook;
  assert.deepEqual(
    book.find((/** @type {any} */ one) => one.name === "Ada Renn"),
    theirs,
  );
});

test("what is removed here is removed there, and the other way round", async () => {
  await choose({ sync: true, referralBook: [ADA, BO] });
  await goes("referralBook/Bo Lind", BO);
  await choose({ sync: true, referralBook: [BO] });
  await eventually(async () => {
    const item = (await cloud())["referralBook/Ada Renn"];
    return item !== undefined && item.value === undefined;
  }, "Ada removed elsewhere");
  const bo = (await cloud())["referralBook/Bo Lind"];
  await elsewhere({ "referralBook/Bo Lind": { at: Date.now() + 1, past: [bo?.at ?? 0] } });
  await eventually(async () => !(await settings()).referralBook, "nobody left here");
});

test("what is too long for sync stays here, and is told", async () => {
  const long = { name: "Long", text: "words ".repeat(2000) };
  await choose({ sync: true, templates: [LETTER, long] });
  await goes("templates/Letter", LETTER);
  const page = await browser.context.newPage();
  await page.goto(new URL("options.html", (await worker(browser.context)).url()).href);
  await page.getByText("Too long to be synced: Long.").waitFor();
  assert.deepEqual((await settings()).templates.map((/** @type {any} */ one) => one.name).sort(), [
    "Letter",
    "Long",
  ]);
  await page
    .getByLabel("Keep these choices, your people and templates the same everywhere")
    .uncheck();
  await page.getByText("Too long to be synced").waitFor({ state: "hidden" });
  assert.equal((await settings()).templates.length, 2, "turning it off takes nothing away");
  await page.close();
});

test("a version that does not follow ours replaces it in the browser's sync, and ours stays beside it", () => {
  const ours = { value: { ...LETTER, text: "ours" }, at: 10, past: [1], order: 0 };
  const key = "templates/Letter";
  const here = partsOf({ templates: [ours.value] });
  const strange = { value: { ...LETTER, text: "theirs" }, at: 11, past: [1], order: 0 };
  const { items, send } = merged({ [key]: ours }, here, { [key]: strange }, 20);
  assert.deepEqual(items[key], strange);
  assert.deepEqual(Object.keys(send), [`${key} (second version)`]);
  const following = { ...strange, past: [10, 1] };
  assert.deepEqual(merged({ [key]: ours }, here, { [key]: following }, 20), {
    items: { [key]: following },
    send: {},
  });
});

test("an edit is stronger than a removal that did not know of it", () => {
  const key = "templates/Letter";
  const known = { [key]: { value: LETTER, at: 1, past: [] } };
  const edited = partsOf({ templates: [{ ...LETTER, text: "new" }] });
  const { send } = merged(known, edited, { [key]: { at: 2, past: [1] } }, 9);
  assert.deepEqual(send[key]?.value, { ...LETTER, text: "new" });
  const { items } = merged(
    known,
    {},
    { [key]: { value: { ...LETTER, text: "new" }, at: 2, past: [1] } },
    9,
  );
  assert.equal(items[key]?.at, 2);
});

test("whatever two computers do, both end with the same, and no text is lost that one of them had last", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let run = 0; run < 300; run += 1) {
    /** @type {Items} */
    let shared = {};
    const computers = [0, 1].map(() => ({
      known: /** @type {Items} */ ({}),
      texts: /** @type {Map<string, string>} */ (new Map()),
    }));
    const parts = (/** @type {Map<string, string>} */ texts) =>
      partsOf({ templates: [...texts].map(([name, text]) => ({ name, text })) });
    let now = 0;
    const meet = (/** @type {typeof computers[0]} */ one) => {
      now += 1;
      const { items, send } = merged(one.known, parts(one.texts), shared, now);
      shared = { ...shared, ...send };
      one.known = items;
      const entries = Object.values(items).flatMap(({ value }) =>
        value ? [/** @type {any} */ (value)] : [],
      );
      one.texts = new Map(entries.map(({ name, text }) => [name, text]));
    };
    /** @type {Set<string>} */
    const written = new Set();
    for (let step = 0; step < 12; step += 1) {
      const one = computers[random(2)];
      if (!one) continue;
      const name = `t${random(3)}`;
      if (random(3) === 0) meet(one);
      else if (random(4) === 0) {
        written.delete(one.texts.get(name) ?? "");
        one.texts.delete(name);
      } else {
        written.delete(one.texts.get(name) ?? "");
        one.texts.set(name, `text ${run} ${step}`);
        written.add(`text ${run} ${step}`);
      }
    }
    for (let round = 0; round < 3; round += 1) for (const one of computers) meet(one);
    const [first, second] = computers.map((one) => [...one.texts].sort());
    assert.deepEqual(first, second, `run ${run}`);
    const kept = new Set((first ?? []).map(([, text]) => text));
    for (const text of written) assert.ok(kept.has(text), `run ${run}: lost ${text}`);
  }
});
