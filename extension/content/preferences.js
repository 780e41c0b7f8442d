// @ts-check
/** The one thing that this script keeps: on which side the panel stands, and whether it is collapsed. */

/** @typedef {import("../shared/protocol.js").Layout} Layout */

const KEY = "layout";

/** @returns {Promise<Layout>} the default where nothing, or nothing of use, is kept */
export async function readLayout() {
  const stored = await chrome.storage.local.get(KEY).catch(() => ({}));
  const layout = /** @type {Record<string, any>} */ (stored)[KEY];
  return {
    side: layout?.side === "left" ? "left" : "right",
    collapsed: layout?.collapsed === true,
  };
}

/** @param {Layout} layout */
export async function saveLayout(layout) {
  // Storage may be full, or the extension gone: the panel then only forgets.
  try {
    await chrome.storage.local.set({ [KEY]: layout });
  } catch {
    return;
  }
}
