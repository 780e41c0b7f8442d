// @ts-check
/**
 * The messaging page at work: list on the left, one conversation on the right.
 *
 * - Opening a row changes the address at once (`pushState`); the messages follow `THREAD_DELAY`
 *   later. Until then the old conversation is still shown, and afterwards its list stays in the
 *   document, hidden, until the next switch.
 * - Back and forward work the same way (`popstate`).
 * - Opening a row marks it read. Everything re-rendered gets fresh ids.
 * - A sponsored conversation has no form.
 *
 * Nothing polls. The address is that of `host`, which differs from `window` inside the
 * `/preload/` iframe: there it is the top window's.
 */

import { wireComposer } from "./behaviour/composer.js";
import { ConversationList } from "./behaviour/list.js";
import { sendMessage } from "./behaviour/send.js";
import { composer } from "./dom/composer.js";
import { isSponsored, messageList, titleBar } from "./dom/thread.js";
import { classes, el } from "./dom.js";

/** @typedef {import("./threads.js").Thread} Thread */
/** @typedef {import("./dom.js").View} View */

/** Milliseconds between the new address and the new messages. */
export const THREAD_DELAY = 300;

/**
 * @param {HTMLElement} place  where the page goes
 * @param {Thread[]} threads   the most recent first; none is an empty inbox
 * @param {View} view
 * @param {Window} host        the window whose address names the open thread
 */
export function startMessaging(place, threads, view, host) {
  const pane = new ConversationPane(view);
  let opening = 0;

  const list = new ConversationList(threads, view, (thread) => {
    if (threadInAddress()?.id !== thread.id) {
      host.history.pushState(null, "", addressOf(thread));
    }
    open(thread);
  });
  pane.onSent = () => list.render();

  /** @param {Thread} thread */
  function open(thread) {
    list.select(thread);
    clearTimeout(opening);
    opening = window.setTimeout(() => pane.show(thread), THREAD_DELAY);
  }

  function threadInAddress() {
    const id = host.location.pathname.match(/^\/messaging\/thread\/([^/]+)/)?.[1];
    return threads.find((thread) => thread.id === id);
  }

  /** @param {Thread} thread */
  function addressOf(thread) {
    return `/messaging/thread/${thread.id}/${host.location.search}`;
  }

  const life = new AbortController();
  const { signal } = life;
  host.addEventListener("popstate", () => reopen(), { signal });
  window.addEventListener("pagehide", () => life.abort(), { signal });

  function reopen() {
    const thread = threadInAddress();
    if (thread) open(thread);
  }

  place.append(
    el(
      "main",
      "scaffold-layout__main",
      { id: "main" },
      el(
        "div",
        "scaffold-layout__list-detail-container",
        {},
        el(
          "div",
          "scaffold-layout__list-detail-inner scaffold-layout__list-detail-inner--grow",
          {},
          list.pane,
          pane.element,
        ),
      ),
    ),
  );
  list.render();

  // `/messaging/` opens some conversation by itself.
  const first = threadInAddress() ?? threads[0];
  if (!first) return;
  if (first !== threadInAddress()) host.history.replaceState(null, "", addressOf(first));
  list.select(first);
  pane.show(first);
}

/** The right-hand side: one conversation at a time, and the hidden remains of the one before. */
class ConversationPane {
  onSent = () => {};
  #view;
  #wrapper = el("div", "msg-convo-wrapper msg-thread msg-thread--pillar");
  /** @type {HTMLElement | null} */
  #shown = null;
  /** @type {HTMLElement | null} */
  #stale = null;

  /** @param {View} view */
  constructor(view) {
    this.#view = view;
    this.element = el(
      "div",
      "scaffold-layout__detail msg__detail",
      {},
      el("p", "inbox-empty", {}, view.words.empty),
    );
  }

  /** @param {Thread} thread */
  show(thread) {
    const { container, list } = messageList(thread, this.#view);
    this.#stale?.remove();
    this.#stale = this.#shown;
    this.#stale?.classList.add("hidden");
    this.#shown = container;

    const tray = el("div", "msg-thread-container msg-thread__thread-actions-tray");
    const parts = [titleBar(thread, this.#view), el("div", "", {}, tray)];
    const lists = this.#stale ? [this.#stale, container] : [container];
    const sponsored = isSponsored(thread);
    this.#wrapper.classList.toggle(classes("msg-sponsored-conversation-thread"), sponsored);
    this.#wrapper.replaceChildren(
      ...parts,
      ...lists,
      ...(sponsored ? [] : [this.#form(thread, list)]),
    );
    this.element.replaceChildren(this.#wrapper);
  }

  /**
   * @param {Thread} thread
   * @param {HTMLElement} list
   */
  #form(thread, list) {
    const parts = composer(this.#view, { footer: true });
    wireComposer(parts, this.#view, {
      draft: thread.draft,
      onChange: (text) => {
        thread.draft = text;
      },
      onSend: (text) => {
        sendMessage(thread, text, list, this.#view);
        this.onSent();
      },
    });
    return parts.form;
  }
}
