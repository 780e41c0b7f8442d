// @ts-check
/** Inserting a draft into the page's composer, and taking it back: what lands, what is refused, what is restored. */

import assert from "node:assert/strict";
import test from "node:test";
import { threadPath, threadUuid } from "../inbox/ids.js";
import { openInbox } from "../inbox/threads.js";
import { equip, openLab, readIn } from "./lab.mjs";

/** @typedef {import("playwright-core").Page} Page */

const DRAFT =
  "Hi Priya,\n\nthank you for writing; a  rich idea 🌱.\nCould you say what you need?\n\nRobin";
const KEY = "priya-coffee";
const ID = threadUuid(KEY);

/** Composers that other pages have: a textarea, and a box that takes nothing. */
const message = `<li class="msg-s-message-list__event"><div class="msg-s-event-listitem msg-s-event-listitem--other">
  <p class="msg-s-event-listitem__body">Hello</p></div></li>`;
const thread = (/** @type {string} */ box) => `<!doctype html><html lang="en"><body>
  <div class="msg-thread"><ul class="msg-s-message-list-content">${message}</ul>
  <form class="msg-form">${box}</form></div></body></html>`;
const PAGES = {
  "/messaging/thread/textarea/": thread('<textarea rows="9" cols="60"></textarea>'),
  "/messaging/thread/deaf/": thread(
    `<div class="msg-form__contenteditable" contenteditable="true"><p><br></p></div>
     <script>document.querySelector("[contenteditable]").addEventListener("input", (event) => {
       event.target.innerHTML = "<p><br></p>";
     });</script>`,
  ),
  "/messaging/thread/meddling/": thread(
    `<div class="msg-form__contenteditable" contenteditable="true"><p><br></p></div>
     <script>document.querySelector("[contenteditable]").addEventListener("input", (event) => {
       if (event.inputType === "insertText") event.target.querySelector("p").append(" #sent-with-care");
     });</script>`,
  ),
  "/messaging/thread/disabled/": thread(
    `<div class="msg-form__contenteditable" contenteditable="true"><p><br></p></div>
     <button class="msg-form__send-button" disabled>Send</button>`,
  ),
};

const lab = await openLab(PAGES);
test.after(() => lab.close());

/**
 * @param {string} path
 * @param {(page: Page) => Promise<void>} body
 */
async function on(path, body) {
  const page = await lab.open(path);
  try {
    await equip(page);
    await readIn(page);
    await body(page);
  } finally {
    await page.close();
  }
}

/**
 * @param {Page} page
 * @param {string} text
 * @param {{ replace?: boolean, id?: string }} [options]
 */
const insert = (page, text, { replace = false, id = ID } = {}) =>
  page.evaluate(
    ([draft, over, thread]) => {
      const { lab } = /** @type {any} */ (window);
      return lab.composer.insert(() => lab.target(thread), draft, over);
    },
    /** @type {const} */ ([text, replace, id]),
  );

/** @param {Page} page @param {string} [id] */
const undo = (page, id = ID) =>
  page.evaluate((thread) => {
    const { lab } = /** @type {any} */ (window);
    return lab.composer.undo(() => lab.target(thread), thread);
  }, id);

/** @param {Page} page */
const held = (page) =>
  page.evaluate(() => {
    const { lab } = /** @type {any} */ (window);
    return { text: lab.readBox(lab.box()), structure: lab.structureOf(lab.box()) };
  });

/** Where typing goes now. @param {Page} page */
const typeOn = async (page) => {
  await page.keyboard.type("!");
  return (await held(page)).text;
};

const modes = {
  "the page": threadPath(KEY),
  'the page, "Press Enter to send"': `${threadPath(KEY)}?enter=1`,
  "an open shadow root": "/feed/?hosting=shadow",
  "an overlay": "/feed/?hosting=overlay",
};

for (const [name, path] of Object.entries(modes)) {
  test(`a draft of many lines lands as written and is undone exactly: ${name}`, async () => {
    await on(path, async (page) => {
      const id = (await readIn(page)).thread.id;
      await page.evaluate(() => {
        Object.assign(window, { sent: 0 });
        /** @type {any} */
        const counter = window;
        window.addEventListener("fixture:sent", () => {
          counter.sent += 1;
        });
      });
      const before = await held(page);
      assert.equal(await insert(page, DRAFT, { id }), "inserted");
      assert.equal((await held(page)).text, DRAFT);
      assert.doesNotMatch((await held(page)).structure, /class=|style=|id=|<span/);
      assert.equal(await insert(page, DRAFT, { id }), "alreadyThere");
      assert.equal((await held(page)).text, DRAFT);
      assert.equal(await undo(page, id), "undone");
      assert.deepEqual(await held(page), before);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).sent), 0);
    });
  });
}

test("the page takes the text as typed: Send is enabled, and disabled again by the undo", async () => {
  await on(threadPath(KEY), async (page) => {
    const send = page.locator(".msg-thread .msg-form__send-button");
    assert.ok(await send.isDisabled());
    await insert(page, DRAFT);
    assert.ok(await send.isEnabled());
    await undo(page);
    assert.ok(await send.isDisabled());
  });
});

test("the caret stands at the end, in the composer", async () => {
  await on(threadPath(KEY), async (page) => {
    await insert(page, DRAFT);
    assert.equal(await typeOn(page), `${DRAFT}!`);
  });
});

test("the user's own text is not overwritten without their word, and comes back exactly", async () => {
  await on(threadPath(KEY), async (page) => {
    await page.locator(".msg-thread .msg-form__contenteditable").click();
    await page.keyboard.type("My own");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("two lines");
    const own = await held(page);
    assert.equal(await insert(page, DRAFT), "occupied");
    assert.deepEqual(await held(page), own);
    assert.equal(await insert(page, DRAFT, { replace: true }), "inserted");
    assert.equal((await held(page)).text, DRAFT);
    assert.equal(await undo(page), "undone");
    assert.deepEqual(await held(page), own);
  });
});

test("undo leaves alone what the user changed since, here or elsewhere", async () => {
  await on(threadPath(KEY), async (page) => {
    await insert(page, DRAFT);
    await typeOn(page);
    assert.equal(await undo(page), "changed");
    assert.equal((await held(page)).text, `${DRAFT}!`);
    await page.keyboard.press("Backspace");
    // The browser's own undo would now take back what was typed here.
    await page.evaluate(() => {
      const input = document.createElement("input");
      input.id = "elsewhere";
      document.body.append(input);
      input.focus();
    });
    await page.keyboard.type("search");
    assert.equal(await undo(page), "undone");
    assert.equal((await held(page)).text, "");
    assert.equal(await page.locator("#elsewhere").inputValue(), "search");
    assert.equal(await undo(page), "changed");
  });
});

test("a draft for another thread is refused, before and in the middle of a switch", async () => {
  await on(threadPath(KEY), async (page) => {
    const before = await held(page);
    assert.equal(await insert(page, DRAFT, { id: threadUuid("tobi-mentoring") }), "wrongThread");
    assert.deepEqual(await held(page), before);
    const outcome = await page.evaluate(
      async ([draft, id, path]) => {
        const { lab } = /** @type {any} */ (window);
        history.pushState(null, "", path);
        return lab.composer.insert(() => lab.target(id), draft, false);
      },
      /** @type {const} */ ([DRAFT, ID, threadPath("tobi-mentoring")]),
    );
    assert.equal(outcome, "wrongThread");
    const box = page.locator(".msg-thread .msg-form__contenteditable").first();
    assert.equal(await box.textContent(), "");
  });
});

test("a switch that the focus itself sets off is noticed", async () => {
  await on(threadPath(KEY), async (page) => {
    const outcome = await page.evaluate(
      async ([draft, id, path]) => {
        const { lab } = /** @type {any} */ (window);
        lab.box().addEventListener("focus", () => history.pushState(null, "", path));
        return lab.composer.insert(() => lab.target(id), draft, false);
      },
      /** @type {const} */ ([DRAFT, ID, threadPath("tobi-mentoring")]),
    );
    assert.equal(outcome, "wrongThread");
    const box = page.locator(".msg-thread .msg-form__contenteditable").first();
    assert.equal(await box.textContent(), "");
  });
});

test("a composer that the page replaces when it is focused gets nothing, nor does the new one", async () => {
  await on(threadPath(KEY), async (page) => {
    const outcome = await page.evaluate(
      async ([draft, id]) => {
        const { lab } = /** @type {any} */ (window);
        const old = lab.box();
        old.addEventListener("focus", () => old.replaceWith(old.cloneNode(true)));
        const result = await lab.composer.insert(() => lab.target(id), draft, false);
        return [result, old.textContent, lab.box().textContent];
      },
      /** @type {const} */ ([DRAFT, ID]),
    );
    assert.deepEqual(outcome, ["noComposer", "", ""]);
  });
});

test("no insert while an input method is in the middle of a word", async () => {
  await on(threadPath(KEY), async (page) => {
    await page.locator(".msg-thread .msg-form__contenteditable").click();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", {
      text: "に",
      selectionStart: 1,
      selectionEnd: 1,
    });
    assert.equal(await insert(page, DRAFT, { replace: true }), "composing");
    assert.equal((await held(page)).text, "に");
    await session.send("Input.insertText", { text: "日" });
    assert.equal(await insert(page, DRAFT, { replace: true }), "inserted");
  });
});

test("two clicks at once are one insert", async () => {
  await on(threadPath(KEY), async (page) => {
    const both = await Promise.all([insert(page, DRAFT), insert(page, DRAFT)]);
    assert.deepEqual(both.sort(), ["alreadyThere", "inserted"]);
    assert.equal((await held(page)).text, DRAFT);
  });
});

test("a textarea is a composer too", async () => {
  await on("/messaging/thread/textarea/", async (page) => {
    assert.equal(await insert(page, DRAFT, { id: "textarea" }), "inserted");
    assert.equal((await held(page)).text, DRAFT);
    assert.equal(await undo(page, "textarea"), "undone");
    assert.equal((await held(page)).text, "");
    await page.keyboard.type("mine");
    assert.equal(await insert(page, DRAFT, { id: "textarea" }), "occupied");
    assert.equal(await insert(page, DRAFT, { id: "textarea", replace: true }), "inserted");
    assert.equal(await undo(page, "textarea"), "undone");
    assert.equal((await held(page)).text, "mine");
  });
});

for (const name of ["deaf", "meddling", "disabled"]) {
  test(`an editor that does not take the text (${name}): it fails, and the box is as it was`, async () => {
    await on(`/messaging/thread/${name}/`, async (page) => {
      const before = await held(page);
      assert.equal(await insert(page, DRAFT, { id: name }), "failed");
      assert.equal((await held(page)).text, before.text);
      assert.equal(await undo(page, name), "changed");
    });
  });
}

test("racing inserts against switches: nothing lands in another thread's composer", async () => {
  const [here, there] = openInbox(Date.now()).map(({ conversation }) => conversation);
  assert.ok(here && there);
  await on(threadPath(here.key), async (page) => {
    const tally = await page.evaluate(
      async ({ draft, id, path, names }) => {
        const { lab } = /** @type {any} */ (window);
        const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
        const rows = () => [...document.querySelectorAll(".msg-conversation-listitem__link")];
        const rowOf = (/** @type {string} */ name) =>
          rows().find((row) => row.textContent?.includes(name));
        const count = { inserted: 0, wrongThread: 0, astray: 0, other: 0 };
        for (let round = 0; round < 60; round += 1) {
          const row = rowOf(names[(round + 1) % 2] ?? "");
          if (row instanceof HTMLElement) row.click();
          await wait((round * 37) % 450);
          /** @type {string} */
          const outcome = await lab.composer.insert(() => lab.target(id), draft, false);
          const right = location.pathname === path;
          const holds = lab.box() && lab.readBox(lab.box()) === draft;
          if (holds && !right) count.astray += 1;
          if (outcome === "inserted" || outcome === "wrongThread") count[outcome] += 1;
          else count.other += 1;
          if (outcome === "inserted" && !right) count.astray += 1;
          if (right) lab.composer.undo(() => lab.target(id), id);
        }
        return count;
      },
      {
        draft: DRAFT,
        id: threadUuid(here.key),
        path: threadPath(here.key),
        names: [here.people[0]?.name ?? "", there.people[0]?.name ?? ""],
      },
    );
    assert.equal(tally.astray, 0);
    assert.equal(tally.other, 0, JSON.stringify(tally));
    assert.ok(tally.inserted > 5 && tally.wrongThread > 5, JSON.stringify(tally));
    console.log(`# ${JSON.stringify(tally)}`);
  });
});
