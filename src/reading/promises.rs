//! What the owner promised: own sentences that commit to a later action, with the day on which they fall due.

use super::{
    Entry, Promise, Quote, Sentence,
    due::due,
    judge::Judge,
    rules::{Act, Sign},
};
use crate::calendar::{Date, day_of};

/// The promises of the owner's messages, in order; at most one a message, the one that names a time before one that
/// does not.
#[must_use]
pub fn promises(judge: &Judge, entries: &[Entry]) -> Vec<Promise> {
    entries.iter().filter(|e| e.own).filter_map(|e| promise(judge, e)).collect()
}

fn promise(judge: &Judge, entry: &Entry) -> Option<Promise> {
    let made = entry.sentences.iter().filter(|s| judge.promises(entry, s)).map(|s| (s, day(entry, s)));
    let made: Vec<_> = made.collect();
    let (sentence, due) = made.iter().find(|(_, due)| due.is_some()).or(made.first())?;
    Some(Promise { quote: Quote { message: entry.message, span: sentence.span }, due: *due })
}

fn day(entry: &Entry, sentence: &Sentence) -> Option<Date> {
    let today = day_of(entry.at?);
    let made =
        sentence.cues.iter().find(|cue| cue.rule().is_some_and(|rule| rule.sign == Sign::Act(Act::Promise)));
    due(entry.words_of(sentence), made.map_or(0, |cue| cue.from), today)
}
