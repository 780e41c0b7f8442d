//! The draft check beside the composer: its findings, what came of a fix, and a word of praise.

use super::findings::Findings;
use crate::{
    texts,
    web::{
        dom::{self, Result},
        state::{Act, Open, State, Step},
    },
};
use web_sys::{Element, HtmlElement};

pub struct Check {
    section: HtmlElement,
    title: HtmlElement,
    idle: HtmlElement,
    line: HtmlElement,
    findings: Findings,
    undo: HtmlElement,
}

impl Check {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "check")?;
        let title = dom::add_text(&section, "h2", "", &texts::CHECK_HEADING.text())?;
        dom::attribute(&title, "tabindex", Some("-1"))?;
        let idle = dom::add_text(&section, "p", "", &texts::CHECK_IDLE.text())?;
        let line = dom::add(&section, "p", "line")?;
        dom::attribute(&line, "role", Some("status"))?;
        let findings = Findings::new(&section, &texts::CHECK_NAME.text())?;
        let undo = dom::add_button(&section, "quiet", &texts::UNDO_INSERT.text(), "undo")?;
        Ok(Self { section, title, idle, line, findings, undo })
    }

    pub fn paint(&mut self, state: &State) -> Result {
        let open = state.open.as_ref().filter(|open| open.can_reply);
        dom::show(&self.section, open.is_some());
        let Some(open) = open else { return Ok(()) };
        let act = open.act.as_ref().filter(|act| act.key.is_none());
        let live = &open.own.composer;
        let idle = live.draft().trim().is_empty();
        dom::show(&self.idle, idle);
        dom::attribute(&self.section, "data-live", (!idle).then_some(""))?;
        let praised = live.praise().is_some();
        dom::text(&self.line, &line(open, act));
        dom::attribute(&self.line, "data-praise", praised.then_some(""))?;
        let off = state.turned_off.as_ref().filter(|off| off.key.is_none());
        self.findings.paint(live, off.map(|off| off.rule), &self.title)?;
        let undoable = act.is_some_and(|act| act.step == Step::Inserted);
        if !undoable && dom::has_focus(&self.undo) {
            self.title.focus()?;
        }
        dom::show(&self.undo, undoable);
        Ok(())
    }
}

/// What is said of the reply as a whole.
fn line(open: &Open, act: Option<&Act>) -> String {
    let live = &open.own.composer;
    let outcome = act.and_then(|act| match act.step {
        Step::Done(line) => Some(line),
        Step::Inserted if act.text.trim() == live.draft().trim() && live.praise().is_none() => {
            Some(texts::INSERTED)
        }
        _ => None,
    });
    if let Some(outcome) = outcome {
        return outcome.text();
    }
    if let Some(line) = live.why_unchecked().or_else(|| live.praise()) {
        return line.text();
    }
    let calm = live.findings().is_empty() && !live.is_writing() && !live.draft().trim().is_empty();
    if calm { texts::CHECK_CLEAN.text() } else { String::new() }
}
