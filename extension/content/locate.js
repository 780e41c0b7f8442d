// @ts-check
/**
 * Which conversation is the open one, and which thread it belongs to. Chosen by visibility, then by the thread that its
 * messages name: after a switch the address changes first and the old list stays mounted for a while, so a list whose
 * messages belong to another thread than the address is "loading" and never read. Cheap enough to be asked again at the
 * very moment of an insert.
 */

import { find, findAll, focused, isVisible, matches, nearest } from "./query.js";
import { isUuid } from "./urn.js";

/** @typedef {import("./selectors.js").Adapter} Adapter */
/** @typedef {import("./roots.js").Place} Place */

/**
 * An open conversation whose thread is certain.
 * @typedef {object} Conversation
 * @property {string} threadId
 * @property {Element} wrapper holds title, messages and composer
 * @property {Element} list
 */

/**
 * The panel's `PageState`, or "unknown": an inbox's address and nothing on it that we know.
 * @typedef {import("../shared/protocol.js").PageState | "unknown"} Absence
 */

/** @typedef {{ conversation: Conversation } | { absence: Absence }} Found */

/** @param {Adapter} adapter */
export function createLocator(adapter) {
  const { select } = adapter;

  /** Thread under whose address an event without a key was first seen. @type {WeakMap<Element, string>} */
  const firstSeenIn = new WeakMap();

  /** The bubble that was used last. @type {WeakRef<Element> | null} */
  let lastUsed = null;

  /**
   * @param {Place | null} place
   * @returns {Found}
   */
  function locate(place) {
    if (!place) return { absence: "noInbox" };
    const wrappers = place.roots.flatMap(wrappersIn).filter(isVisible);
    const pages = wrappers.filter((wrapper) => !matches(wrapper, select.bubble));
    if (place.inbox && pages.length > 0) return inPage(pages, adapter.threadInPath(place.path));
    const bubble = chooseBubble(wrappers);
    if (bubble) return inBubble(bubble);
    return { absence: place.inbox ? withoutThread(place) : "noInbox" };
  }

  /** @param {ParentNode} root */
  function wrappersIn(root) {
    const found = select.wrapper.flatMap((selector) => [...root.querySelectorAll(selector)]);
    return [...new Set(found)].filter((wrapper) => nearest(wrapper, select.wrapper) === wrapper);
  }

  /**
   * @param {Element[]} wrappers
   * @param {string | null} addressed the thread in the address
   * @returns {Found}
   */
  function inPage(wrappers, addressed) {
    for (const wrapper of wrappers) {
      if (isSponsored(wrapper)) return { absence: "sponsored" };
      for (const list of shownLists(wrapper)) {
        const threadId = threadOf(list, addressed);
        if (threadId) return { conversation: { threadId, wrapper, list } };
      }
    }
    return { absence: "loading" };
  }

  /**
   * The address says nothing about a bubble: its messages do, else the profile its title links to.
   * @param {Element} wrapper
   * @returns {Found}
   */
  function inBubble(wrapper) {
    if (isSponsored(wrapper)) return { absence: "sponsored" };
    const [list] = shownLists(wrapper);
    if (!list) return { absence: "loading" };
    const keys = keysAtEnds(list);
    const profile = adapter.parseProfile(
      find(wrapper, select.titleLink)?.getAttribute("href") ?? null,
    );
    const threadId = keys.length > 0 ? agreed(keys) : profile && `profile:${profile}`;
    return threadId ? { conversation: { threadId, wrapper, list } } : { absence: "loading" };
  }

  /**
   * The one with the focus inside, else the one used last, else the one marked active, else the first.
   * @param {Element[]} wrappers
   */
  function chooseBubble(wrappers) {
    const bubbles = wrappers.filter((wrapper) => shownLists(wrapper).length > 0);
    const active = bubbles[0] && focused(bubbles[0].ownerDocument);
    const used = lastUsed?.deref();
    return (
      bubbles.find((bubble) => active && bubble.contains(active)) ??
      bubbles.find((bubble) => bubble === used) ??
      bubbles.find((bubble) => matches(bubble, select.activeBubble)) ??
      bubbles[0]
    );
  }

  /** @param {Element} wrapper */
  function shownLists(wrapper) {
    return findAll(wrapper, select.messages).filter(isVisible);
  }

  /** @param {Element} wrapper */
  function isSponsored(wrapper) {
    return matches(wrapper, select.sponsored) || find(wrapper, select.sponsored) !== null;
  }

  /**
   * @param {Element} list
   * @param {string | null} addressed
   * @returns {string | null} null while list and address disagree, or the list's own messages do
   */
  function threadOf(list, addressed) {
    const keys = keysAtEnds(list);
    if (keys.length === 0) return addressed && withoutKeys(list, addressed);
    const thread = agreed(keys);
    // An address of an older kind holds no uuid, and cannot be compared.
    return thread && addressed && isUuid(addressed) && addressed !== thread ? null : thread;
  }

  /**
   * Without keys an event belongs to the thread whose address it was first seen under.
   * @param {Element} list
   * @param {string} addressed
   */
  function withoutKeys(list, addressed) {
    const events = findAll(list, select.event);
    if (events.length === 0) return null;
    for (const event of events) {
      if (!firstSeenIn.has(event)) firstSeenIn.set(event, addressed);
    }
    return events.every((event) => firstSeenIn.get(event) === addressed) ? addressed : null;
  }

  /** @param {Element} list threads named by the first and the last keyed messages */
  function keysAtEnds(list) {
    const keyed = list.querySelectorAll(`[${adapter.keyAttribute}]`);
    return [keyed[0], keyed[keyed.length - 1]].flatMap((element) => {
      const key = element && adapter.parseKey(element.getAttribute(adapter.keyAttribute));
      return key ? [key.thread] : [];
    });
  }

  /** @param {Place} place @returns {Absence} */
  function withoutThread({ roots, path }) {
    const lists = roots.flatMap((root) => findAll(root, select.rowList));
    // One without rows has no height.
    const shown = lists.filter((list) => list.checkVisibility({ visibilityProperty: true }));
    if (shown.length === 0) return "unknown";
    if (adapter.threadInPath(path)) return "loading";
    return shown.some((list) => find(list, select.row)) ? "noThread" : "empty";
  }

  return {
    locate,
    /** @param {Event} event something the user did, perhaps inside a bubble */
    used(event) {
      for (const target of event.composedPath()) {
        if (target instanceof Element && matches(target, select.bubble)) {
          lastUsed = new WeakRef(target);
          return;
        }
      }
    },
  };
}

/** @param {string[]} threads */
function agreed(threads) {
  const [first] = threads;
  return first !== undefined && threads.every((thread) => thread === first) ? first : null;
}
