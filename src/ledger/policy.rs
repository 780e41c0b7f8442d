//! When something owed is overdue: limits, days that count, hours in which the badge is quiet, the user's time zone.

use crate::{
    calendar::{Date, Timestamp, Weekday, local_day, local_hour, midnight_at, plus_days, shifted},
    reading::Kind,
    settings::Settings,
};
use chrono::Datelike;

/// The user's choices about what is overdue, and where on the clock they live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Days after which an unanswered request is overdue.
    pub limit_days: u32,
    /// Other limits for some kinds.
    pub limits: Vec<(Kind, u32)>,
    /// Whether Saturdays and Sundays do not count.
    pub working_days: bool,
    /// Hours of the day, 0 to 23, from which and until which the badge is quiet.
    pub quiet: Option<(u8, u8)>,
    /// Minutes by which the user's clock is ahead of UTC now. A change of the clocks shows at the next count.
    pub offset: i32,
}

impl Default for Policy {
    fn default() -> Self {
        Self::new(&Settings::default(), 0)
    }
}

impl Policy {
    /// The policy that the settings make, for a clock that is `offset` minutes ahead of UTC.
    #[must_use]
    pub fn new(settings: &Settings, offset: i32) -> Self {
        Self {
            limit_days: settings.limit_days,
            limits: settings.limits.clone(),
            working_days: settings.working_days,
            quiet: settings.quiet_hours,
            offset,
        }
    }

    /// Days after which a thread of that kind is overdue; `None` for pitches, recruiters and events, which never are.
    #[must_use]
    pub fn limit(&self, kind: Kind) -> Option<u32> {
        if matches!(kind, Kind::SalesPitch | Kind::Recruiter | Kind::EventInvite) {
            return None;
        }
        let own = self.limits.iter().find(|(of, _)| *of == kind).map(|(_, days)| *days);
        Some(own.unwrap_or(self.limit_days))
    }

    /// The moment so many days later that count. Work of one step a day, and no more than two years of them.
    #[must_use]
    pub fn after(&self, since: Timestamp, days: u32) -> Option<Timestamp> {
        if !self.working_days {
            return crate::calendar::later(since, days);
        }
        let (mut at, mut left) = (since, days.min(730));
        while left > 0 {
            at = crate::calendar::later(at, 1)?;
            let weekend = matches!(local_day(at, self.offset).weekday(), Weekday::Sat | Weekday::Sun);
            left -= u32::from(!weekend);
        }
        Some(at)
    }

    /// The first moment of a day where the user lives.
    #[must_use]
    pub fn midnight(&self, day: Date) -> Timestamp {
        midnight_at(day, self.offset)
    }

    /// Whether a moment falls into the quiet hours.
    #[must_use]
    pub fn is_quiet(&self, now: Timestamp) -> bool {
        let Some((from, to)) = self.quiet else { return false };
        let hour = local_hour(now, self.offset);
        if from <= to { (from..to).contains(&hour) } else { hour >= from || hour < to }
    }

    /// When the quiet hours begin or end next; `None` without any.
    #[must_use]
    pub fn quiet_turn(&self, now: Timestamp) -> Option<Timestamp> {
        let (from, to) = self.quiet.filter(|(from, to)| from != to)?;
        Some(self.next_hour(from, now)?.min(self.next_hour(to, now)?))
    }

    /// When the user's clock strikes that hour next.
    fn next_hour(&self, hour: u8, now: Timestamp) -> Option<Timestamp> {
        let today = local_day(now, self.offset);
        let day = if local_hour(now, self.offset) < hour { today } else { plus_days(today, 1)? };
        shifted(self.midnight(day), i64::from(hour) * 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_kind_may_have_its_own_limit_and_some_have_none() {
        let policy = Policy { limits: vec![(Kind::JobHelp, 1)], ..Policy::default() };
        assert_eq!(policy.limit(Kind::Advice), Some(3));
        assert_eq!(policy.limit(Kind::JobHelp), Some(1));
        assert_eq!(policy.limit(Kind::SalesPitch), None);
    }

    #[test]
    fn working_days_leave_weekends_out_where_the_user_lives() {
        let policy = |offset| Policy { working_days: true, offset, ..Policy::default() };
        // 20 November 2026 is a Friday.
        let friday = at("2026-11-20T10:00:00Z");
        assert_eq!(policy(0).after(friday, 1), Some(at("2026-11-23T10:00:00Z")));
        assert_eq!(policy(0).after(friday, 3), Some(at("2026-11-25T10:00:00Z")));
        assert_eq!(policy(0).after(friday, 0), Some(friday));
        // Late on Sunday in London it is Monday in Auckland.
        let sunday = at("2026-11-21T23:00:00Z");
        assert_eq!(policy(0).after(sunday, 1), Some(at("2026-11-23T23:00:00Z")));
        assert_eq!(policy(13 * 60).after(sunday, 1), Some(at("2026-11-22T23:00:00Z")));
        assert!(policy(0).after(friday, u32::MAX).is_some());
        assert_eq!(Policy::default().after(friday, 1), Some(at("2026-11-21T10:00:00Z")));
    }

    #[test]
    fn quiet_hours_begin_and_end_where_the_user_lives() {
        let night = |now: &str, offset| {
            let policy = Policy { quiet: Some((20, 7)), offset, ..Policy::default() };
            (policy.is_quiet(at(now)), policy.quiet_turn(at(now)).unwrap())
        };
        assert_eq!(night("2026-11-22T19:59:59Z", 0), (false, at("2026-11-22T20:00:00Z")));
        assert_eq!(night("2026-11-22T20:00:00Z", 0), (true, at("2026-11-23T07:00:00Z")));
        assert_eq!(night("2026-11-23T06:59:59Z", 0), (true, at("2026-11-23T07:00:00Z")));
        assert_eq!(night("2026-11-23T07:00:00Z", 0), (false, at("2026-11-23T20:00:00Z")));
        assert_eq!(night("2026-11-22T19:30:00Z", 60), (true, at("2026-11-23T06:00:00Z")));
        let noon = Policy { quiet: Some((12, 13)), ..Policy::default() };
        assert!(noon.is_quiet(at("2026-11-22T12:30:00Z")) && !noon.is_quiet(at("2026-11-22T13:00:00Z")));
        assert_eq!(noon.quiet_turn(at("2026-11-22T13:00:00Z")), Some(at("2026-11-23T12:00:00Z")));
        for quiet in [None, Some((9, 9))] {
            let none = Policy { quiet, ..Policy::default() };
            let now = at("2026-11-22T09:30:00Z");
            assert_eq!((none.is_quiet(now), none.quiet_turn(now)), (false, None));
        }
    }
}
