//! The topic: their shortest phrase that names what it is about.

use super::{Entry, Quote, judge};
use crate::text::{Span, Word};

/// Words after which a topic is named, strongest first.
const LEADS: [&[&str]; 5] = [
    &["about", "regarding", "concerning", "on", "re", "around"],
    &["whether", "how", "which", "why"],
    &["into", "for", "as", "of"],
    &["with", "at", "in"],
    &["my", "our", "your", "the", "a"],
];

/// Words that end a phrase.
const STOPS: [&str; 26] = [
    "and", "but", "or", "so", "because", "if", "when", "while", "before", "after", "?", "!", "i", "we",
    "you", "that", "who", "since", "sometime", "please", "would", "could", "can", "is", "are", "was",
];

/// The most words of a topic.
const LONGEST: usize = 9;

/// The topic that the asking sentences name; `None` if they name none.
#[must_use]
pub fn topic(entries: &[&Entry], texts: &dyn Fn(usize) -> String) -> Option<Quote> {
    let asking =
        entries.iter().flat_map(|e| e.sentences.iter().filter(|s| judge::asks(e, s)).map(move |s| (*e, s)));
    let asking: Vec<_> = asking.collect();
    for leads in LEADS {
        for (entry, sentence) in &asking {
            let text = texts(entry.message);
            if let Some(span) = after(entry.words_of(sentence), leads, &text) {
                return Some(Quote { message: entry.message, span });
            }
        }
    }
    None
}

fn after(words: &[Word], leads: &[&str], text: &str) -> Option<Span> {
    let at = words.iter().position(|w| leads.contains(&w.norm.as_str()))?;
    let rest = words.get(at + 1..)?;
    let mut taken: Vec<&Word> = Vec::new();
    for word in rest.iter().take(LONGEST) {
        let gap = taken.last().and_then(|last| text.get(last.span.end..word.span.start)).unwrap_or("");
        if STOPS.contains(&word.norm.as_str()) || gap.contains([',', '.', ';', '(', ')', ':', '"']) {
            break;
        }
        taken.push(word);
    }
    let (first, last) = (taken.first()?, taken.last()?);
    (taken.len() >= 2).then(|| Span::new(first.span.start, last.span.end))
}
