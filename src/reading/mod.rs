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
mod judge;
mod language;
mod missing;
mod pattern;
mod promises;
pub mod rules;
mod standing;
mod topic;
mod types;
mod waiting;

pub use entry::{Entry, Sentence};
pub use types::{Evidence, Kind, Missing, Promise, Quote, Reading};

use crate::thread::Thread;
use standing::{Standing, standing};

/// Reads a thread. Total: any thread gives a reading, in time linear in its text.
#[must_use]
pub fn read(thread: &Thread) -> Reading {
    let entries: Vec<Entry> = thread.messages.iter().enumerate().map(|(i, m)| Entry::new(i, m)).collect();
    let language = language::language(entries.iter().filter(|e| !e.own).rev().take(8));
    let reading = base(thread, &entries, language);
    if matches!(language, "en" | "und") { english(thread, &entries, reading) } else { reading }
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
fn english(thread: &Thread, entries: &[Entry], base: Reading) -> Reading {
    let all: Vec<&Entry> = entries.iter().collect();
    let Standing { request, kind, needs_reply, focus } = standing(&all);
    let is_request = request > 0.0;
    let focused: Vec<&Entry> = focus.iter().filter_map(|at| entries.get(*at)).filter(|e| !e.own).collect();
    let text = |message: usize| thread.messages.get(message).map_or(String::new(), |m| m.text.clone());
    let topic = if is_request { topic::topic(&focused, &text) } else { None };
    let missing = if is_request { missing::missing(&focused, kind, topic.is_some()) } else { Vec::new() };
    let waiting_since = if needs_reply { waiting::since(waiting::unanswered(entries)) } else { None };
    Reading {
        is_request,
        kind,
        confidence: probability(request.abs()),
        specific: is_request.then(|| !missing.contains(&Missing::Topic)),
        missing,
        topic,
        asks: asks(entries),
        evidence: evidence::evidence(thread, &all, &focus, request),
        needs_reply,
        waiting_since,
        waiting_days: waiting::days(waiting_since, thread.now),
        promises: promises::promises(entries),
        ..base
    }
}

fn asks(entries: &[Entry]) -> Vec<Quote> {
    let received = entries.iter().filter(|e| !e.own);
    received
        .flat_map(|e| e.sentences.iter().filter(move |s| judge::asks(e, s)).map(|s| quote(e, s)))
        .collect()
}

/// The probability for log-odds.
fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}
