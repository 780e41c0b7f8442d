//! The replies that the panel offers: the core's drafts, and the user's own templates filled for the open thread.

use super::words;
use crate::{
    reading::Reading,
    reply::{self, Draft, Slot, template},
    settings::{Settings, Template},
    texts::{self, Line},
    thread::Thread,
};

/// One reply on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is known by while drafts come and go.
    pub key: String,
    /// Its name: the stance, or the user's title.
    pub name: String,
    /// What it does, in a few words.
    pub hint: Line,
    /// The text. Open slots stand in it in square brackets.
    pub text: String,
    /// What its slot asks for, where the panel has a field for it.
    pub slot: Option<Slot>,
    /// The open slots as they stand in the text.
    pub slots: Vec<String>,
    /// Why Insert waits while a slot is open.
    pub reason: String,
    /// Whether the template itself is at fault, so that no change of its text helps.
    pub broken: bool,
}

/// Everything that is offered for a thread: drafts first, best first, then the user's templates.
pub fn offers(thread: &Thread, reading: &Reading, settings: &Settings, seed: u32) -> Vec<Offer> {
    let drafts = reply::suggest(thread, reading, settings, seed);
    let foreign = reading.needs_reply && reading.language != "en";
    let mut offers = Vec::with_capacity(drafts.len() + settings.templates.len());
    for draft in drafts {
        offers.push(from_draft(draft));
    }
    if offers.is_empty() && !foreign {
        return offers;
    }
    for one in &settings.templates {
        let offer = from_template(one, thread, reading, settings);
        if !offers.iter().any(|other| other.key == offer.key) {
            offers.push(offer);
        }
    }
    offers
}

fn from_draft(draft: Draft) -> Offer {
    let slot = draft.unfilled.first().copied();
    Offer {
        key: draft.stance.name().to_owned(),
        name: words::stance(draft.stance).text(),
        hint: words::stance_hint(draft.stance),
        slots: if slot.is_some() { bracketed(&draft.text) } else { Vec::new() },
        reason: slot.map(|slot| words::slot_reason(slot).text()).unwrap_or_default(),
        text: draft.text,
        slot,
        broken: false,
    }
}

fn from_template(one: &Template, thread: &Thread, reading: &Reading, settings: &Settings) -> Offer {
    let offer = Offer {
        key: format!("template:{}", one.name),
        name: one.name.clone(),
        hint: texts::HINT_TEMPLATE,
        text: one.text.clone(),
        slot: None,
        slots: Vec::new(),
        reason: String::new(),
        broken: false,
    };
    match template::render(&one.text, thread, reading, settings) {
        Ok(filled) => {
            let slots = filled.unfilled.iter().map(|name| template::slot(name)).collect();
            Offer { reason: words::empty_variables(&filled.unfilled), text: filled.text, slots, ..offer }
        }
        Err(error) => Offer { reason: error.to_string(), broken: true, ..offer },
    }
}

/// What stands in square brackets, brackets included.
fn bracketed(text: &str) -> Vec<String> {
    let mut slots = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('[') {
        let Some((inner, after)) = after.split_once(']') else { break };
        slots.push(["[", inner, "]"].concat());
        rest = after;
    }
    slots
}
