//! The panel's view. Its elements are made once and then only changed where something differs.
//!
//! From top to bottom, in the order of what matters: who and how long; what they ask; what to say; the draft check; who
//! else waits.

mod ask;
mod check;
mod editor;
mod findings;
mod header;
mod nothing;
mod owed;
mod replies;

use super::{
    dom::{self, Result},
    state::{Open, State},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, HtmlTextAreaElement};

/// Every part of the panel.
pub struct View {
    region: HtmlElement,
    header: header::Header,
    nothing: nothing::Nothing,
    ask: ask::Ask,
    replies: replies::Replies,
    check: check::Check,
    owed: owed::Owed,
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
            check: check::Check::new(&region)?,
            owed: owed::Owed::new(&region)?,
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
        self.replies.paint(state)?;
        self.check.paint(state)?;
        self.owed.paint(state)?;
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

    /// Puts the focus into the open field of a reply.
    pub fn focus_field(&self, key: &str) -> Result {
        self.replies.focus_field(key)
    }

    /// Puts the focus on the button that opens the field of a reply.
    pub fn focus_edit(&self, key: &str) -> Result {
        self.replies.focus_edit(key)
    }

    /// Moves between replies by an arrow key; false if the key means nothing here.
    pub fn step(&self, key: &str) -> Result<bool> {
        self.replies.step(key)
    }
}

/// The key of the reply in whose card an element stands.
pub fn key_of(element: &Element) -> Option<String> {
    element.closest("[data-reply]").ok().flatten()?.get_attribute("data-reply")
}

/// The place in its list of the finding in which an element stands.
pub fn finding_of(element: &Element) -> usize {
    let item = element.closest("[data-finding]").ok().flatten();
    item.and_then(|item| item.get_attribute("data-finding")?.parse().ok()).unwrap_or(usize::MAX)
}

/// What somebody writes into a reply's card.
pub struct Written {
    /// The reply's key.
    pub key: String,
    /// What stands in the field now.
    pub text: String,
    /// Whether the field holds the whole reply, and not only its slot.
    pub is_edit: bool,
}

/// What an input event brought.
pub fn written(target: &EventTarget) -> Option<Written> {
    let field = target.dyn_ref::<HtmlTextAreaElement>()?;
    Some(Written { key: key_of(field)?, text: field.value(), is_edit: field.has_attribute("data-edit") })
}

/// Whether the thread asks something that still stands open.
fn asked(open: &Open) -> bool {
    open.readable() && open.reading.is_request
}

/// Calm within the user's limit, amber after it, red only after fourteen days.
pub const fn level(days: u32, limit: u32) -> &'static str {
    if days > 14 {
        "red"
    } else if days >= limit {
        "amber"
    } else {
        "calm"
    }
}
