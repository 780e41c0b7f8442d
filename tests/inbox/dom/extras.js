// @ts-check
/** What may hang on a message besides its text; none of it is part of what the sender wrote. */

import { el } from "../dom.js";

/** @typedef {import("../dom.js").View} View */

/** @param {string} name */
export function attachment(name) {
  const extension = name.split(".").at(-1) ?? "file";
  return el(
    "div",
    "msg-s-event-with-indicator display-flex msg-s-event-listitem__attachment-item--msg-fwd-enabled",
    {},
    el(
      "div",
      "msg-s-event__content",
      {},
      el(
        "div",
        "msg-s-event-listitem__message-bubble msg-s-event-listitem__attachment-item",
        {},
        el(
          "a",
          "msg-s-event-listitem__download-attachment",
          { href: "#" },
          el(
            "div",
            `ui-attachment ui-attachment--${extension}`,
            {},
            el("p", "ui-attachment__filename", {}, name),
          ),
        ),
      ),
    ),
  );
}

/** @param {{ title: string, site: string }} card */
export function preview({ title, site }) {
  return el(
    "div",
    "msg-s-event-listitem__unrolled-update-v2 artdeco-card",
    {},
    el(
      "article",
      "update-components-article",
      {},
      el(
        "a",
        "update-components-article__meta",
        { href: `https://${site}/`, target: "_blank" },
        el("h3", "update-components-article__title", {}, title),
        el("span", "update-components-article__subtitle", {}, site),
      ),
    ),
  );
}

/** @param {string} emoji */
export function reaction(emoji) {
  return el(
    "ul",
    "msg-reactions-reaction-summary-presenter__container",
    {},
    el(
      "li",
      "msg-reactions-reaction-summary-presenter__pill-container",
      {},
      el(
        "button",
        "msg-reactions-reaction-summary-presenter__pill",
        { type: "button" },
        `${emoji} 1`,
      ),
    ),
  );
}

/** @param {View} view */
export function sponsoredActions({ words }) {
  return el(
    "div",
    "msg-s-sponsored-message-actions",
    {},
    el("button", "artdeco-button", { type: "button" }, words.wantMore),
    el("button", "artdeco-button", { type: "button" }, words.notInterested),
  );
}
