// @ts-check
/**
 * The rows of the conversation list: who wrote last, and on which day. A row has no id, its snippet says whose it is in the
 * page's language only, and nobody has opened it: what is not certain is left out, and the rest is a hint.
 */

import { find, findAll, isVisible, label, matches } from "./query.js";
import { moment, parseClock, parseHeading } from "./times.js";

/** @typedef {import("./selectors.js").Adapter} Adapter */
/** @typedef {import("../shared/protocol.js").ObservedRow} ObservedRow */

/** No name is longer, in UTF-16 units. */
const LONGEST = 200;

/** A row says the day and not the hour: noon is never more than half a day off. */
const NOON = 12 * 60;

/**
 * The rows that a person can see now, the open one excepted: it is read whole.
 * @param {ParentNode} root
 * @param {Adapter} adapter
 * @param {string} language of the page, BCP 47
 * @param {number} now epoch milliseconds
 * @returns {ObservedRow[]}
 */
export function readRows(root, { select }, language, now) {
  const list = find(root, select.rowList);
  if (!list || !isVisible(list)) return [];
  const shown = findAll(list, select.row).filter((row) => !find(row, select.activeRow));
  const read = shown.map((row) => readRow(row, select, language, now));
  const rows = read.filter((row) => row !== null);
  // Of two with one name it cannot be said which was opened.
  return rows.filter((row) => rows.every((other) => other === row || other.with !== row.with));
}

/**
 * @param {Element} row
 * @param {Adapter["select"]} select
 * @param {string} language
 * @param {number} now
 * @returns {ObservedRow | null} null for an empty row, and for one that is an advertisement
 */
function readRow(row, select, language, now) {
  const name = label(find(row, select.rowName));
  if (!name || name.length > LONGEST) return null;
  const snippet = find(row, select.snippet);
  const pill = snippet && find(snippet, select.pill);
  // "InMail" is called so in every language; whatever else stands there was paid for.
  if (pill && label(pill) !== "InMail") return null;
  return {
    with: name,
    at: dayOf(label(find(row, select.rowTime)), language, now),
    own: !pill && isOwn(label(snippet), name),
    unread: matches(row, select.unreadRow) || find(row, select.unreadRow) !== null,
    group: find(row, select.groupRow) !== null || name.includes(", "),
  };
}

/**
 * "You: see you there", in whatever language: a word with a colon that is not their own name. A message that begins so
 * itself ("Question: ...") is taken for an own one, and its hint is missed.
 * @param {string} snippet
 * @param {string} name
 */
export function isOwn(snippet, name) {
  const prefix = /^([\p{L}\p{M}’'.-]{1,20})\s?[:：]\s/u.exec(snippet)?.[1];
  return prefix !== undefined && !name.toLowerCase().split(/\s+/).includes(prefix.toLowerCase());
}

/**
 * "9:42 AM" is today; everything else is a date.
 * @param {string} text
 * @param {string} language
 * @param {number} now
 * @returns {string | null} RFC 3339
 */
export function dayOf(text, language, now) {
  if (/^\d{1,2}\.\d{2}$/.test(text)) return null; // an hour in some languages, a day in others
  const minutes = /\d\s?[:h時시点點]/.test(text) ? parseClock(text, language) : null;
  if (minutes !== null) {
    const today = new Date(now);
    const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
    return moment({ year, month, day }, minutes);
  }
  const day = parseHeading(text, language, now);
  return day && moment(day, NOON);
}
