//! The suggested replies: one article a stance.

use crate::{
    reply::{Draft, Slot, Stance},
    settings::Settings,
    web::{
        dom::{self, Result},
        panel::chosen,
        state::{Act, Open, Step},
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
    stance: Stance,
    item: HtmlElement,
    article: HtmlElement,
    text: HtmlElement,
    slot: Option<HtmlElement>,
    insert: HtmlElement,
    undo: HtmlElement,
    ask: HtmlElement,
    note: HtmlElement,
}

impl Replies {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "replies")?;
        let head = dom::add(&section, "div", "head")?;
        dom::add_text(&head, "h2", "", "What to say")?;
        dom::add_icon_button(&head, "another", "Another wording", "another")?;
        let bar = dom::add(&section, "div", "switches")?;
        let mut switches = Vec::new();
        for (group, options) in [
            ("Length", [("Short", "length:short"), ("Full", "length:full")]),
            ("Tone", [("Warm", "tone:warm"), ("Formal", "tone:formal")]),
        ] {
            let set = dom::add(&bar, "div", "switch")?;
            dom::attribute(&set, "role", Some("group"))?;
            dom::name(&set, group)?;
            for (label, action) in options {
                switches.push(dom::add_button(&set, "", label, action)?);
            }
        }
        let list = dom::add(&section, "ul", "cards")?;
        // Said aloud because Safari and Chromium drop the role of a list without markers.
        dom::attribute(&list, "role", Some("list"))?;
        dom::name(&list, "Replies")?;
        Ok(Self { section, list, switches, cards: Vec::new(), thread: String::new() })
    }

    pub fn paint(&mut self, open: Option<&Open>, settings: &Settings) -> Result {
        let open = open.filter(|open| !open.drafts.is_empty());
        dom::show(&self.section, open.is_some());
        let Some(open) = open else { return self.remake(&[], "") };
        let chosen = chosen(settings.tone, settings.length);
        for switch in &self.switches {
            let pressed = switch.get_attribute("data-action").is_some_and(|a| chosen.contains(&a.as_str()));
            dom::attribute(switch, "aria-pressed", Some(if pressed { "true" } else { "false" }))?;
        }
        self.remake(&open.drafts, &open.thread.id)?;
        for (card, draft) in self.cards.iter().zip(&open.drafts) {
            card.paint(open, draft)?;
        }
        Ok(())
    }

    /// Makes a card for each draft, in their order. The cards of the same thread are kept, and the one that has the
    /// focus is not even moved, so that a message which arrives interrupts nobody.
    fn remake(&mut self, drafts: &[Draft], thread: &str) -> Result {
        if self.thread != thread {
            self.cards.clear();
            dom::clear(&self.list);
            thread.clone_into(&mut self.thread);
        }
        let same = self.cards.len() == drafts.len() && self.cards.iter().zip(drafts).all(|(c, d)| c.fits(d));
        if same {
            return Ok(());
        }
        let mut former = core::mem::take(&mut self.cards);
        for draft in drafts {
            let kept = former.iter().position(|card| card.fits(draft)).map(|at| former.swap_remove(at));
            self.cards.push(kept.map_or_else(|| Card::new(&self.list, draft), Ok)?);
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
}

impl Card {
    fn new(list: &Element, draft: &Draft) -> Result<Self> {
        let stance = draft.stance;
        let item = dom::add(list, "li", "")?;
        let article = dom::add(&item, "article", "card")?;
        dom::attribute(&article, "data-stance", Some(stance.name()))?;
        dom::attribute(&article, "tabindex", Some("0"))?;
        dom::name(&article, words::stance(stance))?;
        let title = dom::add(&article, "h3", "")?;
        dom::add_text(&title, "span", "stance", words::stance(stance))?;
        dom::add_text(&title, "span", "hint", words::stance_hint(stance))?;
        let text = dom::add(&article, "p", "text")?;
        dom::attribute(&text, "dir", Some("auto"))?;
        let slot = draft.unfilled.first().map(|slot| add_slot(&article, *slot)).transpose()?;
        let note = dom::add(&article, "p", "note")?;
        dom::attribute(&note, "role", Some("status"))?;
        let buttons = dom::add(&article, "div", "buttons")?;
        let insert = dom::add_button(&buttons, "primary", "Insert", "insert")?;
        dom::add_button(&buttons, "", "Copy", "copy")?;
        let undo = dom::add_button(&buttons, "quiet", "Undo insert", "undo")?;
        let ask = dom::add(&article, "div", "buttons ask")?;
        dom::add_button(&ask, "primary", "Replace it", "replace")?;
        dom::add_button(&ask, "", "Keep mine", "keep")?;
        Ok(Self { stance, item, article, text, slot, insert, undo, ask, note })
    }

    /// Whether it can show a draft as it is made.
    fn fits(&self, draft: &Draft) -> bool {
        self.stance == draft.stance && self.slot.is_some() != draft.unfilled.is_empty()
    }

    fn has_focus(&self) -> bool {
        self.item.matches(":focus-within").unwrap_or(false)
    }

    fn paint(&self, open: &Open, draft: &Draft) -> Result {
        let finished = open.finished(draft);
        dom::text(&self.text, finished.as_deref().unwrap_or(&draft.text));
        dom::attribute(&self.insert, "aria-disabled", finished.is_none().then_some("true"))?;
        if let Some(slot) = self.slot.as_ref().and_then(|s| s.dyn_ref::<HtmlTextAreaElement>())
            && slot.value() != open.fill_of(draft.stance)
        {
            slot.set_value(open.fill_of(draft.stance));
        }
        let act = open.act.as_ref().filter(|act| act.stance == Some(draft.stance));
        let waits =
            draft.unfilled.first().filter(|_| finished.is_none()).map(|slot| words::slot_reason(*slot));
        dom::text(&self.note, act.map(note).or(waits).unwrap_or_default());
        dom::show(&self.undo, act.is_some_and(|act| act.step == Step::Inserted));
        dom::show(&self.ask, act.is_some_and(|act| act.step == Step::Occupied));
        let current = open.current() == Some(draft.stance);
        dom::attribute(&self.article, "data-current", current.then_some(""))?;
        dom::attribute(&self.article, "data-done", act.filter(|a| a.step == Step::Inserted).map(|_| ""))
    }
}

fn add_slot(parent: &Element, slot: Slot) -> Result<HtmlElement> {
    let label = dom::add(parent, "label", "slot")?;
    dom::add_text(&label, "span", "", words::slot(slot))?;
    let field = dom::add(&label, "textarea", "")?;
    dom::attribute(&field, "rows", Some(if slot == Slot::Answer { "3" } else { "1" }))?;
    dom::attribute(&field, "dir", Some("auto"))?;
    Ok(field)
}

fn note(act: &Act) -> &'static str {
    match act.step {
        Step::Asked => "",
        Step::Inserted => words::insert_outcome("inserted"),
        Step::Occupied => words::insert_outcome("occupied"),
        Step::Done(line) => line,
    }
}
