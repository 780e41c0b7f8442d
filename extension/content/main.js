// @ts-check
/**
 * The content script: reads the open conversation, shows the panel beside it, and writes the draft that the user chose
 * into the composer. It never opens a thread, never sends, and touches no element of the page but the composer.
 */

import { IS_INBOX } from "../shared/protocol.js";
import { createComposer } from "./composer.js";
import { createHost } from "./host.js";
import { readRows } from "./list.js";
import { createLocator } from "./locate.js";
import { measure } from "./measure.js";
import { readLayout, saveLayout } from "./preferences.js";
import { find, isVisible } from "./query.js";
import { createReader } from "./reader.js";
import { findPlace, mayHoldInbox } from "./roots.js";
import { linkedin } from "./selectors.js";
import { createSession } from "./session.js";
import { watch } from "./watcher.js";

/** In this script's own world, which the page cannot see: it may be injected a second time. */
const RUNNING = Symbol.for("considerate");

/** Milliseconds until the list is looked at after a change: it is a hint, and the conversation comes first. */
const ROWS_REST = 1000;

/** @type {Record<symbol, unknown>} */
const world = /** @type {any} */ (globalThis);

if (!world[RUNNING] && mayHoldInbox(window, linkedin)) {
  world[RUNNING] = true;
  run(linkedin);
}

/** @param {import("./selectors.js").Adapter} adapter */
async function run(adapter) {
  const life = new AbortController();
  const { signal } = life;
  const layout = await readLayout();
  const locator = createLocator(adapter);
  const composer = createComposer(document, signal);
  const session = createSession({
    composer,
    findTarget: (threadId) => findTarget(threadId),
    createHost: (receive, until) =>
      createHost({
        window,
        layout,
        receive,
        measure: () => measure(findPlace(window, adapter), locator, adapter),
        remember: (chosen) => {
          Object.assign(layout, chosen);
          saveLayout(chosen);
        },
        signal: until,
      }),
    signal,
  });
  watch({
    window,
    adapter,
    locator,
    reader: createReader(adapter),
    changed: (view) => {
      session.show(view, (conversation) => boxOf(conversation.wrapper));
      tellRows();
    },
    looked: () => {
      // Reloaded, updated or removed: whatever is left of this one must go.
      if (!chrome.runtime?.id) life.abort();
    },
    signal,
  });
  document.addEventListener("keydown", onKey, { capture: true, signal });
  chrome.runtime.onMessage.addListener(onQuestion);
  signal.addEventListener("abort", () => chrome.runtime?.onMessage?.removeListener(onQuestion));
  window.addEventListener("pageshow", (event) => event.persisted && session.renew(), { signal });

  /** The rows that were told last, as JSON. */
  let told = "[]";
  /** @type {number | undefined} */
  let telling;

  /** Tells the background which rows the list shows, once it has come to rest, and only what is new. */
  function tellRows() {
    if (telling !== undefined) return;
    telling = window.setTimeout(() => {
      telling = undefined;
      if (signal.aborted || document.hidden) return;
      const roots = findPlace(window, adapter)?.roots ?? [];
      const language = document.documentElement.lang || navigator.language;
      const rows = roots.flatMap((root) => readRows(root, adapter, language, Date.now()));
      const text = JSON.stringify(rows);
      if (text === told || rows.length === 0) return;
      told = text;
      // The extension may have been reloaded meanwhile; the rows will be told again then.
      chrome.runtime.sendMessage({ type: "ledgerSighted", rows }).catch(() => {});
    }, ROWS_REST);
  }

  /** @type {Parameters<typeof chrome.runtime.onMessage.addListener>[0]} */
  function onQuestion(message, _sender, respond) {
    if (message?.type === IS_INBOX) respond(true);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (!event.isTrusted || event.code !== "KeyC") return;
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    if (session.open()) event.preventDefault();
  }

  /** @param {Element} wrapper */
  function boxOf(wrapper) {
    const form = find(wrapper, adapter.select.form);
    return /** @type {HTMLElement | null} */ (form && find(form, adapter.select.box));
  }

  /**
   * Nothing is remembered from an earlier look: the page may have changed thread a moment ago.
   * @param {string | null} threadId null: whichever is open
   * @returns {import("./composer.js").Target | "wrongThread" | "noComposer"}
   */
  function findTarget(threadId) {
    const found = locator.locate(findPlace(window, adapter));
    if (!("conversation" in found)) return "wrongThread";
    const { conversation } = found;
    if (threadId !== null && conversation.threadId !== threadId) return "wrongThread";
    const box = boxOf(conversation.wrapper);
    if (!box || !isVisible(box)) return "noComposer";
    const send = find(conversation.wrapper, adapter.select.send);
    return {
      threadId: conversation.threadId,
      box,
      send: /** @type {HTMLButtonElement | null} */ (send),
    };
  }
}
