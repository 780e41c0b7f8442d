//! How long people waited for an answer: in the ledger by what was seen, in an export by its whole history.

use super::{Entry, Policy};
use crate::{
    calendar::Timestamp,
    reading::{Kind, read},
    text::order::sort_by_key,
    thread::Thread,
};

/// More than anybody asks of the same person; the oldest are forgotten.
const MOST: usize = 40;

/// A wait that ended with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// When they asked.
    pub since: Timestamp,
    /// When the answer came.
    pub until: Timestamp,
    /// What they asked for.
    pub kind: Kind,
}

/// The wait of an entry that was answered at `until`; none for pitches, recruiters and events, whose answers nobody waits
/// for.
pub fn ended(entry: &Entry, until: Timestamp) -> Vec<Wait> {
    let wait = Wait { since: entry.since, until: until.max(entry.since), kind: entry.kind };
    if counts(entry.kind) { vec![wait] } else { Vec::new() }
}

/// Adds waits to others, each once, oldest first.
pub fn merge(waits: &mut Vec<Wait>, more: &[Wait]) {
    for wait in more {
        if waits.iter().all(|known| known.since != wait.since) {
            waits.push(*wait);
        }
    }
    sort_by_key(waits, |wait| wait.since);
    waits.drain(..waits.len().saturating_sub(MOST));
}

/// Every wait that ended in a thread whose whole history is known: what each own message answered, as the thread stood just
/// before it.
#[must_use]
pub fn waits(thread: &Thread) -> Vec<Wait> {
    let mut found = Vec::new();
    for (at, own) in thread.messages.iter().enumerate().skip(1) {
        let theirs = at.checked_sub(1).and_then(|before| thread.messages.get(before)).is_some_and(|m| !m.own);
        let (true, true, Some(until)) = (own.own, theirs, own.at) else { continue };
        let from = at.saturating_sub(LOOK_BACK);
        let messages = thread.messages.get(from..at).unwrap_or_default().to_vec();
        let before = Thread { id: thread.id.clone(), me: thread.me.clone(), now: until, messages };
        let reading = read(&before);
        if let Some(since) = reading.waiting_since.filter(|_| reading.needs_reply && counts(reading.kind)) {
            found.push(Wait { since, until: until.max(since), kind: reading.kind });
        }
    }
    let mut waits = Vec::new();
    merge(&mut waits, &found);
    waits
}

/// As many messages before an answer say what was asked: a thread of thousands is read in linear time.
const LOOK_BACK: usize = 8;

/// Whether somebody waits for an answer to what is of this kind.
pub fn counts(kind: Kind) -> bool {
    Policy::default().limit(kind).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thread::Message;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn thread(messages: &[(bool, &str, &str)]) -> Thread {
        let messages = messages.iter().map(|(own, when, text)| Message {
            from: if *own { "Robin" } else { "Ada" }.into(),
            own: *own,
            at: Some(at(when)),
            text: (*text).into(),
        });
        Thread { id: "t".into(), me: None, now: at("2026-11-22T12:00:00Z"), messages: messages.collect() }
    }

    #[test]
    fn each_answer_ends_the_wait_before_it() {
        let asked = thread(&[
            (false, "2025-03-01T10:00:00Z", "Could you review my grant application?"),
            (false, "2025-03-05T10:00:00Z", "Did you have time to look at it?"),
            (true, "2025-03-08T10:00:00Z", "I have read it now: my notes are in the margin."),
            (false, "2025-03-08T11:00:00Z", "Thank you so much, this helps a lot!"),
            (true, "2025-03-08T12:00:00Z", "My pleasure."),
            (false, "2026-01-01T10:00:00Z", "Could I ask you for advice about my first budget?"),
        ]);
        let found = waits(&asked);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].since, found[0].until),
            (at("2025-03-01T10:00:00Z"), at("2025-03-08T10:00:00Z"))
        );
    }

    #[test]
    fn waits_are_kept_once_in_order_and_not_for_ever() {
        let wait = |day: u32| Wait {
            since: at("2020-01-01T00:00:00Z") + chrono::TimeDelta::days(i64::from(day)),
            until: at("2026-01-01T00:00:00Z"),
            kind: Kind::Advice,
        };
        let mut waits = vec![wait(5)];
        merge(&mut waits, &[wait(5), wait(1)]);
        assert_eq!(waits, [wait(1), wait(5)]);
        merge(&mut waits, &(10..80).map(wait).collect::<Vec<_>>());
        assert_eq!((waits.len(), waits[0], waits[39]), (40, wait(40), wait(79)));
    }
}
