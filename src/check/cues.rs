//! What a reply does, word by word: refuses, offers, accepts, apologises. One list of cues, matched in one pass.

mod giving;
mod manners;
mod refusal;

use super::rules;
use crate::text::phrase::Phrases;
use std::sync::LazyLock;

/// What some words of a reply do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Says no, however politely.
    Refusal,
    /// Says no to this kind of thing for good: another month would change nothing.
    Principle,
    /// Says that there is no time; a refusal only if nothing else is said.
    Unavailable,
    /// Says yes.
    Yes,
    /// Says "would love to": a yes unless a no follows.
    WouldLove,
    /// Names or offers a person.
    Person,
    /// A day, a month, a season that lies ahead.
    When,
    /// Invites, so that a time beside it is an offer.
    Invites,
    /// Names something to read, watch or join.
    Resource,
    /// Advises, answers or offers a smaller piece of help.
    Help,
    /// Looks like help and is none: "you'll have to find someone else".
    SendsAway,
    /// Thanks or a compliment that would fit anybody.
    Courtesy,
    /// An apology.
    Apology,
    /// A word of regret that is no apology: "sorry to hear that".
    Sympathy,
    /// Owns that the reply is late.
    OwnsDelay,
    /// Explains why the writer did not or cannot.
    Excuse,
    /// Wishes well.
    Wish,
    /// The line before the name at the end.
    SignOff,
    /// Treats the person as a nuisance.
    Bother,
    /// Is about looks, love, sex, age, gender or origin.
    Unprofessional,
    /// Endearments.
    Endearment,
    /// The language of forms.
    ColdJargon,
    /// Promises to act, without saying when.
    Promise,
    /// Proposes to stay in touch.
    Touch,
    /// A time that is none: "sometime".
    Vague,
    /// Says that something is attached.
    Attached,
    /// Says that a link is here.
    Linked,
}

/// A cue and its patterns.
type Table = (Cue, &'static str);

const TABLES: &[Table] = &[
    (Cue::Refusal, refusal::REFUSAL),
    (Cue::Principle, refusal::PRINCIPLE),
    (Cue::Unavailable, refusal::UNAVAILABLE),
    (Cue::Yes, giving::YES),
    (Cue::WouldLove, giving::WOULD_LOVE),
    (Cue::Person, giving::PERSON),
    (Cue::When, giving::WHEN),
    (Cue::Invites, giving::INVITES),
    (Cue::Resource, giving::RESOURCE),
    (Cue::Help, giving::HELP),
    (Cue::SendsAway, giving::SENDS_AWAY),
    (Cue::Courtesy, manners::COURTESY),
    (Cue::Apology, manners::APOLOGY),
    (Cue::Sympathy, manners::SYMPATHY),
    (Cue::OwnsDelay, manners::OWNS_DELAY),
    (Cue::Excuse, manners::EXCUSE),
    (Cue::Wish, manners::WISH),
    (Cue::SignOff, manners::SIGN_OFF),
    (Cue::Bother, rules::bother::PHRASES),
    (Cue::Unprofessional, rules::unprofessional::PHRASES),
    (Cue::Endearment, rules::unprofessional::ENDEARMENTS),
    (Cue::ColdJargon, rules::cold_jargon::PHRASES),
    (Cue::Promise, rules::empty_promise::PROMISES),
    (Cue::Touch, rules::empty_promise::TOUCH),
    (Cue::Vague, rules::vague_later::PHRASES),
    (Cue::Attached, rules::missing_attachment::ATTACHED),
    (Cue::Linked, rules::missing_attachment::LINKED),
];

/// All patterns of all cues, compiled once.
pub static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for (owner, (_, patterns)) in TABLES.iter().enumerate() {
        for pattern in patterns.lines() {
            phrases.add(owner, pattern);
        }
    }
    phrases
});

impl Cue {
    /// The cue whose table has that number.
    #[must_use]
    pub fn of_table(owner: usize) -> Option<Self> {
        TABLES.get(owner).map(|(cue, _)| *cue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_can_match() {
        for (cue, patterns) in TABLES {
            for pattern in patterns.lines() {
                assert!(
                    Phrases::default().add(0, pattern),
                    "{cue:?}: {pattern:?} names no word at its start"
                );
            }
        }
    }
}
