//! A list of things with a few fields each (people to name, templates): shown, added, changed, removed, and brought back.

use super::{form, kept, words};
use crate::{
    check::CustomRule,
    reply::template,
    texts::{self, Line},
    web::dom::{self, Result},
    wire::fields::{Fields, list},
};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

/// What a list is of.
pub struct Sort {
    field: &'static str,
    heading: Line,
    about: fn() -> String,
    group: Line,
    add: Line,
    columns: &'static [Column],
    /// A sentence about what cannot be kept.
    fault: fn(&[String]) -> Option<String>,
}

/// One field of a thing; the first is its name.
struct Column {
    key: &'static str,
    label: Line,
    hint: Option<Line>,
    tall: bool,
    /// Whether commas part it into a list.
    several: bool,
}

const fn column(key: &'static str, label: Line, hint: Option<Line>) -> Column {
    Column { key, label, hint, tall: false, several: false }
}

/// The referral book.
pub const PEOPLE: Sort = Sort {
    field: "referralBook",
    heading: texts::PEOPLE,
    about: || texts::PEOPLE_ABOUT.text(),
    group: texts::PERSON_GROUP,
    add: texts::PERSON_ADD,
    columns: &[
        column("name", texts::PERSON_NAME, None),
        Column { several: true, ..column("topics", texts::PERSON_TOPICS, Some(texts::PERSON_TOPICS_HINT)) },
        column("link", texts::PERSON_LINK, Some(texts::PERSON_LINK_HINT)),
        column("note", texts::PERSON_NOTE, Some(texts::PERSON_NOTE_HINT)),
    ],
    fault: |row| match row {
        [name, topics, ..] if name.is_empty() || topics.is_empty() => Some(texts::PERSON_FAULT.text()),
        _ => None,
    },
};

/// The user's own templates.
pub const TEMPLATES: Sort = Sort {
    field: "templates",
    heading: texts::TEMPLATES,
    about: words::variables,
    group: texts::TEMPLATE_GROUP,
    add: texts::TEMPLATE_ADD,
    columns: &[
        column("name", texts::TEMPLATE_NAME, None),
        Column { tall: true, ..column("text", texts::TEMPLATE_TEXT, None) },
    ],
    fault: |row| match row {
        [name, text] if name.is_empty() || text.is_empty() => Some(texts::TEMPLATE_FAULT.text()),
        [_, text] => template::check(text).err().map(|error| error.to_string()),
        _ => None,
    },
};

/// The user's own rules of the draft check.
pub const RULES: Sort = Sort {
    field: "customRules",
    heading: texts::OWN_RULES,
    about: || texts::OWN_RULES_ABOUT.text(),
    group: texts::OWN_RULE_GROUP,
    add: texts::OWN_RULE_ADD,
    columns: &[
        column("pattern", texts::OWN_RULE_PATTERN, Some(texts::OWN_RULE_PATTERN_HINT)),
        column("message", texts::OWN_RULE_MESSAGE, None),
    ],
    fault: |row| match row {
        [pattern, message] => CustomRule::new(pattern, message).err().map(|error| error.to_string()),
        _ => None,
    },
};

/// The list on the page, and the form under it.
pub struct Editor {
    sort: &'static Sort,
    section: HtmlElement,
    list: HtmlElement,
    inputs: Vec<HtmlElement>,
    fault: HtmlElement,
    keep: HtmlElement,
    cancel: HtmlElement,
    undo: HtmlElement,
    rows: RefCell<Vec<Vec<String>>>,
    /// Which is being changed; `None` while a new one is written.
    changing: Cell<Option<usize>>,
    removed: RefCell<Option<(usize, Vec<String>)>>,
}

impl Editor {
    /// Builds it at the end of `main`.
    pub fn new(main: &Element, sort: &'static Sort) -> Result<Self> {
        let section = form::section(main, sort.heading)?;
        dom::add_text(&section, "p", "soft", &(sort.about)())?;
        let list = dom::add(&section, "ul", "things")?;
        dom::attribute(&list, "role", Some("list"))?;
        dom::name(&list, &sort.heading.text())?;
        let undo = dom::add_button(&section, "quiet", &texts::UNDO_REMOVE.text(), "undo")?;
        dom::show(&undo, false);
        let group = dom::add(&section, "div", "new")?;
        dom::attribute(&group, "role", Some("group"))?;
        dom::name(&group, &sort.group.text())?;
        let inputs: Result<Vec<HtmlElement>> = sort
            .columns
            .iter()
            .map(|column| {
                let id = format!("{}-{}", sort.field, column.key);
                let tag = if column.tall { "textarea" } else { "input" };
                let hint = column.hint.map(Line::text).unwrap_or_default();
                form::labelled(&group, tag, &id, &column.label.text(), &hint)
            })
            .collect();
        let fault = dom::add(&group, "p", "fault")?;
        dom::attribute(&fault, "role", Some("alert"))?;
        let buttons = dom::add(&group, "div", "buttons")?;
        let keep = dom::add_button(&buttons, "", &sort.add.text(), "keepEntry")?;
        let cancel = dom::add_button(&buttons, "quiet", &texts::CANCEL.text(), "cancel")?;
        dom::show(&cancel, false);
        Ok(Self {
            sort,
            section,
            list,
            inputs: inputs?,
            fault,
            keep,
            cancel,
            undo,
            rows: RefCell::default(),
            changing: Cell::new(None),
            removed: RefCell::default(),
        })
    }

    /// The setting that the list is.
    pub fn field(&self) -> &'static str {
        self.sort.field
    }

    /// Whether an element stands in it.
    pub fn holds(&self, element: &Element) -> bool {
        self.section.contains(Some(element))
    }

    /// Where it stands on the page.
    pub const fn section(&self) -> &HtmlElement {
        &self.section
    }

    /// The list as it is shown.
    pub fn rows(&self) -> Vec<Vec<String>> {
        self.rows.borrow().clone()
    }

    /// Shows another list; what is to be kept.
    pub fn replace(&self, rows: Vec<Vec<String>>) -> Result<JsValue> {
        self.rows.replace(rows);
        self.removed.replace(None);
        dom::show(&self.undo, false);
        self.empty()?;
        self.paint()?;
        Ok(self.stored())
    }

    /// Shows the list as it is stored; the form keeps what is in it.
    pub fn show(&self, settings: &JsValue) -> Result {
        let stored = list(settings, self.sort.field).unwrap_or_default();
        let read = |thing: &JsValue, column: &Column| -> String {
            let value = thing.field(column.key);
            let several = value.as_ref().and_then(Fields::as_list);
            let several =
                several.map(|list| list.iter().filter_map(Fields::as_text).collect::<Vec<_>>().join(", "));
            several.or_else(|| value.and_then(|value| value.as_text())).unwrap_or_default()
        };
        let rows: Vec<Vec<String>> = stored
            .iter()
            .map(|thing| self.sort.columns.iter().map(|column| read(thing, column)).collect())
            .collect();
        if *self.rows.borrow() == rows && self.list.child_element_count() > 0 {
            return Ok(());
        }
        *self.rows.borrow_mut() = rows;
        self.paint()
    }

    /// Does what a button says. Gives what is to be kept, and a sentence on what was done.
    pub fn act(&self, action: &str, at: Option<usize>) -> Result<Option<(JsValue, String)>> {
        match (action, at) {
            ("change", Some(at)) => self.change(at).map(|()| None),
            ("remove", Some(at)) => self.remove(at).map(Some),
            ("undo", _) => self.bring_back(),
            ("keepEntry", _) => self.keep_entry(),
            ("cancel", _) => self.empty().map(|()| None),
            _ => Ok(None),
        }
    }

    fn change(&self, at: usize) -> Result {
        let Some(row) = self.rows.borrow().get(at).cloned() else { return Ok(()) };
        for (input, text) in self.inputs.iter().zip(&row) {
            kept::fill(input, text);
        }
        self.changing.set(Some(at));
        dom::text(&self.keep, &texts::SAVE_CHANGES.text());
        dom::show(&self.cancel, true);
        dom::text(&self.fault, "");
        self.inputs.first().map_or(Ok(()), |input| input.focus())
    }

    fn remove(&self, at: usize) -> Result<(JsValue, String)> {
        let mut rows = self.rows.borrow_mut();
        let row = if at < rows.len() { rows.remove(at) } else { Vec::new() };
        drop(rows);
        let said = texts::removed(row.first().map_or("", String::as_str)).text();
        *self.removed.borrow_mut() = Some((at, row));
        self.empty()?;
        self.paint()?;
        dom::show(&self.undo, true);
        self.undo.focus()?;
        Ok((self.stored(), said))
    }

    fn bring_back(&self) -> Result<Option<(JsValue, String)>> {
        let Some((at, row)) = self.removed.borrow_mut().take() else { return Ok(None) };
        let said = texts::is_back(row.first().map_or("", String::as_str)).text();
        let mut rows = self.rows.borrow_mut();
        let at = at.min(rows.len());
        rows.insert(at, row);
        drop(rows);
        dom::show(&self.undo, false);
        self.paint()?;
        Ok(Some((self.stored(), said)))
    }

    fn keep_entry(&self) -> Result<Option<(JsValue, String)>> {
        let row: Vec<String> = self.inputs.iter().map(|input| kept::value(input)).collect();
        if let Some(fault) = (self.sort.fault)(&row) {
            dom::text(&self.fault, &fault);
            return Ok(None);
        }
        let name = row.first().cloned().unwrap_or_default();
        let mut rows = self.rows.borrow_mut();
        let said = match self.changing.get().and_then(|at| rows.get_mut(at)) {
            Some(old) => {
                *old = row;
                texts::saved(&name).text()
            }
            None => {
                rows.push(row);
                texts::added(&name).text()
            }
        };
        drop(rows);
        self.empty()?;
        self.paint()?;
        self.inputs.first().map_or(Ok(()), |input| input.focus())?;
        Ok(Some((self.stored(), said)))
    }

    /// Empties the form.
    fn empty(&self) -> Result {
        for input in &self.inputs {
            let _ = js_sys::Reflect::set(input, &"value".into(), &"".into());
        }
        self.changing.set(None);
        dom::text(&self.fault, "");
        dom::text(&self.keep, &self.sort.add.text());
        dom::show(&self.cancel, false);
        Ok(())
    }

    fn stored(&self) -> JsValue {
        let rows = self.rows.borrow();
        kept::list(rows.iter().map(|row| {
            let fields = self.sort.columns.iter().zip(row).filter(|(_, text)| !text.is_empty());
            kept::object(fields.map(|(column, text)| {
                let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
                (
                    column.key,
                    if column.several { kept::list(parts.map(JsValue::from)) } else { text.as_str().into() },
                )
            }))
        }))
    }

    fn paint(&self) -> Result {
        dom::clear(&self.list);
        for (at, row) in self.rows.borrow().iter().enumerate() {
            let item = dom::add(&self.list, "li", "thing")?;
            let text = dom::add(&item, "div", "text")?;
            let name = row.first().map_or("", String::as_str);
            let heading = dom::add_text(&text, "h3", "", name)?;
            dom::attribute(&heading, "dir", Some("auto"))?;
            let rest: Vec<&str> =
                row.iter().skip(1).map(String::as_str).filter(|text| !text.is_empty()).collect();
            let rest = dom::add_text(&text, "p", "soft", &rest.join(" · "))?;
            dom::attribute(&rest, "dir", Some("auto"))?;
            for (label, action) in [(texts::CHANGE, "change"), (texts::REMOVE, "remove")] {
                let label = label.text();
                let button = dom::add_button(&item, "quiet", &label, action)?;
                dom::attribute(&button, "data-at", Some(&at.to_string()))?;
                dom::name(&button, &texts::what_of(&label, name).text())?;
            }
        }
        Ok(())
    }
}
