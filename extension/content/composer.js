// @ts-check
/**
 * Writes a draft into the page's composer, as typing does (`execCommand("insertText")`), and takes it back out. It reads
 * back what it wrote, never overwrites the user's own text without their word, and asks whose thread the composer is
 * immediately before it writes. It never sends: no click, no key, no submit; and it leaves no mark in the composer.
 */

import { caretToEnd, isTextarea, readBox, selectAll, structureOf } from "./caret.js";
import { sameText } from "./text.js";

/** @typedef {import("./caret.js").Box} Box */
/** @typedef {import("../shared/protocol.js").InsertOutcome} InsertOutcome */
/** @typedef {import("../shared/protocol.js").UndoOutcome} UndoOutcome */

/**
 * The composer of a thread as it is right now.
 * @typedef {object} Target
 * @property {string} threadId
 * @property {Box} box
 * @property {HTMLButtonElement | null} send null with "Press Enter to send"
 */

/** Looks for the open thread's composer afresh. @typedef {() => Target | "wrongThread" | "noComposer"} FindTarget */

/** @typedef {{ text: string, structure: string }} Snapshot */
/** @typedef {{ before: Snapshot, after: string, box: WeakRef<Box>, inputs: number }} Inserted */

/** Milliseconds that an editor may take to accept text, and between two looks. */
const PATIENCE = 300;
const STEP = 30;

/**
 * @param {Document} document
 * @param {AbortSignal} signal
 */
export function createComposer(document, signal) {
  /** The last insert of each thread, to be undone. @type {Map<string, Inserted>} */
  const inserts = new Map();
  /** How often anybody but us has changed any text: an undo step is ours only if nobody did. */
  let inputs = 0;
  let writing = false;
  /** @type {EventTarget | undefined} */
  let composing;
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();

  const options = { capture: true, signal };
  document.addEventListener("input", () => (inputs += writing ? 0 : 1), options);
  document.addEventListener("compositionstart", (e) => (composing = e.composedPath()[0]), options);
  document.addEventListener("compositionend", () => (composing = undefined), options);

  /**
   * @param {FindTarget} findTarget
   * @param {string} text
   * @param {boolean} replace whether the user agreed to lose what they have typed
   * @returns {Promise<InsertOutcome>}
   */
  async function insert(findTarget, text, replace) {
    const target = focusTarget(findTarget);
    if (typeof target === "string") return target;
    const { box, send, threadId } = target;
    const before = snapshot(box);
    if (sameText(before.text, text)) return end(box, "alreadyThere");
    if (before.text.trim() && !replace) return "occupied";
    if (!text.trim()) return "failed";
    const count = inputs;
    write(box, text);
    const arrived = () => sameText(readBox(box), text);
    const accepted = () => arrived() && (before.text.trim() !== "" || !send?.disabled);
    if (!(await becomes(accepted, box))) {
      // Whatever the user typed meanwhile is theirs, and a composer that has changed hands is not touched again.
      const ours = count === inputs && isStill(findTarget, box);
      if (ours) restore(box, before, true);
      return "failed";
    }
    inserts.set(threadId, { before, after: readBox(box), box: new WeakRef(box), inputs: count });
    return end(box, "inserted");
  }

  /**
   * @param {FindTarget} findTarget
   * @param {string} threadId
   * @returns {UndoOutcome}
   */
  function undo(findTarget, threadId) {
    const found = findTarget();
    if (typeof found === "string") return found;
    const { box } = found;
    const last = inserts.get(threadId);
    if (!last || isComposing(box) || readBox(box) !== last.after) return "changed";
    const target = focusTarget(findTarget);
    if (typeof target === "string" || target.box !== box) return "failed";
    const alone = last.inputs === inputs && last.box.deref() === box;
    if (!restore(box, last.before, alone)) return "failed";
    inserts.delete(threadId);
    return end(box, "undone");
  }

  /**
   * Focusing may make the page do anything, so the composer is looked for again behind it.
   * @param {FindTarget} findTarget
   * @returns {Target | "wrongThread" | "noComposer" | "composing"}
   */
  function focusTarget(findTarget) {
    const first = findTarget();
    if (typeof first === "string") return first;
    if (isComposing(first.box)) return "composing";
    first.box.focus();
    const second = findTarget();
    if (typeof second === "string") return second;
    return second.box === first.box ? second : "noComposer";
  }

  /** @param {Box} box */
  function isComposing(box) {
    return composing instanceof Node && composing.isConnected && box.contains(composing);
  }

  /** @param {Box} box @param {string} text replaces all that it holds */
  function write(box, text) {
    selectAll(box);
    run(document, text ? "insertText" : "delete", text);
  }

  /**
   * Puts back what was there: by the browser's own undo where our insert is its last step, which restores every node;
   * else by writing the former text.
   * @param {Box} box
   * @param {Snapshot} before
   * @param {boolean} alone whether nothing else was typed anywhere since
   */
  function restore(box, before, alone) {
    const isBack = () => readBox(box) === before.text;
    if (alone && structureOf(box) !== before.structure) run(document, "undo");
    if (!isBack()) write(box, before.text);
    return isBack() || sameText(readBox(box), before.text);
  }

  /**
   * @param {Document} page
   * @param {string} command
   * @param {string} [text]
   */
  function run(page, command, text) {
    writing = true;
    try {
      page.execCommand(command, false, text);
    } finally {
      writing = false;
    }
  }

  return {
    /**
     * One at a time, so that two clicks are one insert.
     * @param {FindTarget} findTarget
     * @param {string} text
     * @param {boolean} replace
     * @returns {Promise<InsertOutcome>}
     */
    insert(findTarget, text, replace) {
      const next = turn.then(() =>
        insert(findTarget, text.replace(/\r\n?/g, "\n").trimEnd(), replace),
      );
      turn = next.catch(() => undefined);
      return next;
    },
    undo,
    /** @param {Box} box */
    focus: (box) => end(box, undefined),
  };
}

/** @param {Box} box @returns {Snapshot} */
function snapshot(box) {
  return { text: readBox(box), structure: structureOf(box) };
}

/**
 * @template T
 * @param {Box} box
 * @param {T} outcome
 */
function end(box, outcome) {
  box.focus();
  caretToEnd(box);
  if (!isTextarea(box)) box.scrollTop = box.scrollHeight;
  return outcome;
}

/** @param {FindTarget} findTarget @param {Box} box */
function isStill(findTarget, box) {
  const target = findTarget();
  return typeof target === "object" && target.box === box;
}

/**
 * @param {() => boolean} condition
 * @param {Box} box gives up when the page has removed it
 */
async function becomes(condition, box) {
  for (let waited = 0; waited < PATIENCE && box.isConnected; waited += STEP) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return box.isConnected && condition();
}
