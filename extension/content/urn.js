// @ts-check
/**
 * LinkedIn's identifiers: what a message's URN and a thread's id in the address say about time, thread and owner.
 * Pure and total: anything malformed is `null`. Nothing here looks at the page.
 */

/**
 * @typedef {object} MessageKey
 * @property {number} time epoch milliseconds
 * @property {string} thread the thread's uuid, lower case
 * @property {string} owner profile id of the mailbox's owner; "" if the URN does not name it
 */

/** 2^10 characters is far beyond a real URN, and keeps a hostile attribute from costing anything. */
const LONGEST = 1024;

const URN = /^urn:li:\w+:\((?:urn:li:\w+:([\w-]+),)?2-([\w+/=%-]+)\)$/;

/** `<epoch ms, 13 digits>b<batch>-<n>&<thread uuid>_<nnn>` */
const MESSAGE = /^(\d{13})b[\d-]*&([\w-]{8,64}?)(?:_\d+)?$/;

const THREAD = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:_\d+)?$/i;

/**
 * @param {string | null | undefined} urn value of `data-event-urn`
 * @returns {MessageKey | null}
 */
export function parseMessageUrn(urn) {
  if (!urn || urn.length > LONGEST) return null;
  const [, owner = "", base64 = ""] = URN.exec(urn.trim()) ?? [];
  const [, time, thread] = MESSAGE.exec(decode(base64) ?? "") ?? [];
  return time && thread ? { time: Number(time), thread: thread.toLowerCase(), owner } : null;
}

/**
 * The uuid in a thread's id as the address has it; the id itself where it is of another kind.
 * @param {string} id `2-<base64>`, perhaps percent-encoded
 */
export function parseThreadId(id) {
  const plain = unescapePercent(id);
  const name = plain.startsWith("2-") ? decode(plain.slice(2)) : null;
  return THREAD.exec(name ?? "")?.[1]?.toLowerCase() ?? plain;
}

/** @param {string} id whether it is a uuid, and may therefore be compared with those in URNs */
export function isUuid(id) {
  return THREAD.test(id);
}

/** @param {string | null} href of a profile link; the member's id, or null for a vanity address */
export function parseProfileId(href) {
  return /\/in\/(ACo[\w-]{6,80})/.exec(href ?? "")?.[1] ?? null;
}

/** @param {string} base64 plain or URL-safe, with or without padding */
function decode(base64) {
  try {
    const plain = unescapePercent(base64).replaceAll("-", "+").replaceAll("_", "/");
    return atob(plain.replace(/=+$/, ""));
  } catch {
    return null;
  }
}

/** @param {string} text */
function unescapePercent(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
