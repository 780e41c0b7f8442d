// @ts-check
/**
 * Notices when the open conversation changes, and says what it is now. One MutationObserver, batched; a look at the
 * address once a second, because LinkedIn changes it by `pushState`, which no content script can hear. Where there is no
 * inbox nothing is observed and that look is all.
 */

import { find, nearest } from "./query.js";
import { findPlace } from "./roots.js";

/** @typedef {import("./roots.js").Place} Place */
/** @typedef {import("./locate.js").Conversation} Conversation */
/** @typedef {import("../shared/protocol.js").ObservedThread} ObservedThread */
/** @typedef {import("../shared/protocol.js").PageState} PageState */

/**
 * What is open now.
 * @typedef {{ thread: ObservedThread, conversation: Conversation } | { state: PageState }} View
 */

/** Milliseconds: between two readings at least; between two looks at the address; until "loading" is given up. */
const BATCH = 150;
const FRAME = 16;
const LOOK = 1000;
const PATIENCE = 8000;

/** What a page changes when it switches, sends or hides a conversation. */
const ATTRIBUTES = ["class", "hidden", "aria-hidden", "disabled"];

/**
 * @param {object} options
 * @param {Window} options.window
 * @param {import("./selectors.js").Adapter} options.adapter
 * @param {ReturnType<typeof import("./locate.js").createLocator>} options.locator
 * @param {ReturnType<typeof import("./reader.js").createReader>} options.reader
 * @param {(view: View) => void} options.changed called after each reading, whether or not it differs
 * @param {() => void} options.looked called once a second and before each reading
 * @param {AbortSignal} options.signal
 */
export function watch({ window, adapter, locator, reader, changed, looked, signal }) {
  const { document } = window;
  /** @type {number | undefined} */
  let timer;
  let lastRead = 0;
  /** @type {Node[]} */
  let observed = [];
  let path = "";
  let waitingSince = 0;

  /** Nothing but the composer has changed since the last reading, which then still holds. */
  let typingOnly = true;
  /** @type {View | null} */
  let last = null;

  const observer = new MutationObserver((records) => {
    const read = records.map(({ target }) => target).filter((target) => !isInComposer(target));
    reader.forget(read);
    schedule(read.length === 0);
  });

  /** @param {Node} node */
  function isInComposer(node) {
    const element = node instanceof Element ? node : node.parentElement;
    return element !== null && nearest(element, adapter.select.form) !== null;
  }

  function schedule(typing = false) {
    typingOnly &&= typing;
    if (timer !== undefined || signal.aborted) return;
    // While somebody only types, nothing but the composer is read: that is said one frame later.
    const rest = typingOnly ? 0 : lastRead + BATCH - performance.now();
    timer = window.setTimeout(read, Math.max(FRAME, rest));
  }

  function read() {
    timer = undefined;
    looked();
    if (signal.aborted) return;
    const place = findPlace(window, adapter);
    const still = typingOnly && place?.path === path && last !== null && "thread" in last;
    typingOnly = true;
    if (!still || last === null) {
      observe(place);
      last = viewOf(place);
    }
    changed(last);
    lastRead = performance.now();
  }

  /** @param {Place | null} place @returns {View} */
  function viewOf(place) {
    const found = locator.locate(place);
    if ("conversation" in found) {
      const thread = reader.read(found.conversation, Date.now());
      if (thread) {
        waitingSince = 0;
        return { thread, conversation: found.conversation };
      }
    }
    const absence = "absence" in found ? found.absence : "loading";
    if (absence !== "loading" && absence !== "unknown") {
      waitingSince = 0;
      return { state: absence };
    }
    waitingSince ||= performance.now();
    return { state: performance.now() - waitingSince < PATIENCE ? "loading" : "unreadable" };
  }

  /** @param {Place | null} place */
  function observe(place) {
    path = place?.path ?? "";
    const targets = place?.roots ?? [];
    if (targets.length === observed.length && targets.every((node, i) => node === observed[i])) {
      return;
    }
    observer.disconnect();
    reader.forgetAll();
    observed = targets;
    for (const target of targets) {
      observer.observe(target, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: [...ATTRIBUTES, adapter.keyAttribute],
      });
    }
  }

  function look() {
    looked();
    if (document.hidden || signal.aborted) return;
    const place = findPlace(window, adapter);
    const targets = place?.roots ?? [];
    const same =
      (place?.path ?? "") === path &&
      targets.length === observed.length &&
      targets.every((node, i) => node === observed[i]);
    if (!same || waitingSince > 0 || isShownElsewhere(place)) schedule();
  }

  /** The conversation may have been hidden or shown by a style alone. @type {Element | null} */
  let shownList = null;
  /** @param {Place | null} place */
  function isShownElsewhere(place) {
    if (!place?.roots.some((root) => find(root, adapter.select.messages))) return false;
    const found = locator.locate(place);
    const list = "conversation" in found ? found.conversation.list : null;
    const moved = list !== shownList;
    shownList = list;
    return moved;
  }

  const poll = window.setInterval(look, LOOK);
  const options = { capture: true, signal };
  // What is typed into a textarea is no mutation, and the focus chooses between several bubbles.
  for (const type of ["input", "focusin", "pointerdown"]) {
    document.addEventListener(
      type,
      (event) => {
        if (observed.length === 0) return;
        if (type !== "input") locator.used(event);
        schedule(type === "input");
      },
      options,
    );
  }
  document.addEventListener("visibilitychange", look, options);
  window.addEventListener("popstate", look, options);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    window.clearInterval(poll);
    window.clearTimeout(timer);
  });
  schedule();
}
