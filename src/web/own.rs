//! What the user did in one thread: wordings asked for, slots filled, replies edited, findings put aside. It lives in memory
//! only, and outlasts repaints and a look at another thread.

use super::offer::Offer;
use crate::{check::Live, reading::Reading, settings::Settings, texts, thread::Thread};

/// Threads of which this is remembered.
const MOST: usize = 50;

/// What the user did in one thread.
#[derive(Debug, Default)]
pub struct Own {
    thread: String,
    /// Which wording of the drafts.
    pub seed: u32,
    /// The key of the reply that is unfolded; the first one if none was chosen.
    pub current: Option<String>,
    /// What stands in slots, by the key of their reply.
    filled: Vec<(String, String)>,
    edits: Vec<Edit>,
    /// What stands in the composer.
    pub composer: Live,
}

/// A reply that the user changed in the panel.
#[derive(Debug, Default)]
pub struct Edit {
    key: String,
    /// Its text, under the check.
    pub live: Live,
    /// Open slots that stood in it when the change began.
    slots: Vec<String>,
    /// The text before a fix.
    pub former: Option<String>,
    /// Whether its field is open.
    pub is_open: bool,
}

/// What the user did in the threads that are not open.
#[derive(Debug, Default)]
pub struct Shelf(Vec<Own>);

impl Shelf {
    /// Takes out what is kept of a thread.
    pub fn take(&mut self, thread: &str) -> Own {
        match self.0.iter().position(|own| own.thread == thread) {
            Some(at) => self.0.swap_remove(at),
            None => Own { thread: thread.to_owned(), ..Own::default() },
        }
    }

    /// Keeps what was done in a thread; when there are too many, all others are forgotten.
    pub fn keep(&mut self, own: Own) {
        if self.0.len() >= MOST {
            self.0.clear();
        }
        self.0.push(own);
    }
}

impl Own {
    /// What stands in the slot of a reply.
    pub fn fill_of(&self, key: &str) -> &str {
        self.filled.iter().find(|(k, _)| k == key).map_or("", |(_, text)| text.as_str())
    }

    /// Keeps what the user writes into the slot of a reply.
    pub fn fill(&mut self, key: &str, text: &str) {
        match self.filled.iter_mut().find(|(k, _)| k == key) {
            Some((_, known)) => text.clone_into(known),
            None => self.filled.push((key.to_owned(), text.to_owned())),
        }
    }

    /// The change of a reply, if there is one.
    pub fn edit_of(&self, key: &str) -> Option<&Edit> {
        self.edits.iter().find(|edit| edit.key == key)
    }

    /// The change of a reply, to be gone on with.
    pub fn edit_mut(&mut self, key: &str) -> Option<&mut Edit> {
        self.edits.iter_mut().find(|edit| edit.key == key)
    }

    /// Opens the field of a reply, on its text as it is shown.
    pub fn edit(&mut self, offer: &Offer) {
        if self.edit_of(&offer.key).is_none() {
            let shown = self.shown(offer);
            let slots = offer.slots.iter().filter(|slot| shown.contains(slot.as_str())).cloned().collect();
            let mut edit = Edit { key: offer.key.clone(), slots, ..Edit::default() };
            edit.set(&shown);
            self.edits.push(edit);
        }
        if let Some(edit) = self.edit_mut(&offer.key) {
            edit.is_open = true;
        }
    }

    /// Closes the field of a reply. A text that is as it was is no change.
    pub fn done(&mut self, offer: &Offer) {
        let same = self.edit_of(&offer.key).is_some_and(|edit| edit.live.draft() == self.suggested(offer));
        if same {
            self.reset(&offer.key);
        } else if let Some(edit) = self.edit_mut(&offer.key) {
            edit.is_open = false;
        }
    }

    /// Goes back to the suggestion.
    pub fn reset(&mut self, key: &str) {
        if let Some(at) = self.edits.iter().position(|edit| edit.key == key) {
            self.edits.swap_remove(at);
        }
    }

    /// A reply's text as the card shows it.
    pub fn shown(&self, offer: &Offer) -> String {
        self.edit_of(&offer.key).map_or_else(|| self.suggested(offer), |edit| edit.live.draft().to_owned())
    }

    /// A reply's text without the user's changes: its slot filled where the user did.
    pub fn suggested(&self, offer: &Offer) -> String {
        let fill = self.fill_of(&offer.key).trim();
        match offer.slots.first() {
            Some(slot) if offer.slot.is_some() && !fill.is_empty() => offer.text.replacen(slot, fill, 1),
            _ => offer.text.clone(),
        }
    }

    /// The text to be inserted; the reason, where it must wait.
    pub fn finished(&self, offer: &Offer) -> Result<String, String> {
        let text = self.shown(offer);
        if text.trim().is_empty() {
            return Err(texts::WAITS_FOR_TEXT.text());
        }
        let slots = self.edit_of(&offer.key).map_or(&offer.slots, |edit| &edit.slots);
        match slots.iter().find(|slot| text.contains(slot.as_str())) {
            _ if offer.broken => Err(offer.reason.clone()),
            Some(slot) if self.edit_of(&offer.key).is_some() => Err(texts::waits_for_slot(slot).text()),
            Some(_) => Err(offer.reason.clone()),
            None => Ok(text),
        }
    }

    /// Checks everything that the user writes in this thread.
    pub fn check(&mut self, thread: &Thread, reading: &Reading, settings: &Settings) {
        self.composer.check(thread, reading, settings);
        for edit in &mut self.edits {
            edit.live.check(thread, reading, settings);
        }
    }

    /// Typing has paused.
    pub fn pause(&mut self) {
        self.composer.pause();
        for edit in &mut self.edits {
            edit.live.pause();
        }
    }

    /// Whether typing goes on anywhere.
    pub fn is_writing(&self) -> bool {
        self.composer.is_writing() || self.edits.iter().any(|edit| edit.live.is_writing())
    }

    /// What the user writes: a reply of this key, or the composer.
    pub fn live(&mut self, key: Option<&str>) -> Option<&mut Live> {
        match key {
            Some(key) => self.edit_mut(key).map(|edit| &mut edit.live),
            None => Some(&mut self.composer),
        }
    }
}

impl Edit {
    /// Puts a whole text in, which is not typed and so is checked at once.
    pub fn set(&mut self, text: &str) {
        self.live.write(text);
        self.live.pause();
    }
}
