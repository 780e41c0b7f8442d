// @ts-check
/** Small questions to the DOM: ordered selectors, visibility, focus through shadow roots. They change nothing. */

/** @typedef {import("./selectors.js").Selectors} Selectors */

/**
 * All elements that the first matching selector finds, in document order.
 * @param {ParentNode} root
 * @param {Selectors} selectors
 * @returns {Element[]}
 */
export function findAll(root, selectors) {
  for (const selector of selectors) {
    const found = root.querySelectorAll(selector);
    if (found.length > 0) return [...found];
  }
  return [];
}

/**
 * @param {ParentNode} root
 * @param {Selectors} selectors
 * @returns {Element | null}
 */
export function find(root, selectors) {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/**
 * @param {Element} element
 * @param {Selectors} selectors
 */
export function matches(element, selectors) {
  return selectors.some((selector) => element.matches(selector));
}

/**
 * The nearest element, itself included, for the first selector that has one.
 * @param {Element} element
 * @param {Selectors} selectors
 * @returns {Element | null}
 */
export function nearest(element, selectors) {
  for (const selector of selectors) {
    const found = element.closest(selector);
    if (found) return found;
  }
  return null;
}

/**
 * Whether a person could see it: laid out, not hidden by any style, and not without size.
 * @param {Element} element
 */
export function isVisible(element) {
  if (!element.isConnected) return false;
  const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  if (!shown) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/**
 * The focused element, looked up through open shadow roots.
 * @param {Document} document
 * @returns {Element | null}
 */
export function focused(document) {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** @param {Element | null | undefined} element its text on one line */
export function label(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
