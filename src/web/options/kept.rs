//! Settings as JavaScript keeps them: small objects and lists; and what a control holds.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// A list of values.
pub fn list(values: impl IntoIterator<Item = JsValue>) -> JsValue {
    values.into_iter().collect::<Array>().into()
}

/// An object of named values.
pub fn object<'n>(fields: impl IntoIterator<Item = (&'n str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A new plain object takes every field.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

/// What an input, a select or a text area holds, without white space around it.
pub fn value(control: &Element) -> String {
    let value = Reflect::get(control, &"value".into()).ok().and_then(|value| value.as_string());
    value.unwrap_or_default().trim().to_owned()
}

/// Puts a value into a control, unless the user is in it.
pub fn fill(control: &Element, text: &str) {
    if !super::dom::has_focus(control) && value(control) != text {
        let _ = Reflect::set(control, &"value".into(), &text.into());
    }
}

/// Whether a box is ticked.
pub fn ticked(control: &Element) -> bool {
    Reflect::get(control, &"checked".into()).is_ok_and(|value| value.is_truthy())
}

/// Ticks a box or not.
pub fn tick(control: &Element, on: bool) {
    let _ = Reflect::set(control, &"checked".into(), &on.into());
}
