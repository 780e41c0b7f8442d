//! Text as text: spans, sentences, words, names. Nothing here knows of help or kindness.

pub mod sentences;
pub mod span;
pub mod words;

pub use sentences::sentences;
pub use span::Span;
pub use words::{Word, words};
