//! What the ledger would have seen of every conversation of an export, read a few at a time: a page can show how far it is,
//! and leave off.

use super::threads::Conversation;
use crate::{
    ledger::{Observation, State, waits, waits::counts},
    reading::read,
};
use base64::{Engine, engine::general_purpose::STANDARD};

/// A history that is being read.
#[derive(Debug, Clone)]
pub struct History {
    conversations: std::vec::IntoIter<Conversation>,
    seen: Vec<Observation>,
    summary: Summary,
}

/// What a history says, as far as it has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// How many conversations with people have been read.
    pub conversations: usize,
    /// In how many somebody still waits for an answer.
    pub unanswered: usize,
    /// How many whole days of 24 hours the oldest of these waits.
    pub oldest_days: u32,
    /// Waits that ended with an answer.
    pub answered: usize,
}

impl History {
    pub(super) fn new(conversations: Vec<Conversation>) -> Self {
        Self { conversations: conversations.into_iter(), seen: Vec::new(), summary: Summary::default() }
    }

    /// Reads up to `count` conversations more; how many are left.
    pub fn step(&mut self, count: usize) -> usize {
        for conversation in self.conversations.by_ref().take(count) {
            let (seen, days) = observation(&conversation);
            self.summary.conversations += 1;
            self.summary.answered += seen.waits.len();
            if seen.needs_reply && counts(seen.kind) {
                self.summary.unanswered += 1;
                self.summary.oldest_days = self.summary.oldest_days.max(days);
            }
            // What owes nothing and never did has no place in a ledger.
            if seen.owed(seen.due) != State::Answered || !seen.waits.is_empty() {
                self.seen.push(seen);
            }
        }
        self.conversations.len()
    }

    /// What has been read so far.
    #[must_use]
    pub fn summary(&self) -> Summary {
        self.summary
    }

    /// What the ledger would have seen, of every conversation in which something is owed or was answered. No text of any
    /// message is in it.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.seen
    }
}

/// What the ledger would have seen of a conversation, and for how many days it waits.
fn observation(Conversation { with, thread }: &Conversation) -> (Observation, u32) {
    let reading = read(thread);
    let id = page_id(&thread.id);
    let seen = Observation { thread: id, waits: waits(thread), ..Observation::new(thread, &reading, with) };
    (seen, reading.waiting_days)
}

/// The id that an inbox page gives a conversation: the uuid in `2-<base64 of "uuid_100">`. An id of another kind stays.
fn page_id(id: &str) -> String {
    const UUID: usize = 36;
    let decoded = id.split_once('-').and_then(|(_, base64)| STANDARD.decode(base64).ok());
    let text = decoded.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    let uuid = text.get(..UUID).filter(|uuid| {
        uuid.char_indices()
            .all(|(at, c)| if matches!(at, 8 | 13 | 18 | 23) { c == '-' } else { c.is_ascii_hexdigit() })
    });
    uuid.map_or_else(|| id.to_owned(), str::to_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Inbox, testing::*},
        *,
    };

    fn history() -> History {
        let inbox = Inbox::open(export(ERA_2026).as_bytes()).unwrap();
        let owner = inbox.owner(None).unwrap();
        inbox.history(&owner, crate::calendar::moment("2026-11-22T12:00:00Z").unwrap())
    }

    #[test]
    fn it_is_read_a_few_at_a_time_and_says_the_same() {
        let (mut whole, mut parts) = (history(), history());
        assert_eq!(whole.step(usize::MAX), 0);
        let mut left = 3;
        while left > 0 {
            let before = left;
            left = parts.step(1);
            assert_eq!(left, before - 1);
        }
        assert_eq!(whole.summary(), parts.summary());
        assert_eq!(whole.observations(), parts.observations());
        let summary = whole.summary();
        assert_eq!((summary.conversations, summary.unanswered, summary.oldest_days), (3, 2, 33));
    }

    #[test]
    fn no_text_of_any_message_is_in_it() {
        let mut history = history();
        history.step(usize::MAX);
        let all = format!("{:?}", history.observations());
        assert!(all.contains("Naomi Castell") && !all.contains("grant"), "{all}");
    }

    #[test]
    fn a_conversation_has_the_id_that_the_page_gives_it() {
        let uuid = "0d6f2a3e-1b4c-4d5e-8f90-123456789abc";
        let id = format!("2-{}", STANDARD.encode(format!("{uuid}_100")));
        assert_eq!(page_id(&id), uuid);
        for other in ["2-naomi", "6512345", "2-", ""] {
            assert_eq!(page_id(other), other);
        }
    }
}
