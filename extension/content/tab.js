// @ts-check
/** The collapsed panel: a button at the edge of the page with a small dot that says how pressing the thread is. */

/** @typedef {Extract<import("../shared/protocol.js").PanelMessage, { type: "panelAttention" }>["level"]} Attention */

const SVG = "http://www.w3.org/2000/svg";

/** A speech bubble, 24 by 24. */
const BUBBLE = "M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z";

/**
 * @param {Document} document
 * @param {() => void} open
 */
export function createTab(document, open) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "tab";
  element.setAttribute("aria-label", "Considerate");
  element.setAttribute("aria-expanded", "false");
  element.append(icon(document));
  const dot = document.createElement("span");
  dot.className = "dot";
  element.append(dot);
  element.addEventListener("click", (event) => {
    if (event.isTrusted) open();
  });
  return {
    element,
    /** @param {Attention} level */
    show(level) {
      dot.dataset.level = level;
    },
  };
}

/** @param {Document} document */
function icon(document) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", BUBBLE);
  svg.append(path);
  return svg;
}
