//! The JSON shapes of the command line and of the extension, and their conversion to and from the core's own types.
//!
//! `camelCase`; times RFC 3339; offsets UTF-16 code units. Unknown fields are ignored, so that newer input still reads.

use crate::{
    calendar::{self, Timestamp},
    check::{CustomRule, Finding},
    error::InputError,
    reading::{Promise, Quote, Reading},
    reply::Draft,
    settings::{Length, Referral, Settings, Template, Tone},
    text::{Span, span::Utf16},
    thread::{Message, Thread},
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{SeqAccess, Visitor},
};
use std::{collections::HashMap, fmt};

/// One line of input: a thread, and what the command may want besides.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadIn {
    /// Opaque; handed back.
    #[serde(default)]
    pub id: String,
    /// The owner's name.
    #[serde(default)]
    pub me: Option<String>,
    /// RFC 3339; the present if absent.
    #[serde(default)]
    pub now: Option<String>,
    /// In the order shown.
    pub messages: Vec<MessageIn>,
    /// The user's choices.
    #[serde(default)]
    pub settings: Option<SettingsIn>,
    /// `check` only: the reply to check.
    #[serde(default)]
    pub draft: Option<String>,
    /// `check` only: rule ids to turn off (`false`).
    #[serde(default)]
    pub rules: HashMap<String, bool>,
    /// `suggest` only: which wording; 0 if absent.
    #[serde(default)]
    pub seed: u32,
}

/// One message of a line of input.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct MessageIn {
    /// The sender.
    #[serde(default)]
    pub from: Option<String>,
    /// Whether the owner sent it.
    pub own: bool,
    /// RFC 3339; absent if unknown.
    #[serde(default)]
    pub at: Option<String>,
    /// What it says.
    pub text: String,
}

/// The user's choices on the wire. An absent field takes its default.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SettingsIn {
    name: Option<String>,
    sign_off: Option<String>,
    tone: Option<ToneIn>,
    length: Option<LengthIn>,
    defer_months: Months,
    referral_book: Vec<ReferralIn>,
    slots_link: Option<String>,
    templates: Vec<TemplateIn>,
    limit_days: Option<u32>,
    nudges: Option<bool>,
    rules: HashMap<String, bool>,
    custom_rules: Vec<CustomRuleIn>,
}

/// A draft-check rule of the user's own; one that [`CustomRule::new`] refuses is left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct CustomRuleIn {
    pattern: String,
    message: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ToneIn {
    Warm,
    Formal,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LengthIn {
    Short,
    Full,
}

/// A number of months, or several of them. By hand, because serde's `untagged` would buffer any value first.
#[derive(Debug, Clone, Default)]
struct Months(Vec<u8>);

impl<'de> Deserialize<'de> for Months {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        input.deserialize_any(MonthsVisitor)
    }
}

struct MonthsVisitor;

impl<'de> Visitor<'de> for MonthsVisitor {
    type Value = Months;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of months or a list of them")
    }

    fn visit_u64<E>(self, month: u64) -> Result<Months, E> {
        Ok(Months(u8::try_from(month).into_iter().collect()))
    }

    fn visit_i64<E>(self, month: i64) -> Result<Months, E> {
        Ok(Months(u8::try_from(month).into_iter().collect()))
    }

    // JavaScript has no other numbers. Saturates: what is out of bounds is left out later.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn visit_f64<E>(self, month: f64) -> Result<Months, E> {
        Ok(Months(vec![month as u8]))
    }

    fn visit_unit<E>(self) -> Result<Months, E> {
        Ok(Months::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Months, A::Error> {
        let mut months = Vec::new();
        while let Some(Months(more)) = list.next_element()? {
            months.extend(more);
        }
        Ok(Months(months))
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct ReferralIn {
    name: String,
    link: Option<String>,
    topics: Vec<String>,
    note: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct TemplateIn {
    name: String,
    text: String,
}

impl ThreadIn {
    /// The thread of this line. `clock` is the moment to take where the line names none.
    ///
    /// # Errors
    /// A time that is not RFC 3339 is named, with the message that holds it.
    pub fn thread(&self, clock: Timestamp) -> Result<Thread, InputError> {
        let now = self.now.as_deref().map_or(Ok(clock), |text| time(text, "\"now\""))?;
        let messages = self.messages.iter().enumerate();
        let messages = messages.map(|(i, m)| m.message(i)).collect::<Result<_, _>>()?;
        Ok(Thread { id: self.id.clone(), me: self.me.clone(), now, messages })
    }

    /// The user's choices on this line, with the rules that the line itself turns off.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let mut settings = self.settings.clone().unwrap_or_default().settings();
        settings.rules_off.extend(off(&self.rules));
        settings
    }
}

impl MessageIn {
    fn message(&self, index: usize) -> Result<Message, InputError> {
        let place = || format!("\"at\" of message {}", index + 1);
        let at = self.at.as_deref().map(|text| time(text, &place())).transpose()?;
        let from = self.from.clone().unwrap_or_default();
        Ok(Message { from, own: self.own, at, text: self.text.clone() })
    }
}

impl SettingsIn {
    /// The core's settings, each field within its bounds.
    #[must_use]
    pub fn settings(self) -> Settings {
        let default = Settings::default();
        let months: Vec<u8> = self.defer_months.0.into_iter().filter(|m| (1..=24).contains(m)).collect();
        Settings {
            name: said(self.name),
            sign_off: said(self.sign_off),
            tone: match self.tone {
                Some(ToneIn::Formal) => Tone::Formal,
                Some(ToneIn::Warm) | None => Tone::Warm,
            },
            length: match self.length {
                Some(LengthIn::Short) => Length::Short,
                Some(LengthIn::Full) | None => Length::Full,
            },
            defer_months: if months.is_empty() { default.defer_months } else { months },
            referral_book: self.referral_book.into_iter().filter_map(ReferralIn::referral).collect(),
            slots_link: said(self.slots_link),
            templates: self.templates.into_iter().map(|t| Template { name: t.name, text: t.text }).collect(),
            limit_days: self.limit_days.unwrap_or(default.limit_days),
            nudges: self.nudges.unwrap_or(default.nudges),
            rules_off: off(&self.rules).collect(),
            custom_rules: self
                .custom_rules
                .iter()
                .filter_map(|r| CustomRule::new(&r.pattern, &r.message).ok())
                .collect(),
        }
    }
}

impl ReferralIn {
    fn referral(self) -> Option<Referral> {
        let name = said(Some(self.name))?;
        Some(Referral { name, link: said(self.link), topics: self.topics, note: said(self.note) })
    }
}

/// The text trimmed, if anything is left of it.
fn said(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

fn off(rules: &HashMap<String, bool>) -> impl Iterator<Item = String> {
    rules.iter().filter(|(_, on)| !**on).map(|(id, _)| id.clone())
}

fn time(text: &str, place: &str) -> Result<Timestamp, InputError> {
    calendar::moment(text).ok_or_else(|| {
        let start: String = text.chars().take(40).collect();
        InputError::new(format!("{place} is not an RFC 3339 time such as 2026-11-22T12:00:00Z: {start:?}"))
    })
}

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
                .map(|e| EvidenceOut { quote: QuoteOut::new(thread, e.quote), why: e.why.clone() })
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
            message: finding.message.clone(),
            fix: finding.fix.clone(),
        }
    }
}

fn utf16(text: &str, span: Span) -> (u32, u32) {
    let mut units = Utf16::new(text);
    (units.offset(span.start), units.offset(span.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_come_as_a_number_or_as_a_list() {
        let months = |json: &str| {
            let settings: SettingsIn = serde_json::from_str(&format!("{{\"deferMonths\":{json}}}")).unwrap();
            settings.settings().defer_months
        };
        assert_eq!(months("2"), [2]);
        assert_eq!(months("2.0"), [2]);
        assert_eq!(months("[2, 6, 99, 0, -1]"), [2, 6], "what is out of bounds is left out");
        for nothing in ["null", "[]", "0", "1e99"] {
            assert_eq!(months(nothing), Settings::default().defer_months, "{nothing}");
        }
        assert!(serde_json::from_str::<SettingsIn>("{\"deferMonths\":\"soon\"}").is_err());
    }
}
