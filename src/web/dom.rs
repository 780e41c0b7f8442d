//! A few short words for the DOM. Each writes only what differs, so that a repaint never disturbs focus, selection,
//! scroll position or a screen reader.

#[cfg(feature = "panel")]
use crate::texts::Line;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

/// What anything that touches the DOM gives.
pub type Result<T = ()> = core::result::Result<T, JsValue>;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A new element with a class, at the end of `parent`.
pub fn add(parent: &Element, tag: &str, class: &str) -> Result<HtmlElement> {
    let element: HtmlElement = document(parent)?.create_element(tag)?.dyn_into()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    parent.append_child(&element)?;
    Ok(element)
}

/// A new element that holds `text`.
pub fn add_text(parent: &Element, tag: &str, class: &str, text: &str) -> Result<HtmlElement> {
    let element = add(parent, tag, class)?;
    element.set_text_content(Some(text));
    Ok(element)
}

/// A button that does `action` (see `panel::act`).
pub fn add_button(parent: &Element, class: &str, label: &str, action: &str) -> Result<HtmlElement> {
    let button = add_text(parent, "button", class, label)?;
    button.set_attribute("type", "button")?;
    button.set_attribute("data-action", action)?;
    Ok(button)
}

/// A button that shows one of panel.html's symbols and is called `label`.
pub fn add_icon_button(parent: &Element, icon: &str, label: &str, action: &str) -> Result<HtmlElement> {
    let button = add_button(parent, "icon", "", action)?;
    add_icon(&button, icon)?;
    name(&button, label)?;
    button.set_attribute("title", label)?;
    Ok(button)
}

/// One of panel.html's symbols, for the eye only.
pub fn add_icon(parent: &Element, icon: &str) -> Result {
    let document = document(parent)?;
    let svg = document.create_element_ns(Some(SVG), "svg")?;
    svg.set_attribute("aria-hidden", "true")?;
    let shape = document.create_element_ns(Some(SVG), "use")?;
    shape.set_attribute("href", &format!("#{icon}"))?;
    svg.append_child(&shape)?;
    parent.append_child(&svg)?;
    Ok(())
}

/// A new element of a drawing, with its attributes, at the end of `parent`.
#[cfg(feature = "options")]
pub fn add_drawn(parent: &Element, tag: &str, attributes: &[(&str, &str)]) -> Result<Element> {
    let element = document(parent)?.create_element_ns(Some(SVG), tag)?;
    for (name, value) in attributes {
        element.set_attribute(name, value)?;
    }
    parent.append_child(&element)?;
    Ok(element)
}

/// Sets the accessible name.
pub fn name(element: &Element, label: &str) -> Result {
    attribute(element, "aria-label", Some(label))
}

/// Sets an attribute, or removes it.
pub fn attribute(element: &Element, attribute: &str, value: Option<&str>) -> Result {
    if element.get_attribute(attribute).as_deref() == value {
        return Ok(());
    }
    match value {
        Some(value) => element.set_attribute(attribute, value),
        None => element.remove_attribute(attribute),
    }
}

/// Sets the text.
pub fn text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Sets the text to a line of the interface.
#[cfg(feature = "panel")]
pub fn say(element: &Element, line: Line) {
    text(element, &line.text());
}

/// Shows or hides.
pub fn show(element: &HtmlElement, shown: bool) {
    if element.hidden() == shown {
        element.set_hidden(!shown);
    }
}

/// Takes out everything inside.
pub fn clear(element: &Element) {
    element.set_text_content(None);
}

/// Whether the element, or anything in it, has the focus.
pub fn has_focus(element: &Element) -> bool {
    element.matches(":focus-within").unwrap_or(false)
}

/// A label that the eye does not see, at the end of `parent`.
pub fn add_hidden(parent: &Element, text: &str) -> Result<HtmlElement> {
    add_text(parent, "span", "offscreen", text)
}

fn document(element: &Element) -> Result<Document> {
    element.owner_document().ok_or_else(|| JsValue::from_str("The panel's element belongs to no document."))
}
