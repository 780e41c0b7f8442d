//! Which conversations of an export wait for an answer.

use super::threads::Conversation;
use crate::{
    calendar::Timestamp,
    reading::{Kind, read},
    text::order::sort_by_key,
};

/// An answer owed.
#[derive(Debug, Clone, PartialEq)]
pub struct Owed {
    /// The conversation's id.
    pub thread: String,
    /// The other person's name, or the group's title.
    pub with: String,
    /// What it is about.
    pub kind: Kind,
    /// When the first message came that waits.
    pub waiting_since: Timestamp,
    /// Whole days of 24 hours since then.
    pub waiting_days: u32,
    /// How often they wrote.
    pub approaches: u32,
}

/// The answers owed, the longest waiting first.
#[must_use]
pub fn owed(conversations: &[Conversation]) -> Vec<Owed> {
    let mut owed: Vec<Owed> = conversations.iter().filter_map(of).collect();
    sort_by_key(&mut owed, |one| one.waiting_since);
    owed
}

fn of(Conversation { with, thread }: &Conversation) -> Option<Owed> {
    let reading = read(thread);
    Some(Owed {
        thread: thread.id.clone(),
        with: with.clone(),
        kind: reading.kind,
        waiting_since: reading.waiting_since.filter(|_| reading.needs_reply)?,
        waiting_days: reading.waiting_days,
        approaches: reading.approaches,
    })
}
