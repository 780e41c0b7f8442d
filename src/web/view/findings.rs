//! One list of findings: what in a text would hurt, why, and what can be done about each. The same findings stay the same
//! elements, so that a repaint takes neither focus nor place away; when an item goes, the focus goes to its neighbour.

use crate::{
    check::{Finding, Live, Severity, rule_name},
    texts::{self, Said},
    web::dom::{self, Result},
};
use web_sys::{Element, HtmlElement};

pub struct Findings {
    list: HtmlElement,
    items: Vec<Item>,
    off: HtmlElement,
    off_line: HtmlElement,
    off_undo: HtmlElement,
    /// Tells a screen reader what has appeared.
    news: HtmlElement,
}

struct Item {
    rule: &'static str,
    start: usize,
    element: HtmlElement,
    severity: HtmlElement,
    words: HtmlElement,
    message: HtmlElement,
    fix: HtmlElement,
    dismiss: HtmlElement,
}

impl Findings {
    /// A list called `name`, at the end of `parent`.
    pub fn new(parent: &Element, name: &str) -> Result<Self> {
        let list = dom::add(parent, "ul", "findings")?;
        dom::attribute(&list, "role", Some("list"))?;
        dom::name(&list, name)?;
        let off = dom::add(parent, "div", "off")?;
        let off_line = dom::add(&off, "p", "")?;
        dom::attribute(&off_line, "role", Some("status"))?;
        let off_undo = dom::add_button(&off, "quiet", &texts::UNDO.text(), "on")?;
        let news = dom::add(parent, "p", "offscreen")?;
        dom::attribute(&news, "role", Some("status"))?;
        Ok(Self { list, items: Vec::new(), off, off_line, off_undo, news })
    }

    /// Shows what is found in `live`, and which rule was turned off here. Where all that had the focus is gone, it goes to
    /// `fallback`.
    pub fn paint(&mut self, live: &Live, off: Option<&str>, fallback: &HtmlElement) -> Result {
        let focused = self.items.iter().position(|item| dom::has_focus(&item.element));
        let undoing = dom::has_focus(&self.off);
        self.paint_off(off)?;
        let kept = self.remake(live, focused)?;
        dom::text(&self.news, &live.news().map(Said::text).unwrap_or_default());
        if (undoing && off.is_none()) || (focused.is_some() && !kept) {
            self.focus_near(focused.unwrap_or(0), off.is_some(), fallback)?;
        }
        Ok(())
    }

    /// Makes an item for each finding; whether the one at `focused` is among them still.
    fn remake(&mut self, live: &Live, focused: Option<usize>) -> Result<bool> {
        let mut former: Vec<Option<Item>> = core::mem::take(&mut self.items).into_iter().map(Some).collect();
        let mut kept = false;
        let mut place = self.list.first_child();
        for (index, finding) in live.findings().iter().enumerate() {
            let words = finding.span.of(live.draft()).trim();
            let fits = |item: &Item| {
                item.rule == finding.rule
                    && (item.start == finding.span.start
                        || item.words.text_content().as_deref() == Some(words))
            };
            let at = former.iter().position(|item| item.as_ref().is_some_and(fits));
            kept |= at.is_some() && at == focused;
            let known = at.and_then(|at| former.get_mut(at)).and_then(Option::take);
            let mut item = known.map_or_else(|| Item::new(&self.list, finding), Ok)?;
            item.paint(index, finding, words)?;
            if place.as_ref().is_some_and(|node| node.is_same_node(Some(&item.element))) {
                place = item.element.next_sibling();
            } else {
                self.list.insert_before(&item.element, place.as_ref())?;
            }
            self.items.push(item);
        }
        for item in former.into_iter().flatten() {
            item.element.remove();
        }
        Ok(kept)
    }

    fn paint_off(&self, off: Option<&str>) -> Result {
        let line = off.map(|rule| texts::check_off(&rule_name(rule).text()).text()).unwrap_or_default();
        dom::text(&self.off_line, &line);
        dom::attribute(&self.off, "data-empty", line.is_empty().then_some(""))?;
        dom::show(&self.off_undo, !line.is_empty());
        Ok(())
    }

    fn focus_near(&self, index: usize, off: bool, fallback: &HtmlElement) -> Result {
        if off {
            return self.off_undo.focus();
        }
        let next = self.items.get(index).or_else(|| self.items.last());
        match next {
            Some(item) if !item.fix.hidden() => item.fix.focus(),
            Some(item) => item.dismiss.focus(),
            None => fallback.focus(),
        }
    }
}

impl Item {
    fn new(list: &Element, finding: &Finding) -> Result<Self> {
        let element = dom::add(list, "li", "finding")?;
        let severity = dom::add(&element, "p", "severity")?;
        let words = dom::add(&element, "q", "")?;
        dom::attribute(&words, "dir", Some("auto"))?;
        let message = dom::add(&element, "p", "")?;
        let buttons = dom::add(&element, "div", "buttons")?;
        let fix = dom::add_button(&buttons, "", &texts::FIX.text(), "fix")?;
        let dismiss = dom::add_button(&buttons, "quiet", &texts::DISMISS.text(), "dismiss")?;
        // A rule of the user's own is changed where it was made.
        if crate::check::RULES.iter().any(|rule| rule.id == finding.rule) {
            dom::add_button(&buttons, "quiet", &texts::CHECK_TURN_OFF.text(), "off")?;
        }
        Ok(Self { rule: finding.rule, start: 0, element, severity, words, message, fix, dismiss })
    }

    fn paint(&mut self, index: usize, finding: &Finding, words: &str) -> Result {
        self.start = finding.span.start;
        dom::attribute(&self.element, "data-finding", Some(&index.to_string()))?;
        dom::attribute(&self.element, "data-severity", Some(finding.severity.name()))?;
        let stops = finding.severity == Severity::Stop;
        dom::say(&self.severity, if stops { texts::CHECK_STOP } else { texts::CHECK_CONSIDER });
        dom::text(&self.words, words);
        dom::show(&self.words, !words.is_empty());
        dom::text(&self.message, &finding.message.text());
        dom::show(&self.fix, finding.fix.is_some());
        Ok(())
    }
}
