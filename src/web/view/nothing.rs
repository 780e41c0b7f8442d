//! What the panel shows where there is nothing to ask for: no thread, no request, nothing owed.

use crate::web::{
    dom::{self, Result},
    state::{Open, State},
    words,
};
use web_sys::{Element, HtmlElement};

pub struct Nothing {
    section: HtmlElement,
    title: HtmlElement,
    line: HtmlElement,
    promises: HtmlElement,
    shown: Option<(String, String)>,
}

impl Nothing {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "nothing")?;
        dom::add_icon(&section, "calm")?;
        let title = dom::add(&section, "h2", "")?;
        let line = dom::add(&section, "p", "")?;
        let promises = dom::add(&section, "ul", "promises")?;
        Ok(Self { section, title, line, promises, shown: None })
    }

    pub fn paint(&mut self, state: &State) -> Result {
        let said = match &state.open {
            None => {
                let (title, line) = words::page_state(state.page);
                Some((title, line.to_owned()))
            }
            Some(open) if promised(open) => Some(("You've promised", words::promised(&open.reading))),
            Some(open) if super::asked(open) && open.reading.needs_reply => None,
            Some(open) if super::asked(open) => Some(("It's their turn", words::THEIR_TURN.to_owned())),
            Some(open) => Some(words::nothing_asked(&open.reading, answered(open), open.readable())),
        };
        dom::show(&self.section, said.is_some());
        let Some((title, line)) = said else { return Ok(()) };
        let shown = Some((title.to_owned(), line));
        if shown != self.shown {
            dom::text(&self.title, title);
            dom::text(&self.line, shown.as_ref().map_or("", |(_, line)| line));
            self.shown = shown;
        }
        self.paint_promises(state.open.as_ref())
    }

    fn paint_promises(&self, open: Option<&Open>) -> Result {
        dom::clear(&self.promises);
        let Some(open) = open.filter(|open| answered(open) || promised(open)) else { return Ok(()) };
        for promise in &open.reading.promises {
            let due = promise.due.map(|day| format!(" (until {})", words::day(day))).unwrap_or_default();
            let words = open.thread.quoted(&promise.quote);
            let line = format!("You promised: \u{201c}{words}\u{201d}{due}");
            dom::add_text(&self.promises, "li", "", &line)?;
        }
        Ok(())
    }
}

/// Whether the owner has answered with a promise that still stands.
fn promised(open: &Open) -> bool {
    open.reading.is_request && !open.reading.needs_reply && !open.reading.promises.is_empty()
}

/// Whether the owner wrote last.
fn answered(open: &Open) -> bool {
    open.thread.messages.last().is_some_and(|message| message.own)
}
