//! The field in which a reply is edited, under the same draft check as the composer.

use super::findings::Findings;
use crate::{
    texts,
    web::{
        dom::{self, Result},
        own::Edit,
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};

pub struct Editor {
    frame: HtmlElement,
    field: HtmlTextAreaElement,
    line: HtmlElement,
    findings: Findings,
    unfix: HtmlElement,
}

impl Editor {
    /// A field for the reply called `name`.
    pub fn new(parent: &Element, name: &str) -> Result<Self> {
        let editor = dom::add(parent, "div", "editor")?;
        let frame = dom::add(&editor, "label", "grow")?;
        dom::add_hidden(&frame, &texts::your_wording(name).text())?;
        let field: HtmlTextAreaElement = dom::add(&frame, "textarea", "")?.unchecked_into();
        for (attribute, value) in [("rows", "2"), ("dir", "auto"), ("data-edit", "")] {
            dom::attribute(&field, attribute, Some(value))?;
        }
        let line = dom::add(&editor, "p", "line")?;
        dom::attribute(&line, "role", Some("status"))?;
        let findings = Findings::new(&editor, &texts::check_of(name).text())?;
        let unfix = dom::add_button(&editor, "quiet", &texts::UNDO_FIX.text(), "unfix")?;
        Ok(Self { frame, field, line, findings, unfix })
    }

    pub fn paint(&mut self, edit: &Edit, off: Option<&str>) -> Result {
        let text = edit.live.draft();
        dom::show(&self.frame, edit.is_open);
        // Lends the field the height of its text, without measuring.
        dom::attribute(&self.frame, "data-text", Some(text))?;
        if self.field.value() != text {
            self.field.set_value(text);
        }
        let praise = edit.live.praise();
        dom::attribute(&self.line, "data-praise", praise.is_some().then_some(""))?;
        dom::text(
            &self.line,
            &edit.live.why_unchecked().or(praise).map(|said| said.text()).unwrap_or_default(),
        );
        self.findings.paint(&edit.live, off, &self.field)?;
        if edit.former.is_none() && dom::has_focus(&self.unfix) {
            self.field.focus()?;
        }
        dom::show(&self.unfix, edit.former.is_some());
        Ok(())
    }

    pub fn focus(&self) -> Result {
        self.field.focus()
    }

    /// Nothing is edited any more.
    pub fn remove(&self) {
        if let Some(editor) = self.frame.parent_element() {
            editor.remove();
        }
    }
}
