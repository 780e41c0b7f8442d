//! A line of the command line's input. Read by serde, which says at which column a line went wrong; the browser hands its
//! threads over field by field (src/web/observed.rs).

use super::settings::settings;
use crate::{
    calendar::{self, Timestamp},
    error::InputError,
    settings::Settings,
    thread::{Message, Thread},
};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One line of input: a thread, and what the command may want besides.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ThreadIn {
    /// Opaque; handed back.
    #[serde(default)]
    pub id: String,
    /// The owner's name.
    #[serde(default)]
    pub me: Option<String>,
    /// RFC 3339; the present if absent.
    #[serde(default)]
    pub now: Option<String>,
    /// In the order shown.
    pub messages: Vec<MessageIn>,
    /// The user's choices.
    #[serde(default)]
    pub settings: Option<Map<String, Value>>,
    /// `check` only: the reply to check.
    #[serde(default)]
    pub draft: Option<String>,
    /// `check` only: rule ids to turn off (`false`).
    #[serde(default)]
    pub rules: BTreeMap<String, bool>,
    /// `suggest` only: which wording; 0 if absent.
    #[serde(default)]
    pub seed: u32,
}

/// One message of a line of input.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct MessageIn {
    /// The sender.
    #[serde(default)]
    pub from: Option<String>,
    /// Whether the owner sent it.
    pub own: bool,
    /// RFC 3339; absent if unknown.
    #[serde(default)]
    pub at: Option<String>,
    /// What it says.
    pub text: String,
}

impl ThreadIn {
    /// The thread of this line. `clock` is the moment to take where the line names none.
    ///
    /// # Errors
    /// A time that is not RFC 3339 is named, with the message that holds it.
    pub fn thread(&self, clock: Timestamp) -> Result<Thread, InputError> {
        let now = self.now.as_deref().map_or(Ok(clock), |text| time(text, "\"now\""))?;
        let messages = self.messages.iter().enumerate();
        let messages = messages.map(|(i, m)| m.message(i)).collect::<Result<_, _>>()?;
        Ok(Thread { id: self.id.clone(), me: self.me.clone(), now, messages })
    }

    /// The user's choices on this line, with the rules that the line itself turns off.
    ///
    /// # Errors
    /// A field of the settings that holds something else than it should is named.
    pub fn settings(&self) -> Result<Settings, InputError> {
        let mut settings = settings(&Value::Object(self.settings.clone().unwrap_or_default()))?;
        settings.rules_off.extend(self.rules.iter().filter(|(_, on)| !**on).map(|(id, _)| id.clone()));
        Ok(settings)
    }
}

impl MessageIn {
    fn message(&self, index: usize) -> Result<Message, InputError> {
        let place = || format!("\"at\" of message {}", index + 1);
        let at = self.at.as_deref().map(|text| time(text, &place())).transpose()?;
        let from = self.from.clone().unwrap_or_default();
        Ok(Message { from, own: self.own, at, text: self.text.clone() })
    }
}

fn time(text: &str, place: &str) -> Result<Timestamp, InputError> {
    calendar::moment(text).ok_or_else(|| {
        let start: String = text.chars().take(40).collect();
        InputError::new(format!("{place} is not an RFC 3339 time such as 2026-11-22T12:00:00Z: {start:?}"))
    })
}
