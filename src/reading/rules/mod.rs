//! What rules look for in a sentence: one rule a file, one list.
//!
//! A rule only says that its words are there ([`Cue`]). What the cues together mean is weighed by the model.

mod accept;
mod accepting;
mod acknowledge;
mod ask_application;
mod ask_back;
mod ask_favour;
mod ask_imperative;
mod ask_modal;
mod ask_proposal;
mod ask_question;
mod ask_wish;
mod clock;
mod congratulations;
mod decline;
mod delivered;
mod event;
mod follow_up;
mod kind_advice;
mod kind_collaboration;
mod kind_feedback;
mod kind_information;
mod kind_introduction;
mod kind_job;
mod kind_meeting;
mod kind_mentoring;
mod kind_speaking;
mod late_reply;
mod money;
mod need;
mod newsletter;
mod offer;
mod pitch;
mod promise;
mod recruiter;
mod regret;
mod reply_thanks;
mod small_talk;
mod thanks;
mod update;
mod will_revert;
mod withdrawn;

use super::{
    Kind,
    pattern::{Match, Patterns},
};
use crate::text::Word;
use std::sync::LazyLock;

/// Every rule. The order is the order of the model's features: append, or train again.
pub const RULES: [&Rule; 41] = [
    &ask_modal::RULE,
    &ask_wish::RULE,
    &ask_imperative::RULE,
    &ask_proposal::RULE,
    &ask_question::RULE,
    &ask_favour::RULE,
    &ask_application::RULE,
    &kind_meeting::RULE,
    &kind_mentoring::RULE,
    &kind_advice::RULE,
    &kind_feedback::RULE,
    &kind_job::RULE,
    &kind_introduction::RULE,
    &kind_collaboration::RULE,
    &kind_speaking::RULE,
    &kind_information::RULE,
    &follow_up::RULE,
    &withdrawn::RULE,
    &thanks::RULE,
    &acknowledge::RULE,
    &congratulations::RULE,
    &pitch::RULE,
    &recruiter::RULE,
    &event::RULE,
    &newsletter::RULE,
    &update::RULE,
    &small_talk::RULE,
    &offer::RULE,
    &reply_thanks::RULE,
    &late_reply::RULE,
    &accepting::RULE,
    &regret::RULE,
    &will_revert::RULE,
    &need::RULE,
    &money::RULE,
    &clock::RULE,
    &promise::RULE,
    &decline::RULE,
    &accept::RULE,
    &delivered::RULE,
    &ask_back::RULE,
];

/// One thing to look for in a sentence.
#[derive(Debug)]
pub struct Rule {
    /// The rule's id: its file's name.
    pub name: &'static str,
    /// What a match speaks for.
    pub sign: Sign,
    /// The reason shown to the user.
    pub why: &'static str,
    /// Where it matches, in the language of [`super::pattern`].
    pub patterns: &'static [&'static str],
}

impl Rule {
    /// Whether the rule is about what the owner writes, and says nothing about received messages.
    #[must_use]
    pub const fn is_owners(&self) -> bool {
        matches!(
            self.sign,
            Sign::Act(Act::Promise | Act::Decline | Act::Accept | Act::Deliver | Act::AskBack)
        )
    }
}

/// What a rule's match speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The sentence requests or proposes something of the reader.
    Ask,
    /// The message is of this kind.
    Kind(Kind),
    /// The message does this in the conversation.
    Act(Act),
}

/// What a message does in the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Asks again.
    FollowUp,
    /// Takes the ask back.
    Withdraw,
    /// Thanks.
    Thank,
    /// Says that it was understood, no more.
    Acknowledge,
    /// Offers something.
    Offer,
    /// Answers a question or an offer.
    Answer,
    /// Commits to a later action.
    Promise,
    /// Says no.
    Decline,
    /// Says yes.
    Accept,
    /// Has done what was asked.
    Deliver,
    /// Asks for what is needed to answer.
    AskBack,
}

/// A rule that matched, and where: word indices within the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// Index into [`RULES`].
    pub rule: usize,
    /// First word.
    pub from: usize,
    /// One past the last word.
    pub to: usize,
}

impl Cue {
    /// The rule that matched.
    #[must_use]
    pub fn rule(&self) -> Option<&'static Rule> {
        RULES.get(self.rule).copied()
    }
}

/// Each rule's longest match in a sentence, in the order of [`RULES`].
#[must_use]
pub fn cues(sentence: &[Word], opening: usize) -> Vec<Cue> {
    static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns::new(RULES.iter().map(|r| r.patterns)));
    let mut best: [Option<Match>; RULES.len()] = [None; RULES.len()];
    for found in PATTERNS.find(sentence, opening) {
        if let Some(slot) = best.get_mut(found.owner)
            && slot.is_none_or(|m| found.to - found.from > m.to - m.from)
        {
            *slot = Some(found);
        }
    }
    best.into_iter().flatten().map(|m| Cue { rule: m.owner, from: m.from, to: m.to }).collect()
}

#[cfg(test)]
fn check(rule: &Rule, matches: &[&str], silent: &[&str]) {
    let patterns = Patterns::new([rule.patterns]);
    for text in matches {
        assert!(!patterns.find(&crate::text::words(text), 0).is_empty(), "{} must match {text}", rule.name);
    }
    for text in silent {
        assert!(
            patterns.find(&crate::text::words(text), 0).is_empty(),
            "{} must not match {text}",
            rule.name
        );
    }
}
