// @ts-check
/**
 * The open conversation as an `ObservedThread`. Sender, time and day are carried through a group and from heading to
 * heading; events without a body never become messages. Each event is parsed once and kept until the page changes it,
 * and an unchanged message is the same object again.
 */

import { createContext } from "./context.js";
import { readItem } from "./message.js";
import { find, findAll, isVisible, label, matches, nearest } from "./query.js";

/** @typedef {import("./selectors.js").Adapter} Adapter */
/** @typedef {import("./locate.js").Conversation} Conversation */
/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("./message.js").Item} Item */
/** @typedef {import("../shared/protocol.js").ObservedMessage} ObservedMessage */
/** @typedef {import("../shared/protocol.js").ObservedThread} ObservedThread */

/** @param {Adapter} adapter */
export function createReader(adapter) {
  const { select } = adapter;

  /** @type {WeakMap<Element, { heading: string, items: Element[] }>} */
  let events = new WeakMap();
  /** @type {WeakMap<Element, Item>} */
  let items = new WeakMap();
  /** @type {WeakMap<Element, ObservedMessage>} */
  const messages = new WeakMap();
  /** When a message that the server has not answered for was first seen. @type {WeakMap<Element, number>} */
  const pendingSince = new WeakMap();

  /**
   * @param {Conversation} conversation
   * @param {number} now epoch milliseconds
   * @returns {ObservedThread | null} null if messages of another thread are mixed in, or none can be made out
   */
  function read({ threadId, wrapper, list }, now) {
    const elements = findAll(list, [...select.event, ...select.item]);
    const language = languageOf(list);
    const context = createContext(label(find(wrapper, select.title)), language, now);
    /** @type {ObservedMessage[]} */
    const read = [];
    let seen = 0;
    for (const event of elements) {
      const { heading, items: inside } = partsOf(event);
      if (heading) context.day(heading);
      for (const element of inside) {
        const item = itemOf(element, now);
        if (item.thread !== null && item.thread !== threadId) return null;
        seen += 1;
        const message = compose(element, item, context, now);
        if (message) read.push(message);
      }
    }
    if (elements.length > 0 && seen === 0 && !elements.some((event) => label(event))) return null;
    return {
      id: threadId,
      title: context.title || context.others().join(", "),
      me: context.me,
      group: context.others().length > 1 || isGroup(list),
      canReply: find(wrapper, select.form) !== null,
      complete: isComplete(list),
      messages: read,
    };
  }

  /** @param {Element} event */
  function partsOf(event) {
    let parts = events.get(event);
    if (!parts) {
      const heading = label(find(event, select.heading));
      parts = {
        heading,
        items: matches(event, select.item) ? [event] : findAll(event, select.item),
      };
      events.set(event, parts);
    }
    return parts;
  }

  /**
   * @param {Element} element
   * @param {number} now
   */
  function itemOf(element, now) {
    let item = items.get(element);
    if (!item) {
      item = readItem(element, adapter, now);
      items.set(element, item);
    }
    return item;
  }

  /**
   * @param {Element} element
   * @param {Item} item
   * @param {Context} context
   * @param {number} now
   * @returns {ObservedMessage | null}
   */
  function compose(element, item, context, now) {
    const { own, from } = context.speaker(item);
    const at = item.time !== null ? iso(item.time) : timeWithoutKey(element, item, context, now);
    if (item.text === null) return null;
    const id = item.key || context.place(own, at, item.text);
    const former = messages.get(element);
    const same =
      former?.id === id &&
      former.from === from &&
      former.own === own &&
      former.at === at &&
      former.text === item.text;
    if (former && same) return former;
    const message = { id, from, own, at, text: item.text };
    messages.set(element, message);
    return message;
  }

  /**
   * A message that has no key while others do has only just been sent.
   * @param {Element} element
   * @param {Item} item
   * @param {Context} context
   * @param {number} now
   */
  function timeWithoutKey(element, item, context, now) {
    const shown = context.time(item.clock);
    if (item.clock || !context.keyed) return shown;
    const since = pendingSince.get(element) ?? now;
    pendingSince.set(element, since);
    return iso(since);
  }

  /** @param {Element} list */
  function isGroup(list) {
    const card = find(list, select.card);
    return card !== null && !matches(card, select.oneToOne) && find(card, select.oneToOne) === null;
  }

  /** The card stands above the first message; a visible loader means that older ones are on their way. @param {Element} list */
  function isComplete(list) {
    return find(list, select.card) !== null && !findAll(list, select.loader).some(isVisible);
  }

  return {
    read,
    /** @param {Iterable<Node>} nodes that the page has changed */
    forget(nodes) {
      for (const node of nodes) {
        const element = node instanceof Element ? node : node.parentElement;
        const item = element && nearest(element, select.item);
        const event = element && nearest(element, select.event);
        if (item) items.delete(item);
        if (event ?? item) events.delete(/** @type {Element} */ (event ?? item));
      }
    },
    forgetAll() {
      events = new WeakMap();
      items = new WeakMap();
    },
  };
}

/** @param {Element} element BCP 47, of the page the list stands in */
function languageOf(element) {
  return element.ownerDocument.documentElement.lang || navigator.language;
}

/** @param {number} time epoch milliseconds */
function iso(time) {
  return new Date(time).toISOString();
}
