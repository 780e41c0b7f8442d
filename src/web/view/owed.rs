//! The panel's foot: who else waits, in a few lines; the whole list is on the toolbar icon.

use crate::{
    ledger::{Group, Row},
    web::{
        dom::{self, Result},
        listed,
        state::State,
        words,
    },
};
use web_sys::{Element, HtmlElement};

/// More would be a second inbox.
const MOST: usize = 3;

pub struct Owed {
    section: HtmlElement,
    list: HtmlElement,
    more: HtmlElement,
    shown: Vec<Row>,
}

impl Owed {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "others")?;
        dom::add_text(&section, "h2", "", "Also waiting for you")?;
        let list = dom::add(&section, "ul", "")?;
        dom::attribute(&list, "role", Some("list"))?;
        let more = dom::add(&section, "p", "more")?;
        Ok(Self { section, list, more, shown: Vec::new() })
    }

    pub fn paint(&mut self, state: &State) -> Result {
        let here = state.open.as_ref().map(|open| open.thread.id.as_str());
        let others = state.owed.iter().filter(|(row, _)| Some(row.thread.as_str()) != here);
        let others: Vec<&(Row, String)> = others.filter(|(row, _)| row.group != Group::Asleep).collect();
        dom::show(&self.section, !others.is_empty());
        let rest = others.len().saturating_sub(MOST);
        dom::text(&self.more, &if rest > 0 { words::others(rest) } else { String::new() });
        let rows: Vec<Row> = others.iter().take(MOST).map(|(row, _)| row.clone()).collect();
        if rows == self.shown {
            return Ok(());
        }
        dom::clear(&self.list);
        for (row, address) in others.into_iter().take(MOST) {
            let item = dom::add(&self.list, "li", "")?;
            dom::attribute(&item, "data-group", (row.group == Group::Overdue).then_some("overdue"))?;
            let link = dom::add_text(&item, "a", "", listed::named(&row.with))?;
            dom::attribute(&link, "dir", Some("auto"))?;
            dom::attribute(&link, "href", Some(address))?;
            dom::attribute(&link, "target", Some("_top"))?;
            dom::add_text(&item, "span", "", &listed::since(row, state.offset))?;
        }
        self.shown = rows;
        Ok(())
    }
}
