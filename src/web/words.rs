//! What the panel says, in English. Every text of the interface that is not a reply or a finding stands here.

use super::state::PageState;
use crate::{
    calendar::{Date, month_name},
    reading::{Kind, Missing, Reading},
    reply::{Slot, Stance},
};
use chrono::Datelike;

/// The name of a stance, which is also its article's accessible name.
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Accept => "Accept",
        Stance::Answer => "Answer",
        Stance::Clarify => "Clarify",
        Stance::Defer => "Defer",
        Stance::Refer => "Refer",
        Stance::Decline => "Decline",
    }
}

/// What a stance does for them, in a few words.
pub const fn stance_hint(stance: Stance) -> &'static str {
    match stance {
        Stance::Accept => "a yes with bounds",
        Stance::Answer => "in writing, now",
        Stance::Clarify => "ask what they need",
        Stance::Defer => "a later month",
        Stance::Refer => "somebody else",
        Stance::Decline => "a no that leaves something",
    }
}

/// The nudge; `None` while nothing is owed.
pub fn nudge(reading: &Reading) -> Option<String> {
    if !reading.needs_reply || reading.waiting_since.is_none() {
        return None;
    }
    let times = match reading.approaches {
        0 | 1 => String::new(),
        times => format!("; they have written {times} times"),
    };
    Some(match reading.waiting_days {
        0 => format!("They wrote within the last day{times}"),
        1 => format!("You've left this unanswered for 1 day{times}"),
        days => format!("You've left this unanswered for {days} days{times}"),
    })
}

/// What stands below the panel's few.
pub fn others(count: usize) -> String {
    format!("And {count} more: the toolbar icon lists them all.")
}

/// The heading and the line of a panel that has no thread to show.
pub const fn page_state(state: PageState) -> (&'static str, &'static str) {
    match state {
        PageState::NoInbox => ("No inbox here", "Open your messages, and Considerate reads along."),
        PageState::Empty => ("An empty inbox", "Nobody is waiting for you. Enjoy the quiet."),
        PageState::NoThread => ("No conversation open", "Open one, and what it asks of you appears here."),
        PageState::Loading => ("One moment", "The conversation is still loading."),
        PageState::Sponsored => {
            ("A sponsored message", "An advertisement, sent to many. It needs no answer.")
        }
        PageState::Unreadable => {
            ("This page can't be read", "Considerate does not recognise this inbox, so it does nothing here.")
        }
    }
}

/// The heading and the line for a thread that asks nothing, or nothing more.
pub fn nothing_asked(reading: &Reading, answered: bool, readable: bool) -> (&'static str, String) {
    if !readable {
        let line = format!(
            "This is written in {}. Considerate reads English only, so it counts the days and suggests no reply.",
            language(&reading.language)
        );
        return ("Not in English", line);
    }
    if answered {
        return ("You've answered", "Nothing is owed here for now.".to_owned());
    }
    let line = match reading.kind {
        Kind::SalesPitch => "It wants to sell you something. No answer is owed; a short one is kind.",
        Kind::Recruiter => "A recruiter's offer. No answer is owed unless it interests you.",
        Kind::EventInvite => "An announcement. Go if you like; no answer is owed.",
        Kind::Thanks => "They say thank you. A line back is a pleasure, not a duty.",
        Kind::Congratulations => "They are glad for you.",
        Kind::Update => "They tell you how things stand.",
        _ if reading.needs_reply => "They don't ask for your help, but a line back would be welcome.",
        _ => "No request for your help was found in this conversation.",
    };
    ("Nothing is asked of you", line.to_owned())
}

/// The line where what they asked stays open, and the owner wrote last.
pub const THEIR_TURN: &str = "You wrote last. What they asked stays open; no reply is owed for now.";

/// The line under a promise that still stands.
pub fn promised(reading: &Reading) -> String {
    let dated = reading.promises.iter().any(|promise| promise.due.is_some());
    let line = if dated {
        "No reply is owed until then. When the day has passed, it counts as overdue."
    } else {
        "No reply is owed for now, but no day was named, so only you can remember it."
    };
    line.to_owned()
}

/// What is missing from a vague ask, as one line.
pub fn missing(missing: &[Missing]) -> Option<String> {
    let parts: Vec<&str> = missing
        .iter()
        .map(|m| match m {
            Missing::Topic => "what it is about",
            Missing::What => "what exactly they want",
            Missing::HowLong => "how long it would take",
            Missing::ByWhen => "by when",
        })
        .collect();
    let (last, rest) = parts.split_last()?;
    let list = if rest.is_empty() { (*last).to_owned() } else { format!("{} or {last}", rest.join(", ")) };
    Some(format!("They don't say {list}."))
}

/// What a slot asks the user for.
pub const fn slot(slot: Slot) -> &'static str {
    match slot {
        Slot::Person => "Whom would you name?",
        Slot::Answer => "Your answer, in a sentence or two",
    }
}

/// Why Insert waits.
pub const fn slot_reason(slot: Slot) -> &'static str {
    match slot {
        Slot::Person => "Insert waits until you name somebody.",
        Slot::Answer => "Insert waits for your answer.",
    }
}

/// Why Insert waits for a template; empty if nothing is missing.
pub fn empty_variables(names: &[&str]) -> String {
    let mut line = String::new();
    for name in names {
        line.push_str(if line.is_empty() { "Insert waits until you edit in " } else { ", " });
        line.push_str(&name.replace('_', " "));
    }
    if !names.is_empty() {
        line.push_str(", which nothing here tells.");
    }
    line
}

/// What came of an insert, where the user should know.
pub fn insert_outcome(outcome: &str) -> &'static str {
    match outcome {
        "inserted" => "Inserted. Read it once more before you send it.",
        "alreadyThere" => "This reply is in the box already.",
        "occupied" => "There is text of yours in the box.",
        "changed" => "You have written on since, so nothing was replaced.",
        "wrongThread" => "The conversation has changed, so nothing was inserted.",
        "noComposer" => "This conversation has no box to write in. Copy works.",
        "composing" => "You are in the middle of a word. Finish it, then insert.",
        _ => "The page did not take the text, and the box is as it was. Copy works.",
    }
}

/// What came of an undo.
pub fn undo_outcome(outcome: &str) -> &'static str {
    match outcome {
        "undone" => "Taken back. The box is as it was.",
        "changed" => "You have edited the text since, so it was left alone.",
        _ => "It could not be taken back here. The text is in the box.",
    }
}

/// A day as it is said: "4 September".
pub fn day(day: Date) -> String {
    format!("{} {}", day.day(), month_name(day))
}

fn language(code: &str) -> &str {
    match code {
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "pt" => "Portuguese",
        "it" => "Italian",
        "nl" => "Dutch",
        "pl" => "Polish",
        "sv" => "Swedish",
        "da" => "Danish",
        "no" => "Norwegian",
        "fi" => "Finnish",
        "tr" => "Turkish",
        "ru" => "Russian",
        "uk" => "Ukrainian",
        "ar" => "Arabic",
        "he" => "Hebrew",
        "zh" => "Chinese",
        "ja" => "Japanese",
        "ko" => "Korean",
        "hi" => "Hindi",
        _ => "another language",
    }
}
