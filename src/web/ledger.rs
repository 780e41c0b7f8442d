//! The ledger's rules for the background script: records in, records out. Storage is the script's.

use super::observed::moment;
use crate::{
    error::InputError,
    ledger::{self, Entry, Event, Policy, Record, SeenRecord},
    wire::settings::settings as chosen,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The record of a thread after an observation (both as objects), or `undefined` where nothing is to be kept.
///
/// # Errors
/// A record or an observation that cannot be read is named.
#[wasm_bindgen(js_name = ledgerObserve)]
pub fn ledger_observe(known: JsValue, seen: JsValue, now: f64) -> Result<JsValue, JsError> {
    let known = if known.is_undefined() { None } else { Some(entry(known)?) };
    let seen = SeenRecord::read(&seen)?;
    match ledger::observe(known.as_ref(), &seen.observation()?, moment(now)?) {
        Some(entry) => record(&entry),
        None => Ok(JsValue::UNDEFINED),
    }
}

/// The record with its nudge muted or not.
///
/// # Errors
/// A record that cannot be read is named.
#[wasm_bindgen(js_name = ledgerMute)]
pub fn ledger_mute(known: JsValue, muted: bool) -> Result<JsValue, JsError> {
    record(&Entry { muted, ..entry(known)? })
}

/// The record after the user decided something: "snooze" (until `wake`, ms since 1970), "done", "dismiss" or "restore".
///
/// # Errors
/// A record that cannot be read is named; so is a decision that is none of these.
#[wasm_bindgen(js_name = ledgerAct)]
pub fn ledger_act(known: JsValue, decision: &str, wake: Option<f64>, now: f64) -> Result<JsValue, JsError> {
    let event = match decision {
        "snooze" => Event::Snooze,
        "done" => Event::Done,
        "dismiss" => Event::Dismiss,
        "restore" => Event::Restore,
        _ => return Err(JsError::new("The ledger knows no such decision.")),
    };
    let wake = wake.map(moment).transpose()?;
    record(&ledger::act(&entry(known)?, event, wake, moment(now)?))
}

/// What the badge shows for all records: `{ overdue, quiet, next, broken }`, where `quiet` says that it is a quiet hour,
/// `next` is the moment (ms) at which to count anew, or null, and `broken` holds a sentence for each record that cannot be
/// read; the others still count. `settings` as stored; `offset`: minutes by which the user's clock is ahead of UTC now.
///
/// # Errors
/// Only a `now` that is no time: settings that cannot be read are as by default.
#[wasm_bindgen(js_name = ledgerCount)]
pub fn ledger_count(
    records: Vec<JsValue>,
    settings: JsValue,
    now: f64,
    offset: i32,
) -> Result<JsValue, JsError> {
    let now = moment(now)?;
    let policy = Policy::new(&chosen(&settings).unwrap_or_default(), offset);
    let (entries, broken) = entries(records);
    let overdue = entries.iter().filter(|e| ledger::is_overdue(e, &policy, now)).count();
    let quiet = policy.quiet_until(now);
    let next = ledger::next_overdue(&entries, &policy, now).into_iter().chain(quiet).min();
    // Exact: 2^53 milliseconds are 285,000 years.
    #[allow(clippy::cast_precision_loss)]
    let next = next.map(|moment| moment.timestamp_millis() as f64);
    let overdue = u32::try_from(overdue).unwrap_or(u32::MAX);
    let count = Count { overdue, quiet: quiet.is_some(), next, broken };
    Ok(count.serialize(&serializer())?)
}

#[derive(Serialize)]
struct Count {
    overdue: u32,
    quiet: bool,
    next: Option<f64>,
    broken: Vec<String>,
}

/// The entries, and a sentence for each record that cannot be read.
pub fn entries(records: Vec<JsValue>) -> (Vec<Entry>, Vec<String>) {
    let mut entries = Vec::with_capacity(records.len());
    let mut broken = Vec::new();
    for stored in records {
        match entry(stored) {
            Ok(entry) => entries.push(entry),
            Err(error) => broken.push(error.to_string()),
        }
    }
    (entries, broken)
}

fn entry(stored: JsValue) -> Result<Entry, InputError> {
    let record = Record::read(&stored)
        .map_err(|error| InputError::new(format!("A record of the ledger cannot be read: {error}.")))?;
    record.entry()
}

fn record(entry: &Entry) -> Result<JsValue, JsError> {
    Ok(Record::from(entry).serialize(&serializer())?)
}

/// Plain objects, and null for what is absent, as JSON would have it.
fn serializer() -> serde_wasm_bindgen::Serializer {
    serde_wasm_bindgen::Serializer::json_compatible()
}
