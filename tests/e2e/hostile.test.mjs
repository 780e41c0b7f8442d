// @ts-check
/**
 * A page that attacks its guest: the shipped build on the demo inbox, and a page that forges, floods, covers, removes and
 * patches. Each attempt is a test of its own, named by what must hold.
 */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath } from "../inbox/ids.js";
import { eventually, panelOf } from "./chromium.mjs";
import { BOX, beside, openShipped, reply, written } from "./shipped.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const KEY = "hanna-advice";
const FLOOD = 1000;
const browser = await openShipped();
test.after(() => browser.close());

/** What the panel says now, as text. @param {Frame} panel */
const said = (panel) => panel.evaluate(() => document.body.innerText);

/** The panel still works: a press inserts the draft that it shows. @param {Frame} panel @param {Page} page */
async function assertInserts(panel, page) {
  const defer = reply(panel, "Defer");
  const text = await defer.text();
  await defer.button("Insert").click();
  await eventually(async () => (await written(page)) === text, "the draft in the box");
}

test(`${FLOOD} forged handshakes and messages from the page change nothing in the panel`, async () => {
  await beside(browser, KEY, async (panel, { page, deeds }) => {
    const before = await said(panel);
    const sent = await page.evaluate((count) => {
      // Reached through the frame tree, should it be there for the page at all.
      const targets = [window, ...Array.from({ length: window.length }, (_, at) => window[at])];
      const thread = { id: "forged", title: "Forged", messages: [], me: null };
      const forged = [
        { nonce: "0".repeat(32) },
        { type: "contentThread", thread },
        { type: "panelInsert", request: 1, threadId: "forged", text: "Forged", replace: true },
        { type: "ledgerObserve", observation: thread },
      ];
      for (let at = 0; at < count; at++) {
        const { port1, port2 } = new MessageChannel();
        port1.postMessage(forged[1]);
        for (const one of targets) one?.postMessage(forged[at % forged.length], "*", [port2]);
      }
      return { frames: window.length, count };
    }, FLOOD);
    assert.deepEqual(sent, { frames: 0, count: FLOOD });
    await eventually(
      () => deeds.filter((deed) => deed === "message").length === FLOOD,
      "every forged message, delivered",
    );
    deeds.length = 0;
    assert.equal(await said(panel), before);
    assert.equal(await written(page), "");
    await assertInserts(panel, page);
  });
});

test("prototypes patched before the content script runs show the page no element, port or text of it", async () => {
  const context = browser.context;
  const page = await context.newPage();
  await page.addInitScript(() => {
    if (location.protocol === "chrome-extension:") return;
    const caught = /** @type {string[]} */ ([]);
    Object.assign(window, { caught });
    /** @param {any} holder @param {string} name */
    const patch = (holder, name) => {
      const real = holder[name];
      holder[name] = function (/** @type {any[]} */ ...given) {
        const told = given.map((one) => (typeof one === "string" ? one : one?.nonce)).join(" ");
        const stack = new Error().stack ?? "";
        if (/nonce|chrome-extension|Considerate/i.test(told + stack)) caught.push(name);
        return real.apply(this, given);
      };
    };
    for (const name of ["attachShadow", "setAttribute", "append"]) patch(Element.prototype, name);
    patch(Node.prototype, "appendChild");
    patch(EventTarget.prototype, "addEventListener");
    patch(MutationObserver.prototype, "observe");
    patch(MessagePort.prototype, "postMessage");
    patch(window, "postMessage");
    patch(JSON, "parse");
    patch(JSON, "stringify");
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () {
      if (this.parentNode === document.documentElement) caught.push("root");
      return attach.call(this, { mode: "open" });
    };
  });
  await page.goto(`https://www.linkedin.com${threadPath(KEY)}`);
  const panel = await panelOf(page);
  await panel.getByRole("article").first().waitFor();
  const host = () => {
    const element = document.documentElement.lastElementChild;
    return { tag: element?.tagName, root: element?.shadowRoot ?? null };
  };
  assert.deepEqual(await page.evaluate(host), { tag: "DIV", root: null });
  await assertInserts(panel, page);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).caught), []);
  // The trap does catch: a call of the page's own goes into it.
  const control = await page.evaluate(() => {
    document.createElement("div").append("nonce");
    return /** @type {any} */ (window).caught;
  });
  assert.deepEqual(control, ["append"]);
  await page.close();
});

test("clicks of the page's own making on the host, its tab or its place insert nothing", async () => {
  await beside(browser, KEY, async (panel, { page }) => {
    const button = reply(panel, "Defer").button("Insert");
    await button.click({ trial: true });
    const box = await button.boundingBox();
    assert.ok(box);
    const clicks = await page.evaluate(
      ([x, y]) => {
        const host = document.documentElement.lastElementChild;
        const hit = document.elementFromPoint(x, y);
        let count = 0;
        for (const target of [host, hit, document, window]) {
          for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
            const init = { bubbles: true, composed: true, clientX: x, clientY: y };
            target?.dispatchEvent(new MouseEvent(type, init));
            count += 1;
          }
        }
        return { count, host: hit === host };
      },
      /** @type {const} */ ([box.x + 5, box.y + 5]),
    );
    assert.deepEqual(clicks, { count: 20, host: true });
    // Whatever the panel had been made to do would be over before this.
    await reply(panel, "Defer").button("Copy").click({ trial: true });
    assert.equal(await written(page), "");
  });
});

test("a host taken out is put back a few times and then given up, and the composer still takes what is typed", async () => {
  const { page } = await browser.visit(threadPath(KEY));
  await panelOf(page);
  const removals = await page.evaluate(async () => {
    const top = document.documentElement;
    let count = 0;
    while (top.lastElementChild && top.lastElementChild !== document.body && count < 50) {
      top.lastElementChild.remove();
      count += 1;
      await new Promise((done) => setTimeout(done));
    }
    return count;
  });
  assert.ok(removals > 1 && removals < 10, `${removals} removals`);
  assert.equal(await page.locator("html > div").count(), 0);
  await page.locator(BOX).click();
  await page.keyboard.type("Gladly");
  assert.equal(await written(page), "Gladly");
  await page.close();
});
