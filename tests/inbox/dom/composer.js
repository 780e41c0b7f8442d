// @ts-check
/** The composer: `form.msg-form` with its contenteditable box, placeholder and send button. */

import { el, ember } from "../dom.js";

/** @typedef {import("../dom.js").View} View */

/**
 * @typedef {object} Composer
 * @property {HTMLFormElement} form
 * @property {HTMLElement} box
 * @property {HTMLElement} placeholder
 * @property {HTMLButtonElement | null} send  null with "Press Enter to send"
 */

/**
 * @param {View} view
 * @param {{ footer: boolean }} place  footer: the page's own form, not an overlay bubble's
 * @returns {Composer}
 */
export function composer(view, { footer }) {
  const { words, enterToSend } = view;
  const box = el(
    "div",
    "msg-form__contenteditable t-14 t-black--light t-normal flex-grow-1 full-height notranslate",
    {
      contenteditable: "true",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": words.write,
    },
  );
  const placeholder = el("div", "msg-form__placeholder t-14 t-black--light t-normal", {
    "aria-hidden": "true",
    "data-placeholder": words.write,
  });
  const send = enterToSend
    ? null
    : /** @type {HTMLButtonElement} */ (
        el(
          "button",
          "msg-form__send-button artdeco-button artdeco-button--1",
          { type: "submit", disabled: "" },
          words.send,
        )
      );
  const form = /** @type {HTMLFormElement} */ (
    el(
      "form",
      `msg-form${footer ? " msg-form--thread-footer-feature" : ""}`,
      { id: `msg-form-${ember()}`, ...(enterToSend ? { "data-enter-to-send": "yes" } : {}) },
      el("div", "msg-form__attachment-drag-and-drop"),
      el("div", "msg-form__attachment-previews overflow-auto scrollable"),
      textEditor(box, placeholder),
      footerRow(send, words),
    )
  );
  return { form, box, placeholder, send };
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} placeholder
 */
function textEditor(box, placeholder) {
  return el(
    "div",
    "msg-form__msg-content-container msg-form__message-texteditor relative flex-grow-1 display-flex",
    {},
    el(
      "div",
      "msg-form__msg-content-container--scrollable scrollable relative",
      {},
      el("div", "flex-grow-1 relative", {}, box, placeholder),
    ),
  );
}

/**
 * @param {HTMLButtonElement | null} send
 * @param {import("../wording.js").Words} words
 */
function footerRow(send, words) {
  return el(
    "footer",
    "msg-form__footer flex-shrink-zero",
    {},
    el(
      "div",
      "msg-form__left-actions display-flex",
      {},
      el("input", "msg-form__attachment-upload-input hidden", { type: "file", accept: "image/*" }),
      el("input", "msg-form__attachment-upload-input hidden", { type: "file" }),
    ),
    el(
      "div",
      "msg-form__right-actions display-flex align-items-center",
      {},
      send
        ? el("div", "", {}, send)
        : el("p", "msg-form__hint-text t-12 t-black--light t-normal", {}, words.pressEnter),
    ),
  );
}
