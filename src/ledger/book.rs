//! The whole ledger in memory: entries by thread, and what badge and list show of them. The background holds one as long as
//! it lives, so that an observation costs the same among fifty entries and among fifty thousand.
//!
//! A `HashMap`, unlike elsewhere: it is part of the ledger's own module, which no inbox loads.

use super::{
    Entry, Event, Observation, Policy, act,
    list::{GROUPS, Group, Line},
    observe, offer, shard_of,
};
use crate::calendar::{Date, Timestamp};
use std::collections::HashMap;

/// As many entries stand in a list: more than anybody goes through at a time.
pub const MOST: usize = 100;

/// All entries.
#[derive(Debug, Default)]
pub struct Book {
    entries: Vec<Entry>,
    /// The places of each shard's entries.
    shards: Vec<Vec<usize>>,
    places: HashMap<String, usize>,
    /// What a count needs of each entry under [`Book::policy`]: a tenth of its size.
    lines: Vec<Line>,
    policy: Policy,
}

/// What badge and list show.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally<'b> {
    /// How many are overdue, promised, waiting and asleep.
    pub counts: [usize; GROUPS],
    /// The first entries of the list, in its order.
    pub first: Vec<&'b Entry>,
    /// When an entry becomes overdue, or ends to sleep, next.
    pub next: Option<Timestamp>,
}

impl Book {
    /// The entry of a thread.
    #[must_use]
    pub fn get(&self, thread: &str) -> Option<&Entry> {
        self.places.get(thread).and_then(|at| self.entries.get(*at))
    }

    /// All entries, in the order in which they came.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries of a shard, which are stored together.
    pub fn shard(&self, shard: u32) -> impl Iterator<Item = &Entry> {
        let places = self.shards.get(shard as usize).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|at| self.entries.get(*at))
    }

    /// Takes an entry in the place of the one that is known of its thread; whether that changed anything.
    pub fn put(&mut self, entry: Entry) -> bool {
        let line = Line::new(&entry, &self.policy);
        if let Some(at) = self.places.get(&entry.thread) {
            let (Some(known), Some(known_line)) = (self.entries.get_mut(*at), self.lines.get_mut(*at)) else {
                return false;
            };
            let changed = *known != entry;
            (*known, *known_line) = (entry, line);
            return changed;
        }
        self.places.insert(entry.thread.clone(), self.entries.len());
        let shard = shard_of(&entry.thread) as usize;
        self.shards.resize_with(self.shards.len().max(shard + 1), Vec::new);
        if let Some(shard) = self.shards.get_mut(shard) {
            shard.push(self.entries.len());
        }
        self.entries.push(entry);
        self.lines.push(line);
        true
    }

    /// Takes an observation; the entry, if it changed.
    pub fn observe(&mut self, seen: &Observation, now: Timestamp) -> Option<&Entry> {
        let entry = observe(self.get(&seen.thread), seen, now)?;
        self.changed(entry)
    }

    /// Takes a decision of the user's; the entry, if it changed.
    pub fn act(
        &mut self,
        thread: &str,
        event: Event,
        wake: Option<Timestamp>,
        now: Timestamp,
    ) -> Option<&Entry> {
        let entry = act(self.get(thread)?, event, wake, now);
        self.changed(entry)
    }

    /// Mutes or unmutes a thread; the entry, if it changed.
    pub fn mute(&mut self, thread: &str, muted: bool) -> Option<&Entry> {
        let entry = Entry { muted, ..self.get(thread)?.clone() };
        self.changed(entry)
    }

    /// A deferring reply was inserted, or taken back; the entry, if it changed.
    pub fn offer(&mut self, thread: &str, due: Option<Date>) -> Option<&Entry> {
        let entry = offer(self.get(thread)?, due);
        self.changed(entry)
    }

    fn changed(&mut self, entry: Entry) -> Option<&Entry> {
        let thread = entry.thread.clone();
        if self.put(entry) { self.get(&thread) } else { None }
    }

    /// Counts under a policy, at a moment.
    pub fn tally(&mut self, policy: &Policy, now: Timestamp) -> Tally<'_> {
        if self.policy != *policy {
            self.policy = policy.clone();
            self.lines = self.entries.iter().map(|entry| Line::new(entry, policy)).collect();
        }
        let mut counts = [0; GROUPS];
        let mut first: Vec<(Group, i64, usize)> = Vec::with_capacity(2 * MOST);
        let now = now.timestamp_millis();
        let mut next = i64::MAX;
        for (at, line) in self.lines.iter().enumerate() {
            next = next.min(line.turn(now));
            let Some((group, when)) = line.group(now) else { continue };
            if let Some(count) = counts.get_mut(group as usize) {
                *count += 1;
            }
            if first.len() == 2 * MOST {
                first.sort_unstable();
                first.truncate(MOST);
            }
            first.push((group, when, at));
        }
        first.sort_unstable();
        first.truncate(MOST);
        let first = first.into_iter().filter_map(|(_, _, at)| self.entries.get(at)).collect();
        let next = Some(next).filter(|next| *next < i64::MAX).and_then(crate::calendar::from_ms);
        Tally { counts, first, next }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{State, is_overdue, next_overdue, rows},
        *,
    };
    use crate::{ledger::Offered, reading::Kind};
    use proptest::prelude::*;

    fn moment(hours: i64) -> Timestamp {
        "2026-11-01T00:00:00Z".parse::<Timestamp>().unwrap() + chrono::TimeDelta::hours(hours)
    }

    prop_compose! {
        fn entry()(
            thread in 0..60u32, kind in 0..Kind::ALL.len(), state in 0..5usize, promised: bool, since in -900..900i64,
            wake in -900..900i64, due in prop::option::of(-40..40i64), muted in prop::bool::weighted(0.1),
        ) -> Entry {
            let owed = if promised { State::Promised } else { State::Waiting };
            let state = [owed, owed, State::Snoozed, State::Answered, State::Dismissed][state];
            Entry {
                thread: thread.to_string(), with: thread.to_string(), kind: Kind::ALL[kind], state, owed,
                wake: (state == State::Snoozed).then(|| moment(wake)), since: moment(since), approaches: 1,
                due: due.filter(|_| promised).map(|days| crate::calendar::day_of(moment(days * 24))), newest: None, muted,
                offered: None, waits: Vec::new(),
            }
        }
    }

    proptest! {
        #[test]
        fn counts_as_if_every_entry_were_looked_at(
            entries in prop::collection::vec(entry(), 0..300), hours in -200..200i64, limit in 0..9u32,
            working_days: bool, offset in -720..840i32,
        ) {
            let policy = Policy { limit_days: limit, working_days, offset, ..Policy::default() };
            let mut book = Book::default();
            for entry in entries {
                book.put(entry);
            }
            let all = book.entries().to_vec();
            let now = moment(hours);
            let tally = book.tally(&policy, now);
            prop_assert_eq!(tally.counts[0], all.iter().filter(|e| is_overdue(e, &policy, now) && e.state != State::Answered).count());
            let rows = rows(&all, &policy, now);
            let woken = rows.iter().filter_map(|row| row.wake).min();
            prop_assert_eq!(tally.next, next_overdue(&all, &policy, now).into_iter().chain(woken).min());
            prop_assert_eq!(tally.counts.iter().sum::<usize>(), rows.len());
            let listed: Vec<&str> = rows.iter().take(MOST).map(|row| row.thread.as_str()).collect();
            let first: Vec<&str> = tally.first.iter().map(|entry| entry.thread.as_str()).collect();
            prop_assert_eq!(first, listed);
        }
    }

    #[test]
    fn what_changes_nothing_is_not_written() {
        let mut book = Book::default();
        let seen = Observation {
            thread: "t".into(),
            with: "Ada".into(),
            kind: Kind::Advice,
            needs_reply: true,
            since: Some(moment(0)),
            approaches: 1,
            due: None,
            newest: Some(moment(0)),
            own_last: false,
            waits: Vec::new(),
        };
        assert!(book.observe(&seen, moment(1)).is_some());
        assert!(book.observe(&seen, moment(2)).is_none());
        assert!(book.mute("t", false).is_none() && book.mute("t", true).is_some());
        assert!(book.mute("nobody", true).is_none());
        let due = crate::calendar::day_of(moment(999));
        assert_eq!(book.offer("t", Some(due)).unwrap().offered, Some(Offered { due, sent: false }));
        assert_eq!(book.entries().len(), 1);
    }
}
