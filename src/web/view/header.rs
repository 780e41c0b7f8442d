//! Who, what kind of ask, and the nudge.

use crate::web::{
    dom::{self, Result},
    listed,
    state::{Open, State},
    words,
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
        let nudges = dom::add_icon_button(&tools, "bell", "Turn nudges off", "nudges:off")?;
        let side = dom::add_icon_button(&tools, "side", "Move to the left", "side")?;
        dom::add_icon_button(&tools, "collapse", "Collapse to a tab", "collapse")?;
        let heading = dom::add(&header, "h1", "who")?;
        // Isolates a right-to-left name without moving it to the other side of the panel.
        let who = dom::add(&heading, "bdi", "")?;
        let kind = dom::add(&header, "p", "kind")?;
        let bar = dom::add(&header, "div", "nudge")?;
        let nudge = dom::add(&bar, "p", "")?;
        dom::attribute(&nudge, "role", Some("status"))?;
        let mute = dom::add_button(&bar, "quiet", "Mute", "mute")?;
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
        let line = match (&nudge, muted) {
            (Some(_), true) => "The nudge is muted for this conversation.",
            (Some(nudge), false) => nudge,
            (None, _) => "",
        };
        dom::text(&self.nudge, line);
        // The status stays in the tree while it is empty: a live region that appears with its text is not announced.
        dom::attribute(&self.bar, "data-empty", line.is_empty().then_some(""))?;
        dom::show(&self.mute, nudge.is_some());
        dom::text(&self.mute, if muted { "Unmute" } else { "Mute" });
        dom::name(
            &self.mute,
            if muted { "Unmute this conversation" } else { "Mute the nudge of this conversation" },
        )
    }

    fn paint_tools(&self, state: &State) -> Result {
        let (label, action) = if state.settings.nudges {
            ("Turn nudges off", "nudges:off")
        } else {
            ("Turn nudges on", "nudges:on")
        };
        relabel(&self.nudges, label)?;
        dom::attribute(&self.nudges, "data-action", Some(action))?;
        dom::attribute(&self.nudges, "data-off", (!state.settings.nudges).then_some(""))?;
        relabel(&self.side, if state.on_left { "Move to the right" } else { "Move to the left" })
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
    let kind = listed::kind(open.reading.kind);
    match open.reading.topic.map(|topic| open.thread.quoted(&topic)) {
        Some(topic) if open.reading.is_request && !topic.is_empty() => {
            format!("{kind}: \u{201c}{topic}\u{201d}")
        }
        _ => kind.to_owned(),
    }
}
