//! What the panel knows: the page, the open thread with everything the core says of it, and what the user did.

use super::observed::ObservedThread;
use crate::{
    calendar::Timestamp,
    check::{self, Finding},
    reading::{self, Reading},
    reply::{self, Draft, Stance},
    settings::Settings,
    thread::Thread,
};

/// Everything that the panel shows comes from here.
#[derive(Debug)]
pub struct State {
    /// Shown while no thread is open.
    pub page: PageState,
    /// The open thread.
    pub open: Option<Open>,
    /// The user's choices.
    pub settings: Settings,
    /// Where the panel stands.
    pub on_left: bool,
    next_request: u32,
}

/// Why there is no thread (`PageState` of extension/shared/protocol.js).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageState {
    NoInbox,
    Empty,
    NoThread,
    Loading,
    Sponsored,
    Unreadable,
}

/// The open thread.
#[derive(Debug)]
pub struct Open {
    pub title: String,
    pub can_reply: bool,
    pub thread: Thread,
    pub reading: Reading,
    pub drafts: Vec<Draft>,
    /// Which wording of the drafts.
    pub seed: u32,
    /// The reply that is unfolded; the first one if none was chosen.
    pub current: Option<Stance>,
    /// What the user wrote into open slots, kept over repaints.
    pub filled: Vec<(Stance, String)>,
    /// What stands in the composer.
    pub composer: String,
    pub findings: Vec<Finding>,
    /// Whether the user muted this thread's nudge.
    pub muted: bool,
    /// The last insert and what came of it.
    pub act: Option<Act>,
}

/// An insert, from the click to its undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub request: u32,
    /// `None` for a fix of the draft check.
    pub stance: Option<Stance>,
    pub text: String,
    pub step: Step,
}

/// How far an insert has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The content script has not answered yet.
    Asked,
    /// In the composer, and can be taken back.
    Inserted,
    /// The composer holds the user's own text.
    Occupied,
    /// Nothing more to do; the line says what came of it.
    Done(&'static str),
}

impl Default for State {
    fn default() -> Self {
        Self {
            page: PageState::Loading,
            open: None,
            settings: Settings::default(),
            on_left: false,
            next_request: 1,
        }
    }
}

impl PageState {
    /// The state with that name in the protocol; what is unknown cannot be read.
    pub fn from_name(name: &str) -> Self {
        match name {
            "noInbox" => Self::NoInbox,
            "empty" => Self::Empty,
            "noThread" => Self::NoThread,
            "loading" => Self::Loading,
            "sponsored" => Self::Sponsored,
            _ => Self::Unreadable,
        }
    }
}

impl State {
    /// Takes in what the page shows. What the user did in the same thread is kept.
    pub fn see(&mut self, seen: ObservedThread, now: Timestamp) {
        let (title, can_reply) = (seen.title.clone(), seen.can_reply);
        let thread = seen.thread(now);
        let reading = reading::read(&thread);
        let former = self.open.take().filter(|open| open.thread.id == thread.id);
        let mut open = match former {
            Some(open) => Open { title, can_reply, thread, reading, ..open },
            None => Open::new(title, can_reply, thread, reading),
        };
        open.suggest(&self.settings);
        open.check(&self.settings);
        self.open = Some(open);
    }

    /// Takes new settings.
    pub fn choose(&mut self, settings: Settings) {
        self.settings = settings;
        if let Some(open) = &mut self.open {
            open.suggest(&self.settings);
            open.check(&self.settings);
        }
    }

    /// Starts an insert of `text` into the open thread, if there is one.
    pub fn begin(&mut self, stance: Option<Stance>, text: String) -> Option<u32> {
        let open = self.open.as_mut()?;
        let request = self.next_request;
        self.next_request += 1;
        open.act = Some(Act { request, stance, text, step: Step::Asked });
        Some(request)
    }
}

impl Open {
    const fn new(title: String, can_reply: bool, thread: Thread, reading: Reading) -> Self {
        Self {
            title,
            can_reply,
            thread,
            reading,
            drafts: Vec::new(),
            seed: 0,
            current: None,
            filled: Vec::new(),
            composer: String::new(),
            findings: Vec::new(),
            muted: false,
            act: None,
        }
    }

    /// Composes the drafts anew.
    pub fn suggest(&mut self, settings: &Settings) {
        self.drafts = if self.can_reply {
            reply::suggest(&self.thread, &self.reading, settings, self.seed)
        } else {
            Vec::new()
        };
    }

    /// Checks what stands in the composer.
    pub fn check(&mut self, settings: &Settings) {
        self.findings = if self.composer.trim().is_empty() {
            Vec::new()
        } else {
            check::check(&self.thread, &self.reading, &self.composer, settings)
        };
    }

    /// The stance whose reply is unfolded.
    pub fn current(&self) -> Option<Stance> {
        let chosen = self.current.filter(|stance| self.drafts.iter().any(|d| d.stance == *stance));
        chosen.or_else(|| self.drafts.first().map(|draft| draft.stance))
    }

    /// Whether the core reads the language it is written in. A text too short to tell counts as read.
    pub fn readable(&self) -> bool {
        matches!(self.reading.language.as_str(), "en" | "und")
    }

    /// What the user wrote into the slot of a stance.
    pub fn fill_of(&self, stance: Stance) -> &str {
        self.filled.iter().find(|(s, _)| *s == stance).map_or("", |(_, text)| text.as_str())
    }

    /// Keeps what the user writes into the slot of a stance.
    pub fn fill(&mut self, stance: Stance, text: String) {
        self.filled.retain(|(s, _)| *s != stance);
        self.filled.push((stance, text));
    }

    /// The draft as it would be inserted: slots filled. `None` while one is open.
    pub fn finished(&self, draft: &Draft) -> Option<String> {
        if draft.unfilled.is_empty() {
            return Some(draft.text.clone());
        }
        let fill = self.fill_of(draft.stance).trim();
        let (before, rest) = draft.text.split_once('[')?;
        let (_, after) = rest.split_once(']')?;
        (!fill.is_empty()).then(|| format!("{before}{fill}{after}"))
    }
}
