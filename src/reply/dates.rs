//! Dates in an ask, as far as a draft depends on them: whether one is named, and whether help would come too late
//! after the month that a deferring draft offers.

use super::form;
use crate::text::listed;
use crate::{calendar, thread::Thread};
use chrono::Datelike;

const WEEKDAYS: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight";
const MONTHS: &str = "january|february|march|april|may|june|july|august|september|october|november|december";
const SHORT: &str = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/// Whether they name a day or a month.
#[must_use]
pub fn named(thread: &Thread) -> bool {
    let text = form::open_text(thread);
    let words = words(&text);
    (0..words.len())
        .any(|at| words.get(at).is_some_and(|w| listed(WEEKDAYS, w)) || month_at(&words, at).is_some())
}

/// Whether they suggest a day of the week or an hour of the day, and not as the last one possible.
#[must_use]
pub fn proposed(thread: &Thread) -> bool {
    const GOVERNS: &str = "by|before|until|till|last|since|deadline|due|closes|close|past|from|this";
    let text = form::open_text(thread);
    let words: Vec<&str> =
        text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    (0..words.len()).any(|at| {
        let word = words.get(at).copied().unwrap_or("");
        let day = listed(WEEKDAYS, word) || word.strip_suffix('s').is_some_and(|day| listed(WEEKDAYS, day));
        let governed = words.get(at.saturating_sub(2)..at).unwrap_or(&[]).iter().any(|w| listed(GOVERNS, w));
        (day || is_an_hour(word)) && !governed
    })
}

/// "16:00", "4pm", "10.30am".
fn is_an_hour(word: &str) -> bool {
    let noon = word.strip_suffix("am").or_else(|| word.strip_suffix("pm"));
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match (noon, word.split_once(':')) {
        (Some(hour), _) => digits(hour.split(['.', ':']).next().unwrap_or("")),
        (None, Some((hour, minute))) => digits(hour) && digits(minute),
        (None, None) => false,
    }
}

/// Whether they say that it is due before `ahead` months have passed.
#[must_use]
pub fn due(thread: &Thread, ahead: u8) -> bool {
    const SIGNS: &str = "deadline|urgent|asap|is due|due on|due in|due by|close on|close by|applications close|closes on|closes this|\
        closes tomorrow|closes in|closing date|by the end of the week|before i present|before i submit|before i send|before we submit";
    let text = form::open_text(thread);
    let words = words(&text);
    let soon = |at: usize| month_at(&words, at).is_none_or(|found| within(found, thread, ahead));
    let months = (0..words.len()).filter(|at| month_at(&words, *at).is_some());
    // A deadline whose month is named and far away is none for us.
    let far = months.clone().next().is_some() && months.clone().all(|at| !soon(at));
    let governed = (0..words.len()).any(|at| {
        let by = words.get(at).is_some_and(|w| matches!(*w, "by" | "until" | "till" | "before"));
        let day = (at + 1..at + 4).find(|next| month_at(&words, *next).is_some());
        let weekday = words.get(at + 1).is_some_and(|w| listed(WEEKDAYS, w));
        let ordinal = words.get(at + 1) == Some(&"the")
            && words.get(at + 2).is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()));
        by && (weekday || ordinal || day.is_some_and(soon))
    });
    governed || (SIGNS.split('|').any(|sign| text.contains(sign)) && !far)
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect()
}

/// The month (from 0) named at `at`, and its year if one follows. "May" needs a day or a year beside it, or "in".
fn month_at(words: &[&str], at: usize) -> Option<(i32, Option<i32>)> {
    let word = words.get(at)?;
    let month =
        MONTHS.split('|').position(|m| m == *word).or_else(|| SHORT.split('|').position(|m| m == *word))?;
    let number = |at: Option<usize>| {
        at.and_then(|at| words.get(at)).is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()))
    };
    let before = at.checked_sub(1);
    let linked = before
        .and_then(|at| words.get(at))
        .is_some_and(|w| matches!(*w, "in" | "of" | "by" | "until" | "before"));
    let sure =
        !matches!(*word, "may" | "mar" | "sep" | "march") || number(before) || number(Some(at + 1)) || linked;
    let year = words.iter().skip(at + 1).take(2).find_map(|w| w.parse().ok().filter(|y| *y > 2000));
    sure.then_some((i32::try_from(month).unwrap_or(0), year))
}

/// Whether the month comes within `ahead` months of now.
fn within((month, year): (i32, Option<i32>), thread: &Thread, ahead: u8) -> bool {
    let today = calendar::day_of(thread.now);
    let now = i32::try_from(today.month0()).unwrap_or(0);
    let distance =
        year.map_or_else(|| (month - now).rem_euclid(12), |year| (year - today.year()) * 12 + month - now);
    (0..=i32::from(ahead)).contains(&distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::samples;

    #[test]
    fn days_are_named() {
        let cases = [
            ("Could you come on 12 May?", true),
            ("the conference in May", true),
            ("may I ask you something?", false),
            ("on Thursday, please", true),
            ("on March 14", true),
            ("some time", false),
        ];
        for (text, expect) in cases {
            assert_eq!(named(&samples::thread(&[text])), expect, "{text}");
        }
    }

    #[test]
    fn a_suggested_time_is_told_from_a_last_one() {
        let cases = [
            ("Could we talk on Thursday?", true),
            ("Our club meets Thursdays at four", true),
            ("Would 16:00 suit you?", true),
            ("around 4pm", true),
            ("I need it by Friday.", false),
            ("We met last Tuesday.", false),
            ("at a ratio of 16 to 9", false),
            ("the spam folder", false),
        ];
        for (text, expect) in cases {
            assert_eq!(proposed(&samples::thread(&[text])), expect, "{text}");
        }
    }

    #[test]
    fn what_is_due_soon_is_told_from_what_is_not() {
        // Now is 22 November 2026.
        let cases = [
            ("The deadline is December 15.", true),
            ("I need it by 10 January.", true),
            ("Could you reply by Friday?", true),
            ("before the 30th", true),
            ("6,000 words by September 2027", false),
            ("The deadline is in June.", false),
            ("used by 3 publishers", false),
            ("applications close on the 30th", true),
            ("no hurry", false),
        ];
        for (text, expect) in cases {
            assert_eq!(due(&samples::thread(&[text]), 3), expect, "{text}");
        }
    }
}
