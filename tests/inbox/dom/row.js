// @ts-check
/**
 * A row of the conversation list. It holds no thread id, urn or href, as on LinkedIn: whoever builds
 * it keeps its thread beside it.
 */

import {
  el,
  ember,
  firstName,
  hiddenText,
  listNames,
  optionsButton,
  portrait,
  presence,
} from "../dom.js";
import { lastMessage } from "../threads.js";
import { rowTime } from "../wording.js";

/** @typedef {import("../dom.js").View} View */
/** @typedef {import("../threads.js").Thread} Thread */

const ROW =
  "scaffold-layout__list-item msg-conversation-listitem msg-conversations-container__convo-item " +
  "msg-conversations-container__pillar";
const FACE = "msg-facepile-grid__img msg-facepile-grid__img--multiple-participants";

/** A row far outside the viewport: present, and completely empty. */
export function occludedRow() {
  return el("li", `msg-conversation-card--occluded ${ROW}`, { tabindex: "-1" });
}

/**
 * @param {Thread} thread
 * @param {View} view
 * @param {boolean} active
 */
export function row(thread, view, active) {
  const id = ember();
  const names = thread.conversation.people.map(({ name }) => name);
  const unread = thread.unread > 0 ? " msg-conversation-card__convo-item-container--unread" : "";
  const link = el(
    "div",
    "ember-view msg-conversation-listitem__link msg-conversations-container__convo-item-link" +
      (active ? " msg-conversations-container__convo-item-link--active" : ""),
    { tabindex: "0", id },
    selectable(names, id, view),
    rowContent(thread, view),
    hiddenText(active ? view.words.activeRow : view.words.otherRow),
  );
  const card = el(
    "div",
    `msg-conversation-card msg-conversations-container__pillar${unread}`,
    { id: `conversation-card-${id}` },
    el("div", "", {}, el("div"), link),
    el(
      "div",
      "msg-conversation-card__inbox-shortcuts",
      {},
      optionsButton(view.words.options(listNames(names, view))),
    ),
  );
  return el("li", `ember-view ${ROW}`, { tabindex: "-1", id: ember() }, card);
}

/**
 * Portrait and the checkbox that selects the conversation.
 * @param {string[]} names
 * @param {string} id
 * @param {View} view
 */
function selectable(names, id, view) {
  const picture =
    names.length > 1
      ? el(
          "div",
          "msg-facepile-grid msg-facepile-grid--4",
          {},
          ...names.slice(0, 2).map((name) => portrait(name, FACE, 2)),
        )
      : presence(names[0], 4);
  const label = view.words.select(listNames(names, view));
  return el(
    "div",
    "msg-selectable-entity msg-selectable-entity--4",
    {},
    picture,
    el(
      "div",
      "msg-selectable-entity__checkbox-container",
      {},
      el("input", "msg-selectable-entity__input", {
        id: `checkbox-${id}`,
        type: "checkbox",
        tabindex: "-1",
      }),
      el("label", "msg-selectable-entity__checkbox-label", {
        for: `checkbox-${id}`,
        "aria-label": label,
      }),
    ),
  );
}

/**
 * @param {Thread} thread
 * @param {View} view
 */
function rowContent(thread, view) {
  const unread = thread.unread > 0;
  const weight = unread ? "t-bold" : "t-normal";
  const names = thread.conversation.people.map(({ name }) => name).join(", ");
  const time = rowTime(lastMessage(thread).time, view.now, view.words);
  const title = el(
    "div",
    "msg-conversation-card__row msg-conversation-card__title-row",
    {},
    el(
      "h3",
      "msg-conversation-listitem__participant-names msg-conversation-card__participant-names " +
        `t-16 t-black ${weight}`,
      {},
      el("div", "", {}, el("span", "truncate", {}, names)),
    ),
    el("div", "msg-conversation-card__mute-icon-holder"),
    el(
      "time",
      "msg-conversation-listitem__time-stamp msg-conversation-card__time-stamp " +
        `t-14 t-black ${weight}`,
      {},
      `\n          ${time}\n        `,
    ),
  );
  const body = el(
    "div",
    "msg-conversation-card__row msg-conversation-card__body-row",
    {},
    el("div", "msg-conversation-card__message-snippet-container", {}, snippet(thread, view)),
    el(
      "div",
      "",
      {},
      unread ? unreadCount(thread.unread) : null,
      el("div", "msg-conversation-card__conversation-status msg-conversation-card__star-icon", {
        role: "img",
        "aria-label": view.words.star,
      }),
    ),
  );
  return el(
    "div",
    "msg-conversation-card__content--selectable",
    {},
    el("div", "msg-conversation-card__rows", {}, title, body),
  );
}

/** @param {number} count */
function unreadCount(count) {
  return el(
    "div",
    "msg-conversation-card__unread-count",
    {},
    el(
      "span",
      "notification-badge notification-badge--show",
      {},
      el("span", "notification-badge__count", {}, String(count)),
    ),
  );
}

/**
 * @param {Thread} thread
 * @param {View} view
 */
function snippet(thread, view) {
  const { pill, subject } = thread.conversation;
  const unread = thread.unread > 0 ? " msg-conversation-card__message-snippet--unread" : "";
  const label = pill === "Sponsored" ? view.words.sponsored : pill;
  const last = lastMessage(thread);
  return el(
    "p",
    `msg-conversation-card__message-snippet${unread} t-14`,
    {},
    label ? el("span", "msg-conversation-card__pill t-14 t-bold", {}, label) : null,
    label
      ? el("span", "msg-conversation-card__message-label-dot", { "aria-hidden": "true" }, ".")
      : null,
    subject && !last.own ? subject : snippetText(thread, view),
  );
}

/**
 * Last message in a line, with the prefix that says whose it is: "You: " for the owner's, the
 * first name in groups (`everyone` in all conversations, as in the overlay's list).
 * @param {Thread} thread
 * @param {View} view
 * @param {boolean} [everyone]
 */
export function snippetText(thread, view, everyone = false) {
  const { people } = thread.conversation;
  const last = lastMessage(thread);
  const text = flatten(last).slice(0, 160);
  if (last.own) return `${view.words.you}: ${text}`;
  if (last.system) return last.system;
  if (people.length < 2 && !everyone) return text;
  return `${firstName(last.from ?? people[0].name)}: ${text}`;
}

/** @param {import("../conversations.js").Message} message */
function flatten({ text = "", attachment }) {
  const parts = typeof text === "string" ? [text] : text;
  const words = parts.map((part) => {
    if (typeof part === "string") return part;
    return "link" in part ? part.link : " ";
  });
  return words.join("").replace(/\s+/g, " ").trim() || (attachment ?? "");
}
