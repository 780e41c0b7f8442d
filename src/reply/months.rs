//! The month that a deferring draft names: a real one, worked out from now and from the user's settings.

use crate::calendar::{Timestamp, day_of, month_name, plus_months};
use chrono::Datelike;

/// The month `ahead` months after `now` (in UTC): "February"; with its year where the name alone could be misread.
#[must_use]
pub fn month(now: Timestamp, ahead: u8) -> String {
    let today = day_of(now);
    let then = plus_months(today, u32::from(ahead)).unwrap_or(today);
    let name = month_name(then);
    if ahead > 9 { format!("{name} {}", then.year()) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

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
