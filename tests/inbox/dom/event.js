// @ts-check
/** One message of a thread: `.msg-s-event-listitem` with everything that may hang on it. */

import { el, ember, firstName, portrait, profileHref } from "../dom.js";
import { messageUrn } from "../ids.js";
import { clock, fullTime } from "../wording.js";
import { attachment, preview, reaction, sponsoredActions } from "./extras.js";

/** @typedef {import("../dom.js").View} View */
/** @typedef {import("../threads.js").Thread} Thread */
/** @typedef {import("../threads.js").TimedMessage} TimedMessage */

const INDICATOR = "msg-s-event-with-indicator__sending-indicator";

/**
 * The sentence for screen readers that opens a group.
 * @param {string} sender
 * @param {TimedMessage} message
 * @param {boolean} several
 * @param {View} view
 */
export function groupHeading(sender, { time }, several, { words }) {
  const say = several ? words.sentMany : words.sentOne;
  return el(
    "span",
    "msg-s-event-listitem--group-a11y-heading visually-hidden",
    {},
    `\n    ${say(sender, clock(time, words))}\n  `,
  );
}

/**
 * @param {Thread} thread
 * @param {number} index  of the message
 * @param {{ sender: string, opensGroup: boolean, closesGroup: boolean, beforeNewDay: boolean,
 *   view: View }} place
 */
export function eventItem(thread, index, { sender, opensGroup, closesGroup, beforeNewDay, view }) {
  const message = thread.messages[index];
  const sponsored = thread.conversation.pill === "Sponsored";
  const subject = index === 0 ? thread.conversation.subject : undefined;
  return el(
    "div",
    [
      "msg-s-event-listitem",
      beforeNewDay ? "msg-s-event-listitem--m2m-msg-followed-by-date-boundary" : "",
      closesGroup ? "msg-s-event-listitem--last-in-group" : "",
      message.own ? "" : "msg-s-event-listitem--other",
    ]
      .filter(Boolean)
      .join(" "),
    view.urns && !message.pending
      ? { "data-event-urn": messageUrn(thread.conversation.key, message.time, index + 1) }
      : {},
    opensGroup && !sponsored ? profileLink(sender, view) : null,
    opensGroup ? groupMeta(sender, message, sponsored, view) : null,
    subject ? el("h3", "msg-s-event-listitem__subject t-16 t-black t-bold", {}, subject) : null,
    message.text !== undefined || message.deleted ? bubble(message, view) : null,
    message.attachment ? attachment(message.attachment) : null,
    message.preview ? preview(message.preview) : null,
    message.reaction ? reaction(message.reaction) : null,
    sponsored ? sponsoredActions(view) : null,
  );
}

/**
 * The server has answered: the optimistic item becomes a lasting one.
 * @param {HTMLElement} item
 * @param {Thread} thread
 * @param {number} index
 * @param {View} view
 */
export function markSent(item, thread, index, view) {
  const { time } = thread.messages[index];
  if (view.urns) {
    item.setAttribute("data-event-urn", messageUrn(thread.conversation.key, time, index + 1));
  }
  const indicator = item.querySelector(`.${INDICATOR}`);
  indicator?.classList.add(`${INDICATOR}--sent`);
  indicator?.setAttribute("title", view.words.sentAt(fullTime(time, view.words)));
}

/**
 * @param {string} sender
 * @param {View} view
 */
function profileLink(sender, view) {
  return el(
    "a",
    "ember-view msg-s-event-listitem__link",
    { href: profileHref(sender), tabindex: "0", id: ember() },
    el("span", "a11y-text", {}, view.words.viewProfile(firstName(sender))),
    portrait(sender, "msg-s-event-listitem__profile-picture evi-image lazy-image", 2),
  );
}

/**
 * Name and time. A sponsored sender has no profile: a button stands for the link.
 * @param {string} sender
 * @param {TimedMessage} message
 * @param {boolean} sponsored
 * @param {View} view
 */
function groupMeta(sender, { time }, sponsored, view) {
  const name = sponsored
    ? el("button", "msg-s-message-group__name t-14 t-black t-bold", { type: "button" }, sender)
    : el(
        "a",
        "app-aware-link",
        { href: profileHref(sender), "data-test-app-aware-link": "" },
        el(
          "span",
          "msg-s-message-group__profile-link msg-s-message-group__name t-14 t-black t-bold " +
            "hoverable-link-text",
          {},
          `\n        ${sender}\n      `,
        ),
      );
  return el(
    "div",
    "msg-s-message-group__meta",
    {},
    name,
    el(
      "time",
      "msg-s-message-group__timestamp white-space-nowrap t-12 t-black--light t-normal",
      {},
      `\n      ${clock(time, view.words)}\n    `,
    ),
  );
}

/**
 * @param {TimedMessage} message
 * @param {View} view
 */
function bubble(message, view) {
  const body = message.deleted
    ? el("span", "t-14 t-black--light t-italic", {}, view.words.deleted)
    : el(
        "p",
        "msg-s-event-listitem__body t-14 t-black--light t-normal",
        {},
        ...bodyParts(message.text ?? ""),
        document.createComment(""),
      );
  return el(
    "div",
    "msg-s-event-listitem__message-bubble msg-s-event-listitem__message-bubble--msg-fwd-enabled",
    { tabindex: "0" },
    el(
      "div",
      "msg-s-event-with-indicator display-flex",
      {},
      el("div", "msg-s-event__content", { dir: direction(message) }, body),
      message.own ? indicator(message, view) : null,
    ),
  );
}

/**
 * @param {TimedMessage} message
 * @param {View} view
 */
function indicator({ pending, time }, { words }) {
  return el("span", `${INDICATOR} align-self-flex-end${pending ? "" : ` ${INDICATOR}--sent`}`, {
    title: pending ? words.sending : words.sentAt(fullTime(time, words)),
  });
}

/**
 * @param {string | import("../conversations.js").Part[]} text
 * @returns {(Node | string)[]}
 */
function bodyParts(text) {
  const parts = typeof text === "string" ? [text] : text;
  return parts.map((part) => {
    if (typeof part === "string") return part;
    if ("br" in part) return el("br");
    return el("a", "app-aware-link", { href: part.link, target: "_blank" }, part.link);
  });
}

/** @param {TimedMessage} message */
function direction({ text = "" }) {
  const start = typeof text === "string" ? text : text.find((part) => typeof part === "string");
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(String(start)) ? "rtl" : "ltr";
}
