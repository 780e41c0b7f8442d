//! What the owner promised: own sentences that commit to a later action, with the day on which they fall due.

use super::{Entry, Promise, Quote, due::due, entry::Sentence, judge};
use jiff::tz::TimeZone;

/// The promises of the owner's messages, in order; at most one a message, the one that names a time before one that
/// does not.
#[must_use]
pub fn promises(entries: &[Entry]) -> Vec<Promise> {
    entries.iter().filter(|e| e.own).filter_map(promise).collect()
}

/// Whether the owner's message commits to anything.
#[must_use]
pub fn is_promise(entry: &Entry) -> bool {
    entry.sentences.iter().any(|s| judge::promises(entry, s))
}

fn promise(entry: &Entry) -> Option<Promise> {
    let made = entry.sentences.iter().filter(|s| judge::promises(entry, s)).map(|s| (s, day(entry, s)));
    let made: Vec<_> = made.collect();
    let (sentence, due) = made.iter().find(|(_, due)| due.is_some()).or(made.first())?;
    Some(Promise { quote: Quote { message: entry.message, span: sentence.span }, due: *due })
}

fn day(entry: &Entry, sentence: &Sentence) -> Option<jiff::civil::Date> {
    let today = entry.at?.to_zoned(TimeZone::UTC).date();
    due(entry.words_of(sentence), today)
}
