//! Sets of words, written as one text and looked up in a few steps.

use crate::text::interner::Interner;
use std::sync::OnceLock;

/// A set of words in lower case.
#[derive(Debug)]
pub struct WordSet {
    words: &'static str,
    set: OnceLock<Interner>,
}

impl WordSet {
    /// The words of a text, apart by white space.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    /// Whether the set holds a word.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.set.get_or_init(|| Interner::of(self.words.split_whitespace())).has(word)
    }
}
