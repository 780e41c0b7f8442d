//! The list of what is owed, wherever it stands: its records, and the words of a line.

use crate::{
    calendar::{Date, local_day, month_name, weekday_name},
    error::InputError,
    ledger::{Entry, Record, Row},
    reading::Kind,
};
use chrono::Datelike;
use wasm_bindgen::JsValue;

/// The entries, and a sentence for each record that cannot be read.
pub fn entries(records: Vec<JsValue>) -> (Vec<Entry>, Vec<String>) {
    let mut entries = Vec::with_capacity(records.len());
    let mut broken = Vec::new();
    for stored in records {
        match entry(&stored) {
            Ok(entry) => entries.push(entry),
            Err(error) => broken.push(error.to_string()),
        }
    }
    (entries, broken)
}

/// The entry of a record.
///
/// # Errors
/// Says that it cannot be read, and why.
pub fn entry(stored: &JsValue) -> Result<Entry, InputError> {
    let record = Record::read(stored)
        .map_err(|error| InputError::new(format!("A record of the ledger cannot be read: {error}.")))?;
    record.entry()
}

/// What the thread is, as a line under the name.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => "Asks to meet or talk",
        Kind::Mentoring => "Asks for mentoring",
        Kind::Advice => "Asks for advice",
        Kind::Feedback => "Asks for feedback",
        Kind::JobHelp => "Asks for help with a job",
        Kind::Introduction => "Asks for an introduction",
        Kind::Collaboration => "Proposes to work together",
        Kind::Speaking => "Asks you to speak",
        Kind::Information => "Asks for information",
        Kind::SalesPitch => "Reads as a pitch",
        Kind::Recruiter => "A recruiter writes",
        Kind::EventInvite => "Announces an event",
        Kind::Thanks => "Says thank you",
        Kind::Congratulations => "Congratulates you",
        Kind::Update => "Tells you their news",
        Kind::SmallTalk => "Small talk",
        Kind::Reply => "Answers you",
        Kind::Other => "No request",
    }
}

/// How long somebody has waited, what was promised, or until when it sleeps on a clock `offset` minutes ahead of UTC.
pub fn since(row: &Row, offset: i32) -> String {
    let day = |day: Date| format!("{}, {} {}", weekday_name(day.weekday()), day.day(), month_name(day));
    if let Some(wake) = row.wake {
        return format!("Sleeps until {}", day(local_day(wake, offset)));
    }
    if let Some(due) = row.due {
        return format!("You promised it for {}", day(due));
    }
    let times = if row.approaches > 1 { format!("; wrote {} times", row.approaches) } else { String::new() };
    match row.days {
        0 => format!("Since today{times}"),
        1 => format!("1 day{times}"),
        days => format!("{days} days{times}"),
    }
}

/// The name of somebody whom the page did not name.
pub const fn named(with: &str) -> &str {
    if with.is_empty() { "Somebody" } else { with }
}
