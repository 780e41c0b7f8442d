//! The words that decided, with reasons. A span is shown only if the reading is less sure without it.

use super::{
    Entry, Evidence, Quote,
    judge::Judge,
    rules::{Cue, Rule, Sign},
    standing::standing,
};
use crate::{
    text::Span,
    thread::{Message, Thread},
};

/// The most spans that are tried, and the most that are shown.
const TRIED: usize = 16;
const SHOWN: usize = 4;

/// The smallest loss of confidence that is worth showing.
const LEAST: f32 = 0.005;

/// The spans that decided, strongest first.
#[must_use]
pub fn evidence(
    judge: &Judge,
    thread: &Thread,
    entries: &[&Entry],
    focus: &[usize],
    request: f32,
) -> Vec<Evidence> {
    let believed = confidence(request, request > 0.0);
    let mut weighed: Vec<(f32, Evidence)> = candidates(entries, focus, request > 0.0)
        .into_iter()
        .filter_map(|evidence| {
            let without = remaining(judge, thread, entries, &[evidence.quote], request > 0.0)?;
            (believed - without > LEAST).then_some((believed - without, evidence))
        })
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut shown: Vec<Evidence> = Vec::new();
    for (_, evidence) in weighed {
        if shown.len() < SHOWN && shown.iter().all(|other| apart(&other.quote, &evidence.quote)) {
            shown.push(evidence);
        }
    }
    // Two spans can matter alone and cancel each other together; then only the first is sure.
    while shown.len() > 1 {
        let quotes: Vec<Quote> = shown.iter().map(|e| e.quote).collect();
        let without = remaining(judge, thread, entries, &quotes, request > 0.0);
        if without.is_some_and(|without| believed - without > LEAST) {
            break;
        }
        shown.pop();
    }
    shown
}

/// The probability of the claim, from its log-odds.
fn confidence(request: f32, claim: bool) -> f32 {
    super::probability(super::CAUTION * if claim { request } else { -request })
}

fn apart(a: &Quote, b: &Quote) -> bool {
    a.message != b.message || a.span.end <= b.span.start || b.span.end <= a.span.start
}

/// Phrases that a rule matched and whole sentences, from the newest back, those of the claim's own side first.
fn candidates(entries: &[&Entry], focus: &[usize], claim: bool) -> Vec<Evidence> {
    let mut found: Vec<(bool, Evidence)> = Vec::new();
    for entry in focus.iter().rev().filter_map(|at| entries.get(*at)) {
        for sentence in &entry.sentences {
            for (rule, cue) in sentence.cues.iter().filter_map(|cue| Some((cue.rule()?, cue))) {
                let words = entry.words_of(sentence).get(cue.from..cue.to).unwrap_or(&[]);
                let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
                let span = Span::new(first.span.start, last.span.end);
                let why = reason(rule, cue, entry);
                let quote = Quote { message: entry.message, span };
                found.push((speaks_for(rule, claim, entry.own), Evidence { quote, why }));
            }
        }
        if found.len() > TRIED * 4 {
            break;
        }
    }
    found.sort_by_key(|(for_it, _)| !for_it);
    found.into_iter().take_while(|(for_it, _)| *for_it).map(|(_, evidence)| evidence).take(TRIED).collect()
}

fn speaks_for(rule: &Rule, claim: bool, own: bool) -> bool {
    match rule.sign {
        Sign::Ask => claim && !own,
        Sign::Kind(kind) => kind.asks_for_help() == claim && !own,
        Sign::Act(_) => true,
    }
}

fn reason(rule: &Rule, cue: &Cue, entry: &Entry) -> String {
    let _ = (cue, entry);
    rule.why.to_owned()
}

/// The confidence that is left for the claim once the quotes are taken out of the thread.
fn remaining(
    judge: &Judge,
    thread: &Thread,
    entries: &[&Entry],
    quotes: &[Quote],
    claim: bool,
) -> Option<f32> {
    let mut changed: Vec<Entry> = Vec::new();
    for quote in quotes {
        if changed.iter().any(|e| e.message == quote.message) {
            continue;
        }
        let message = thread.messages.get(quote.message)?;
        let spans: Vec<Span> = quotes.iter().filter(|q| q.message == quote.message).map(|q| q.span).collect();
        changed.push(Entry::new(
            quote.message,
            &Message { text: without(&message.text, &spans), ..message.clone() },
        ));
    }
    let replaced: Vec<&Entry> = entries
        .iter()
        .map(|entry| changed.iter().find(|other| other.message == entry.message).unwrap_or(entry))
        .collect();
    Some(confidence(standing(judge, &replaced).request, claim))
}

/// The text with the spans left out.
fn without(text: &str, spans: &[Span]) -> String {
    let inside = |at: usize| spans.iter().any(|span| (span.start..span.end).contains(&at));
    text.char_indices().filter(|(at, _)| !inside(*at)).map(|(_, c)| c).collect()
}
