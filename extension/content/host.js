// @ts-check
/**
 * The panel's place on the page: one neutral `div` with a closed shadow root that holds the panel's frame and its tab.
 * The page's own elements are only measured. Should the page take the host away it is put back a few times, then not.
 */

import { createFrame } from "./frame.js";
import { placePanel, placeTab } from "./layout.js";
import { dress } from "./sheet.js";
import { createTab } from "./tab.js";

/** @typedef {import("../shared/protocol.js").ContentMessage} ContentMessage */
/** @typedef {import("../shared/protocol.js").Layout} Layout */
/** @typedef {import("../shared/protocol.js").PanelMessage} PanelMessage */
/** @typedef {import("./layout.js").Rect} Rect */
/** @typedef {import("./tab.js").Attention} Attention */

const MOST_REPAIRS = 5;

/**
 * @param {object} options
 * @param {Window} options.window
 * @param {Layout} options.layout as the user left it
 * @param {() => Omit<import("./layout.js").Scene, "width" | "height">} options.measure what may not be covered
 * @param {(message: PanelMessage) => void} options.receive
 * @param {(layout: Layout) => void} options.remember called when the user has chosen
 * @param {AbortSignal} options.signal
 */
export function createHost({ window, layout, measure, receive, remember, signal }) {
  const { document } = window;
  const element = document.createElement("div");
  const root = element.attachShadow({ mode: "closed" });
  const frame = createFrame(document, receive);
  const tab = createTab(document, () => open());
  dress(document, root);
  root.append(frame.element, tab.element);

  let chosen = { ...layout };
  /** Opened by the user although it has to cover the page. */
  let openedOver = false;
  let collapsed = false;
  let repairs = 0;
  let ticket = 0;

  const repair = new MutationObserver(() => attach());

  function attach() {
    if (element.parentNode === document.documentElement || signal.aborted) return;
    if (repairs > MOST_REPAIRS) return repair.disconnect();
    repairs += 1;
    document.documentElement.append(element);
  }

  function scene() {
    const { clientWidth, clientHeight } = document.documentElement;
    return {
      ...measure(),
      width: clientWidth || window.innerWidth,
      height: window.innerHeight || clientHeight,
    };
  }

  function arrange() {
    ticket = 0;
    if (signal.aborted || !element.isConnected) return;
    const now = scene();
    const panel = placePanel(now, chosen.side);
    const next = chosen.collapsed || (!panel.docked && !openedOver);
    setRect(frame.element, panel.rect);
    setRect(tab.element, placeTab(now, chosen.side));
    const focusLost = next && !collapsed && root.activeElement === frame.element;
    frame.element.hidden = next;
    tab.element.hidden = !next;
    if (focusLost) tab.element.focus();
    if (next !== collapsed) {
      collapsed = next;
      tell();
    }
  }

  function tell() {
    frame.send({ type: "contentLayout", layout: { side: chosen.side, collapsed } });
  }

  /** @param {Layout} wanted */
  function choose(wanted) {
    const changed = wanted.side !== chosen.side || wanted.collapsed !== chosen.collapsed;
    openedOver = !wanted.collapsed;
    chosen = { side: wanted.side, collapsed: wanted.collapsed };
    if (changed) remember(chosen);
    arrange();
    tell();
  }

  function open() {
    choose({ ...chosen, collapsed: false });
    frame.element.focus();
    frame.send({ type: "contentFocus" });
  }

  // A frame of its own for each change would be waste: one measurement per animation frame.
  function rearrange() {
    if (ticket === 0) ticket = window.setTimeout(arrange, 16);
  }

  repair.observe(document.documentElement, { childList: true });
  attach();
  repairs = 0;
  window.addEventListener("resize", rearrange, { signal });
  arrange();
  signal.addEventListener("abort", () => {
    repair.disconnect();
    window.clearTimeout(ticket);
    frame.close();
    element.remove();
  });

  return {
    send: frame.send,
    open,
    rearrange,
    choose,
    tell,
    /** @param {Attention} level */
    attention: (level) => tab.show(level),
    /** Whether the focus is in the panel or on its tab. */
    hasFocus: () => root.activeElement !== null,
    blur() {
      if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    },
  };
}

/**
 * @param {HTMLElement} element
 * @param {Rect} rect
 */
function setRect({ style }, { left, top, right, bottom }) {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${right - left}px`;
  style.height = `${bottom - top}px`;
}
