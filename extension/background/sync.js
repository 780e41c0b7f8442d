// @ts-check
/**
 * Settings, people and templates through the browser's own sync, where the user wants that; the ledger never. Each field, person
 * and template is an item of its own, so that two computers that change different things disturb nothing, and each says what
 * it was made from, so that two that changed the same thing are noticed: then both versions of a person or a template stay,
 * and of a plain choice the later one.
 */

import { readSettings, SETTINGS, SYNC_FAULT } from "../shared/settings.js";
import { say } from "../shared/texts.js";

/**
 * An item of the browser's sync. `value`: undefined for what was removed; `at`: when this version was made (ms since 1970);
 * `past`: when those were that it was made from, the newest first; `order`: its place in a list.
 * @typedef {{ value?: unknown, at: number, past: number[], order?: number }} Item
 */
/** @typedef {Record<string, Item>} Items */

/** What was last sent or taken, in this browser's storage. */
const KNOWN = "synced";
/** Lists whose entries are items of their own, by their names. */
const LISTS = ["referralBook", "templates"];
/** Chromium takes items of 8,192 bytes, its key and quotes included. */
const MOST_BYTES = 8000;
/** As many former versions are remembered. */
const PAST = 8;

/** Whether the user wants it. @param {Record<string, unknown> | undefined} settings */
const isOn = (settings) => settings?.sync === true;

/** Settings were changed here, or elsewhere: makes both the same. In the background's turn. */
export async function sync() {
  const settings = await readSettings();
  if (!isOn(settings)) {
    await chrome.storage.local.remove([KNOWN, SYNC_FAULT]);
    return;
  }
  const known = /** @type {Items} */ ((await chrome.storage.local.get(KNOWN))[KNOWN] ?? {});
  const remote = /** @type {Items} */ (await chrome.storage.sync.get(null));
  const { items, send } = merged(known, partsOf(settings ?? {}), remote, Date.now());
  const tooLong = Object.keys(send).filter((key) => bytes(key, send[key]) > MOST_BYTES);
  for (const key of tooLong) {
    delete send[key];
    // Not known to be there: it is tried again when it changes.
    if (known[key]) items[key] = known[key];
  }
  let fault = tooLong.length > 0 ? say("sync_too_long", tooLong.map(nameOf).join(", ")) : "";
  if (Object.keys(send).length > 0) {
    try {
      await chrome.storage.sync.set(send);
    } catch (error) {
      fault = say("not_synced", error instanceof Error ? error.message : String(error));
    }
  }
  const taken = settingsOf(items, tooLong, settings ?? {});
  await chrome.storage.local.set({
    [KNOWN]: items,
    [SYNC_FAULT]: fault,
    ...(same(taken, settings) ? {} : { [SETTINGS]: taken }),
  });
}

/**
 * What both sides hold after they have met, and what is to be sent for that.
 * @param {Items} known what both held when they met last
 * @param {Record<string, { value: unknown, order?: number }>} here
 * @param {Items} there
 * @param {number} now
 * @returns {{ items: Items, send: Items }}
 */
export function merged(known, here, there, now) {
  /** @type {Items} */
  const items = {};
  /** @type {Items} */
  const send = {};
  for (const key of new Set([...Object.keys(known), ...Object.keys(here), ...Object.keys(there)])) {
    const [before, theirs, mine] = [known[key], there[key], here[key]];
    const ours = { ...mine, at: now, past: pastOf(before) };
    const changedHere = !same(mine?.value, before?.value);
    const changedThere = theirs !== undefined && theirs.at !== before?.at;
    // The browser's sync replaces what two computers sent at once by what came first: theirs need not follow ours.
    const follows = !before || before.value === undefined || theirs?.past.includes(before.at);
    if (theirs && same(mine?.value, theirs.value)) items[key] = theirs;
    else if (theirs && !changedHere && (!changedThere || follows)) items[key] = theirs;
    else if (!changedThere || theirs.value === undefined) items[key] = send[key] = ours;
    else {
      items[key] = theirs;
      if (!mine || !isEntry(key)) continue;
      // Two versions that know nothing of each other: both stay.
      const copy = renamed(key, mine);
      items[copy.key] = send[copy.key] = { ...copy.part, at: now, past: [] };
    }
  }
  return { items, send };
}

/** @param {Item | undefined} before @returns {number[]} */
const pastOf = (before) => (before ? [before.at, ...before.past].slice(0, PAST) : []);

/** Whether the key is of a list's entry. @param {string} key */
const isEntry = (key) => LISTS.some((list) => key.startsWith(`${list}/`));

/**
 * An entry under a name that says that there is another of it.
 * @param {string} key
 * @param {{ value: unknown, order?: number }} part
 */
function renamed(key, part) {
  const entry = /** @type {{ name: string }} */ (part.value);
  const mark = ` ${say("second_version")}`;
  return {
    key: key + mark,
    part: { ...part, value: { ...entry, name: entry.name + mark } },
  };
}

/**
 * Settings as parts, each under a key of its own. That sync is on is this computer's own affair.
 * @param {Record<string, unknown>} settings
 */
export function partsOf(settings) {
  /** @type {Record<string, { value: unknown, order?: number }>} */
  const parts = {};
  for (const [field, value] of Object.entries(settings)) {
    if (field === "sync" || value === undefined) continue;
    if (!LISTS.includes(field)) parts[field] = { value };
    else {
      const entries = /** @type {{ name: string }[]} */ (value);
      for (const [order, entry] of entries.entries())
        parts[`${field}/${entry.name}`] = { value: entry, order };
    }
  }
  return parts;
}

/**
 * The settings that items make.
 * @param {Items} items
 * @param {string[]} ours keys that could not be synced, and stay as they are here
 * @param {Record<string, unknown>} before
 */
function settingsOf(items, ours, before) {
  const parts = { ...items };
  const here = partsOf(before);
  for (const key of ours) if (here[key]) parts[key] = { ...here[key], at: 0, past: [] };
  /** @type {Record<string, unknown>} */
  const settings = { sync: true };
  const keys = Object.keys(parts).filter((key) => parts[key]?.value !== undefined);
  keys.sort((a, b) => (parts[a]?.order ?? 0) - (parts[b]?.order ?? 0) || (a < b ? -1 : 1));
  for (const key of keys) {
    const list = LISTS.find((name) => key.startsWith(`${name}/`));
    if (!list) settings[key] = parts[key]?.value;
    else settings[list] = [.../** @type {unknown[]} */ (settings[list] ?? []), parts[key]?.value];
  }
  return settings;
}

/** @param {string} key */
const nameOf = (key) => key.split("/").slice(1).join("/") || key;

/** @param {string} key @param {unknown} value */
const bytes = (key, value) => new TextEncoder().encode(key + JSON.stringify(value)).length;

/** Whether both are the same, in whatever order storage gives their fields. @param {unknown} a @param {unknown} b */
const same = (a, b) => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** @param {unknown} value @returns {unknown} */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, ordered(field)]));
}
