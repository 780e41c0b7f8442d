// @ts-check
/**
 * The panel's shim: it accepts the one private port, starts the core, and carries messages between content script,
 * background, storage and the Rust panel. It decides nothing.
 */

import init, { Panel } from "considerate-wasm";
import { addressOf, clockOffset, onList, tell } from "../shared/ledger.js";
import { isContentMessage } from "../shared/protocol.js";
import { onSettings, saveSettings } from "../shared/settings.js";
import { inLanguage, readTexts, say } from "../shared/texts.js";
import { copyText } from "./copy.js";

/** @typedef {import("../shared/protocol.js").ContentMessage} ContentMessage */
/** @typedef {import("../shared/protocol.js").PanelMessage} PanelMessage */
/** @typedef {import("../shared/protocol.js").LedgerMessage} LedgerMessage */

const nonce = location.hash.slice(1);
const root = /** @type {HTMLElement} */ (document.getElementById("panel"));
const started = start();

window.addEventListener("message", async (event) => {
  const port = event.ports[0];
  // Only the content script knows the nonce: the page cannot read the frame's address.
  if (!port || nonce.length < 16 || event.data?.nonce !== nonce) return;
  const begin = await started;
  begin?.(port);
});

/** Starts the core. A failure is said once in the panel, and nothing else happens. */
async function start() {
  try {
    await Promise.all([init(), readTexts()]);
    inLanguage();
    return (/** @type {MessagePort} */ port) => serve(port, true);
  } catch (error) {
    unavailable(error);
    return null;
  }
}

/**
 * @param {MessagePort} port
 * @param {boolean} mayRestart whether a trap of the core is answered by a fresh start
 */
function serve(port, mayRestart) {
  const post = (/** @type {PanelMessage} */ message) => port.postMessage(message);
  const panel = new Panel(
    root,
    host(
      post,
      (thread, entry) => panel.entry(thread, entry),
      () => list.ask(),
    ),
  );
  const guarded = (/** @type {() => void} */ act) => {
    try {
      act();
    } catch (error) {
      port.onmessage = null;
      stop();
      if (!mayRestart) return unavailable(error);
      console.warn("Considerate: the analysis stopped and starts once more.", error);
      serve(port, false);
    }
  };
  const list = onList((said) => guarded(() => panel.owed(said, Date.now(), clockOffset())));
  const stops = [onSettings((settings) => guarded(() => panel.settings(settings))), list.stop];
  const stop = () => {
    for (const one of stops) one();
  };
  port.onmessage = ({ data }) => {
    if (isContentMessage(data)) guarded(() => receive(panel, data));
  };
  post({ type: "panelReady" });
}

/**
 * @param {Panel} panel
 * @param {ContentMessage} message
 */
function receive(panel, message) {
  switch (message.type) {
    case "contentThread":
      return panel.thread(message.thread, Date.now());
    case "contentState":
      return panel.pageState(message.state);
    case "contentComposer":
      return panel.composer(message.threadId, message.text);
    case "contentInserted":
      return panel.inserted(message.request, message.outcome);
    case "contentUndone":
      return panel.undone(message.request, message.outcome);
    case "contentLayout":
      return panel.side(message.layout.side);
    case "contentFocus":
      return panel.focus();
  }
}

/**
 * The panel's capabilities (`Host` in src/web/host.rs).
 * @param {(message: PanelMessage) => void} post
 * @param {(threadId: string, entry: unknown) => void} takeEntry
 * @param {() => void} refused what was told was not kept, which changes no storage
 */
function host(post, takeEntry, refused) {
  /** @param {LedgerMessage & { threadId?: string }} message @param {string} threadId */
  const ledger = async (message, threadId) => {
    const answer = await tell(message);
    if (answer.ok) takeEntry(threadId, answer.entry ?? undefined);
    else refused();
  };
  /** @type {string | undefined} */
  let level;
  return {
    insert: (
      /** @type {number} */ request,
      /** @type {string} */ threadId,
      /** @type {string} */ text,
      /** @type {boolean} */ replace,
      /** @type {string | undefined} */ over,
    ) => post({ type: "panelInsert", request, threadId, text, replace, over }),
    undo: (/** @type {number} */ request, /** @type {string} */ threadId) =>
      post({ type: "panelUndo", request, threadId }),
    copy: copyText,
    layout: (/** @type {"left" | "right"} */ side, /** @type {boolean} */ collapsed) =>
      post({ type: "panelLayout", layout: { side, collapsed } }),
    attention: (/** @type {"none" | "calm" | "amber" | "red"} */ next) => {
      if (next !== level) post({ type: "panelAttention", level: next });
      level = next;
    },
    leave: () => post({ type: "panelLeave" }),
    address: addressOf,
    observe: (/** @type {{ thread: string }} */ observation) =>
      ledger({ type: "ledgerObserve", observation }, observation.thread),
    mute: (/** @type {string} */ threadId, /** @type {boolean} */ muted) =>
      ledger({ type: "ledgerMute", threadId, muted }, threadId),
    offer: (/** @type {string} */ threadId, /** @type {string | undefined} */ due) =>
      ledger({ type: "ledgerOffer", threadId, due: due ?? null }, threadId),
    save: saveSettings,
    rule: (/** @type {string} */ rule, /** @type {boolean} */ on) => {
      /** @type {import("../shared/protocol.js").SettingsMessage} */
      const message = { type: "settingsRule", rule, on };
      chrome.runtime.sendMessage(message).catch(() => undefined);
    },
  };
}

/** @param {unknown} error */
function unavailable(error) {
  console.error("Considerate: the analysis stopped.", error);
  root.textContent = "";
  const line = document.createElement("p");
  line.className = "unavailable";
  line.setAttribute("role", "status");
  line.textContent = say("panel_unavailable");
  root.append(line);
}
