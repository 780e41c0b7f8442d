//! An entry as it is stored and as it crosses to JavaScript: plain fields, times RFC 3339, one version number.

use super::{Entry, Observation, Offered, State, Wait};
use crate::{
    calendar::{Timestamp, date, moment, rfc3339},
    error::InputError,
    reading::Kind,
    wire::fields::{Fields, count, flag, list, some_text, text, wrong},
};
use serde::Serialize;

/// The version that this program writes.
///
/// Version 1 had no snooze and no "not a request": it reads as what it says is owed. Version 2 knew neither of deferring
/// replies nor of waits that ended: it has none.
const VERSION: u32 = 3;

const STATES: &str = "a state of the ledger";

/// An [`Entry`] in storage.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    version: u32,
    thread: String,
    with: String,
    kind: String,
    state: StateName,
    owed: StateName,
    wake: Option<String>,
    since: String,
    approaches: u32,
    due: Option<String>,
    newest: Option<String>,
    muted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    offered: Option<OfferedRecord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waits: Vec<WaitRecord>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct OfferedRecord {
    due: String,
    sent: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct WaitRecord {
    since: String,
    until: String,
    kind: String,
}

impl WaitRecord {
    fn read(stored: &impl Fields) -> Result<Self, InputError> {
        Ok(Self {
            since: some_text(stored, "since")?,
            until: some_text(stored, "until")?,
            kind: some_text(stored, "kind")?,
        })
    }

    fn of(wait: &Wait) -> Self {
        Self { since: rfc3339(wait.since), until: rfc3339(wait.until), kind: wait.kind.name().to_owned() }
    }

    /// `None` for times that cannot be read: a wait of the past is not worth an entry.
    fn wait(&self) -> Option<Wait> {
        let kind = Kind::from_name(&self.kind).unwrap_or(Kind::Other);
        Some(Wait { since: moment(&self.since)?, until: moment(&self.until)?, kind })
    }
}

fn waits(stored: &impl Fields) -> Result<Vec<WaitRecord>, InputError> {
    list(stored, "waits")?.iter().map(WaitRecord::read).collect()
}

fn offered(stored: &impl Fields) -> Result<Option<OfferedRecord>, InputError> {
    let Some(stored) = stored.field("offered") else { return Ok(None) };
    Ok(Some(OfferedRecord { due: some_text(&stored, "due")?, sent: flag(&stored, "sent")?.unwrap_or(false) }))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum StateName {
    Waiting,
    Snoozed,
    Promised,
    Answered,
    Dismissed,
}

impl StateName {
    const fn of(state: State) -> Self {
        match state {
            State::Waiting => Self::Waiting,
            State::Snoozed => Self::Snoozed,
            State::Promised => Self::Promised,
            State::Answered => Self::Answered,
            State::Dismissed => Self::Dismissed,
        }
    }

    const fn state(self) -> State {
        match self {
            Self::Waiting => State::Waiting,
            Self::Snoozed => State::Snoozed,
            Self::Promised => State::Promised,
            Self::Answered => State::Answered,
            Self::Dismissed => State::Dismissed,
        }
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "waiting" => Self::Waiting,
            "snoozed" => Self::Snoozed,
            "promised" => Self::Promised,
            "answered" => Self::Answered,
            "dismissed" => Self::Dismissed,
            _ => return None,
        })
    }
}

impl From<&Entry> for Record {
    fn from(entry: &Entry) -> Self {
        Self {
            version: VERSION,
            thread: entry.thread.clone(),
            with: entry.with.clone(),
            kind: entry.kind.name().to_owned(),
            state: StateName::of(entry.state),
            owed: StateName::of(entry.owed),
            wake: entry.wake.map(rfc3339),
            since: rfc3339(entry.since),
            approaches: entry.approaches,
            due: entry.due.map(|day| day.to_string()),
            newest: entry.newest.map(rfc3339),
            muted: entry.muted,
            offered: entry
                .offered
                .map(|offered| OfferedRecord { due: offered.due.to_string(), sent: offered.sent }),
            waits: entry.waits.iter().map(WaitRecord::of).collect(),
        }
    }
}

impl Record {
    /// Reads a stored record.
    ///
    /// # Errors
    /// Names a field that is missing or of another type.
    pub fn read(stored: &impl Fields) -> Result<Self, InputError> {
        let state = StateName::named(&some_text(stored, "state")?).ok_or_else(|| wrong("state", STATES))?;
        Ok(Self {
            version: count(stored, "version")?.ok_or_else(|| wrong("version", "a whole number"))?,
            thread: some_text(stored, "thread")?,
            with: some_text(stored, "with")?,
            kind: some_text(stored, "kind")?,
            state,
            owed: match text(stored, "owed")? {
                Some(name) => StateName::named(&name).ok_or_else(|| wrong("owed", STATES))?,
                None => state,
            },
            wake: text(stored, "wake")?,
            since: some_text(stored, "since")?,
            approaches: count(stored, "approaches")?.unwrap_or(0),
            due: text(stored, "due")?,
            newest: text(stored, "newest")?,
            muted: flag(stored, "muted")?.unwrap_or(false),
            offered: offered(stored)?,
            waits: waits(stored)?,
        })
    }

    /// The entry that was stored.
    ///
    /// # Errors
    /// Names the field that cannot be read, and the thread it belongs to.
    pub fn entry(self) -> Result<Entry, InputError> {
        let Self { version, thread, with, kind, state, owed, wake, .. } = self;
        let Self { since, approaches, due, newest, muted, offered, waits, .. } = self;
        let unreadable =
            |what: &str| InputError::new(format!("The ledger's record of {thread:?} has {what}."));
        if version > VERSION {
            return Err(unreadable("been written by a newer version of Considerate"));
        }
        Ok(Entry {
            kind: Kind::from_name(&kind).unwrap_or(Kind::Other),
            state: state.state(),
            owed: owed.state(),
            wake: readable(wake).map_err(|()| unreadable("no readable end of its snooze"))?,
            since: moment(&since).ok_or_else(|| unreadable("no readable time"))?,
            due: due.map(|day| date(&day).ok_or_else(|| unreadable("no readable due date"))).transpose()?,
            newest: readable(newest).map_err(|()| unreadable("no readable newest time"))?,
            offered: offered
                .map(|offered| match date(&offered.due) {
                    Some(due) => Ok(Offered { due, sent: offered.sent }),
                    None => Err(unreadable("no readable day of a deferring reply")),
                })
                .transpose()?,
            waits: waits.iter().filter_map(WaitRecord::wait).collect(),
            with,
            approaches,
            muted,
            thread: thread.clone(),
        })
    }
}

/// An [`Observation`] as it crosses from the panel to the background.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SeenRecord {
    thread: String,
    with: String,
    kind: String,
    needs_reply: bool,
    since: Option<String>,
    approaches: u32,
    due: Option<String>,
    newest: Option<String>,
    own_last: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waits: Vec<WaitRecord>,
}

impl From<&Observation> for SeenRecord {
    fn from(seen: &Observation) -> Self {
        Self {
            thread: seen.thread.clone(),
            with: seen.with.clone(),
            kind: seen.kind.name().to_owned(),
            needs_reply: seen.needs_reply,
            since: seen.since.map(rfc3339),
            approaches: seen.approaches,
            due: seen.due.map(|day| day.to_string()),
            newest: seen.newest.map(rfc3339),
            own_last: seen.own_last,
            waits: seen.waits.iter().map(WaitRecord::of).collect(),
        }
    }
}

impl SeenRecord {
    /// Reads what the panel sent.
    ///
    /// # Errors
    /// Names a field that is missing or of another type.
    pub fn read(seen: &impl Fields) -> Result<Self, InputError> {
        Ok(Self {
            thread: some_text(seen, "thread")?,
            with: some_text(seen, "with")?,
            kind: some_text(seen, "kind")?,
            needs_reply: flag(seen, "needsReply")?.unwrap_or(false),
            since: text(seen, "since")?,
            approaches: count(seen, "approaches")?.unwrap_or(0),
            due: text(seen, "due")?,
            newest: text(seen, "newest")?,
            own_last: flag(seen, "ownLast")?.unwrap_or(false),
            waits: waits(seen)?,
        })
    }

    /// The observation.
    ///
    /// # Errors
    /// Names the field that cannot be read.
    pub fn observation(self) -> Result<Observation, InputError> {
        let unreadable = |what: &str| InputError::new(format!("An observation has no readable {what}."));
        Ok(Observation {
            kind: Kind::from_name(&self.kind).ok_or_else(|| unreadable("kind"))?,
            since: readable(self.since).map_err(|()| unreadable("time"))?,
            newest: readable(self.newest).map_err(|()| unreadable("newest time"))?,
            due: self.due.map(|day| date(&day).ok_or_else(|| unreadable("due date"))).transpose()?,
            thread: self.thread,
            with: self.with,
            needs_reply: self.needs_reply,
            approaches: self.approaches,
            own_last: self.own_last,
            waits: self.waits.iter().filter_map(WaitRecord::wait).collect(),
        })
    }
}

/// An absent time is no fault; one that cannot be read is.
fn readable(time: Option<String>) -> Result<Option<Timestamp>, ()> {
    time.map(|text| moment(&text).ok_or(())).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            thread: "t".into(),
            with: "Nguyễn Văn An".into(),
            kind: Kind::JobHelp,
            state: State::Snoozed,
            owed: State::Promised,
            wake: Some("2026-11-24T08:00:00Z".parse().unwrap()),
            since: "2026-11-10T12:00:00Z".parse().unwrap(),
            approaches: 2,
            due: Some("2026-11-20".parse().unwrap()),
            newest: None,
            muted: true,
            offered: Some(Offered { due: "2027-02-28".parse().unwrap(), sent: true }),
            waits: vec![Wait {
                since: "2025-01-01T00:00:00Z".parse().unwrap(),
                until: "2025-01-03T00:00:00Z".parse().unwrap(),
                kind: Kind::Feedback,
            }],
        }
    }

    #[test]
    fn comes_back_as_it_was() {
        let stored = serde_json::to_value(Record::from(&entry())).unwrap();
        assert_eq!(Record::read(&stored).unwrap().entry().unwrap(), entry());
    }

    #[test]
    fn a_record_of_the_first_version_is_read_as_what_it_owed() {
        for (name, state) in
            [("waiting", State::Waiting), ("promised", State::Promised), ("answered", State::Answered)]
        {
            let stored = serde_json::json!({
                "version": 1, "thread": "t", "with": "Ada", "kind": "advice", "state": name, "approaches": 1,
                "since": "2026-11-10T12:00:00Z", "due": null, "newest": "2026-11-10T12:00:00Z", "muted": false,
            });
            let entry = Record::read(&stored).unwrap().entry().unwrap();
            assert_eq!((entry.state, entry.owed, entry.wake), (state, state, None));
            let again = serde_json::to_value(Record::from(&entry)).unwrap();
            assert_eq!(again["version"], 3);
        }
    }

    #[test]
    fn a_record_of_the_second_version_is_read_as_it_was() {
        let mut stored = serde_json::to_value(Record::from(&entry())).unwrap();
        stored["version"] = 2.into();
        for newer in ["offered", "waits"] {
            stored.as_object_mut().unwrap().remove(newer);
        }
        let expected = Entry { offered: None, waits: Vec::new(), ..entry() };
        assert_eq!(Record::read(&stored).unwrap().entry().unwrap(), expected);
    }

    #[test]
    fn an_observation_crosses_as_it_is() {
        let seen = Observation {
            thread: "t".into(),
            with: "Ada".into(),
            kind: Kind::Advice,
            needs_reply: false,
            since: None,
            approaches: 0,
            due: None,
            newest: Some("2026-11-20T12:00:00Z".parse().unwrap()),
            own_last: true,
            waits: entry().waits,
        };
        let crossed = serde_json::to_value(SeenRecord::from(&seen)).unwrap();
        assert_eq!(SeenRecord::read(&crossed).unwrap().observation().unwrap(), seen);
    }

    #[test]
    fn a_broken_record_is_named() {
        let record = Record { since: "yesterday".into(), ..Record::from(&entry()) };
        let error = record.entry().unwrap_err().to_string();
        assert_eq!(error, "The ledger's record of \"t\" has no readable time.");
    }

    #[test]
    fn a_record_from_a_newer_version_is_left_alone() {
        let record = Record { version: VERSION + 1, ..Record::from(&entry()) };
        assert!(record.entry().unwrap_err().to_string().contains("newer version"));
    }
}
