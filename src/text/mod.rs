//! Text as text: spans, sentences, words, names. Nothing here knows of help or kindness.

pub mod case;
pub mod interner;
pub mod language;
pub mod names;
pub mod order;
pub mod phrase;
pub mod sentences;
pub mod span;
pub mod words;

pub use sentences::sentences;
pub use span::Span;
pub use words::{Word, words};

/// Whether `word` is one of `list`, which holds words or phrases between bars: "a|b|c". One string keeps long lists
/// readable and small.
#[must_use]
pub fn listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split('|').any(|entry| entry == word)
}

/// Several lines as one text, written as a list. A list of texts would cost eight bytes more for each, which do not
/// compress: 9 kB of the gzipped module for all patterns.
macro_rules! lines {
    ($($line:literal),* $(,)?) => {
        concat!($($line, "\n"),*)
    };
}
pub(crate) use lines;
