//! From a thread to what it asks: [`read`].

mod types;

pub use types::{Evidence, Kind, Missing, Promise, Quote, Reading};

use crate::thread::Thread;

/// Reads a thread. Total: any thread gives a reading, in time linear in its text.
#[must_use]
pub fn read(thread: &Thread) -> Reading {
    let _ = thread;
    Reading {
        is_request: false,
        kind: Kind::Other,
        confidence: 0.5,
        specific: None,
        missing: Vec::new(),
        topic: None,
        asks: Vec::new(),
        evidence: Vec::new(),
        language: "und".to_owned(),
        needs_reply: false,
        waiting_since: None,
        waiting_days: 0,
        approaches: 0,
        promises: Vec::new(),
    }
}
