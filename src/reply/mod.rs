//! From a thread and its reading to replies that can be sent as they are: [`suggest`].
//!
//! ```text
//! thread, reading, settings ──> facts ──> ranking ──> stances ──> outline ──> Draft
//!                                 └ topic, doing, work, referral, months
//! ```
//!
//! [`facts`] says what a draft may name; a stance is a list of parts, each with several wordings; [`outline`] chooses
//! among them, keeps to the length and puts them together. What is not known is not said.

mod carried;
mod closings;
mod dates;
mod doing;
mod facts;
mod form;
mod grammar;
#[cfg(test)]
mod laws;
mod months;
mod noun_phrase;
mod outline;
mod praise;
mod questions;
mod ranking;
mod referral;
#[cfg(test)]
mod samples;
mod stances;
mod surroundings;
pub mod template;
mod topic;
mod types;
mod verbs;
mod wording;
mod work;

pub use months::deferred_until;
pub use types::{Draft, Slot, Stance};
pub(crate) use {doing::of as doing, topic::Topic};

use crate::{reading::Reading, settings::Settings, thread::Thread};
use facts::Facts;

/// Suggests replies, best first; none where no reply is owed or wanted. `seed` picks among equal wordings: the same
/// arguments always give the same drafts, and five consecutive seeds give five different wordings.
#[must_use]
pub fn suggest(thread: &Thread, reading: &Reading, settings: &Settings, seed: u32) -> Vec<Draft> {
    if !ranking::wants_reply(thread, reading) {
        return Vec::new();
    }
    let facts = Facts::new(thread, reading, settings, seed);
    ranking::stances(&facts).into_iter().map(|stance| stances::draft(stance, &facts)).collect()
}
