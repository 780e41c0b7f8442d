//! What is owed, to whom, since when: [`observe`] turns what a page showed into an entry, [`is_overdue`] decides what
//! the badge counts. No entry holds a word of any message.

#[cfg(not(target_arch = "wasm32"))]
pub mod export;
mod record;

pub use record::{Record, SeenRecord};

use crate::calendar::{Date, Timestamp, later, midnight, plus_days};
use crate::reading::{Kind, Reading};
use crate::thread::Thread;

/// What a page showed of one thread.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The thread's id.
    pub thread: String,
    /// Who it is with.
    pub with: String,
    /// What it is about.
    pub kind: Kind,
    /// Whether a reply is owed.
    pub needs_reply: bool,
    /// Since when, if it is known.
    pub since: Option<Timestamp>,
    /// How often they wrote since the owner's last reply.
    pub approaches: u32,
    /// The earliest dated promise of the owner's that nothing has settled.
    pub due: Option<Date>,
    /// The time of the newest message.
    pub newest: Option<Timestamp>,
}

/// One thread in the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The thread's id.
    pub thread: String,
    /// Who it is with.
    pub with: String,
    /// What it is about.
    pub kind: Kind,
    /// What is owed.
    pub state: State,
    /// Since when a reply is owed, or when the state began.
    pub since: Timestamp,
    /// How often they wrote since the owner's last reply.
    pub approaches: u32,
    /// When the promise is due; only while promised.
    pub due: Option<Date>,
    /// The time of the newest message seen: an observation of an older state of the thread changes nothing.
    pub newest: Option<Timestamp>,
    /// Whether the user asked not to be nudged about this thread.
    pub muted: bool,
}

/// What is owed to a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// A reply.
    Waiting,
    /// What the owner promised.
    Promised,
    /// Nothing any more.
    Answered,
}

impl Observation {
    /// What a reading says of its thread, for the ledger. `with` is the thread's title on the page.
    #[must_use]
    pub fn new(thread: &Thread, reading: &Reading, with: &str) -> Self {
        let open = reading.is_request || reading.needs_reply;
        Self {
            thread: thread.id.clone(),
            with: with.to_owned(),
            kind: reading.kind,
            needs_reply: reading.needs_reply,
            since: reading.waiting_since,
            approaches: reading.approaches,
            due: if open { reading.promises.iter().filter_map(|p| p.due).min() } else { None },
            newest: thread.messages.iter().filter_map(|m| m.at).max(),
        }
    }

    const fn state(&self) -> State {
        match (self.needs_reply, self.due) {
            (true, _) => State::Waiting,
            (false, Some(_)) => State::Promised,
            (false, None) => State::Answered,
        }
    }
}

/// The entry after an observation, or `None` where there is nothing to keep: a thread that owes nothing and never did.
#[must_use]
pub fn observe(known: Option<&Entry>, seen: &Observation, now: Timestamp) -> Option<Entry> {
    if let Some(entry) = known
        && entry.newest > seen.newest
    {
        return known.cloned();
    }
    let state = seen.state();
    if state == State::Answered && known.is_none() {
        return None;
    }
    let unchanged = known.filter(|entry| entry.state == state).map(|entry| entry.since);
    Some(Entry {
        thread: seen.thread.clone(),
        with: seen.with.clone(),
        kind: seen.kind,
        state,
        since: seen.since.filter(|_| state == State::Waiting).or(unchanged).unwrap_or(now),
        approaches: seen.approaches,
        due: seen.due.filter(|_| state == State::Promised),
        newest: seen.newest,
        muted: known.is_some_and(|entry| entry.muted),
    })
}

/// From when on an entry is overdue, with a limit of `limit_days`; `None` if it never will be as it stands.
#[must_use]
pub fn overdue_from(entry: &Entry, limit_days: u32) -> Option<Timestamp> {
    if entry.muted {
        return None;
    }
    match entry.state {
        State::Answered => None,
        State::Waiting => later(entry.since, limit_days),
        State::Promised => plus_days(entry.due?, 1).map(midnight),
    }
}

/// Whether an entry counts on the badge.
#[must_use]
pub fn is_overdue(entry: &Entry, limit_days: u32, now: Timestamp) -> bool {
    overdue_from(entry, limit_days).is_some_and(|from| from <= now)
}

/// The next moment at which an entry becomes overdue, so that the badge can be counted anew just then.
#[must_use]
pub fn next_overdue<'e>(
    entries: impl IntoIterator<Item = &'e Entry>,
    limit_days: u32,
    now: Timestamp,
) -> Option<Timestamp> {
    entries.into_iter().filter_map(|e| overdue_from(e, limit_days)).filter(|from| *from > now).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-22T12:00:00Z";

    fn time(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn seen(needs_reply: bool, newest: &str) -> Observation {
        Observation {
            thread: "t".into(),
            with: "Ada".into(),
            kind: Kind::Advice,
            needs_reply,
            since: needs_reply.then(|| time(newest)),
            approaches: 1,
            due: None,
            newest: Some(time(newest)),
        }
    }

    #[test]
    fn a_request_waits_is_overdue_after_the_limit_and_ends_with_an_answer() {
        let entry = observe(None, &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap();
        assert_eq!(entry.state, State::Waiting);
        assert!(!is_overdue(&entry, 3, time("2026-11-13T11:59:59Z")));
        assert!(is_overdue(&entry, 3, time("2026-11-13T12:00:00Z")));
        let answered = observe(Some(&entry), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!(answered.state, State::Answered);
        assert!(!is_overdue(&answered, 3, time(NOW)));
    }

    #[test]
    fn what_owes_nothing_is_not_kept() {
        assert_eq!(observe(None, &seen(false, NOW), time(NOW)), None);
    }

    #[test]
    fn a_tab_that_still_shows_the_past_changes_nothing() {
        let entry = observe(None, &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap();
        let answered = observe(Some(&entry), &seen(false, "2026-11-22T11:00:00Z"), time(NOW));
        let stale = observe(answered.as_ref(), &seen(true, "2026-11-10T12:00:00Z"), time(NOW));
        assert_eq!(stale, answered);
    }

    #[test]
    fn a_promise_is_overdue_the_day_after_it_was_due() {
        let mut promise = seen(false, "2026-11-10T12:00:00Z");
        promise.due = Some("2026-11-20".parse().unwrap());
        let entry = observe(None, &promise, time(NOW)).unwrap();
        assert_eq!(entry.state, State::Promised);
        assert!(!is_overdue(&entry, 3, time("2026-11-20T23:59:59Z")));
        assert!(is_overdue(&entry, 3, time("2026-11-21T00:00:00Z")));
    }

    #[test]
    fn a_muted_thread_stays_muted_and_never_counts() {
        let mut entry = observe(None, &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap();
        entry.muted = true;
        let entry = observe(Some(&entry), &seen(true, "2026-11-12T12:00:00Z"), time(NOW)).unwrap();
        assert!(entry.muted && !is_overdue(&entry, 3, time(NOW)));
        assert_eq!(next_overdue([&entry], 3, time("2026-11-11T12:00:00Z")), None);
    }

    #[test]
    fn the_next_alarm_is_the_first_limit_to_come() {
        let early = observe(None, &seen(true, "2026-11-20T12:00:00Z"), time(NOW)).unwrap();
        let late = observe(None, &seen(true, "2026-11-21T12:00:00Z"), time(NOW)).unwrap();
        let past = observe(None, &seen(true, "2026-10-01T12:00:00Z"), time(NOW)).unwrap();
        let next = next_overdue([&late, &early, &past], 3, time(NOW));
        assert_eq!(next, Some(time("2026-11-23T12:00:00Z")));
    }
}
