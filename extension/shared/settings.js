// @ts-check
/** The user's settings in the browser's storage: read, watched, changed. Their meaning is Rust's (src/wire.rs). */

/** Where they are in the browser's storage. */
export const SETTINGS = "settings";

/**
 * Calls `take` with the settings as they are stored (undefined for none), now and after each change.
 * @param {(settings: unknown) => void} take
 * @returns {() => void} stops
 */
export function onSettings(take) {
  const changed = (/** @type {Record<string, chrome.storage.StorageChange>} */ changes) => {
    if (SETTINGS in changes) take(changes[SETTINGS]?.newValue);
  };
  chrome.storage.local.onChanged.addListener(changed);
  readSettings().then(take);
  return () => chrome.storage.local.onChanged.removeListener(changed);
}

/** A sentence on what could not be synced, in the browser's storage. */
export const SYNC_FAULT = "syncFault";

/** Calls `take` with what could not be synced ("" for nothing), now and after each change. @param {(fault: string) => void} take */
export function onSyncFault(take) {
  const told = (/** @type {unknown} */ fault) => take(typeof fault === "string" ? fault : "");
  chrome.storage.local.onChanged.addListener((changes) => {
    if (SYNC_FAULT in changes) told(changes[SYNC_FAULT]?.newValue);
  });
  chrome.storage.local.get(SYNC_FAULT).then((stored) => told(stored[SYNC_FAULT]));
}

/** @returns {Promise<Record<string, unknown> | undefined>} */
export async function readSettings() {
  const stored = await chrome.storage.local.get(SETTINGS);
  return /** @type {Record<string, unknown> | undefined} */ (stored[SETTINGS]);
}

/**
 * Changes what `some` names; the rest stays.
 * @param {Record<string, unknown>} some
 */
export async function saveSettings(some) {
  await chrome.storage.local.set({ [SETTINGS]: { ...(await readSettings()), ...some } });
}

/**
 * Turns one rule of the draft check on or off; the other rules stay as they are. For the background alone, in its turn.
 * @param {string} rule
 * @param {boolean} on
 */
export async function saveRule(rule, on) {
  const { [rule]: _, ...others } =
    /** @type {{ rules?: Record<string, boolean> }} */ (await readSettings())?.rules ?? {};
  await saveSettings({ rules: on ? others : { ...others, [rule]: false } });
}
