//! The panel: takes what the content script sees and what the user does, and shows what the core says.

use super::{
    dom::Result,
    host::Host,
    observed::{ObservedThread, moment},
    state::{Open, PageState, State, Step},
    view::{View, card_of, slot_of},
    words,
};
use crate::{
    error::InputError,
    ledger::{Observation, Record, SeenRecord},
    reply::Stance,
    settings::{Length, Tone},
    wire::settings::settings,
};
use gloo::events::{EventListener, EventListenerOptions};
use serde::Serialize;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// The panel in one document. It listens as long as it lives.
#[wasm_bindgen]
pub struct Panel {
    inner: Rc<Inner>,
    _listeners: Vec<EventListener>,
}

struct Inner {
    host: Host,
    state: RefCell<State>,
    view: RefCell<View>,
}

#[wasm_bindgen]
impl Panel {
    /// Builds the panel inside `root`.
    ///
    /// # Errors
    /// What the DOM refuses.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Element, host: Host) -> Result<Panel> {
        let view = RefCell::new(View::new(root)?);
        let inner = Rc::new(Inner { host, state: RefCell::default(), view });
        inner.paint()?;
        let active = EventListenerOptions::enable_prevent_default();
        let listen = |name: &'static str, handle: fn(&Inner, &Event) -> Result| {
            let inner = Rc::clone(&inner);
            EventListener::new_with_options(root, name, active, move |event| {
                if let Err(error) = handle(&inner, event) {
                    wasm_bindgen::throw_val(error);
                }
            })
        };
        let listeners = vec![
            listen("click", Inner::clicked),
            listen("keydown", Inner::pressed),
            listen("input", Inner::typed),
        ];
        Ok(Panel { inner, _listeners: listeners })
    }

    /// Shows a thread (an `ObservedThread`), looked at at `now` (ms since 1970).
    ///
    /// # Errors
    /// A thread of another shape, or what the DOM refuses.
    pub fn thread(&self, seen: JsValue, now: f64) -> Result {
        let seen = ObservedThread::read(&seen).map_err(told)?;
        let now = moment(now).map_err(told)?;
        self.inner.state.borrow_mut().see(seen, now);
        self.inner.observe()?;
        self.inner.paint()
    }

    /// Shows why there is no thread (a `PageState`).
    ///
    /// # Errors
    /// What the DOM refuses.
    #[wasm_bindgen(js_name = pageState)]
    pub fn page_state(&self, name: &str) -> Result {
        let mut state = self.inner.state.borrow_mut();
        (state.page, state.open) = (PageState::from_name(name), None);
        drop(state);
        self.inner.paint()
    }

    /// Takes what stands in the composer of `thread`.
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn composer(&self, thread: &str, text: &str) -> Result {
        let mut state = self.inner.state.borrow_mut();
        let State { open, settings, .. } = &mut *state;
        if let Some(open) = open.as_mut().filter(|open| open.thread.id == thread) {
            text.clone_into(&mut open.composer);
            open.check(settings);
        }
        drop(state);
        self.inner.paint()
    }

    /// Takes what came of insert `request` (an `InsertOutcome`).
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn inserted(&self, request: u32, outcome: &str) -> Result {
        self.inner.answered(
            request,
            match outcome {
                "inserted" => Step::Inserted,
                "occupied" => Step::Occupied,
                other => Step::Done(words::insert_outcome(other)),
            },
        )
    }

    /// Takes what came of undoing insert `request` (an `UndoOutcome`).
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn undone(&self, request: u32, outcome: &str) -> Result {
        self.inner.answered(request, Step::Done(words::undo_outcome(outcome)))
    }

    /// Takes the settings as they are stored; `undefined` for none.
    ///
    /// # Errors
    /// Settings of another shape, or what the DOM refuses.
    pub fn settings(&self, stored: JsValue) -> Result {
        let chosen = settings(&stored).map_err(told)?;
        self.inner.state.borrow_mut().choose(chosen);
        self.inner.paint()
    }

    /// Takes the ledger's record of `thread`; `undefined` for none.
    ///
    /// # Errors
    /// A record of another shape, or what the DOM refuses.
    pub fn entry(&self, thread: &str, record: JsValue) -> Result {
        let record = (!record.is_undefined()).then(|| Record::read(&record)).transpose().map_err(told)?;
        let muted = record.and_then(|r| r.entry().ok()).is_some_and(|entry| entry.muted);
        let mut state = self.inner.state.borrow_mut();
        if let Some(open) = state.open.as_mut().filter(|open| open.thread.id == thread) {
            open.muted = muted;
        }
        drop(state);
        self.inner.paint()
    }

    /// Takes the side on which the host has put the panel.
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn side(&self, side: &str) -> Result {
        self.inner.state.borrow_mut().on_left = side == "left";
        self.inner.paint()
    }

    /// Puts the focus on what matters most.
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn focus(&self) -> Result {
        self.inner.view.borrow().focus()
    }
}

impl Inner {
    fn paint(&self) -> Result {
        let state = self.state.borrow();
        self.host.attention(attention(&state));
        self.view.borrow_mut().paint(&state)
    }

    /// Tells the ledger what is open.
    fn observe(&self) -> Result {
        let state = self.state.borrow();
        let Some(open) = &state.open else { return Ok(()) };
        let seen = Observation::new(&open.thread, &open.reading, &open.title);
        let plain = serde_wasm_bindgen::Serializer::json_compatible();
        self.host.observe(SeenRecord::from(&seen).serialize(&plain)?);
        Ok(())
    }

    fn answered(&self, request: u32, step: Step) -> Result {
        let mut state = self.state.borrow_mut();
        let act = state.open.as_mut().and_then(|open| open.act.as_mut());
        if let Some(act) = act.filter(|act| act.request == request) {
            act.step = step;
        }
        drop(state);
        self.paint()
    }

    fn clicked(&self, event: &Event) -> Result {
        let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return Ok(()) };
        let stance = card_of(&target);
        if stance.is_some()
            && let Some(open) = &mut self.state.borrow_mut().open
        {
            open.current = stance;
        }
        match target.closest("[data-action]")? {
            // A page cannot reach in here, but nothing is lost by taking real clicks only.
            Some(button) if event.is_trusted() => {
                self.act(&button.get_attribute("data-action").unwrap_or_default(), stance)?;
            }
            _ => {}
        }
        self.paint()
    }

    /// Does what a button says. `stance` is that of the card it stands in.
    fn act(&self, action: &str, stance: Option<Stance>) -> Result {
        let (action, argument) = action.split_once(':').unwrap_or((action, ""));
        match action {
            "insert" => self.insert(stance, false),
            "replace" => self.insert(stance, true),
            "keep" => self.settle(),
            "undo" => self.undo(),
            "copy" => self.copy(stance),
            "fix" => self.fix(argument),
            "mute" => self.mute(),
            "nudges" => self.save("nudges", &JsValue::from_bool(argument == "on")),
            "tone" => self.save("tone", &JsValue::from_str(argument)),
            "length" => self.save("length", &JsValue::from_str(argument)),
            "another" => self.another(),
            "side" => self.move_to_side(),
            "collapse" => {
                self.host.layout(self.side_name(), true);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn insert(&self, stance: Option<Stance>, replace: bool) -> Result {
        let mut state = self.state.borrow_mut();
        let Some(open) = &state.open else { return Ok(()) };
        // One click, one insert: a second click while the first is under way does nothing.
        if open.act.as_ref().is_some_and(|act| act.step == Step::Asked) {
            return Ok(());
        }
        let thread = open.thread.id.clone();
        let again = open.act.as_ref().filter(|act| replace && act.step == Step::Occupied);
        let text = match again {
            Some(act) => Some(act.text.clone()),
            None => stance.and_then(|s| draft_text(open, s)),
        };
        let Some(text) = text else { return Ok(()) };
        let request = state.begin(stance, text.clone());
        drop(state);
        if let Some(request) = request {
            self.host.insert(request, &thread, &text, replace);
        }
        self.paint()
    }

    /// The user keeps their own text.
    fn settle(&self) -> Result {
        if let Some(open) = &mut self.state.borrow_mut().open {
            open.act = None;
        }
        self.paint()
    }

    fn undo(&self) -> Result {
        let state = self.state.borrow();
        if let Some(open) = &state.open
            && let Some(act) = &open.act
        {
            self.host.undo(act.request, &open.thread.id);
        }
        Ok(())
    }

    fn copy(&self, stance: Option<Stance>) -> Result {
        let mut state = self.state.borrow_mut();
        let text = state.open.as_ref().zip(stance).and_then(|(open, stance)| draft_text(open, stance));
        let Some(text) = text else { return Ok(()) };
        let copied = self.host.copy(&text);
        state.begin(stance, text);
        if let Some(act) = state.open.as_mut().and_then(|open| open.act.as_mut()) {
            act.step = Step::Done(if copied {
                "Copied."
            } else {
                "The browser did not allow copying. Select the text and copy it by hand."
            });
        }
        drop(state);
        self.paint()
    }

    fn fix(&self, index: &str) -> Result {
        let mut state = self.state.borrow_mut();
        let Some(open) = &state.open else { return Ok(()) };
        let thread = open.thread.id.clone();
        let finding = index.parse::<usize>().ok().and_then(|i| open.findings.get(i));
        let Some(text) = finding.and_then(|f| f.fix.clone()) else { return Ok(()) };
        let request = state.begin(None, text.clone());
        drop(state);
        if let Some(request) = request {
            self.host.insert(request, &thread, &text, true);
        }
        self.paint()
    }

    fn mute(&self) -> Result {
        let mut state = self.state.borrow_mut();
        if let Some(open) = &mut state.open {
            open.muted = !open.muted;
            self.host.mute(&open.thread.id, open.muted);
        }
        drop(state);
        self.paint()
    }

    fn another(&self) -> Result {
        let mut state = self.state.borrow_mut();
        let State { open, settings, .. } = &mut *state;
        if let Some(open) = open {
            open.seed = open.seed.wrapping_add(1);
            open.suggest(settings);
        }
        drop(state);
        self.paint()
    }

    fn save(&self, key: &str, value: &JsValue) -> Result {
        let choice = js_sys::Object::new();
        js_sys::Reflect::set(&choice, &JsValue::from_str(key), value)?;
        self.host.save(choice.into());
        Ok(())
    }

    fn move_to_side(&self) -> Result {
        let other = if self.state.borrow().on_left { "right" } else { "left" };
        self.host.layout(other, false);
        Ok(())
    }

    fn side_name(&self) -> &'static str {
        if self.state.borrow().on_left { "left" } else { "right" }
    }

    fn pressed(&self, event: &Event) -> Result {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return Ok(()) };
        let key = event.key();
        if key == "Escape" {
            event.prevent_default();
            self.host.leave();
            return Ok(());
        }
        let writing = event
            .target()
            .is_some_and(|t| t.has_type::<HtmlTextAreaElement>() || t.has_type::<HtmlInputElement>());
        if !writing && self.view.borrow().step(&key)? {
            event.prevent_default();
        }
        Ok(())
    }

    /// Somebody writes into a slot.
    fn typed(&self, event: &Event) -> Result {
        let Some((stance, text)) = event.target().and_then(|target| slot_of(&target)) else { return Ok(()) };
        if let Some(open) = &mut self.state.borrow_mut().open {
            open.fill(stance, text);
        }
        self.paint()
    }
}

fn draft_text(open: &Open, stance: Stance) -> Option<String> {
    open.drafts.iter().find(|d| d.stance == stance).and_then(|draft| open.finished(draft))
}

/// How much the collapsed tab should draw the eye.
fn attention(state: &State) -> &'static str {
    match &state.open {
        Some(open) if open.reading.needs_reply && !open.muted && state.settings.nudges => {
            level(open.reading.waiting_days, state.settings.limit_days)
        }
        _ => "none",
    }
}

/// Calm within the user's limit, amber after it, red only after fourteen days.
pub fn level(days: u32, limit: u32) -> &'static str {
    if days > 14 {
        "red"
    } else if days >= limit {
        "amber"
    } else {
        "calm"
    }
}

/// The names that the view's switches show as chosen.
pub const fn chosen(tone: Tone, length: Length) -> [&'static str; 2] {
    [
        match tone {
            Tone::Warm => "tone:warm",
            Tone::Formal => "tone:formal",
        },
        match length {
            Length::Short => "length:short",
            Length::Full => "length:full",
        },
    ]
}

/// An error as a text, which is how it crosses to JavaScript.
fn told(error: InputError) -> JsValue {
    JsValue::from_str(&error.to_string())
}
