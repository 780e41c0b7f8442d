//! What one message, or several that belong together, amount to: how likely a request, and of which kind.

use super::{
    Entry, Kind,
    entry::Sentence,
    rules::{Act, Sign},
};

/// What some messages amount to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// Log-odds that they ask for help.
    pub request: f32,
    /// The likeliest kind, given that they do.
    pub asked: Kind,
    /// The likeliest kind, given that they do not.
    pub unasked: Kind,
}

/// Weighs messages of one sender, read together.
#[must_use]
pub fn weigh(entries: &[&Entry]) -> Verdict {
    let mut request = 0.0;
    let mut votes = [0.0f32; Kind::ALL.len()];
    for entry in entries {
        for sentence in &entry.sentences {
            let asking = asks(entry, sentence);
            request += if asking { 1.5 } else { -0.1 };
            for (vote, kind) in votes.iter_mut().zip(Kind::ALL) {
                if sentence.shows(Sign::Kind(kind)) {
                    *vote += if asking == kind.asks_for_help() { 1.0 } else { 0.3 };
                    request -= if kind.asks_for_help() || kind == Kind::SmallTalk { 0.0 } else { 0.5 };
                }
            }
        }
    }
    let likeliest = |help: bool, fallback: Kind| {
        let own = votes.iter().zip(Kind::ALL).filter(|(_, kind)| kind.asks_for_help() == help);
        own.fold((0.0, fallback), |best, (vote, kind)| if *vote > best.0 { (*vote, kind) } else { best }).1
    };
    Verdict { request, asked: likeliest(true, Kind::Information), unasked: likeliest(false, Kind::Other) }
}

/// Whether a received sentence requests or proposes something of the reader.
#[must_use]
pub fn asks(entry: &Entry, sentence: &Sentence) -> bool {
    let question = entry.words_of(sentence).iter().any(|w| w.norm == "?");
    sentence.shows(Sign::Ask) && (question || !sentence.does(Act::Offer))
}

/// Whether an own sentence commits to a later action.
#[must_use]
pub fn promises(entry: &Entry, sentence: &Sentence) -> bool {
    let question = entry.words_of(sentence).iter().any(|w| w.norm == "?");
    sentence.does(Act::Promise) && !question
}
