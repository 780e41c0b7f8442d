//! Labelled lines: what people say about a thread.

use crate::calendar::{Date, Timestamp, moment};
use crate::{
    reading::Kind,
    thread::{Message, Thread},
    wire::ThreadIn,
};
use serde::Deserialize;

/// A labelled thread.
#[derive(Debug, Clone)]
pub struct Case {
    /// The writer, as far as the line names one: cross-validation splits by it.
    pub author: String,
    /// The line's id.
    pub id: String,
    /// What is read.
    pub thread: Thread,
    /// What people say about it.
    pub gold: Gold,
}

/// What people say about a thread. Absent means: not labelled.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Gold {
    /// Whether an ask for help is open.
    pub is_request: bool,
    /// One of design.md's kinds.
    pub kind: String,
    /// Whether it says clearly what is wanted.
    #[serde(default)]
    pub specific: Option<bool>,
    /// The shortest phrase that names what it is about.
    #[serde(default)]
    pub topic: Option<String>,
    /// Every asking sentence.
    #[serde(default)]
    pub asks: Option<Vec<String>>,
    /// The asking sentence, where only one is labelled.
    #[serde(default)]
    pub ask: Option<String>,
    /// Whether a line is owed now.
    #[serde(default)]
    pub needs_reply: Option<bool>,
    /// RFC 3339.
    #[serde(default)]
    pub waiting_since: Option<String>,
    /// Calendar days with received messages since the owner's last reply.
    #[serde(default)]
    pub approaches: Option<u32>,
    /// The owner's words that commit to something.
    #[serde(default)]
    pub promise: Option<String>,
    /// When that falls due.
    #[serde(default)]
    pub promise_due: Option<String>,
    /// Names of what the ask leaves out.
    #[serde(default)]
    pub missing: Option<Vec<String>>,
    /// Whether annotators disagreed.
    #[serde(default)]
    pub ambiguous: bool,
}

#[derive(Debug, Deserialize)]
struct Line {
    #[serde(default)]
    id: String,
    #[serde(default)]
    author: String,
    #[serde(default)]
    text: Option<String>,
    gold: Gold,
}

impl Gold {
    /// The kind, if the label names one.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_name(&self.kind)
    }

    /// The due date, if there is one.
    #[must_use]
    pub fn due(&self) -> Option<Date> {
        self.promise_due.as_deref().and_then(|text| text.parse().ok())
    }

    /// The waiting time's start, if there is one.
    #[must_use]
    pub fn since(&self) -> Option<Timestamp> {
        self.waiting_since.as_deref().and_then(moment)
    }
}

/// The labelled threads of JSON Lines.
///
/// # Errors
/// The first line that cannot be read, by number, with the reason.
pub fn cases(lines: &str) -> Result<Vec<Case>, String> {
    let lines = lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| case(line).map_err(|e| format!("line {}: {e}", at + 1))).collect()
}

fn case(line: &str) -> Result<Case, String> {
    let Line { id, author, text, gold } = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let thread = match text {
        Some(text) => {
            let message = Message { from: String::new(), own: false, at: None, text };
            Thread { id: id.clone(), me: None, now: Timestamp::UNIX_EPOCH, messages: vec![message] }
        }
        None => {
            let thread: ThreadIn = serde_json::from_str(line).map_err(|e| e.to_string())?;
            thread.thread(Timestamp::UNIX_EPOCH).map_err(|e| e.to_string())?
        }
    };
    let author =
        if author.is_empty() { id.chars().take_while(char::is_ascii_alphabetic).collect() } else { author };
    Ok(Case { author, id, thread, gold })
}
