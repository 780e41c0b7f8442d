// @ts-check
/**
 * Day headings ("Today", "viernes", "Nov 5, 2025", "5. Nov.") and clock times ("10:14 AM", "14:44") in the page's
 * language. There is no dictionary here: candidates are written with Intl in that language and compared. Pure; `now` is
 * an argument; days and hours are local time, as the page shows them. Whatever is not understood is `null`.
 */

import { fold, names } from "./names.js";

/** @typedef {{ year: number, month: number, day: number }} CalendarDay month from 1 */

/** No heading and no clock is longer, in UTF-16 units. */
const LONGEST = 80;

/**
 * @param {string} text of the heading
 * @param {string} language BCP 47, as in `<html lang>`
 * @param {number} now epoch milliseconds
 * @returns {CalendarDay | null}
 */
export function parseHeading(text, language, now) {
  if (text.length > LONGEST) return null;
  const heading = plain(text);
  if (!heading) return null;
  const whole = parseDay(heading, language, now);
  if (whole) return whole;
  const comma = heading.search(/[,،、]/); // "Today, Nov 5, 2025"
  return comma > 0 ? parseDay(heading.slice(comma + 1).trim(), language, now) : null;
}

/**
 * @param {string} text
 * @param {string} language
 * @returns {number | null} minutes since midnight
 */
export function parseClock(text, language) {
  if (text.length > LONGEST) return null;
  const clock = plain(text);
  const digits = /^\D*(\d{1,2})\s?\D{1,3}?\s?(\d{2})(?!\d)\D*$/.exec(clock);
  if (!digits) return null;
  const [hour, minute] = [Number(digits[1]) % 24, Number(digits[2])]; // some write midnight as 24:00
  if (Number(digits[1]) > 24 || minute > 59) return null;
  if (hour > 12) return hour * 60 + minute;
  const half = halfOfDay(letters(clock), hour, language);
  return (half === null ? hour : (hour % 12) + half) * 60 + minute;
}

/**
 * @param {CalendarDay} day
 * @param {number} minutes since midnight
 * @returns {string | null} RFC 3339 in UTC
 */
export function moment({ year, month, day }, minutes) {
  const date = new Date(year, month - 1, day, 0, minutes);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * @param {string} heading
 * @param {string} language
 * @param {number} now
 */
function parseDay(heading, language, now) {
  return relativeDay(heading, language, now) ?? dateIn(heading, language, now);
}

/**
 * "Today", "Yesterday", or a weekday of the last seven days.
 * @param {string} heading
 * @param {string} language
 * @param {number} now
 */
function relativeDay(heading, language, now) {
  if (/\d/.test(heading)) return null;
  const { today, yesterday, weekdays } = names(language);
  if (heading === today) return daysBefore(now, 0);
  if (heading === yesterday) return daysBefore(now, 1);
  const weekday = weekdays.findIndex((forms) => forms.includes(bare(heading)));
  if (weekday < 0) return null;
  const back = (new Date(now).getDay() - weekday + 7) % 7;
  return daysBefore(now, back === 0 ? 7 : back); // a heading for this very day says "Today"
}

/**
 * A day and a month, with or without the year; without it, the latest such day that is not to come.
 * @param {string} heading
 * @param {string} language
 * @param {number} now
 */
function dateIn(heading, language, now) {
  const numbers = (heading.match(/\d+/g) ?? []).map(Number);
  const month = monthIn(heading, language);
  if (month === null) return /\p{L}{2}/u.test(heading) ? null : numericDate(numbers, language, now);
  const years = numbers.filter((number) => number > 1000);
  const days = numbers.filter((number) => number >= 1 && number <= 31);
  // In Chinese, Japanese and Korean the month is a number too, and stands before the day.
  const day = names(language).numericMonths ? days[1] : days[0];
  return day === undefined ? null : dated(years[0], month, day, now);
}

/**
 * @param {number | undefined} year
 * @param {number} month
 * @param {number} day
 * @param {number} now
 */
function dated(year, month, day, now) {
  const thisYear = new Date(now).getFullYear();
  if (year !== undefined) return year > thisYear ? null : valid({ year, month, day }); // another calendar
  const past = new Date(thisYear, month - 1, day).getTime() <= now;
  return valid({ year: past ? thisYear : thisYear - 1, month, day });
}

/**
 * @param {string} heading
 * @param {string} language
 * @returns {number | null} from 1
 */
function monthIn(heading, language) {
  const { months, numericMonths } = names(language);
  if (numericMonths) {
    const found = months.findIndex((forms) => forms.some((form) => hasMonth(heading, form)));
    return found < 0 ? null : found + 1;
  }
  for (const word of heading.split(/[\s,\d/-]+/).map(bare)) {
    const [exact, ...others] = months.flatMap((forms, i) => (forms.includes(word) ? [i] : []));
    if (word && exact !== undefined && others.length === 0) return exact + 1;
  }
  for (const word of heading.split(/[\s,\d/-]+/).map(bare)) {
    if (word.length < 3) continue;
    const [near, ...others] = months.flatMap((forms, i) => (startsOne(forms, word) ? [i] : []));
    if (near !== undefined && others.length === 0) return near + 1;
  }
  return null;
}

/**
 * Abbreviations differ between Intl's versions and LinkedIn ("sep", "sept"): a beginning that fits one month will do.
 * @param {string[]} forms
 * @param {string} word
 */
function startsOne(forms, word) {
  return forms.some((form) => form.startsWith(word));
}

/**
 * "1月" is no part of "11月".
 * @param {string} heading
 * @param {string} form
 */
function hasMonth(heading, form) {
  const at = heading.indexOf(form);
  return at >= 0 && !/\d/.test(heading.charAt(at - 1));
}

/**
 * "05/11/2025" or "5.11." in the order the language writes it.
 * @param {number[]} numbers
 * @param {string} language
 * @param {number} now
 */
function numericDate(numbers, language, now) {
  const order = names(language).order.filter((part) => numbers.length === 3 || part !== "year");
  if (numbers.length !== order.length) return null;
  const [year, month, day] = ["year", "month", "day"].map((part) => numbers[order.indexOf(part)]);
  if (month === undefined || day === undefined) return null;
  return dated(year !== undefined && year < 100 ? year + 2000 : year, month, day, now);
}

/** @param {CalendarDay} date @returns {CalendarDay | null} null for a day that no calendar has */
function valid(date) {
  const { year, month, day } = date;
  const made = new Date(year, month - 1, day);
  const same = made.getMonth() === month - 1 && made.getDate() === day;
  return same && year >= 1990 && year < 10_000 ? date : null;
}

/**
 * @param {number} now
 * @param {number} days
 * @returns {CalendarDay}
 */
function daysBefore(now, days) {
  const date = new Date(now);
  date.setDate(date.getDate() - days);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/**
 * 0 in the morning, 12 in the afternoon, null where the clock has 24 hours.
 * @param {string} mark the letters beside the numbers
 * @param {number} hour
 * @param {string} language
 */
function halfOfDay(mark, hour, language) {
  if (!mark) return null;
  const { dayPeriods } = names(language);
  if (mark === "pm" || mark === dayPeriods[(hour % 12) + 12]) return 12;
  if (mark === "am" || mark === dayPeriods[hour % 12]) return 0;
  return null;
}

/**
 * Folded, with ASCII digits and no invisible marks of direction.
 * @param {string} text
 */
function plain(text) {
  return fold(text.replace(/[\u200e\u200f\u061c]/g, "")).replace(/\p{Nd}/gu, (digit) =>
    String(digitValue(digit)),
  );
}

/**
 * Decimal digits stand in runs of ten that begin with zero.
 * @param {string} digit
 */
function digitValue(digit) {
  const code = digit.codePointAt(0) ?? 48;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** @param {string} text */
function letters(text) {
  return text.replace(/[^\p{L}]/gu, "");
}

/** @param {string} word without the full stop of an abbreviation */
function bare(word) {
  return word.replace(/[.,]+$/, "");
}
