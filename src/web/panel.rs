//! The panel: takes what the content script sees, listens to the user ([`super::acts`]), and shows what the core says.

use super::{
    dom::Result,
    host::Host,
    listed::entries,
    observed::{ObservedThread, moment},
    state::{PageState, State, Step},
    view::{View, level},
    words,
};
use crate::{
    check::PAUSE_MS,
    error::InputError,
    ledger::{Observation, Policy, Record, SeenRecord, rows},
    reply::{Stance, deferred_until},
    wire::{
        fields::{Fields, list, text, whole},
        settings::settings,
    },
};
use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use serde::Serialize;
use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

/// The panel in one document. It listens as long as it lives.
#[wasm_bindgen]
pub struct Panel {
    inner: Rc<Inner>,
    _listeners: Vec<EventListener>,
}

pub struct Inner {
    pub host: Host,
    pub state: RefCell<State>,
    pub view: RefCell<View>,
    /// Runs out when typing has paused.
    pause: RefCell<Option<Timeout>>,
    me: Weak<Inner>,
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
        let inner = Rc::new_cyclic(|me| Inner {
            host,
            state: RefCell::default(),
            view,
            pause: RefCell::default(),
            me: Weak::clone(me),
        });
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
        state.leave();
        state.page = PageState::from_name(name);
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
            open.write(text, settings);
        }
        drop(state);
        self.inner.wait();
        self.inner.paint()
    }

    /// Takes what came of insert `request` (an `InsertOutcome`).
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn inserted(&self, request: u32, outcome: &str) -> Result {
        if outcome == "inserted" {
            self.inner.offer(request, true);
        }
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
        if outcome == "undone" {
            self.inner.offer(request, false);
        }
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

    /// Takes what the background says of the ledger (`LedgerList` of extension/shared/protocol.js), for the list at the foot at
    /// `now` (ms since 1970), on a clock that is `offset` minutes ahead of UTC. Records that cannot be read are left out.
    ///
    /// # Errors
    /// A `now` that is no time, or what is no list; what the DOM refuses.
    pub fn owed(&self, said: &JsValue, now: f64, offset: i32) -> Result {
        let now = moment(now).map_err(told)?;
        let records = list(said, "records").map_err(told)?;
        let counts = list(said, "counts").map_err(told)?;
        let mut state = self.inner.state.borrow_mut();
        let policy = Policy::new(&state.settings, offset);
        let rows = rows(&entries(records).0, &policy, now).into_iter();
        state.owed = rows.map(|row| (row.clone(), self.inner.host.address(&row.thread))).collect();
        // The last count is of those asleep, which stay out of the foot.
        state.awake = counts.iter().take(3).filter_map(|count| whole(count.as_number()?)).sum();
        state.fault = text(said, "fault").map_err(told)?;
        state.offset = offset;
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
    pub fn paint(&self) -> Result {
        let state = self.state.borrow();
        self.host.attention(attention(&state));
        self.view.borrow_mut().paint(&state)
    }

    /// While anybody types, the pause is still to come: it is waited for from now on.
    pub fn wait(&self) {
        let writing = self.state.borrow().open.as_ref().is_some_and(|open| open.own.is_writing());
        let inner = Weak::clone(&self.me);
        let timeout = move || {
            if let Some(Err(error)) = inner.upgrade().map(|inner| inner.paused()) {
                wasm_bindgen::throw_val(error);
            }
        };
        // What waited before is dropped, and so is cancelled.
        *self.pause.borrow_mut() = writing.then(|| Timeout::new(PAUSE_MS, timeout));
    }

    /// Typing has paused: what was held back is said.
    fn paused(&self) -> Result {
        let mut state = self.state.borrow_mut();
        let State { open, settings, .. } = &mut *state;
        if let Some(open) = open {
            open.own.pause();
            open.check(settings);
        }
        drop(state);
        self.paint()
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

    /// Tells the ledger of a deferring reply that insert `request` has put into the composer, or that was taken back: once
    /// it is sent, its month is a promise.
    fn offer(&self, request: u32, inserted: bool) {
        let state = self.state.borrow();
        let Some(open) = &state.open else { return };
        let act = open.act.as_ref().filter(|act| act.request == request);
        let Some(act) = act.filter(|act| act.key.as_deref() == Some(Stance::Defer.name())) else { return };
        let due = deferred_until(&act.text, open.thread.now, &state.settings.defer_months);
        let due = due.filter(|_| inserted).map(|day| day.to_string());
        self.host.offer(&open.thread.id, due.as_deref());
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

/// An error as a text, which is how it crosses to JavaScript.
fn told(error: InputError) -> JsValue {
    JsValue::from_str(&error.to_string())
}
