//! The options page: the user's choices, the people they are glad to name, their templates, and their data. Each change is
//! kept at once; what cannot be kept is said beside its field, and the field keeps what was typed.

mod chart;
mod editor;
mod form;
mod kept;
mod past;
mod people;
mod pictures;
mod welcome;
mod words;

use super::{
    dom::{self, Result},
    listed,
    observed::moment,
};
use crate::{
    check::rule_name,
    ledger::Policy,
    texts,
    wire::{fields::Fields, settings::settings as chosen},
};
use editor::Editor;
use form::Form;
use gloo::events::EventListener;
use past::Past;
use people::People;
use pictures::Pictures;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use welcome::Welcome;

#[wasm_bindgen]
extern "C" {
    /// The page's capabilities; `extension/options/options.js` implements them.
    pub type OptionsHost;

    /// Keeps one setting; `undefined` is as by default.
    #[wasm_bindgen(method)]
    fn save(this: &OptionsHost, field: &str, value: &JsValue);

    /// Turns a rule of the draft check on again.
    #[wasm_bindgen(method, js_name = ruleOn)]
    fn rule_on(this: &OptionsHost, rule: &str);

    /// Does what a button of the data section says: "export", "import" or "wipe".
    #[wasm_bindgen(method)]
    fn data(this: &OptionsHost, deed: &str);

    /// Gives the user a file of that name that holds `text`.
    #[wasm_bindgen(method, js_name = saveFile)]
    fn save_file(this: &OptionsHost, name: &str, text: &str);

    /// Asks for a CSV of people; it comes as `Options.people`.
    #[wasm_bindgen(method, js_name = choosePeople)]
    fn choose_people(this: &OptionsHost);

    /// Closes the page.
    #[wasm_bindgen(method)]
    fn close(this: &OptionsHost);

    /// Does what a button says about LinkedIn's export: "choose" a file, "cancel", "keep", or read it again as the inbox of
    /// the "owner" with the profile `me`.
    #[wasm_bindgen(method)]
    fn past(this: &OptionsHost, deed: &str, me: &str);
}

/// The page. It listens as long as it lives.
#[wasm_bindgen]
pub struct Options {
    inner: Rc<Inner>,
    _listeners: Vec<EventListener>,
}

struct Inner {
    host: OptionsHost,
    welcome: Welcome,
    form: Form,
    editors: [Editor; 3],
    people: People,
    past: Past,
    pictures: Pictures,
    rules: HtmlElement,
    no_rules: HtmlElement,
    wipe: HtmlElement,
    told: HtmlElement,
}

#[wasm_bindgen]
impl Options {
    /// Builds the page inside `root`. `version` is the extension's.
    ///
    /// # Errors
    /// What the DOM refuses.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Element, version: &str, host: OptionsHost) -> Result<Options> {
        dom::clear(root);
        let main = dom::add(root, "main", "options")?;
        let title = dom::add_text(&main, "h1", "", &texts::OPTIONS_HEADING.text())?;
        let welcome = Welcome::new(&main, &title)?;
        dom::add_text(&main, "p", "lead", &texts::OPTIONS_LEAD.text())?;
        let form = Form::new(&main)?;
        let editors = [
            Editor::new(&main, &editor::PEOPLE)?,
            Editor::new(&main, &editor::TEMPLATES)?,
            Editor::new(&main, &editor::RULES)?,
        ];
        let people = People::new(editors.first().map_or(&main, Editor::section))?;
        let past = Past::new(&main)?;
        let pictures = Pictures::new(&main)?;
        let section = form::section(&main, texts::RULES_OFF)?;
        let rules = dom::add(&section, "ul", "things")?;
        dom::attribute(&rules, "role", Some("list"))?;
        let no_rules = dom::add_text(&section, "p", "soft", &texts::NO_RULES_OFF.text())?;
        let wipe = data(&main)?;
        let keys = form::section(&main, texts::SHORTCUTS)?;
        welcome::shortcuts(&keys)?;
        let about = form::section(&main, texts::ABOUT)?;
        dom::add_text(&about, "p", "", &format!("Considerate {version}"))?;
        for line in [texts::PRIVACY_READS, texts::PRIVACY_KEEPS, texts::PRIVACY_SENDS] {
            dom::add_text(&about, "p", "soft", &line.text())?;
        }
        let told = dom::add(&main, "p", "told")?;
        dom::attribute(&told, "role", Some("status"))?;
        let inner = Rc::new(Inner {
            host,
            welcome,
            form,
            editors,
            people,
            past,
            pictures,
            rules,
            no_rules,
            wipe,
            told,
        });
        let me = Rc::downgrade(&inner);
        let listeners = ["click", "change", "keydown"].map(|kind| {
            let me = Weak::clone(&me);
            EventListener::new(root, kind, move |event| {
                if let Some(inner) = me.upgrade() {
                    // What the DOM refuses here leaves the page as it is.
                    let _ = inner.heard(event);
                }
            })
        });
        Ok(Self { inner, _listeners: listeners.into() })
    }

    /// Shows the settings as they are stored. What is being typed stays.
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn show(&self, settings: &JsValue) -> Result {
        self.inner.form.show(settings)?;
        for editor in &self.inner.editors {
            editor.show(settings)?;
        }
        self.inner.show_rules(settings)
    }

    /// Shows where the reading of an export stands: `{ read, all }`, `{ summary }` (of `Import.summary`), or `undefined`.
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn past(&self, state: &JsValue) -> Result {
        self.inner.past.show(state)
    }

    /// Shows what is in a CSV of people before it is taken in.
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn people(&self, name: &str, file: &[u8]) -> Result {
        let inner = &self.inner;
        if let Some(sentence) = inner.people.look(inner.book(), name, file)? {
            inner.told(&sentence);
        }
        Ok(())
    }

    /// Shows what somebody should know who has just installed it; the options wait behind it.
    ///
    /// # Errors
    /// What the DOM refuses.
    pub fn welcome(&self) -> Result {
        self.inner.welcome.show(true)
    }

    /// Says what could not be synced; "" for nothing.
    #[wasm_bindgen(js_name = showSync)]
    pub fn show_sync(&self, fault: &str) {
        self.inner.form.show_sync(fault);
    }

    /// Draws what the stored records say, as things stand at `now` (ms since 1970) on a clock `offset` minutes ahead of UTC.
    /// A record that cannot be read is left out.
    ///
    /// # Errors
    /// A `now` that is no time; what the DOM refuses.
    pub fn pictures(&self, records: Vec<JsValue>, settings: &JsValue, now: f64, offset: i32) -> Result {
        let now = moment(now).map_err(|error| JsValue::from_str(&error.to_string()))?;
        let policy = Policy::new(&chosen(settings).unwrap_or_default(), offset);
        self.inner.pictures.show(listed::entries(records).0, &policy, now)
    }

    /// Says a sentence, of what was done or could not be.
    pub fn told(&self, sentence: &str) {
        self.inner.told(sentence);
    }
}

/// Puts the focus on the first button in there.
fn first_button(place: &Element) -> Result {
    let button = place.query_selector("button")?.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    button.map_or(Ok(()), |button| button.focus())
}

/// Export, import, and wiping after a second question.
fn data(main: &Element) -> Result<HtmlElement> {
    let section = form::section(main, texts::YOUR_DATA)?;
    dom::add_text(&section, "p", "soft", &texts::DATA_ABOUT.text())?;
    let buttons = dom::add(&section, "div", "buttons")?;
    dom::add_button(&buttons, "", &texts::EXPORT_ALL.text(), "export")?;
    dom::add_button(&buttons, "", &texts::IMPORT_FILE.text(), "import")?;
    dom::add_button(&buttons, "quiet", &texts::DELETE_ALL.text(), "ask")?;
    let wipe = dom::add(&section, "div", "asked")?;
    dom::add_text(&wipe, "p", "", &texts::WIPE_ABOUT.text())?;
    let buttons = dom::add(&wipe, "div", "buttons")?;
    dom::add_button(&buttons, "danger", &texts::DELETE_ALL_NOW.text(), "wipe")?;
    dom::add_button(&buttons, "", &texts::KEEP_IT.text(), "keep")?;
    dom::show(&wipe, false);
    Ok(wipe)
}

impl Inner {
    fn told(&self, sentence: &str) {
        dom::text(&self.told, sentence);
    }

    /// The referral book.
    fn book(&self) -> &Editor {
        let [book, ..] = &self.editors;
        book
    }

    fn show_rules(&self, settings: &JsValue) -> Result {
        let rules = settings.field("rules");
        let off = rules.as_ref().map(|rules| {
            let mut ids = rules.names();
            ids.retain(|id| rules.field(id).and_then(|on| on.as_flag()) == Some(false));
            ids
        });
        let off = off.unwrap_or_default();
        dom::clear(&self.rules);
        for id in &off {
            let item = dom::add(&self.rules, "li", "thing")?;
            dom::add_text(&item, "p", "", &rule_name(id).text())?;
            let button = dom::add_button(&item, "quiet", &texts::RULE_TURN_ON.text(), "ruleOn")?;
            dom::attribute(&button, "data-rule", Some(id))?;
        }
        dom::show(&self.no_rules, off.is_empty());
        Ok(())
    }

    fn heard(&self, event: &web_sys::Event) -> Result {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
            return Ok(());
        };
        match event.type_().as_str() {
            "change" => self.changed(&target),
            "click" => self.clicked(&target),
            _ => self.entered(&target, event),
        }
    }

    /// A field of the form was filled in.
    fn changed(&self, target: &HtmlElement) -> Result {
        if self.past.is_owner(target) {
            self.host.past("owner", &self.past.owner());
            return Ok(());
        }
        let Some(field) = target.get_attribute("data-field") else { return Ok(()) };
        match self.form.read(&field) {
            Ok(value) => {
                self.form.fault(&field, None)?;
                self.host.save(&field, &value);
                self.told(&texts::SAVED_IT.text());
            }
            Err(sentence) => self.form.fault(&field, Some(sentence))?,
        }
        Ok(())
    }

    fn clicked(&self, target: &Element) -> Result {
        let Some(button) = target.closest("[data-action]")? else { return Ok(()) };
        let action = button.get_attribute("data-action").unwrap_or_default();
        match action.as_str() {
            "ask" | "keep" | "wipe" => {
                dom::show(&self.wipe, action == "ask");
                if action == "wipe" {
                    self.host.data("wipe");
                }
                Ok(())
            }
            "export" | "import" => {
                self.host.data(&action);
                Ok(())
            }
            "picturesSave" => {
                self.host.save_file("considerate-answers.csv", &self.pictures.csv());
                Ok(())
            }
            "pastChoose" | "pastCancel" | "pastKeep" => {
                let deed = action.trim_start_matches("past").to_ascii_lowercase();
                self.host.past(&deed, "");
                Ok(())
            }
            "welcomePast" | "welcomeLeave" => {
                self.welcome.show(false)?;
                if action == "welcomePast" { self.past.focus() } else { Ok(()) }
            }
            "peopleChoose" => {
                self.host.choose_people();
                Ok(())
            }
            "peopleSave" => {
                self.host.save_file("considerate-people.csv", &people::csv(self.book()));
                Ok(())
            }
            "peopleTake" | "peopleLeave" | "peopleUndo" => {
                if let Some((value, sentence)) = self.people.act(self.book(), &action)? {
                    self.host.save(self.book().field(), &value);
                    self.told(&sentence);
                }
                Ok(())
            }
            "welcomeClose" => {
                self.host.close();
                Ok(())
            }
            "ruleOn" => {
                self.host.rule_on(&button.get_attribute("data-rule").unwrap_or_default());
                self.told(&texts::RULE_IS_ON.text());
                Ok(())
            }
            _ => self.edit(&button, &action),
        }
    }

    /// A button of one of the lists.
    fn edit(&self, button: &Element, action: &str) -> Result {
        let Some(editor) = self.editors.iter().find(|editor| editor.holds(button)) else { return Ok(()) };
        let at = button.get_attribute("data-at").and_then(|at| at.parse().ok());
        if let Some((value, sentence)) = editor.act(action, at)? {
            self.host.save(editor.field(), &value);
            self.told(&sentence);
        }
        Ok(())
    }

    /// Enter in a line of a list's form keeps the entry, as in any form.
    fn entered(&self, target: &HtmlElement, event: &web_sys::Event) -> Result {
        let enter = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|key| key.key() == "Enter");
        if !enter || target.tag_name() != "INPUT" || target.has_attribute("data-field") {
            return Ok(());
        }
        self.edit(target, "keepEntry")
    }
}
