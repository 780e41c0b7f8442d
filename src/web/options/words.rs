//! The options page's longer texts.

use crate::ledger::statistics::Month;

pub const LEAD: &str = "What you choose here holds at once, in every open panel. It stays in this browser.";

pub const NO_RULES: &str = "All rules are on. You can turn one off in the panel, beside what it marks.";

pub const DATA: &str = "The export is one file with your settings, people, templates, and the list of answers you owe. \
    No message's text is in it, as none is ever kept. An import replaces what is here.";

pub const SYNC: &str = "Through your browser's own sync, which sends them to the account that it is signed in to. The list of \
    answers you owe is never sent.";

pub const WIPE: &str = "This deletes your settings, the people you name, your templates and the whole list of answers you \
    owe, in this browser, and what it has synced. It cannot be undone. You may want to export it first.";

pub const PRIVACY: [&str; 3] = [
    "Considerate reads the conversation that you have open, on your device. Nothing leaves the browser.",
    "It keeps who waits for an answer, since when, and what you decided. It keeps no message's text.",
    "It never sends anything for you.",
];

pub const VARIABLES: &str = "You can write {{first_name}}, {{topic}}, {{days_waiting}}, {{month}}, {{referral}} and \
    {{my_name}}. What stands between {{#topic}} and {{/topic}} is left out where no topic was found; with {{^topic}} it \
    stands only then.";

pub const PAST: &str = "LinkedIn gives you all your messages as a file: Settings, Data privacy, Get a copy of your data, \
    Messages. Considerate can read it here, on your device, and put everybody who never had an answer on your list. You see \
    what is in it before anything is kept, and no message's text is.";

/// What an export holds. `known`: whether it is known whose it is.
pub fn past(known: bool, conversations: u32, unanswered: u32, oldest: u32) -> String {
    let of = match conversations {
        1 => "1 conversation".to_owned(),
        n => format!("{n} conversations"),
    };
    match unanswered {
        _ if !known => "It can't be told whose inbox this is. Which of these is you?".to_owned(),
        0 => format!("{of}, and nobody waits for an answer."),
        1 => format!("{of}. One person never had an answer, and has waited {oldest} days."),
        n => format!("{of}. {n} people never had an answer; the first of them has waited {oldest} days."),
    }
}

/// What the button does that keeps what was read.
pub fn keep(unanswered: u32) -> String {
    match unanswered {
        0 => "Keep how long people waited".to_owned(),
        1 => "Put them on my list".to_owned(),
        n => format!("Put all {n} on my list"),
    }
}

/// Rows that could not be read.
pub fn set_aside(count: u32) -> String {
    if count == 1 {
        "One row could not be read and was left out.".to_owned()
    } else {
        format!("{count} rows could not be read and were left out.")
    }
}

pub const NO_PICTURES: &str = "Nothing to draw yet. Once you have answered a few people, you can see here how long they waited. \
    LinkedIn's file, above, has the years before.";

pub const NO_ANSWERS: &str = "No answers yet.";

/// In place of a drawing that would only be noise.
pub fn too_few(answered: usize) -> String {
    let so_far = match answered {
        0 => "None so far".to_owned(),
        1 => "One answer so far".to_owned(),
        n => format!("{n} answers so far"),
    };
    format!("{so_far}: too few to draw. It takes ten within a year, and three in a month.")
}

/// "5 hours", "2.5 days".
pub fn hours(hours: u32) -> String {
    let days = hours / 24;
    let tenth = hours % 24 * 10 / 24;
    match hours {
        1 => "1 hour".to_owned(),
        0..=47 => format!("{hours} hours"),
        _ if days >= 10 || tenth == 0 => format!("{days} days"),
        _ => format!("{days}.{tenth} days"),
    }
}

/// What a month says, behind its name and a colon.
pub fn month(month: &Month) -> String {
    match month.answered {
        0 => "no answers".to_owned(),
        1 => format!("one answer, after {}", hours(month.median)),
        n => format!(
            "{n} answers; half waited at most {}, nine of ten at most {}",
            hours(month.median),
            hours(month.slowest)
        ),
    }
}

/// A group of ages: after `before` days, and up to `last`.
pub fn age(before: Option<u32>, last: Option<u32>) -> String {
    match (before, last) {
        (None, Some(last)) => format!("Up to {last} days"),
        (Some(before), Some(last)) => format!("{} to {last} days", before + 1),
        (Some(before), None) => format!("More than {before} days"),
        (None, None) => String::new(),
    }
}
