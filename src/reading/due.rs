//! When a promise falls due: the last day on which the words still hold, counted from the day they were written.
//!
//! "Next week" is that week's Sunday, a month its last day, "by Friday" the next Friday. Calendar arithmetic is the library's.

use crate::calendar::{Date, Weekday, date, day, last_of_month, plus_days as plus, plus_months};
use crate::text::Word;
use chrono::Datelike;

/// The due date that a sentence names, if it names any. `today` is the day on which it was written; the commitment
/// begins with word `from`, and dates before it only tell why ("I'm away until June, I'll write in July").
#[must_use]
pub fn due(words: &[Word], from: usize, today: Date) -> Option<Date> {
    let norms: Vec<&str> = words.iter().map(|w| w.norm.as_str()).collect();
    let (after, before) = (dates(&norms, from, norms.len(), today), dates(&norms, 0, from, today));
    let limit = after.iter().find(|(by, _)| *by).or(after.last()).or(before.last());
    limit.map(|(_, date)| *date)
}

/// The dates that words `from` to `to` name, each with whether it is a limit ("by Friday").
fn dates(norms: &[&str], from: usize, to: usize, today: Date) -> Vec<(bool, Date)> {
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        let before = at.checked_sub(1).and_then(|i| norms.get(i)).copied().unwrap_or("");
        if let Some(date) = named(before, norms.get(at..).unwrap_or(&[]), today) {
            found.push((matches!(before, "by" | "before") || by_the(norms, at), date));
            at += 1;
            // The rest of the same date: "end of | next week".
            at += norms.get(at..).unwrap_or(&[]).iter().take(4).take_while(|w| is_part_of_date(w)).count();
        } else {
            at += 1;
        }
    }
    found
}

/// "By the 20th", "by the end of".
fn by_the(norms: &[&str], at: usize) -> bool {
    at.checked_sub(2).and_then(|i| norms.get(i..at)).is_some_and(|two| matches!(two, ["by", "the"]))
}

fn is_part_of_date(word: &&str) -> bool {
    matches!(
        *word,
        "of" | "the"
            | "next"
            | "this"
            | "week"
            | "weeks"
            | "month"
            | "months"
            | "year"
            | "years"
            | "time"
            | "'s"
            | "end"
            | "days"
            | "day"
            | "now"
            | "from"
            | "after"
            | "christmas"
            | "xmas"
            | "easter"
            | "summer"
            | "holidays"
            | "new"
            | "is"
            | "out"
            | "weekend"
    ) || month(word).is_some()
        || weekday_name(word).is_some()
        || ordinal(word).is_some()
        || number(word).is_some()
}

/// The date that the words at the start of `rest` name.
fn named(before: &str, rest: &[&str], today: Date) -> Option<Date> {
    relative(before, rest, today)
        .or_else(|| counted(before, rest, today))
        .or_else(|| on_the_calendar(before, rest, today))
        .or_else(|| weekday(before, rest, today))
        .or_else(|| season(before, rest, today))
}

/// "tomorrow", "tonight", "next week", "end of the month".
fn relative(before: &str, rest: &[&str], today: Date) -> Option<Date> {
    match *rest {
        ["day", "after", "tomorrow", ..] => plus(today, 2),
        ["tomorrow" | "tmrw" | "tmr" | "tomoro", ..] => plus(today, 1),
        ["today" | "tonight" | "eod", ..] => Some(today),
        ["first", "thing", "in", "the", "morning", ..] => plus(today, 1),
        ["this", "morning" | "afternoon" | "evening" | "lunchtime", ..] => Some(today),
        ["in", "the", "morning", ..] if before != "tomorrow" => plus(today, 1),
        ["end" | "close", "of", "day" | "play" | "business", ..] => Some(today),
        ["end", "of", "the", "day", ..] => Some(today),
        ["this" | "the" | "at", "weekend", ..] | ["weekend", ..] if before != "next" => {
            week(today, 0, Weekday::Sun)
        }
        ["next", "weekend", ..] => week(today, 1, Weekday::Sun),
        ["end", "of", "next", "week", ..] => week(today, 1, Weekday::Fri),
        ["start" | "beginning", "of", "next", "week", ..] | ["early", "next", "week", ..] => {
            week(today, 1, Weekday::Sun)
        }
        ["end", "of", "this" | "the", "week", ..] | ["week", "'s", "end", ..] | ["eow", ..] => {
            friday_or_sunday(today)
        }
        ["week", "after", "next", ..] => week(today, 2, Weekday::Sun),
        ["next" | "coming" | "following", "week", ..] => week(today, 1, Weekday::Sun),
        ["this", "week", ..] | ["later", "in", "the", "week", ..] => week(today, 0, Weekday::Sun),
        ["end" | "close" | "turn", "of", "next", "month", ..] | ["next", "month", ..] => {
            last_of_month(months(today, 1)?)
        }
        ["end" | "close", "of", "this" | "the", "month", ..] | ["this", "month", ..] => last_of_month(today),
        ["week", "of", ref rest @ ..] => {
            let rest = rest.strip_prefix(&["the"]).unwrap_or(rest);
            let before = if rest.is_empty() { "" } else { "the" };
            on_the_calendar(before, rest, today).and_then(|date| week(date, 0, Weekday::Sun))
        }
        ["the" | "this", "month" | "year", "is", "out" | "over" | "up", ..] => match rest.get(1) {
            Some(&"year") => day(today.year(), 12, 31),
            _ => last_of_month(today),
        },
        ["month", "'s", "end", ..] | ["month", "end", ..] => last_of_month(today),
        ["end" | "turn", "of", "this" | "the", "year", ..]
        | ["this", "year", ..]
        | ["year", "'s", "end", ..] => day(today.year(), 12, 31),
        ["next", "year", ..] => day(next_year(today), 12, 31),
        ["end", "of", "this" | "the", "quarter", ..] | ["this", "quarter", ..] => quarter(today),
        ["next", "quarter", ..] => quarter(months(today, 3)?),
        _ => None,
    }
}

/// "in three weeks", "within 10 days", "a week from Friday", "in a fortnight".
fn counted(before: &str, rest: &[&str], today: Date) -> Option<Date> {
    let leads = matches!(
        before,
        "in" | "within"
            | "give"
            | "me"
            | "another"
            | "about"
            | "after"
            | "next"
            | "of"
            | "say"
            | "roughly"
            | "for"
    );
    let (count, unit, after) = match *rest {
        ["a", "couple", "of", unit, ref after @ ..] | ["a", "couple", unit, ref after @ ..] => {
            (2, unit, after)
        }
        ["couple", "of", unit, ref after @ ..] if leads => (2, unit, after),
        ["a", "few", unit, ref after @ ..] | ["few", unit, ref after @ ..] if leads || before == "a" => {
            (3, unit, after)
        }
        [count, "or", "so", unit, ref after @ ..] => (number(count)?, unit, after),
        [_, "or" | "to", count, unit, ref after @ ..] if leads => (number(count)?, unit, after),
        [count, unit, ref after @ ..] => (number(count)?, unit, after),
        _ => return None,
    };
    if let ["from", name, ..] = *after
        && let Some(first) = named("", &[name], today)
    {
        return add(first, count, unit);
    }
    let possessive = matches!(after.first(), Some(&("'s" | "time")));
    let from_now = matches!(*after, ["from", "now" | "today", ..] | ["later", ..]);
    if leads || possessive || from_now { add(today, count, unit) } else { None }
}

fn add(from: Date, count: i64, unit: &str) -> Option<Date> {
    match unit {
        "minute" | "minutes" | "mins" | "min" | "hour" | "hours" | "hrs" | "hr" => Some(from),
        "day" | "days" => plus(from, count),
        "week" | "weeks" | "wks" => plus(from, count.checked_mul(7)?),
        "fortnight" | "fortnights" => plus(from, count.checked_mul(14)?),
        "month" | "months" => months(from, count),
        "year" | "years" => months(from, count.checked_mul(12)?),
        _ => None,
    }
}

/// "15 November", "March 3rd", "the 5th", "in March", "2026-05-01".
fn on_the_calendar(before: &str, rest: &[&str], today: Date) -> Option<Date> {
    let wanted = matches!(
        before,
        "by" | "in"
            | "before"
            | "until"
            | "till"
            | "on"
            | "of"
            | "the"
            | "mid"
            | "early"
            | "late"
            | "end"
            | "after"
            | "during"
            | "this"
            | "next"
            | "through"
            | "come"
            | "from"
            | "for"
    );
    match *rest {
        [number, "of", name, ..] | [number, name, ..]
            if ordinal(number).is_some() && month(name).is_some() =>
        {
            let date = coming(today, month(name)?, ordinal(number)?)?;
            if before == "before" { plus(date, -1) } else { Some(date) }
        }
        [name, number, ..] if month(name).is_some() && ordinal(number).is_some() => {
            coming(today, month(name)?, ordinal(number)?)
        }
        [name, ..] if month(name).is_some() && (wanted || !matches!(name, "may" | "march" | "mar")) => {
            let first = coming_month(today, month(name)?)?;
            match before {
                "before" => plus(first, -1),
                "mid" => day(first.year(), first.month(), 15),
                _ => last_of_month(first),
            }
        }
        [number, ..] if matches!(before, "the") && is_ordinal(number) => {
            let wanted = ordinal(number)?;
            let this = day(today.year(), today.month(), wanted).filter(|d| *d >= today);
            this.or_else(|| months(today, 1).and_then(|next| day(next.year(), next.month(), wanted)))
        }
        [text, ..] => date(text),
        [] => None,
    }
}

/// "by Friday", "on Monday", "next Tuesday".
fn weekday(before: &str, rest: &[&str], today: Date) -> Option<Date> {
    let name = weekday_name(rest.first()?)?;
    match before {
        "next" => week(today, 1, name),
        // "Before Sunday midnight" includes the Sunday.
        "before" if rest.get(1) != Some(&"midnight") => plus(coming_weekday(today, name)?, -1),
        "last" => None,
        "this" if today.weekday() == name => Some(today),
        _ => coming_weekday(today, name),
    }
}

/// "after the summer", "before Christmas", "in the new year", "after Easter".
fn season(before: &str, rest: &[&str], today: Date) -> Option<Date> {
    let on = |month: u32, at: u32| coming(today, month, at);
    match *rest {
        ["after", "the", "summer", ..] | ["after", "summer", ..] => on(9, 30),
        ["after", "the", "holidays", ..] | ["after", "christmas" | "xmas", ..] => on(1, 31),
        ["new", "year", ..] if before == "before" => on(12, 31),
        ["new", "year", ..] => on(1, 31),
        ["before", "the", "holidays", ..] | ["before", "christmas" | "xmas", ..] => on(12, 24),
        ["before", "the", "summer", ..] | ["before", "summer", ..] => on(6, 30),
        ["before", "easter", ..] => plus(easter(today)?, -1),
        ["after", "easter", ..] => months(easter(today)?, 1).and_then(last_of_previous),
        ["easter", ..] => easter(today),
        ["christmas" | "xmas", ..] => on(12, 25),
        ["spring", ..] => on(5, 31),
        ["summer", ..] => on(8, 31),
        ["autumn" | "fall", ..] if matches!(before, "in" | "the" | "this" | "next" | "by" | "autumn") => {
            on(11, 30)
        }
        ["winter", ..] => on(2, 28),
        ["q1", ..] => on(3, 31),
        ["q2", ..] => on(6, 30),
        ["q3", ..] => on(9, 30),
        ["q4", ..] => on(12, 31),
        _ => None,
    }
}

fn months(from: Date, count: i64) -> Option<Date> {
    plus_months(from, u32::try_from(count).ok()?)
}

fn next_year(today: Date) -> i32 {
    today.year().saturating_add(1)
}

fn last_of_previous(of: Date) -> Option<Date> {
    plus(of.with_day(1)?, -1)
}

fn quarter(of: Date) -> Option<Date> {
    let last = (of.month() - 1) / 3 * 3 + 3;
    day(of.year(), last, 1).and_then(last_of_month)
}

/// That weekday in the week `ahead` of today's; weeks begin on Monday.
fn week(today: Date, ahead: i64, name: Weekday) -> Option<Date> {
    let monday = plus(today, -i64::from(today.weekday().num_days_from_monday()))?;
    plus(monday, ahead * 7 + i64::from(name.num_days_from_monday()))
}

/// The end of a working week is its Friday, unless that has passed.
fn friday_or_sunday(today: Date) -> Option<Date> {
    week(today, 0, Weekday::Fri).filter(|friday| *friday >= today).or_else(|| week(today, 0, Weekday::Sun))
}

fn coming_weekday(today: Date, name: Weekday) -> Option<Date> {
    (1..=7).filter_map(|ahead| plus(today, ahead)).find(|date| date.weekday() == name)
}

/// The first day, from today on, with that month and day of the month.
fn coming(today: Date, month: u32, at: u32) -> Option<Date> {
    let this = day(today.year(), month, at).filter(|date| *date >= today);
    this.or_else(|| day(next_year(today), month, at))
}

/// The first of the month that comes next under that name; this month counts.
fn coming_month(today: Date, month: u32) -> Option<Date> {
    let year = if month >= today.month() { today.year() } else { next_year(today) };
    day(year, month, 1)
}

/// Easter Sunday of the Western calendar, from today on (the anonymous Gregorian algorithm).
fn easter(today: Date) -> Option<Date> {
    let of = |year: i32| {
        let y = year;
        let (a, b, c) = (y % 19, y / 100, y % 100);
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        let m = (a + 11 * h + 22 * l) / 451;
        let n = h + l - 7 * m + 114;
        day(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
    };
    of(today.year()).filter(|date| *date >= today).or_else(|| of(next_year(today)))
}

fn number(word: &str) -> Option<i64> {
    Some(match word {
        "a" | "an" | "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        _ => return word.parse().ok().filter(|n| (1..=400).contains(n)),
    })
}

fn is_ordinal(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// "3", "3rd", "21st" as a day of the month.
fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = word.get(digits.len()..).unwrap_or("");
    let fits = matches!(suffix, "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|n| fits && (1..=31).contains(n))
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [(&str, &str); 12] = [
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may", "may"),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sept"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ];
    let at = MONTHS.iter().position(|(long, short)| word == *long || word == *short)?;
    u32::try_from(at + 1).ok()
}

fn weekday_name(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" | "mondays" => Weekday::Mon,
        "tuesday" | "tue" | "tues" => Weekday::Tue,
        "wednesday" | "wed" => Weekday::Wed,
        "thursday" | "thu" | "thurs" => Weekday::Thu,
        "friday" | "fri" => Weekday::Fri,
        "saturday" | "sat" => Weekday::Sat,
        "sunday" | "sun" => Weekday::Sun,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    /// Written on Tuesday 8 September 2026.
    fn check(text: &str, expect: Option<&str>) {
        let today = "2026-09-08".parse().unwrap();
        assert_eq!(due(&words(text), 0, today).map(|d| d.to_string()).as_deref(), expect, "{text}");
    }

    #[test]
    fn times_become_dates() {
        check("I'll do it tomorrow.", Some("2026-09-09"));
        check("I'll do it tonight.", Some("2026-09-08"));
        check("Let me read it next week.", Some("2026-09-20"));
        check("You'll have it this week", Some("2026-09-13"));
        check("by the end of the week", Some("2026-09-11"));
        check("over the weekend", Some("2026-09-13"));
        check("I'll write by Friday.", Some("2026-09-11"));
        check("on Tuesday", Some("2026-09-15"));
        check("next Thursday", Some("2026-09-17"));
        check("I'll write in March.", Some("2027-03-31"));
        check("I will let you know in three months' time.", Some("2026-12-08"));
        check("in a fortnight", Some("2026-09-22"));
        check("within 10 days", Some("2026-09-18"));
        check("a week from Friday", Some("2026-09-18"));
        check("a couple of weeks from now", Some("2026-09-22"));
        check("by 15 November", Some("2026-11-15"));
        check("by November 3rd", Some("2026-11-03"));
        check("on the 5th", Some("2026-10-05"));
        check("before Christmas", Some("2026-12-24"));
        check("after the summer", Some("2026-09-30"));
        check("in the new year", Some("2027-01-31"));
        check("before Easter", Some("2027-03-27"));
        check("by the end of the month", Some("2026-09-30"));
        check("end of next month", Some("2026-10-31"));
        check("at the end of the year", Some("2026-12-31"));
        check("in Q1", Some("2027-03-31"));
        check("before Sunday midnight", Some("2026-09-13"));
        check("before Sunday", Some("2026-09-12"));
        check("in the week of the 21st", Some("2026-09-27"));
        check("before the month is out", Some("2026-09-30"));
        check("before 1 October", Some("2026-09-30"));
        check("Let me look at Wednesday and come back to you tomorrow.", Some("2026-09-09"));
        check("They say the 19th, so by the 20th from me.", Some("2026-09-20"));
        check("end of next week", Some("2026-09-18"));
    }

    #[test]
    fn words_that_name_no_time_give_none() {
        check("I'll book the quiet table.", None);
        check("I may march on.", None);
        check("I have two weeks of leave.", None);
        check("She left last Friday.", None);
        check("", None);
    }
}
