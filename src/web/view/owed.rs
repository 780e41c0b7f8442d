//! The panel's foot: who else waits, in a few lines; the whole list is on the toolbar icon.

use crate::{
    ledger::{Group, Row},
    texts,
    web::{
        dom::{self, Result},
        listed,
        state::State,
    },
};
use web_sys::{Element, HtmlElement};

/// More would be a second inbox.
const MOST: usize = 3;

pub struct Owed {
    section: HtmlElement,
    list: HtmlElement,
    more: HtmlElement,
    fault: HtmlElement,
    shown: Vec<Row>,
}

impl Owed {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "others")?;
        dom::add_text(&section, "h2", "", &texts::OWED_HEADING.text())?;
        let list = dom::add(&section, "ul", "")?;
        dom::attribute(&list, "role", Some("list"))?;
        let more = dom::add(&section, "p", "more")?;
        let fault = dom::add(parent, "p", "fault")?;
        dom::attribute(&fault, "role", Some("alert"))?;
        Ok(Self { section, list, more, fault, shown: Vec::new() })
    }

    pub fn paint(&mut self, state: &State) -> Result {
        let here = state.open.as_ref().map(|open| open.thread.id.as_str());
        let awake = state.owed.iter().filter(|(row, _)| row.group != Group::Asleep);
        let (here, others): (Vec<_>, Vec<&(Row, String)>) =
            awake.partition(|(row, _)| Some(row.thread.as_str()) == here);
        dom::show(&self.section, !others.is_empty());
        let rest = (state.awake as usize).saturating_sub(here.len() + others.len().min(MOST));
        dom::text(&self.more, &if rest > 0 { texts::owed_more(rest).text() } else { String::new() });
        dom::show(&self.fault, state.fault.is_some());
        dom::text(&self.fault, state.fault.as_deref().unwrap_or(""));
        let rows: Vec<Row> = others.iter().take(MOST).map(|(row, _)| row.clone()).collect();
        if rows == self.shown {
            return Ok(());
        }
        dom::clear(&self.list);
        for (row, address) in others.into_iter().take(MOST) {
            let item = dom::add(&self.list, "li", "")?;
            dom::attribute(&item, "data-group", (row.group == Group::Overdue).then_some("overdue"))?;
            let link = dom::add_text(&item, "a", "", &listed::named(&row.with))?;
            dom::attribute(&link, "dir", Some("auto"))?;
            dom::attribute(&link, "href", Some(address))?;
            dom::attribute(&link, "target", Some("_top"))?;
            dom::add_text(&item, "span", "", &listed::since(row, state.offset))?;
        }
        self.shown = rows;
        Ok(())
    }
}
