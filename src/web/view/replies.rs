//! The replies on offer: one article each.

use super::editor::Editor;
use crate::{
    reply::Slot,
    settings::{Length, Settings, Tone},
    texts::{self, Line},
    web::{
        dom::{self, Result},
        offer::Offer,
        state::{Act, Open, State, Step},
        words,
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};

pub struct Replies {
    section: HtmlElement,
    list: HtmlElement,
    switches: Vec<HtmlElement>,
    cards: Vec<Card>,
    thread: String,
}

/// One reply.
struct Card {
    key: String,
    item: HtmlElement,
    article: HtmlElement,
    hint: HtmlElement,
    text: HtmlElement,
    slot: Option<HtmlElement>,
    /// Where the editor is put while there is one.
    body: HtmlElement,
    editor: Option<Editor>,
    insert: HtmlElement,
    edit: HtmlElement,
    reset: HtmlElement,
    undo: HtmlElement,
    ask: HtmlElement,
    note: HtmlElement,
}

impl Replies {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "replies")?;
        let head = dom::add(&section, "div", "head")?;
        dom::add_text(&head, "h2", "", &texts::REPLIES_HEADING.text())?;
        dom::add_icon_button(&head, "another", &texts::ANOTHER_WORDING.text(), "another")?;
        if !texts::LOCALE.text().starts_with("en") {
            dom::add_text(&section, "p", "language", &texts::REPLIES_IN_ENGLISH.text())?;
        }
        let bar = dom::add(&section, "div", "switches")?;
        let mut switches = Vec::new();
        for (group, options) in [
            (texts::LENGTH, [(texts::LENGTH_SHORT, "length:short"), (texts::LENGTH_FULL, "length:full")]),
            (texts::TONE, [(texts::TONE_WARM, "tone:warm"), (texts::TONE_FORMAL, "tone:formal")]),
        ] {
            let set = dom::add(&bar, "div", "switch")?;
            dom::attribute(&set, "role", Some("group"))?;
            dom::name(&set, &group.text())?;
            for (label, action) in options {
                switches.push(dom::add_button(&set, "", &label.text(), action)?);
            }
        }
        let list = dom::add(&section, "ul", "cards")?;
        // Said aloud because Safari and Chromium drop the role of a list without markers.
        dom::attribute(&list, "role", Some("list"))?;
        dom::name(&list, &texts::REPLIES_NAME.text())?;
        Ok(Self { section, list, switches, cards: Vec::new(), thread: String::new() })
    }

    pub fn paint(&mut self, state: &State) -> Result {
        let open = state.open.as_ref().filter(|open| !open.offers.is_empty());
        dom::show(&self.section, open.is_some());
        let Some(open) = open else { return self.remake(&[], "") };
        let chosen = chosen(&state.settings);
        for switch in &self.switches {
            let pressed = switch.get_attribute("data-action").is_some_and(|a| chosen.contains(&a.as_str()));
            dom::attribute(switch, "aria-pressed", Some(if pressed { "true" } else { "false" }))?;
        }
        self.remake(&open.offers, &open.thread.id)?;
        for (card, offer) in self.cards.iter_mut().zip(&open.offers) {
            let off = state.turned_off.as_ref().filter(|off| off.key.as_ref() == Some(&offer.key));
            card.paint(open, offer, off.map(|off| off.rule))?;
        }
        Ok(())
    }

    /// Makes a card for each reply, in their order. The cards of the same thread are kept, and the one that has the
    /// focus is not even moved, so that a message which arrives interrupts nobody.
    fn remake(&mut self, offers: &[Offer], thread: &str) -> Result {
        if self.thread != thread {
            self.cards.clear();
            dom::clear(&self.list);
            thread.clone_into(&mut self.thread);
        }
        let same = self.cards.len() == offers.len() && self.cards.iter().zip(offers).all(|(c, o)| c.fits(o));
        if same {
            return Ok(());
        }
        let mut former = core::mem::take(&mut self.cards);
        for offer in offers {
            let kept = former.iter().position(|card| card.fits(offer)).map(|at| former.swap_remove(at));
            self.cards.push(kept.map_or_else(|| Card::new(&self.list, offer), Ok)?);
        }
        let lost = former.iter().any(Card::has_focus);
        for card in former {
            card.item.remove();
        }
        self.order()?;
        // A reply that is no longer offered leaves the keyboard at the first one, not nowhere.
        match self.first() {
            Some(first) if lost => first.focus(),
            _ => Ok(()),
        }
    }

    /// Puts the cards' items in order around the one that has the focus: an element that is moved loses it.
    fn order(&self) -> Result {
        let focused = self.cards.iter().position(Card::has_focus);
        for (at, card) in self.cards.iter().enumerate() {
            match focused {
                Some(pivot) if at == pivot => {}
                Some(pivot) if at < pivot => {
                    let before = self.cards.get(pivot).map(|card| card.item.as_ref());
                    self.list.insert_before(&card.item, before)?;
                }
                _ => {
                    self.list.append_child(&card.item)?;
                }
            }
        }
        Ok(())
    }

    /// The first reply's article.
    pub fn first(&self) -> Option<&HtmlElement> {
        self.cards.first().map(|card| &card.article)
    }

    /// Moves the focus to the next or the former reply.
    pub fn step(&self, key: &str) -> Result<bool> {
        let Some(at) = self.cards.iter().position(Card::has_focus) else { return Ok(false) };
        let to = match key {
            "ArrowDown" => at + 1,
            "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => self.cards.len().saturating_sub(1),
            _ => return Ok(false),
        };
        let Some(card) = self.cards.get(to) else { return Ok(true) };
        card.article.focus()?;
        Ok(true)
    }

    /// Puts the focus into the open field of a reply.
    pub fn focus_field(&self, key: &str) -> Result {
        let card = self.cards.iter().find(|card| card.key == key);
        card.and_then(|card| card.editor.as_ref()).map_or(Ok(()), Editor::focus)
    }

    /// Puts the focus on the button that opens the field of a reply.
    pub fn focus_edit(&self, key: &str) -> Result {
        self.cards.iter().find(|card| card.key == key).map_or(Ok(()), |card| card.edit.focus())
    }
}

impl Card {
    fn new(list: &Element, offer: &Offer) -> Result<Self> {
        let item = dom::add(list, "li", "")?;
        let article = dom::add(&item, "article", "card")?;
        dom::attribute(&article, "data-reply", Some(&offer.key))?;
        dom::attribute(&article, "tabindex", Some("0"))?;
        dom::name(&article, &offer.name)?;
        let title = dom::add(&article, "h3", "")?;
        dom::add_text(&title, "span", "stance", &offer.name)?;
        let hint = dom::add(&title, "span", "hint")?;
        let text = dom::add(&article, "p", "text")?;
        dom::attribute(&text, "dir", Some("auto"))?;
        let slot = offer.slot.map(|slot| add_slot(&article, slot)).transpose()?;
        let body = dom::add(&article, "div", "")?;
        let note = dom::add(&article, "p", "note")?;
        dom::attribute(&note, "role", Some("status"))?;
        let buttons = dom::add(&article, "div", "buttons")?;
        let insert = dom::add_button(&buttons, "primary", &texts::INSERT.text(), "insert")?;
        dom::add_button(&buttons, "", &texts::COPY.text(), "copy")?;
        let edit = dom::add_button(&buttons, "", &texts::EDIT.text(), "edit")?;
        let reset = dom::add_button(&buttons, "quiet", &texts::RESET.text(), "reset")?;
        let undo = dom::add_button(&buttons, "quiet", &texts::UNDO_INSERT.text(), "undo")?;
        let ask = dom::add(&article, "div", "buttons ask")?;
        dom::add_button(&ask, "primary", &texts::REPLACE.text(), "replace")?;
        dom::add_button(&ask, "", &texts::KEEP_MINE.text(), "keep")?;
        let (key, editor) = (offer.key.clone(), None);
        Ok(Self { key, item, article, hint, text, slot, body, editor, insert, edit, reset, undo, ask, note })
    }

    /// Whether it can show a reply as it is made.
    fn fits(&self, offer: &Offer) -> bool {
        self.key == offer.key && self.slot.is_some() == offer.slot.is_some()
    }

    fn has_focus(&self) -> bool {
        dom::has_focus(&self.item)
    }

    fn paint(&mut self, open: &Open, offer: &Offer, off: Option<&str>) -> Result {
        let own = &open.own;
        let edit = own.edit_of(&offer.key);
        self.paint_editor(open, offer, off)?;
        dom::say(&self.hint, if edit.is_some() { texts::HINT_EDITED } else { offer.hint });
        dom::text(&self.text, &own.shown(offer));
        dom::show(&self.text, edit.is_none_or(|edit| !edit.is_open));
        if let Some(slot) = &self.slot {
            if let Some(label) = slot.parent_element().and_then(|l| l.dyn_into::<HtmlElement>().ok()) {
                dom::show(&label, edit.is_none());
            }
            if let Some(slot) = slot.dyn_ref::<HtmlTextAreaElement>()
                && slot.value() != own.fill_of(&offer.key)
            {
                slot.set_value(own.fill_of(&offer.key));
            }
        }
        let waits = own.finished(offer).err();
        dom::attribute(&self.insert, "aria-disabled", waits.is_some().then_some("true"))?;
        let act = open.act.as_ref().filter(|act| act.key.as_ref() == Some(&offer.key));
        let said = act.and_then(note).map(|said| said.text());
        dom::text(&self.note, &waits.or(said).unwrap_or_default());
        dom::show(&self.undo, act.is_some_and(|act| act.step == Step::Inserted));
        dom::show(&self.ask, act.is_some_and(|act| act.step == Step::Occupied));
        let current = open.current() == Some(offer.key.as_str());
        dom::attribute(&self.article, "data-current", current.then_some(""))?;
        dom::attribute(&self.article, "data-done", act.filter(|a| a.step == Step::Inserted).map(|_| ""))
    }

    fn paint_editor(&mut self, open: &Open, offer: &Offer, off: Option<&str>) -> Result {
        let edit = open.own.edit_of(&offer.key);
        let is_open = edit.is_some_and(|edit| edit.is_open);
        dom::say(&self.edit, if is_open { texts::EDIT_DONE } else { texts::EDIT });
        let changed = edit.is_some_and(|edit| edit.live.draft() != open.own.suggested(offer));
        dom::show(&self.reset, changed);
        match (edit, &mut self.editor) {
            (Some(edit), Some(editor)) => editor.paint(edit, off),
            (Some(edit), none) => none.insert(Editor::new(&self.body, &offer.name)?).paint(edit, off),
            (None, Some(editor)) => {
                editor.remove();
                self.editor = None;
                Ok(())
            }
            (None, None) => Ok(()),
        }
    }
}

/// The names that the switches show as chosen.
const fn chosen(settings: &Settings) -> [&'static str; 2] {
    [
        match settings.tone {
            Tone::Warm => "tone:warm",
            Tone::Formal => "tone:formal",
        },
        match settings.length {
            Length::Short => "length:short",
            Length::Full => "length:full",
        },
    ]
}

fn add_slot(parent: &Element, slot: Slot) -> Result<HtmlElement> {
    let label = dom::add(parent, "label", "slot")?;
    dom::add_text(&label, "span", "", &words::slot(slot).text())?;
    let field = dom::add(&label, "textarea", "")?;
    dom::attribute(&field, "rows", Some(if slot == Slot::Answer { "3" } else { "1" }))?;
    dom::attribute(&field, "dir", Some("auto"))?;
    Ok(field)
}

fn note(act: &Act) -> Option<Line> {
    match act.step {
        Step::Asked => None,
        Step::Inserted => Some(texts::INSERTED),
        Step::Occupied => Some(texts::OCCUPIED),
        Step::Done(line) => Some(line),
    }
}
