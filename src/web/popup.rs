//! The popup: what is owed, to whom, as a list to go through. It shows and listens; who keeps the ledger is the background.

mod words;

use super::{
    dom::{self, Result},
    listed::{self, entries},
    observed::moment,
};
use crate::{
    calendar::{Timestamp, whole_days},
    error::InputError,
    ledger::{Group, Policy, Row, rows, snooze_choices},
    texts::{self, Said},
    wire::{
        fields::{Fields, list, some_text, text, whole},
        settings::settings as chosen,
    },
};
use gloo::events::EventListener;
use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

#[wasm_bindgen]
extern "C" {
    /// The popup's capabilities; `extension/popup/popup.js` implements them.
    pub type PopupHost;

    /// Opens a thread in the inbox; without one, the inbox.
    #[wasm_bindgen(method)]
    fn open(this: &PopupHost, thread: Option<&str>);

    /// Opens the options page.
    #[wasm_bindgen(method)]
    fn options(this: &PopupHost);

    /// Tells the ledger that nobody of that name waits, as far as the conversation list is a reason to think so.
    #[wasm_bindgen(method)]
    fn hide(this: &PopupHost, with: &str);

    /// Tells the ledger a decision: "snooze" (until an hour of a day on the user's clock), "done", "dismiss" or "restore".
    #[wasm_bindgen(method)]
    fn decide(this: &PopupHost, thread: &str, decision: &str, day: Option<&str>, hour: u8);
}

/// The list in one document. It listens as long as it lives.
#[wasm_bindgen]
pub struct Popup {
    inner: Rc<Inner>,
    _listeners: Vec<EventListener>,
}

struct Inner {
    host: PopupHost,
    summary: HtmlElement,
    undo: HtmlElement,
    undo_line: HtmlElement,
    undo_button: HtmlElement,
    faults: HtmlElement,
    list: HtmlElement,
    empty: HtmlElement,
    state: RefCell<State>,
}

/// What the background says of the ledger.
#[derive(Default)]
struct Listed {
    /// The first of the list, in its order.
    rows: Vec<Row>,
    /// How many are overdue, promised, waiting and asleep in all.
    counts: Vec<u32>,
    /// Who may be waiting, and for how many days.
    maybe: Vec<(String, u32)>,
    /// What could not be read or kept, in sentences.
    faults: Vec<String>,
}

#[derive(Default)]
struct State {
    listed: Listed,
    now: Timestamp,
    offset: i32,
    /// The thread whose ways to snooze are shown.
    menu: Option<String>,
    /// The last decision: the thread, and what to say of it.
    decided: Option<(String, String)>,
}

#[wasm_bindgen]
impl Popup {
    /// Builds the list inside `root`.
    ///
    /// # Errors
    /// What the DOM refuses.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Element, host: PopupHost) -> Result<Popup> {
        dom::clear(root);
        let main = dom::add(root, "main", "popup")?;
        dom::add_text(&main, "h1", "", &texts::POPUP_HEADING.text())?;
        let summary = dom::add(&main, "p", "summary")?;
        dom::attribute(&summary, "role", Some("status"))?;
        let undo = dom::add(&main, "div", "undo")?;
        let undo_line = dom::add(&undo, "p", "")?;
        dom::attribute(&undo_line, "role", Some("status"))?;
        dom::attribute(&undo_line, "dir", Some("auto"))?;
        let undo_button = dom::add_button(&undo, "quiet", &texts::UNDO.text(), "restore")?;
        let faults = dom::add(&main, "div", "faults")?;
        dom::attribute(&faults, "role", Some("alert"))?;
        let list = dom::add(&main, "div", "owed")?;
        let empty = dom::add(&main, "section", "nothing")?;
        dom::add_text(&empty, "h2", "", &texts::POPUP_EMPTY.text())?;
        dom::add_text(&empty, "p", "", &texts::POPUP_EMPTY_LINE.text())?;
        let foot = dom::add(&main, "footer", "")?;
        dom::add_button(&foot, "quiet", &texts::OPTIONS.text(), "options")?;
        dom::show(&undo_button, false);
        dom::show(&empty, false);
        let inner = Rc::new(Inner {
            host,
            summary,
            undo,
            undo_line,
            undo_button,
            faults,
            list,
            empty,
            state: RefCell::default(),
        });
        let me = Rc::downgrade(&inner);
        let listeners = ["click", "change", "keydown"].map(|kind| {
            let me = Weak::clone(&me);
            EventListener::new_with_options(
                root,
                kind,
                gloo::events::EventListenerOptions::enable_prevent_default(),
                move |event| {
                    if let Some(inner) = me.upgrade() {
                        // What the DOM refuses here leaves the list as it is.
                        let _ = inner.heard(event);
                    }
                },
            )
        });
        Ok(Self { inner, _listeners: listeners.into() })
    }

    /// Shows what is owed at `now` (ms since 1970), on a clock that is `offset` minutes ahead of UTC. `said`: what
    /// `Ledger.count` gave, and perhaps a `fault`, a sentence about what could not be kept.
    ///
    /// # Errors
    /// A `now` that is no time; what the DOM refuses.
    pub fn show(&self, said: &JsValue, settings: &JsValue, now: f64, offset: i32) -> Result {
        let now = moment(now).map_err(|error| JsValue::from_str(&error.to_string()))?;
        let policy = Policy::new(&chosen(settings).unwrap_or_default(), offset);
        let listed =
            Listed::read(said, &policy, now).map_err(|error| JsValue::from_str(&error.to_string()))?;
        {
            let mut state = self.inner.state.borrow_mut();
            state.listed = listed;
            state.now = now;
            state.offset = offset;
        }
        self.inner.paint()
    }
}

impl Listed {
    fn read(said: &JsValue, policy: &Policy, now: Timestamp) -> core::result::Result<Self, InputError> {
        let (entries, _) = entries(list(said, "records")?);
        let counts = list(said, "counts")?.iter().filter_map(|count| whole(count.as_number()?)).collect();
        let maybe = list(said, "maybe")?.into_iter().filter_map(|one| {
            let since = moment(one.field("since")?.as_number()?).ok()?;
            Some((some_text(&one, "with").ok()?, whole_days(since, now)))
        });
        let broken = list(said, "broken")?.len();
        let mut faults: Vec<String> = text(said, "fault")?.into_iter().collect();
        faults.extend((broken > 0).then(|| texts::broken_entries(broken).text()));
        Ok(Self { rows: rows(&entries, policy, now), counts, maybe: maybe.collect(), faults })
    }
}

impl Inner {
    fn heard(&self, event: &web_sys::Event) -> Result {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
            return Ok(());
        };
        match (event.type_().as_str(), event.dyn_ref::<KeyboardEvent>()) {
            ("keydown", Some(key)) => self.step(&target, key),
            ("change", _) => self.date(&target),
            ("click", _) => self.clicked(&target),
            _ => Ok(()),
        }
    }

    fn clicked(&self, target: &Element) -> Result {
        let Some(button) = target.closest("[data-action]")? else { return Ok(()) };
        let action = button.get_attribute("data-action").unwrap_or_default();
        match action.as_str() {
            "inbox" => {
                self.host.open(None);
                return Ok(());
            }
            "options" => {
                self.host.options();
                return Ok(());
            }
            "hide" => {
                self.host.hide(&button.get_attribute("data-with").unwrap_or_default());
                return Ok(());
            }
            _ => {}
        }
        if action == "restore" {
            let decided = self.state.borrow_mut().decided.take();
            if let Some((thread, _)) = decided {
                self.host.decide(&thread, "restore", None, 0);
            }
            return self.paint();
        }
        let Some((thread, with)) = self.row_of(&button)? else { return Ok(()) };
        match action.as_str() {
            "open" => self.host.open(Some(&thread)),
            "snooze" => {
                let shown = self.state.borrow().menu.as_ref() == Some(&thread);
                self.state.borrow_mut().menu = (!shown).then_some(thread);
                return self.paint();
            }
            "until" => {
                let day = button.get_attribute("data-day").unwrap_or_default();
                let hour = button.get_attribute("data-hour").and_then(|hour| hour.parse().ok()).unwrap_or(8);
                self.decide(thread, "snooze", Some(&day), hour, &texts::did_snooze(&listed::named(&with)));
            }
            "done" => self.decide(thread, "done", None, 0, &texts::did_done(&listed::named(&with))),
            "dismiss" => self.decide(thread, "dismiss", None, 0, &texts::did_dismiss(&listed::named(&with))),
            _ => {}
        }
        Ok(())
    }

    /// A day was chosen by hand.
    fn date(&self, target: &Element) -> Result {
        let Some(input) = target.dyn_ref::<HtmlInputElement>() else { return Ok(()) };
        let day = input.value();
        if let Some((thread, with)) = self.row_of(target)?
            && crate::calendar::date(&day).is_some()
        {
            self.decide(thread, "snooze", Some(&day), 8, &texts::did_snooze(&listed::named(&with)));
        }
        Ok(())
    }

    fn decide(&self, thread: String, decision: &str, day: Option<&str>, hour: u8, said: &Said) {
        self.host.decide(&thread, decision, day, hour);
        let mut state = self.state.borrow_mut();
        state.menu = None;
        state.decided = Some((thread, said.text()));
    }

    /// Arrow keys go from row to row.
    fn step(&self, target: &HtmlElement, key: &KeyboardEvent) -> Result {
        let by = match key.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return Ok(()),
        };
        // In a field for a date they change the date.
        if target.tag_name() == "INPUT" {
            return Ok(());
        }
        let buttons = self.list.query_selector_all("[data-action=open]")?;
        let here = target.closest("[data-thread]")?;
        let count = i32::try_from(buttons.length()).unwrap_or(0);
        let button =
            |at: i32| -> Option<HtmlElement> { buttons.get(u32::try_from(at).ok()?)?.dyn_into().ok() };
        let place = (0..count)
            .find(|at| button(*at).is_some_and(|b| b.closest("[data-thread]").ok().flatten() == here));
        let next = place.filter(|_| here.is_some()).map_or(0, |at| (at + by).clamp(0, count - 1));
        key.prevent_default();
        button(next).map_or(Ok(()), |button| button.focus())
    }

    /// The thread and the name of the row in which an element stands.
    fn row_of(&self, element: &Element) -> Result<Option<(String, String)>> {
        let id = element.closest("[data-thread]")?.and_then(|row| row.get_attribute("data-thread"));
        let state = self.state.borrow();
        let row = state.listed.rows.iter().find(|row| Some(&row.thread) == id.as_ref());
        Ok(row.map(|row| (row.thread.clone(), row.with.clone())))
    }

    fn paint(&self) -> Result {
        let state = self.state.borrow();
        let focused = self.focused()?;
        let had = dom::has_focus(&self.list) || dom::has_focus(&self.undo);
        let listed = &state.listed;
        dom::text(&self.summary, &words::summary(&listed.counts));
        dom::clear(&self.faults);
        for fault in &listed.faults {
            dom::add_text(&self.faults, "p", "", fault)?;
        }
        let said = state.decided.as_ref().map_or("", |(_, said)| said.as_str());
        dom::text(&self.undo_line, said);
        dom::show(&self.undo_button, !said.is_empty());
        dom::show(&self.empty, listed.rows.is_empty() && listed.maybe.is_empty());
        dom::clear(&self.list);
        let mut group: Option<(Group, HtmlElement)> = None;
        for row in &listed.rows {
            let into = match &group {
                Some((of, into)) if *of == row.group => into.clone(),
                _ => {
                    let section = dom::add(&self.list, "section", "")?;
                    dom::add_text(&section, "h2", "", &words::group(row.group).text())?;
                    let into = dom::add(&section, "ul", "")?;
                    dom::attribute(&into, "role", Some("list"))?;
                    into
                }
            };
            paint_row(&into, row, &state)?;
            group = Some((row.group, into));
        }
        let all: u32 = listed.counts.iter().sum();
        let more = (all as usize).saturating_sub(listed.rows.len());
        if more > 0 {
            dom::add_text(&self.list, "p", "more", &texts::more_entries(more).text())?;
        }
        paint_maybe(&self.list, &listed.maybe)?;
        drop(state);
        if had { self.refocus(focused) } else { Ok(()) }
    }

    /// The row and the action of the button that has the focus.
    fn focused(&self) -> Result<Option<(String, String)>> {
        let Some(element) = self.list.query_selector(":focus")? else { return Ok(None) };
        let row = element.closest("[data-thread]")?.and_then(|row| row.get_attribute("data-thread"));
        Ok(row.zip(element.get_attribute("data-action")))
    }

    /// The same button of the same row; where that is gone, the way back.
    fn refocus(&self, focused: Option<(String, String)>) -> Result {
        if let Some((thread, action)) = focused {
            let buttons = self.list.query_selector_all("[data-action]")?;
            for at in 0..buttons.length() {
                let Some(button) = buttons.get(at).and_then(|node| node.dyn_into::<HtmlElement>().ok())
                else {
                    continue;
                };
                let row = button.closest("[data-thread]")?.and_then(|row| row.get_attribute("data-thread"));
                if row.as_ref() == Some(&thread)
                    && button.get_attribute("data-action").as_ref() == Some(&action)
                {
                    return button.focus();
                }
            }
        }
        if !self.undo_button.hidden() {
            return self.undo_button.focus();
        }
        let first = self.list.query_selector("[data-action=open]")?;
        first.and_then(|first| first.dyn_into::<HtmlElement>().ok()).map_or(Ok(()), |first| first.focus())
    }
}

/// Who may be waiting, by the conversation list alone.
fn paint_maybe(list: &Element, maybe: &[(String, u32)]) -> Result {
    if maybe.is_empty() {
        return Ok(());
    }
    let section = dom::add(list, "section", "maybe")?;
    dom::add_text(&section, "h2", "", &texts::MAYBE.text())?;
    dom::add_text(&section, "p", "soft", &texts::MAYBE_LINE.text())?;
    dom::add_button(&section, "", &texts::MAYBE_OPEN.text(), "inbox")?;
    let into = dom::add(&section, "ul", "")?;
    dom::attribute(&into, "role", Some("list"))?;
    for (with, days) in maybe {
        let item = dom::add(&into, "li", "hint")?;
        let name = dom::add_text(&item, "h3", "", &listed::named(with))?;
        dom::attribute(&name, "dir", Some("auto"))?;
        dom::add_text(&item, "p", "since", &texts::maybe_wrote((*days).max(1) as usize).text())?;
        let hide = dom::add_button(&item, "quiet", &texts::MAYBE_HIDE.text(), "hide")?;
        dom::name(&hide, &texts::of_whom(&texts::MAYBE_HIDE.text(), &listed::named(with)).text())?;
        dom::attribute(&hide, "data-with", Some(with))?;
    }
    Ok(())
}

fn paint_row(list: &Element, row: &Row, state: &State) -> Result {
    let item = dom::add(list, "li", "owe")?;
    dom::attribute(&item, "data-thread", Some(&row.thread))?;
    dom::attribute(&item, "data-group", (row.group == Group::Overdue).then_some("overdue"))?;
    let name = dom::add_text(&item, "h3", "", &listed::named(&row.with))?;
    dom::attribute(&name, "dir", Some("auto"))?;
    dom::add_text(&item, "p", "kind", &listed::kind(row.kind).text())?;
    dom::add_text(&item, "p", "since", &listed::since(row, state.offset))?;
    let buttons = dom::add(&item, "div", "buttons")?;
    let shown = state.menu.as_ref() == Some(&row.thread);
    for (label, action, class) in [
        (texts::OPEN, "open", "primary"),
        (texts::SNOOZE, "snooze", ""),
        (texts::DONE, "done", ""),
        (texts::NOT_A_REQUEST, "dismiss", "quiet"),
    ] {
        let label = label.text();
        let button = dom::add_button(&buttons, class, &label, action)?;
        dom::name(&button, &texts::of_whom(&label, &listed::named(&row.with)).text())?;
        if action == "snooze" {
            dom::attribute(&button, "aria-expanded", Some(if shown { "true" } else { "false" }))?;
        }
    }
    if !shown {
        return Ok(());
    }
    let menu = dom::add(&item, "div", "until")?;
    dom::attribute(&menu, "role", Some("group"))?;
    dom::name(&menu, &texts::snooze_name(&listed::named(&row.with)).text())?;
    for (label, wall) in snooze_choices(state.now, state.offset) {
        let button = dom::add_button(&menu, "quiet", &label.text(), "until")?;
        dom::attribute(&button, "data-day", Some(&wall.day.to_string()))?;
        dom::attribute(&button, "data-hour", Some(&wall.hour.to_string()))?;
    }
    let label = dom::add_text(&menu, "label", "", &[&texts::SNOOZE_UNTIL.text(), " "].concat())?;
    let day = dom::add(&label, "input", "")?;
    dom::attribute(&day, "type", Some("date"))
}
