//! The rows of the conversation list: who wrote last, and when. They carry no thread's id, so they are matched by name alone,
//! shown as "may be waiting", and never counted until the thread is opened.
//!
//! A row is forgotten as soon as a thread with that name is opened, and does not come back unless it shows a later day than
//! what was seen there. Of two people with one name only the one who is known is believed: rather one hint too few.

use super::Entry;
use crate::{
    calendar::{Date, Timestamp, day_of, later, moment, rfc3339, whole_days},
    error::InputError,
    text::order::sort_by_key,
    wire::fields::{Fields, flag, list, some_text, text},
};
use serde::Serialize;

/// As many rows are remembered.
const MOST: usize = 60;

/// As many opened threads are remembered that have no entry, because nothing was ever owed there.
const MOST_OPENED: usize = 300;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// The name as the row shows it.
    pub with: String,
    /// When the newest message came, to the day; `None` if the row does not say it for certain.
    pub at: Option<Timestamp>,
    /// Whether the owner wrote last.
    pub own: bool,
    /// Whether it is marked as unread.
    pub unread: bool,
    /// Whether several people take part: a group waits for nobody in particular.
    pub group: bool,
}

/// What the rows have shown and what was opened since.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sightings {
    rows: Vec<Sighting>,
    opened: Vec<(String, Timestamp)>,
}

impl Sightings {
    /// Takes the rows that are visible; whether that changed anything.
    pub fn see(&mut self, rows: Vec<Sighting>, entries: &[Entry]) -> bool {
        let before = self.rows.clone();
        for row in rows {
            self.rows.retain(|known| known.with != row.with);
            if !row.own && !row.group && row.at.is_some_and(|at| !self.known(&row.with, day_of(at), entries))
            {
                self.rows.push(row);
            }
        }
        sort_by_key(&mut self.rows, |row| row.at);
        self.rows.drain(..self.rows.len().saturating_sub(MOST));
        self.rows != before
    }

    /// A thread of that name was opened: what its row said is known now. `newest`: the time of its newest message, for a
    /// thread without an entry, which would say it. Whether that changed anything.
    pub fn open(&mut self, with: &str, newest: Option<Timestamp>) -> bool {
        let rows = self.rows.len();
        self.rows.retain(|row| row.with != with);
        let mut changed = rows != self.rows.len();
        if let Some(newest) =
            newest.filter(|at| !self.opened.iter().any(|(name, seen)| name == with && seen >= at))
        {
            self.opened.retain(|(known, _)| known != with);
            self.opened.push((with.to_owned(), newest));
            self.opened.drain(..self.opened.len().saturating_sub(MOST_OPENED));
            changed = true;
        }
        changed
    }

    /// Who may be waiting at `now` for at least `days` days, oldest first.
    #[must_use]
    pub fn waiting(&self, now: Timestamp, days: u32) -> Vec<&Sighting> {
        self.rows.iter().filter(|row| row.at.is_some_and(|at| whole_days(at, now) >= days.max(1))).collect()
    }

    /// When the next of the others may be waiting for so long.
    #[must_use]
    pub fn next_waiting(&self, now: Timestamp, days: u32) -> Option<Timestamp> {
        let ripe = self.rows.iter().filter_map(|row| later(row.at?, days.max(1)));
        ripe.filter(|at| *at > now).min()
    }

    /// Whether something as late was seen inside a thread of that name.
    fn known(&self, with: &str, day: Date, entries: &[Entry]) -> bool {
        let seen = |newest: Option<Timestamp>| newest.is_none_or(|newest| day_of(newest) >= day);
        entries.iter().any(|entry| entry.with == with && seen(entry.newest))
            || self.opened.iter().any(|(name, newest)| name == with && seen(Some(*newest)))
    }
}

/// [`Sightings`] in storage.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SightingRecord {
    version: u32,
    rows: Vec<RowRecord>,
    opened: Vec<OpenedRecord>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct RowRecord {
    with: String,
    at: Option<String>,
    unread: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct OpenedRecord {
    with: String,
    newest: String,
}

impl From<&Sightings> for SightingRecord {
    fn from(sightings: &Sightings) -> Self {
        let row = |row: &Sighting| RowRecord {
            with: row.with.clone(),
            at: row.at.map(rfc3339),
            unread: row.unread,
        };
        let opened = |(with, newest): &(String, Timestamp)| OpenedRecord {
            with: with.clone(),
            newest: rfc3339(*newest),
        };
        Self {
            version: 1,
            rows: sightings.rows.iter().map(row).collect(),
            opened: sightings.opened.iter().map(opened).collect(),
        }
    }
}

impl Sightings {
    /// Reads what was stored.
    ///
    /// # Errors
    /// Names a field that is missing or of another type.
    pub fn read(stored: &impl Fields) -> Result<Self, InputError> {
        let opened = |one: &_| -> Result<Option<(String, Timestamp)>, InputError> {
            Ok(moment(&some_text(one, "newest")?)
                .zip(Some(some_text(one, "with")?))
                .map(|(at, with)| (with, at)))
        };
        let opened = list(stored, "opened")?.iter().map(opened).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { rows: Sighting::read_all(stored)?, opened: opened.into_iter().flatten().collect() })
    }
}

impl Sighting {
    /// Reads the rows that the content script, or storage, holds.
    ///
    /// # Errors
    /// Names a field that is missing or of another type.
    pub fn read_all(of: &impl Fields) -> Result<Vec<Self>, InputError> {
        list(of, "rows")?.iter().map(Self::read).collect()
    }

    fn read(row: &impl Fields) -> Result<Self, InputError> {
        Ok(Self {
            with: some_text(row, "with")?,
            at: text(row, "at")?.and_then(|at| moment(&at)),
            own: flag(row, "own")?.unwrap_or(false),
            unread: flag(row, "unread")?.unwrap_or(false),
            group: flag(row, "group")?.unwrap_or(false),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ledger::{Observation, observe},
        reading::Kind,
    };

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn row(with: &str, day: &str) -> Sighting {
        let at = Some(at(&format!("{day}T12:00:00Z")));
        Sighting { with: with.into(), at, own: false, unread: true, group: false }
    }

    fn names(sightings: &Sightings) -> Vec<&str> {
        sightings.waiting(at("2026-11-22T12:00:00Z"), 3).into_iter().map(|row| row.with.as_str()).collect()
    }

    fn entry(with: &str, newest: &str) -> Entry {
        let seen = Observation {
            thread: with.into(),
            with: with.into(),
            kind: Kind::Advice,
            needs_reply: true,
            since: None,
            approaches: 1,
            due: None,
            newest: Some(at(newest)),
            own_last: false,
            waits: Vec::new(),
        };
        observe(None, &seen, at("2026-11-22T12:00:00Z")).unwrap()
    }

    #[test]
    fn who_wrote_last_some_days_ago_may_be_waiting() {
        let mut seen = Sightings::default();
        let own = Sighting { own: true, ..row("Own", "2026-11-01") };
        let group = Sighting { group: true, ..row("Group", "2026-11-01") };
        let untimed = Sighting { at: None, ..row("Untimed", "2026-11-01") };
        seen.see(
            vec![
                row("Fresh", "2026-11-21"),
                own,
                group,
                untimed,
                row("Bo", "2026-11-10"),
                row("Ada", "2026-11-02"),
            ],
            &[],
        );
        assert_eq!(names(&seen), ["Ada", "Bo"]);
        seen.see(vec![Sighting { own: true, ..row("Ada", "2026-11-22") }], &[]);
        assert_eq!(names(&seen), ["Bo"], "she has been answered since");
    }

    #[test]
    fn it_says_when_the_next_may_be_waiting() {
        let mut seen = Sightings::default();
        seen.see(vec![row("Bo", "2026-11-21"), row("Ada", "2026-11-20"), row("Cy", "2026-11-02")], &[]);
        let next = |now: &str| seen.next_waiting(at(now), 3);
        assert_eq!(next("2026-11-22T12:00:00Z"), Some(at("2026-11-23T12:00:00Z")));
        assert_eq!(next("2026-11-23T12:00:00Z"), Some(at("2026-11-24T12:00:00Z")));
        assert_eq!(next("2026-11-24T12:00:00Z"), None);
    }

    #[test]
    fn a_thread_that_was_opened_is_not_guessed_about_until_they_write_again() {
        let mut seen = Sightings::default();
        seen.see(vec![row("Ada", "2026-11-10"), row("Bo", "2026-11-10")], &[]);
        assert!(seen.open("Ada", Some(at("2026-11-10T08:00:00Z"))));
        assert!(!seen.open("Ada", Some(at("2026-11-10T08:00:00Z"))), "nothing new");
        seen.see(vec![row("Ada", "2026-11-10")], &[]);
        assert_eq!(names(&seen), ["Bo"]);
        seen.see(vec![row("Ada", "2026-11-12")], &[]);
        assert_eq!(names(&seen), ["Bo", "Ada"]);
    }

    #[test]
    fn what_the_ledger_knows_is_not_guessed_about() {
        let mut seen = Sightings::default();
        let known = [entry("Ada", "2026-11-10T23:00:00Z")];
        seen.see(vec![row("Ada", "2026-11-10")], &known);
        assert_eq!(names(&seen), Vec::<&str>::new());
        seen.see(vec![row("Ada", "2026-11-11")], &known);
        assert_eq!(names(&seen), ["Ada"]);
    }

    #[test]
    fn it_is_stored_and_comes_back_and_does_not_grow_without_end() {
        let mut seen = Sightings::default();
        seen.see((0..100).map(|n| row(&n.to_string(), "2026-11-10")).collect(), &[]);
        for n in 0..400 {
            seen.open(&format!("o{n}"), Some(at("2026-11-10T08:00:00Z")));
        }
        assert_eq!((seen.rows.len(), seen.opened.len()), (MOST, MOST_OPENED));
        let stored = serde_json::to_value(SightingRecord::from(&seen)).unwrap();
        assert_eq!(Sightings::read(&stored), Ok(seen));
    }
}
