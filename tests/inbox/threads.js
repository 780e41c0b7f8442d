// @ts-check
/**
 * Conversations with their relative times turned into moments: what one load of the page shows.
 * Pure; `now` is an argument.
 */

import { conversations } from "./conversations.js";
import { threadId } from "./ids.js";

/** @typedef {import("./conversations.js").Conversation} Conversation */

/**
 * @typedef {import("./conversations.js").Message & { time: number, pending?: true }} TimedMessage
 *   `time` in epoch milliseconds; `pending` until the server has answered a send
 */

/**
 * @typedef {object} Thread
 * @property {string} id           as in the address
 * @property {Conversation} conversation
 * @property {TimedMessage[]} messages  oldest first; grows when the owner sends
 * @property {number} unread
 * @property {string} draft        what stands unsent in the composer
 */

const DAY = 86_400_000;

/**
 * All threads, the most recent first.
 * @param {number} now  epoch milliseconds
 * @returns {Thread[]}
 */
export function openInbox(now) {
  return sortByRecency(conversations.map((conversation) => openThread(conversation, now)));
}

/**
 * @param {Thread[]} threads
 * @returns {Thread[]}
 */
export function sortByRecency(threads) {
  return threads.toSorted((a, b) => lastMessage(b).time - lastMessage(a).time);
}

/** @param {Thread} thread */
export function lastMessage(thread) {
  const message = thread.messages.at(-1);
  if (!message) throw new Error(`thread ${thread.conversation.key} has no message`);
  return message;
}

/**
 * @param {Conversation} conversation
 * @param {number} now
 * @returns {Thread}
 */
export function openThread(conversation, now) {
  const messages = conversation.messages.map((message, index) => {
    const sameDay = conversation.messages.filter(({ daysAgo }) => daysAgo === message.daysAgo);
    const day = latestDay(now, message.daysAgo, sameDay.at(-1)?.at ?? message.at);
    // Seconds keep the order of messages that share a minute.
    return { ...message, time: clockOn(day, message.at) + index * 1000 };
  });
  return {
    id: threadId(conversation.key),
    conversation,
    messages,
    unread: conversation.unread ?? 0,
    draft: "",
  };
}

/**
 * The latest calendar day on which `at` lies at least `daysAgo` whole days before `now`.
 * @param {number} now
 * @param {number} daysAgo
 * @param {string} at  "HH:MM"
 */
function latestDay(now, daysAgo, at) {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - daysAgo);
  if (now - clockOn(day, at) < daysAgo * DAY + 60_000) day.setDate(day.getDate() - 1);
  return day;
}

/**
 * @param {Date} day
 * @param {string} at  "HH:MM", local time
 */
function clockOn(day, at) {
  const [hours, minutes] = at.split(":").map(Number);
  return new Date(day).setHours(hours, minutes, 0, 0);
}
