//! Who, what kind of ask, and the nudge.

use crate::{
    texts,
    web::{
        dom::{self, Result},
        listed,
        state::{Open, State},
        words,
    },
};
use web_sys::{Element, HtmlElement};

pub struct Header {
    heading: HtmlElement,
    who: HtmlElement,
    kind: HtmlElement,
    bar: HtmlElement,
    nudge: HtmlElement,
    mute: HtmlElement,
    nudges: HtmlElement,
    side: HtmlElement,
}

impl Header {
    pub fn new(parent: &Element) -> Result<Self> {
        let header = dom::add(parent, "header", "")?;
        let tools = dom::add(&header, "div", "tools")?;
        let brand = dom::add(&tools, "p", "brand")?;
        dom::add_icon(&brand, "mark")?;
        dom::add_text(&brand, "span", "", "Considerate")?;
        let nudges = dom::add_icon_button(&tools, "bell", &texts::TOOL_NUDGES_OFF.text(), "nudges:off")?;
        let side = dom::add_icon_button(&tools, "side", &texts::TOOL_TO_LEFT.text(), "side")?;
        dom::add_icon_button(&tools, "collapse", &texts::TOOL_COLLAPSE.text(), "collapse")?;
        let heading = dom::add(&header, "h1", "who")?;
        // Isolates a right-to-left name without moving it to the other side of the panel.
        let who = dom::add(&heading, "bdi", "")?;
        let kind = dom::add(&header, "p", "kind")?;
        let bar = dom::add(&header, "div", "nudge")?;
        let nudge = dom::add(&bar, "p", "")?;
        dom::attribute(&nudge, "role", Some("status"))?;
        let mute = dom::add_button(&bar, "quiet", &texts::MUTE.text(), "mute")?;
        Ok(Self { heading, who, kind, bar, nudge, mute, nudges, side })
    }

    pub fn paint(&self, state: &State) -> Result {
        let open = state.open.as_ref();
        dom::text(&self.who, open.map_or("", |open| open.title.as_str()));
        dom::show(&self.heading, open.is_some());
        let kind = open.map(kind_line).unwrap_or_default();
        dom::text(&self.kind, &kind);
        dom::show(&self.kind, !kind.is_empty());
        self.paint_nudge(open, state)?;
        self.paint_tools(state)
    }

    fn paint_nudge(&self, open: Option<&Open>, state: &State) -> Result {
        let nudge = open.filter(|_| state.settings.nudges).and_then(|open| words::nudge(&open.reading));
        let muted = open.is_some_and(|open| open.muted);
        let days = open.map_or(0, |open| open.reading.waiting_days);
        let shown = if muted { "calm" } else { super::level(days, state.settings.limit_days) };
        dom::attribute(&self.bar, "data-level", Some(shown))?;
        let line = match &nudge {
            Some(_) if muted => texts::NUDGE_MUTED.text(),
            Some(nudge) => nudge.text(),
            None => String::new(),
        };
        dom::text(&self.nudge, &line);
        // The status stays in the tree while it is empty: a live region that appears with its text is not announced.
        dom::attribute(&self.bar, "data-empty", line.is_empty().then_some(""))?;
        dom::show(&self.mute, nudge.is_some());
        dom::say(&self.mute, if muted { texts::UNMUTE } else { texts::MUTE });
        let name = if muted { texts::UNMUTE_NAME } else { texts::MUTE_NAME };
        dom::name(&self.mute, &name.text())
    }

    fn paint_tools(&self, state: &State) -> Result {
        let (label, action) = if state.settings.nudges {
            (texts::TOOL_NUDGES_OFF, "nudges:off")
        } else {
            (texts::TOOL_NUDGES_ON, "nudges:on")
        };
        relabel(&self.nudges, &label.text())?;
        dom::attribute(&self.nudges, "data-action", Some(action))?;
        dom::attribute(&self.nudges, "data-off", (!state.settings.nudges).then_some(""))?;
        let side = if state.on_left { texts::TOOL_TO_RIGHT } else { texts::TOOL_TO_LEFT };
        relabel(&self.side, &side.text())
    }
}

fn relabel(button: &Element, label: &str) -> Result {
    dom::name(button, label)?;
    dom::attribute(button, "title", Some(label))
}

/// What kind of ask it is and what about, or nothing where no claim is made.
fn kind_line(open: &Open) -> String {
    if !open.readable() {
        return String::new();
    }
    let kind = listed::kind(open.reading.kind).text();
    match open.reading.topic.map(|topic| open.thread.quoted(&topic)) {
        Some(topic) if open.reading.is_request && !topic.is_empty() => {
            texts::kind_and_topic(&kind, topic).text()
        }
        _ => kind,
    }
}
