// @ts-check
/** One event of a message list, by itself: what it says without looking at its neighbours. */

import { find, label, matches } from "./query.js";
import { linesOf, tidy } from "./text.js";

/** @typedef {import("./selectors.js").Adapter} Adapter */

/**
 * @typedef {object} Item
 * @property {string | null} text null if there is no body, or it was never sent: such an event is no message
 * @property {boolean} received as the page marks it
 * @property {string} key the page's own key; "" until the server has answered
 * @property {number | null} time epoch milliseconds
 * @property {string | null} thread
 * @property {string} sender "" in all but the first message of a group
 * @property {string | null} profile the sender's member id, likewise
 * @property {string | null} owner the mailbox owner's member id
 * @property {string} clock "10:14 AM"; "" in all but the first message of a group
 */

/** Longest body kept, in UTF-16 units: several times what the page lets anybody send. */
const LONGEST = 40_000;

/** A page's clock may run ahead of ours; a key from further in the future is not believed. */
const TOLERANCE = 86_400_000;

/**
 * @param {Element} element
 * @param {Adapter} adapter
 * @param {number} now epoch milliseconds
 * @returns {Item}
 */
export function readItem(element, adapter, now) {
  const { select } = adapter;
  const key = element.getAttribute(adapter.keyAttribute) ?? "";
  const known = adapter.parseKey(key);
  const link = find(element, select.senderLink)?.getAttribute("href") ?? null;
  return {
    text: textOf(element, adapter),
    received: matches(element, select.received),
    key,
    time: known && known.time <= now + TOLERANCE ? known.time : null,
    thread: known?.thread ?? null,
    sender: label(find(element, select.sender)),
    profile: adapter.parseProfile(link),
    owner: known?.owner || null,
    clock: label(find(element, select.clock)),
  };
}

/**
 * An InMail's subject is its first line.
 * @param {Element} element
 * @param {Adapter} adapter
 */
function textOf(element, { select }) {
  if (find(element, select.unsent)) return null;
  const bodies = select.body.flatMap((selector) => [...element.querySelectorAll(selector)]);
  const own = bodies.filter((body) => !select.quote.some((quote) => body.closest(quote)));
  const hidden = (/** @type {Element} */ part) => matches(part, select.hiddenText);
  const body = tidy(own.map((part) => linesOf(part, hidden)).join("\n")).slice(0, LONGEST);
  if (!body) return null;
  const subject = label(find(element, select.subject));
  return subject ? `${subject}\n${body}` : body;
}
