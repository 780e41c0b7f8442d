//! What a vague ask leaves out, so that a reply can ask for exactly that.

use super::{Entry, Kind, Missing, judge::Judge};

const AMOUNTS: [&str; 14] = [
    "minutes",
    "minute",
    "mins",
    "min",
    "hour",
    "hours",
    "pages",
    "page",
    "quick",
    "short",
    "brief",
    "month",
    "week",
    "questions",
];

const TIMES: [&str; 30] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "tomorrow",
    "today",
    "tonight",
    "weekend",
    "week",
    "month",
    "deadline",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "by",
    "until",
    "before",
    "christmas",
    "easter",
    "due",
];

/// What the ask leaves out.
#[must_use]
pub fn missing(judge: &Judge, entries: &[&Entry], kind: Kind, has_topic: bool) -> Vec<Missing> {
    let has = |list: &[&str]| {
        entries.iter().any(|e| {
            e.sentences.iter().any(|s| e.words_of(s).iter().any(|w| list.contains(&w.norm.as_str())))
        })
    };
    let mut missing = Vec::new();
    if !has_topic {
        missing.push(Missing::Topic);
    }
    let said =
        entries.iter().flat_map(|e| e.sentences.iter().filter(|s| judge.asks(e, s)).map(|s| s.words.len()));
    if !has_topic && said.sum::<usize>() < 12 {
        missing.push(Missing::What);
    }
    if matches!(kind, Kind::Meeting | Kind::Mentoring) && !has(&AMOUNTS) {
        missing.push(Missing::HowLong);
    }
    if matches!(kind, Kind::Feedback | Kind::JobHelp | Kind::Speaking) && !has(&TIMES) {
        missing.push(Missing::ByWhen);
    }
    missing
}
