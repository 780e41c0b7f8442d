//! How long people waited, how many had their answer within a week, and what is waiting now: [`Statistics`], counted from the
//! entries alone.

use super::{Entry, Policy, State, standing, waits::counts};
use crate::{
    calendar::{Date, Timestamp, day, local_day, whole_days},
    reading::Kind,
    text::order::sort_by_key,
};
use chrono::Datelike;

/// So many months are shown, the current one included.
const MONTHS: u32 = 12;

/// A month with fewer answers says nothing about a month.
pub const FEW: usize = 3;

/// With fewer answers in all nothing is drawn.
pub const ENOUGH: usize = 10;

/// The last day of each group of ages; the last group has no end.
pub const AGES: [u32; 4] = [3, 7, 14, 30];

/// What a ledger says about answering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistics {
    /// The last twelve months by the user's clock, the oldest first.
    pub months: Vec<Month>,
    /// By kind, those asked most often first; kinds that were never answered are not in it.
    pub kinds: Vec<Share>,
    /// How many wait now, by the age of what they wait for: see [`AGES`].
    pub ages: [usize; AGES.len() + 1],
    /// All waits that ended.
    pub answered: usize,
}

/// The answers that came in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// How many.
    pub answered: usize,
    /// Hours that half of them waited at most; 0 without any.
    pub median: u32,
    /// Hours that nine of ten waited at most.
    pub slowest: u32,
}

/// The answers to one kind of request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// What was asked for.
    pub kind: Kind,
    /// How many were answered.
    pub answered: usize,
    /// How many of these within seven times 24 hours.
    pub within_a_week: usize,
}

impl Statistics {
    /// Counts, as things stand at `now` on a clock that is `policy.offset` minutes ahead of UTC. Sorts the waits of each
    /// month; otherwise linear.
    #[must_use]
    pub fn of(entries: &[Entry], policy: &Policy, now: Timestamp) -> Self {
        let ended: Vec<(Timestamp, Timestamp, Kind)> = entries
            .iter()
            .flat_map(|entry| &entry.waits)
            .map(|wait| (wait.since, wait.until, wait.kind))
            .filter(|(since, until, kind)| since <= until && *until <= now && counts(*kind))
            .collect();
        Self {
            months: months(&ended, policy.offset, now),
            kinds: kinds(&ended),
            ages: ages(entries, policy, now),
            answered: ended.len(),
        }
    }

    /// Whether there is enough to draw how long people waited.
    #[must_use]
    pub fn says_enough(&self) -> bool {
        let drawn: usize = self.months.iter().map(|month| month.answered).sum();
        drawn >= ENOUGH && self.months.iter().any(|month| month.answered >= FEW)
    }
}

fn hours(since: Timestamp, until: Timestamp) -> u32 {
    u32::try_from((until - since).num_hours()).unwrap_or(u32::MAX)
}

fn months(ended: &[(Timestamp, Timestamp, Kind)], offset: i32, now: Timestamp) -> Vec<Month> {
    let today = local_day(now, offset);
    let number = |of: Date| i64::from(of.year()) * 12 + i64::from(of.month0());
    let mut waited: Vec<(i64, u32)> = ended
        .iter()
        .map(|(since, until, _)| (number(local_day(*until, offset)), hours(*since, *until)))
        .collect();
    sort_by_key(&mut waited, |wait| *wait);
    let last = number(today);
    let first = last + 1 - i64::from(MONTHS);
    (first..=last)
        .filter_map(|at| {
            let from = waited.partition_point(|(month, _)| *month < at);
            let to = waited.partition_point(|(month, _)| *month <= at);
            let of: Vec<u32> = waited.get(from..to)?.iter().map(|(_, hours)| *hours).collect();
            let month = u32::try_from(at.rem_euclid(12)).ok()? + 1;
            let first = day(i32::try_from(at.div_euclid(12)).ok()?, month, 1)?;
            Some(Month { first, answered: of.len(), median: median(&of), slowest: slowest(&of) })
        })
        .collect()
}

/// Of sorted numbers; of an even count, the mean of the two in the middle.
fn median(sorted: &[u32]) -> u32 {
    let (low, high) = (sorted.len().saturating_sub(1) / 2, sorted.len() / 2);
    let at = |place: usize| sorted.get(place).copied().unwrap_or(0);
    u32::midpoint(at(low), at(high))
}

/// The ninth tenth of sorted numbers, by nearest rank.
fn slowest(sorted: &[u32]) -> u32 {
    let rank = (sorted.len() * 9).div_ceil(10);
    rank.checked_sub(1).and_then(|at| sorted.get(at)).copied().unwrap_or(0)
}

fn kinds(ended: &[(Timestamp, Timestamp, Kind)]) -> Vec<Share> {
    let share = |kind: Kind| {
        let of = || ended.iter().filter(move |wait| wait.2 == kind);
        let within_a_week =
            of().filter(|(since, until, _)| *until - *since <= chrono::TimeDelta::days(7)).count();
        Share { kind, answered: of().count(), within_a_week }
    };
    let mut kinds: Vec<Share> = Kind::ALL.into_iter().map(share).filter(|share| share.answered > 0).collect();
    sort_by_key(&mut kinds, |share| core::cmp::Reverse(share.answered));
    kinds
}

fn ages(entries: &[Entry], policy: &Policy, now: Timestamp) -> [usize; AGES.len() + 1] {
    let mut ages = [0; AGES.len() + 1];
    let waiting =
        |entry: &&Entry| standing(entry, now) == State::Waiting && policy.limit(entry.kind).is_some();
    for entry in entries.iter().filter(waiting) {
        let age = whole_days(entry.since, now);
        let group = AGES.iter().position(|last| age <= *last).unwrap_or(AGES.len());
        if let Some(count) = ages.get_mut(group) {
            *count += 1;
        }
    }
    ages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Wait;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    const NOW: &str = "2026-11-22T12:00:00Z";

    fn entry(since: &str, state: State, waits: Vec<Wait>) -> Entry {
        Entry {
            thread: since.to_owned(),
            with: "Ada".to_owned(),
            kind: Kind::Advice,
            state,
            owed: state,
            wake: None,
            since: at(since),
            approaches: 1,
            due: None,
            newest: None,
            muted: false,
            offered: None,
            waits,
        }
    }

    fn wait(until: &str, hours: i64, kind: Kind) -> Wait {
        Wait { since: at(until) - chrono::TimeDelta::hours(hours), until: at(until), kind }
    }

    fn of(waits: Vec<Wait>) -> Statistics {
        let entries = [entry("2026-11-01T12:00:00Z", State::Answered, waits)];
        Statistics::of(&entries, &Policy::default(), at(NOW))
    }

    #[test]
    fn a_month_has_a_median_and_a_slowest_tenth() {
        let hours = [1, 2, 3, 4, 5, 6, 7, 8, 90, 1000];
        let statistics = of(hours.map(|h| wait("2026-10-15T12:00:00Z", h, Kind::Advice)).to_vec());
        let october = statistics.months.iter().find(|month| month.first.month() == 10).unwrap();
        assert_eq!((october.answered, october.median, october.slowest), (10, 5, 90));
        assert_eq!(statistics.months.len(), 12);
        assert_eq!(statistics.months[0].first.to_string(), "2025-12-01");
        assert_eq!(statistics.months[11].first.to_string(), "2026-11-01");
        assert!(statistics.says_enough());
    }

    #[test]
    fn a_month_is_one_of_the_users_clock() {
        let late = vec![wait("2026-10-31T23:30:00Z", 1, Kind::Advice)];
        let entries = [entry("2026-11-01T12:00:00Z", State::Answered, late)];
        let in_month = |offset: i32| {
            let policy = Policy { offset, ..Policy::default() };
            let months = Statistics::of(&entries, &policy, at(NOW)).months;
            months.iter().find(|month| month.answered == 1).map(|month| month.first.month())
        };
        assert_eq!((in_month(0), in_month(60)), (Some(10), Some(11)));
    }

    #[test]
    fn little_is_not_drawn() {
        let few: Vec<Wait> = (0..9).map(|_| wait("2026-10-15T12:00:00Z", 5, Kind::Advice)).collect();
        assert!(!of(few.clone()).says_enough());
        assert!(of([few, vec![wait("2026-09-15T12:00:00Z", 5, Kind::Advice)]].concat()).says_enough());
        let old: Vec<Wait> = (0..20).map(|_| wait("2020-10-15T12:00:00Z", 5, Kind::Advice)).collect();
        assert!(!of(old).says_enough(), "all of it is older than the months that are shown");
        let each: Vec<Wait> =
            (1..=11).map(|m| wait(&format!("2026-{m:02}-03T12:00:00Z"), 5, Kind::Advice)).collect();
        assert!(!of(each).says_enough(), "one answer a month says nothing about a month");
    }

    #[test]
    fn within_a_week_is_within_seven_days_to_the_hour() {
        let statistics = of(vec![
            wait(NOW, 24 * 7, Kind::Feedback),
            wait(NOW, 24 * 7 + 1, Kind::Feedback),
            wait(NOW, 2, Kind::Meeting),
            wait(NOW, 2, Kind::SalesPitch),
            wait("2026-11-23T12:00:00Z", 2, Kind::Meeting),
        ]);
        let share = |kind, answered, within_a_week| Share { kind, answered, within_a_week };
        assert_eq!(statistics.kinds, [share(Kind::Feedback, 2, 1), share(Kind::Meeting, 1, 1)]);
        assert_eq!(
            statistics.answered, 3,
            "nobody waits for an answer to a pitch, and none comes from the future"
        );
    }

    #[test]
    fn what_waits_is_grouped_by_age() {
        let entries: Vec<Entry> = [
            ("2026-11-22T11:00:00Z", State::Waiting),
            ("2026-11-18T12:00:00Z", State::Waiting),
            ("2026-11-18T12:00:01Z", State::Waiting),
            ("2026-01-01T12:00:00Z", State::Waiting),
            ("2026-01-01T12:00:00Z", State::Answered),
            ("2026-01-01T12:00:00Z", State::Dismissed),
        ]
        .into_iter()
        .map(|(since, state)| entry(since, state, Vec::new()))
        .collect();
        assert_eq!(Statistics::of(&entries, &Policy::default(), at(NOW)).ages, [2, 1, 0, 0, 1]);
    }

    #[test]
    fn nothing_is_said_of_nothing() {
        let statistics = Statistics::of(&[], &Policy::default(), at(NOW));
        assert_eq!((statistics.answered, statistics.kinds.len(), statistics.ages), (0, 0, [0; 5]));
        assert!(statistics.months.iter().all(|month| month.median == 0 && month.slowest == 0));
    }
}
