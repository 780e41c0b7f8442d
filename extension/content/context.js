// @ts-check
/** What carries over from one event of a message list to the next: the day, the clock, and who is speaking. */

import { moment, parseClock, parseHeading } from "./times.js";

/** @typedef {import("./message.js").Item} Item */

/** @typedef {ReturnType<typeof createContext>} Context */

/**
 * What carries over from one event to the next.
 * @param {string} title
 * @param {string} language
 * @param {number} now
 */
export function createContext(title, language, now) {
  /** @type {import("./times.js").CalendarDay | null} */
  let day = null;
  let clock = "";
  /** Head of the current group. @type {{ received: boolean, own: boolean, from: string } | null} */
  let group = null;
  /** @type {Map<string, string>} member id or name, to name */
  const others = new Map();
  /** @type {Map<string, number>} */
  const places = new Map();
  return {
    title,
    /** @type {string | null} */
    me: null,
    keyed: false,
    others: () => [...others.values()],

    /** @param {string} heading */
    day(heading) {
      day = parseHeading(heading, language, now);
      clock = "";
    },

    /** @param {string} shown @returns {string | null} */
    time(shown) {
      if (shown) clock = shown;
      const minutes = clock ? parseClock(clock, language) : null;
      return day && minutes !== null ? moment(day, minutes) : null;
    },

    /**
     * Whose it is. Member ids decide where the page gives them; they know no language and no class name.
     * @param {Item} item
     * @returns {{ own: boolean, from: string }}
     */
    speaker(item) {
      if (item.key) this.keyed = true;
      const certain = item.profile && item.owner ? item.profile === item.owner : null;
      if (!item.sender && certain === null && group?.received === item.received) return group;
      const own = certain ?? !item.received;
      const other = others.get(item.profile ?? "") ?? others.values().next().value ?? title;
      const from = item.sender || (own ? (this.me ?? "") : other);
      group = { received: item.received, own, from };
      if (own) this.me ??= from || null;
      else if (from) others.set(item.profile ?? from, from);
      return group;
    },

    /**
     * A key for a message that has none: stable while older messages load above it.
     * @param {boolean} own
     * @param {string | null} at
     * @param {string} text
     */
    place(own, at, text) {
      const name = `${own ? "own" : "other"}:${at ?? "?"}:${hash(text)}`;
      const count = (places.get(name) ?? 0) + 1;
      places.set(name, count);
      return `${name}:${count}`;
    },
  };
}

/** FNV-1a, 32 bits. @param {string} text */
function hash(text) {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return (state >>> 0).toString(36);
}
