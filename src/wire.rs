//! The JSON shapes of the command line and of the extension, and their conversion to and from the core's own types.
//!
//! `camelCase`; times RFC 3339; offsets UTF-16 code units. Unknown fields are ignored, so that newer input still reads.

pub mod fields;
#[cfg(not(target_arch = "wasm32"))]
mod input;
#[cfg(any(not(target_arch = "wasm32"), feature = "options"))]
pub mod people;
pub mod settings;

#[cfg(not(target_arch = "wasm32"))]
pub use input::{MessageIn, ThreadIn};

use crate::{
    calendar,
    check::Finding,
    reading::{Promise, Quote, Reading},
    reply::Draft,
    text::{Span, span::Utf16},
    thread::Thread,
};
use serde::Serialize;

/// A reading on the wire.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingOut {
    is_request: bool,
    kind: &'static str,
    confidence: f32,
    specific: Option<bool>,
    missing: Vec<&'static str>,
    topic: Option<String>,
    asks: Vec<QuoteOut>,
    evidence: Vec<EvidenceOut>,
    language: String,
    needs_reply: bool,
    waiting_since: Option<String>,
    waiting_days: u32,
    approaches: u32,
    promises: Vec<PromiseOut>,
}

/// Words of one message; offsets in UTF-16 code units of that message's text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteOut {
    message: usize,
    start: u32,
    end: u32,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct EvidenceOut {
    #[serde(flatten)]
    quote: QuoteOut,
    why: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct PromiseOut {
    message: usize,
    text: String,
    due: Option<String>,
}

impl ReadingOut {
    /// The reading of `thread` on the wire.
    #[must_use]
    pub fn new(thread: &Thread, reading: &Reading) -> Self {
        let evidence = reading.evidence.iter();
        Self {
            is_request: reading.is_request,
            kind: reading.kind.name(),
            confidence: reading.confidence,
            specific: reading.specific,
            missing: reading.missing.iter().map(|m| m.name()).collect(),
            topic: reading.topic.map(|quote| thread.quoted(&quote).to_owned()),
            asks: reading.asks.iter().map(|ask| QuoteOut::new(thread, *ask)).collect(),
            evidence: evidence
                .map(|e| EvidenceOut { quote: QuoteOut::new(thread, e.quote), why: e.why.text() })
                .collect(),
            language: reading.language.clone(),
            needs_reply: reading.needs_reply,
            waiting_since: reading.waiting_since.map(calendar::rfc3339),
            waiting_days: reading.waiting_days,
            approaches: reading.approaches,
            promises: reading.promises.iter().map(|p| PromiseOut::new(thread, p)).collect(),
        }
    }
}

impl QuoteOut {
    /// The quote on the wire.
    #[must_use]
    pub fn new(thread: &Thread, quote: Quote) -> Self {
        let whole = thread.messages.get(quote.message).map_or("", |m| m.text.as_str());
        let (start, end) = utf16(whole, quote.span);
        Self { message: quote.message, start, end, text: thread.quoted(&quote).to_owned() }
    }
}

impl PromiseOut {
    fn new(thread: &Thread, promise: &Promise) -> Self {
        Self {
            message: promise.quote.message,
            text: thread.quoted(&promise.quote).to_owned(),
            due: promise.due.map(|day| day.to_string()),
        }
    }
}

/// A draft on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DraftOut {
    stance: &'static str,
    text: String,
    unfilled: Vec<&'static str>,
}

impl From<&Draft> for DraftOut {
    fn from(draft: &Draft) -> Self {
        Self {
            stance: draft.stance.name(),
            text: draft.text.clone(),
            unfilled: draft.unfilled.iter().map(|slot| slot.name()).collect(),
        }
    }
}

/// A finding on the wire; offsets in UTF-16 code units of the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingOut {
    rule: &'static str,
    severity: &'static str,
    start: u32,
    end: u32,
    text: String,
    message: String,
    fix: Option<String>,
}

impl FindingOut {
    /// The finding in `draft` on the wire.
    #[must_use]
    pub fn new(draft: &str, finding: &Finding) -> Self {
        let (start, end) = utf16(draft, finding.span);
        Self {
            rule: finding.rule,
            severity: finding.severity.name(),
            start,
            end,
            text: finding.span.of(draft).to_owned(),
            message: finding.message.text(),
            fix: finding.fix.clone(),
        }
    }
}

fn utf16(text: &str, span: Span) -> (u32, u32) {
    let mut units = Utf16::new(text);
    (units.offset(span.start), units.offset(span.end))
}
