// @ts-check
/** The pictures on the options page in the shipped build: drawn of what is stored, with their numbers, or not at all. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { openShipped } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [HOUR, DAY] = [3_600_000, 86_400_000];

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

const time = (/** @type {number} */ ms) => new Date(ms).toISOString();

/**
 * A stored conversation.
 * @param {string} thread
 * @param {{ kind?: string, waits?: number[], waiting?: number, with?: string }} [of] `waits`: hours, of answers that came on
 *   the tenth of the last month; `waiting`: days
 */
function record(thread, { kind = "advice", waits = [], waiting, with: name = thread } = {}) {
  const today = new Date();
  const until = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 10, 12);
  const since = waiting === undefined ? time(until) : time(Date.now() - waiting * DAY - HOUR);
  const state = waiting === undefined ? "answered" : "waiting";
  return {
    ...{
      version: 3,
      thread,
      with: name,
      kind,
      state,
      owed: state,
      wake: null,
      since,
      approaches: 1,
    },
    ...{ due: null, newest: null, muted: false },
    waits: waits.map((hours) => ({ since: time(until - hours * HOUR), until: time(until), kind })),
  };
}

/** @param {ReturnType<typeof record>[]} records */
const store = (records) =>
  office.store(Object.fromEntries(records.map((one) => [`thread:${one.thread}`, one])));

/** A year worth drawing. */
const YEAR = [
  ...[5, 10, 20, 30, 40, 50, 60, 70, 80, 400].map((hours, at) =>
    record(`a${at}`, { waits: [hours], kind: at < 4 ? "feedback" : "advice" }),
  ),
  record("w1", { waiting: 1 }),
  record("w2", { waiting: 9, with: "=HYPERLINK(1)" }),
  record("w3", { waiting: 90, with: "Okafor, Ines" }),
];

async function openPictures() {
  const page = await browser.context.newPage();
  await page.goto(new URL("options.html", (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 2, name: "How it went" }).waitFor();
  return page;
}

/** The numbers under a heading. @param {Page} page @param {string} heading @returns {Promise<string[][]>} */
async function numbers(page, heading) {
  const figure = page.locator("figure", { has: page.getByRole("heading", { name: heading }) });
  await figure.getByText("The numbers").click();
  return figure
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
    );
}

test("without anything to draw it says so", async () => {
  const page = await openPictures();
  await page.getByText("Nothing to draw yet.").waitFor();
  assert.equal(await page.locator("svg.chart").count(), 0);
  assert.equal(await page.getByRole("button", { name: "Save as CSV" }).isVisible(), false);
  await page.close();
});

test("with little it says so, and draws no noise", async () => {
  await store([record("a", { waits: [5, 6] }), record("b", { waits: [7] })]);
  const page = await openPictures();
  await page.getByText("3 answers so far: too few to draw.").waitFor();
  assert.equal(await page.getByRole("img", { name: "How long people waited" }).count(), 0);
  await page.close();
});

test("each drawing has its numbers behind it", async () => {
  await store(YEAR);
  const page = await openPictures();
  const charts = page.getByRole("img");
  await charts.first().waitFor();
  assert.equal(await charts.count(), 3);
  const months = await numbers(page, "How long people waited");
  assert.equal(months.length, 12);
  assert.deepEqual(months[10]?.slice(1), ["10", "45 hours", "3.3 days"]);
  assert.deepEqual(months[11]?.slice(1), ["0", "–", "–"]);
  assert.deepEqual(await numbers(page, "Answered within a week"), [
    ["Asks for advice", "6", "5"],
    ["Asks for feedback", "4", "4"],
  ]);
  assert.deepEqual(await numbers(page, "Waiting for an answer now"), [
    ["Up to 3 days", "1"],
    ["4 to 7 days", "0"],
    ["8 to 14 days", "1"],
    ["15 to 30 days", "0"],
    ["More than 30 days", "1"],
  ]);
  const columns = page.locator("svg.chart").first();
  assert.equal(
    await columns.locator("rect.low").count(),
    1,
    "a month without answers has no column",
  );
  const [low, high] = await Promise.all(
    ["low", "high"].map(async (which) =>
      Number(await columns.locator(`rect.${which}`).getAttribute("height")),
    ),
  );
  // 45 and 80 hours under a top of 96.
  assert.ok(Math.abs((low ?? 0) / (high ?? 1) - 45 / 80) < 0.02, `${low} of ${high}`);
  await page.close();
});

test("they follow what changes", async () => {
  const page = await openPictures();
  await page.getByText("Nothing to draw yet.").waitFor();
  await store(YEAR);
  await page.getByRole("img", { name: "How long people waited" }).waitFor();
  await page.close();
});

test("the table for other programs holds no formula", async () => {
  await store(YEAR);
  const page = await openPictures();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const file = await (await download).path();
  const lines = readFileSync(file, "utf8").trimEnd().split("\r\n");
  assert.equal(lines[0], "\ufeffwith,kind,asked,answered,days,state");
  assert.equal(lines.length, 14);
  assert.equal(lines.filter((line) => line.endsWith(",answered")).length, 10);
  assert.ok(lines.some((line) => line.startsWith("'=HYPERLINK(1),advice,")));
  assert.ok(lines.some((line) => line.startsWith('"Okafor, Ines",advice,')));
  assert.equal(
    lines.find((line) => line.startsWith("=")),
    undefined,
  );
  await page.close();
});

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing, and nothing is cut off at 320 pixels (${scheme})`, async () => {
    await store(YEAR);
    const page = await openPictures();
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole("img").first().waitFor();
    for (const summary of await page.getByText("The numbers").all()) await summary.click();
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      // @ts-expect-error: axe-core's own global
      const { violations } = await axe.run();
      return violations.map((/** @type {{ id: string }} */ one) => one.id);
    });
    assert.deepEqual(found, []);
    await page.setViewportSize({ width: 320, height: 700 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.close();
  });
}
