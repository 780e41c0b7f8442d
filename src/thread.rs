//! What we were given: one conversation, normalised, in the order in which the page or the file shows it.

use crate::calendar::Timestamp;

/// One conversation between the owner of the inbox and one or more people.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    /// Whatever identifies the thread where it came from; opaque here.
    pub id: String,
    /// The owner's display name, if it is known.
    pub me: Option<String>,
    /// The moment at which the thread is looked at. Days of waiting count up to here.
    pub now: Timestamp,
    /// Oldest first, as shown. Times may be missing or out of order; the order of this list is what counts.
    pub messages: Vec<Message>,
}

/// One entry of a thread.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The sender's display name; empty if unknown.
    pub from: String,
    /// Whether the owner of the inbox wrote it.
    pub own: bool,
    /// When it was sent, if that is known.
    pub at: Option<Timestamp>,
    /// What it says, untouched: spans of a reading are byte offsets into this text.
    pub text: String,
}

impl Thread {
    /// The display name of the person who is waiting: the sender of the newest received message; empty if unknown.
    #[must_use]
    pub fn counterpart(&self) -> &str {
        let named = |m: &&Message| !m.own && !m.from.trim().is_empty();
        self.messages.iter().rev().find(named).map_or("", |m| m.from.as_str())
    }

    /// The text that a quote points at; empty if the quote belongs to another thread.
    #[must_use]
    pub fn quoted(&self, quote: &crate::reading::Quote) -> &str {
        let text = self.messages.get(quote.message).map_or("", |m| m.text.as_str());
        text.get(quote.span.start..quote.span.end).unwrap_or("")
    }
}
