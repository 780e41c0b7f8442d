//! Since when, and how often, somebody has been waiting.

use super::{
    Entry, Kind,
    entry::Sentence,
    rules::{Act, Sign},
};
use crate::calendar::{Date, Timestamp, day_of, whole_days};
use crate::text::order::sort_unique;

/// The most words of an acknowledgement that says nothing besides.
const BARE: usize = 8;

/// The received messages that nobody has answered yet: everything after the owner's last words. A thank-you or an
/// "understood" that comes before something more does not count.
#[must_use]
pub fn unanswered(entries: &[Entry]) -> &[Entry] {
    let after = entries.iter().rposition(|e| e.own && !e.is_silent()).map_or(0, |last| last + 1);
    let tail = entries.get(after..).unwrap_or(&[]);
    if after == 0 {
        return tail;
    }
    let bare = |e: &Entry| only_acknowledges(e) && e.length() <= BARE;
    let passed_over = |e: &Entry| e.own || e.is_silent() || bare(e);
    let more = tail.iter().position(|e| !passed_over(e)).unwrap_or(0);
    tail.get(more..).unwrap_or(&[])
}

/// Calendar days (UTC) on which the unanswered messages came.
#[must_use]
pub fn approaches(unanswered: &[Entry]) -> u32 {
    let received = unanswered.iter().filter(|e| !e.own);
    let mut days: Vec<Option<Date>> = received.map(|e| e.at.map(day_of)).collect();
    sort_unique(&mut days);
    u32::try_from(days.len()).unwrap_or(u32::MAX)
}

/// When the first of them came. Times may be out of order; the order shown counts.
#[must_use]
pub fn since(unanswered: &[Entry]) -> Option<Timestamp> {
    unanswered.iter().filter(|e| !e.own).find_map(|e| e.at)
}

/// Whole days of 24 hours from `since` to `now`; 0 for a time in the future.
#[must_use]
pub fn days(since: Option<Timestamp>, now: Timestamp) -> u32 {
    since.map_or(0, |since| whole_days(since, now))
}

/// Whether a message only says that it was read: short, thanks or an acknowledgement, and nothing asked.
#[must_use]
pub fn only_acknowledges(entry: &Entry) -> bool {
    let small = |s: &Sentence| {
        s.does(Act::Acknowledge)
            || s.does(Act::Thank)
            || s.shows(Sign::Kind(Kind::SmallTalk))
            || s.words.len() <= 3
    };
    let asks = entry.sentences.iter().any(|s| asks(entry, s) || s.does(Act::FollowUp));
    entry.length() <= 14 && !asks && entry.sentences.iter().any(small)
}

fn asks(entry: &Entry, sentence: &Sentence) -> bool {
    entry.words_of(sentence).iter().any(|w| w.norm == "?")
}
