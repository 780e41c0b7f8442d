//! What the options page asks the core before it keeps a rule or a template of the user's own.

use super::observed::{ObservedThread, moment};
use crate::{
    check::CustomRule,
    reading,
    reply::template,
    text::span::Utf16,
    thread::{Message, Thread},
    wire::settings::settings as chosen,
};
use wasm_bindgen::prelude::*;

/// Where a rule of the user's own would mark `draft`: start and end of each place, one after another, in UTF-16 code
/// units.
///
/// # Errors
/// A sentence that says why the pattern or the message is refused: empty, too long, or able to run away.
#[wasm_bindgen(js_name = previewRule)]
pub fn preview_rule(pattern: &str, message: &str, draft: &str) -> Result<Vec<u32>, JsError> {
    let mut units = Utf16::new(draft);
    let mut places = Vec::new();
    for finding in CustomRule::new(pattern, message)?.preview(draft) {
        places.push(units.offset(finding.span.start));
        places.push(units.offset(finding.span.end));
    }
    Ok(places)
}

/// Says whether a text is a template that can be kept.
///
/// # Errors
/// A sentence that names the unknown variable, the tag that is not closed, or the part that does not match.
#[wasm_bindgen(js_name = checkTemplate)]
pub fn check_template(text: &str) -> Result<(), JsError> {
    Ok(template::check(text)?)
}

/// A template filled for a thread (an `ObservedThread`, or `undefined` for an example), looked at at `now` (ms since
/// 1970). A variable without a value stands in it as "[first name]".
///
/// # Errors
/// As [`check_template`]; a thread or settings of another shape.
#[wasm_bindgen(js_name = previewTemplate)]
pub fn preview_template(text: &str, seen: JsValue, settings: JsValue, now: f64) -> Result<String, JsError> {
    let now = moment(now)?;
    let thread = if seen.is_undefined() { example(now) } else { ObservedThread::read(&seen)?.thread(now) };
    Ok(template::render(text, &thread, &reading::read(&thread), &chosen(&settings)?)?.text)
}

/// Somebody asks for advice, a week ago.
fn example(now: crate::calendar::Timestamp) -> Thread {
    let at = Some(now - chrono::TimeDelta::days(7));
    let text = "Hi! I am opening a small bakery this summer. Could I ask you for advice about my pricing?";
    let message = Message { from: "Ines Okafor".to_owned(), own: false, at, text: text.to_owned() };
    Thread { id: String::new(), me: None, now, messages: vec![message] }
}
