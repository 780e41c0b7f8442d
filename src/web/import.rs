//! LinkedIn's data export, read in the browser for the ledger: a few conversations at a time, in a worker of the options page.

use super::{fields::plain, observed::moment};
use crate::{
    calendar::Timestamp,
    ledger::{
        SeenRecord,
        export::{History, Inbox},
    },
    texts,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// As many people are offered as the owner.
const PEOPLE: usize = 8;
/// As many rows that could not be read are named one by one.
const NAMED: usize = 3;

/// An export that is being read.
#[wasm_bindgen]
pub struct Import {
    inbox: Inbox,
    now: Timestamp,
    owner: Option<String>,
    history: Option<History>,
}

#[wasm_bindgen]
impl Import {
    /// Reads the rows of an export, a ZIP or the `messages.csv` in it, as things stand at `now` (ms since 1970).
    ///
    /// # Errors
    /// A file that is no export is refused with what was expected and what was found.
    #[wasm_bindgen(constructor)]
    pub fn new(file: &[u8], now: f64) -> Result<Import, JsError> {
        let mut import = Self { inbox: Inbox::open(file)?, now: moment(now)?, owner: None, history: None };
        // Where the owner cannot be told, the user says who it is.
        let _ = import.choose(None);
        Ok(import)
    }

    /// Begins anew as whoever has the profile `me`; without one, as the owner that can be inferred.
    ///
    /// # Errors
    /// A profile that takes part in no conversation, or an owner that cannot be told.
    pub fn choose(&mut self, me: Option<String>) -> Result<(), JsError> {
        let owner = self.inbox.owner(me.as_deref())?;
        self.history = Some(self.inbox.history(&owner, self.now));
        self.owner = Some(owner.profile);
        Ok(())
    }

    /// Reads up to `count` conversations more; how many are left.
    pub fn step(&mut self, count: usize) -> usize {
        self.history.as_mut().map_or(0, |history| history.step(count))
    }

    /// What has been read: `{ conversations, unanswered, oldestDays, answered, owner, people: [{ profile, name }], broken,
    /// faults: [sentence] }`. `owner` is a profile, or null if it is not known.
    ///
    /// # Errors
    /// What the browser refuses.
    pub fn summary(&self) -> Result<JsValue, JsError> {
        let read = self.history.as_ref().map(History::summary).unwrap_or_default();
        let broken = self.inbox.set_aside();
        let people = self.inbox.people(PEOPLE).into_iter();
        plain(&Summary {
            conversations: read.conversations,
            unanswered: read.unanswered,
            oldest_days: read.oldest_days,
            answered: read.answered,
            owner: self.owner.as_deref(),
            people: people.map(|one| Person { profile: one.profile, name: one.name }).collect(),
            broken: broken.len(),
            faults: broken
                .iter()
                .take(NAMED)
                .map(|row| texts::past_line(&row.line.to_string(), &row.reason.text()).text())
                .collect(),
        })
    }

    /// What the ledger would have seen, for its `observeAll`. No text of any message is in it.
    ///
    /// # Errors
    /// What the browser refuses.
    pub fn observations(&self) -> Result<JsValue, JsError> {
        let seen = self.history.as_ref().map(History::observations).unwrap_or_default();
        plain(&seen.iter().map(SeenRecord::from).collect::<Vec<_>>())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Summary<'i> {
    conversations: usize,
    unanswered: usize,
    oldest_days: u32,
    answered: usize,
    owner: Option<&'i str>,
    people: Vec<Person>,
    broken: usize,
    faults: Vec<String>,
}

#[derive(Serialize)]
struct Person {
    profile: String,
    name: String,
}
