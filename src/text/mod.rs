//! Text as text: spans, sentences, words, names. Nothing here knows of help or kindness.

pub mod span;

pub use span::Span;
