// @ts-check
/**
 * Reads an export of LinkedIn's beside the options page, which stays at hand meanwhile. To be left off, it is terminated. The
 * page sends the file, and then perhaps whose inbox it is; it is told how far the reading is, and at the end what was read.
 */

import init, { Import } from "options-wasm";

/** So many conversations are read between two reports. */
const STEP = 20;

/** @typedef {{ file: ArrayBuffer, messages: Record<string, string> } | { me: string } | { take: true }} Asked */

/** @type {Import | undefined} */
let reading;

self.addEventListener("message", async ({ data }) => {
  try {
    await heard(data);
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});

/** @param {Asked} asked */
async function heard(asked) {
  if ("take" in asked) {
    self.postMessage({ observations: reading?.observations() ?? [] });
    return;
  }
  await init();
  if ("file" in asked) speak(asked.messages);
  if ("file" in asked) reading = new Import(new Uint8Array(asked.file), Date.now());
  else reading?.choose(asked.me);
  let left = reading?.step(0) ?? 0;
  const all = left;
  while (left > 0) {
    left = reading?.step(STEP) ?? 0;
    self.postMessage({ read: all - left, all });
  }
  self.postMessage({ summary: reading?.summary() });
}

/** A worker has no `chrome.i18n`: the page lends it what may have to be said. @param {Record<string, string>} messages */
function speak(messages) {
  const getMessage = (/** @type {string} */ name, /** @type {string[]} */ values) =>
    (messages[name] ?? "").replace(/\$(\d)/g, (_, place) => values[place - 1] ?? "");
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
}
