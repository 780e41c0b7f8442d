//! The topic: their shortest phrase that names what it is about, chosen by the model among all phrases.

mod line;
mod phrase;
mod word_class;

pub use phrase::{Phrase, no_phrase, phrases};

use super::{Entry, Quote, Sentence, judge::Judge};

/// The phrases that are weighed against each other.
const LIKELY: usize = 40;

/// Most asks name a topic: how much likelier than any phrase "none" must be, as log-odds.
const NONE: f32 = -0.5;

/// The topic that the messages name, and how sure that is; `None` if they name none.
///
/// Not the likeliest phrase but the one that shares most words with all likely ones: of several phrases around the same
/// thing, the one in the middle. What it shares with them, each by its probability, is how sure it is, from 0 to 1.
#[must_use]
pub fn topic(judge: &Judge, entries: &[(&Entry, &str)]) -> Option<(Quote, f32)> {
    let sentiment = |entry: &Entry, sentence: &Sentence| judge.sentiment(entry, sentence);
    let mut likely = phrase::scored(entries, &sentiment, &judge.model.topic);
    crate::text::order::sort_by(&mut likely, |a, b| b.0.total_cmp(&a.0));
    let none = judge.model.topic.score(&no_phrase()) + NONE;
    let (best, _) = *likely.first()?;
    if none > best {
        return None;
    }
    let weight = |score: f32| (score - best).exp();
    let all = likely.iter().map(|(score, _)| weight(*score)).sum::<f32>() + weight(none);
    likely.truncate(LIKELY);
    let value =
        |this: Quote| likely.iter().map(|(score, other)| weight(*score) * shared(this, *other)).sum::<f32>();
    likely.iter().map(|(_, quote)| (*quote, value(*quote) / all)).max_by(|a, b| a.1.total_cmp(&b.1))
}

/// How much of two phrases is the same place in the same message, as F1 of characters.
fn shared(a: Quote, b: Quote) -> f32 {
    let (from, to) = (a.span.start.max(b.span.start), a.span.end.min(b.span.end));
    if a.message != b.message || from >= to {
        return 0.0;
    }
    let count = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    2.0 * count(to - from) / (count(a.span.end - a.span.start) + count(b.span.end - b.span.start))
}
