// @ts-check
/**
 * What the panel knows of the page, and what it asks of it. The host exists only while there is an inbox to help with;
 * each message is sent once: nothing until the panel says that it listens, and all of it again to a panel that has
 * started anew.
 */

import { readBox } from "./caret.js";
import { sameText } from "./text.js";

/** @typedef {import("./watcher.js").View} View */
/** @typedef {import("./locate.js").Conversation} Conversation */
/** @typedef {import("./composer.js").Target} Target */
/** @typedef {import("../shared/protocol.js").ContentMessage} ContentMessage */
/** @typedef {import("../shared/protocol.js").ObservedThread} ObservedThread */
/** @typedef {import("../shared/protocol.js").PanelMessage} PanelMessage */

/** @typedef {ReturnType<typeof import("./host.js").createHost>} Host */

/**
 * @param {object} options
 * @param {ReturnType<typeof import("./composer.js").createComposer>} options.composer
 * @param {(threadId: string | null) => Target | "wrongThread" | "noComposer"} options.findTarget
 * @param {(receive: (message: PanelMessage) => void, until: AbortSignal) => Host} options.createHost
 * @param {AbortSignal} options.signal
 */
export function createSession({ composer, findTarget, createHost, signal }) {
  /**
   * `ready`: it listens, and has been told all. Until then nothing is sent: it would only be analysed twice.
   * @type {{ host: Host, life: AbortController, ready: boolean } | null}
   */
  let panel = null;
  /** @type {View} */
  let view = { state: "noInbox" };
  /** Sent last, to be sent again only when different. @type {ContentMessage | null} */
  let written = null;

  /** @param {PanelMessage} message */
  function receive(message) {
    switch (message.type) {
      case "panelReady":
        return tellAll();
      case "panelInsert":
        return insert(message);
      case "panelUndo":
        return undo(message);
      case "panelLayout":
        return panel?.host.choose(message.layout);
      case "panelAttention":
        return panel?.host.attention(message.level);
      case "panelLeave":
        return leave();
    }
  }

  function tellAll() {
    if (!panel) return;
    panel.ready = true;
    panel.host.tell();
    panel.host.send(messageOf(view));
    if (written) panel.host.send(written);
  }

  /** @param {Extract<PanelMessage, { type: "panelInsert" }>} message */
  async function insert({ request, threadId, text, replace, over }) {
    const find = () => findTarget(threadId);
    const outcome = hasChanged(find(), over)
      ? "changed"
      : await composer.insert(find, String(text), replace === true).catch(failed);
    panel?.host.send({ type: "contentInserted", request, outcome });
  }

  /** @param {Extract<PanelMessage, { type: "panelUndo" }>} message */
  function undo({ request, threadId }) {
    const outcome = composer.undo(() => findTarget(threadId), threadId);
    panel?.host.send({ type: "contentUndone", request, outcome });
  }

  function leave() {
    const target = findTarget(null);
    if (typeof target === "object") composer.focus(target.box);
    else panel?.host.blur();
  }

  function close() {
    panel?.life.abort();
    panel = null;
  }

  function start() {
    const life = new AbortController();
    signal.addEventListener("abort", () => life.abort(), { signal: life.signal });
    panel = { host: createHost(receive, life.signal), life, ready: false };
  }

  return {
    /**
     * @param {View} next
     * @param {(conversation: Conversation) => HTMLElement | null} boxOf
     */
    show(next, boxOf) {
      const differs = !sameView(view, next);
      view = next;
      if ("state" in next && next.state === "noInbox") return close();
      if (!panel) start();
      else if (differs && panel.ready) panel.host.send(messageOf(next));
      panel?.host.rearrange();
      const box = "conversation" in next ? boxOf(next.conversation) : null;
      tellComposer("thread" in next ? next.thread.id : null, box);
    },
    /** @returns {boolean} whether there is a panel to open */
    open() {
      panel?.host.open();
      return panel !== null;
    },
    /** After the back-forward cache the frame's line may be dead. */
    renew() {
      if (!panel) return;
      close();
      start();
    },
  };

  /**
   * @param {string | null} threadId
   * @param {HTMLElement | null} box
   */
  function tellComposer(threadId, box) {
    if (threadId === null || !box) {
      written = null;
      return;
    }
    const text = readBox(box);
    const same = written?.type === "contentComposer" && written.threadId === threadId;
    if (same && written?.type === "contentComposer" && written.text === text) return;
    written = { type: "contentComposer", threadId, text };
    if (panel?.ready) panel.host.send(written);
  }
}

/** @param {View} view @returns {ContentMessage} */
function messageOf(view) {
  return "thread" in view
    ? { type: "contentThread", thread: view.thread }
    : { type: "contentState", state: view.state };
}

/**
 * Unchanged messages are the same objects, so that nothing long is compared.
 * @param {View} a
 * @param {View} b
 */
function sameView(a, b) {
  if ("state" in a || "state" in b) return "state" in a && "state" in b && a.state === b.state;
  return sameThread(a.thread, b.thread);
}

/** @param {ObservedThread} a @param {ObservedThread} b */
function sameThread(a, b) {
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.me === b.me &&
    a.group === b.group &&
    a.canReply === b.canReply &&
    a.complete === b.complete &&
    a.messages.length === b.messages.length &&
    a.messages.every((message, index) => message === b.messages[index])
  );
}

/**
 * Whether the composer holds another text than the one that was to be replaced.
 * @param {Target | string} target
 * @param {string | undefined} over
 */
function hasChanged(target, over) {
  if (typeof over !== "string" || typeof target === "string") return false;
  return !sameText(readBox(target.box), over);
}

/** @returns {"failed"} */
function failed() {
  return "failed";
}
