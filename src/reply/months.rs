//! The month that a deferring draft names: a real one, worked out from now and from the user's settings.

use crate::calendar::{Date, Timestamp, day_of, last_of_month, month_name, plus_months};
use chrono::Datelike;

/// The month `ahead` months after `now` (in UTC): "February"; with its year where the name alone could be misread.
#[must_use]
pub fn month(now: Timestamp, ahead: u8) -> String {
    let today = day_of(now);
    let then = plus_months(today, u32::from(ahead)).unwrap_or(today);
    let name = month_name(then);
    if ahead > 9 { format!("{name} {}", then.year()) } else { name.to_owned() }
}

/// The last day of the month that a deferring reply names, as it stands after the user's own changes: one of the months
/// `ahead` of the settings if the text names it, otherwise the first of the next twelve that it names.
#[must_use]
pub fn deferred_until(text: &str, now: Timestamp, ahead: &[u8]) -> Option<Date> {
    let named = |ahead: &u8| names(text, &month(now, *ahead));
    let ahead = ahead.iter().copied().find(named).or_else(|| (1..=12).find(named))?;
    last_of_month(plus_months(day_of(now), u32::from(ahead))?)
}

/// Whether a text names a month: "may" and "march" are words, too, so that a capital letter is asked for, and not one that
/// begins a sentence.
fn names(text: &str, month: &str) -> bool {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(month) {
        let ends = !after.starts_with(char::is_alphanumeric);
        let inside = before.trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ',');
        if ends && inside {
            return true;
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deferring_reply_is_due_on_the_last_day_of_what_it_names() {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let cases = [
            ("I won't get to this before February. Would you write again then?", Some("2027-02-28")),
            ("The next weeks are full. If February isn't too late, ask me again.", Some("2027-02-28")),
            ("May I say so? I can't before April.", Some("2027-04-30")),
            ("I am free in November 2027 again.", Some("2027-11-30")),
            ("Your note of March was kind. Let us talk in February.", Some("2027-02-28")),
            ("Later, perhaps.", None),
            ("I saw the Mayor in person.", None),
        ];
        for (text, due) in cases {
            let found = deferred_until(text, now, &[3]);
            assert_eq!(found.map(|day| day.to_string()).as_deref(), due, "{text}");
        }
    }

    #[test]
    fn months_are_real() {
        let cases = [
            ("2026-11-22T12:00:00Z", 3, "February"),
            ("2026-01-31T23:00:00Z", 1, "February"),
            ("2026-12-31T23:59:59Z", 2, "February"),
            ("2026-11-22T12:00:00Z", 12, "November 2027"),
            ("2026-11-22T12:00:00Z", 24, "November 2028"),
            ("2026-05-01T00:00:00Z", 6, "November"),
        ];
        for (now, ahead, expect) in cases {
            assert_eq!(month(now.parse().unwrap(), ahead), expect);
        }
    }

    #[test]
    fn the_end_of_time_is_survived() {
        assert!(!month(Timestamp::MAX_UTC, 24).is_empty());
    }
}
