//! How the browser says things: its messages, its plurals, its dates.

use crate::{
    calendar::{self, Date},
    texts,
};
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `chrome.i18n.getMessage`, which fills `$1` to `$9`. It throws where there is no extension around it.
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage, catch)]
    fn get_message(key: &str, values: &Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    type DisplayNames;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = DisplayNames)]
    fn new(locales: &Array, options: &Object) -> DisplayNames;

    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = Intl, js_name = ListFormat)]
    type ListFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = ListFormat)]
    fn new(locales: &Array, options: &Object) -> ListFormat;

    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, list: &Array) -> String;
}

/// What the message called `key` says, with `values` in it; by `count`, in the form that the language has for so many.
pub fn say(key: &str, count: Option<usize>, values: &[String]) -> String {
    let all = Array::new();
    let Some(count) = count else {
        return message(key, &with(&all, values));
    };
    all.push(&number(count).into());
    let all = with(&all, values);
    let form = plural(count);
    let said = message(&[key, "_", &form].concat(), &all);
    // Forms that a language has for millions or for fractions only are not written down.
    if said.is_empty() { message(&[key, "_other"].concat(), &all) } else { said }
}

fn with(all: &Array, values: &[String]) -> Array {
    for value in values {
        all.push(&JsValue::from_str(value));
    }
    all.clone()
}

fn message(key: &str, values: &Array) -> String {
    get_message(key, values).ok().and_then(|said| said.as_string()).unwrap_or_default()
}

/// The language of the interface, and no options: what every `Intl` asks for.
fn locale() -> Array {
    Array::of1(&texts::LOCALE.text().into())
}

fn options(named: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in named {
        // Throws for frozen objects only.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

// Exact below 2^53.
#[allow(clippy::cast_precision_loss)]
fn plural(count: usize) -> String {
    Intl::PluralRules::new(&locale(), &Object::new()).select(count as f64).into()
}

/// A number as it is written: "50,000".
// Exact below 2^53.
#[allow(clippy::cast_precision_loss)]
pub fn number(count: usize) -> String {
    let locale = texts::LOCALE.text();
    js_sys::Number::from(count as f64).to_locale_string(&locale).into()
}

/// A number of tenths as it is written: "2.5".
#[cfg(feature = "options")]
pub fn tenths(tenths: u32) -> String {
    let locale = texts::LOCALE.text();
    js_sys::Number::from(f64::from(tenths) / 10.0).to_locale_string(&locale).into()
}

/// A day in the words that `named` asks of `Intl.DateTimeFormat`.
fn date(day: Date, named: &[(&str, &str)]) -> String {
    let options = options(named);
    let _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
    let at = JsValue::from_f64(f64::from(calendar::days_since_1970(day)) * 86_400_000.0);
    let format = Intl::DateTimeFormat::new(&locale(), &options).format();
    format.call1(&JsValue::UNDEFINED, &at).ok().and_then(|said| said.as_string()).unwrap_or_default()
}

/// "4 September".
#[cfg(feature = "panel")]
pub fn day(day: Date) -> String {
    date(day, &[("day", "numeric"), ("month", "long")])
}

/// "Friday, 4 September".
pub fn weekday(day: Date) -> String {
    date(day, &[("weekday", "long"), ("day", "numeric"), ("month", "long")])
}

/// "September 2026".
#[cfg(feature = "options")]
pub fn month(day: Date) -> String {
    date(day, &[("month", "long"), ("year", "numeric")])
}

/// "Sept".
#[cfg(feature = "options")]
pub fn short_month(day: Date) -> String {
    date(day, &[("month", "short")])
}

/// A language's name: "German"; `None` where the browser has none.
#[cfg(feature = "panel")]
pub fn language(code: &str) -> Option<String> {
    let names = DisplayNames::new(&locale(), &options(&[("type", "language"), ("fallback", "none")]));
    names.of(code).ok()?.as_string()
}

/// "this, that or another".
#[cfg(feature = "panel")]
pub fn any_of(parts: &[String]) -> String {
    let list: Array = parts.iter().map(|part| JsValue::from_str(part)).collect();
    ListFormat::new(&locale(), &options(&[("type", "disjunction")])).format(&list)
}
