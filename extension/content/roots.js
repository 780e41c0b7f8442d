// @ts-check
/**
 * Where an inbox may be mounted in this frame, and at which address. LinkedIn mounts it in one of three places: the top
 * document, a same-origin frame at `/preload/`, or the open shadow root of `#interop-outlet`. The script runs in every
 * frame; each instance looks after its own document and shadow root, so that one conversation has one reader.
 */

import { find, findAll, isVisible } from "./query.js";

/** @typedef {import("./selectors.js").Adapter} Adapter */
/** @typedef {Document | ShadowRoot | Element} Root */

/**
 * @typedef {object} Place
 * @property {Root[]} roots where to look, in order: on an inbox's page the whole document, elsewhere the overlay alone
 * @property {string} path of the page the user is on, whichever frame this is
 * @property {boolean} inbox whether that page is an inbox and nothing else
 */

/** A frame smaller than this holds no inbox that anybody reads; CSS pixels. */
const SMALLEST_FRAME = 240;

/**
 * Whether this frame can ever hold an inbox; others are left alone for good.
 * @param {Window} window
 * @param {Adapter} adapter
 */
export function mayHoldInbox(window, adapter) {
  return window === window.top || adapter.isInboxFrame(window.location.pathname);
}

/**
 * @param {Window} window
 * @param {Adapter} adapter
 * @returns {Place | null} null if this frame has to stay silent now
 */
export function findPlace(window, adapter) {
  const top = window === window.top;
  if (!top && !isShownFrame(window)) return null;
  const path = addressOf(window);
  if (path === null) return null;
  const inbox = adapter.isInbox(path);
  const roots = rootsOf(window.document, inbox, adapter);
  if (top && inbox && frameHoldsInbox(window.document, roots, adapter)) return null;
  return { roots, path, inbox };
}

/**
 * @param {Document} document
 * @param {boolean} inbox
 * @param {Adapter} adapter
 * @returns {Root[]}
 */
function rootsOf(document, inbox, { select }) {
  const light = inbox ? [document] : findAll(document, select.overlay);
  const shadow = find(document, select.shadowHost)?.shadowRoot;
  return shadow ? [...light, shadow] : light;
}

/**
 * The path the user sees in the address bar; null if the top page is another origin's.
 * @param {Window} window
 */
function addressOf(window) {
  try {
    return (window.top ?? window).location.pathname;
  } catch {
    return null;
  }
}

/** @param {Window} window */
function isShownFrame(window) {
  try {
    return window.frameElement !== null && isLarge(window.frameElement);
  } catch {
    return false;
  }
}

/** @param {Element} frame */
function isLarge(frame) {
  if (!isVisible(frame)) return false;
  const { width, height } = frame.getBoundingClientRect();
  return width >= SMALLEST_FRAME && height >= SMALLEST_FRAME;
}

/**
 * Whether the conversation is in a frame above this page. A frame that shows no inbox yet counts, unless this document
 * shows one itself.
 * @param {Document} document
 * @param {Root[]} roots
 * @param {Adapter} adapter
 */
function frameHoldsInbox(document, roots, adapter) {
  const frames = findAll(document, adapter.select.frame).filter(isLarge);
  if (frames.length === 0) return false;
  if (frames.some((frame) => showsInbox(contentOf(frame), adapter))) return true;
  return !roots.some((root) => showsInbox(root, adapter));
}

/**
 * @param {ParentNode | null} root
 * @param {Adapter} adapter
 */
function showsInbox(root, adapter) {
  if (!root) return false;
  const { messages, rowList } = adapter.select;
  return [...findAll(root, messages), ...findAll(root, rowList)].some(isVisible);
}

/** @param {Element} frame */
function contentOf(frame) {
  try {
    return /** @type {HTMLIFrameElement} */ (frame).contentDocument;
  } catch {
    return null;
  }
}
