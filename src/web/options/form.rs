//! The choices that are one field each: who signs, how drafts sound, when an answer is overdue.

use super::kept;
use crate::{
    reading::Kind,
    settings::{Length, Settings, Tone},
    texts::{self, Line, Said},
    web::{
        dom::{self, Result},
        listed,
    },
    wire::{fields::Fields, settings::settings as chosen},
};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

/// The most days that a limit can have.
const MOST_DAYS: u32 = 365;

/// The controls of the form.
pub struct Form {
    name: HtmlElement,
    sign_off: HtmlElement,
    link: HtmlElement,
    tone: HtmlElement,
    length: HtmlElement,
    months: HtmlElement,
    days: HtmlElement,
    limits: Vec<(Kind, HtmlElement)>,
    working_days: HtmlElement,
    quiet: HtmlElement,
    from: HtmlElement,
    to: HtmlElement,
    nudges: HtmlElement,
    sync: HtmlElement,
    sync_fault: HtmlElement,
    faults: RefCell<Vec<(String, HtmlElement)>>,
}

/// A part of the page with a heading.
pub fn section(main: &Element, heading: Line) -> Result<HtmlElement> {
    let section = dom::add(main, "section", "part")?;
    dom::add_text(&section, "h2", "", &heading.text())?;
    Ok(section)
}

/// A control with its label and perhaps a hint under it.
pub fn labelled(into: &Element, tag: &str, id: &str, label: &str, hint: &str) -> Result<HtmlElement> {
    let line = dom::add(into, "div", "line")?;
    let name = dom::add_text(&line, "label", "", label)?;
    dom::attribute(&name, "for", Some(id))?;
    let control = dom::add(&line, tag, "")?;
    dom::attribute(&control, "id", Some(id))?;
    if !hint.is_empty() {
        let hint = dom::add_text(&line, "p", "soft", hint)?;
        dom::attribute(&hint, "id", Some(&format!("{id}-hint")))?;
        dom::attribute(&control, "aria-describedby", Some(&format!("{id}-hint")))?;
    }
    Ok(control)
}

impl Form {
    /// Builds the sections at the end of `main`.
    pub fn new(main: &Element) -> Result<Self> {
        let faults = RefCell::default();
        let you = section(main, texts::YOU)?;
        let name = field(&you, "name", texts::YOUR_NAME, texts::YOUR_NAME_HINT)?;
        let sign_off = field(&you, "signOff", texts::SIGN_OFF, texts::SIGN_OFF_HINT)?;
        let link = field(&you, "slotsLink", texts::SLOTS_LINK, texts::SLOTS_LINK_HINT)?;
        let drafts = section(main, texts::DRAFTS)?;
        let tone = choice(
            &drafts,
            "tone",
            texts::TONE,
            [("warm", texts::TONE_WARM), ("formal", texts::TONE_FORMAL)],
        )?;
        let length = choice(
            &drafts,
            "length",
            texts::LENGTH,
            [("full", texts::LENGTH_125), ("short", texts::LENGTH_60)],
        )?;
        let later = |n: usize| if n == 1 { texts::NEXT_MONTH.into() } else { texts::in_months(n) };
        let months = (1..=12).map(|n| (n.to_string(), later(n)));
        let months = choice(&drafts, "deferMonths", texts::DEFER_MONTHS, months)?;
        let owed = section(main, texts::POPUP_HEADING)?;
        let nudges = tick_box(&owed, "nudges", texts::NUDGES_ON)?;
        let days = number(&owed, "limitDays", texts::LIMIT_DAYS, "limitDays")?;
        let working_days = tick_box(&owed, "workingDays", texts::WORKING_DAYS)?;
        let quiet = tick_box(&owed, "quietHours", texts::QUIET_HOURS)?;
        let hours = dom::add(&owed, "div", "pair")?;
        let clock = (0..24).map(|hour: u32| (hour.to_string(), Said::own(&format!("{hour}:00"))));
        let from = choice(&hours, "quietFrom", texts::QUIET_FROM, clock.clone())?;
        let to = choice(&hours, "quietTo", texts::QUIET_TO, clock)?;
        for control in [&from, &to] {
            dom::attribute(control, "data-field", Some("quietHours"))?;
        }
        let details = dom::add(&owed, "details", "")?;
        dom::add_text(&details, "summary", "", &texts::OTHER_LIMITS.text())?;
        dom::add_text(&details, "p", "soft", &texts::OTHER_LIMITS_HINT.text())?;
        let kinds = Kind::ALL.into_iter().filter(|kind| kind.asks_for_help());
        let limits: Result<Vec<(Kind, HtmlElement)>> = kinds
            .map(|kind| {
                let id = format!("limit-{}", kind.name());
                Ok((kind, number(&details, &id, listed::kind(kind), "limits")?))
            })
            .collect();
        let shared = section(main, texts::SHARED)?;
        let sync = tick_box(&shared, "sync", texts::SYNC_ON)?;
        let about = dom::add_text(&shared, "p", "soft", &texts::SYNC_HINT.text())?;
        dom::attribute(&about, "id", Some("sync-hint"))?;
        dom::attribute(&sync, "aria-describedby", Some("sync-hint"))?;
        let sync_fault = dom::add(&shared, "p", "fault")?;
        dom::attribute(&sync_fault, "role", Some("alert"))?;
        let form = Self {
            name,
            sign_off,
            link,
            tone,
            length,
            months,
            days,
            limits: limits?,
            working_days,
            quiet,
            from,
            to,
            nudges,
            sync,
            sync_fault,
            faults,
        };
        Ok(form)
    }

    /// Shows what is stored; what cannot be read is shown as by default.
    pub fn show(&self, stored: &JsValue) -> Result {
        let now = chosen(stored).unwrap_or_else(|_| Settings::default());
        kept::fill(&self.name, now.name.as_deref().unwrap_or(""));
        kept::fill(&self.sign_off, now.sign_off.as_deref().unwrap_or(""));
        kept::fill(&self.link, now.slots_link.as_deref().unwrap_or(""));
        kept::fill(&self.tone, if now.tone == Tone::Formal { "formal" } else { "warm" });
        kept::fill(&self.length, if now.length == Length::Short { "short" } else { "full" });
        kept::fill(&self.months, &now.defer_months.first().copied().unwrap_or(3).min(12).to_string());
        kept::fill(&self.days, &now.limit_days.to_string());
        for (kind, control) in &self.limits {
            let own = now.limits.iter().find(|(of, _)| of == kind);
            kept::fill(control, &own.map_or(String::new(), |(_, days)| days.to_string()));
        }
        kept::tick(&self.working_days, now.working_days);
        kept::tick(&self.nudges, now.nudges);
        kept::tick(&self.sync, stored.field("sync").and_then(|on| on.as_flag()).unwrap_or(false));
        kept::tick(&self.quiet, now.quiet_hours.is_some());
        let (from, to) = now.quiet_hours.unwrap_or((19, 8));
        kept::fill(&self.from, &from.to_string());
        kept::fill(&self.to, &to.to_string());
        for control in [&self.from, &self.to] {
            dom::attribute(control, "disabled", now.quiet_hours.is_none().then_some(""))?;
        }
        Ok(())
    }

    /// Says what could not be synced, if anything.
    pub fn show_sync(&self, fault: &str) {
        dom::text(&self.sync_fault, fault);
    }

    /// What is to be kept for `field`; a sentence if it cannot be.
    pub fn read(&self, field: &str) -> core::result::Result<JsValue, Line> {
        let said = |control: &Element| {
            let text = kept::value(control);
            if text.is_empty() { JsValue::UNDEFINED } else { text.into() }
        };
        Ok(match field {
            "name" => said(&self.name),
            "signOff" => said(&self.sign_off),
            "slotsLink" => {
                let link = kept::value(&self.link);
                if !link.is_empty() && !is_an_address(&link) {
                    return Err(texts::NEEDS_ADDRESS);
                }
                said(&self.link)
            }
            "tone" => said(&self.tone),
            "length" => said(&self.length),
            "deferMonths" => kept::list(kept::value(&self.months).parse::<u32>().ok().map(JsValue::from)),
            "limitDays" => days(&self.days)?.ok_or(texts::NEEDS_DAYS)?.into(),
            "limits" => {
                let mut own = Vec::new();
                for (kind, control) in &self.limits {
                    own.extend(days(control)?.map(|days| (kind.name(), JsValue::from(days))));
                }
                kept::object(own)
            }
            "workingDays" => kept::ticked(&self.working_days).into(),
            "nudges" => kept::ticked(&self.nudges).into(),
            "sync" => kept::ticked(&self.sync).into(),
            "quietHours" if kept::ticked(&self.quiet) => {
                let hour = |control: &Element| kept::value(control).parse::<u32>().unwrap_or(0).into();
                kept::object([("from", hour(&self.from)), ("to", hour(&self.to))])
            }
            _ => JsValue::UNDEFINED,
        })
    }

    /// Says beside a field why it was not kept, or takes that back.
    pub fn fault(&self, field: &str, sentence: Option<Line>) -> Result {
        let control = match field {
            "slotsLink" => &self.link,
            "limitDays" => &self.days,
            "limits" => match self.limits.iter().find(|(_, control)| days(control).is_err()) {
                Some((_, control)) => control,
                None => return self.clear(field),
            },
            _ => return Ok(()),
        };
        self.clear(field)?;
        let Some(sentence) = sentence else { return Ok(()) };
        dom::attribute(control, "aria-invalid", Some("true"))?;
        if let Some(line) = control.parent_element() {
            let fault = dom::add_text(&line, "p", "fault", &sentence.text())?;
            dom::attribute(&fault, "role", Some("alert"))?;
            self.faults.borrow_mut().push((field.to_owned(), fault));
        }
        Ok(())
    }

    fn clear(&self, field: &str) -> Result {
        let mut faults = self.faults.borrow_mut();
        for (of, fault) in faults.iter() {
            if of == field {
                if let Some(control) =
                    fault.parent_element().and_then(|line| line.query_selector("[aria-invalid]").ok()?)
                {
                    dom::attribute(&control, "aria-invalid", None)?;
                }
                fault.remove();
            }
        }
        faults.retain(|(of, _)| of != field);
        Ok(())
    }
}

/// The days in a control, `None` for an empty one.
fn days(control: &Element) -> core::result::Result<Option<u32>, Line> {
    let text = kept::value(control);
    if text.is_empty() {
        // A number field gives nothing as well for what is no number.
        let typed = control.matches(":invalid").unwrap_or(false);
        return if typed { Err(texts::NEEDS_DAYS) } else { Ok(None) };
    }
    text.parse().ok().filter(|days| (1..=MOST_DAYS).contains(days)).map(Some).ok_or(texts::NEEDS_DAYS)
}

fn is_an_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

fn field(into: &Element, name: &str, label: Line, hint: Line) -> Result<HtmlElement> {
    let control = labelled(into, "input", name, &label.text(), &hint.text())?;
    dom::attribute(&control, "data-field", Some(name))?;
    dom::attribute(&control, "autocomplete", Some("off"))?;
    Ok(control)
}

fn number(into: &Element, id: &str, label: Line, name: &str) -> Result<HtmlElement> {
    let control = labelled(into, "input", id, &label.text(), "")?;
    for (attribute, value) in [("type", "number"), ("min", "1"), ("max", "365"), ("data-field", name)] {
        dom::attribute(&control, attribute, Some(value))?;
    }
    Ok(control)
}

fn tick_box(into: &Element, name: &str, label: Line) -> Result<HtmlElement> {
    let line = dom::add(into, "div", "line tick")?;
    let control = dom::add(&line, "input", "")?;
    for (attribute, value) in [("type", "checkbox"), ("id", name), ("data-field", name)] {
        dom::attribute(&control, attribute, Some(value))?;
    }
    let text = dom::add_text(&line, "label", "", &label.text())?;
    dom::attribute(&text, "for", Some(name))?;
    Ok(control)
}

fn choice(
    into: &Element,
    name: &str,
    label: Line,
    words: impl IntoIterator<Item = (impl AsRef<str>, impl Into<Said>)>,
) -> Result<HtmlElement> {
    let control = labelled(into, "select", name, &label.text(), "")?;
    dom::attribute(&control, "data-field", Some(name))?;
    for (value, word) in words {
        let option = dom::add_text(&control, "option", "", &word.into().text())?;
        dom::attribute(&option, "value", Some(value.as_ref()))?;
    }
    Ok(control)
}
