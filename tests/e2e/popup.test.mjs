// @ts-check
/** The popup in the shipped build: what is owed as a list, each decision and its way back, and opening a thread. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { threadPath, threadUuid } from "../inbox/ids.js";
import { eventually, LINKEDIN, panelOf, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { openShipped } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */

const DAY = 86_400_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

async function openPopup() {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(new URL("popup.html", (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 1, name: "Answers you owe" }).waitFor();
  return page;
}

/**
 * @param {string} thread
 * @param {number} days how long it has waited
 * @param {Record<string, unknown>} [more]
 */
function record(thread, days, more = {}) {
  const at = new Date(Date.now() - days * DAY).toISOString();
  const fields = { version: 2, kind: "advice", state: "waiting", owed: "waiting", approaches: 1 };
  return {
    ...fields,
    thread,
    with: thread,
    since: at,
    newest: at,
    due: null,
    muted: false,
    ...more,
  };
}

/** @param {ReturnType<typeof record>[]} records */
const keep = (...records) => office.keep(...records);

/** @param {Page} page */
const names = (page) => page.getByRole("heading", { level: 3 }).allTextContents();

test("an empty ledger is worth seeing", async () => {
  const page = await openPopup();
  await page.getByRole("heading", { name: "Nobody is waiting for you" }).waitFor();
  await page.close();
});

test("overdue first, then what was promised, then who waits; what owes nothing is not there", async () => {
  const due = new Date(Date.now() + 9 * DAY).toISOString().slice(0, 10);
  await keep(
    record("Fresh", 1),
    record("Old", 20, { approaches: 2 }),
    record("Older", 30),
    record("Promised", 12, { state: "promised", owed: "promised", due }),
    record("Answered", 9, { state: "answered", owed: "answered" }),
    record("Pitch", 9, { kind: "sales_pitch" }),
    record("First version", 5, { version: 1, owed: undefined }),
  );
  const page = await openPopup();
  await page.getByRole("heading", { name: "Older" }).waitFor();
  assert.deepEqual(await names(page), ["Older", "Old", "First version", "Promised", "Fresh"]);
  assert.equal(
    await page.getByRole("status").first().textContent(),
    "3 overdue, 1 promised, 1 waiting",
  );
  await page.getByText("20 days; wrote 2 times").waitFor();
  await page.close();
});

for (const [button, said] of /** @type {const} */ ([
  ["Done", "Done: Ada."],
  ["Not a request", "Not a request: Ada."],
]))
  test(`${button} takes a thread off the list and the badge, and Undo brings it back`, async () => {
    await keep(record("Ada", 9), record("Bo", 8));
    await office.store({ settings: { limitDays: 2 } });
    await office.badgeBecomes("2");
    const page = await openPopup();
    await page.getByRole("button", { name: `${button}: Ada` }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(said).waitFor();
    await eventually(async () => (await names(page)).join() === "Bo", "a list of one");
    await office.badgeBecomes("1");
    const undo = page.getByRole("button", { name: "Undo" });
    assert.ok(await undo.evaluate((one) => one === document.activeElement), "the focus is kept");
    await page.keyboard.press("Enter");
    await eventually(async () => (await names(page)).join() === "Ada,Bo", "a list of two");
    await office.badgeBecomes("2");
    await page.close();
  });

test("Snooze until a day puts a thread off, and it wakes when they write again", async () => {
  const key = "naomi-followup";
  const { page: inbox } = await browser.visit(threadPath(key));
  await panelOf(inbox);
  await office.badgeBecomes("1");
  await inbox.close();
  const page = await openPopup();
  const snooze = page.getByRole("button", { name: /^Snooze/ });
  await snooze.click();
  assert.equal(await snooze.getAttribute("aria-expanded"), "true");
  await page.getByRole("button", { name: "In a week" }).click();
  await page.getByText(/^Sleeps until /).waitFor();
  await office.badgeBecomes("");
  const stored = (await office.records()).get(threadUuid(key));
  const wake = new Date(stored.wake);
  assert.deepEqual([stored.state, wake.getHours(), wake.getMinutes()], ["snoozed", 8, 0]);
  assert.ok(wake.getTime() > Date.now() + 5 * DAY && wake.getTime() < Date.now() + 8 * DAY);
  // As it was before their last message, so that the page shows something newer.
  await keep({ ...stored, newest: new Date(Date.parse(stored.newest) - DAY).toISOString() });
  const { page: again } = await browser.visit(threadPath(key));
  await panelOf(again);
  await office.badgeBecomes("1");
  await again.close();
  await page.close();
});

test("a date chosen by hand is a snooze until its morning", async () => {
  await keep(record("Ada", 9));
  const page = await openPopup();
  await page.getByRole("button", { name: "Snooze: Ada" }).click();
  const day = new Date(Date.now() + 40 * DAY).toISOString().slice(0, 10);
  await page.getByLabel("Until", { exact: true }).fill(day);
  await page.getByText(/^Sleeps until /).waitFor();
  const { wake } = (await office.records()).get("Ada");
  const expected = new Date(`${day}T08:00`);
  assert.equal(new Date(wake).getTime(), expected.getTime());
  await page.close();
});

test("Open goes to the thread in the inbox's tab if there is one, and else in a new one", async () => {
  const key = "tobi-mentoring";
  const { page: inbox } = await browser.visit(threadPath("naomi-followup"));
  await panelOf(inbox);
  await keep(record(threadUuid(key), 9, { with: "Tobi" }));
  const first = await openPopup();
  const closed = first.waitForEvent("close");
  await first.getByRole("button", { name: "Open: Tobi" }).click();
  await inbox.waitForURL(`${LINKEDIN}${threadPath(key)}`);
  await closed;
  await inbox.close();
  const second = await openPopup();
  const opened = browser.context.waitForEvent("page");
  await second.getByRole("button", { name: "Open: Tobi" }).click();
  await (await opened).waitForURL(`${LINKEDIN}${threadPath(key)}`);
  await (await opened).close();
});

test("the panel's foot names a few others who wait, and leads to them", async () => {
  const other = "tobi-mentoring";
  await keep(
    record(threadUuid("naomi-followup"), 9, { with: "Naomi" }),
    record(threadUuid(other), 20, { with: "Tobi" }),
    ...["Ada", "Bo", "Cy"].map((name, at) => record(name, 5 - at)),
  );
  const { page } = await browser.visit(threadPath("naomi-followup"));
  const panel = await panelOf(page);
  await panel.getByRole("heading", { name: "Also waiting for you" }).waitFor();
  const shown = panel.locator(".others li");
  await eventually(async () => (await shown.count()) === 3, "three others");
  assert.match((await shown.allTextContents()).join(), /^Tobi20 days,Ada5 days,Bo4 days$/);
  await panel.getByText("And 1 more: the toolbar icon lists them all.").waitFor();
  await panel.getByRole("link", { name: "Tobi" }).click();
  await page.waitForURL(`${LINKEDIN}${threadPath(other)}`);
  await page.close();
});

test("the panel's foot counts all who wait, and not only those that it is told of", async () => {
  await keep(...Array.from({ length: 130 }, (_, at) => record(`Person ${at}`, 9)));
  const { page } = await browser.visit(threadPath("naomi-followup"));
  const panel = await panelOf(page);
  await panel.getByText("And 127 more: the toolbar icon lists them all.").waitFor();
  await page.close();
});

test("by keyboard: arrows go from row to row, and the whole list is reached without a mouse", async () => {
  await keep(record("Ada", 9), record("Bo", 8), record("Cy", 7));
  const page = await openPopup();
  await page.getByRole("heading", { name: "Cy" }).waitFor();
  await page.keyboard.press("Tab");
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  assert.equal(await focused(), "Open: Ada");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "Open: Cy");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "Open: Cy");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), "Open: Bo");
  await page.close();
});

test("quiet hours keep the badge empty and the list as it is", async () => {
  const hour = new Date().getHours();
  await keep(record("Ada", 9));
  await office.store({
    settings: { limitDays: 3, quietHours: { from: hour, to: (hour + 2) % 24 } },
  });
  await office.badgeBecomes("");
  const page = await openPopup();
  await page.getByText("1 overdue").waitFor();
  await office.store({ settings: { limitDays: 3 } });
  await office.badgeBecomes("1");
  await page.close();
});

for (const colorScheme of /** @type {const} */ (["light", "dark"]))
  test(`axe finds nothing, and nothing is cut off at 320 pixels (${colorScheme})`, async () => {
    const long = "Wolfeschlegelsteinhausenbergerdorff-Hubertus von Ahrensburg";
    await keep(record(long, 30), record("ليلى حداد", 8), record("Bo", 1));
    const page = await openPopup();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 600 });
    await page.getByRole("button", { name: "Snooze: Bo" }).click();
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate(async () => {
      const { axe } = /** @type {any} */ (window);
      const found = await axe.run(document, { resultTypes: ["violations"] });
      const names = found.violations.map((/** @type {{ id: string }} */ one) => one.id);
      return { violations: names, passes: found.passes.length };
    });
    assert.deepEqual(violations, []);
    assert.ok(passes > 5);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels`);
    await page.close();
  });
