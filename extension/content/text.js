// @ts-check
/** Text out of DOM nodes, with the line breaks a person sees, and how two texts are compared. Changes nothing. */

const BLOCKS = /^(?:P|DIV|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6]|SECTION|ARTICLE)$/;

/**
 * Lines of an element: `<br>` ends one, blocks begin and end one, and an empty block (`<p><br></p>`) is an empty line.
 * Needs no layout, and no recursion, so that a page cannot exhaust the stack.
 * @param {Node} root
 * @param {(element: Element) => boolean} [skip] elements to leave out
 * @returns {string} without a line break at the end
 */
export function linesOf(root, skip = () => false) {
  /** @type {string[]} */
  const lines = [];
  let open = false;
  const write = (/** @type {string} */ text) => {
    if (open) lines[lines.length - 1] += text;
    else lines.push(text);
    open = true;
  };
  /** @type {Node | null} */
  let node = root.firstChild;
  while (node) {
    const leaf = isElement(node) && skip(node);
    if (node.nodeType === Node.TEXT_NODE) write(node.nodeValue ?? "");
    else if (isElement(node) && !leaf) {
      if (node.tagName === "BR") {
        if (!open) write("");
        open = false;
      } else if (BLOCKS.test(node.tagName)) open = false;
    }
    /** @type {Node | null} */
    let next = leaf ? null : node.firstChild;
    while (!next && node && node !== root) {
      if (isElement(node) && BLOCKS.test(node.tagName)) open = false;
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  return lines.join("\n");
}

/**
 * A message's text as it was written: line ends unified, no space around it.
 * @param {string} text
 */
export function tidy(text) {
  return text.replace(/\r\n?/g, "\n").trim();
}

/**
 * Whether two texts say the same: white space is compared by kind (a space, a line break), not by code point.
 * @param {string} a
 * @param {string} b
 */
export function sameText(a, b) {
  return comparable(a) === comparable(b);
}

/** @param {string} text */
function comparable(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** @param {Node} node @returns {node is Element} */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
