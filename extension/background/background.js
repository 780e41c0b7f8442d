// @ts-check
/**
 * The background: the ledger's only writer, its badge and its alarms; and the one who turns rules on and off. The worker may die between any two events, so
 * every listener is registered in this first turn and all state lives in storage.
 */

import { isLedgerMessage, isSettingsMessage } from "../shared/protocol.js";
import { saveRule } from "../shared/settings.js";
import { inTurn } from "./in-turn.js";
import { answer, changed, refreshBadge } from "./ledger.js";

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
chrome.runtime.onInstalled.addListener(refresh);
chrome.runtime.onStartup.addListener(refresh);
chrome.storage.local.onChanged.addListener((changes) => {
  if (changed(changes)) refresh();
});

/** @param {unknown} message */
function taskOf(message) {
  if (isLedgerMessage(message)) return () => answer(message);
  if (!isSettingsMessage(message)) return null;
  return async () => {
    await saveRule(message.rule, message.on);
    return { ok: true };
  };
}

function refresh() {
  inTurn(refreshBadge).catch((error) => console.error("Considerate: the badge is stale.", error));
}
