// @ts-check
/**
 * The ground every part of the page is built on: elements, Ember-like ids, shared small parts.
 * Only createElement and text nodes, so that it works under `require-trusted-types-for 'script'`.
 */

import { profileId } from "./ids.js";

/**
 * What one page is shown with.
 * @typedef {object} View
 * @property {number} now                            epoch milliseconds
 * @property {import("./wording.js").Words} words
 * @property {boolean} urns                          false leaves out `data-event-urn`
 * @property {boolean} enterToSend                   the "Press Enter to send" preference
 * @property {boolean} lenient                       synthetic input events count as typing too
 */

/** @typedef {Node | string | null | undefined} Child */

let lastEmber = 100;
let brokenNames = false;

/** An id as Ember gives it: new at every render, so nothing may rely on it. */
export function ember() {
  lastEmber += 1;
  return `ember${lastEmber}`;
}

/** From now on every class and attribute that tells what an element is gets another name. */
export function breakNames() {
  brokenNames = true;
}

/**
 * Class names as this page has them.
 * @param {string} names
 */
export function classes(names) {
  return brokenNames ? breakText(names) : names;
}

/**
 * Class names, or a style sheet, in which no name tells what an element is.
 * @param {string} text
 */
export function breakText(text) {
  return text.replace(/(?:msg|scaffold)-/g, "zq-");
}

/**
 * @param {string} tag
 * @param {string} [className]
 * @param {Record<string, string>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function el(tag, className = "", attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = classes(className);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(brokenNames && name === "data-event-urn" ? "data-zq" : name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Text for screen readers only.
 * @param {string} text
 */
export function hiddenText(text) {
  return el("span", "visually-hidden", {}, text);
}

/**
 * Elements with one class, in the page's own naming.
 * @param {ParentNode} root
 * @param {string} className
 * @returns {HTMLElement[]}
 */
export function all(root, className) {
  return [...root.querySelectorAll(`.${CSS.escape(classes(className))}`)].filter(
    (element) => element instanceof HTMLElement,
  );
}

/**
 * @param {ParentNode} root
 * @param {string} className
 * @returns {HTMLElement | null}
 */
export function first(root, className) {
  return all(root, className)[0] ?? null;
}

/**
 * A round portrait. The page loads no images, so initials stand in for `img`; the classes stay.
 * @param {string} name
 * @param {string} className
 * @param {number} size  LinkedIn's size step, 1 to 4
 */
export function portrait(name, className, size) {
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  const names = `${className} EntityPhoto-circle-${size} avatar avatar--${hue} ember-view`;
  return el("span", names, { id: ember(), title: name, "aria-hidden": "true" }, initials(name));
}

/** @param {string} name */
function initials(name) {
  const words = name
    .replace(/^(?:Dr|Prof)\.\s+/, "")
    .replace(/,.*$/, "")
    .split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => [...word][0] ?? "").join("");
}

/**
 * Portrait with the presence dot beside it.
 * @param {string} name
 * @param {number} size
 */
export function presence(name, size) {
  return el(
    "div",
    `presence-entity presence-entity--size-${size}`,
    {},
    portrait(name, "presence-entity__image evi-image lazy-image", size),
    el("div", `presence-entity__indicator presence-entity__indicator--size-${size} hidden`),
  );
}

/**
 * The "…" button of a conversation; its menu is not in the DOM until opened.
 * @param {string} label
 */
export function optionsButton(label) {
  const button = el(
    "button",
    "msg-thread-actions__control artdeco-button artdeco-button--circle artdeco-dropdown__trigger",
    { type: "button", id: ember(), "aria-expanded": "false", title: label },
    hiddenText(label),
  );
  return el(
    "div",
    "artdeco-dropdown msg-thread-actions__dropdown ember-view",
    { id: ember() },
    button,
  );
}

/** @param {string} name */
export function profileHref(name) {
  return `/in/${profileId(name)}`;
}

/** @param {string} name */
export function firstName(name) {
  return name.replace(/^(?:Dr|Prof)\.\s+/, "").split(/\s+/)[0];
}

/**
 * "A", "A and B" or "A, B and C", by the page's language.
 * @param {string[]} names
 * @param {View} view
 */
export function listNames(names, view) {
  return new Intl.ListFormat(view.words.locale, { type: "conjunction" }).format(names);
}
