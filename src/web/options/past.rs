//! LinkedIn's data export on the options page: chosen or dropped, read with a bar that shows how far, and looked at before
//! anything of it is kept.

use super::{form, kept, words};
use crate::{
    texts,
    web::{
        dom::{self, Result},
        say,
    },
    wire::fields::{Fields, count, list, text},
};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

/// The section's parts, of which one is shown at a time.
pub struct Past {
    choose: HtmlElement,
    reading: HtmlElement,
    bar: HtmlElement,
    far: HtmlElement,
    found: HtmlElement,
    sentence: HtmlElement,
    faults: HtmlElement,
    owner: HtmlElement,
    keep: HtmlElement,
}

impl Past {
    /// Builds the section at the end of `main`.
    pub fn new(main: &Element) -> Result<Self> {
        let section = form::section(main, texts::PAST)?;
        dom::add_text(&section, "p", "soft", &texts::PAST_ABOUT.text())?;
        let choose = dom::add(&section, "div", "drop")?;
        dom::attribute(&choose, "data-drop", Some(""))?;
        dom::add_button(&choose, "", &texts::PAST_CHOOSE.text(), "pastChoose")?;
        dom::add_text(&choose, "p", "soft", &texts::PAST_DROP.text())?;

        let reading = dom::add(&section, "div", "reading")?;
        let far = dom::add_text(&reading, "p", "", "")?;
        let bar = dom::add(&reading, "progress", "")?;
        dom::name(&bar, &texts::PAST_BAR.text())?;
        let buttons = dom::add(&reading, "div", "buttons")?;
        dom::add_button(&buttons, "", &texts::CANCEL.text(), "pastCancel")?;

        let found = dom::add(&section, "div", "found")?;
        let sentence = dom::add_text(&found, "p", "sum", "")?;
        dom::attribute(&sentence, "tabindex", Some("-1"))?;
        let faults = dom::add(&found, "div", "soft")?;
        let owner = form::labelled(&found, "select", "pastOwner", &texts::PAST_OWNER.text(), "")?;
        let buttons = dom::add(&found, "div", "buttons")?;
        let keep = dom::add_button(&buttons, "primary", "", "pastKeep")?;
        dom::add_button(&buttons, "", &texts::PAST_LEAVE.text(), "pastCancel")?;
        let past = Self { choose, reading, bar, far, found, sentence, faults, owner, keep };
        past.only(&past.choose);
        Ok(past)
    }

    /// Goes to where a file can be chosen.
    pub fn focus(&self) -> Result {
        self.choose.scroll_into_view();
        super::first_button(&self.choose)
    }

    fn only(&self, part: &HtmlElement) {
        for one in [&self.choose, &self.reading, &self.found] {
            dom::show(one, one == part);
        }
    }

    /// Whether this is the control that says whose inbox it is.
    pub fn is_owner(&self, control: &Element) -> bool {
        control.id() == self.owner.id()
    }

    /// The profile that was chosen.
    pub fn owner(&self) -> String {
        kept::value(&self.owner)
    }

    /// Shows where the reading stands: `{ read, all }`, `{ summary }`, or nothing at all.
    pub fn show(&self, state: &JsValue) -> Result {
        if let Some(summary) = state.field("summary") {
            return self.show_found(&summary);
        }
        let (Ok(Some(read)), Ok(Some(all))) = (count(state, "read"), count(state, "all")) else {
            self.only(&self.choose);
            return Ok(());
        };
        // Without a value the bar says that it is not known how far it is.
        let value = (all > 0).then(|| read.to_string());
        dom::attribute(&self.bar, "value", value.as_deref())?;
        dom::attribute(&self.bar, "max", Some(&all.max(1).to_string()))?;
        let far = if all > 0 {
            texts::past_far(&say::number(read as usize), &say::number(all as usize)).text()
        } else {
            texts::PAST_OPENING.text()
        };
        dom::text(&self.far, &far);
        self.only(&self.reading);
        Ok(())
    }

    fn show_found(&self, summary: &JsValue) -> Result {
        let number = |name| count(summary, name).ok().flatten().unwrap_or(0);
        let owner = text(summary, "owner").ok().flatten();
        dom::text(
            &self.sentence,
            &words::past(
                owner.is_some(),
                number("conversations"),
                number("unanswered"),
                number("oldestDays"),
            ),
        );
        dom::clear(&self.faults);
        if number("broken") > 0 {
            dom::add_text(&self.faults, "p", "", &texts::past_set_aside(number("broken") as usize).text())?;
            for fault in list(summary, "faults").unwrap_or_default() {
                dom::add_text(&self.faults, "p", "", &fault.as_text().unwrap_or_default())?;
            }
        }
        dom::clear(&self.owner);
        if owner.is_none() {
            let nobody = dom::add_text(&self.owner, "option", "", &texts::PAST_OWNER_CHOOSE.text())?;
            dom::attribute(&nobody, "value", Some(""))?;
        }
        for person in list(summary, "people").unwrap_or_default() {
            let said = |name| text(&person, name).ok().flatten().unwrap_or_default();
            let option = dom::add_text(&self.owner, "option", "", &said("name"))?;
            dom::attribute(&option, "value", Some(&said("profile")))?;
            dom::attribute(&option, "selected", (owner.as_deref() == Some(&said("profile"))).then_some(""))?;
        }
        let something = owner.is_some() && number("unanswered") + number("answered") > 0;
        dom::attribute(&self.keep, "disabled", (!something).then_some(""))?;
        dom::text(&self.keep, &words::keep(number("unanswered")));
        self.only(&self.found);
        self.sentence.focus()
    }
}
