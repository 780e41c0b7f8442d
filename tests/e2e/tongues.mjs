// @ts-check
/**
 * Builds that speak one language. Debian's Chromium comes in English only, so the language is made the one that the
 * extension falls back to; what it says is the shipped messages.
 */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOP } from "../../extension/tools/say.mjs";

/** @typedef {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} Messages */

/** @param {string} language @returns {Messages} */
export const messagesOf = (language) =>
  JSON.parse(readFileSync(join(TOP, "extension/_locales", language, "messages.json"), "utf8"));

/**
 * The shipped build with these messages alone.
 * @param {string} language
 * @param {Messages} messages
 * @returns {{ folder: string, remove: () => void }}
 */
export function speaking(language, messages) {
  const folder = mkdtempSync(join(tmpdir(), "considerate-"));
  cpSync(join(TOP, "dist/chromium"), folder, { recursive: true });
  rmSync(join(folder, "_locales"), { recursive: true });
  mkdirSync(join(folder, "_locales", language), { recursive: true });
  writeFileSync(join(folder, "_locales", language, "messages.json"), JSON.stringify(messages));
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ ...manifest, default_locale: language }),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What begins and ends every message of the language that nobody speaks. */
export const [BEGIN, END] = ["⟦", "⟧"];

/** A language that nobody speaks, written from right to left: whatever is not in it was not looked up. @returns {Messages} */
export function unspoken() {
  const entries = Object.entries(messagesOf("en")).map(([key, one]) => [
    key,
    { ...one, message: `${BEGIN}${one.message}${END}` },
  ]);
  const own = { locale: { message: "he" }, direction: { message: "rtl" } };
  return { ...Object.fromEntries(entries), ...own };
}
