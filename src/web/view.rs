//! The panel's view. Its elements are made once and then only changed where something differs.
//!
//! From top to bottom, in the order of what matters: who and how long; what they ask; what to say; the draft check.

mod ask;
mod findings;
mod header;
mod nothing;
mod replies;

use super::{
    dom::{self, Result},
    state::{Open, State},
};
use crate::reply::Stance;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Every part of the panel.
pub struct View {
    region: HtmlElement,
    header: header::Header,
    nothing: nothing::Nothing,
    ask: ask::Ask,
    replies: replies::Replies,
    findings: findings::Findings,
    thread: Option<String>,
}

impl View {
    /// Builds the panel inside `root`.
    pub fn new(root: &Element) -> Result<Self> {
        dom::clear(root);
        let region = dom::add(root, "div", "panel")?;
        dom::attribute(&region, "role", Some("region"))?;
        dom::name(&region, "Considerate")?;
        dom::attribute(&region, "tabindex", Some("-1"))?;
        Ok(Self {
            header: header::Header::new(&region)?,
            nothing: nothing::Nothing::new(&region)?,
            ask: ask::Ask::new(&region)?,
            replies: replies::Replies::new(&region)?,
            findings: findings::Findings::new(&region)?,
            thread: None,
            region,
        })
    }

    /// Shows `state`.
    pub fn paint(&mut self, state: &State) -> Result {
        let open = state.open.as_ref();
        self.header.paint(state)?;
        self.nothing.paint(state)?;
        self.ask.paint(open)?;
        self.replies.paint(open, &state.settings)?;
        self.findings.paint(open)?;
        let thread = open.map(|open| open.thread.id.clone());
        if thread != self.thread {
            self.thread = thread;
            self.region.set_scroll_top(0);
        }
        Ok(())
    }

    /// Puts the focus on the first reply, or on the panel if there is none.
    pub fn focus(&self) -> Result {
        self.replies.first().unwrap_or(&self.region).focus()
    }

    /// Moves between replies by an arrow key; false if the key means nothing here.
    pub fn step(&self, key: &str) -> Result<bool> {
        self.replies.step(key)
    }
}

/// The stance of the card in which an element stands.
pub fn card_of(element: &Element) -> Option<Stance> {
    let card = element.closest("[data-stance]").ok().flatten()?;
    let name = card.get_attribute("data-stance")?;
    Stance::ALL.into_iter().find(|stance| stance.name() == name)
}

/// The slot that an input event comes from: its card's stance, and what stands in it now.
pub fn slot_of(target: &EventTarget) -> Option<(Stance, String)> {
    let stance = card_of(target.dyn_ref::<Element>()?)?;
    let line = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let text = line.or_else(|| target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))?;
    Some((stance, text))
}

/// Whether the thread asks something that still stands open.
fn asked(open: &Open) -> bool {
    open.readable() && open.reading.is_request
}
