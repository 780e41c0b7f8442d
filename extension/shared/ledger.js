// @ts-check
/** The ledger as the extension's pages read it from storage, and where its threads can be opened. */

const PREFIX = "thread:";
const INBOX = "https://www.linkedin.com/messaging/";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What follows the uuid in a thread's address, in every sample that was seen; its meaning is not known. */
const SUFFIX = "_100";

/** Minutes by which the user's clock is ahead of UTC now. */
export const clockOffset = () => -new Date().getTimezoneOffset();

/**
 * Calls `take` with all records and the settings, now and after each change of either.
 * @param {(records: unknown[], settings: unknown) => void} take
 * @returns {() => void} stops
 */
export function onLedger(take) {
  const read = async () => {
    const stored = await chrome.storage.local.get(null);
    const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
    take(
      keys.map((key) => stored[key]),
      stored.settings,
    );
  };
  const changed = (/** @type {Record<string, chrome.storage.StorageChange>} */ changes) => {
    const ours = Object.keys(changes).some((key) => key === "settings" || key.startsWith(PREFIX));
    if (ours) read();
  };
  chrome.storage.local.onChanged.addListener(changed);
  read();
  return () => chrome.storage.local.onChanged.removeListener(changed);
}

/** A thread's address; the inbox's for a thread that was seen without one. @param {string} threadId */
export function addressOf(threadId) {
  return UUID.test(threadId) ? `${INBOX}thread/2-${btoa(threadId + SUFFIX)}/` : INBOX;
}
