// @ts-check
/**
 * Every message that crosses a boundary of the extension, and the guards that let it in. A message's name begins with
 * its sender: `content…` goes from the content script to the panel and `panel…` back, both over one private
 * MessagePort; `ledger…` and `settings…` go from the panel to the background over `runtime.sendMessage`.
 */

/**
 * One message of the open conversation.
 * @typedef {object} ObservedMessage
 * @property {string} id what identifies the event on the page: its URN, or a stable key made of its place and text
 * @property {string} from the sender's display name; "" if unknown
 * @property {boolean} own whether the owner of the inbox sent it
 * @property {string | null} at RFC 3339, or null if the page does not say
 * @property {string} text the body as plain text, with real line breaks
 */

/**
 * The open conversation as the page shows it.
 * @typedef {object} ObservedThread
 * @property {string} id the thread's id (the uuid in its URNs, or the id in the URL)
 * @property {string} title who it is with, as the page's header says
 * @property {string | null} me the owner's display name, if any own message shows it
 * @property {boolean} group whether more than one other person takes part
 * @property {boolean} canReply whether there is a composer that belongs to it
 * @property {boolean} complete whether its beginning is in view (older messages may still be unloaded otherwise)
 * @property {ObservedMessage[]} messages oldest first
 */

/** @typedef {"left" | "right"} Side */
/** @typedef {{ side: Side, collapsed: boolean }} Layout */

/**
 * Why there is no thread to read: no inbox on this page, an inbox without conversations, none opened, one that is still
 * loading, a sponsored message, or a page that looks like an inbox and could not be read.
 * @typedef {"noInbox" | "empty" | "noThread" | "loading" | "sponsored" | "unreadable"} PageState
 */

/**
 * What came of an insert. "occupied": the composer holds the user's own text and `replace` was not given; "changed": it
 * holds another text than the one that was to be replaced (`over`), because the user has written on;
 * "alreadyThere": it holds just this draft; "wrongThread": the composer belongs to another thread now; "noComposer":
 * there is none; "composing": an input method is in the middle of a word; "failed": what was read back differs, and the
 * former text has been put back.
 * @typedef {"inserted" | "occupied" | "changed" | "alreadyThere" | "wrongThread" | "noComposer" | "composing" | "failed"} InsertOutcome
 */

/**
 * What came of an undo. "changed": the user has edited the text since, and it was left alone.
 * @typedef {"undone" | "changed" | "wrongThread" | "noComposer" | "failed"} UndoOutcome
 */

/**
 * Content script to panel.
 * @typedef {{ type: "contentThread", thread: ObservedThread }
 *   | { type: "contentState", state: PageState }
 *   | { type: "contentComposer", threadId: string, text: string }
 *   | { type: "contentInserted", request: number, outcome: InsertOutcome }
 *   | { type: "contentUndone", request: number, outcome: UndoOutcome }
 *   | { type: "contentLayout", layout: Layout }
 *   | { type: "contentFocus" }} ContentMessage
 */

/**
 * Panel to content script.
 * @typedef {{ type: "panelReady" }
 *   | { type: "panelInsert", request: number, threadId: string, text: string, replace: boolean, over?: string }
 *   | { type: "panelUndo", request: number, threadId: string }
 *   | { type: "panelLayout", layout: Layout }
 *   | { type: "panelAttention", level: "none" | "calm" | "amber" | "red" }
 *   | { type: "panelLeave" }} PanelMessage
 */

/**
 * A row of the conversation list.
 * @typedef {object} ObservedRow
 * @property {string} with the name it shows
 * @property {string | null} at the day of its newest message as RFC 3339, or null if the row does not say it
 * @property {boolean} own whether the owner of the inbox wrote that message
 * @property {boolean} unread
 * @property {boolean} group whether more than one other person takes part
 */

/**
 * To the background. The answer to each is a `LedgerAnswer`. `wake`: when a snooze ends, ms since 1970; `due`: the last day
 * that an inserted reply names, or null if it was taken back; `with`: who is not to be hinted at; `rows`: all that are shown;
 * `observations`: what an export says of many threads (`Import.observations` in src/web/import.rs).
 * @typedef {{ type: "ledgerObserve", observation: unknown }
 *   | { type: "ledgerMute", threadId: string, muted: boolean }
 *   | { type: "ledgerAct", threadId: string, decision: "snooze" | "done" | "dismiss" | "restore", wake?: number }
 *   | { type: "ledgerOffer", threadId: string, due: string | null }
 *   | { type: "ledgerSighted", rows: ObservedRow[] }
 *   | { type: "ledgerHide", with: string }
 *   | { type: "ledgerImport", observations: unknown[] }
 *   | { type: "ledgerList" }
 *   | { type: "ledgerGet", threadId: string }} LedgerMessage
 */

/**
 * What badge and list show (`Ledger.count` in src/web/ledger.rs). `next`: ms since 1970; `fault`: what could not be kept.
 * @typedef {{ overdue: number, quiet: boolean, next: number | null, counts: number[], records: unknown[],
 *   maybe: unknown[], broken: string[], fault?: string }} LedgerList
 */

/**
 * `list` only where it was asked for.
 * @typedef {{ ok: true, entry: unknown, overdue: number, list?: LedgerList } | { ok: false, reason: string }} LedgerAnswer
 */

/**
 * To the background: turns one rule of the draft check on or off, whatever other pages are changing meanwhile.
 * @typedef {{ type: "settingsRule", rule: string, on: boolean }} SettingsMessage
 */

const FROM_CONTENT = [
  "contentThread",
  "contentState",
  "contentComposer",
  "contentInserted",
  "contentUndone",
  "contentLayout",
  "contentFocus",
];
const FROM_PANEL = [
  "panelReady",
  "panelInsert",
  "panelUndo",
  "panelLayout",
  "panelAttention",
  "panelLeave",
];
const TO_SETTINGS = ["settingsRule"];
const TO_LEDGER = [
  "ledgerObserve",
  "ledgerMute",
  "ledgerAct",
  "ledgerOffer",
  "ledgerSighted",
  "ledgerHide",
  "ledgerImport",
  "ledgerList",
  "ledgerGet",
];

/**
 * @param {unknown} value
 * @param {string[]} names
 */
function isNamed(value, names) {
  return (
    typeof value === "object" &&
    value !== null &&
    names.includes(String(/** @type {{ type?: unknown }} */ (value).type))
  );
}

/** @param {unknown} value @returns {value is ContentMessage} */
export const isContentMessage = (value) => isNamed(value, FROM_CONTENT);

/** @param {unknown} value @returns {value is PanelMessage} */
export const isPanelMessage = (value) => isNamed(value, FROM_PANEL);

/** @param {unknown} value @returns {value is LedgerMessage} */
export const isLedgerMessage = (value) => isNamed(value, TO_LEDGER);

/** @param {unknown} value @returns {value is SettingsMessage} */
export const isSettingsMessage = (value) => isNamed(value, TO_SETTINGS);

/** What the popup asks each tab: whether it can show the inbox. The answer is `true`. */
export const IS_INBOX = "popupInbox";
