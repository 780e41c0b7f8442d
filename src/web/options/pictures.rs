//! Pictures of the ledger: how long people waited, how many had their answer within a week, what is waiting now. Each is a
//! drawing with a table of its numbers; what is too little to say anything is said so, and not drawn.

use super::{chart, form, words};
use crate::{
    calendar::Timestamp,
    ledger::{
        Entry, Policy,
        statistics::{AGES, FEW, Statistics},
        table,
    },
    texts::{self, Line},
    web::{
        dom::{self, Result},
        listed, say,
    },
};
use std::cell::RefCell;
use web_sys::{Element, HtmlElement};

/// The section's parts.
pub struct Pictures {
    nothing: HtmlElement,
    drawn: HtmlElement,
    buttons: HtmlElement,
    shown: RefCell<(Vec<Entry>, Option<Timestamp>)>,
}

impl Pictures {
    /// Builds the section at the end of `main`.
    pub fn new(main: &Element) -> Result<Self> {
        let section = form::section(main, texts::PICTURES)?;
        let nothing = dom::add_text(&section, "p", "soft", &texts::NO_PICTURES.text())?;
        let drawn = dom::add(&section, "div", "pictures")?;
        let buttons = dom::add(&section, "div", "buttons")?;
        dom::add_button(&buttons, "", &texts::SAVE_CSV.text(), "picturesSave")?;
        dom::show(&buttons, false);
        Ok(Self { nothing, drawn, buttons, shown: RefCell::default() })
    }

    /// Draws what these entries say, as things stand at `now`.
    pub fn show(&self, entries: Vec<Entry>, policy: &Policy, now: Timestamp) -> Result {
        let of = Statistics::of(&entries, policy, now);
        let waiting: usize = of.ages.iter().sum();
        dom::clear(&self.drawn);
        dom::show(&self.nothing, of.answered + waiting == 0);
        dom::show(&self.buttons, !entries.is_empty());
        if of.answered + waiting > 0 {
            self.waited(&of)?;
            self.within_a_week(&of)?;
            self.waiting(&of)?;
        }
        self.shown.replace((entries, Some(now)));
        Ok(())
    }

    /// The table for other programs.
    pub fn csv(&self) -> String {
        let shown = self.shown.borrow();
        shown.1.map(|now| table::csv(&shown.0, now)).unwrap_or_default()
    }

    fn waited(&self, of: &Statistics) -> Result {
        let figure = self.figure(texts::WAITED_HEADING)?;
        if !of.says_enough() {
            dom::add_text(&figure, "p", "soft", &words::too_few(of.answered))?;
            return Ok(());
        }
        let columns: Vec<chart::Column> = of
            .months
            .iter()
            .map(|month| {
                let drawn = month.answered >= FEW;
                chart::Column {
                    label: say::short_month(month.first),
                    tip: texts::month_tip(&say::month(month.first), &words::month(month)).text(),
                    low: drawn.then_some(month.median),
                    high: drawn.then_some(month.slowest),
                }
            })
            .collect();
        chart::columns(&figure, &columns, &texts::WAITED_NAME.text())?;
        let key = dom::add(&figure, "p", "key")?;
        for (class, word) in [("low", texts::WAITED_HALF), ("high", texts::WAITED_NINE)] {
            dom::add(&key, "span", &format!("swatch {class}"))?;
            dom::add_text(&key, "span", "", &word.text())?;
        }
        let rows = of.months.iter().map(|month| {
            let few = month.answered == 0;
            let said = |hours| if few { "–".to_owned() } else { words::hours(hours) };
            vec![say::month(month.first), month.answered.to_string(), said(month.median), said(month.slowest)]
        });
        table_of(
            &figure,
            &[texts::COLUMN_MONTH, texts::COLUMN_ANSWERS, texts::COLUMN_HALF, texts::COLUMN_NINE],
            rows,
        )
    }

    fn within_a_week(&self, of: &Statistics) -> Result {
        let figure = self.figure(texts::WEEK_HEADING)?;
        if of.kinds.is_empty() {
            dom::add_text(&figure, "p", "soft", &texts::NO_ANSWERS.text())?;
            return Ok(());
        }
        let bars: Vec<chart::Bar> = of
            .kinds
            .iter()
            .map(|share| chart::Bar {
                label: listed::kind(share.kind).text(),
                value: share.within_a_week,
                of: share.answered,
                said: texts::of_all(&share.within_a_week.to_string(), &share.answered.to_string()).text(),
                whole: true,
            })
            .collect();
        chart::bars(&figure, &bars, &texts::WEEK_NAME.text())?;
        let rows = of.kinds.iter().map(|share| {
            let kind = listed::kind(share.kind).text();
            vec![kind, share.answered.to_string(), share.within_a_week.to_string()]
        });
        table_of(&figure, &[texts::COLUMN_ASKED, texts::COLUMN_ANSWERED, texts::COLUMN_WEEK], rows)
    }

    fn waiting(&self, of: &Statistics) -> Result {
        let figure = self.figure(texts::NOW_HEADING)?;
        let all: usize = of.ages.iter().sum();
        if all == 0 {
            dom::add_text(&figure, "p", "soft", &texts::NOW_NOBODY.text())?;
            return Ok(());
        }
        let most = of.ages.iter().copied().max().unwrap_or(1);
        let bars: Vec<chart::Bar> = of
            .ages
            .iter()
            .enumerate()
            .map(|(at, count)| chart::Bar {
                label: words::age(
                    at.checked_sub(1).and_then(|before| AGES.get(before)).copied(),
                    AGES.get(at).copied(),
                ),
                value: *count,
                of: most,
                said: count.to_string(),
                whole: false,
            })
            .collect();
        chart::bars(&figure, &bars, &texts::NOW_NAME.text())?;
        let rows = bars.iter().map(|bar| vec![bar.label.clone(), bar.said.clone()]);
        table_of(&figure, &[texts::COLUMN_WAITING, texts::COLUMN_PEOPLE], rows)
    }

    fn figure(&self, heading: Line) -> Result<HtmlElement> {
        let figure = dom::add(&self.drawn, "figure", "")?;
        dom::add_text(&figure, "h3", "", &heading.text())?;
        Ok(figure)
    }
}

/// The numbers behind a drawing, for whoever would rather read them.
fn table_of(into: &Element, header: &[Line], rows: impl Iterator<Item = Vec<String>>) -> Result {
    let details = dom::add(into, "details", "numbers")?;
    dom::add_text(&details, "summary", "", &texts::THE_NUMBERS.text())?;
    let table = dom::add(&details, "table", "")?;
    let head = dom::add(&table, "thead", "")?;
    let head = dom::add(&head, "tr", "")?;
    for name in header {
        let cell = dom::add_text(&head, "th", "", &name.text())?;
        dom::attribute(&cell, "scope", Some("col"))?;
    }
    let body = dom::add(&table, "tbody", "")?;
    for row in rows {
        let line = dom::add(&body, "tr", "")?;
        for (at, text) in row.iter().enumerate() {
            let cell = dom::add_text(&line, if at == 0 { "th" } else { "td" }, "", text)?;
            dom::attribute(&cell, "scope", (at == 0).then_some("row"))?;
        }
    }
    Ok(())
}
