//! What the content script saw, as it crosses from JavaScript (`ObservedThread` of extension/shared/protocol.js).

use crate::{
    calendar::{self, Timestamp},
    error::InputError,
    thread::{Message, Thread},
    wire::fields::{Fields, flag, list, some_text, text},
};

/// The open conversation as the page shows it.
#[derive(Debug, Clone)]
pub struct ObservedThread {
    /// The thread's id.
    pub id: String,
    /// Who it is with, as the page's header says.
    pub title: String,
    me: Option<String>,
    /// Whether a composer belongs to it.
    pub can_reply: bool,
    messages: Vec<ObservedMessage>,
}

#[derive(Debug, Clone)]
struct ObservedMessage {
    from: String,
    own: bool,
    at: Option<String>,
    text: String,
}

impl ObservedMessage {
    fn read(seen: &impl Fields) -> Result<Self, InputError> {
        Ok(Self {
            from: some_text(seen, "from")?,
            own: flag(seen, "own")?.unwrap_or(false),
            at: text(seen, "at")?,
            text: some_text(seen, "text")?,
        })
    }
}

impl ObservedThread {
    /// Reads what crossed.
    ///
    /// # Errors
    /// Names a field that is missing or of another type.
    pub fn read(seen: &impl Fields) -> Result<Self, InputError> {
        let messages = list(seen, "messages")?;
        Ok(Self {
            id: some_text(seen, "id")?,
            title: some_text(seen, "title")?,
            me: text(seen, "me")?,
            can_reply: flag(seen, "canReply")?.unwrap_or(false),
            messages: messages.iter().map(ObservedMessage::read).collect::<Result<_, _>>()?,
        })
    }

    /// The core's thread, looked at at `now`. A time that cannot be read is a time that is not known.
    #[must_use]
    pub fn thread(self, now: Timestamp) -> Thread {
        let messages = self.messages.into_iter().map(|m| Message {
            from: m.from,
            own: m.own,
            at: m.at.and_then(|at| calendar::moment(&at)),
            text: m.text,
        });
        Thread { id: self.id, me: self.me, now, messages: messages.collect() }
    }
}

/// The moment of `Date.now()`-like milliseconds since 1970.
///
/// # Errors
/// Says so when the number is no time.
pub fn moment(ms: f64) -> Result<Timestamp, InputError> {
    // Saturates: a number that is out of range is refused by the calendar.
    #[allow(clippy::cast_possible_truncation)]
    calendar::from_ms(ms as i64).ok_or_else(|| InputError::new("The clock gives no time that can be read."))
}
