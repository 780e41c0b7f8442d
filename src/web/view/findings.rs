//! The draft check: what in the reply being written would hurt, and how to mend it.

use crate::{
    check::{Finding, Severity},
    web::{
        dom::{self, Result},
        state::{Open, Step},
        words,
    },
};
use web_sys::{Element, HtmlElement};

pub struct Findings {
    section: HtmlElement,
    line: HtmlElement,
    list: HtmlElement,
    undo: HtmlElement,
    shown: Vec<(Finding, String)>,
}

impl Findings {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "check")?;
        dom::add_text(&section, "h2", "", "Your reply")?;
        let line = dom::add(&section, "p", "")?;
        dom::attribute(&line, "role", Some("status"))?;
        let list = dom::add(&section, "ul", "findings")?;
        dom::attribute(&list, "role", Some("list"))?;
        dom::name(&list, "Draft check")?;
        let undo = dom::add_button(&section, "quiet", "Undo insert", "undo")?;
        Ok(Self { section, line, list, undo, shown: Vec::new() })
    }

    pub fn paint(&mut self, open: Option<&Open>) -> Result {
        let open = open.filter(|open| open.can_reply && open.readable());
        dom::show(&self.section, open.is_some());
        let Some(open) = open else { return Ok(()) };
        let act = open.act.as_ref().filter(|act| act.stance.is_none());
        dom::show(&self.undo, act.is_some_and(|act| act.step == Step::Inserted));
        dom::text(&self.line, line(open));
        let shown: Vec<_> =
            open.findings.iter().map(|f| (f.clone(), f.span.of(&open.composer).to_owned())).collect();
        if shown != self.shown {
            self.remake(&shown)?;
            self.shown = shown;
        }
        Ok(())
    }

    fn remake(&self, findings: &[(Finding, String)]) -> Result {
        dom::clear(&self.list);
        for (index, (finding, words)) in findings.iter().enumerate() {
            let item = dom::add(&self.list, "li", "finding")?;
            dom::attribute(&item, "data-severity", Some(finding.severity.name()))?;
            let severity = if finding.severity == Severity::Stop { "Better not" } else { "Consider" };
            dom::add_text(&item, "p", "severity", severity)?;
            if !words.trim().is_empty() {
                let quoted = dom::add_text(&item, "q", "", words.trim())?;
                dom::attribute(&quoted, "dir", Some("auto"))?;
            }
            dom::add_text(&item, "p", "", &finding.message)?;
            if finding.fix.is_some() {
                dom::add_button(&item, "", "Fix", &format!("fix:{index}"))?;
            }
        }
        Ok(())
    }
}

fn line(open: &Open) -> &'static str {
    match open.act.as_ref().filter(|act| act.stance.is_none()).map(|act| &act.step) {
        Some(Step::Done(line)) => line,
        Some(Step::Inserted) => words::insert_outcome("inserted"),
        _ if open.composer.trim().is_empty() => "While you write, it is read for anything that might hurt.",
        _ if open.findings.is_empty() => "Nothing to mend.",
        _ => "",
    }
}
