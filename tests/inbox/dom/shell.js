// @ts-check
/** What stands around an inbox: the navigation, the feed, the outlet of the interop shadow root. */

import { owner } from "../conversations.js";
import { el, portrait } from "../dom.js";

/** @typedef {import("../dom.js").View} View */

/**
 * @param {View} view
 * @param {string} search  kept on the links, so that a variant stays itself
 */
export function navigation({ words }, search) {
  const link = (/** @type {string} */ path, /** @type {string} */ label) => {
    const current = location.pathname.startsWith(path) && path !== "/";
    return el(
      "a",
      "global-nav__link",
      { href: `${path}${search}`, ...(current ? { "aria-current": "page" } : {}) },
      label,
    );
  };
  return el(
    "header",
    "global-nav",
    { id: "global-nav" },
    el("span", "global-nav__mark", { "aria-hidden": "true" }, "demo"),
    el(
      "nav",
      "",
      {},
      link("/feed/", words.home),
      link("/mynetwork/", words.network),
      link("/jobs/", words.jobs),
      link("/messaging/", words.messaging),
    ),
    portrait(owner.name, "global-nav__me-photo", 1),
  );
}

const posts = [
  {
    name: "Rosalind Achebe",
    headline: "Cold chain, warm heart",
    text: "Three things I learnt from a fridge that lied to us for a whole summer. The first: it was not the fridge.",
  },
  {
    name: "Open Rivers Week",
    headline: "Programme and tickets",
    text: "The walk along the Avon starts at nine. Bring boots, and a jar if you want to take a sample home.",
  },
  {
    name: "Gareth Lowe",
    headline: "Accountant for small makers",
    text: "If your spreadsheet needs a map, it is time to tidy the spreadsheet.",
  },
];

/** A feed with hashed class names, as LinkedIn's newer pages have them. */
export function feed() {
  const cards = posts.map(({ name, headline, text }, index) =>
    el(
      "article",
      "_8f3c21aa _4d0be7f1",
      { componentkey: `feed-${index}`, "data-sdui-component": "com.linkedin.sdui.feed.update" },
      el(
        "header",
        "_2b77c0de",
        {},
        portrait(name, "_91aa03f2", 2),
        el("div", "", {}, el("strong", "", {}, name), el("span", "", {}, headline)),
      ),
      el("p", "", {}, text),
    ),
  );
  return el(
    "main",
    "feed",
    { "data-sdui-screen": "com.linkedin.sdui.flagshipnav.feed.Feed" },
    ...cards,
  );
}

/**
 * The open shadow root that exists on every newer page, whether or not anything is in it.
 * @param {string} stylesheet  address of the style sheet that its content needs
 * @param {string} nonce
 */
export function interopOutlet(stylesheet, nonce) {
  const host = el("div", "theme--light", {
    id: "interop-outlet",
    "data-testid": "interop-shadowdom",
  });
  const root = host.attachShadow({ mode: "open" });
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.nonce = nonce;
  link.href = stylesheet;
  const place = el("div", "theme--light");
  root.append(link, place);
  return { host, place };
}

/**
 * @param {string} src
 * @param {string} [className]
 */
export function interopFrame(src, className = "") {
  return el("iframe", `interop-frame ${className}`, {
    "data-testid": "interop-iframe",
    src,
    allow: "clipboard-read; clipboard-write; display-capture",
    title: "Messaging",
  });
}
