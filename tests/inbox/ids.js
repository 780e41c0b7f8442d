// @ts-check
/**
 * Identifiers in LinkedIn's shapes, derived from names so that they are the same on every load:
 * thread ids, message URNs and profile ids. Pure; used by the pages and by tests alike.
 */

import { owner } from "./conversations.js";

/** What follows the uuid in a thread's id; its meaning is not known. */
const SUFFIX = "_100";

/**
 * `2-` + base64 of `<uuid>_100`: what stands in the address, `/messaging/thread/<id>/`.
 * @param {string} key  a conversation's key
 */
export function threadId(key) {
  return `2-${btoa(threadName(key))}`;
}

/** @param {string} key */
export function threadPath(key) {
  return `/messaging/thread/${threadId(key)}/`;
}

/**
 * `data-event-urn` of a message: names the mailbox's owner, and in base64 the time and the thread.
 * @param {string} key       the conversation's key
 * @param {number} at        epoch milliseconds
 * @param {number} sequence  position of the message in its thread, from 1
 */
export function messageUrn(key, at, sequence) {
  const batch = 10_000 + sequence * 37;
  const name = `${at}b${batch}-${String(sequence).padStart(3, "0")}&${threadName(key)}`;
  return `urn:li:msg_message:(urn:li:fsd_profile:${profileId(owner.name)},2-${btoa(name)})`;
}

/**
 * A member's id, `ACoAA` and 34 characters.
 * @param {string} name
 */
export function profileId(name) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  const letters = Array.from(digits(name, 34), (value) => alphabet[value % 64]);
  return `ACoAA${letters.join("")}`;
}

/** @param {string} key */
function threadName(key) {
  return `${threadUuid(key)}${SUFFIX}`;
}

/**
 * A version-4 uuid made from the key.
 * @param {string} key
 */
export function threadUuid(key) {
  const hex = Array.from(digits(key, 32), (value) => (value % 16).toString(16));
  hex[12] = "4";
  hex[16] = "8";
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * A reproducible stream of numbers from 0 to 255 (FNV-1a to seed, xorshift to run).
 * @param {string} seed
 * @param {number} count
 */
function* digits(seed, count) {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  for (let index = 0; index < count; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    yield (state >>> 11) & 0xff;
  }
}
