//! What the benchmark times, the same for the browser and for the native program: one message as a thread, read and
//! answered. Included by `module.rs` and `native.rs`.

use considerate::{
    calendar,
    check::{self, Finding},
    reading::{self, Reading},
    reply::{self, Draft},
    settings::Settings,
    thread::{Message, Thread},
};

/// 22 November 2026, noon; the message came ten days before. Milliseconds since 1970.
const NOW: i64 = 1_795_348_800_000;
const TEN_DAYS: i64 = 864_000_000;

/// Reads a message. Gives the number of things said of it, so that no compiler leaves work out.
#[must_use]
pub fn read(text: &str) -> usize {
    let reading = reading(&thread(text));
    reading.asks.len() + reading.evidence.len()
}

/// Reads a message, composes the replies and checks the one that is offered first.
#[must_use]
pub fn answer(text: &str) -> usize {
    let thread = thread(text);
    let reading = reading(&thread);
    let replies = replies(&thread, &reading);
    let first = replies.first().map_or("Thank you for writing.", |draft| draft.text.as_str());
    reading.asks.len() + replies.len() + findings(&thread, &reading, first).len()
}

/// Checks a reply to the message, which was read before.
#[must_use]
pub fn check(before: &(Thread, Reading), draft: &str) -> usize {
    findings(&before.0, &before.1, draft).len()
}

/// A message as the panel holds it while the owner types.
#[must_use]
pub fn opened(text: &str) -> (Thread, Reading) {
    let thread = thread(text);
    let reading = reading(&thread);
    (thread, reading)
}

// Not inlined: their instructions are counted each by itself (tests/bench/instructions.mjs).

#[inline(never)]
fn reading(thread: &Thread) -> Reading {
    reading::read(thread)
}

#[inline(never)]
fn replies(thread: &Thread, reading: &Reading) -> Vec<Draft> {
    reply::suggest(thread, reading, &Settings::default(), 0)
}

#[inline(never)]
fn findings(thread: &Thread, reading: &Reading, draft: &str) -> Vec<Finding> {
    check::check(thread, reading, draft, &Settings::default())
}

/// A thread of this one received message.
fn thread(text: &str) -> Thread {
    let message = Message {
        from: "Destiny Marlowe".to_owned(),
        own: false,
        at: calendar::from_ms(NOW - TEN_DAYS),
        text: text.to_owned(),
    };
    let now = calendar::from_ms(NOW).unwrap_or_default();
    Thread { id: "thread".to_owned(), me: Some("Joanna Pike".to_owned()), now, messages: vec![message] }
}
