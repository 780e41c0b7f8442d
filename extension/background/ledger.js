// @ts-check
/**
 * The ledger's storage: the threads of a shard under one key. The rules are Rust's, which also holds the whole ledger as long as this worker
 * lives; storage is the truth, and what is held is dropped whenever the two might differ.
 */

import init, { Ledger } from "ledger-wasm";
import {
  clockOffset,
  isLedgerKey,
  PREFIX,
  recordsOf,
  SIGHTINGS,
  SINGLE,
} from "../shared/ledger.js";
import { readSettings } from "../shared/settings.js";
import { readTexts, say, sayCount } from "../shared/texts.js";

/** @typedef {import("../shared/protocol.js").LedgerMessage} LedgerMessage */
/** @typedef {import("../shared/protocol.js").LedgerAnswer} LedgerAnswer */
/** @typedef {import("../shared/protocol.js").LedgerList} LedgerList */

/** In the browser's memory: what the list shows, so that a page need not wait until the whole ledger is read. */
const LIST = "list";
/** There too: a sentence about the last change, if it could not be kept. */
const FAULT = "fault";
// The user may travel, and the browser may drop an alarm while the machine sleeps: so often what was missed is found.
const AT_LEAST_EVERY_MINUTES = 60;

/** @typedef {{ list: LedgerList, from: number, until: number, offset: number }} Counted `until`: ms since 1970 */

/** @type {Promise<Ledger> | undefined} */
let held;
/** Somebody else has changed what was counted. */
let stale = false;
/** Records that this version cannot read, by key and thread: they stay as they are. @type {Map<string, Record<string, unknown>>} */
const unread = new Map();
/** How many of this worker's writes of each key it has not yet been told of. @type {Map<string, number>} */
const written = new Map();

function ledger() {
  held ??= load();
  return held;
}

async function load() {
  const [stored] = await Promise.all([chrome.storage.local.get(null), init()]);
  const records = recordsOf(stored);
  const book = new Ledger(
    records.map(({ record }) => record),
    stored[SIGHTINGS],
  );
  unread.clear();
  written.clear();
  for (const at of book.unread()) {
    const { key, thread, record } = /** @type {typeof records[0]} */ (records[at]);
    unread.set(key, { ...unread.get(key), [thread]: record });
  }
  await shelve(book, Object.keys(stored));
  return book;
}

/**
 * Puts what was stored thread by thread into shards. Where that fails, it is where it was, and is tried again.
 * @param {Ledger} book
 * @param {string[]} keys
 */
async function shelve(book, keys) {
  const single = keys.filter((key) => key.startsWith(SINGLE) && !unread.has(key));
  if (single.length === 0) return;
  try {
    await write(
      shardsOf(
        book,
        single.map((key) => key.slice(SINGLE.length)),
      ),
    );
    expect(single, 1);
    await chrome.storage.local.remove(single);
  } catch (error) {
    console.warn("Considerate: the ledger stays as it was stored.", error);
  }
}

/**
 * What is to be stored of these threads.
 * @param {Ledger} book
 * @param {Iterable<string>} threads
 */
function shardsOf(book, threads) {
  /** @type {Record<string, unknown>} */
  const items = {};
  for (const shard of new Set([...threads].map((thread) => Ledger.shardOf(thread)))) {
    const key = PREFIX + shard;
    const records = book.shard(shard).map((record) => [record.thread, record]);
    items[key] = { ...unread.get(key), ...Object.fromEntries(records) };
  }
  return items;
}

/**
 * Storage has changed. Where somebody else did it, what is held is no longer true.
 * @param {Record<string, chrome.storage.StorageChange>} changes
 * @returns {boolean} whether to count anew
 */
export function changed(changes) {
  for (const key of Object.keys(changes)) {
    if (key === "settings") stale = true;
    if (!isLedgerKey(key)) continue;
    const own = written.get(key) ?? 0;
    // Where somebody else's write came between, the count is off by one, and their turn is taken for the next of ours.
    if (own > 0) written.set(key, own - 1);
    else {
      held = undefined;
      stale = true;
    }
  }
  return stale;
}

/**
 * @param {LedgerMessage} message
 * @returns {Promise<LedgerAnswer>}
 */
export async function answer(message) {
  if (message.type === "ledgerList") return list();
  const thread = threadOf(message);
  try {
    await change(message, thread);
  } catch (error) {
    // Half of it may be in what is held; none of it is in storage.
    held = undefined;
    throw error;
  }
  const entry = thread === null ? undefined : (await ledger()).get(thread);
  return { ok: true, entry, overdue: (await refreshBadge()).overdue };
}

/** Counts anew what is overdue, shows it, and sets the alarm for the next moment at which the count changes. */
export async function refreshBadge() {
  stale = false;
  const [settings, { [FAULT]: fault }, book] = await Promise.all([
    readSettings(),
    chrome.storage.session.get(FAULT),
    ledger(),
    readTexts(),
  ]).catch((error) => {
    held = undefined;
    throw error;
  });
  const [from, offset] = [Date.now(), clockOffset()];
  /** @type {LedgerList} */
  const list = { ...book.count(settings, from, offset), fault };
  const until = Math.min(list.next ?? Infinity, from + AT_LEAST_EVERY_MINUTES * 60_000);
  await chrome.storage.session.set({ [LIST]: { list, from, until, offset } });
  await showBadge(list, until);
  return list;
}

/** What was counted last, as long as it holds. @returns {Promise<LedgerAnswer>} */
async function list() {
  const kept = /** @type {Counted | undefined} */ ((await chrome.storage.session.get(LIST))[LIST]);
  const now = Date.now();
  const holds =
    kept !== undefined &&
    !stale &&
    kept.from <= now &&
    now < kept.until &&
    kept.offset === clockOffset();
  const list = holds ? kept.list : await refreshBadge();
  return { ok: true, entry: undefined, overdue: list.overdue, list };
}

/** @param {LedgerList} list @param {number} until when to count anew, ms since 1970 */
async function showBadge({ overdue, quiet, fault }, until) {
  const count = overdue === 0 || quiet ? "" : String(overdue);
  await chrome.action.setBadgeBackgroundColor({ color: "#8a4b08" });
  await chrome.action.setBadgeText({ text: fault ? "!" : count });
  await chrome.action.setTitle({ title: title(overdue, fault) });
  chrome.alarms.create("overdue", {
    when: until,
    periodInMinutes: AT_LEAST_EVERY_MINUTES,
  });
}

/** @param {number} overdue @param {string} [fault] */
function title(overdue, fault) {
  if (fault) return say("badge_fault", fault);
  return overdue === 0 ? say("badge_calm") : sayCount("badge_title", overdue);
}

/** The thread a message is about; null where it is about none. @param {LedgerMessage} message */
function threadOf(message) {
  if (!("observation" in message || "threadId" in message)) return null;
  const thread =
    message.type === "ledgerObserve"
      ? /** @type {{ thread?: unknown }} */ (message.observation).thread
      : message.threadId;
  if (typeof thread !== "string" || thread === "") throw new Error("The thread has no id.");
  return thread;
}

/** Takes what a message says, and keeps what it changed. @param {LedgerMessage} message @param {string | null} thread */
async function change(message, thread) {
  const book = await ledger();
  /** @type {string[]} */
  let changed = [];
  if (message.type === "ledgerImport") {
    changed = book.observeAll(message.observations, Date.now()).map((record) => record.thread);
  } else if (take(book, message) !== undefined && thread !== null) changed = [thread];
  const items = shardsOf(book, changed);
  const sightings = book.sightings();
  if (sightings !== undefined) items[SIGHTINGS] = sightings;
  if (Object.keys(items).length > 0) await keep(items);
}

/** @param {Ledger} book @param {LedgerMessage} message @returns {unknown} the record, if it changed */
function take(book, message) {
  const now = Date.now();
  switch (message.type) {
    case "ledgerObserve":
      return book.observe(message.observation, now);
    case "ledgerMute":
      return book.mute(message.threadId, message.muted);
    case "ledgerAct":
      return book.act(message.threadId, message.decision, message.wake, now);
    case "ledgerOffer":
      return book.offer(message.threadId, message.due ?? undefined);
    case "ledgerSighted":
      return book.sight({ rows: message.rows });
    case "ledgerHide":
      return book.hide(message.with, now);
  }
}

/**
 * Writes all or nothing, and tells the user if it was nothing. What was counted is forgotten first: a worker that dies
 * after the write leaves no list that is older than storage.
 * @param {Record<string, unknown>} items
 */
async function keep(items) {
  await chrome.storage.session.remove(LIST);
  try {
    await write(items);
  } catch (error) {
    held = undefined;
    await readTexts();
    await chrome.storage.session.set({ [FAULT]: say("not_kept") });
    await refreshBadge();
    throw error;
  }
  await chrome.storage.session.remove(FAULT);
}

/** Writes all or nothing, and remembers that it was this worker. @param {Record<string, unknown>} items */
async function write(items) {
  const keys = Object.keys(items);
  expect(keys, 1);
  try {
    await chrome.storage.local.set(items);
  } catch (error) {
    expect(keys, -1);
    throw error;
  }
}

/** So many changes of these keys more, or fewer, will be this worker's. @param {string[]} keys @param {number} count */
function expect(keys, count) {
  for (const key of keys) written.set(key, Math.max(0, (written.get(key) ?? 0) + count));
}
