// @ts-check
/** How a language names days, months and halves of the day, and in which order it writes a date: asked of Intl. */

/**
 * All lower case.
 * @typedef {object} Names
 * @property {string} today
 * @property {string} yesterday
 * @property {string[][]} weekdays forms of each, from Sunday
 * @property {string[][]} months forms of each, from January
 * @property {boolean} numericMonths whether months are numbers with a sign, as in "11月"
 * @property {string[]} dayPeriods the mark of each hour of a 12-hour clock ("am", "pm"), letters only
 * @property {string[]} order of "year", "month" and "day" in a date in digits
 */

/**
 * One kind of space, lower case, no accents: some languages drop them in capitals, and Turkish has an i of its own.
 * @param {string} text
 */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("\u0131", "i")
    .replaceAll("\u03c2", "\u03c3");
}

/** @type {Map<string, Names>} */
const known = new Map();

/**
 * @param {string} language BCP 47; the browser's own where it is none
 * @returns {Names}
 */
export function names(language) {
  const locale = supported(language);
  let found = known.get(locale);
  if (!found) {
    found = ask(locale);
    known.set(locale, found);
  }
  return found;
}

/** @param {string} language */
function supported(language) {
  try {
    const [found] = Intl.DateTimeFormat.supportedLocalesOf([language]);
    return found ?? new Intl.DateTimeFormat().resolvedOptions().locale;
  } catch {
    return "en";
  }
}

/**
 * @param {string} locale
 * @returns {Names}
 */
function ask(locale) {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const months = range(12).map((month) => monthForms(locale, new Date(2025, month, 15)));
  return {
    today: lower(relative.format(0, "day")),
    yesterday: lower(relative.format(-1, "day")),
    weekdays: range(7).map((day) => weekdayForms(locale, new Date(2025, 5, 1 + day))), // a Sunday
    months,
    numericMonths: months.every((forms) => forms.some((form) => /^\d+\p{L}$/u.test(form))),
    dayPeriods: range(24).map((hour) => dayPeriod(locale, new Date(2025, 0, 1, hour))),
    order: order(locale),
  };
}

/**
 * A month standing alone and beside a day may differ ("listopad", "listopada").
 * @param {string} locale
 * @param {Date} date
 */
function monthForms(locale, date) {
  const forms = /** @type {const} */ (["short", "long"]).flatMap((month) => [
    part(locale, { month, day: "numeric" }, date, "month"),
    part(locale, { month, day: "numeric", year: "numeric" }, date, "month"),
    new Intl.DateTimeFormat(locale, { month, calendar: "gregory" }).format(date),
  ]);
  // Japanese gives the number and its sign apart: "11" and "月".
  return [...new Set(forms.map(lower))].filter((form) => !/^\d+$/.test(form));
}

/**
 * @param {string} locale
 * @param {Date} date
 */
function weekdayForms(locale, date) {
  const forms = /** @type {const} */ (["short", "long"]).map((weekday) =>
    new Intl.DateTimeFormat(locale, { weekday }).format(date),
  );
  return forms.map(lower);
}

/**
 * @param {string} locale
 * @param {Date} date
 */
function dayPeriod(locale, date) {
  const mark = part(locale, { hour: "numeric", hour12: true }, date, "dayPeriod");
  return lower(mark).replace(/[^\p{L}]/gu, "");
}

/** @param {string} locale */
function order(locale) {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: "short", calendar: "gregory" });
  return parts
    .formatToParts(new Date(2025, 0, 1))
    .map(({ type }) => type)
    .filter((type) => type === "year" || type === "month" || type === "day");
}

/**
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 * @param {Date} date
 * @param {Intl.DateTimeFormatPartTypes} type
 */
function part(locale, options, date, type) {
  const format = new Intl.DateTimeFormat(locale, { calendar: "gregory", ...options });
  return format.formatToParts(date).find((found) => found.type === type)?.value ?? "";
}

/** @param {string} text */
function lower(text) {
  return fold(text).replace(/\.$/, "");
}

/** @param {number} count */
function range(count) {
  return Array.from({ length: count }, (_, index) => index);
}
