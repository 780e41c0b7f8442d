// @ts-check
/**
 * The frame that shows the panel, and the private line to it. Only this script knows the nonce in the frame's address,
 * and the port is handed to the extension's own origin alone, so that nothing on the page can stand in for either side.
 */

import { isPanelMessage } from "../shared/protocol.js";

/** @typedef {import("../shared/protocol.js").ContentMessage} ContentMessage */
/** @typedef {import("../shared/protocol.js").PanelMessage} PanelMessage */

/** A panel that loads again and again is broken: it is left alone then. */
const MOST_LOADS = 12;

/**
 * @param {Document} document
 * @param {(message: PanelMessage) => void} receive
 */
export function createFrame(document, receive) {
  const nonce = randomHex(16);
  const address = chrome.runtime.getURL("panel.html");
  const origin = originOf(address);
  const element = document.createElement("iframe");
  element.title = "Considerate";
  element.allow = "clipboard-write";
  element.src = `${address}#${nonce}`;
  /** @type {MessagePort | null} */
  let port = null;
  let loads = 0;

  // Each load is a new document: the first, the panel's own reload, or the page having moved the host.
  element.addEventListener("load", () => {
    port?.close();
    port = null;
    loads += 1;
    if (loads > MOST_LOADS || !element.contentWindow) return;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      if (isPanelMessage(data)) receive(data);
    };
    element.contentWindow.postMessage({ nonce }, origin, [channel.port2]);
  });

  return {
    element,
    /** @param {ContentMessage} message */
    send: (message) => port?.postMessage(message),
    close() {
      port?.close();
      port = null;
      element.remove();
    },
  };
}

/**
 * Chromium serves the panel at a changing address (`use_dynamic_url`), but its origin stays the extension's id.
 * @param {string} address
 */
function originOf(address) {
  return address.startsWith("chrome-extension:")
    ? `chrome-extension://${chrome.runtime.id}`
    : new URL(address).origin;
}

/** @param {number} bytes */
function randomHex(bytes) {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
