// @ts-check
/** The pane of the conversation list: folder, filters, and the list that rows go into. */

import { el } from "../dom.js";

/** @typedef {import("../dom.js").View} View */

/**
 * The pane around the rows.
 * @param {View} view
 * @returns {{ pane: HTMLElement, rows: HTMLElement, more: HTMLElement }}
 */
export function listPane(view) {
  const rows = el("ul", "list-style-none msg-conversations-container__conversations-list", {
    "aria-label": view.words.list,
  });
  const more = el(
    "button",
    "artdeco-button",
    { type: "button" },
    el("span", "artdeco-button__text", {}, view.words.loadMore),
  );
  const pane = el(
    "div",
    "scaffold-layout__list msg__list",
    {},
    titleRow(view),
    el("div", "msg-conversations-container--inbox-shortcuts", {}, rows, more),
  );
  return { pane, rows, more };
}

/** @param {View} view */
function titleRow({ words }) {
  const pills = Object.entries(words.filters).map(([name, label]) =>
    el(
      "button",
      "artdeco-pill artdeco-pill--slate artdeco-pill--3 artdeco-pill--choice",
      {
        type: "button",
        "aria-pressed": "false",
        "data-test-messaging-inbox-filters__filter-pill": name,
      },
      label,
    ),
  );
  const folder = el(
    "button",
    "artdeco-dropdown__trigger artdeco-button msg-cross-pillar-inbox-filters-v3__drop-down-trigger",
    {
      type: "button",
      "aria-expanded": "false",
      "data-test-messaging-inbox-filters__folder-pill": "",
    },
    words.focused,
  );
  return el(
    "div",
    "msg-conversations-container__title-row",
    {},
    el(
      "div",
      "msg-cross-pillar-inbox-filters-v3__container",
      {},
      folder,
      el("div", "artdeco-pill-choice-group", {}, ...pills),
    ),
  );
}
