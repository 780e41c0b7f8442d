//! The referral book from a spreadsheet: a CSV is looked at before anything of it is taken in, and there is a way back.

use super::editor::Editor;
use crate::{
    texts,
    web::dom::{self, Result},
    wire::people::{self, Person},
};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// As many lines that cannot be taken in are named one by one.
const NAMED: usize = 3;

/// The parts under the list of people.
pub struct People {
    choose: HtmlElement,
    found: HtmlElement,
    sum: HtmlElement,
    faults: HtmlElement,
    take: HtmlElement,
    undo: HtmlElement,
    /// The file's name, and who is in it.
    read: RefCell<(String, Vec<Person>)>,
    /// The book as it was before the last file.
    before: RefCell<Option<Vec<Vec<String>>>>,
}

impl People {
    /// Builds them at the end of the list's section.
    pub fn new(section: &HtmlElement) -> Result<Self> {
        let choose = dom::add(section, "div", "csv")?;
        dom::add_text(&choose, "p", "soft", &texts::PEOPLE_CSV_HINT.text())?;
        let buttons = dom::add(&choose, "div", "buttons")?;
        dom::add_button(&buttons, "", &texts::PEOPLE_CSV.text(), "peopleChoose")?;
        dom::add_button(&buttons, "quiet", &texts::PEOPLE_SAVE.text(), "peopleSave")?;
        let undo = dom::add_button(&buttons, "quiet", &texts::PEOPLE_UNDO.text(), "peopleUndo")?;
        dom::show(&undo, false);
        let found = dom::add(section, "div", "found")?;
        let sum = dom::add_text(&found, "p", "sum", "")?;
        dom::attribute(&sum, "tabindex", Some("-1"))?;
        dom::attribute(&sum, "dir", Some("auto"))?;
        let faults = dom::add(&found, "div", "soft")?;
        let buttons = dom::add(&found, "div", "buttons")?;
        let take = dom::add_button(&buttons, "primary", &texts::PEOPLE_TAKE.text(), "peopleTake")?;
        dom::add_button(&buttons, "", &texts::PAST_LEAVE.text(), "peopleLeave")?;
        dom::show(&found, false);
        let (read, before) = (RefCell::default(), RefCell::default());
        Ok(Self { choose, found, sum, faults, take, undo, read, before })
    }

    /// Shows what a file holds; a sentence if it is none of people.
    pub fn look(&self, editor: &Editor, name: &str, bytes: &[u8]) -> Result<Option<String>> {
        let read = match people::read(bytes) {
            Ok(read) => read,
            Err(error) => return Ok(Some(texts::people_refused(name, &error.to_string()).text())),
        };
        let (_, added, changed) = people::merged(&editor.rows(), &read.found);
        dom::text(&self.sum, &texts::people_found(name, &added.to_string(), &changed.to_string()).text());
        dom::clear(&self.faults);
        if !read.set_aside.is_empty() {
            let count = texts::past_set_aside(read.set_aside.len()).text();
            dom::add_text(&self.faults, "p", "", &count)?;
        }
        for (line, reason) in read.set_aside.iter().take(NAMED) {
            let line = texts::past_line(&line.to_string(), &reason.text()).text();
            dom::add_text(&self.faults, "p", "", &line)?;
        }
        dom::attribute(&self.take, "disabled", (added + changed == 0).then_some(""))?;
        self.read.replace((name.to_owned(), read.found));
        self.show(true);
        self.sum.focus()?;
        Ok(None)
    }

    /// Does what a button says. Gives the book that is to be kept, and a sentence.
    pub fn act(&self, editor: &Editor, action: &str) -> Result<Option<(JsValue, String)>> {
        match action {
            "peopleTake" => {
                let (name, found) = self.read.take();
                let before = editor.rows();
                let (book, ..) = people::merged(&before, &found);
                self.before.replace(Some(before));
                self.show(false);
                dom::show(&self.undo, true);
                self.undo.focus()?;
                Ok(Some((editor.replace(book)?, texts::people_taken(&name).text())))
            }
            "peopleUndo" => {
                let Some(before) = self.before.take() else { return Ok(None) };
                dom::show(&self.undo, false);
                self.focus()?;
                Ok(Some((editor.replace(before)?, texts::PEOPLE_RESTORED.text())))
            }
            _ => {
                self.show(false);
                self.focus()?;
                Ok(None)
            }
        }
    }

    fn show(&self, found: bool) {
        dom::show(&self.found, found);
        dom::show(&self.choose, !found);
    }

    fn focus(&self) -> Result {
        super::first_button(&self.choose)
    }
}

/// The book as a file for a spreadsheet.
pub fn csv(editor: &Editor) -> String {
    people::write(&editor.rows())
}
