// @ts-check
/** LinkedIn's data export on the options page in the shipped build: looked at first, kept whole or not at all, once. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { strToU8, zipSync } from "fflate";
import { threadId } from "../inbox/ids.js";
import { eventually, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { openShipped } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DAY = 86_400_000;
const HEADER =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

const profile = (/** @type {string} */ name) =>
  `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(" ", "-")}`;

/** @param {number} daysAgo as the file has it, to the second */
const dateOf = (daysAgo) =>
  `${new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/**
 * A row of messages.csv.
 * @param {string} key of the conversation
 * @param {string} from
 * @param {string} to
 * @param {number} daysAgo
 * @param {string} text
 */
const row = (key, from, to, daysAgo, text) =>
  [threadId(key), "", from, profile(from), to, profile(to), dateOf(daysAgo), "", text, "INBOX"]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(",");

const ME = "Robin Hale";
const ROWS = [
  row("ines", "Ines Okafor", ME, 40, "Hi Robin, could you look over my CV before Friday?"),
  row("tariq", ME, "Tariq Aziz", 198, "Of course. The second chapter is the strongest."),
  row("tariq", "Tariq Aziz", ME, 200, "Could you give me feedback on my novel's opening?"),
  row("wen", "Wen Li", ME, 12, "Would you have 20 minutes to talk about tidal power next week?"),
];
const EXPORT = [HEADER, ...ROWS].join("\r\n");
const ZIP = Buffer.from(
  zipSync({
    "Basic_Export/messages.csv": strToU8(EXPORT),
    "Profile.csv": strToU8("Name\nRobin\n"),
  }),
);

async function openOptions() {
  const page = await browser.context.newPage();
  await page.goto(new URL("options.html", (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 2, name: "Conversations from before" }).waitFor();
  return page;
}

/** @param {Page} page @param {string} name @param {Buffer} buffer */
async function choose(page, name, buffer) {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose the file" }).click();
  await (await asked).setFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** The conversations that are kept, by who they are with. */
async function kept() {
  const records = [...(await office.records()).values()];
  return new Map(records.map((record) => [record.with, record]));
}

/** @param {Page} page @param {string} sentence */
const told = (page, sentence) => page.getByRole("status").filter({ hasText: sentence }).waitFor();

test("an export is looked at first, kept when the user says so, and keeps no text", async () => {
  const page = await openOptions();
  await choose(page, "export.zip", ZIP);
  await page
    .getByText(
      "3 conversations. 2 people never had an answer; the first of them has waited 40 days.",
    )
    .waitFor();
  assert.equal((await kept()).size, 0, "nothing is kept unasked");
  await page.getByRole("button", { name: "Put all 2 on my list" }).click();
  await told(page, "Done.");
  const records = await kept();
  assert.deepEqual([...records.keys()].sort(), ["Ines Okafor", "Tariq Aziz", "Wen Li"]);
  assert.equal(records.get("Ines Okafor").state, "waiting");
  assert.equal(records.get("Tariq Aziz").state, "answered");
  assert.equal(records.get("Tariq Aziz").waits.length, 1);
  await office.badgeBecomes("2");
  const everything = JSON.stringify(await office.stored());
  for (const word of ["CV", "novel", "tidal", "chapter"])
    assert.ok(!everything.includes(word), word);
  await page.close();
});

test("the same file once more changes nothing, whatever was decided meanwhile", async () => {
  const page = await openOptions();
  for (const time of [1, 2]) {
    await choose(page, "messages.csv", Buffer.from(EXPORT));
    await page.getByRole("button", { name: "Put all 2 on my list" }).click();
    await told(page, "Done.");
    if (time === 1) {
      const threads = [...(await kept()).values()].map((record) => record.thread);
      await office.page.evaluate(
        (threadId) => chrome.runtime.sendMessage({ type: "ledgerAct", threadId, decision: "done" }),
        threads.find((id) => id !== undefined),
      );
      await page.reload();
    }
  }
  const once = await kept();
  await page.reload();
  await choose(page, "export.zip", ZIP);
  await page.getByRole("button", { name: "Put all 2 on my list" }).click();
  await told(page, "Done.");
  assert.deepEqual(await kept(), once);
  await page.close();
});

test("whose inbox it is can be corrected", async () => {
  const page = await openOptions();
  await choose(page, "export.zip", ZIP);
  const owner = page.getByLabel("Whose inbox it is");
  await owner.waitFor();
  assert.equal(await owner.locator("option:checked").textContent(), ME);
  // Of the conversation that she began nobody else has written anything.
  await owner.selectOption("Ines Okafor");
  await page.getByText(/^2 conversations/).waitFor();
  await owner.selectOption(ME);
  await page.getByRole("button", { name: "Put all 2 on my list" }).waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  await told(page, "Nothing was kept.");
  assert.equal((await kept()).size, 0);
  await page.close();
});

test("an inbox whose owner cannot be told asks who it is", async () => {
  const page = await openOptions();
  await choose(page, "messages.csv", Buffer.from([HEADER, ROWS[0]].join("\n")));
  await page.getByText("Which of these is you?").waitFor();
  assert.equal(await page.locator("[data-action=pastKeep]").isDisabled(), true);
  await page.getByLabel("Whose inbox it is").selectOption("Ines Okafor");
  await page.getByText("0 conversations, and nobody waits for an answer.").waitFor();
  await page.close();
});

test("a wrong file is refused with what was expected and what was found; a broken row is counted", async () => {
  const page = await openOptions();
  for (const [name, text, said] of [
    ["notes.csv", "First Name,Last Name\nA,B\n", "Found: First Name, Last Name."],
    ["photo.zip", "PK\u0003\u0004 and nothing else", "The ZIP file cannot be read"],
    ["empty.csv", "", "The file is empty"],
  ]) {
    await choose(page, name, Buffer.from(text));
    await told(page, said);
    await page.getByRole("button", { name: "Choose the file" }).waitFor();
  }
  const broken = row("ada", "Ada Renn", ME, 9, "Hello").replace(/"\d{4}-[^"]*"/, '"yesterday"');
  await choose(page, "messages.csv", Buffer.from([EXPORT, broken].join("\r\n")));
  await page.getByText("One row could not be read and was left out.").waitFor();
  await page.getByText("Line 6:").waitFor();
  await page.close();
});

test("it shows how far it is, and can be left", async () => {
  const rows = Array.from({ length: 6000 }, (_, at) =>
    row(
      `k${at}`,
      `Person ${at}`,
      ME,
      20,
      "Could you tell me how you began with sailing? And what it costs?",
    ),
  );
  const page = await openOptions();
  await choose(page, "messages.csv", Buffer.from([HEADER, ...rows].join("\n")));
  const bar = page.getByRole("progressbar", { name: "Conversations read" });
  await eventually(async () => {
    const value = Number(await bar.getAttribute("value"));
    return value > 0 && value < 6000;
  }, "a bar on its way");
  await page.getByText(/[\d,]+ of 6,000 conversations read/).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await told(page, "Nothing was kept.");
  await page.getByRole("button", { name: "Choose the file" }).waitFor();
  assert.equal((await kept()).size, 0);
  await page.close();
});

test("a file can be dropped, and one that misses its place opens nothing", async () => {
  const page = await openOptions();
  const drop = async (/** @type {string} */ selector) => {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "messages.csv"));
      return transfer;
    }, EXPORT);
    await page.dispatchEvent(selector, "drop", { dataTransfer: data });
  };
  await drop("h1");
  assert.equal(await page.getByRole("button", { name: "Choose the file" }).isVisible(), true);
  await drop("[data-drop]");
  await page.getByRole("button", { name: "Put all 2 on my list" }).waitFor();
  await page.close();
});

test("what cannot be kept is told, and nothing of it is", async () => {
  const page = await openOptions();
  const script = await worker(browser.context);
  await script.evaluate(() => {
    const area = chrome.storage.local;
    const set = area.set.bind(area);
    // The first write fails, as a full disk would make it.
    area.set = () => {
      area.set = set;
      return Promise.reject(new Error("The disk is full."));
    };
  });
  await choose(page, "export.zip", ZIP);
  await page.getByRole("button", { name: "Put all 2 on my list" }).click();
  await told(page, "Nothing was kept. The disk is full.");
  assert.equal((await kept()).size, 0);
  await page.getByRole("button", { name: "Put all 2 on my list" }).click();
  await told(page, "Done.");
  assert.equal((await kept()).size, 3);
  await page.close();
});

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing in what was read, and nothing is cut off at 320 pixels (${scheme})`, async () => {
    const page = await openOptions();
    await page.emulateMedia({ colorScheme: scheme });
    await choose(page, "export.zip", ZIP);
    await page.getByRole("button", { name: "Put all 2 on my list" }).waitFor();
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
