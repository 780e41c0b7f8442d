// @ts-check
/** The interface in its languages: nothing is said that was not looked up, and every page turns with the direction. */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath } from "../inbox/ids.js";
import { panelOf, worker } from "./chromium.mjs";
import { openOffice } from "./office.mjs";
import { BOX, daysWaiting, openShipped } from "./shipped.mjs";
import { BEGIN, messagesOf, speaking, unspoken } from "./tongues.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("./shipped.mjs").Shipped} Shipped */

const DAY = 86_400_000;
const ASKED = "naomi-followup";

/** What is not ours to translate: their words and names, the replies, the product's name. */
const NOT_OURS =
  ".text, .who, q, blockquote, textarea, input, kbd, .brand, .others a, .owe h3, .thing h3, #pastOwner option";

/**
 * The texts and names that an eye or a screen reader meets and that are not in the language that nobody speaks.
 * @param {Page | Frame} page
 */
const strangers = (page) =>
  page.evaluate(
    ([notOurs, begin]) => {
      const own = (/** @type {Element} */ element) => !element.closest(notOurs);
      const found = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const text = walk.currentNode.textContent?.trim() ?? "";
        const element = walk.currentNode.parentElement;
        // The product's name and version are no words.
        const said = text.replace(/^Considerate [\d.]+$/, "");
        if (/\p{Script=Latin}/u.test(said) && element && own(element)) found.push(said);
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
        if (!own(element)) continue;
        for (const name of ["aria-label", "title", "placeholder"]) {
          const text = element.getAttribute(name);
          if (text && text !== "Considerate") found.push(text);
        }
      }
      return found.filter((text) => !text.includes(begin));
    },
    /** @type {const} */ ([NOT_OURS, BEGIN]),
  );

/**
 * @param {string} language
 * @param {import("./tongues.mjs").Messages} messages
 * @param {(browser: Shipped) => Promise<void>} body
 */
async function inTongue(language, messages, body) {
  const build = speaking(language, messages);
  const browser = await openShipped({ folder: build.folder });
  try {
    await body(browser);
  } finally {
    await browser.close();
    build.remove();
  }
}

/** @param {Shipped} browser @param {string} name */
async function pageOf(browser, name) {
  const page = await browser.context.newPage();
  await page.goto(new URL(name, (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** @param {string} thread @param {number} days @param {Record<string, unknown>} more */
function record(thread, days, more) {
  const at = new Date(Date.now() - days * DAY).toISOString();
  const fields = { version: 2, kind: "advice", state: "waiting", owed: "waiting", approaches: 2 };
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

/** Conversations that were answered after a day each, last month. @param {number} count */
function answered(count) {
  const today = new Date();
  const until = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 10, 12);
  const [from, to] = [until - DAY, until].map((at) => new Date(at).toISOString());
  return Array.from({ length: count }, (_, at) => ({
    ...record(`answered ${at}`, 40, {
      version: 3,
      state: "answered",
      owed: "answered",
      wake: null,
    }),
    waits: [{ since: from, until: to, kind: "advice" }],
  }));
}

/** An export of LinkedIn's with one row that can be read and one that cannot. */
const EXPORT = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
k1,,Ines Okafor,https://www.linkedin.com/in/ines,Robin Hale,https://www.linkedin.com/in/robin,2026-03-01 12:00:00 UTC,,Could you look at my draft?,INBOX
,,Ines Okafor,https://www.linkedin.com/in/ines,Robin Hale,https://www.linkedin.com/in/robin,2026-03-01 12:00:00 UTC,,Hello?,INBOX
`;

test("nothing is said that was not looked up", async (t) => {
  await inTongue("ar", unspoken(), async (browser) => {
    await t.test("beside a thread, with a finding and the reasons", async () => {
      const { page } = await browser.visit(threadPath(ASKED));
      const panel = await panelOf(page);
      await panel.getByRole("article").first().waitFor();
      await page.locator(BOX).click();
      await page.keyboard.type("Sorry, not interested.");
      await panel.locator(".finding").first().waitFor();
      await panel.locator("summary").first().click();
      assert.deepEqual(await strangers(panel), []);
      await page.close();
    });

    for (const key of ["katharina-german", "owen-thanks"]) {
      await t.test(`beside a thread that asks nothing in English: ${key}`, async () => {
        const { page } = await browser.visit(threadPath(key));
        const panel = await panelOf(page);
        await panel.locator("article, .nothing").filter({ visible: true }).first().waitFor();
        assert.deepEqual(await strangers(panel), []);
        await page.close();
      });
    }

    await t.test("in the popup, empty and full", async () => {
      const office = await openOffice(browser.context);
      await office.reset();
      const page = await pageOf(browser, "popup.html");
      await page.locator(".nothing").waitFor();
      assert.deepEqual(await strangers(page), []);
      const due = new Date(Date.now() + 9 * DAY).toISOString().slice(0, 10);
      const wake = new Date(Date.now() + 3 * DAY).toISOString();
      await office.keep(
        record("a", 20, {}),
        record("b", 12, { state: "promised", owed: "promised", due }),
        record("c", 2, { state: "snoozed", wake }),
        record("d", 1, { approaches: 1 }),
      );
      await page.locator(".owe").nth(2).waitFor();
      await page.locator("[data-action=snooze]").first().click();
      assert.deepEqual(await strangers(page), []);
      await page.close();
    });

    await t.test("on the options page, with pictures, people and an export", async () => {
      const office = await openOffice(browser.context);
      await office.reset();
      const page = await pageOf(browser, "options.html");
      await page.locator("select").first().waitFor();
      assert.deepEqual(await strangers(page), []);
      await office.keep(...answered(12), record("still", 40, {}));
      await page.locator("svg.chart").nth(2).waitFor();
      await page.locator("#referralBook-name").fill("Ines Okafor");
      await page.locator("[data-action=keepEntry]").first().click();
      await page.locator(".fault").filter({ hasText: BEGIN }).first().waitFor();
      await page.locator("#limitDays").fill("0");
      await page.locator("#limitDays").blur();
      await page.locator(".fault").filter({ hasText: BEGIN }).nth(1).waitFor();
      for (const details of await page.locator("summary").all()) await details.click();
      assert.deepEqual(await strangers(page), []);
      const asked = page.waitForEvent("filechooser");
      await page.locator("[data-action=pastChoose]").click();
      const buffer = Buffer.from(EXPORT);
      await (await asked).setFiles({ name: "messages.csv", mimeType: "text/csv", buffer });
      await page.locator(".found .sum").filter({ visible: true }).waitFor();
      await page.getByText("CONVERSATION ID").waitFor();
      assert.deepEqual(await strangers(page), []);
      await page.close();
    });

    await t.test("on the first page", async () => {
      const page = await pageOf(browser, "options.html#welcome");
      await page.locator(".welcome li").first().waitFor();
      assert.deepEqual(await strangers(page), []);
      await page.close();
    });

    await t.test("and every page turns to the right", async () => {
      const { page } = await browser.visit(threadPath(ASKED));
      const panel = await panelOf(page);
      const popup = await pageOf(browser, "popup.html");
      const options = await pageOf(browser, "options.html");
      for (const one of [panel, popup, options]) {
        assert.equal(await one.evaluate(() => document.documentElement.dir), "rtl");
        assert.equal(await one.evaluate(() => document.documentElement.lang), "he");
      }
      // The brand, which begins the line of tools, begins it at the right.
      const [brand, tool] = [panel.locator(".brand"), panel.locator(".tools button").last()];
      assert.ok(((await brand.boundingBox())?.x ?? 0) > ((await tool.boundingBox())?.x ?? 0));
      const label = await options.locator("label[for=name]").boundingBox();
      const main = await options.locator("main").boundingBox();
      assert.ok(label && main && label.x + label.width > main.x + main.width / 2);
      await Promise.all([page.close(), popup.close(), options.close()]);
    });
  });
});

for (const language of ["de", "es", "fr", "pt"]) {
  test(`the panel speaks ${language}, says that the replies are English, and nothing sticks out`, async () => {
    const messages = messagesOf(language);
    await inTongue(language, messages, async (browser) => {
      const { page } = await browser.visit(threadPath(ASKED));
      const panel = await panelOf(page);
      await panel.getByRole("article").first().waitFor();
      assert.equal(await panel.evaluate(() => document.documentElement.lang), language);
      const days = String(daysWaiting(ASKED));
      const nudge = messages.nudge_days_other?.message.replace("$count$", days) ?? "";
      await panel.getByRole("status").filter({ hasText: nudge }).waitFor();
      await panel.getByText(messages.replies_in_english?.message ?? "").waitFor();
      const wide = await panel.evaluate(() =>
        [...document.querySelectorAll(".panel *:not(svg *)")]
          .filter(
            (one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
          )
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(wide, []);
      await page.close();
    });
  });
}

test("where the browser gives no texts at all, the extension reads its own", async () => {
  const browser = await openShipped();
  const page = await browser.context.newPage();
  await page.addInitScript(() => Object.assign(chrome.i18n, { getMessage: () => "" }));
  await page.goto(new URL("popup.html", (await worker(browser.context)).url()).href);
  await page.getByRole("heading", { level: 1, name: "Answers you owe" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en-GB");
  await browser.close();
});
