//! What a suggested reply is.

/// A suggested reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it does for the person.
    pub stance: Stance,
    /// The reply as it would be inserted. An open slot stands in it in square brackets.
    pub text: String,
    /// Slots that only the user can fill. A draft with any cannot be inserted yet.
    pub unfilled: Vec<Slot>,
}

/// What a reply does for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stance {
    /// Says yes, within bounds.
    Accept,
    /// Answers in writing.
    Answer,
    /// Asks for what is missing.
    Clarify,
    /// Names a later month.
    Defer,
    /// Names somebody else.
    Refer,
    /// Says no, and leaves something.
    Decline,
}

/// A place in a draft that only the user can fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Somebody to refer to.
    Person,
    /// The user's own answer to the question.
    Answer,
}

impl Stance {
    /// Every stance, from yes to no.
    pub const ALL: [Self; 6] =
        [Self::Accept, Self::Answer, Self::Clarify, Self::Defer, Self::Refer, Self::Decline];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Answer => "answer",
            Self::Clarify => "clarify",
            Self::Defer => "defer",
            Self::Refer => "refer",
            Self::Decline => "decline",
        }
    }
}

impl Slot {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Answer => "answer",
        }
    }
}
