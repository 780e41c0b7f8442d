//! The ledger's rules for the background script: records in, records out. Storage is the script's.

use super::observed::moment;
use crate::{
    error::InputError,
    ledger::{self, Entry, Record, SeenRecord},
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

/// What the badge shows for all records: `{ overdue, next, broken }`, where `next` is the moment (ms) at which one more
/// becomes overdue, or null, and `broken` holds a sentence for each record that cannot be read; the others still count.
///
/// # Errors
/// Only a `now` that is no time.
#[wasm_bindgen(js_name = ledgerCount)]
pub fn ledger_count(records: Vec<JsValue>, limit_days: u32, now: f64) -> Result<JsValue, JsError> {
    let now = moment(now)?;
    let mut entries = Vec::with_capacity(records.len());
    let mut broken = Vec::new();
    for stored in records {
        match entry(stored) {
            Ok(entry) => entries.push(entry),
            Err(error) => broken.push(error.to_string()),
        }
    }
    let overdue = entries.iter().filter(|e| ledger::is_overdue(e, limit_days, now)).count();
    let next = ledger::next_overdue(&entries, limit_days, now);
    // Exact: 2^53 milliseconds are 285,000 years.
    #[allow(clippy::cast_precision_loss)]
    let next = next.map(|moment| moment.timestamp_millis() as f64);
    let count = Count { overdue: u32::try_from(overdue).unwrap_or(u32::MAX), next, broken };
    Ok(count.serialize(&serializer())?)
}

#[derive(Serialize)]
struct Count {
    overdue: u32,
    next: Option<f64>,
    broken: Vec<String>,
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
