// @ts-check
/** The popup's shim: hands the stored ledger to the Rust list, and carries what the user decides to the background. */

import init, { Popup } from "ledger-wasm";
import { addressOf, clockOffset, onList, tell } from "../shared/ledger.js";
import { IS_INBOX } from "../shared/protocol.js";
import { inLanguage, readTexts, say } from "../shared/texts.js";

/** @typedef {import("../shared/protocol.js").LedgerMessage} LedgerMessage */

const root = /** @type {HTMLElement} */ (document.getElementById("popup"));

/** @type {ReturnType<typeof onList> | undefined} */
let list;

try {
  await Promise.all([init(), readTexts()]);
  inLanguage(say("popup_title"));
  const hide = (/** @type {string} */ name) => change({ type: "ledgerHide", with: name });
  const popup = new Popup(root, { open, decide, hide, options });
  list = onList((said, settings) => popup.show(said, settings, Date.now(), clockOffset()));
} catch (error) {
  console.error("Considerate: the list cannot be shown.", error);
  root.textContent = say("popup_unavailable");
}

/**
 * @param {string} threadId
 * @param {Extract<LedgerMessage, { type: "ledgerAct" }>["decision"]} decision
 * @param {string | undefined} day "2026-11-23", on the user's clock
 * @param {number} hour
 */
async function decide(threadId, decision, day, hour) {
  const wake = day === undefined ? undefined : momentOf(day, hour);
  await change({ type: "ledgerAct", threadId, decision, wake });
}

/** What was not kept changes no storage: the list is asked why. @param {LedgerMessage} message */
async function change(message) {
  const answer = await tell(message);
  if (!answer.ok) await list?.ask();
}

async function options() {
  await chrome.runtime.openOptionsPage();
  window.close();
}

/** The moment at which the user's clock, which may be changed until then, shows that hour. @param {string} day @param {number} hour */
function momentOf(day, hour) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, hour).getTime();
}

/**
 * Opens a thread in a tab that shows the inbox's site already, or in a new one. Without a thread such a tab stays where it is.
 * @param {string | undefined} threadId
 */
async function open(threadId) {
  const url = addressOf(threadId ?? "");
  const tab = await inboxTab();
  if (tab?.id === undefined) await chrome.tabs.create({ url });
  else {
    await chrome.tabs.update(tab.id, threadId ? { url, active: true } : { active: true });
    await chrome.windows.update(tab.windowId, { focused: true });
  }
  window.close();
}

/**
 * Asked of each tab's content script: to see the tabs' addresses would take a permission.
 * @returns {Promise<chrome.tabs.Tab | undefined>} the one used last
 */
async function inboxTab() {
  const tabs = await chrome.tabs.query({});
  const answers = await Promise.all(
    tabs.map((tab) =>
      chrome.tabs.sendMessage(tab.id ?? -1, { type: IS_INBOX }, { frameId: 0 }).catch(() => false),
    ),
  );
  const inboxes = tabs.filter((_, at) => answers[at] === true);
  return inboxes.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
