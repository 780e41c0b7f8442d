//! Which of the interface's texts says what the panel has to say.

use super::{say, state::PageState};
use crate::{
    calendar::Date,
    reading::{Kind, Missing, Reading},
    reply::{Slot, Stance},
    texts::{self, Line, Said},
};

/// The name of a stance, which is also its article's accessible name.
pub fn stance(stance: Stance) -> Line {
    match stance {
        Stance::Accept => texts::STANCE_ACCEPT,
        Stance::Answer => texts::STANCE_ANSWER,
        Stance::Clarify => texts::STANCE_CLARIFY,
        Stance::Defer => texts::STANCE_DEFER,
        Stance::Refer => texts::STANCE_REFER,
        Stance::Decline => texts::STANCE_DECLINE,
    }
}

/// What a stance does for them, in a few words.
pub fn stance_hint(stance: Stance) -> Line {
    match stance {
        Stance::Accept => texts::HINT_ACCEPT,
        Stance::Answer => texts::HINT_ANSWER,
        Stance::Clarify => texts::HINT_CLARIFY,
        Stance::Defer => texts::HINT_DEFER,
        Stance::Refer => texts::HINT_REFER,
        Stance::Decline => texts::HINT_DECLINE,
    }
}

/// The nudge; `None` while nothing is owed.
pub fn nudge(reading: &Reading) -> Option<Said> {
    if !reading.needs_reply || reading.waiting_since.is_none() {
        return None;
    }
    let nudge = match reading.waiting_days {
        0 => texts::NUDGE_TODAY.into(),
        days => texts::nudge_days(days as usize),
    };
    let times = reading.approaches as usize;
    Some(if times > 1 { texts::nudge_again(times, &nudge.text()) } else { nudge })
}

/// The heading and the line of a panel that has no thread to show.
pub fn page_state(state: PageState) -> (Line, Line) {
    match state {
        PageState::NoInbox => (texts::PAGE_NO_INBOX, texts::PAGE_NO_INBOX_LINE),
        PageState::Empty => (texts::PAGE_EMPTY, texts::PAGE_EMPTY_LINE),
        PageState::NoThread => (texts::PAGE_NO_THREAD, texts::PAGE_NO_THREAD_LINE),
        PageState::Loading => (texts::PAGE_LOADING, texts::PAGE_LOADING_LINE),
        PageState::Sponsored => (texts::PAGE_SPONSORED, texts::PAGE_SPONSORED_LINE),
        PageState::Unreadable => (texts::PAGE_UNREADABLE, texts::PAGE_UNREADABLE_LINE),
    }
}

/// The heading and the line for a thread that asks nothing, or nothing more.
pub fn nothing_asked(reading: &Reading, answered: bool, readable: bool) -> (Line, Said) {
    if !readable {
        let language = say::language(&reading.language);
        let line = language.map(|name| texts::foreign_line(&name));
        return (texts::FOREIGN, line.unwrap_or_else(|| texts::FOREIGN_UNKNOWN_LINE.into()));
    }
    if answered {
        return (texts::ANSWERED, texts::ANSWERED_LINE.into());
    }
    let line = match reading.kind {
        Kind::SalesPitch => texts::NOTHING_PITCH,
        Kind::Recruiter => texts::NOTHING_RECRUITER,
        Kind::EventInvite => texts::NOTHING_EVENT,
        Kind::Thanks => texts::NOTHING_THANKS,
        Kind::Congratulations => texts::NOTHING_CONGRATULATIONS,
        Kind::Update => texts::NOTHING_UPDATE,
        _ if reading.needs_reply => texts::NOTHING_BUT_A_LINE,
        _ => texts::NOTHING_FOUND,
    };
    (texts::NOTHING_ASKED, line.into())
}

/// The line under a promise that still stands.
pub fn promised(reading: &Reading, today: Date) -> Line {
    // Several promises stand until the last of them.
    match reading.promises.iter().filter_map(|promise| promise.due).max() {
        Some(due) if due < today => texts::PROMISED_PAST,
        Some(_) => texts::PROMISED_DATED,
        None => texts::PROMISED_UNDATED,
    }
}

/// What is missing from a vague ask, as one line.
pub fn missing(missing: &[Missing]) -> Option<Said> {
    let mut parts = Vec::new();
    for one in missing {
        let part = match one {
            Missing::Topic => texts::MISSING_TOPIC,
            Missing::What => texts::MISSING_WHAT,
            Missing::HowLong => texts::MISSING_HOW_LONG,
            Missing::ByWhen => texts::MISSING_BY_WHEN,
        };
        parts.push(part.text());
    }
    if parts.is_empty() { None } else { Some(texts::missing(&say::any_of(&parts))) }
}

/// What a slot asks the user for.
pub fn slot(slot: Slot) -> Line {
    match slot {
        Slot::Person => texts::SLOT_PERSON,
        Slot::Answer => texts::SLOT_ANSWER,
    }
}

/// Why Insert waits.
pub fn slot_reason(slot: Slot) -> Line {
    match slot {
        Slot::Person => texts::WAITS_FOR_PERSON,
        Slot::Answer => texts::WAITS_FOR_ANSWER,
    }
}

/// Why Insert waits for a template; empty if nothing is missing.
pub fn empty_variables(names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    texts::waits_for_variables(&names.join(", ").replace('_', " ")).text()
}

/// What came of an insert, where the user should know.
pub fn insert_outcome(outcome: &str) -> Line {
    match outcome {
        "inserted" => texts::INSERTED,
        "alreadyThere" => texts::ALREADY_THERE,
        "occupied" => texts::OCCUPIED,
        "changed" => texts::CHANGED_SINCE,
        "wrongThread" => texts::WRONG_THREAD,
        "noComposer" => texts::NO_COMPOSER,
        "composing" => texts::COMPOSING,
        _ => texts::NOT_TAKEN,
    }
}

/// What came of an undo.
pub fn undo_outcome(outcome: &str) -> Line {
    match outcome {
        "undone" => texts::UNDONE,
        "changed" => texts::UNDO_EDITED,
        _ => texts::UNDO_FAILED,
    }
}
