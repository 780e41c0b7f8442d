// @ts-check
/**
 * Who writes to Robin Hale: the demo inbox's conversations. Data only, invented throughout.
 *
 * Times are relative, so that the demo never ages: `daysAgo: 16, at: "08:40"` is the latest 08:40
 * (local time) that lies at least sixteen whole days back. `threads.js` turns it into a moment.
 * Messages that share a `daysAgo` share a calendar day; others lie at least two days apart.
 */

import { openRequests } from "./conversations/open.js";
import { otherMail } from "./conversations/other.js";
import { settledRequests } from "./conversations/settled.js";

/**
 * One stretch of a message: text (its "\n" is a real newline), a `<br>`, or a link.
 * @typedef {string | { br: true } | { link: string }} Part
 */

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {string} headline
 */

/**
 * @typedef {object} Message
 * @property {number} daysAgo       whole days before the page's now
 * @property {string} at            local time of day, "HH:MM"
 * @property {string | Part[]} [text]
 * @property {true} [own]           written by the owner
 * @property {string} [from]        sender's full name; the first of `people` unless told
 * @property {string} [system]      a system line instead of a message ("X added Y")
 * @property {true} [deleted]       a message that its sender took back: an event without a body
 * @property {string} [attachment]  name of an attached file
 * @property {string} [reaction]    an emoji somebody reacted with
 * @property {{ title: string, site: string }} [preview]  card under a link
 */

/**
 * @typedef {object} Conversation
 * @property {string} key           stable name; the thread's id is derived from it
 * @property {string} kind          what design.md calls it as the thread stands
 * @property {string[]} [traits]    what else is particular: "follow_up", "group", "german", ...
 * @property {Person[]} people      everyone but the owner
 * @property {Message[]} messages   oldest first
 * @property {number} [unread]      messages the owner has not opened yet
 * @property {"InMail" | "Sponsored"} [pill]
 * @property {string} [subject]     InMail and sponsored messages have one
 * @property {string} [language]    BCP 47; English unless told
 */

/** @type {Person} */
export const owner = {
  name: "Robin Hale",
  headline: "Co-founder, Larkfield Sensors · maintainer of tidewire · visiting lecturer",
};

/** @type {Conversation[]} */
export const conversations = [...openRequests, ...settledRequests, ...otherMail];

/**
 * Every sort of a conversation: its kind and its traits.
 * @param {Conversation} conversation
 * @returns {string[]}
 */
export function sortsOf(conversation) {
  return [conversation.kind, ...(conversation.traits ?? [])];
}
