// @ts-check
/** What the behaviours look for in panel and page: each a question to a `Place`, the same in every browser. */

import { eventually } from "../chromium.mjs";
import { forgetAll } from "../office.mjs";
import { BOX } from "../shipped.mjs";

/** @typedef {import("./driver.mjs").Place} Place */

const BUBBLE = ".msg-overlay-conversation-bubble";

/**
 * Presses a button once it is there.
 * @param {Place} place
 * @param {string} name as it is announced
 * @param {string} [within] a selector
 */
export async function press(place, name, within = "body") {
  await place.click(await eventually(() => buttonIn(place, name, within), `a button ${name}`));
}

/** @param {Place} panel @param {string} stance @param {string} name */
export const pressOf = (panel, stance, name) => press(panel, name, `article[aria-label=${stance}]`);

/** @param {Place} panel @param {string} stance @param {string} name */
export const appears = (panel, stance, name) =>
  eventually(() => buttonIn(panel, name, `article[aria-label=${stance}]`), `a button ${name}`);

/** Presses whatever a selector finds. @param {Place} place @param {string} selector */
export async function pressOn(place, selector) {
  const middle = () =>
    place.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
  await place.click(await eventually(middle, selector));
}

/** Fills a field in. @param {Place} place @param {string} selector @param {string} text */
export const fill = (place, selector, text) =>
  place.evaluate(
    ({ wanted, value }) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector(wanted));
      field.value = value;
      for (const name of ["input", "change"])
        field.dispatchEvent(new Event(name, { bubbles: true }));
    },
    { wanted: selector, value: text },
  );

/**
 * Drops a file: made in the page, since no driver drags one from a disk.
 * @param {Place} place @param {string} selector @param {string} name @param {string} text
 */
export async function drop(place, selector, name, text) {
  const there = () => place.evaluate((wanted) => !!document.querySelector(wanted), selector);
  await eventually(there, selector);
  await place.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given.text], given.name, { type: "text/csv" }));
      const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector(given.selector)?.dispatchEvent(event);
    },
    { selector, name, text },
  );
}

/** The middle of a visible button, in view; null if there is none. @param {Place} place @param {string} name @param {string} within */
function buttonIn(place, name, within) {
  return place.evaluate(
    (wanted) => {
      const all = [...document.querySelectorAll(`${wanted.within} button`)];
      const button = all.find(
        (one) =>
          (one.ariaLabel ?? one.textContent?.trim()) === wanted.name && one.checkVisibility(),
      );
      button?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = button?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    { name, within },
  );
}

/** What would be inserted. @param {Place} panel @param {string} stance */
export const draftOf = (panel, stance) =>
  panel.evaluate(
    (name) => document.querySelector(`article[aria-label=${name}] .text`)?.textContent ?? "",
    stance,
  );

/** Whom the panel speaks of. @param {Place} panel */
export const who = (panel) =>
  panel.evaluate(() => document.querySelector("h1")?.textContent ?? "", null);

/** Every live region that says something. @param {Place} panel @returns {Promise<string[]>} */
export const said = (panel) =>
  panel.evaluate(
    () =>
      [...document.querySelectorAll("[role=status]")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent ?? "")
        .filter(Boolean),
    null,
  );

/** The rows of the popup: whom each is about. @param {Place} popup @returns {Promise<string[]>} */
export const rows = (popup) =>
  popup.evaluate(
    () => [...document.querySelectorAll("h3")].map((one) => one.textContent ?? ""),
    null,
  );

/**
 * The composers of a page, those in open shadow roots too: whose each is, its text (a line for each block), its middle.
 * @param {Place} place
 */
export const composers = (place) =>
  place.evaluate(
    ({ box, bubble }) => {
      /** @param {Document | ShadowRoot} root @returns {Element[]} */
      const all = (root) =>
        [...root.querySelectorAll("*")].flatMap((one) =>
          one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one],
        );
      return all(document)
        .filter((one) => one.matches(box))
        .map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          // Chromium makes a block of each line, Firefox a break between two.
          const lines = [...one.childNodes].map((line) => {
            const copy = /** @type {Element} */ (line.cloneNode(true));
            for (const br of copy.querySelectorAll?.("br") ?? []) br.replaceWith("\n");
            return (copy.textContent ?? "").replace(/\n$/, "");
          });
          return {
            around: one.closest(bubble)?.textContent ?? "",
            text: lines.join("\n").replaceAll("\u00a0", " "),
            x: x + width / 2,
            y: y + height / 2,
          };
        });
    },
    { box: BOX, bubble: BUBBLE },
  );

/** The one composer of a page. @param {Place} place */
export async function composer(place) {
  const [only] = await composers(place);
  if (!only) throw new Error("There is no composer.");
  return only;
}

/** Has the page remember whether anything is sent. @param {Place} place */
export const watchSending = (place) =>
  place.evaluate(() => {
    const page = /** @type {any} */ (window);
    page.sentInTest = 0;
    for (const name of ["fixture:sent", "submit"]) {
      addEventListener(name, () => (page.sentInTest += 1), { capture: true });
    }
  }, null);

/** How often. @param {Place} place @returns {Promise<number>} */
export const sent = (place) => place.evaluate(() => /** @type {any} */ (window).sentInTest, null);

/** Everything that is stored. @param {Place} office @returns {Promise<Record<string, any>>} */
export const stored = (office) => office.evaluate(() => chrome.storage.local.get(null), null);

/** @param {Place} office @param {Record<string, unknown>} items */
export const store = (office, items) =>
  office.evaluate((all) => chrome.storage.local.set(all), items);

/** What stands on the toolbar icon. @param {Place} office */
export const badgeOn = (office) => office.evaluate(() => chrome.action.getBadgeText({}), null);

/** Forgets everything, of pages that are closed now. @param {Place} office */
export const forget = (office) => office.evaluate(forgetAll, null);
