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
mod your_story;

use super::Kind;
use crate::{
    text::{
        Word,
        phrase::{Match, Phrases, Row},
    },
    texts,
};
use std::{ops::Range, sync::LazyLock};

/// Every rule. The order is the order of the model's features: append, or train again.
pub const RULES: [&Rule; 42] = [
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
    &your_story::RULE,
];

/// One thing to look for in a sentence.
#[derive(Debug)]
pub struct Rule {
    /// The rule's id: its file's name.
    pub name: &'static str,
    /// What a match speaks for.
    pub sign: Sign,
    /// The reason shown to the user.
    pub why: texts::Line,
    /// Where it matches, in the language of [`super::pattern`].
    pub patterns: &'static str,
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
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| phrases(&RULES));
    let mut best: [Option<Match>; RULES.len()] = [None; RULES.len()];
    for found in find(&PHRASES, sentence, opening) {
        if let Some(slot) = best.get_mut(found.owner)
            && slot.is_none_or(|m| found.to - found.from > m.to - m.from)
        {
            *slot = Some(found);
        }
    }
    best.into_iter().flatten().map(|m| Cue { rule: m.owner, from: m.from, to: m.to }).collect()
}

/// The rules' patterns; a rule's position is their owner.
fn phrases(rules: &[&Rule]) -> Phrases {
    let mut phrases = Phrases::default();
    for (owner, rule) in rules.iter().enumerate() {
        for pattern in rule.patterns.lines() {
            phrases.add(owner, pattern);
        }
    }
    phrases
}

fn find(phrases: &Phrases, words: &[Word], opening: usize) -> Vec<Match> {
    let ids = words.iter().map(|word| phrases.id(&word.norm)).collect();
    let mut found = Vec::new();
    phrases.find(&Line { words, ids, opening }, &mut found);
    found
}

/// A sentence of a message, for the patterns.
struct Line<'w> {
    words: &'w [Word],
    ids: Vec<u32>,
    /// Where its own words begin, after a greeting.
    opening: usize,
}

impl Row for Line<'_> {
    fn range(&self) -> Range<usize> {
        0..self.words.len()
    }

    fn id(&self, at: usize) -> u32 {
        self.ids.get(at).copied().unwrap_or(0)
    }

    fn is_number(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.norm.starts_with(|c: char| c.is_ascii_digit()))
    }

    fn is_start(&self, at: usize) -> bool {
        at == 0 || at == self.opening
    }

    fn is_clause(&self, at: usize) -> bool {
        self.is_start(at)
    }

    fn is_end(&self, at: usize) -> bool {
        self.words.iter().skip(at).all(|w| matches!(w.norm.as_str(), "?" | "!"))
    }
}

#[cfg(test)]
fn check(rule: &Rule, matches: &[&str], silent: &[&str]) {
    let phrases = phrases(&[rule]);
    for text in matches {
        assert!(!find(&phrases, &crate::text::words(text), 0).is_empty(), "{} must match {text}", rule.name);
    }
    for text in silent {
        assert!(
            find(&phrases, &crate::text::words(text), 0).is_empty(),
            "{} must not match {text}",
            rule.name
        );
    }
}
