// @ts-check
/**
 * The overlay: `aside#msg-overlay` with the list bubble and conversation bubbles. Nothing in the
 * address or in an attribute tells a bubble's thread; only the messages' URNs do.
 */

import { el, ember, listNames, optionsButton, presence, profileHref } from "../dom.js";
import { lastMessage } from "../threads.js";
import { rowTime } from "../wording.js";
import { snippetText } from "./row.js";

/** @typedef {import("../dom.js").View} View */
/** @typedef {import("../threads.js").Thread} Thread */

/** @param {...HTMLElement} bubbles */
export function overlayAside(...bubbles) {
  return el(
    "aside",
    "msg-overlay-container msg-overlay-container-reflow",
    { id: "msg-overlay" },
    ...bubbles,
    el("div", "", { id: "msg-overlay__emoji-hoverable-outlet" }),
    el("div", "", { id: "msg-overlay__reactor-list-outlet" }),
  );
}

/**
 * The bubble that lists conversations; minimised it holds no rows.
 * @param {HTMLElement[]} rows
 * @param {View} view
 */
export function listBubble(rows, { words }) {
  const minimised = rows.length === 0 ? " msg-overlay-list-bubble--is-minimized" : "";
  const header = el(
    "header",
    "msg-overlay-bubble-header",
    {},
    el("div", "msg-overlay-bubble-header__badge-container"),
    el(
      "div",
      "msg-overlay-bubble-header__details flex-row align-items-center ml1",
      {},
      el(
        "button",
        "msg-overlay-bubble-header__button truncate ml2",
        { type: "button" },
        el("span", "t-14 t-bold t-black", {}, words.messaging),
      ),
    ),
  );
  const section = el(
    "section",
    "scrollable msg-overlay-list-bubble__content msg-overlay-list-bubble__content--scrollable",
    {},
    el(
      "div",
      "msg-overlay-list-bubble__default-conversation-container",
      {},
      el("div", "msg-overlay-list-bubble__conversations-list", {}, ...rows),
    ),
  );
  return el(
    "div",
    `msg-overlay-list-bubble${minimised} ml4`,
    { tabindex: "-1" },
    header,
    rows.length > 0 ? section : null,
  );
}

/**
 * @param {Thread} thread
 * @param {View} view
 */
export function overlayRow(thread, view) {
  const names = thread.conversation.people.map(({ name }) => name);
  const weight = thread.unread > 0 ? "t-bold" : "t-normal";
  const title = el(
    "div",
    "msg-conversation-card__row align-items-center display-flex",
    {},
    el(
      "h3",
      "msg-conversation-listitem__participant-names msg-conversation-card__participant-names " +
        `truncate t-14 t-black ${weight}`,
      {},
      `\n      ${names.join(", ")}\n    `,
    ),
    el(
      "time",
      "msg-overlay-list-bubble-item__time-stamp t-12 t-normal t-black--light",
      {},
      `\n      ${rowTime(lastMessage(thread).time, view.now, view.words)}\n    `,
    ),
  );
  const body = el(
    "div",
    "msg-conversation-card__row justify-space-between",
    {},
    el(
      "p",
      "msg-overlay-list-bubble__message-snippet--v2 m0 t-12 t-black--light",
      {},
      `\n      ${snippetText(thread, view, true)}\n    `,
    ),
  );
  return el(
    "div",
    "msg-conversation-listitem__link msg-overlay-list-bubble__convo-item",
    { tabindex: "0", id: ember() },
    el(
      "div",
      "msg-conversation-card msg-overlay-list-bubble__convo-card display-flex",
      {},
      presence(names[0], 3),
      el("div", "overflow-hidden pl2 msg-overlay-list-bubble__convo-card-content", {}, title, body),
    ),
  );
}

/**
 * An empty conversation bubble with its header.
 * @param {Thread} thread
 * @param {View} view
 * @returns {{ bubble: HTMLElement, header: HTMLElement, close: HTMLElement }}
 */
export function conversationBubble(thread, view) {
  const names = thread.conversation.people.map(({ name }) => name);
  const close = el(
    "button",
    "msg-overlay-bubble-header__control artdeco-button artdeco-button--circle",
    { type: "button", id: ember(), "aria-label": view.words.close },
    "×",
  );
  const title = el(
    "h2",
    "pl1 msg-overlay-bubble-header__title truncate t-14 t-bold t-black pr1",
    { tabindex: "-1" },
    el(
      "a",
      "ember-view",
      { href: `${profileHref(names[0])}/`, id: ember() },
      el("span", "t-14 t-bold hoverable-link-text t-black", {}, `\n  ${names.join(", ")}\n`),
    ),
  );
  const header = el(
    "header",
    "msg-overlay-bubble-header msg-overlay-conversation-bubble-header justify-space-between",
    { tabindex: "-1" },
    el("div", "msg-overlay-bubble-header__badge-container"),
    el(
      "div",
      "msg-overlay-conversation-bubble-header--fade-in display-flex align-items-center flex-grow-1 overflow-hidden",
      {},
      presence(names[0], 1),
      el("div", "pl2 flex-grow-1 overflow-hidden", {}, title),
    ),
    el(
      "div",
      "msg-overlay-bubble-header__controls display-flex align-items-center",
      {},
      optionsButton(view.words.options(listNames(names, view))),
      close,
    ),
  );
  const bubble = el(
    "div",
    "msg-convo-wrapper msg-overlay-conversation-bubble " +
      "msg-overlay-conversation-bubble--default-inactive ml4 " +
      "msg-overlay-conversation-bubble--petite",
    { id: ember(), tabindex: "-1", role: "dialog", "aria-label": view.words.messaging },
    el("div"),
    header,
  );
  return { bubble, header, close };
}

/**
 * What an expanded bubble holds and a minimised one lacks.
 * @param {...HTMLElement} children
 */
export function bubbleContent(...children) {
  return el(
    "div",
    "msg-overlay-conversation-bubble__content-wrapper relative display-flex flex-column",
    {},
    el("div", "", {}, el("div", "msg-thread-container msg-thread__thread-actions-tray")),
    ...children,
  );
}
