// @ts-check
/** What scripts say to the user: the browser's messages of extension/_locales. Rust says the rest (src/texts.rs). */

/** @param {string} name @param {...string} values @returns {string} */
export const say = (name, ...values) => chrome.i18n.getMessage(name, values);

/**
 * What is singular or plural by a count, which is its first value.
 * @param {string} name @param {number} count @param {...string} values @returns {string}
 */
export function sayCount(name, count, ...values) {
  const language = say("locale");
  const all = [count.toLocaleString(language), ...values];
  const form = new Intl.PluralRules(language).select(count);
  return say(`${name}_${form}`, ...all) || say(`${name}_other`, ...all);
}

/** Makes a page of ours one in the language of the interface. @param {string} [title] */
export function inLanguage(title) {
  const { documentElement } = document;
  documentElement.lang = say("locale");
  documentElement.dir = say("direction");
  if (title) document.title = title;
}
