// @ts-check
/** The user's settings in the browser's storage: read, watched, changed. Their meaning is Rust's (src/wire.rs). */

const KEY = "settings";

/**
 * Calls `take` with the settings as they are stored (undefined for none), now and after each change.
 * @param {(settings: unknown) => void} take
 * @returns {() => void} stops
 */
export function onSettings(take) {
  const changed = (/** @type {Record<string, chrome.storage.StorageChange>} */ changes) => {
    if (KEY in changes) take(changes[KEY]?.newValue);
  };
  chrome.storage.local.onChanged.addListener(changed);
  readSettings().then(take);
  return () => chrome.storage.local.onChanged.removeListener(changed);
}

/** @returns {Promise<Record<string, unknown> | undefined>} */
export async function readSettings() {
  const stored = await chrome.storage.local.get(KEY);
  return /** @type {Record<string, unknown> | undefined} */ (stored[KEY]);
}

/**
 * Changes what `some` names; the rest stays.
 * @param {Record<string, unknown>} some
 */
export async function saveSettings(some) {
  await chrome.storage.local.set({ [KEY]: { ...(await readSettings()), ...some } });
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
