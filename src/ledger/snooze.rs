//! Until when something can be put off: moments by the user's own clock, which JavaScript turns into moments of the world,
//! since only the browser knows when that clock will be changed.

use crate::{
    calendar::{Date, Timestamp, Weekday, local_day, local_hour, plus_days},
    texts::{self, Line},
};
use chrono::Datelike;

/// A day and an hour on the user's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wall {
    /// The day.
    pub day: Date,
    /// The hour, 0 to 23.
    pub hour: u8,
}

const MORNING: u8 = 8;
const EVENING: u8 = 18;

/// What is offered at `now`, on a clock that is `offset` minutes ahead of UTC: a name and a moment, soonest first.
#[must_use]
pub fn choices(now: Timestamp, offset: i32) -> Vec<(Line, Wall)> {
    let today = local_day(now, offset);
    let morning = |days: i64| plus_days(today, days).map(|day| Wall { day, hour: MORNING });
    let tonight = (local_hour(now, offset) < EVENING - 1).then_some(Wall { day: today, hour: EVENING });
    let to_monday = 7 - i64::from(today.weekday().num_days_from_monday());
    // On a Sunday, tomorrow is after the weekend.
    let weekend = morning(to_monday).filter(|_| today.weekday() != Weekday::Sun);
    let all = [
        (texts::SNOOZE_TONIGHT, tonight),
        (texts::SNOOZE_TOMORROW, morning(1)),
        (texts::SNOOZE_WEEKEND, weekend),
        (texts::SNOOZE_WEEK, morning(7)),
    ];
    all.into_iter().filter_map(|(name, wall)| Some((name, wall?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(now: &str, offset: i32) -> Vec<String> {
        let all = choices(now.parse().unwrap(), offset);
        all.iter().map(|(name, wall)| format!("{}: {} {}", name.text(), wall.day, wall.hour)).collect()
    }

    #[test]
    fn what_lies_ahead_is_offered() {
        // A Wednesday.
        let wednesday = [
            "Tonight: 2026-11-18 18",
            "Tomorrow: 2026-11-19 8",
            "After the weekend: 2026-11-23 8",
            "In a week: 2026-11-25 8",
        ];
        assert_eq!(offered("2026-11-18T09:00:00Z", 0), wednesday);
        assert_eq!(offered("2026-11-18T16:59:59Z", 0), wednesday);
        assert_eq!(offered("2026-11-18T17:00:00Z", 0), wednesday[1..], "too late for tonight");
        assert_eq!(offered("2026-11-18T23:30:00Z", 60)[0], "Tonight: 2026-11-19 18", "where the user lives");
    }

    #[test]
    fn a_weekend_ends_on_monday() {
        let names =
            |now: &str| offered(now, 0).into_iter().filter(|o| o.starts_with("After")).collect::<Vec<_>>();
        assert_eq!(names("2026-11-21T09:00:00Z"), ["After the weekend: 2026-11-23 8"]);
        assert!(names("2026-11-22T09:00:00Z").is_empty(), "on a Sunday that is tomorrow");
        assert_eq!(names("2026-11-23T09:00:00Z"), ["After the weekend: 2026-11-30 8"]);
    }
}
