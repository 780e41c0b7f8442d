// @ts-check
/**
 * Sending: the owner's message appears at once, without a URN and marked "Sending"; the server's
 * answer comes after `SERVER_DELAY` and brings the URN.
 */

import { markSent } from "../dom/event.js";
import { event } from "../dom/thread.js";
import { all, classes, first } from "../dom.js";

/** Milliseconds until the server has answered. */
export const SERVER_DELAY = 800;

/**
 * @param {import("../threads.js").Thread} thread
 * @param {string} text
 * @param {HTMLElement} list  the `.msg-s-message-list-content` that shows the thread
 * @param {import("../dom.js").View} view
 */
export function sendMessage(thread, text, list, view) {
  const index = thread.messages.length;
  thread.messages.push({ own: true, daysAgo: 0, at: "", time: view.now, text, pending: true });
  for (const last of all(list, "msg-s-message-list__last-msg-")) {
    last.classList.remove(classes("msg-s-message-list__last-msg-"));
  }
  const entry = event(thread, index, view);
  const typing = first(
    list,
    "msg-s-message-list__typing-indicator-container--without-seen-receipt",
  );
  list.insertBefore(entry, typing);
  entry.scrollIntoView({ block: "nearest" });
  window.dispatchEvent(new CustomEvent("fixture:sent", { detail: { text } }));

  setTimeout(() => {
    thread.messages[index].pending = undefined;
    const item = first(entry, "msg-s-event-listitem");
    if (item) markSent(item, thread, index, view);
  }, SERVER_DELAY);
}
