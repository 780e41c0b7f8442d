// @ts-check
/** The ledger's storage: one key a thread. The rules are Rust's; this file loads, calls and keeps. */

import init, { ledgerAct, ledgerCount, ledgerMute, ledgerObserve } from "considerate-wasm";
import { clockOffset } from "../shared/ledger.js";
import { readSettings } from "../shared/settings.js";

/** @typedef {import("../shared/protocol.js").LedgerMessage} LedgerMessage */
/** @typedef {import("../shared/protocol.js").LedgerAnswer} LedgerAnswer */

const PREFIX = "thread:";
// The browser may drop an alarm while the machine sleeps; this one finds what was missed.
const AT_LEAST_EVERY_MINUTES = 60;

/** @type {Promise<unknown> | undefined} */
let core;
const ready = () => (core ??= init());

/**
 * @param {LedgerMessage} message
 * @returns {Promise<LedgerAnswer>}
 */
export async function answer(message) {
  await ready();
  const thread = threadOf(message);
  const known = await load(thread);
  const next = change(message, known);
  if (next !== undefined && JSON.stringify(next) !== JSON.stringify(known)) {
    await chrome.storage.local.set({ [PREFIX + thread]: next });
  }
  return { ok: true, entry: next ?? known, overdue: await refreshBadge() };
}

/** Counts anew what is overdue, shows it, and sets the alarm for the next moment at which the count changes. */
export async function refreshBadge() {
  await ready();
  const stored = await chrome.storage.local.get(null);
  const records = Object.keys(stored)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => stored[key]);
  const settings = await readSettings();
  const { overdue, quiet, next, broken } = ledgerCount(
    records,
    settings,
    Date.now(),
    clockOffset(),
  );
  for (const sentence of broken) console.warn(`Considerate: ${sentence}`);
  await chrome.action.setBadgeBackgroundColor({ color: "#8a4b08" });
  await chrome.action.setBadgeText({ text: overdue === 0 || quiet ? "" : String(overdue) });
  await chrome.action.setTitle({ title: title(overdue) });
  chrome.alarms.create("overdue", {
    ...(next === null ? { delayInMinutes: AT_LEAST_EVERY_MINUTES } : { when: next }),
    periodInMinutes: AT_LEAST_EVERY_MINUTES,
  });
  return overdue;
}

/** @param {number} overdue */
function title(overdue) {
  if (overdue === 0) return "Considerate: nobody waits for an answer";
  return overdue === 1
    ? "Considerate: 1 person waits for an answer"
    : `Considerate: ${overdue} people wait for an answer`;
}

/** @param {LedgerMessage} message */
function threadOf(message) {
  const thread =
    message.type === "ledgerObserve"
      ? /** @type {{ thread?: unknown }} */ (message.observation).thread
      : message.threadId;
  if (typeof thread !== "string" || thread === "") throw new Error("The thread has no id.");
  return thread;
}

/**
 * @param {LedgerMessage} message
 * @param {unknown} known
 */
function change(message, known) {
  switch (message.type) {
    case "ledgerObserve":
      return ledgerObserve(known, message.observation, Date.now());
    case "ledgerMute":
      return known === undefined ? undefined : ledgerMute(known, message.muted);
    case "ledgerAct":
      return known === undefined
        ? undefined
        : ledgerAct(known, message.decision, message.wake, Date.now());
    case "ledgerGet":
      return undefined;
  }
}

/** @param {string} thread */
async function load(thread) {
  return (await chrome.storage.local.get(PREFIX + thread))[PREFIX + thread];
}
