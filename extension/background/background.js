// @ts-check
/**
 * The background: the ledger's only writer, its badge and its alarms; the one who turns rules on and off, and who syncs. The
 * worker may die between any two events, so every listener is registered in this first turn and all state lives in storage.
 */

import { isLedgerMessage, isSettingsMessage } from "../shared/protocol.js";
import { SETTINGS, saveRule } from "../shared/settings.js";
import { inTurn } from "./in-turn.js";
import { answer, changed, refreshBadge } from "./ledger.js";
import { sync } from "./sync.js";

const ALARM = "overdue";

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (sender.id !== chrome.runtime.id) return false;
  const task = taskOf(message);
  if (!task) return false;
  inTurn(task).then(respond, (error) =>
    respond({ ok: false, reason: String(error?.message ?? error) }),
  );
  return true;
});

chrome.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === ALARM) refresh();
});
chrome.runtime.onInstalled.addListener((details) => {
  begin();
  welcome(details);
});
chrome.runtime.onStartup.addListener(begin);
chrome.storage.local.onChanged.addListener((changes) => {
  if (changed(changes)) refresh();
  if (SETTINGS in changes) syncSettings();
});
chrome.storage.sync.onChanged.addListener(syncSettings);

/** @param {unknown} message */
function taskOf(message) {
  if (isLedgerMessage(message)) return () => answer(message);
  if (!isSettingsMessage(message)) return null;
  return async () => {
    await saveRule(message.rule, message.on);
    return { ok: true };
  };
}

function begin() {
  refresh();
  syncSettings();
}

/**
 * Says once what it does. Who loads it for the length of a session, as Firefox tells, is at work on it and knows.
 * @param {chrome.runtime.InstalledDetails & { temporary?: boolean }} details
 */
function welcome({ reason, temporary }) {
  if (reason !== "install" || temporary) return;
  chrome.tabs.create({ url: chrome.runtime.getURL("options.html#welcome") });
}

function syncSettings() {
  inTurn(sync).catch((error) => console.error("Considerate: settings are not synced.", error));
}

function refresh() {
  inTurn(refreshBadge).catch((error) => console.error("Considerate: the badge is stale.", error));
}
