// @ts-check
/** What the benchmark reads, twelve messages of about 600 characters, and checks; Rust includes the same files. */

import { readFileSync } from "node:fs";

/** @type {string[]} */
export const messages = JSON.parse(readFileSync(new URL("messages.json", import.meta.url), "utf8"));

/** Replies of about 1,000 characters, of which two hold what the draft check marks. @type {string[]} */
export const replies = JSON.parse(readFileSync(new URL("replies.json", import.meta.url), "utf8"));

/**
 * A text of so many bytes: messages one after the other, in ever another order.
 * @param {number} bytes
 */
export function textOf(bytes) {
  const parts = [];
  let length = 0;
  for (let index = 0; length < bytes; index += 1) {
    const turn = Math.floor(index / messages.length);
    const part = messages[(index * 5 + turn) % messages.length];
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join("\n\n").slice(0, bytes);
}
