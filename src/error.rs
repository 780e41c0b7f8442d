//! Errors for people: what happened, where, and what to do.

use crate::texts::Said;
use core::fmt;

/// Why a piece of input was refused. Its text is a whole sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError(Said);

impl InputError {
    /// An error that says `sentence`: one of the texts of the interface, or plain words.
    #[must_use]
    pub fn new(sentence: impl Into<Said>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl core::error::Error for InputError {}
