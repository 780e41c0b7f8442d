// @ts-check
/** What the content script reads off the page: every hosting mode, language and kind of conversation. */

import assert from "node:assert/strict";
import test from "node:test";
import { conversations, owner } from "../inbox/conversations.js";
import { threadPath, threadUuid } from "../inbox/ids.js";
import { openInbox } from "../inbox/threads.js";
import { equip, openLab, readIn } from "./lab.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const lab = await openLab();
test.after(() => lab.close());

/**
 * @param {string} path
 * @param {(page: Page) => Promise<void>} body
 */
async function on(path, body) {
  const page = await lab.open(path);
  try {
    await equip(page);
    await body(page);
  } finally {
    await page.close();
  }
}

/** What the page was made from, as the reader must give it back. @param {string} key */
function expected(key) {
  const thread = openInbox(Date.now()).find(({ conversation }) => conversation.key === key);
  assert.ok(thread);
  const { people, subject } = thread.conversation;
  return thread.messages.flatMap((message, index) => {
    const { text, deleted, own = false, from, time } = message;
    if (text === undefined || deleted) return [];
    const parts = typeof text === "string" ? [text] : text;
    const plain = parts.map((part) => {
      if (typeof part === "string") return part;
      return "br" in part ? "\n" : part.link;
    });
    const body = plain.join("").trim();
    return {
      from: own ? owner.name : (from ?? people[0]?.name),
      own,
      at: new Date(time).toISOString(),
      text: subject && index === 0 ? `${subject}\n${body}` : body,
    };
  });
}

/** @param {any[]} messages without the ids */
const bare = (messages) => messages.map(({ from, own, at, text }) => ({ from, own, at, text }));

/** @param {string} iso to the minute, which is all that a page shows without URNs */
const minute = (iso) => iso.slice(0, 16);

const readable = conversations.filter(({ pill }) => pill !== "Sponsored");

test("every conversation is read as it was written, with exact times", async () => {
  for (const { key, people } of readable) {
    await on(threadPath(key), async (page) => {
      const { thread } = await readIn(page);
      assert.deepEqual(bare(thread.messages), expected(key), key);
      assert.equal(thread.id, threadUuid(key));
      assert.equal(thread.group, people.length > 1, key);
      assert.equal(thread.canReply, true);
      assert.equal(thread.complete, true);
      assert.equal(thread.title, people.map(({ name }) => name).join(", "));
      const ids = thread.messages.map((/** @type {any} */ { id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const wroteBack = expected(key).some(({ own }) => own);
      assert.equal(thread.me, wroteBack ? owner.name : null, key);
    });
  }
});

for (const lang of ["en", "de", "es", "fr"]) {
  test(`without URNs, times come from headings and clocks (${lang})`, async () => {
    for (const key of ["naomi-followup", "ben-answered", "elena-old", "harbour-group"]) {
      await on(`${threadPath(key)}?urns=0&lang=${lang}`, async (page) => {
        const { thread } = await readIn(page);
        const wanted = expected(key);
        assert.deepEqual(
          bare(thread.messages).map(({ text, own }) => ({ text, own })),
          wanted.map(({ text, own }) => ({ text, own })),
        );
        // A group shows the time of its first message only.
        for (const [index, message] of thread.messages.entries()) {
          const late = Date.parse(wanted[index]?.at ?? "") - Date.parse(message.at);
          assert.ok(late >= -60_000 && late <= 600_000, `${key} ${index}: ${message.at}`);
        }
        assert.equal(minute(thread.messages[0].at), minute(wanted[0]?.at ?? ""));
        assert.equal(thread.id, threadUuid(key));
      });
    }
  });
}

test("hosting in a frame: the frame reads, the page around it and the hidden frame stay silent", async () => {
  await on(`${threadPath("priya-coffee")}?hosting=preload`, async (page) => {
    await page.frameLocator("iframe >> nth=1").locator("form.msg-form").waitFor();
    assert.deepEqual(await readIn(page), { absence: "noInbox" });
    const read = [];
    for (const frame of page.frames().slice(1)) {
      await equip(frame);
      read.push(await readIn(frame));
    }
    const threads = read.filter(({ thread }) => thread);
    assert.equal(threads.length, 1);
    assert.equal(threads[0].thread.id, threadUuid("priya-coffee"));
    assert.deepEqual(bare(threads[0].thread.messages), expected("priya-coffee"));
    assert.equal(read.filter(({ absence }) => absence === "noInbox").length, read.length - 1);
  });
});

for (const hosting of ["shadow", "overlay"]) {
  test(`bubbles (${hosting}): the one in use is read, a minimised one never`, async () => {
    await on(`/feed/?hosting=${hosting}`, async (page) => {
      const first = await readIn(page);
      const open = ["naomi-followup", "tobi-mentoring"];
      const [key, other] = first.thread.id === threadUuid(open[0] ?? "") ? open : open.reverse();
      assert.equal(first.thread.id, threadUuid(key ?? ""));
      assert.deepEqual(bare(first.thread.messages), expected(key ?? ""));
      const boxes = page.locator(".msg-overlay-conversation-bubble .msg-form__contenteditable");
      for (const box of await boxes.all()) {
        await box.focus();
        const { thread } = await readIn(page);
        const inside = await box.evaluate((node) => {
          const bubble = node.closest(".msg-overlay-conversation-bubble");
          return bubble?.querySelector(".msg-overlay-bubble-header__title")?.textContent?.trim();
        });
        assert.equal(thread.title, inside);
        // Once used, it stays the one although the focus is elsewhere.
        await page.evaluate(() => /** @type {any} */ (document.activeElement)?.blur());
        assert.equal((await readIn(page)).thread.title, inside);
      }
      assert.ok(other);
    });
  });
}

test("after a switch the old list is never given for the new thread", async () => {
  const [first, second] = openInbox(Date.now()).map(({ conversation }) => conversation);
  assert.ok(first?.people[0] && second?.people[0]);
  const [from, to] = [first.people[0].name, second.people[0].name];
  for (const query of ["", "?urns=0"]) {
    await on(`${threadPath(first.key)}${query}`, async (page) => {
      await readIn(page);
      await page.evaluate(() => {
        const seen = /** @type {any[]} */ ([]);
        Object.assign(window, { seen });
        const { lab } = /** @type {any} */ (window);
        setInterval(() => {
          const { thread, absence } = lab.read();
          seen.push([location.pathname, thread?.messages[0]?.from ?? absence]);
        }, 5);
      });
      await page.locator(".msg-conversation-listitem__link", { hasText: to }).first().click();
      await page.waitForFunction(
        (who) => /** @type {any} */ (window).seen.at(-1)?.[1]?.startsWith(who),
        to,
      );
      /** @type {string[][]} */
      const seen = await page.evaluate(() => /** @type {any} */ (window).seen);
      const after = seen.filter(([path]) => path === threadPath(second.key));
      assert.ok(
        after.some(([, who]) => who === "loading"),
        "the wait was not seen",
      );
      assert.ok(!after.some(([, who]) => who === from), "read a stale list");
    });
  }
});

test("states: empty, nothing opened, sponsored, no inbox, unknown", async () => {
  const states = {
    "/messaging/?empty=1": "empty",
    [threadPath("northlight-sponsored")]: "sponsored",
    "/feed/": "noInbox",
    "/messaging/?broken=1": "unknown",
  };
  for (const [path, absence] of Object.entries(states)) {
    await on(path, async (page) => {
      assert.deepEqual(await readIn(page), { absence }, path);
    });
  }
});

test("a message just sent counts at once, and is dated although the page does not say when", async () => {
  await on(threadPath("priya-coffee"), async (page) => {
    const before = (await readIn(page)).thread.messages.length;
    await page.locator(".msg-form__contenteditable").click();
    await page.keyboard.type("Gladly, on Thursday.");
    await page.locator(".msg-form__send-button").click();
    const { thread } = await readIn(page);
    assert.equal(thread.messages.length, before + 1);
    const last = thread.messages.at(-1);
    assert.deepEqual([last.own, last.text], [true, "Gladly, on Thursday."]);
    assert.ok(Math.abs(Date.now() - Date.parse(last.at)) < 60_000);
  });
});

test("direction is known without class names, from the ids", async () => {
  await on(threadPath("ben-answered"), async (page) => {
    await readIn(page);
    await page.evaluate(() => {
      const name = "msg-s-event-listitem--other";
      for (const item of document.querySelectorAll(`.${name}`)) item.classList.remove(name);
      /** @type {any} */ (window).lab.reader.forgetAll();
    });
    const { thread } = await readIn(page);
    assert.deepEqual(bare(thread.messages), expected("ben-answered"));
  });
});

test("an edit is seen; an unchanged message is the same object again", async () => {
  await on(threadPath("ben-answered"), async (page) => {
    await readIn(page);
    const result = await page.evaluate(() => {
      const { lab } = /** @type {any} */ (window);
      const before = lab.read().thread.messages;
      const body = document.querySelector(".msg-s-event-listitem__body");
      if (!body) throw new Error("no body");
      body.textContent = "Edited.";
      lab.reader.forget([body]);
      /** @type {any[]} */
      const after = lab.read().thread.messages;
      return { text: after[0].text, same: after.slice(1).every((m, i) => m === before[i + 1]) };
    });
    assert.deepEqual(result, { text: "Edited.", same: true });
  });
});

test("messages of another thread in the list: nothing is read", async () => {
  await on(threadPath("ben-answered"), async (page) => {
    await readIn(page);
    const read = await page.evaluate(() => {
      const items = document.querySelectorAll(".msg-s-event-listitem[data-event-urn]");
      const key = `${Date.now()}b1-1&00000000-0000-4000-8000-000000000000_100`;
      items[1]?.setAttribute(
        "data-event-urn",
        `urn:li:msg_message:(urn:li:fsd_profile:ACoAAx,2-${btoa(key)})`,
      );
      const { lab } = /** @type {any} */ (window);
      lab.reader.forgetAll();
      return lab.read();
    });
    assert.ok(!read.thread);
  });
});

test("5,000 messages are read whole, and read again without asking the page for each anew", async () => {
  await on(threadPath("ben-answered"), async (page) => {
    await readIn(page);
    const { first, again, count } = await page.evaluate(() => {
      const { lab } = /** @type {any} */ (window);
      const events = [...document.querySelectorAll(".msg-s-message-list__event")];
      const last = events.at(-1);
      while (last && document.querySelectorAll(".msg-s-message-list__event").length < 5000) {
        last.after(...events.map((event) => event.cloneNode(true)));
      }
      let asked = 0;
      for (const name of /** @type {const} */ (["querySelector", "querySelectorAll"])) {
        const original = /** @type {any} */ (Element.prototype)[name];
        /** @this {Element} @param {string} selector */
        const counting = function (selector) {
          asked += 1;
          return original.call(this, selector);
        };
        Object.assign(Element.prototype, { [name]: counting });
      }
      lab.reader.forgetAll();
      const { thread } = lab.read();
      const first = asked;
      lab.read();
      return { first, again: asked - first, count: thread.messages.length };
    });
    assert.ok(count >= 4000, `${count} messages`);
    assert.ok(first >= count, `asked ${first} times at first`);
    assert.ok(again * 20 < first, `asked ${first} times at first, then ${again} times`);
  });
});

/**
 * Starts the watcher in the page; `window.watched` counts what it does.
 * @param {Page} page
 */
const startWatcher = (page) =>
  page.evaluate(() => {
    const { lab } = /** @type {any} */ (window);
    const watched = { changed: 0, looked: 0, observers: 0, reads: 0, last: null };
    const life = new AbortController();
    const { observe } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...options) {
      watched.observers += 1;
      return observe.apply(this, options);
    };
    Object.assign(window, { watched, stop: () => life.abort() });
    const read = lab.reader.read;
    lab.watch({
      window,
      adapter: lab.linkedin,
      locator: lab.locator,
      reader: {
        ...lab.reader,
        read: (/** @type {any[]} */ ...args) => {
          watched.reads += 1;
          return read(...args);
        },
      },
      changed: (/** @type {any} */ view) => {
        watched.changed += 1;
        watched.last = view.thread?.messages.at(-1)?.text ?? view.state;
      },
      looked: () => {
        watched.looked += 1;
      },
      signal: life.signal,
    });
  });

/** @param {Page} page */
const watched = (page) => page.evaluate(() => /** @type {any} */ (window).watched);

/** Adds an element every 5 ms for a second. @param {Page} page @param {string} where */
const stir = (page, where) =>
  page.evaluate(async (selector) => {
    for (let count = 0; count < 200; count += 1) {
      document.querySelector(selector)?.append(document.createElement("i"));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, where);

test("on a page without an inbox it observes nothing and reads nothing", async () => {
  await on("/feed/", async (page) => {
    await startWatcher(page);
    await stir(page, "main");
    await page.waitForTimeout(1200);
    const { observers, reads, changed, looked } = await watched(page);
    // The overlay's shadow root is always there, and is the one thing that may fill.
    assert.ok(observers <= 1, `${observers} observed`);
    assert.equal(reads, 0);
    assert.ok(changed <= 2 && looked <= 5, JSON.stringify({ changed, looked }));
  });
});

test("changes are batched, typing reads no message again, and nothing outlives an abort", async () => {
  await on(threadPath("ben-answered"), async (page) => {
    await readIn(page);
    await startWatcher(page);
    await page.waitForFunction(() => /** @type {any} */ (window).watched.reads > 0);
    const start = await watched(page);
    await stir(page, ".msg-s-message-list-content");
    const stirred = await watched(page);
    assert.ok(stirred.reads > start.reads && stirred.reads - start.reads <= 10, "not batched");
    await page.waitForTimeout(1500);
    const box = page.locator(".msg-thread .msg-form__contenteditable");
    await box.click();
    await page.waitForTimeout(400);
    const before = await watched(page);
    await page.keyboard.type("typing on and on and on", { delay: 40 });
    await page.waitForTimeout(200);
    const typed = await watched(page);
    assert.equal(typed.reads, before.reads);
    assert.ok(typed.changed > before.changed);
    await page.locator(".msg-thread .msg-form__send-button").click();
    await page.waitForFunction(
      () => /** @type {any} */ (window).watched.last === "typing on and on and on",
    );
    await page.evaluate(() => /** @type {any} */ (window).stop());
    const stopped = await watched(page);
    await stir(page, ".msg-s-message-list-content");
    await page.waitForTimeout(1200);
    assert.deepEqual(await watched(page), stopped);
  });
});
