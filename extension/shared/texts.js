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

/**
 * Sees to it that there are texts. Chromium was seen to give none at all to a process that asked just after the installation,
 * and none for as long as that lived: then they are read from the extension itself.
 */
export async function readTexts() {
  if (say("locale")) return;
  const language = chrome.i18n.getUILanguage();
  for (const name of [language.replace("-", "_"), language.split("-")[0], "en"]) {
    const messages = await fetch(chrome.runtime.getURL(`_locales/${name}/messages.json`))
      .then((response) => response.json())
      .catch(() => null);
    if (!messages) continue;
    Object.assign(chrome.i18n, { getMessage: lookUp(messages) });
    return;
  }
}

/** @typedef {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} Messages */

/** What the browser's own lookup does. @param {Messages} messages */
const lookUp = (messages) => (/** @type {string} */ key, /** @type {string[]} */ values) => {
  const { message = "", placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name) => {
    const place = Number(placeholders[name]?.content.slice(1));
    return values?.[place - 1] ?? "";
  });
};

/** Makes a page of ours one in the language of the interface. @param {string} [title] */
export function inLanguage(title) {
  const { documentElement } = document;
  documentElement.lang = say("locale");
  documentElement.dir = say("direction");
  if (title) document.title = title;
}
