//! The ledger for the background script: observations and decisions in, records to be stored out. Storage is the script's.

use super::{fields::plain, listed::entry, observed::moment};
use crate::{
    calendar::{Timestamp, date},
    error::InputError,
    ledger::{Book, Entry, Event, Policy, Record, SeenRecord, Sighting, SightingRecord, Sightings, shard_of},
    wire::settings::settings as chosen,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The whole ledger, as long as the background lives. What a method hands back is to be stored; it has nothing to hand back
/// where nothing changed.
#[wasm_bindgen]
#[derive(Default)]
pub struct Ledger {
    book: Book,
    sightings: Sightings,
    /// Whether the sightings have changed since they were stored.
    sighted: bool,
    broken: Vec<String>,
    /// Which of the records it was made of cannot be read.
    unread: Vec<u32>,
}

#[wasm_bindgen]
impl Ledger {
    /// The ledger of these records and sightings, as they are stored (`undefined` for none). A record that cannot be read is
    /// set aside: the others still count.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(records: Vec<JsValue>, sightings: &JsValue) -> Self {
        let mut ledger =
            Self { sightings: Sightings::read(sightings).unwrap_or_default(), ..Self::default() };
        for (at, stored) in (0u32..).zip(records) {
            match entry(&stored) {
                Ok(entry) => {
                    ledger.book.put(entry);
                }
                Err(error) => {
                    ledger.broken.push(error.to_string());
                    ledger.unread.push(at);
                }
            }
        }
        ledger
    }

    /// The places, among the records it was made of, of those that cannot be read: whoever stores leaves these as they are.
    #[must_use]
    pub fn unread(&self) -> Vec<u32> {
        self.unread.clone()
    }

    /// The number of the shard that a thread is stored in.
    #[wasm_bindgen(js_name = shardOf)]
    #[must_use]
    pub fn shard_of(thread: &str) -> u32 {
        shard_of(thread)
    }

    /// All records of a shard, which are stored together.
    ///
    /// # Errors
    /// What the browser refuses.
    pub fn shard(&self, shard: u32) -> Result<Vec<JsValue>, JsError> {
        self.book.shard(shard).map(|entry| plain(&Record::from(entry))).collect()
    }

    /// The record of a thread.
    ///
    /// # Errors
    /// What the browser refuses.
    pub fn get(&self, thread: &str) -> Result<JsValue, JsError> {
        record(self.book.get(thread))
    }

    /// Takes an observation; the record, if it changed.
    ///
    /// # Errors
    /// An observation that cannot be read is named.
    pub fn observe(&mut self, seen: &JsValue, now: f64) -> Result<JsValue, JsError> {
        let seen = SeenRecord::read(seen)?.observation()?;
        let now = moment(now)?;
        let changed = record(self.book.observe(&seen, now))?;
        let unknown = self.book.get(&seen.thread).is_none();
        self.sighted |= self.sightings.open(&seen.with, unknown.then(|| seen.newest.unwrap_or(now)));
        Ok(changed)
    }

    /// Takes observations of many threads at once, of an export; the records that changed.
    ///
    /// # Errors
    /// An observation that cannot be read is named, and none is taken.
    #[wasm_bindgen(js_name = observeAll)]
    pub fn observe_all(&mut self, seen: Vec<JsValue>, now: f64) -> Result<Vec<JsValue>, JsError> {
        let now = moment(now)?;
        let seen: Result<Vec<_>, _> = seen.iter().map(|one| SeenRecord::read(one)?.observation()).collect();
        let mut changed = Vec::new();
        for one in seen? {
            if let Some(entry) = self.book.observe(&one, now) {
                changed.push(plain(&Record::from(entry))?);
            }
        }
        Ok(changed)
    }

    /// Takes what the user decided: "snooze" (until `wake`, ms since 1970), "done", "dismiss" or "restore"; the record, if it
    /// changed.
    ///
    /// # Errors
    /// A decision that is none of these.
    pub fn act(
        &mut self,
        thread: &str,
        decision: &str,
        wake: Option<f64>,
        now: f64,
    ) -> Result<JsValue, JsError> {
        let event = match decision {
            "snooze" => Event::Snooze,
            "done" => Event::Done,
            "dismiss" => Event::Dismiss,
            "restore" => Event::Restore,
            _ => return Err(JsError::new("The ledger knows no such decision.")),
        };
        let wake = wake.map(moment).transpose()?;
        record(self.book.act(thread, event, wake, moment(now)?))
    }

    /// Mutes or unmutes the nudge of a thread; the record, if it changed.
    ///
    /// # Errors
    /// What the browser refuses.
    pub fn mute(&mut self, thread: &str, muted: bool) -> Result<JsValue, JsError> {
        record(self.book.mute(thread, muted))
    }

    /// A deferring reply was put into the composer (`due`: the last day of what it names) or taken back; the record, if it
    /// changed.
    ///
    /// # Errors
    /// A day that is none.
    pub fn offer(&mut self, thread: &str, due: Option<String>) -> Result<JsValue, JsError> {
        let due = due.map(|day| date(&day).ok_or_else(|| InputError::new("That is no day.")));
        record(self.book.offer(thread, due.transpose()?))
    }

    /// Takes rows of the conversation list (`{ rows }`).
    ///
    /// # Errors
    /// A row that cannot be read is named.
    pub fn sight(&mut self, rows: &JsValue) -> Result<(), JsError> {
        self.sighted |= self.sightings.see(Sighting::read_all(rows)?, self.book.entries());
        Ok(())
    }

    /// The user wants no hint about somebody of that name, until they write again.
    ///
    /// # Errors
    /// A `now` that is no time.
    pub fn hide(&mut self, with: &str, now: f64) -> Result<(), JsError> {
        self.sighted |= self.sightings.open(with, Some(moment(now)?));
        Ok(())
    }

    /// The sightings, if they changed since they were asked for last.
    ///
    /// # Errors
    /// What the browser refuses.
    pub fn sightings(&mut self) -> Result<JsValue, JsError> {
        let changed = core::mem::take(&mut self.sighted);
        if changed { plain(&SightingRecord::from(&self.sightings)) } else { Ok(JsValue::UNDEFINED) }
    }

    /// What badge and list show: `{ overdue, quiet, next, counts, records, maybe, broken }`. `quiet`: it is a quiet hour;
    /// `next`: the moment (ms) at which some of this changes by itself, or null; `counts`: how many are overdue, promised,
    /// waiting and asleep; `records`: the first of the list; `maybe`: who may be waiting, `{ with, since }`; `broken`: a
    /// sentence for each record that cannot be read. `settings` as stored; `offset`: minutes by which the user's clock is
    /// ahead of UTC now.
    ///
    /// # Errors
    /// Only a `now` that is no time: settings that cannot be read are as by default.
    pub fn count(&mut self, settings: &JsValue, now: f64, offset: i32) -> Result<JsValue, JsError> {
        let now = moment(now)?;
        let policy = Policy::new(&chosen(settings).unwrap_or_default(), offset);
        let turns = [policy.quiet_turn(now), self.sightings.next_waiting(now, policy.limit_days)];
        let maybe = self.sightings.waiting(now, policy.limit_days).into_iter();
        let maybe =
            maybe.filter_map(|row| Some(Maybe { with: row.with.clone(), since: ms(row.at?) })).collect();
        let tally = self.book.tally(&policy, now);
        plain(&Count {
            overdue: tally.counts.first().copied().unwrap_or(0),
            quiet: policy.is_quiet(now),
            next: tally.next.into_iter().chain(turns.into_iter().flatten()).min().map(ms),
            counts: tally.counts.to_vec(),
            records: tally.first.into_iter().map(Record::from).collect(),
            maybe,
            broken: &self.broken,
        })
    }
}

#[derive(Serialize)]
struct Count<'l> {
    overdue: usize,
    quiet: bool,
    next: Option<f64>,
    counts: Vec<usize>,
    records: Vec<Record>,
    maybe: Vec<Maybe>,
    broken: &'l [String],
}

#[derive(Serialize)]
struct Maybe {
    with: String,
    since: f64,
}

// Exact: 2^53 milliseconds are 285,000 years.
#[allow(clippy::cast_precision_loss)]
fn ms(at: Timestamp) -> f64 {
    at.timestamp_millis() as f64
}

fn record(entry: Option<&Entry>) -> Result<JsValue, JsError> {
    entry.map_or(Ok(JsValue::UNDEFINED), |entry| plain(&Record::from(entry)))
}
