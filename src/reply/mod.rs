//! From a thread and its reading to replies that can be sent as they are: [`suggest`].

mod types;

pub use types::{Draft, Slot, Stance};

use crate::{reading::Reading, settings::Settings, thread::Thread};

/// Suggests replies, best first; none where no reply is owed or wanted. `seed` picks among equal wordings: the same
/// arguments always give the same drafts, and five consecutive seeds give five different wordings.
#[must_use]
pub fn suggest(thread: &Thread, reading: &Reading, settings: &Settings, seed: u32) -> Vec<Draft> {
    let _ = (thread, reading, settings, seed);
    Vec::new()
}
