// @ts-check
/** All that is kept, as one file with a version: given out, taken in whole or not at all, deleted. */

import { PREFIX, recordsOf } from "./ledger.js";
import { say, sayCount } from "./texts.js";

/** Of the file's own shape; what is in it has versions of its own, which Rust reads (src/ledger/record.rs). */
const VERSION = 1;

/** What is this browser's own, of what it has synced. */
const OWN = ["synced", "syncFault"];

/** @returns {Promise<string>} JSON */
export async function exported() {
  const data = await chrome.storage.local.get(null);
  for (const key of OWN) delete data[key];
  return JSON.stringify(
    { considerate: VERSION, exported: new Date().toISOString(), data },
    null,
    1,
  );
}

/**
 * Replaces what is kept by what the file holds. Where that fails, what was kept before is put back.
 * @param {string} text
 * @param {string} name the file's, for the error
 * @returns {Promise<string>} a sentence on what was taken in
 */
export async function imported(text, name) {
  const data = dataOf(text, name);
  const before = await chrome.storage.local.get(null);
  try {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(data);
  } catch (error) {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(before);
    throw error;
  }
  const threads = new Set(recordsOf(data).map(({ thread }) => thread)).size;
  return sayCount("imported", threads, name);
}

/** Deletes everything that is kept in this browser, and what it has synced. */
export async function wipe() {
  await chrome.storage.local.clear();
  await chrome.storage.sync.clear();
  await chrome.storage.session.clear();
}

/**
 * @param {string} text
 * @param {string} name
 * @returns {Record<string, unknown>}
 */
function dataOf(text, name) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error(say("import_no_json", name));
  }
  if (typeof file !== "object" || file === null || !("considerate" in file)) {
    throw new Error(say("import_other", name));
  }
  if (file.considerate !== VERSION) {
    throw new Error(say("import_version", name, String(file.considerate), String(VERSION)));
  }
  const { data } = file;
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new Error(say("import_no_data", name));
  }
  const strange = Object.keys(data).find(
    (key) => key.startsWith(PREFIX) && (typeof data[key] !== "object" || Array.isArray(data[key])),
  );
  const broken = recordsOf(data).find(
    ({ record }) => typeof record !== "object" || record === null,
  );
  if (strange ?? broken) {
    throw new Error(say("import_damaged", name, String(strange ?? broken?.thread)));
  }
  return data;
}
