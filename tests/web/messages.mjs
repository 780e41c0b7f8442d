// @ts-check
/** A mock of the browser's messages, in English, for the module outside an extension: the same file, filled in the same way. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TOP } from "../../extension/tools/say.mjs";

/** @typedef {{ message: string, placeholders?: Record<string, { content: string }> }} Message */

/** Puts `chrome.i18n.getMessage` where the module looks for it. */
export function mockMessages() {
  const path = join(TOP, "extension/_locales/en/messages.json");
  /** @type {Record<string, Message>} */
  const messages = JSON.parse(readFileSync(path, "utf8"));
  const getMessage = (/** @type {string} */ key, /** @type {string[]} */ values) => {
    const { message = "", placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name) => {
      const place = Number(placeholders[name]?.content.slice(1));
      return values[place - 1] ?? "";
    });
  };
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
}
