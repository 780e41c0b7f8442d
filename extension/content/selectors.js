// @ts-check
/**
 * LinkedIn's inbox as data: the only file that names its classes. Each entry is tried in order and the first selector
 * that finds something is used. Grades: [M] measured in a capture, [S] seen in the code of several others, [W] one
 * source. Another site is another object of this shape.
 */

import { parseMessageUrn, parseProfileId, parseThreadId } from "./urn.js";

/** @typedef {readonly string[]} Selectors tried in order */

/**
 * @typedef {object} Adapter
 * @property {string} name
 * @property {(path: string) => boolean} isInbox whether a page at this path is an inbox and nothing else
 * @property {(path: string) => boolean} isInboxFrame whether a frame at this path may hold an inbox
 * @property {(path: string) => string | null} threadInPath the open thread's id, as message keys name it
 * @property {(key: string | null) => import("./urn.js").MessageKey | null} parseKey what a message's key says
 * @property {(href: string | null) => string | null} parseProfile a member's id out of a profile link
 * @property {string} keyAttribute attribute of a message that holds its key
 * @property {Record<SelectorName, Selectors>} select
 */

/**
 * @typedef {"shadowHost" | "frame" | "overlay" | "listPane" | "rowList" | "row" | "rowName" | "rowTime"
 *   | "snippet" | "pill" | "activeRow" | "unreadRow" | "groupRow" | "thread" | "bubble" | "wrapper"
 *   | "activeBubble" | "title" | "titleLink" | "sponsored" | "messages" | "event" | "item" | "received" | "heading"
 *   | "clock" | "sender" | "senderLink" | "subject" | "body" | "quote" | "unsent" | "hiddenText" | "loader" | "card"
 *   | "oneToOne" | "form" | "box" | "send"} SelectorName
 */

/** @type {Adapter} */
export const linkedin = {
  name: "linkedin",
  isInbox: (path) => /^\/messaging(?:\/|$)/.test(path),
  isInboxFrame: (path) => path.startsWith("/preload/"),
  threadInPath: (path) => {
    const id = /^\/messaging\/thread\/([^/]+)/.exec(path)?.[1];
    return id && id !== "new" ? parseThreadId(id) : null;
  },
  parseKey: parseMessageUrn,
  parseProfile: parseProfileId,
  keyAttribute: "data-event-urn", // [M]
  select: {
    // Where an inbox may be mounted.
    shadowHost: ["#interop-outlet"], // [S] n≥12; there even when empty, so its presence proves nothing
    frame: ['iframe[data-testid="interop-iframe"]', 'iframe[src^="/preload/"]'], // [S] n≥9; some are hidden
    overlay: ["#msg-overlay", ".msg-overlay-container"], // [M]

    // The list of conversations. A row holds no id at all [M].
    listPane: [".msg__list", ".scaffold-layout__list"], // [M]
    rowList: [".msg-conversations-container__conversations-list"], // [M]
    row: [".msg-conversations-container__convo-item", ".msg-conversation-listitem"], // [M]
    rowName: [
      ".msg-conversation-card__participant-names", // [M]
      ".msg-conversation-listitem__participant-names", // [M]
    ],
    rowTime: [".msg-conversation-card__time-stamp", ".msg-conversation-listitem__time-stamp"], // [M]
    snippet: [".msg-conversation-card__message-snippet"], // [M]
    pill: [".msg-conversation-card__pill"], // [M] "InMail", "Sponsored"
    activeRow: [".msg-conversations-container__convo-item-link--active"], // [M]
    unreadRow: [
      ".msg-conversation-card__convo-item-container--unread", // [S] n≥10
      ".msg-conversation-card__message-snippet--unread", // [S]
      ".msg-conversation-card__unread-count", // [S]
    ],
    groupRow: [".msg-facepile-grid__img--multiple-participants"], // [M]

    // A conversation.
    thread: [".msg-thread"], // [M] the page's own
    bubble: [".msg-overlay-conversation-bubble"], // [M] the overlay's; minimised ones hold no visible list
    wrapper: [".msg-overlay-conversation-bubble", ".msg-thread", ".msg-convo-wrapper"], // [M] nearest first
    activeBubble: [".msg-overlay-conversation-bubble--is-active"], // [M]
    title: [".msg-entity-lockup__entity-title", ".msg-overlay-bubble-header__title"], // [M] span or h2: class only
    titleLink: [".msg-thread__link-to-profile", ".msg-overlay-bubble-header__title a"], // [M]
    sponsored: [
      ".msg-sponsored-conversation-thread", // [M] the wrapper itself
      ".msg-s-sponsored-message-actions", // [M]
      '[class*="msg-spinmail-thread-presenter"]', // [S] older
    ],

    // Its messages.
    messages: [".msg-s-message-list-content"], // [M]
    event: [".msg-s-message-list__event"], // [M]
    item: [".msg-s-event-listitem"], // [M] div, in one capture li
    received: [".msg-s-event-listitem--other"], // [M], [S] n>15; absent on own messages
    heading: [".msg-s-message-list__time-heading"], // [M] inside the first event of a day
    clock: [".msg-s-message-group__timestamp"], // [M] first message of a group only
    sender: [".msg-s-message-group__name", ".msg-s-message-group__profile-link"], // [M] likewise; button if sponsored
    senderLink: [".msg-s-event-listitem__link", ".msg-s-message-group__meta a[href]"], // [M] likewise
    subject: [".msg-s-event-listitem__subject"], // [S] n>5, InMail
    body: [".msg-s-event-listitem__body"], // [M]
    quote: [".msg-s-event-listitem__replied-message-container"], // [W] what a reply quotes is not its text
    unsent: [".msg-s-event-listitem__error-message"], // [W] a send that failed
    hiddenText: [".visually-hidden", ".a11y-text"], // [M]
    loader: [".msg-s-message-list__loader"], // [M], hidden while nothing is loading
    card: [".msg-s-profile-card"], // [M] stands above the first message
    oneToOne: [".msg-s-profile-card-one-to-one", ".msg-thread__link-to-profile"], // [M]

    // Its composer.
    form: ["form.msg-form"], // [M]
    box: [".msg-form__contenteditable", "textarea"], // [M]; a textarea in Sales Navigator [S]
    send: [".msg-form__send-button"], // [M]; absent with "Press Enter to send" [S] n=4
  },
};
