//! What the draft check finds.

use crate::{text::Span, texts::Said};

/// One mark of the draft check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id, such as "bare-no".
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The words, in bytes of the draft.
    pub span: Span,
    /// The reason, in one line that a person would accept.
    pub message: Said,
    /// The whole repaired draft, where a repair is possible.
    pub fix: Option<String>,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a thought.
    Consider,
    /// Better not sent like this.
    Stop,
}

impl Severity {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Consider => "consider",
            Self::Stop => "stop",
        }
    }
}
