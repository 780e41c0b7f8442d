//! What is owed, to whom, since when: [`observe`] turns what a page showed into an entry, [`act`] what the user decided,
//! [`is_overdue`] says what the badge counts. No entry holds a word of any message.

mod book;
#[cfg(any(not(target_arch = "wasm32"), feature = "options"))]
pub mod export;
mod list;
mod policy;
mod record;
mod shard;
mod sightings;
mod snooze;
mod states;
#[cfg(any(not(target_arch = "wasm32"), feature = "options"))]
pub mod statistics;
#[cfg(any(not(target_arch = "wasm32"), feature = "options"))]
pub mod table;
mod waits;

pub use book::{Book, Tally};
pub use list::{Group, Row, rows};
pub use policy::Policy;
pub use record::{Record, SeenRecord};
pub use shard::shard_of;
pub use sightings::{Sighting, SightingRecord, Sightings};
pub use snooze::{Wall, choices as snooze_choices};
pub use states::{Event, State, next};
pub use waits::{Wait, waits};

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
    /// Whether the owner wrote the newest message.
    pub own_last: bool,
    /// Waits that ended in this thread, where its whole history is known: in an export.
    pub waits: Vec<Wait>,
}

/// A deferring reply that was inserted: its promise counts as soon as a page shows an own message that is newer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    /// The last day of what the reply named.
    pub due: Date,
    /// Whether an own message was seen since.
    pub sent: bool,
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
    /// The deferring reply that was inserted last and that nothing has settled.
    pub offered: Option<Offered>,
    /// The waits that ended with an answer, oldest first.
    pub waits: Vec<Wait>,
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
            own_last: thread.messages.last().is_some_and(|m| m.own),
            waits: Vec::new(),
        }
    }

    const fn owed(&self, due: Option<Date>) -> State {
        match (self.needs_reply, due) {
            (true, _) => State::Waiting,
            (false, Some(_)) => State::Promised,
            (false, None) => State::Answered,
        }
    }
}

/// The entry after an observation, or `None` where there is nothing to keep: a thread that owes nothing and never did.
#[must_use]
pub fn observe(known: Option<&Entry>, seen: &Observation, now: Timestamp) -> Option<Entry> {
    let mut waits = known.map_or_else(Vec::new, |entry| entry.waits.clone());
    waits::merge(&mut waits, &seen.waits);
    if let Some(entry) = known
        && entry.newest > seen.newest
    {
        return Some(Entry { waits, ..entry.clone() });
    }
    let offered = known.and_then(|entry| offered(entry, seen));
    let due = seen.due.or(offered.filter(|offered| offered.sent).map(|offered| offered.due));
    let owed = seen.owed(due);
    if owed == State::Answered && known.is_none() && waits.is_empty() {
        return None;
    }
    if let Some(entry) =
        known.filter(|entry| entry.owed == State::Waiting && owed != State::Waiting && seen.own_last)
    {
        waits::merge(&mut waits, &waits::ended(entry, seen.newest.unwrap_or(now)));
    }
    let state = known.map_or(owed, |entry| next(entry.state, entry.owed, event(entry, seen, owed)));
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
        due: due.filter(|_| owed == State::Promised),
        newest: seen.newest,
        muted: known.is_some_and(|entry| entry.muted),
        offered,
        waits,
    })
}

/// What an observation means for an entry: the same as before, or news.
fn event(entry: &Entry, seen: &Observation, owed: State) -> Event {
    let untimed = seen.newest.is_none();
    let anew = entry.newest < seen.newest || (untimed && entry.approaches != seen.approaches);
    if anew || owed != entry.owed { Event::News(owed) } else { Event::Same }
}

/// What an observation leaves of a deferring reply: the first own message after it makes it a promise, the next keeps that
/// promise, and when they write again all is open anew, unless they only thank for it.
fn offered(entry: &Entry, seen: &Observation) -> Option<Offered> {
    let offered = entry.offered?;
    let turned = (entry.owed == State::Waiting) == seen.own_last;
    let anew = entry.newest < seen.newest || (seen.newest.is_none() && turned);
    match (anew, seen.own_last) {
        (false, _) => Some(offered),
        (true, true) if !offered.sent => Some(Offered { sent: true, ..offered }),
        (true, false) if offered.sent && !seen.needs_reply => Some(offered),
        (true, _) => None,
    }
}

/// The entry after a deferring reply was put into the composer (`due`: the last day of what it names), or was taken back.
#[must_use]
pub fn offer(entry: &Entry, due: Option<Date>) -> Entry {
    Entry { offered: due.map(|due| Offered { due, sent: false }), ..entry.clone() }
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
            own_last: !needs_reply,
            waits: Vec::new(),
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

    fn deferred() -> Entry {
        offer(&waiting(), Some("2027-02-28".parse().unwrap()))
    }

    #[test]
    fn a_deferring_reply_becomes_a_promise_once_it_is_seen_sent() {
        let same = observe(Some(&deferred()), &seen(true, "2026-11-10T12:00:00Z"), time(NOW)).unwrap();
        assert_eq!(same, deferred(), "inserted and not yet sent, it is still their turn to wait");
        let sent = observe(Some(&same), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!((sent.state, sent.due), (State::Promised, Some("2027-02-28".parse().unwrap())));
        let again = observe(Some(&sent), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!(again, sent, "seen once more, it stays");
        assert!(is_overdue(&again, &days(3), time("2027-03-01T00:00:00Z")));
    }

    #[test]
    fn the_next_own_message_keeps_a_deferring_reply_and_theirs_opens_all_anew() {
        let sent = observe(Some(&deferred()), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        let kept = observe(Some(&sent), &seen(false, "2026-11-23T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!((kept.state, kept.offered), (State::Answered, None));
        let theirs = observe(Some(&sent), &seen(true, "2026-11-23T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!((theirs.state, theirs.offered, theirs.due), (State::Waiting, None, None));
    }

    #[test]
    fn thanks_for_a_deferring_reply_leave_its_promise_and_for_one_that_was_not_sent_make_none() {
        let sent = observe(Some(&deferred()), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        let thanks = Observation { own_last: false, ..seen(false, "2026-11-23T11:00:00Z") };
        let thanked = observe(Some(&sent), &thanks, time(NOW)).unwrap();
        assert_eq!((thanked.state, thanked.due), (State::Promised, sent.due));
        let answered = observe(Some(&thanked), &seen(false, "2026-11-24T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!((answered.state, answered.offered), (State::Answered, None), "answering ends it");
        assert_eq!(observe(Some(&deferred()), &thanks, time(NOW)).unwrap().offered, None);
    }

    #[test]
    fn a_deferring_reply_that_was_taken_back_promises_nothing() {
        let back = offer(&deferred(), None);
        let sent = observe(Some(&back), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        assert_eq!(sent.state, State::Answered);
    }

    #[test]
    fn an_answer_ends_a_wait_and_a_withdrawal_does_not() {
        let answered = observe(Some(&waiting()), &seen(false, "2026-11-22T11:00:00Z"), time(NOW)).unwrap();
        let ended = Wait {
            since: time("2026-11-10T12:00:00Z"),
            until: time("2026-11-22T11:00:00Z"),
            kind: Kind::Advice,
        };
        assert_eq!(answered.waits, [ended]);
        let withdrawn = Observation { own_last: false, ..seen(false, "2026-11-22T11:00:00Z") };
        assert_eq!(observe(Some(&waiting()), &withdrawn, time(NOW)).unwrap().waits, []);
    }

    #[test]
    fn what_an_export_tells_of_the_past_is_kept_once_even_where_it_is_older_than_what_is_known() {
        let past = Wait {
            since: time("2025-01-01T00:00:00Z"),
            until: time("2025-01-03T00:00:00Z"),
            kind: Kind::Advice,
        };
        let told = Observation { waits: vec![past], ..seen(false, "2025-01-03T00:00:00Z") };
        let kept = observe(None, &told, time(NOW)).unwrap();
        assert_eq!((kept.state, kept.waits.as_slice()), (State::Answered, [past].as_slice()));
        let known = observe(Some(&waiting()), &told, time(NOW)).unwrap();
        assert_eq!(known, Entry { waits: vec![past], ..waiting() });
        assert_eq!(observe(Some(&known), &told, time(NOW)), Some(known));
    }

    #[test]
    fn pitches_recruiters_and_events_never_count() {
        for kind in [Kind::SalesPitch, Kind::Recruiter, Kind::EventInvite] {
            let entry = Entry { kind, ..waiting() };
            assert_eq!(overdue_from(&entry, &days(3)), None);
        }
    }
}
