// @ts-check
/**
 * The panel's host on a page under the strictest policy: where it stands, how it opens, what it tells the panel, how it
 * survives the page, and what the page can find of it.
 */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath, threadUuid } from "../inbox/ids.js";
import { LINKEDIN, openStub, panels, until } from "./stub.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const browser = await openStub();
test.after(() => browser.close());

const KEY = "priya-coffee";
const BOX = ".msg-thread .msg-form__contenteditable";

/**
 * @param {string} path
 * @param {{ width?: number, height?: number }} size
 * @param {(page: Page) => Promise<void>} body
 */
async function on(path, { width = 1440, height = 900 }, body) {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height });
  try {
    await page.goto(LINKEDIN + path);
    await body(page);
  } finally {
    await page.close();
  }
}

/** The panel, once it has been told of a thread. @param {Page} page @returns {Promise<Frame>} */
const panelOf = (page) =>
  until(async () => {
    for (const frame of panels(page)) {
      if (await heard(frame, "contentThread")) return frame;
    }
    return null;
  }, "a panel that knows the thread");

/**
 * The last message of a type that the panel was told.
 * @param {Frame} frame
 * @param {string} type
 */
const heard = (frame, type) =>
  frame.evaluate(
    (name) =>
      /** @type {any} */ (window).told.filter((/** @type {any} */ m) => m.type === name).at(-1),
    type,
  );

/** @param {Frame} frame @param {object} message */
const say = (frame, message) =>
  frame.evaluate((data) => /** @type {any} */ (window).port.postMessage(data), message);

/** @param {Frame} frame */
const rectOf = async (frame) => (await frame.frameElement()).boundingBox();

/** @param {any} a @param {any} b */
const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test("it is told layout, thread and composer, in each of the hosting modes", async () => {
  const paths = [threadPath(KEY), `${threadPath(KEY)}?hosting=preload`, "/feed/?hosting=shadow"];
  for (const path of paths) {
    await on(path, {}, async (page) => {
      const frame = await panelOf(page);
      assert.equal(panels(page).length, 1, path);
      const { thread } = await heard(frame, "contentThread");
      if (!path.startsWith("/feed")) assert.equal(thread.id, threadUuid(KEY));
      await until(() => heard(frame, "contentComposer"), "composer");
      assert.equal((await heard(frame, "contentComposer")).threadId, thread.id);
      assert.deepEqual((await heard(frame, "contentLayout")).layout, {
        side: "right",
        collapsed: false,
      });
    });
  }
});

test("a panel that takes its time is told nothing until it is ready, and then everything once", async () => {
  const path = threadPath(KEY);
  const page = await browser.context.newPage();
  await page.addInitScript(() => Object.assign(window, { readyLater: true }));
  await page.goto(LINKEDIN + path);
  const said = (/** @type {Frame} */ frame) =>
    frame.evaluate(() => /** @type {any} */ (window).told.map((/** @type {any} */ m) => m.type));
  const frame = await until(
    async () => (await panels(page)[0]?.evaluate(() => "port" in window)) && panels(page)[0],
    "a panel with its port",
  );
  await page.locator(BOX).click();
  await page.keyboard.type("Gladly");
  // Longer than the content script waits between two readings.
  await page.waitForTimeout(400);
  assert.deepEqual(await said(frame), []);
  await say(frame, { type: "panelReady" });
  const text = async () => (await heard(frame, "contentComposer"))?.text;
  await until(async () => (await text()) === "Gladly", "what was typed");
  const threads = (await said(frame)).filter(
    (/** @type {string} */ one) => one === "contentThread",
  );
  assert.equal(threads.length, 1);
  assert.equal((await heard(frame, "contentThread")).thread.id, threadUuid(KEY));
  await page.close();
});

test("docked, it covers neither the conversation nor its list", async () => {
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1280, 720],
  ]) {
    await on(threadPath(KEY), { width, height }, async (page) => {
      const rect = await rectOf(await panelOf(page));
      assert.ok(rect && rect.width >= 320 && rect.width <= 400);
      for (const part of [".msg__list", ".msg-thread"]) {
        assert.ok(!overlap(rect, await page.locator(part).boundingBox()), `${part} at ${width}`);
      }
    });
  }
});

test("without room it is a tab; opened from there, by keyboard too, it spares the composer", async () => {
  await on(threadPath(KEY), { width: 820, height: 700 }, async (page) => {
    const frame = await panelOf(page);
    await until(async () => (await heard(frame, "contentLayout")).layout.collapsed, "a tab");
    assert.equal(await (await frame.frameElement()).isVisible(), false);
    await page.keyboard.press("Alt+Shift+C");
    await until(async () => (await frame.frameElement()).isVisible(), "an open panel");
    assert.ok(await heard(frame, "contentFocus"));
    await until(() => frame.evaluate(() => document.hasFocus()), "the focus");
    const composer = await page.locator("form.msg-form").boundingBox();
    assert.ok(!overlap(await rectOf(frame), composer));
    await say(frame, { type: "panelLeave" });
    await until(
      () => page.locator(BOX).evaluate((box) => document.activeElement === box),
      "the focus in the composer",
    );
  });
});

test("side and collapse are remembered for the next page", async () => {
  await on(threadPath(KEY), {}, async (page) => {
    const frame = await panelOf(page);
    await say(frame, { type: "panelLayout", layout: { side: "left", collapsed: true } });
    await until(async () => (await heard(frame, "contentLayout")).layout.collapsed, "a tab");
  });
  await on(threadPath(KEY), {}, async (page) => {
    const frame = await panelOf(page);
    assert.deepEqual((await heard(frame, "contentLayout")).layout, {
      side: "left",
      collapsed: true,
    });
    await say(frame, { type: "panelLayout", layout: { side: "right", collapsed: false } });
    await until(async () => (await frame.frameElement()).isVisible(), "an open panel");
  });
});

test("insert and undo over the port, and the panel hears what the composer holds", async () => {
  await on(threadPath(KEY), {}, async (page) => {
    const frame = await panelOf(page);
    const text = "Hi Priya,\nthank you.";
    const threadId = threadUuid(KEY);
    await say(frame, { type: "panelInsert", request: 1, threadId, text, replace: false });
    await until(() => heard(frame, "contentInserted"), "an answer");
    assert.deepEqual(await heard(frame, "contentInserted"), {
      type: "contentInserted",
      request: 1,
      outcome: "inserted",
    });
    await until(async () => (await heard(frame, "contentComposer")).text === text, "its text");
    const other = threadUuid("tobi-mentoring");
    await say(frame, { type: "panelInsert", request: 2, threadId: other, text, replace: true });
    await until(async () => (await heard(frame, "contentInserted")).request === 2, "an answer");
    assert.equal((await heard(frame, "contentInserted")).outcome, "wrongThread");
    await say(frame, { type: "panelUndo", request: 3, threadId });
    await until(async () => (await heard(frame, "contentUndone"))?.outcome === "undone", "undone");
    assert.equal(await page.locator(BOX).textContent(), "");
  });
});

test("a panel that reloads, or that the page throws out, is connected again", async () => {
  await on(threadPath(KEY), {}, async (page) => {
    const frame = await panelOf(page);
    await frame.evaluate(() => location.reload());
    await until(() => heard(frame, "contentThread"), "the thread, after a reload");
    for (let time = 0; time < 3; time += 1) {
      await page.evaluate(() => document.documentElement.lastElementChild?.remove());
      await panelOf(page);
    }
    // A page that insists is left in peace.
    for (let time = 0; time < 9; time += 1) {
      await page.evaluate(() => {
        const last = document.documentElement.lastElementChild;
        if (last && last !== document.body) last.remove();
      });
      await page.waitForTimeout(60);
    }
    assert.equal(panels(page).length, 0);
  });
});

test("switching goes through loading, and no panel is left on a page without an inbox", async () => {
  await on("/feed/", {}, async (page) => {
    await page.waitForTimeout(1500);
    assert.equal(panels(page).length, 0);
    assert.equal(await page.evaluate(() => document.documentElement.children.length), 2);
  });
  await on(threadPath(KEY), {}, async (page) => {
    await panelOf(page);
    await page.evaluate(() => {
      history.pushState(null, "", "/feed/");
      document.querySelector(".application-outlet")?.remove();
    });
    await until(() => panels(page).length === 0, "no panel");
  });
});

test("what cannot be read is said after a while, not at once", async () => {
  await on("/messaging/?broken=1", {}, async (page) => {
    const frame = await until(async () => {
      const [first] = panels(page);
      return first && (await heard(first, "contentState")) ? first : null;
    }, "a panel");
    assert.equal((await heard(frame, "contentState")).state, "loading");
    await until(
      async () => (await heard(frame, "contentState")).state === "unreadable",
      "unreadable",
      12_000,
    );
  });
});

test("the page finds a bare div and nothing else", async () => {
  await on(threadPath(KEY), {}, async (page) => {
    await panelOf(page);
    const traces = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      return {
        tag: host?.tagName,
        attributes: host?.attributes.length,
        shadow: host?.shadowRoot,
        children: host?.childNodes.length,
        html: /chrome-extension|considerate/i.test(document.documentElement.outerHTML),
        resources: performance.getEntries().filter(({ name }) => /extension:/.test(name)).length,
        frames: window.length,
        globals: Reflect.ownKeys(window).filter((key) => /considerate/i.test(String(key))).length,
        sheets: document.adoptedStyleSheets.length,
      };
    });
    assert.deepEqual(traces, {
      tag: "DIV",
      attributes: 0,
      shadow: null,
      children: 0,
      html: false,
      resources: 0,
      frames: 0,
      globals: 0,
      sheets: 0,
    });
  });
});

test("a page cannot open it with a key press of its own making", async () => {
  await on(threadPath(KEY), { width: 820, height: 700 }, async (page) => {
    const frame = await panelOf(page);
    await page.evaluate(() => {
      const init = { code: "KeyC", key: "C", altKey: true, shiftKey: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent("keydown", init));
    });
    await page.waitForTimeout(300);
    assert.equal(await heard(frame, "contentFocus"), undefined);
  });
});

// Last: it takes the extension away from under the others.
test("when the extension is reloaded, the old script takes everything with it", async () => {
  await on(threadPath(KEY), {}, async (page) => {
    await panelOf(page);
    const [worker] = browser.context.serviceWorkers();
    await worker?.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await until(
      () => page.evaluate(() => document.documentElement.children.length === 2),
      "a page without our host",
    );
  });
});
