//! What is owed, to whom, since when: [`observe`] turns what a page showed into an entry, [`act`] what the user decided,
//! [`is_overdue`] says what the badge counts. No entry holds a word of any message.

#[cfg(not(target_arch = "wasm32"))]
pub mod export;
mod list;
mod policy;
mod record;
mod snooze;
mod states;

pub use list::{Group, Row, rows};
pub use policy::Policy;
pub use record::{Record, SeenRecord};
pub use snooze::{Wall, choices as snooze_choices};
pub use states::{Event, State, next};

use crate::calendar::{Date, Timestamp, plus_days};
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
    /// What is owed, after what the user decided.
    pub state: State,
    /// What the newest observation says is owed, whatever the user decided: what an undo and the end of a snooze bring back.
    /// Waiting, promised or answered.
    pub owed: State,
    /// When a snooze ends; only while snoozed.
    pub wake: Option<Timestamp>,
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

    const fn owed(&self) -> State {
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
    let owed = seen.owed();
    if owed == State::Answered && known.is_none() {
        return None;
    }
    let state = known.map_or(owed, |entry| next(entry.state, entry.owed, event(entry, seen)));
    let unchanged = known.filter(|entry| entry.owed == owed).map(|entry| entry.since);
    Some(Entry {
        thread: seen.thread.clone(),
        with: seen.with.clone(),
        kind: seen.kind,
        state,
        owed,
        wake: known.and_then(|entry| entry.wake).filter(|_| state == State::Snoozed),
        since: seen.since.filter(|_| owed == State::Waiting).or(unchanged).unwrap_or(now),
        approaches: seen.approaches,
        due: seen.due.filter(|_| owed == State::Promised),
        newest: seen.newest,
        muted: known.is_some_and(|entry| entry.muted),
    })
}

/// What an observation means for an entry: the same as before, or news.
fn event(entry: &Entry, seen: &Observation) -> Event {
    let (owed, untimed) = (seen.owed(), seen.newest.is_none());
    let anew = entry.newest < seen.newest || (untimed && entry.approaches != seen.approaches);
    if anew || owed != entry.owed { Event::News(owed) } else { Event::Same }
}

/// The entry after the user decided something about it. `wake` is when a snooze ends; a snooze without one, or one that has
/// ended by `now`, changes nothing.
#[must_use]
pub fn act(entry: &Entry, event: Event, wake: Option<Timestamp>, now: Timestamp) -> Entry {
    let wake = wake.filter(|wake| *wake > now);
    if event == Event::Snooze && wake.is_none() {
        return entry.clone();
    }
    // Asleep only as long as the snooze lasts: afterwards the decision is made about what is owed.
    let state = next(standing(entry, now), entry.owed, event);
    let wake = if event == Event::Snooze { wake } else { entry.wake };
    Entry { state, wake: wake.filter(|_| state == State::Snoozed), ..entry.clone() }
}

/// The state of an entry at a moment: a snooze that has ended is none.
#[must_use]
pub fn standing(entry: &Entry, now: Timestamp) -> State {
    let asleep = entry.state == State::Snoozed && entry.wake.is_some_and(|wake| wake > now);
    if entry.state == State::Snoozed && !asleep { entry.owed } else { entry.state }
}

/// From when on an entry is overdue; `None` if it never will be as it stands.
#[must_use]
pub fn overdue_from(entry: &Entry, policy: &Policy) -> Option<Timestamp> {
    let from = |owed: State| match owed {
        State::Waiting => policy.limit(entry.kind).and_then(|days| policy.after(entry.since, days)),
        State::Promised => plus_days(entry.due?, 1).map(|day| policy.midnight(day)),
        State::Snoozed | State::Answered | State::Dismissed => None,
    };
    match entry.state {
        _ if entry.muted => None,
        State::Snoozed => Some(from(entry.owed)?.max(entry.wake?)),
        state => from(state),
    }
}

/// Whether an entry counts on the badge.
#[must_use]
pub fn is_overdue(entry: &Entry, policy: &Policy, now: Timestamp) -> bool {
    overdue_from(entry, policy).is_some_and(|from| from <= now)
}

/// The next moment at which an entry becomes overdue, so that the badge can be counted anew just then.
#[must_use]
pub fn next_overdue<'e>(
    entries: impl IntoIterator<Item = &'e Entry>,
    policy: &Policy,
    now: Timestamp,
) -> Option<Timestamp> {
    entries.into_iter().filter_map(|e| overdue_from(e, policy)).filter(|from| *from > now).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-22T12:00:00Z";

    fn days(limit_days: u32) -> Policy {
        Policy { limit_days, ..Policy::default() }
    }

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
        assert!(!is_overdue(&entry, &days(3), time("2026-11-13T11:59:59Z")));
        assert!(is_overdue(&entry, &days(3), time("2026-11-13T12:00:00Z")));
        let answered = observe(Some(&entry), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!(answered.state, State::Answered);
        assert!(!is_overdue(&answered, &days(3), time(NOW)));
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
        assert!(!is_overdue(&entry, &days(3), time("2026-11-20T23:59:59Z")));
        assert!(is_overdue(&entry, &days(3), time("2026-11-21T00:00:00Z")));
    }

    #[test]
    fn a_muted_thread_stays_muted_and_never_counts() {
        let mut entry = observe(None, &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap();
        entry.muted = true;
        let entry = observe(Some(&entry), &seen(true, "2026-11-12T12:00:00Z"), time(NOW)).unwrap();
        assert!(entry.muted && !is_overdue(&entry, &days(3), time(NOW)));
        assert_eq!(next_overdue([&entry], &days(3), time("2026-11-11T12:00:00Z")), None);
    }

    #[test]
    fn the_next_alarm_is_the_first_limit_to_come() {
        let early = observe(None, &seen(true, "2026-11-20T12:00:00Z"), time(NOW)).unwrap();
        let late = observe(None, &seen(true, "2026-11-21T12:00:00Z"), time(NOW)).unwrap();
        let past = observe(None, &seen(true, "2026-10-01T12:00:00Z"), time(NOW)).unwrap();
        let next = next_overdue([&late, &early, &past], &days(3), time(NOW));
        assert_eq!(next, Some(time("2026-11-23T12:00:00Z")));
    }

    fn waiting() -> Entry {
        observe(None, &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap()
    }

    #[test]
    fn a_snooze_holds_until_its_end_or_until_they_write_again() {
        let wake = Some(time("2026-11-24T08:00:00Z"));
        let asleep = act(&waiting(), Event::Snooze, wake, time(NOW));
        assert_eq!((asleep.state, asleep.wake), (State::Snoozed, wake));
        assert!(!is_overdue(&asleep, &days(3), time("2026-11-24T07:59:59Z")));
        assert!(is_overdue(&asleep, &days(3), time("2026-11-24T08:00:00Z")));
        assert_eq!(standing(&asleep, time("2026-11-24T08:00:00Z")), State::Waiting);
        let again = observe(Some(&asleep), &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap();
        assert_eq!(again.state, State::Snoozed, "the same page seen once more wakes nothing");
        let woken = observe(Some(&asleep), &seen(true, "2026-11-23T12:00:00Z"), time(NOW)).unwrap();
        assert_eq!((woken.state, woken.wake), (State::Waiting, None));
    }

    #[test]
    fn a_snooze_into_the_past_is_none() {
        for wake in [None, Some(time("2026-11-22T11:59:59Z"))] {
            assert_eq!(act(&waiting(), Event::Snooze, wake, time(NOW)), waiting());
        }
    }

    #[test]
    fn what_the_user_called_done_stays_so_until_they_write_again_and_can_be_taken_back() {
        let done = act(&waiting(), Event::Done, None, time(NOW));
        assert_eq!(done.state, State::Answered);
        let same = observe(Some(&done), &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap();
        assert_eq!(same.state, State::Answered);
        assert_eq!(act(&same, Event::Restore, None, time(NOW)), waiting());
        let anew = observe(Some(&done), &seen(true, "2026-11-23T12:00:00Z"), time(NOW)).unwrap();
        assert_eq!(anew.state, State::Waiting);
    }

    #[test]
    fn not_a_request_holds_whatever_they_write_and_can_be_taken_back() {
        let marked = act(&waiting(), Event::Dismiss, None, time(NOW));
        let later = observe(Some(&marked), &seen(true, "2026-11-23T12:00:00Z"), time(NOW)).unwrap();
        assert_eq!(later.state, State::Dismissed);
        assert!(!is_overdue(&later, &days(3), time(NOW)));
        let back = act(&later, Event::Restore, None, time(NOW));
        assert_eq!((back.state, back.since), (State::Waiting, time("2026-11-23T12:00:00Z")));
    }

    #[test]
    fn pitches_recruiters_and_events_never_count() {
        for kind in [Kind::SalesPitch, Kind::Recruiter, Kind::EventInvite] {
            let entry = Entry { kind, ..waiting() };
            assert_eq!(overdue_from(&entry, &days(3)), None);
        }
    }
}
