// @ts-check
/** The ledger as the extension's pages hear of it from the background, and where its threads can be opened. */

import { readSettings } from "./settings.js";
import { say } from "./texts.js";

/** @typedef {import("./protocol.js").LedgerMessage} LedgerMessage */
/** @typedef {import("./protocol.js").LedgerAnswer} LedgerAnswer */
/** @typedef {import("./protocol.js").LedgerList} LedgerList */

/**
 * In the browser's storage: what the keys of the ledger's shards begin with (src/ledger/shard.rs says why there are such), each
 * with its threads' records by their ids; the key of what the conversation list has shown; and what the keys of single
 * threads began with before there were shards.
 */
export const PREFIX = "ledger:";
export const SIGHTINGS = "sightings";
export const SINGLE = "thread:";
const INBOX = "https://www.linkedin.com/messaging/";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What follows the uuid in a thread's address, in every sample that was seen; its meaning is not known. */
const SUFFIX = "_100";

/** Minutes by which the user's clock is ahead of UTC now. */
export const clockOffset = () => -new Date().getTimezoneOffset();

/** @param {string} key of the browser's storage */
export const isLedgerKey = (key) =>
  key.startsWith(PREFIX) || key === SIGHTINGS || key.startsWith(SINGLE);

/**
 * The stored records, each with its key; where one thread has two, the one that counts is last.
 * @param {Record<string, unknown>} stored
 * @returns {{ key: string, thread: string, record: unknown }[]}
 */
export function recordsOf(stored) {
  const keys = Object.keys(stored);
  const single = keys.filter((key) => key.startsWith(SINGLE));
  const shards = keys.filter((key) => key.startsWith(PREFIX));
  return [
    ...single.map((key) => ({ key, thread: key.slice(SINGLE.length), record: stored[key] })),
    ...shards.flatMap((key) =>
      Object.entries(stored[key] ?? {}).map(([thread, record]) => ({ key, thread, record })),
    ),
  ];
}

/**
 * Tells the background something.
 * @param {LedgerMessage} message
 * @returns {Promise<LedgerAnswer>}
 */
export async function tell(message) {
  try {
    const answer = await chrome.runtime.sendMessage(message);
    return answer ?? { ok: false, reason: "The background does not answer." };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}

/**
 * Calls `take` with what the background says is owed, and the settings, now and after each change of either.
 * @param {(list: LedgerList, settings: unknown) => void} take
 * @returns {{ ask: () => Promise<void>, stop: () => void }}
 */
export function onList(take) {
  const ask = async () => {
    const [answer, settings] = await Promise.all([tell({ type: "ledgerList" }), readSettings()]);
    take(answer.ok && answer.list ? answer.list : unread(), settings);
  };
  const changed = (/** @type {Record<string, chrome.storage.StorageChange>} */ changes) => {
    if (Object.keys(changes).some((key) => key === "settings" || isLedgerKey(key))) ask();
  };
  chrome.storage.local.onChanged.addListener(changed);
  ask();
  return { ask, stop: () => chrome.storage.local.onChanged.removeListener(changed) };
}

/** Every stored record, whole. @returns {Promise<unknown[]>} */
export async function readLedger() {
  return recordsOf(await chrome.storage.local.get(null)).map(({ record }) => record);
}

/**
 * Calls `take` now, and once after each row of changes of the ledger's.
 * @param {() => void} take
 */
export function onLedger(take) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
  chrome.storage.local.onChanged.addListener((changes) => {
    if (!Object.keys(changes).some((key) => key === "settings" || isLedgerKey(key))) return;
    clearTimeout(rest);
    rest = setTimeout(take, 300);
  });
  take();
}

/** @returns {LedgerList} */
const unread = () => ({
  ...{ overdue: 0, quiet: false, next: null, counts: [], records: [], maybe: [], broken: [] },
  fault: say("list_unread"),
});

/** A thread's address; the inbox's for a thread that was seen without one. @param {string} threadId */
export function addressOf(threadId) {
  return UUID.test(threadId) ? `${INBOX}thread/2-${btoa(threadId + SUFFIX)}/` : INBOX;
}
