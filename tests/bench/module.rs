//! The core as a module that the benchmark calls from Chromium: built and optimised like the one that ships, with plain
//! functions instead of the panel, so that a reading is timed alone and the shipped module carries nothing for it.

#![cfg(target_arch = "wasm32")]

mod work;

use considerate::{reading::Reading, thread::Thread};
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a message; the number of asks and of pieces of evidence.
#[wasm_bindgen]
#[must_use]
pub fn read(text: &str) -> usize {
    work::read(text)
}

/// Reads a message, composes the replies and checks the first; the number of asks, replies and findings.
#[wasm_bindgen]
#[must_use]
pub fn answer(text: &str) -> usize {
    work::answer(text)
}

/// Checks a reply as the panel does while the owner types: to a message that was opened before. The number of findings.
#[wasm_bindgen]
#[must_use]
pub fn check(draft: &str) -> usize {
    thread_local! {
        static OPEN: (Thread, Reading) = work::opened(
            "Hi Joanna, I run a small practice in Oban and I am writing my first grant. Could you read my two pages on \
             outcome measures before the 14th of March? One line on which of the two a reviewer would believe would help.",
        );
    }
    OPEN.with(|open| work::check(open, draft))
}

/// Answers every message `times` times without crossing into JavaScript.
#[wasm_bindgen]
#[must_use]
pub fn rounds(texts: Vec<String>, times: usize) -> usize {
    (0..times).map(|_| texts.iter().map(|text| work::answer(text)).sum::<usize>()).sum()
}
