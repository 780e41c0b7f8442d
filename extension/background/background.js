// @ts-check
/**
 * The background: the ledger's only writer, its badge and its alarms. The worker may die between any two events, so
 * every listener is registered in this first turn and all state lives in storage.
 */

import { isLedgerMessage } from "../shared/protocol.js";
import { inTurn } from "./in-turn.js";
import { answer, refreshBadge } from "./ledger.js";

const ALARM = "overdue";

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (sender.id !== chrome.runtime.id || !isLedgerMessage(message)) return false;
  inTurn(() => answer(message)).then(respond, (error) =>
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
  if ("settings" in changes) refresh();
});

function refresh() {
  inTurn(refreshBadge).catch((error) => console.error("Considerate: the badge is stale.", error));
}
