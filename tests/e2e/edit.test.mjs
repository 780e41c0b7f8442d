// @ts-check
/** Replies that the user edits in the panel, and the user's own templates among them. */

import assert from "node:assert/strict";
import test from "node:test";
import { eventually } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { becomesWritten, beside, openShipped, reply, turnTo, written } from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */

const [NAOMI, HANNA, JULIAN] = ["naomi-followup", "hanna-advice", "julian-feedback"];
const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

/** @param {Frame} panel @param {string} name */
function editable(panel, name) {
  const card = reply(panel, name);
  const field = card.article.getByRole("textbox", { name: `Your wording: ${name}` });
  const findings = card.article.getByRole("list", { name: `Draft check of ${name}` });
  return { ...card, field, finding: findings.getByRole("listitem") };
}

/** @param {Frame} panel */
const focused = (panel) => panel.evaluate(() => document.activeElement?.textContent ?? "");

test("Edit opens the reply's text in a field, and Insert inserts what was made of it", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    const accept = editable(panel, "Accept");
    const suggested = await accept.text();
    await accept.button("Edit").press("Enter");
    assert.equal(await accept.field.inputValue(), suggested);
    assert.equal(await accept.field.evaluate((one) => one === document.activeElement), true);
    await accept.field.fill("Gladly, Naomi. Sorry for the wait. Thursday at ten?");
    await accept.button("Done").press("Enter");
    await accept.field.waitFor({ state: "hidden" });
    assert.equal(await focused(panel), "Edit");
    await accept.button("Insert").click();
    await becomesWritten(page, "Gladly, Naomi. Sorry for the wait. Thursday at ten?");
    await accept.button("Undo insert").click();
    await becomesWritten(page, "");
    await accept.button("Reset").press("Enter");
    assert.equal(await accept.text(), suggested);
    assert.equal(await focused(panel), "Edit");
    assert.equal(await accept.button("Reset").isVisible(), false);
  });
});

test("an edit outlasts length, tone, another wording, a message, and another thread", async () => {
  await beside(browser, HANNA, async (panel, { page }) => {
    const [accept, decline] = [editable(panel, "Accept"), editable(panel, "Decline")];
    await accept.button("Edit").click();
    await accept.field.fill("Gladly, Hanna. Thursday?");
    await decline.button("Edit").click();
    await decline.field.fill("Hanna, I can't. Would Rosalind do?");
    await decline.button("Done").click();
    const before = await editable(panel, "Defer").text();
    for (const name of ["Short", "Formal", "Another wording"]) {
      await panel.getByRole("button", { name }).click();
    }
    await eventually(async () => (await editable(panel, "Defer").text()) !== before, "other words");
    await turnTo(panel, page, JULIAN);
    assert.equal(await editable(panel, "Accept").field.count(), 0);
    await turnTo(panel, page, HANNA);
    assert.equal(await accept.field.inputValue(), "Gladly, Hanna. Thursday?");
    assert.equal(await decline.text(), "Hanna, I can't. Would Rosalind do?");
    assert.deepEqual(
      Object.keys(await office.stored()).filter((key) => /edit|draft/i.test(key)),
      [],
    );
    assert.doesNotMatch(JSON.stringify(await office.stored()), /Rosalind|Gladly/);
  });
});

test("the draft check runs on an edited reply, and Fix mends it there", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    const decline = editable(panel, "Decline");
    await decline.button("Edit").click();
    await decline.field.fill("Hi Peter, sure!! Sorry for the wait, Thursday at ten works.");
    const slip = decline.finding.filter({ hasText: "Peter" });
    await slip.getByRole("button", { name: "Fix" }).press("Enter");
    const mended = "Hi Naomi, sure!! Sorry for the wait, Thursday at ten works.";
    assert.equal(await decline.field.inputValue(), mended);
    assert.equal(await focused(panel), "Fix");
    await decline.button("Undo fix").click();
    assert.match(await decline.field.inputValue(), /Peter/);
    assert.equal(await written(page), "");
    assert.equal(
      await panel
        .getByRole("list", { name: "Draft check", exact: true })
        .getByRole("listitem")
        .count(),
      0,
    );
  });
});

test("an open slot holds an edited reply back until it is written over, and says so", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    const refer = editable(panel, "Refer");
    await refer.button("Edit").click();
    const text = await refer.field.inputValue();
    const slot = /\[[^\]]+\]/.exec(text)?.[0] ?? "";
    assert.ok(slot);
    await refer.note.filter({ hasText: `Insert waits until ${slot}` }).waitFor();
    await refer.button("Insert").click({ force: true });
    assert.equal(await written(page), "");
    await refer.field.fill(text.replace(slot, "Rosalind Achebe"));
    assert.equal(await refer.button("Insert").getAttribute("aria-disabled"), null);
    await refer.button("Insert").click();
    await becomesWritten(page, text.replace(slot, "Rosalind Achebe"));
  });
});

test("the field is as high as its text", async () => {
  await beside(browser, NAOMI, async (panel) => {
    const accept = editable(panel, "Accept");
    await accept.button("Edit").click();
    const fits = () => accept.field.evaluate((one) => one.scrollHeight <= one.clientHeight);
    assert.equal(await fits(), true);
    const before = (await accept.field.boundingBox())?.height ?? 0;
    await accept.field.fill("One line.\n".repeat(30));
    assert.equal(await fits(), true);
    assert.ok(((await accept.field.boundingBox())?.height ?? 0) > before + 200);
  });
});

test("the user's own templates stand among the replies, filled; an empty variable holds Insert back", async () => {
  const templates = [
    {
      name: "Office hour",
      text: "Hi {{first_name}}, my office hour on {{topic}} is on Thursdays at ten.",
    },
    { name: "Signed", text: "Thank you, {{first_name}}. Yours, {{my_name}}" },
    { name: "Broken", text: "Hi {{firstname}}" },
  ];
  await office.store({ settings: { limitDays: 3, templates } });
  await beside(browser, NAOMI, async (panel, { page }) => {
    const hour = editable(panel, "Office hour");
    await hour.article.waitFor();
    assert.match(await hour.text(), /^Hi Naomi, my office hour on /);
    const signed = editable(panel, "Signed");
    await signed.note.filter({ hasText: "until you edit in my name" }).waitFor();
    assert.equal(await signed.button("Insert").getAttribute("aria-disabled"), "true");
    await signed.button("Edit").click();
    await signed.field.fill("Thank you, Naomi. Yours, Robin");
    await signed.button("Insert").click();
    await becomesWritten(page, "Thank you, Naomi. Yours, Robin");
    const broken = editable(panel, "Broken");
    await broken.note.filter({ hasText: "{{firstname}}" }).waitFor();
    assert.equal(await broken.button("Insert").getAttribute("aria-disabled"), "true");
  });
});
