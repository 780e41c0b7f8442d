// @ts-check
/**
 * What a composer does. The page keeps a model of the text beside the box, and only what looks like
 * a person typing reaches the model:
 *
 * - Send is disabled while the model is empty, and the placeholder shows.
 * - The model follows trusted `input` events whose inputType is a typing, pasting or deleting kind.
 *   `execCommand("insertText")` counts; `insertHTML` has no inputType and does not; writes to the
 *   DOM do not, a synthetic `input` event included (reports conflict: `?lenient=1` lets it count).
 * - A paste is taken over: plain text is inserted and the caret is left at the start of the box.
 * - Submitting sends the model and empties the box to `<p><br></p>`.
 * - With "Press Enter to send" a trusted Enter without Shift submits.
 */

import { classes, el } from "../dom.js";

const TYPING =
  /^(insert(Text|Paragraph|LineBreak|FromPaste|FromDrop|CompositionText|ReplacementText)|delete|history(Undo|Redo))/;

/**
 * @param {import("../dom/composer.js").Composer} composer
 * @param {import("../dom.js").View} view
 * @param {{ draft: string, onChange: (text: string) => void, onSend: (text: string) => void }} on
 */
export function wireComposer(composer, view, { draft, onChange, onSend }) {
  const { form, box } = composer;
  let model = draft;
  const follow = (/** @type {string} */ text) => {
    model = text;
    showModel(composer, text);
    onChange(text);
  };
  writeBox(box, draft);
  showModel(composer, draft);

  box.addEventListener("input", (event) => {
    if (countsAsTyping(event, view)) follow(readBox(box));
  });
  box.addEventListener("paste", (event) => pastePlainText(event, box));
  box.addEventListener("keydown", (event) => {
    if (!view.enterToSend || !event.isTrusted || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = model.trim();
    if (!text) return;
    writeBox(box, "");
    follow("");
    onSend(text);
  });
}

/**
 * @param {Event} event
 * @param {import("../dom.js").View} view
 */
function countsAsTyping(event, { lenient }) {
  if (!(event instanceof InputEvent)) return false;
  return lenient || (event.isTrusted && TYPING.test(event.inputType));
}

/**
 * @param {import("../dom/composer.js").Composer} composer
 * @param {string} text
 */
function showModel({ placeholder, send }, text) {
  const empty = text.trim() === "";
  if (send) send.disabled = empty;
  placeholder.classList.toggle(classes("msg-form__placeholder"), empty);
}

/**
 * @param {ClipboardEvent} event
 * @param {HTMLElement} box
 */
function pastePlainText(event, box) {
  const text = event.clipboardData?.getData("text/plain");
  if (!text) return;
  event.preventDefault();
  box.focus();
  document.execCommand("insertText", false, text);
  getSelection()?.collapse(box, 0);
}

/**
 * The box's text: a line for every block, and for every `<br>` inside one.
 * @param {HTMLElement} box
 */
function readBox(box) {
  const lines = [...box.childNodes].map((node) => textOf(node).replace(/\n$/, ""));
  return lines.join("\n").replaceAll("\u00a0", " ");
}

/**
 * @param {Node} node
 * @returns {string}
 */
function textOf(node) {
  if (node.nodeName === "BR") return "\n";
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  return [...node.childNodes].map(textOf).join("");
}

/**
 * @param {HTMLElement} box
 * @param {string} text
 */
function writeBox(box, text) {
  box.replaceChildren(...text.split("\n").map((line) => el("p", "", {}, line || el("br"))));
}
