// @ts-check
/**
 * An open conversation: title bar and message list. The day's heading stands inside the first event
 * of the day; only the first message of a group has a name, a link and a time.
 */

import { owner } from "../conversations.js";
import { el, ember, listNames, optionsButton, presence, profileHref } from "../dom.js";
import { dayHeading, daysBetween } from "../wording.js";
import { eventItem, groupHeading } from "./event.js";

/** @typedef {import("../dom.js").View} View */
/** @typedef {import("../threads.js").Thread} Thread */
/** @typedef {import("../threads.js").TimedMessage} TimedMessage */

/** Messages of one sender this close together stand under one name and time. */
const GROUP_GAP = 10 * 60_000;

/**
 * @param {Thread} thread
 * @param {View} view
 */
export function titleBar({ conversation }, view) {
  const { people, traits } = conversation;
  const names = people.map(({ name }) => name);
  const lockup = el(
    "div",
    "msg-entity-lockup",
    {},
    el(
      "dl",
      "",
      {},
      el(
        "dt",
        "msg-entity-lockup__entity-title-wrapper",
        {},
        el("span", "msg-entity-lockup__entity-title truncate", {}, names.join(", ")),
      ),
      el(
        "dd",
        "msg-entity-lockup__entity-info t-12 t-black--light t-normal",
        {},
        traits?.includes("sponsored")
          ? view.words.sponsored
          : people.map(({ headline }) => headline).join(", "),
      ),
    ),
  );
  const linked = names.length === 1 && !traits?.includes("sponsored");
  const profile = linked
    ? el(
        "a",
        "app-aware-link msg-thread__link-to-profile",
        { href: profileHref(names[0]), title: view.words.viewProfile(names[0]) },
        lockup,
      )
    : lockup;
  return el(
    "div",
    "shared-title-bar msg-title-bar",
    {},
    el(
      "div",
      "shared-title-bar__title msg-title-bar__title-bar-title",
      {},
      profile,
      optionsButton(view.words.options(listNames(names, view))),
      el("button", "msg-thread__star-icon", { type: "button", "aria-label": view.words.star }),
    ),
  );
}

/**
 * The list of a thread's messages, freshly built.
 * @param {Thread} thread
 * @param {View} view
 * @returns {{ container: HTMLElement, list: HTMLElement }}
 */
export function messageList(thread, view) {
  const list = el(
    "ul",
    "msg-s-message-list-content list-style-none full-width mbA",
    {},
    el("li", "msg-s-message-list__top-of-list"),
    isSponsored(thread) ? sponsoredBanner(view) : el("li", "", {}, profileCard(thread)),
    el("li", "msg-s-message-list__loader hidden"),
    ...events(thread, view),
    el("li", "msg-s-message-list__typing-indicator-container--without-seen-receipt"),
    el("li", "msg-s-message-list__bottom-of-list"),
  );
  const scroller = el(
    "div",
    "msg-s-message-list msg-s-message-list--scroll-buffer full-width scrollable",
    { id: `message-list-${ember()}` },
    list,
  );
  const container = el(
    "div",
    "msg-s-message-list-container relative display-flex mbA " +
      "msg-s-message-list-container--column-reversed",
    {},
    scroller,
  );
  return { container, list };
}

/** @param {Thread} thread */
export function isSponsored({ conversation }) {
  return conversation.traits?.includes("sponsored") ?? false;
}

/** @param {View} view */
function sponsoredBanner({ words }) {
  return el("li", "msg-s-message-list__top-banner", {}, el("p", "t-12", {}, words.sponsored));
}

/** @param {Thread} thread */
function profileCard({ conversation }) {
  const { people } = conversation;
  if (people.length > 1) {
    const names = people.map(({ name }) => name).join(", ");
    return el("div", "msg-s-profile-card ph3", {}, el("p", "t-14 t-bold", {}, names));
  }
  const [{ name, headline }] = people;
  return el(
    "div",
    "msg-s-profile-card msg-s-profile-card-one-to-one ph3",
    {},
    el(
      "div",
      "break-words artdeco-entity-lockup artdeco-entity-lockup--size-4 ember-view",
      { id: ember() },
      el("a", "ember-view", { href: profileHref(name), tabindex: "-1" }, presence(name, 4)),
      el(
        "div",
        "artdeco-entity-lockup__content ember-view",
        { id: ember() },
        el(
          "div",
          "artdeco-entity-lockup__title ember-view",
          { id: ember() },
          el(
            "a",
            "app-aware-link profile-card-one-to-one__profile-link",
            { href: profileHref(name) },
            name,
          ),
        ),
        el(
          "div",
          "artdeco-entity-lockup__subtitle ember-view",
          { id: ember() },
          el("div", "", { title: headline, dir: "auto" }, headline),
        ),
      ),
    ),
  );
}

/**
 * @param {Thread} thread
 * @param {View} view
 */
function events(thread, view) {
  return thread.messages.map((_, index) => event(thread, index, view));
}

/**
 * One `li` of the list: heading of the day, heading of the group, and the message.
 * @param {Thread} thread
 * @param {number} index  of the message
 * @param {View} view
 */
export function event(thread, index, view) {
  const { messages, conversation } = thread;
  const message = messages[index];
  const sender = senderOf(message, conversation);
  const opensDay = !sameDay(messages[index - 1], message);
  const opensGroup = opensDay || !sameGroup(messages[index - 1], message, conversation);
  const next = messages[index + 1];
  const closesGroup = !next || !sameGroup(message, next, conversation);
  const last = index === messages.length - 1 ? " msg-s-message-list__last-msg-" : "";
  return el(
    "li",
    `msg-s-message-list__event clearfix${last}`,
    {},
    opensDay ? dayHeadingElement(message, view) : null,
    message.system ? el("p", "msg-s-message-list__system-message t-12", {}, message.system) : null,
    !message.system && opensGroup ? groupHeading(sender, message, !closesGroup, view) : null,
    message.system
      ? null
      : eventItem(thread, index, {
          sender,
          opensGroup,
          closesGroup,
          beforeNewDay: next !== undefined && !sameDay(message, next),
          view,
        }),
  );
}

/**
 * @param {TimedMessage} message
 * @param {View} view
 */
function dayHeadingElement({ time }, view) {
  return el(
    "time",
    "msg-s-message-list__time-heading t-12 t-black--light t-bold",
    {},
    `\n    ${dayHeading(time, view.now, view.words)}\n  `,
  );
}

/**
 * @param {TimedMessage} message
 * @param {import("../conversations.js").Conversation} conversation
 */
function senderOf(message, { people }) {
  return message.own ? owner.name : (message.from ?? people[0].name);
}

/**
 * @param {TimedMessage | undefined} a
 * @param {TimedMessage} b
 */
function sameDay(a, b) {
  return a !== undefined && daysBetween(a.time, b.time) === 0;
}

/**
 * @param {TimedMessage} a
 * @param {TimedMessage} b
 * @param {import("../conversations.js").Conversation} conversation
 */
function sameGroup(a, b, conversation) {
  if (a.system || b.system) return false;
  return (
    senderOf(a, conversation) === senderOf(b, conversation) &&
    sameDay(a, b) &&
    b.time - a.time <= GROUP_GAP
  );
}
