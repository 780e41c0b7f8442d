//! The list of what is owed, wherever it stands: its records, and the words of a line.

use super::say;
use crate::{
    calendar::local_day,
    error::InputError,
    ledger::{Entry, Record, Row},
    reading::Kind,
    texts::{self, Line},
};
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
        .map_err(|error| InputError::new(texts::record_unreadable(&error.to_string())))?;
    record.entry()
}

/// What the thread is, as a line under the name.
pub fn kind(kind: Kind) -> Line {
    match kind {
        Kind::Meeting => texts::KIND_MEETING,
        Kind::Mentoring => texts::KIND_MENTORING,
        Kind::Advice => texts::KIND_ADVICE,
        Kind::Feedback => texts::KIND_FEEDBACK,
        Kind::JobHelp => texts::KIND_JOB_HELP,
        Kind::Introduction => texts::KIND_INTRODUCTION,
        Kind::Collaboration => texts::KIND_COLLABORATION,
        Kind::Speaking => texts::KIND_SPEAKING,
        Kind::Information => texts::KIND_INFORMATION,
        Kind::SalesPitch => texts::KIND_SALES_PITCH,
        Kind::Recruiter => texts::KIND_RECRUITER,
        Kind::EventInvite => texts::KIND_EVENT_INVITE,
        Kind::Thanks => texts::KIND_THANKS,
        Kind::Congratulations => texts::KIND_CONGRATULATIONS,
        Kind::Update => texts::KIND_UPDATE,
        Kind::SmallTalk => texts::KIND_SMALL_TALK,
        Kind::Reply => texts::KIND_REPLY,
        Kind::Other => texts::KIND_OTHER,
    }
}

/// How long somebody has waited, what was promised, or until when it sleeps on a clock `offset` minutes ahead of UTC.
pub fn since(row: &Row, offset: i32) -> String {
    if let Some(wake) = row.wake {
        return texts::sleeps_until(&say::weekday(local_day(wake, offset))).text();
    }
    if let Some(due) = row.due {
        return texts::promised_for(&say::weekday(due)).text();
    }
    let since = match row.days {
        0 => texts::SINCE_TODAY.into(),
        days => texts::since_days(days as usize),
    };
    let times = row.approaches as usize;
    if times > 1 { texts::since_again(times, &since.text()).text() } else { since.text() }
}

/// The name of somebody, also of one whom the page did not name.
pub fn named(with: &str) -> String {
    if with.is_empty() { texts::SOMEBODY.text() } else { with.to_owned() }
}
