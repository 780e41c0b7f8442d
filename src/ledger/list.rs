//! The ledger as a list to go through: who is overdue, what was promised, who waits, what sleeps.

use super::{Entry, Policy, State, overdue_from};
use crate::{
    calendar::{Date, Timestamp, whole_days},
    reading::Kind,
    text::order::sort_by_key,
};

/// Why an entry is in the list; in the order in which the list shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Counts on the badge.
    Overdue,
    /// Promised, and still in time.
    Promised,
    /// A reply is owed, and there is time.
    Waiting,
    /// Put off by the user.
    Asleep,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Why it is there.
    pub group: Group,
    /// The thread's id.
    pub thread: String,
    /// Who it is with.
    pub with: String,
    /// What it is about.
    pub kind: Kind,
    /// Whole days of 24 hours since a reply is owed.
    pub days: u32,
    /// How often they wrote since the owner's last reply.
    pub approaches: u32,
    /// For what day it was promised; only where a promise is owed.
    pub due: Option<Date>,
    /// When the snooze ends; only while asleep.
    pub wake: Option<Timestamp>,
}

/// How many groups there are.
pub const GROUPS: usize = 4;

/// What the order of the list needs of an entry, with everything worked out that does not change with the clock; moments in
/// milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// From when on it is overdue; `i64::MAX` if it never will be.
    pub from: i64,
    /// Until when it sleeps; `i64::MIN` if it does not, or is not listed.
    wake: i64,
    /// What it is ordered by while it is awake: when it is due, or since when it waits.
    at: i64,
    is_promised: bool,
    is_listed: bool,
}

impl Line {
    /// Muted threads, and kinds that never count (pitches, recruiters, events), are not listed unless something was promised.
    pub fn new(entry: &Entry, policy: &Policy) -> Self {
        let is_promised = entry.owed == State::Promised;
        let counts = is_promised || policy.limit(entry.kind).is_some();
        let settled =
            matches!(entry.state, State::Answered | State::Dismissed) || entry.owed == State::Answered;
        let is_listed = counts && !entry.muted && !settled;
        let asleep = entry.wake.filter(|_| is_listed && entry.state == State::Snoozed);
        let due = entry.due.filter(|_| is_promised).map(|day| policy.midnight(day));
        Self {
            from: overdue_from(entry, policy).map_or(i64::MAX, |from| from.timestamp_millis()),
            wake: asleep.map_or(i64::MIN, |wake| wake.timestamp_millis()),
            at: due.unwrap_or(entry.since).timestamp_millis(),
            is_promised,
            is_listed,
        }
    }

    /// When it becomes overdue or ends to sleep, whatever comes first after `now`; `i64::MAX` if nothing does.
    pub const fn turn(&self, now: i64) -> i64 {
        if self.wake > now {
            self.wake
        } else if self.from > now {
            self.from
        } else {
            i64::MAX
        }
    }

    /// Its group at a moment, and what it is ordered by there.
    pub const fn group(&self, now: i64) -> Option<(Group, i64)> {
        if !self.is_listed {
            return None;
        }
        Some(if self.wake > now {
            (Group::Asleep, self.wake)
        } else if self.from <= now {
            (Group::Overdue, self.at)
        } else if self.is_promised {
            (Group::Promised, self.at)
        } else {
            (Group::Waiting, self.at)
        })
    }
}

/// What is owed, in the order in which to go through it: by group, then oldest first, what sleeps by its end.
#[must_use]
pub fn rows(entries: &[Entry], policy: &Policy, now: Timestamp) -> Vec<Row> {
    let mut rows: Vec<(i64, Row)> = entries
        .iter()
        .filter_map(|entry| {
            let (group, at) = Line::new(entry, policy).group(now.timestamp_millis())?;
            let row = Row {
                group,
                thread: entry.thread.clone(),
                with: entry.with.clone(),
                kind: entry.kind,
                days: whole_days(entry.since, now),
                approaches: entry.approaches,
                due: entry.due.filter(|_| entry.owed == State::Promised),
                wake: entry.wake.filter(|_| group == Group::Asleep),
            };
            Some((at, row))
        })
        .collect();
    sort_by_key(&mut rows, |(at, row)| (row.group, *at));
    rows.into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-22T12:00:00Z";

    fn entry(thread: &str, state: State, since: &str) -> Entry {
        Entry {
            thread: thread.into(),
            with: thread.into(),
            kind: Kind::Advice,
            state,
            owed: state,
            wake: None,
            since: since.parse().unwrap(),
            approaches: 1,
            due: None,
            newest: None,
            muted: false,
            offered: None,
            waits: Vec::new(),
        }
    }

    #[test]
    fn overdue_comes_first_then_promises_then_who_waits_then_what_sleeps() {
        let old = "2026-11-01T12:00:00Z";
        let promised = |thread: &str, due: &str| Entry {
            due: Some(due.parse().unwrap()),
            ..entry(thread, State::Promised, old)
        };
        let asleep = |thread: &str, wake: &str| Entry {
            owed: State::Waiting,
            wake: Some(wake.parse().unwrap()),
            ..entry(thread, State::Snoozed, old)
        };
        let entries = [
            asleep("later", "2026-11-30T08:00:00Z"),
            entry("new", State::Waiting, "2026-11-21T12:00:00Z"),
            asleep("soon", "2026-11-23T08:00:00Z"),
            promised("in time", "2026-11-30"),
            promised("broken", "2026-11-10"),
            asleep("awake", "2026-11-22T08:00:00Z"),
            entry("older", State::Waiting, "2026-10-01T12:00:00Z"),
            entry("done", State::Answered, old),
            entry("none", State::Dismissed, old),
            Entry { muted: true, ..entry("muted", State::Waiting, old) },
            Entry { kind: Kind::SalesPitch, ..entry("pitch", State::Waiting, old) },
        ];
        let rows = rows(&entries, &Policy::default(), NOW.parse().unwrap());
        let order: Vec<(&str, Group)> = rows.iter().map(|row| (row.thread.as_str(), row.group)).collect();
        assert_eq!(
            order,
            [
                ("older", Group::Overdue),
                ("awake", Group::Overdue),
                ("broken", Group::Overdue),
                ("in time", Group::Promised),
                ("new", Group::Waiting),
                ("soon", Group::Asleep),
                ("later", Group::Asleep),
            ]
        );
        assert_eq!((rows[0].days, rows[4].days), (52, 1));
        assert!(rows[1].wake.is_none() && rows[5].wake.is_some());
    }
}
