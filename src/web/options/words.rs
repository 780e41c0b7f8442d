//! The options page's longer texts.

pub const LEAD: &str = "What you choose here holds at once, in every open panel. It stays in this browser.";

pub const NO_RULES: &str = "All rules are on. You can turn one off in the panel, beside what it marks.";

pub const DATA: &str = "The export is one file with your settings, people, templates, and the list of answers you owe. \
    No message's text is in it, as none is ever kept. An import replaces what is here.";

pub const WIPE: &str = "This deletes your settings, the people you name, your templates and the whole list of answers you \
    owe, in this browser. It cannot be undone. You may want to export it first.";

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
