// @ts-check
/**
 * The conversation list as it behaves: rows far outside the viewport are empty until scrolled near,
 * rows are re-created whenever they change, and only a click or Enter opens one.
 */

import { listPane } from "../dom/list.js";
import { occludedRow, row } from "../dom/row.js";
import { classes, first } from "../dom.js";
import { sortByRecency } from "../threads.js";

/** @typedef {import("../threads.js").Thread} Thread */

/** Rows this many pixels outside the viewport are still filled. */
const MARGIN = 180;
/** Rows before "Load more conversations" is needed. */
const PAGE = 24;

export class ConversationList {
  /** @type {Thread | null} */
  #active = null;
  #limit = PAGE;
  /** @type {Thread[]} */
  #threads;
  #view;
  #onOpen;
  #rows;
  #more;
  #scroller;

  /**
   * @param {Thread[]} threads
   * @param {import("../dom.js").View} view
   * @param {(thread: Thread) => void} onOpen
   */
  constructor(threads, view, onOpen) {
    const { pane, rows, more } = listPane(view);
    this.pane = pane;
    this.#rows = rows;
    this.#more = more;
    this.#scroller = rows.parentElement ?? pane;
    this.#threads = threads;
    this.#view = view;
    this.#onOpen = onOpen;
    rows.addEventListener("click", (event) => this.#press(event));
    rows.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#press(event);
    });
    this.#scroller.addEventListener("scroll", () => this.#fillNearRows());
    new ResizeObserver(() => this.#fillNearRows()).observe(this.#scroller);
    more.addEventListener("click", () => {
      this.#limit += PAGE;
      this.render();
    });
  }

  /** Builds every row anew, in order of the last message. The list must be in the document. */
  render() {
    const { scrollTop } = this.#scroller;
    this.#threads = sortByRecency(this.#threads);
    const shown = this.#threads.slice(0, this.#limit);
    this.#rows.replaceChildren(...shown.map(occludedRow));
    this.#more.hidden = shown.length === this.#threads.length;
    this.#fillNearRows();
    this.#scroller.scrollTop = scrollTop;
  }

  /**
   * Marks a row as the open one, and as read.
   * @param {Thread} thread
   */
  select(thread) {
    const before = this.#active;
    this.#active = thread;
    thread.unread = 0;
    if (before && before !== thread) this.#refresh(before);
    this.#refresh(thread);
  }

  /** @param {Event} event */
  #press(event) {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest(`.${classes("msg-conversations-container__convo-item-link")}`);
    if (!link || target?.closest(`.${classes("msg-selectable-entity__checkbox-container")}`))
      return;
    const index = [...this.#rows.children].findIndex((child) => child.contains(link));
    if (index >= 0) this.#onOpen(this.#threads[index]);
  }

  /** @param {Thread} thread */
  #refresh(thread) {
    const old = this.#rows.children[this.#threads.indexOf(thread)];
    if (!old?.hasChildNodes()) return;
    const focused = old.contains(document.activeElement);
    const fresh = this.#row(thread);
    old.replaceWith(fresh);
    if (focused) first(fresh, "msg-conversation-listitem__link")?.focus();
  }

  /** @param {Thread} thread */
  #row(thread) {
    return row(thread, this.#view, thread === this.#active);
  }

  #fillNearRows() {
    const top = this.#scroller.scrollTop - MARGIN;
    const bottom = this.#scroller.scrollTop + this.#scroller.clientHeight + MARGIN;
    for (const [index, child] of [...this.#rows.children].entries()) {
      if (!(child instanceof HTMLElement)) continue;
      const start = child.offsetTop;
      const near = start + child.offsetHeight > top && start < bottom;
      if (near && !child.hasChildNodes()) child.replaceWith(this.#row(this.#threads[index]));
      else if (!near && child.hasChildNodes() && !child.contains(document.activeElement)) {
        child.replaceWith(occludedRow());
      }
    }
  }
}
