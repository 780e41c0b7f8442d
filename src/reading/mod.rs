//! From a thread to what it asks: [`read`].
//!
//! ```text
//! message ──> entry (own words, sentences) ──> rules (cues) ──> judge (model) ──> standing ──> Reading
//! ```

pub mod body;
mod due;
mod entry;
#[cfg(not(target_arch = "wasm32"))]
pub mod evaluate;
mod evidence;
pub mod judge;
mod language;
#[cfg(test)]
mod laws;
mod missing;
pub mod model;
mod promises;
pub mod rules;
pub mod standing;
pub mod topic;
mod types;
pub mod waiting;

pub use entry::{Entry, Sentence};
pub use types::{Evidence, Kind, Missing, Promise, Quote, Reading};

use crate::thread::Thread;
use judge::Judge;
use model::{
    Bag, Model,
    features::{add_kind, add_standing},
};
use standing::{Cut, Standing, pick, standing};

/// Reads a thread. Total: any thread gives a reading, in time linear in its text.
#[must_use]
pub fn read(thread: &Thread) -> Reading {
    read_with(&Judge { model: Model::shipped() }, thread)
}

/// Reads a thread with any model: for training and cross-validation.
#[must_use]
pub fn read_with(judge: &Judge, thread: &Thread) -> Reading {
    let entries: Vec<Entry> = thread.messages.iter().enumerate().map(|(i, m)| Entry::new(i, m)).collect();
    let language = language::language(entries.iter().filter(|e| !e.own).rev().take(8));
    let reading = base(thread, &entries, language);
    if matches!(language, "en" | "und") { english(judge, thread, &entries, reading) } else { reading }
}

/// What can be said in any language: the questions, the days, and that nothing more is sure.
fn base(thread: &Thread, entries: &[Entry], language: &str) -> Reading {
    let open = waiting::unanswered(entries);
    let asks = questions(open);
    let needs_reply = !asks.is_empty();
    let waiting_since = if needs_reply { waiting::since(open) } else { None };
    Reading {
        is_request: false,
        kind: Kind::Other,
        confidence: 0.5,
        specific: None,
        missing: Vec::new(),
        topic: None,
        topic_confidence: 0.0,
        asks,
        evidence: Vec::new(),
        language: language.to_owned(),
        needs_reply,
        waiting_since,
        waiting_days: waiting::days(waiting_since, thread.now),
        approaches: waiting::approaches(open),
        promises: Vec::new(),
    }
}

/// The received sentences that hold a question mark.
fn questions(entries: &[Entry]) -> Vec<Quote> {
    let marked =
        |e: &Entry, s: &Sentence| e.words_of(s).iter().any(|w| matches!(w.norm.as_str(), "?" | "？" | "؟"));
    let received = entries.iter().filter(|e| !e.own);
    received.flat_map(|e| e.sentences.iter().filter(move |s| marked(e, s)).map(|s| quote(e, s))).collect()
}

fn quote(entry: &Entry, sentence: &Sentence) -> Quote {
    Quote { message: entry.message, span: sentence.span }
}

/// The whole analysis, which knows English only.
fn english(judge: &Judge, thread: &Thread, entries: &[Entry], base: Reading) -> Reading {
    let all: Vec<&Entry> = entries.iter().collect();
    let Standing { request, kind, needs_reply } = standing(judge, &all);
    let focus = Cut::new(&all).all();
    let is_request = request > 0.0;
    let received: Vec<&Entry> = pick(&all, &focus).into_iter().filter(|e| !e.own).collect();
    let text = |e: &Entry| thread.messages.get(e.message).map_or("", |m| m.text.as_str());
    let with_text: Vec<(&Entry, &str)> = received.iter().map(|e| (*e, text(e))).collect();
    let topic = if is_request { topic::topic(judge, &with_text) } else { None };
    let specific = is_request.then(|| specific(judge, &received, kind, topic.is_some()));
    let missing = match specific {
        Some(false) => missing::missing(judge, &received, kind, topic.is_some()),
        _ => Vec::new(),
    };
    let waiting_since = if needs_reply { waiting::since(waiting::unanswered(entries)) } else { None };
    Reading {
        is_request,
        kind,
        confidence: probability(CAUTION * request.abs()),
        specific,
        missing,
        topic: topic.map(|(quote, _)| quote),
        topic_confidence: topic.map_or(0.0, |(_, confidence)| confidence),
        asks: asks(judge, entries),
        evidence: evidence::evidence(judge, thread, &all, &focus, kind, request),
        needs_reply,
        waiting_since,
        waiting_days: waiting::days(waiting_since, thread.now),
        promises: promises::promises(judge, entries),
        ..base
    }
}

fn specific(judge: &Judge, received: &[&Entry], kind: Kind, has_topic: bool) -> bool {
    judge.model.specific.score(&specific_bag(judge.weigh(received).bag, kind, has_topic)) > 0.0
}

/// What decides whether a request is specific.
#[must_use]
pub fn specific_bag(received: Bag, kind: Kind, has_topic: bool) -> Bag {
    let mut bag = received;
    add_kind(&mut bag, kind);
    add_standing(&mut bag, &[("topic", if has_topic { "named" } else { "none" })]);
    bag
}

fn asks(judge: &Judge, entries: &[Entry]) -> Vec<Quote> {
    let received = entries.iter().filter(|e| !e.own);
    received.flat_map(|e| e.sentences.iter().filter(move |s| judge.asks(e, s)).map(|s| quote(e, s))).collect()
}

/// The heads are a little too sure of themselves: measured on held-out authors.
const CAUTION: f32 = 0.65;

/// The probability for log-odds.
fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}
