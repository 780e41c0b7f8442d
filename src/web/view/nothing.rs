//! What the panel shows where there is nothing to ask for: no thread, no request, nothing owed.

use crate::{
    calendar::{Date, local_day},
    texts::{self, Line, Said},
    web::{
        dom::{self, Result},
        say,
        state::{Open, State},
        words,
    },
};
use web_sys::{Element, HtmlElement};

pub struct Nothing {
    section: HtmlElement,
    title: HtmlElement,
    line: HtmlElement,
    promises: HtmlElement,
    shown: Option<(Line, Said)>,
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
                Some((title, line.into()))
            }
            Some(open) if promised(open) => {
                Some((texts::PROMISED, words::promised(&open.reading, today(open, state.offset)).into()))
            }
            Some(open) if super::asked(open) && open.reading.needs_reply => None,
            Some(open) if super::asked(open) => Some((texts::THEIR_TURN, texts::THEIR_TURN_LINE.into())),
            Some(open) => Some(words::nothing_asked(&open.reading, answered(open), open.readable())),
        };
        dom::show(&self.section, said.is_some());
        let Some((title, line)) = &said else { return Ok(()) };
        if said != self.shown {
            dom::say(&self.title, *title);
            dom::text(&self.line, &line.text());
            self.shown = said;
        }
        self.paint_promises(state.open.as_ref())
    }

    fn paint_promises(&self, open: Option<&Open>) -> Result {
        dom::clear(&self.promises);
        let Some(open) = open.filter(|open| answered(open) || promised(open)) else { return Ok(()) };
        for promise in &open.reading.promises {
            let words = open.thread.quoted(&promise.quote);
            let line = match promise.due {
                Some(day) => texts::promised_words_until(words, &say::day(day)),
                None => texts::promised_words(words),
            };
            dom::add_text(&self.promises, "li", "", &line.text())?;
        }
        Ok(())
    }
}

/// The day on the user's clock.
fn today(open: &Open, offset: i32) -> Date {
    local_day(open.thread.now, offset)
}

/// Whether the owner has answered with a promise that still stands.
fn promised(open: &Open) -> bool {
    open.reading.is_request && !open.reading.needs_reply && !open.reading.promises.is_empty()
}

/// Whether the owner wrote last.
fn answered(open: &Open) -> bool {
    open.thread.messages.last().is_some_and(|message| message.own)
}
