// @ts-check
/** The draft check beside the composer: when it speaks, and what Fix, Dismiss and Turn off this rule do. */

import assert from "node:assert/strict";
import test from "node:test";
import { eventually } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { BOX, becomesWritten, beside, openShipped, turnTo, written } from "./shipped.mjs";

/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Page} Page */

const [NAOMI, HANNA, JULIAN] = ["naomi-followup", "hanna-advice", "julian-feedback"];
const BOTHER = "As I'm sure you understand, I get many of these messages.";
const KIND =
  "Hi Naomi, I'm sorry for my slow reply, and thank you for asking. I can't meet this term, but write to me again in March and I'll make time.";

const browser = await openShipped();
const office = await openOffice(browser.context);
test.after(() => browser.close());
test.beforeEach(() => office.reset());

/** @param {Frame} panel */
const list = (panel) => panel.getByRole("list", { name: "Draft check", exact: true });

/** @param {Frame} panel @param {string} words of a finding */
const finding = (panel, words) => list(panel).getByRole("listitem").filter({ hasText: words });

/** @param {Frame} panel */
const focused = (panel) => panel.evaluate(() => document.activeElement?.textContent ?? "");

/** @param {Page} page @param {string} text @param {number} [delay] between two keys, in milliseconds */
async function type(page, text, delay) {
  await page.locator(BOX).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text, { delay });
}

/** Every number of findings that the panel shows until `act` has ended. @param {Frame} panel @param {() => Promise<void>} act */
async function shownDuring(panel, act) {
  await panel.evaluate(() => {
    const counts = [0];
    Object.assign(window, { counts });
    const look = () => counts.push(document.querySelectorAll(".check .finding").length);
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  });
  await act();
  return panel.evaluate(() => /** @type {any} */ (window).counts);
}

test("nothing is said in the middle of a sentence; at its end it is", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    const counts = await shownDuring(panel, () => type(page, BOTHER.slice(0, -1), 20));
    assert.deepEqual([...new Set(counts)], [0]);
    await type(page, ".");
    await finding(panel, "makes them a bother").waitFor();
    await finding(panel, "Better not").getByRole("button", { name: "Fix" }).waitFor();
  });
});

test("what the reply still lacks is said when typing pauses, and goes when it comes", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    const counts = await shownDuring(panel, () => type(page, "Sorry Naomi, I have no time. ", 20));
    assert.deepEqual([...new Set(counts)], [0]);
    await finding(panel, "a no and nothing else").waitFor();
    await type(page, "Write to me in March and I will have some.");
    await finding(panel, "a no and nothing else").waitFor({ state: "hidden" });
  });
});

test("Fix mends what its finding names, nothing else, and one undo brings the text back", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    const draft = "Hi Peter, sure. Thursday at ten works, sorry for the wait!!";
    await type(page, draft);
    await finding(panel, "One mark is enough").waitFor();
    await finding(panel, "Peter").getByRole("button", { name: "Fix" }).click();
    await becomesWritten(page, draft.replace("Peter", "Naomi"));
    await finding(panel, "Peter").waitFor({ state: "hidden" });
    await finding(panel, "One mark is enough").waitFor();
    await panel.locator(".check").getByRole("button", { name: "Undo insert" }).click();
    await becomesWritten(page, draft);
    await finding(panel, "Peter").waitFor();
  });
});

test("Dismiss holds for these words in this draft, also after a look at another thread", async () => {
  await beside(browser, HANNA, async (panel, { page }) => {
    const dismissed = panel.locator(".check q", {
      hasText: /^I'm sure you understand, I get many$/,
    });
    await type(page, BOTHER);
    await finding(panel, "makes them a bother").getByRole("button", { name: "Dismiss" }).click();
    await finding(panel, "makes them a bother").waitFor({ state: "hidden" });
    await type(page, " You should have asked earlier.");
    await finding(panel, "You should have").waitFor();
    assert.equal(await dismissed.count(), 0);
    await turnTo(panel, page, JULIAN);
    await turnTo(panel, page, HANNA);
    assert.match(await written(page), /I get many/);
    await finding(panel, "You should have").waitFor();
    assert.equal(await dismissed.count(), 0);
  });
});

test("by keyboard: the focus goes to the next finding, and at the end it is not lost", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    await type(page, `${BOTHER} You should have asked earlier. Sure!! Thursday works.`);
    await finding(panel, "!!").waitFor();
    const count = await list(panel).getByRole("listitem").count();
    assert.ok(count >= 3);
    await list(panel).getByRole("button", { name: "Dismiss" }).first().focus();
    for (let left = count - 1; left >= 0; left -= 1) {
      await page.keyboard.press("Enter");
      await eventually(
        async () => (await list(panel).getByRole("listitem").count()) === left,
        `${left} findings`,
      );
      if (left > 0) {
        assert.match(await focused(panel), /^(Fix|Dismiss)$/);
        if ((await focused(panel)) === "Fix") await page.keyboard.press("Tab");
      }
    }
    assert.equal(await focused(panel), "Your reply");
  });
});

test("Turn off this rule is kept, can be undone right there, and leaves other rules alone", async () => {
  await office.store({ settings: { limitDays: 3, rules: { grovelling: false } } });
  const rules = async () => (await office.stored()).settings.rules;
  await beside(browser, NAOMI, async (panel, { page }) => {
    await type(page, BOTHER);
    const off = finding(panel, "makes them a bother").getByRole("button", {
      name: "Turn off this rule",
    });
    await off.press("Enter");
    await panel.getByText("No longer checked: bother.").waitFor();
    assert.equal(await focused(panel), "Undo");
    await eventually(async () => (await rules()).bother === false, "a rule that is kept off");
    assert.deepEqual(await rules(), { grovelling: false, bother: false });
    assert.equal(await finding(panel, "makes them a bother").count(), 0);
    await page.keyboard.press("Enter");
    await finding(panel, "makes them a bother").waitFor();
    await eventually(async () => !("bother" in (await rules())), "a rule that is on again");
    assert.deepEqual(await rules(), { grovelling: false });
    await off.click();
    await eventually(async () => (await rules()).bother === false, "a rule that is kept off");
  });
  await beside(browser, HANNA, async (panel, { page }) => {
    await type(page, `${BOTHER} You look gorgeous.`);
    await finding(panel, "gorgeous").waitFor();
    assert.equal(await finding(panel, "makes them a bother").count(), 0);
  });
});

test("a screen reader hears of each finding once", async () => {
  await beside(browser, HANNA, async (panel, { page }) => {
    await panel.evaluate(() => {
      const said = /** @type {string[]} */ ([]);
      Object.assign(window, { said });
      for (const status of document.querySelectorAll(".check [role=status]")) {
        const hear = () => status.textContent && said.push(status.textContent);
        new MutationObserver(hear).observe(status, { subtree: true, childList: true });
      }
    });
    await type(page, BOTHER);
    await finding(panel, "makes them a bother").waitFor();
    await type(page, " Sure!!");
    await finding(panel, "!!").waitFor();
    await type(page, " Thursday works.");
    await finding(panel, "!!").getByRole("button", { name: "Dismiss" }).click();
    await finding(panel, "!!").waitFor({ state: "hidden" });
    const said = await panel.evaluate(() => /** @type {any} */ (window).said);
    assert.deepEqual(said, ["Draft check: bother", "Draft check: shouting"]);
  });
});

test("a kind and complete reply is praised once a draft", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    const praise = panel.getByRole("status").filter({ hasText: "Clear, kind" });
    await type(page, KIND);
    await praise.waitFor();
    assert.equal(await list(panel).getByRole("listitem").count(), 0);
    await type(page, " No!!");
    await finding(panel, "!!").waitFor();
    assert.equal(await praise.count(), 0);
    for (let back = 0; back < 5; back += 1) await page.keyboard.press("Backspace");
    await panel.getByText("Nothing to mend.").waitFor();
    assert.equal(await praise.count(), 0);
  });
});

test("a reply in a language that is not read gets no findings and a reason", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    await type(page, "Hallo Naomi, leider habe ich gerade keine Zeit. Viel Erfolg!!");
    await panel.getByRole("status").filter({ hasText: "does not look English" }).waitFor();
    assert.equal(await list(panel).getByRole("listitem").count(), 0);
  });
});

test("the check never touches the composer's nodes", async () => {
  await beside(browser, NAOMI, async (panel, { page }) => {
    await type(page, BOTHER);
    await finding(panel, "makes them a bother").waitFor();
    const inner = await page.locator(BOX).innerHTML();
    assert.equal(inner, `<p>${BOTHER}</p>`);
  });
});
