// @ts-check
/**
 * Starts the page that the address asks for: the messaging page, the shell that hosts it in an
 * iframe, or a feed with the overlay in the document, in a shadow root, or without any.
 */

import { idleOverlay, startOverlay } from "./behaviour/overlay.js";
import { startMessaging } from "./behaviour.js";
import { feed, interopFrame, interopOutlet, navigation } from "./dom/shell.js";
import { breakNames, el } from "./dom.js";
import { openInbox } from "./threads.js";
import { wordsOf } from "./wording.js";

const query = new URLSearchParams(location.search);
const hosting = query.get("hosting");
const framed = location.pathname.startsWith("/preload/");

/** @type {import("./dom.js").View} */
const view = {
  get now() {
    return Date.now();
  },
  words: wordsOf(query.get("lang")),
  urns: query.get("urns") !== "0",
  enterToSend: query.get("enter") === "1",
  lenient: query.get("lenient") === "1",
};
if (query.get("broken") === "1") breakNames();
const threads = query.get("empty") === "1" ? [] : openInbox(view.now);

/** Conversations whose bubbles are open in the overlay. */
const BUBBLES = {
  expanded: ["naomi-followup", "tobi-mentoring"],
  minimised: ["priya-coffee"],
};

if (framed && hosting === "overlay") startDecoy();
else if (framed) startFramed();
else if (location.pathname.startsWith("/messaging/")) {
  if (hosting === "preload") startShell();
  else startPage();
} else startFeed();

// The demo has no profiles, jobs or files to go to.
document.addEventListener("click", (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const target = link instanceof HTMLAnchorElement ? (link.getAttribute("href") ?? "") : "";
  if (/^(\/in\/|\/mynetwork\/|\/jobs\/|#)/.test(target)) event.preventDefault();
});

/** Hosting mode 1: everything in the top document. */
function startPage() {
  document.body.append(navigation(view, location.search));
  const outlet = el("div", "authentication-outlet");
  document.body.append(el("div", "application-outlet", {}, outlet));
  startMessaging(outlet, threads, view, window);
  idleOverlay(document.body, view);
}

/** Hosting mode 2, inside the iframe. The address is the top window's, of the same origin. */
function startFramed() {
  document.body.classList.add("framed");
  const outlet = el("div", "authentication-outlet");
  document.body.append(el("div", "application-outlet", {}, outlet));
  startMessaging(outlet, threads, view, window.top ?? window);
}

/** The hidden iframe beside it: other conversations, which nobody sees. */
function startDecoy() {
  startOverlay(document.body, threads, view, { expanded: ["aisha-introduction"], minimised: [] });
}

/** Hosting mode 2, the top document: hardly more than the navigation. */
function startShell() {
  const { root } = sduiPage(el("main", "", { "data-sdui-screen": screen("messaging") }));
  mountFrames(root);
}

/** Hosting mode 3, or none: a feed, with the overlay where the address says. */
function startFeed() {
  const { root, main, outlet } = sduiPage(feed());
  if (hosting === "shadow") startOverlay(outlet, threads, view, BUBBLES);
  if (hosting === "overlay") startOverlay(document.body, threads, view, BUBBLES);
  if (hosting === "preload") {
    root.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link?.pathname.startsWith("/messaging/")) return;
      event.preventDefault();
      history.pushState(null, "", link.href);
      main.replaceWith(el("main", "", { "data-sdui-screen": screen("messaging") }));
      mountFrames(root);
    });
  }
}

/** @param {HTMLElement} main */
function sduiPage(main) {
  const root = el("div", "", { id: "root" }, navigation(view, location.search), main);
  const { host, place } = interopOutlet(stylesheet(), nonce());
  document.body.classList.add("sdui");
  document.body.append(root, host);
  return { root, main, outlet: place };
}

/** @param {HTMLElement} root */
function mountFrames(root) {
  const inherited = new URLSearchParams(query);
  inherited.delete("hosting");
  const variant = inherited.size > 0 ? `&${inherited}` : "";
  const src = `/preload/?_bprMode=vanilla${variant}`;
  root.after(interopFrame(`${src}&hosting=overlay`, "interop-frame--idle"), interopFrame(src));
}

/** @param {string} name */
function screen(name) {
  return `com.linkedin.sdui.flagshipnav.${name}.Placeholder`;
}

function stylesheet() {
  return document.querySelector("link")?.href ?? "";
}

function nonce() {
  return document.querySelector("script")?.nonce ?? "";
}
