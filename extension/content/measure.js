// @ts-check
/** Where on the screen the things stand that the panel must not cover. Measures only; the numbers go to layout.js. */

import { find, findAll, isVisible } from "./query.js";

/** @typedef {import("./selectors.js").Adapter} Adapter */
/** @typedef {import("./layout.js").Rect} Rect */

/** So many of the last messages are measured; more do not fit on a screen. */
const MEASURED = 40;

/**
 * @param {import("./roots.js").Place | null} place
 * @param {ReturnType<typeof import("./locate.js").createLocator>} locator
 * @param {Adapter} adapter
 * @returns {Omit<import("./layout.js").Scene, "width" | "height">}
 */
export function measure(place, locator, adapter) {
  const { select } = adapter;
  const found = locator.locate(place);
  const conversation = "conversation" in found ? found.conversation : null;
  const open = conversation?.wrapper;
  const shown = (/** @type {import("./selectors.js").Selectors} */ names) =>
    (place?.roots ?? []).flatMap((root) => findAll(root, names)).filter(isVisible);
  // A minimised bubble shows no messages.
  const wrappers = select.wrapper
    .flatMap((name) => shown([name]))
    .filter((wrapper) => findAll(wrapper, select.messages).some(isVisible));
  const form = open && find(open, select.form);
  return {
    open: open ? [rectOf(open)] : [],
    lists: shown(select.listPane).map(rectOf),
    others: wrappers.filter((wrapper) => wrapper !== open).map(rectOf),
    composer: form && isVisible(form) ? rectOf(form) : null,
    messages: conversation && messagesOf(conversation, adapter),
  };
}

/**
 * @param {import("./locate.js").Conversation} conversation
 * @param {Adapter} adapter
 */
function messagesOf({ wrapper, list }, { select }) {
  const area = rectOf(list.parentElement ?? list);
  const items = [select.item, select.heading].flatMap((names) =>
    findAll(list, names).slice(-MEASURED),
  );
  const lines = [...items, ...findAll(list, select.card)]
    .flatMap((item) => extentsOf(item, select.hiddenText))
    .filter(({ top, bottom }) => bottom > area.top && top < area.bottom);
  if (lines.length === 0) return null;
  const { left, right } = rectOf(wrapper);
  return { area: { ...area, left, right }, text: lines.reduce(union), lines };
}

/**
 * Of the words themselves: a paragraph is as wide as its column, its text often is not.
 * @param {Element} element
 * @param {import("./selectors.js").Selectors} hidden
 * @returns {Rect[]}
 */
function extentsOf(element, hidden) {
  const { ownerDocument } = element;
  const walker = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Rect[]} */
  const extents = [];
  while (walker.nextNode()) {
    const { parentElement } = walker.currentNode;
    if (!parentElement || hidden.some((name) => parentElement.closest(name))) continue;
    const range = ownerDocument.createRange();
    range.selectNode(walker.currentNode);
    extents.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
  }
  return extents;
}

/** @param {Rect} a @param {Rect} b @returns {Rect} */
function union(a, b) {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** @param {Element} element @returns {Rect} */
function rectOf(element) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}
