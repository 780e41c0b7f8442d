//! What the panel knows: the page, the open thread with everything the core says of it, and what the user did.

use super::{
    observed::ObservedThread,
    offer::{self, Offer},
    own::{Own, Shelf},
};
use crate::{
    calendar::Timestamp,
    check,
    ledger::Row,
    reading::{self, Reading},
    settings::Settings,
    texts::Line,
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
    /// The rule that was turned off last, so that it can be taken back right there.
    pub turned_off: Option<TurnedOff>,
    /// What else is owed, with the address of each thread.
    pub owed: Vec<(Row, String)>,
    /// How many entries there are of which something is owed, whether or not they are among those above.
    pub awake: u32,
    /// What the ledger could not keep.
    pub fault: Option<String>,
    /// Minutes by which the user's clock is ahead of UTC.
    pub offset: i32,
    next_request: u32,
    shelf: Shelf,
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
    pub offers: Vec<Offer>,
    /// Whether the user muted this thread's nudge.
    pub muted: bool,
    /// The last insert and what came of it.
    pub act: Option<Act>,
    pub own: Own,
}

/// An insert, from the click to its undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub request: u32,
    /// The key of the reply; `None` for a fix of the draft check.
    pub key: Option<String>,
    pub text: String,
    pub step: Step,
}

/// How far an insert has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The content script has not answered yet.
    Asked,
    /// In the composer, and can be taken back.
    Inserted,
    /// The composer holds the user's own text.
    Occupied,
    /// Nothing more to do; the line says what came of it.
    Done(Line),
}

/// A rule of the draft check that the user has just turned off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnedOff {
    pub rule: &'static str,
    /// The key of the reply beside which that happened; `None` for the composer.
    pub key: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            page: PageState::Loading,
            open: None,
            settings: Settings::default(),
            on_left: false,
            turned_off: None,
            owed: Vec::new(),
            awake: 0,
            fault: None,
            offset: 0,
            next_request: 1,
            shelf: Shelf::default(),
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
    /// Takes in what the page shows. What the user did in a thread is kept.
    pub fn see(&mut self, seen: ObservedThread, now: Timestamp) {
        let (title, can_reply) = (seen.title.clone(), seen.can_reply);
        let thread = seen.thread(now);
        let reading = reading::read(&thread);
        if self.open.as_ref().is_some_and(|open| open.thread.id != thread.id) {
            self.leave();
        }
        let mut open = match self.open.take() {
            Some(open) => Open { title, can_reply, thread, reading, ..open },
            None => {
                let own = self.shelf.take(&thread.id);
                Open { title, can_reply, thread, reading, offers: Vec::new(), muted: false, act: None, own }
            }
        };
        open.renew(&self.settings);
        self.open = Some(open);
    }

    /// No thread is open any more.
    pub fn leave(&mut self) {
        self.turned_off = None;
        if let Some(open) = self.open.take() {
            self.shelf.keep(open.own);
        }
    }

    /// Takes new settings.
    pub fn choose(&mut self, settings: Settings) {
        self.settings = settings;
        self.renew();
    }

    /// Turns a rule of the draft check on or off, until the settings as they are stored say the same.
    pub fn turn(&mut self, rule: &'static str, on: bool, key: Option<String>) {
        let rules_off = &mut self.settings.rules_off;
        if let Some(at) = rules_off.iter().position(|id| id == rule) {
            rules_off.swap_remove(at);
        }
        self.turned_off = None;
        if !on {
            self.settings.rules_off.push(rule.to_owned());
            self.turned_off = Some(TurnedOff { rule, key });
        }
        self.renew();
    }

    fn renew(&mut self) {
        if let Some(open) = &mut self.open {
            open.renew(&self.settings);
        }
    }

    /// Starts an insert of `text` into the open thread, if there is one.
    pub fn begin(&mut self, key: Option<String>, text: String) -> Option<u32> {
        let open = self.open.as_mut()?;
        let request = self.next_request;
        self.next_request += 1;
        open.act = Some(Act { request, key, text, step: Step::Asked });
        Some(request)
    }
}

impl Open {
    /// Composes the replies and checks what is written, anew.
    pub fn renew(&mut self, settings: &Settings) {
        self.offers = if self.can_reply {
            offer::offers(&self.thread, &self.reading, settings, self.own.seed)
        } else {
            Vec::new()
        };
        self.check(settings);
    }

    /// Checks what is written.
    pub fn check(&mut self, settings: &Settings) {
        self.own.check(&self.thread, &self.reading, settings);
    }

    /// Takes what stands in the composer. What we put there ourselves is not being typed.
    pub fn write(&mut self, text: &str, settings: &Settings) {
        self.own.composer.write(text);
        if self.act.as_ref().is_some_and(|act| act.text.trim() == text.trim()) {
            self.own.composer.pause();
        }
        self.own.composer.check(&self.thread, &self.reading, settings);
    }

    /// What a finding's fix makes of the text it stands in: a reply of this key, or the composer.
    /// What the user put aside is left alone.
    pub fn fixed(&mut self, key: Option<&str>, index: usize, settings: &mut Settings) -> Option<String> {
        let live = self.own.live(key)?;
        let finding = live.findings().get(index)?;
        let off = settings.rules_off.len();
        live.dismissed().for_each(|rule| settings.rules_off.push(rule.to_owned()));
        let fixed = check::fix(&self.thread, &self.reading, live.draft(), settings, finding);
        settings.rules_off.truncate(off);
        fixed
    }

    /// The offer with that key.
    pub fn offer(&self, key: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.key == key)
    }

    /// The key of the reply that is unfolded.
    pub fn current(&self) -> Option<&str> {
        let chosen = self.own.current.as_deref().filter(|key| self.offer(key).is_some());
        chosen.or_else(|| self.offers.first().map(|offer| offer.key.as_str()))
    }

    /// Whether the core reads the language it is written in. A text too short to tell counts as read.
    pub fn readable(&self) -> bool {
        matches!(self.reading.language.as_str(), "en" | "und")
    }
}
