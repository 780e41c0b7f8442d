// @ts-check
/** The options page in the shipped build: each choice is kept and holds at once, people and templates, and the user's data. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { isDeepStrictEqual } from "node:util";
import { eventually, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { beside, openShipped, reply } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(async () => {
  // A page that a failed test left open would be the one that the next test opens.
  for (const page of browser.context.pages()) {
    if (page.url().endsWith("options.html")) await page.close();
  }
  await office.reset();
});

async function openOptions() {
  const page = await browser.context.newPage();
  await page.goto(new URL("options.html", (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 1, name: "Options" }).waitFor();
  return page;
}

/** @param {string} field @param {unknown} value */
const becomes = (field, value) =>
  eventually(
    async () => {
      const { settings } = await office.stored();
      return isDeepStrictEqual(settings?.[field], value);
    },
    `${field} kept as ${JSON.stringify(value)}`,
  );

/** @param {Page} page @param {string} name */
const field = (page, name) => page.getByLabel(name, { exact: true });

/** @param {Page} page @param {Record<string, string>} fields */
async function fill(page, fields) {
  for (const [name, text] of Object.entries(fields)) await field(page, name).fill(text);
}

const ADA = {
  "Their name": "Ada Renn",
  "What they know about": "coffee, product , careers",
  "Where to write to them": "https://renn.example",
  "Why them": "has done this for years",
};

test("every choice is kept at once and is there after a reload", async () => {
  const page = await openOptions();
  await field(page, "Name that you sign with").fill("Robin Hale");
  await field(page, "Line before your name").fill("Best wishes");
  await field(page, "Address where a call can be booked").fill("https://cal.example/robin");
  await field(page, "Tone").selectOption("Formal");
  await field(page, "Length").selectOption("Up to 60 words");
  await field(page, "When you could help later").selectOption("In 2 months");
  await field(page, "An answer is overdue after so many days").fill("5");
  await field(page, "Saturdays and Sundays don't count").check();
  await field(page, "Say in the panel how long somebody has waited").uncheck();
  await field(page, "No number on the icon between these hours").check();
  await field(page, "From").selectOption("20:00");
  await page.getByText("Other limits for some kinds").click();
  await field(page, "Asks for advice").fill("9");
  await field(page, "Asks for advice").blur();
  await becomes("limits", { advice: 9 });
  const { settings } = await office.stored();
  assert.deepEqual(settings, {
    limitDays: 5,
    name: "Robin Hale",
    signOff: "Best wishes",
    slotsLink: "https://cal.example/robin",
    tone: "formal",
    length: "short",
    deferMonths: [2],
    workingDays: true,
    nudges: false,
    quietHours: { from: 20, to: 8 },
    limits: { advice: 9 },
  });
  await page.reload();
  await page.waitForFunction(
    () => /** @type {HTMLInputElement} */ (document.getElementById("name"))?.value === "Robin Hale",
  );
  assert.equal(await field(page, "Tone").inputValue(), "formal");
  assert.equal(await field(page, "When you could help later").inputValue(), "2");
  assert.equal(await field(page, "From").inputValue(), "20");
  assert.equal(await field(page, "Saturdays and Sundays don't count").isChecked(), true);
  await page.close();
});

test("a choice does not jump back while the one before it is still being kept", async () => {
  const page = await openOptions();
  const states = await page.evaluate(async () => {
    const part = (/** @type {string} */ id) =>
      /** @type {HTMLInputElement} */ (document.getElementById(id));
    const days = part("limitDays");
    const box = part("workingDays");
    days.value = "5";
    days.dispatchEvent(new Event("change", { bubbles: true }));
    box.click();
    const seen = new Set();
    const watch = setInterval(() => seen.add(box.checked), 0);
    await new Promise((both) => {
      let changes = 0;
      chrome.storage.local.onChanged.addListener(() => {
        changes += 1;
        if (changes === 2) setTimeout(both, 200);
      });
    });
    clearInterval(watch);
    return [...seen];
  });
  assert.deepEqual(states, [true]);
  await page.close();
});

test("what cannot be kept is said beside its field, and the field keeps what was typed", async () => {
  const page = await openOptions();
  const link = field(page, "Address where a call can be booked");
  await link.fill("my calendar");
  await link.blur();
  await page.getByRole("alert").filter({ hasText: "a whole address" }).waitFor();
  assert.equal(await link.inputValue(), "my calendar");
  assert.equal((await office.stored()).settings.slotsLink, undefined);
  await link.fill("https://cal.example");
  await link.blur();
  await becomes("slotsLink", "https://cal.example");
  assert.equal(await page.getByText("a whole address").count(), 0);
  const days = field(page, "An answer is overdue after so many days");
  await days.fill("0");
  await days.blur();
  await page.getByRole("alert").filter({ hasText: "from 1 to 365" }).waitFor();
  assert.equal((await office.stored()).settings.limitDays, 3);
  await page.close();
});

test("a person is added, changed, removed and brought back", async () => {
  const page = await openOptions();
  await page.getByRole("button", { name: "Add person" }).click();
  await page.getByRole("alert").filter({ hasText: "needs a name" }).waitFor();
  await fill(page, ADA);
  await field(page, "Why them").press("Enter");
  const ada = {
    name: "Ada Renn",
    topics: ["coffee", "product", "careers"],
    link: "https://renn.example",
    note: "has done this for years",
  };
  await becomes("referralBook", [ada]);
  await page.getByRole("button", { name: "Change Ada Renn" }).click();
  await field(page, "Why them").fill("");
  await page.getByRole("button", { name: "Save changes" }).click();
  const { note: _, ...without } = ada;
  await becomes("referralBook", [without]);
  await page.getByRole("button", { name: "Remove Ada Renn" }).click();
  await becomes("referralBook", []);
  await page.getByRole("button", { name: "Undo remove" }).click();
  await becomes("referralBook", [without]);
  await page.getByRole("status").filter({ hasText: "Ada Renn is back." }).waitFor();
  await page.close();
});

test("the popup leads here", async () => {
  const popup = await browser.context.newPage();
  await popup.goto(new URL("popup.html", (await worker(browser.context)).url()).href);
  const opened = browser.context.waitForEvent("page");
  await popup.getByRole("button", { name: "Options" }).click();
  const page = await opened;
  await page.getByRole("heading", { level: 1, name: "Options" }).waitFor();
  await page.close();
});

test("what is chosen holds at once in an open panel", async () => {
  await beside(browser, "naomi-followup", async (panel) => {
    const page = await openOptions();
    await field(page, "Name that you sign with").fill("Robin Hale");
    await field(page, "Name that you sign with").blur();
    await eventually(
      async () => (await reply(panel, "Defer").text()).endsWith("Robin Hale"),
      "a draft that is signed",
    );
    await page.close();
  });
});

test("a template that names what there isn't is not saved, and its error says so", async () => {
  const page = await openOptions();
  await fill(page, { "What you call it": "Short no", Text: "Hi {{first_nam}}, not now." });
  await page.getByRole("button", { name: "Add template" }).click();
  await page.getByRole("alert").filter({ hasText: "first_nam" }).waitFor();
  assert.equal((await office.stored()).settings.templates, undefined);
  await field(page, "Text").fill("Hi {{first_name}}, not now.");
  await page.getByRole("button", { name: "Add template" }).click();
  await becomes("templates", [{ name: "Short no", text: "Hi {{first_name}}, not now." }]);
  await page.close();
});

test("a rule that was turned off is listed and can be turned on", async () => {
  await office.store({ settings: { limitDays: 3, rules: { shouting: false } } });
  const page = await openOptions();
  await page.getByRole("button", { name: "Turn on again" }).click();
  await becomes("rules", {});
  await page.getByText("All rules are on.").waitFor();
  await page.close();
});

test("an export, everything deleted, and an import give back what was there", async () => {
  const record = { version: 3, thread: "a", with: "Ada" };
  await office.store({ "thread:a": record });
  const page = await openOptions();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  const path = await (await coming).path();
  const before = await office.stored();
  await page.getByRole("button", { name: "Delete everything", exact: true }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  assert.deepEqual(await office.stored(), before);
  await page.getByRole("button", { name: "Delete everything", exact: true }).click();
  await page.getByRole("button", { name: "Delete everything now" }).click();
  await page.getByRole("status").filter({ hasText: "Everything is deleted." }).waitFor();
  assert.deepEqual(await office.stored(), {});
  await take(page, path);
  await page.getByRole("status").filter({ hasText: "and 1 conversation." }).waitFor();
  assert.deepEqual(await office.stored(), before);
  await page.close();
});

test("a wrong file is refused with what was expected, and changes nothing", async () => {
  const page = await openOptions();
  const before = await office.stored();
  const files = [
    ["Connections.csv", "First Name,Last Name", "is no JSON"],
    ["other.json", "[1]", "holds other data"],
    ["later.json", '{"considerate": 99, "data": {}}', "is of version 99"],
    ["half.json", '{"considerate": 1, "data": {"thread:a": 5}}', "is damaged at a"],
  ];
  for (const [name = "", text = "", said = ""] of files) {
    await take(page, { name, mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByRole("status").filter({ hasText: said }).waitFor();
    assert.deepEqual(await office.stored(), before);
  }
  await page.close();
});

/** @param {Page} page @param {Parameters<import("playwright-core").FileChooser["setFiles"]>[0]} file */
async function take(page, file) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import a file" }).click();
  await (await chooser).setFiles(file);
}

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing, and nothing is cut off at 320 pixels (${scheme})`, async () => {
    await office.store({ settings: { referralBook: [{ name: "Ada Renn", topics: ["coffee"] }] } });
    const page = await openOptions();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole("button", { name: "Change Ada Renn" }).waitFor();
    await page.getByText("Other limits for some kinds").click();
    await page.getByRole("button", { name: "Delete everything", exact: true }).click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      // @ts-expect-error: axe was put into the page just now
      const found = await globalThis.axe.run();
      return found.violations.map((/** @type {any} */ one) => [
        one.id,
        one.nodes.map((/** @type {any} */ node) => node.html),
      ]);
    });
    assert.deepEqual(violations, []);
    await page.close();
  });
}

test("people come from a spreadsheet once they were looked at, and go back again", async () => {
  const page = await openOptions();
  const people = page.getByRole("list", { name: "People you are glad to name" });
  const choose = async (/** @type {string} */ text) => {
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Add from a CSV" }).click();
    const buffer = Buffer.from(text);
    await (await asked).setFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  };
  await choose("First Name,Last Name\nA,B\n");
  const told = page.getByRole("status").filter({ hasText: "This is no table of people" });
  await told.filter({ hasText: "Found: first name, last name." }).waitFor();
  await choose("topics;name;link\ntidal power;Ines Okafor;https://example.org/ines\n;Wen Li;\n");
  await page.getByText("people.csv: 1 new, 0 changed.").waitFor();
  await page.getByText("Line 3: it has no topics.").waitFor();
  assert.equal(await people.getByRole("listitem").count(), 0, "looked at, and not taken in");
  await page.getByRole("button", { name: "Take them in" }).click();
  await people.getByRole("heading", { name: "Ines Okafor" }).waitFor();
  const stored = async () => (await office.stored()).settings.referralBook;
  await eventually(async () => (await stored())?.[0]?.topics?.[0] === "tidal power", "Ines, kept");
  await page.getByRole("button", { name: "Undo taking in" }).click();
  await eventually(async () => (await stored())?.length === 0, "nobody, as before");
  await page.close();
});

test("a rule of one's own is kept if it can be one, and marks what is written at once", async () => {
  await beside(browser, "naomi-followup", async (panel, { page: inbox }) => {
    await inbox.locator(".msg-form__contenteditable").click();
    await inbox.keyboard.type("Let us touch base in March, gladly.");
    const page = await openOptions();
    const group = page.getByRole("group", { name: "A rule" });
    await group.getByLabel("Words to look for").fill("*");
    await group.getByLabel("What to say about them").fill("Say what for.");
    await group.getByRole("button", { name: "Add rule" }).click();
    await group.getByRole("alert").filter({ hasText: "at least one word" }).waitFor();
    await group.getByLabel("Words to look for").fill("touch * base");
    await group.getByRole("button", { name: "Add rule" }).click();
    await page.getByRole("heading", { name: "touch * base" }).waitFor();
    await panel.getByRole("listitem").filter({ hasText: "Say what for." }).waitFor();
    await page.close();
  });
});
