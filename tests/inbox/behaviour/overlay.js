// @ts-check
/**
 * The overlay at work: a row opens a bubble, a bubble's header minimises it and brings it back, the
 * cross takes it away. A minimised bubble drops its content. Works in the document and in a shadow
 * root alike. The address never changes.
 */

import { composer } from "../dom/composer.js";
import {
  bubbleContent,
  conversationBubble,
  listBubble,
  overlayAside,
  overlayRow,
} from "../dom/overlay.js";
import { isSponsored, messageList } from "../dom/thread.js";
import { all, classes } from "../dom.js";
import { wireComposer } from "./composer.js";
import { sendMessage } from "./send.js";

/** @typedef {import("../dom.js").View} View */
/** @typedef {import("../threads.js").Thread} Thread */

/** Rows that the list bubble shows. */
const ROWS = 8;
const MINIMISED = "msg-overlay-conversation-bubble--is-minimized";
const ACTIVE = "msg-overlay-conversation-bubble--is-active";

/**
 * @param {Node} place
 * @param {Thread[]} threads  the most recent first
 * @param {View} view
 * @param {{ expanded: string[], minimised: string[] }} open  keys of the conversations in bubbles;
 *   the first expanded one is the active one
 */
export function startOverlay(place, threads, view, open) {
  /** @type {Map<Thread, Bubble>} */
  const bubbles = new Map();
  const rows = threads.slice(0, ROWS).map((thread) => {
    const element = overlayRow(thread, view);
    element.addEventListener("click", () => show(thread));
    element.addEventListener("keydown", ({ key }) => key === "Enter" && show(thread));
    return element;
  });
  const aside = overlayAside(listBubble(rows, view));
  place.appendChild(aside);

  /** @param {Thread} thread */
  function show(thread) {
    thread.unread = 0;
    const bubble = bubbles.get(thread) ?? add(thread);
    bubble.expand();
    activate(bubble);
  }

  /** @param {Thread} thread */
  function add(thread) {
    const bubble = new Bubble(thread, view);
    bubble.onClose = () => bubbles.delete(thread);
    bubble.element.addEventListener("focusin", () => activate(bubble));
    bubbles.set(thread, bubble);
    aside.insertBefore(bubble.element, aside.lastElementChild?.previousElementSibling ?? null);
    return bubble;
  }

  /** @param {Bubble} bubble */
  function activate(bubble) {
    for (const other of all(aside, ACTIVE)) other.classList.remove(classes(ACTIVE));
    bubble.element.classList.add(classes(ACTIVE));
  }

  const byKey = (/** @type {string} */ key) =>
    threads.find(({ conversation }) => conversation.key === key);
  const expanded = open.expanded.map(byKey).filter((thread) => thread !== undefined);
  const minimised = open.minimised.map(byKey).filter((thread) => thread !== undefined);
  for (const thread of expanded) add(thread).expand();
  for (const thread of minimised) add(thread).minimise();
  const active = bubbles.get(expanded[0]);
  if (active) activate(active);
}

/**
 * The overlay as it stands on the messaging page itself: minimised, without rows.
 * @param {Node} place
 * @param {View} view
 */
export function idleOverlay(place, view) {
  place.appendChild(overlayAside(listBubble([], view)));
}

class Bubble {
  onClose = () => {};
  #thread;
  #view;
  /** @type {HTMLElement | null} */
  #content = null;

  /**
   * @param {Thread} thread
   * @param {View} view
   */
  constructor(thread, view) {
    this.#thread = thread;
    this.#view = view;
    const { bubble, header, close } = conversationBubble(thread, view);
    this.element = bubble;
    close.addEventListener("click", () => {
      this.element.remove();
      this.onClose();
    });
    header.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("button, a")) return;
      if (this.#content) this.minimise();
      else this.expand();
    });
  }

  minimise() {
    this.#content?.remove();
    this.#content = null;
    this.element.classList.add(classes(MINIMISED));
  }

  expand() {
    if (this.#content) return;
    const { container, list } = messageList(this.#thread, this.#view);
    this.#content = bubbleContent(container, ...this.#form(list));
    this.element.append(this.#content);
    this.element.classList.remove(classes(MINIMISED));
  }

  /** @param {HTMLElement} list */
  #form(list) {
    const thread = this.#thread;
    if (isSponsored(thread)) return [];
    const parts = composer(this.#view, { footer: false });
    wireComposer(parts, this.#view, {
      draft: thread.draft,
      onChange: (text) => {
        thread.draft = text;
      },
      onSend: (text) => sendMessage(thread, text, list, this.#view),
    });
    return [parts.form];
  }
}
