//! What the user does in the panel: presses, keys and words, and what each of them leads to.

use super::{
    dom::Result,
    panel::Inner,
    state::{Open, State, Step},
    view::{finding_of, key_of, written},
};
use crate::{check::RULES, settings::Settings, texts};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// What a press was on: the reply whose card holds it, and the finding.
struct Place {
    key: Option<String>,
    finding: usize,
}

impl Inner {
    /// A press of mouse, key or finger.
    pub fn clicked(&self, event: &Event) -> Result {
        let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return Ok(()) };
        let place = Place { key: key_of(&target), finding: finding_of(&target) };
        if place.key.is_some()
            && let Some(open) = &mut self.state.borrow_mut().open
        {
            open.own.current.clone_from(&place.key);
        }
        match target.closest("[data-action]")? {
            // A page cannot reach in here, but nothing is lost by taking real clicks only.
            Some(button) if event.is_trusted() => {
                self.act(&button.get_attribute("data-action").unwrap_or_default(), place)?;
            }
            _ => {}
        }
        self.paint()
    }

    /// Does what a button says.
    fn act(&self, action: &str, place: Place) -> Result {
        let (action, argument) = action.split_once(':').unwrap_or((action, ""));
        match action {
            "insert" => self.insert(place.key, false),
            "replace" => self.insert(place.key, true),
            "keep" => self.on_open(&mut |open, _| open.act = None),
            "undo" => self.undo(),
            "copy" => self.copy(place.key),
            "edit" => return self.edit(place.key),
            "reset" => self.reset(place.key)?,
            "fix" => self.fix(&place),
            "unfix" => self.unfix(place.key.as_deref()),
            "dismiss" => self.dismiss(&place),
            "off" => self.turn_off(place),
            "on" => self.turn_on(),
            "mute" => self.mute(),
            "nudges" => self.save("nudges", &JsValue::from_bool(argument == "on"))?,
            "tone" => self.save("tone", &JsValue::from_str(argument))?,
            "length" => self.save("length", &JsValue::from_str(argument))?,
            "another" => self.on_open(&mut |open, settings| {
                open.own.seed = open.own.seed.wrapping_add(1);
                open.renew(settings);
            }),
            "side" => self.host.layout(if self.side_name() == "left" { "right" } else { "left" }, false),
            "collapse" => self.host.layout(self.side_name(), true),
            _ => {}
        }
        Ok(())
    }

    /// Changes the open thread, if there is one.
    fn on_open(&self, change: &mut dyn FnMut(&mut Open, &mut Settings)) {
        let mut state = self.state.borrow_mut();
        let State { open, settings, .. } = &mut *state;
        if let Some(open) = open {
            change(open, settings);
        }
    }

    fn insert(&self, key: Option<String>, replace: bool) {
        let state = self.state.borrow();
        let Some(open) = &state.open else { return };
        let again = open.act.as_ref().filter(|act| replace && act.step == Step::Occupied);
        let text = again.map(|act| act.text.clone()).or_else(|| finished(open, key.as_deref()));
        drop(state);
        self.put(key, text, replace);
    }

    /// Asks for an insert. One press, one insert: a second one while the first is under way does nothing.
    fn put(&self, key: Option<String>, text: Option<String>, replace: bool) {
        let mut state = self.state.borrow_mut();
        let (Some(text), Some(open)) = (text, &state.open) else { return };
        if open.act.as_ref().is_some_and(|act| act.step == Step::Asked) {
            return;
        }
        let thread = open.thread.id.clone();
        // A fix was made of the text as it was read last: what has been typed since must not be lost.
        let over = if key.is_none() { Some(open.own.composer.draft().to_owned()) } else { None };
        let request = state.begin(key, text.clone());
        drop(state);
        if let Some(request) = request {
            self.host.insert(request, &thread, &text, replace, over.as_deref());
        }
    }

    fn undo(&self) {
        let state = self.state.borrow();
        if let Some(open) = &state.open
            && let Some(act) = &open.act
        {
            self.host.undo(act.request, &open.thread.id);
        }
    }

    fn copy(&self, key: Option<String>) {
        let mut state = self.state.borrow_mut();
        let Some(text) = state.open.as_ref().and_then(|open| finished(open, key.as_deref())) else { return };
        let copied = self.host.copy(&text);
        state.begin(key, text);
        if let Some(act) = state.open.as_mut().and_then(|open| open.act.as_mut()) {
            act.step = Step::Done(if copied { texts::COPIED } else { texts::NOT_COPIED });
        }
    }

    /// Opens the field of a reply and goes there, or closes it.
    fn edit(&self, key: Option<String>) -> Result {
        let Some(key) = key else { return Ok(()) };
        let mut opened = false;
        self.on_open(&mut |open, settings| {
            let Some(offer) = open.offers.iter().find(|offer| offer.key == key) else { return };
            if open.own.edit_of(&key).is_some_and(|edit| edit.is_open) {
                open.own.done(offer);
            } else {
                open.own.edit(offer);
                opened = true;
            }
            open.check(settings);
        });
        self.paint()?;
        if opened { self.view.borrow().focus_field(&key) } else { Ok(()) }
    }

    fn reset(&self, key: Option<String>) -> Result {
        let Some(key) = key else { return Ok(()) };
        self.on_open(&mut |open, _| open.own.reset(&key));
        self.paint()?;
        self.view.borrow().focus_edit(&key)
    }

    /// Repairs what a finding names: in the composer by an insert, in a reply that is being edited right there.
    fn fix(&self, place: &Place) {
        let mut text = None;
        let key = place.key.as_deref();
        self.on_open(&mut |open, settings| text = open.fixed(key, place.finding, settings));
        let Some(fixed) = text else { return };
        if key.is_none() {
            return self.put(None, Some(fixed), true);
        }
        self.on_open(&mut |open, settings| {
            if let Some(edit) = key.and_then(|key| open.own.edit_mut(key)) {
                edit.former = Some(edit.live.draft().to_owned());
                edit.set(&fixed);
            }
            open.check(settings);
        });
    }

    /// Takes back the last fix in a reply that is being edited.
    fn unfix(&self, key: Option<&str>) {
        self.on_open(&mut |open, settings| {
            if let Some(edit) = key.and_then(|key| open.own.edit_mut(key))
                && let Some(former) = edit.former.take()
            {
                edit.set(&former);
            }
            open.check(settings);
        });
    }

    fn dismiss(&self, place: &Place) {
        self.on_open(&mut |open, settings| {
            if let Some(live) = open.own.live(place.key.as_deref()) {
                live.dismiss(place.finding);
            }
            open.check(settings);
        });
    }

    fn turn_off(&self, place: Place) {
        let mut state = self.state.borrow_mut();
        let live = state.open.as_mut().and_then(|open| open.own.live(place.key.as_deref()));
        let id = live.and_then(|live| live.findings().get(place.finding).map(|finding| finding.rule));
        let Some(rule) = RULES.iter().find(|rule| Some(rule.id) == id) else { return };
        state.turn(rule.id, false, place.key);
        drop(state);
        self.host.rule(rule.id, false);
    }

    fn turn_on(&self) {
        let mut state = self.state.borrow_mut();
        let Some(off) = state.turned_off.take() else { return };
        state.turn(off.rule, true, None);
        drop(state);
        self.host.rule(off.rule, true);
    }

    fn mute(&self) {
        self.on_open(&mut |open, _| {
            open.muted = !open.muted;
            self.host.mute(&open.thread.id, open.muted);
        });
    }

    fn save(&self, key: &str, value: &JsValue) -> Result {
        let choice = js_sys::Object::new();
        js_sys::Reflect::set(&choice, &JsValue::from_str(key), value)?;
        self.host.save(choice.into());
        Ok(())
    }

    fn side_name(&self) -> &'static str {
        if self.state.borrow().on_left { "left" } else { "right" }
    }

    /// A key of the keyboard.
    pub fn pressed(&self, event: &Event) -> Result {
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

    /// Somebody writes into a slot, or edits a reply.
    pub fn typed(&self, event: &Event) -> Result {
        let Some(field) = event.target().and_then(|target| written(&target)) else { return Ok(()) };
        self.on_open(&mut |open, settings| match open.own.edit_mut(&field.key).filter(|_| field.is_edit) {
            Some(edit) => {
                edit.former = None;
                edit.live.write(&field.text);
                edit.live.check(&open.thread, &open.reading, settings);
            }
            None => open.own.fill(&field.key, &field.text),
        });
        self.wait();
        self.paint()
    }
}

/// The text of a reply as it would be inserted, unless it must wait.
fn finished(open: &Open, key: Option<&str>) -> Option<String> {
    open.own.finished(open.offer(key?)?).ok()
}
