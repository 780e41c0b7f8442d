// @ts-check
/** Text and selection of a composer's box, be it a textarea or a contenteditable, in a document or an open shadow root. */

import { linesOf } from "./text.js";

/** @typedef {HTMLElement} Box */

/** @param {Box} box @returns {box is HTMLTextAreaElement} */
export function isTextarea(box) {
  return box.tagName === "TEXTAREA";
}

/** @param {Box} box what a person sees in it; the no-break spaces that editors put in are spaces */
export function readBox(box) {
  const text = isTextarea(box) ? box.value : linesOf(box);
  return text.replaceAll("\u00a0", " ");
}

/** @param {Box} box how it is built, to tell whether it was put back as it was */
export function structureOf(box) {
  return isTextarea(box) ? box.value : box.innerHTML;
}

/**
 * Selects all text. The ends lie inside the outermost blocks: a selection around them makes Firefox delete the `<p>`
 * that LinkedIn's editor needs.
 * @param {Box} box
 */
export function selectAll(box) {
  if (isTextarea(box)) {
    box.setSelectionRange(0, box.value.length);
    return;
  }
  const first = blockAt(box, box.firstChild);
  const last = blockAt(box, box.lastChild);
  selectionOf(box)?.setBaseAndExtent(first, 0, last, endOf(last));
}

/** @param {Box} box */
export function caretToEnd(box) {
  if (isTextarea(box)) {
    box.setSelectionRange(box.value.length, box.value.length);
    return;
  }
  const last = blockAt(box, box.lastChild);
  selectionOf(box)?.setBaseAndExtent(last, endOf(last), last, endOf(last));
}

/**
 * @param {Box} box
 * @param {Node | null} child
 * @returns {Node} the block, or the box itself where its text stands in no block
 */
function blockAt(box, child) {
  return child && /^(?:P|DIV)$/.test(child.nodeName) ? child : box;
}

/** @param {Node} node offset behind its content, but before the `<br>` that keeps an empty line open */
function endOf(node) {
  const count = node.childNodes.length;
  return node.lastChild?.nodeName === "BR" ? count - 1 : count;
}

/** Chromium keeps a selection for each shadow root. @param {Box} box @returns {Selection | null} */
function selectionOf(box) {
  const root = /** @type {ShadowRoot & { getSelection?: () => Selection | null }} */ (
    box.getRootNode()
  );
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}
