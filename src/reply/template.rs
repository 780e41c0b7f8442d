//! The user's own reply templates: text with variables (`{{first_name}}`) and conditionals (`{{#topic}}...{{/topic}}`
//! where there is one, `{{^topic}}...{{/topic}}` where there is none).
//!
//! Why no crate: handlebars and tera are 100 kB and more of wasm, and mustache engines keep silent about an unknown
//! variable, which is the very thing that must be named. The language is three tags, without loops or escapes.

use super::facts::Facts;
use crate::texts;
use crate::{error::InputError, reading::Reading, settings::Settings, thread::Thread};

/// What a template can name.
pub const VARIABLES: [&str; 6] = ["first_name", "topic", "days_waiting", "month", "referral", "my_name"];

/// A template that is known to be well formed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled(Vec<Piece>);

/// A template filled in for a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The text; a variable without a value stands in it as "[first name]".
    pub text: String,
    /// Names of the variables without a value, each once. A text with any cannot be inserted.
    pub unfilled: Vec<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Variable(&'static str),
    Section { variable: &'static str, wanted: bool, body: Vec<Piece> },
}

/// Says whether `text` is a template that can be saved.
///
/// # Errors
/// An unknown variable, a tag that is not closed and a section that does not match are named.
pub fn check(text: &str) -> Result<(), InputError> {
    compile(text).map(|_| ())
}

/// Fills the template `text` for one thread.
///
/// # Errors
/// As [`check`].
pub fn render(
    text: &str,
    thread: &Thread,
    reading: &Reading,
    settings: &Settings,
) -> Result<Rendered, InputError> {
    let Compiled(pieces) = compile(text)?;
    let facts = Facts::new(thread, reading, settings, 0);
    let mut out = Rendered { text: String::new(), unfilled: Vec::new() };
    write(&pieces, &facts, &mut out);
    out.text = out.text.trim().to_owned();
    Ok(out)
}

fn compile(text: &str) -> Result<Compiled, InputError> {
    let mut open: Vec<(&'static str, bool, Vec<Piece>)> = Vec::new();
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        push_text(&mut pieces, before);
        let Some((tag, after)) = after.split_once("}}") else {
            let start: String = after.chars().take(20).collect();
            return Err(InputError::new(texts::template_not_closed(&["{{", &start].concat(), "}}")));
        };
        rest = after;
        let tag = tag.trim();
        match (tag.strip_prefix('#'), tag.strip_prefix('^'), tag.strip_prefix('/')) {
            (Some(name), ..) => open.push((variable(name)?, true, core::mem::take(&mut pieces))),
            (_, Some(name), _) => open.push((variable(name)?, false, core::mem::take(&mut pieces))),
            (.., Some(name)) => {
                let name = variable(name)?;
                let Some((variable, wanted, outer)) = open.pop().filter(|(opened, ..)| *opened == name)
                else {
                    return Err(InputError::new(texts::template_not_opened(&closing(name))));
                };
                let body = core::mem::replace(&mut pieces, outer);
                pieces.push(Piece::Section { variable, wanted, body });
            }
            _ => pieces.push(Piece::Variable(variable(tag)?)),
        }
    }
    push_text(&mut pieces, rest);
    match open.pop() {
        Some((name, ..)) => Err(InputError::new(texts::template_part_open(name, &closing(name)))),
        None => Ok(Compiled(pieces)),
    }
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

fn variable(name: &str) -> Result<&'static str, InputError> {
    let name = name.trim();
    VARIABLES.into_iter().find(|known| *known == name).ok_or_else(|| {
        let shown: String = name.chars().take(40).collect();
        InputError::new(texts::template_unknown(&["{{", &shown, "}}"].concat(), &VARIABLES.join(", ")))
    })
}

/// The tag that closes a part.
fn closing(name: &str) -> String {
    ["{{/", name, "}}"].concat()
}

fn write(pieces: &[Piece], facts: &Facts, out: &mut Rendered) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.text.push_str(text),
            Piece::Variable(name) => match value(name, facts) {
                Some(value) => out.text.push_str(&value),
                None => {
                    out.text.push_str(&slot(name));
                    if !out.unfilled.contains(name) {
                        out.unfilled.push(name);
                    }
                }
            },
            Piece::Section { variable, wanted, body } => {
                if value(variable, facts).is_some() == *wanted {
                    write(body, facts, out);
                }
            }
        }
    }
}

/// How a variable without a value stands in the text: "[first name]".
#[must_use]
pub fn slot(variable: &str) -> String {
    format!("[{}]", variable.replace('_', " "))
}

/// `None` for a variable without a value: no name that is sure, no topic, no day of waiting, nobody in the book.
fn value(name: &str, facts: &Facts) -> Option<String> {
    match name {
        "first_name" => facts.name.clone(),
        "topic" => facts.place("topic"),
        "days_waiting" => Some(facts.reading.waiting_days).filter(|d| *d > 0).map(|d| d.to_string()),
        "month" => Some(facts.month.clone()),
        "referral" => facts.place("person"),
        "my_name" => facts.settings.name.clone(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{reading::Kind, reply::samples};
    use proptest::prelude::*;

    fn rendered(text: &str, from: &str) -> Rendered {
        let mut thread = samples::thread(&["Could we talk about my pricing?"]);
        from.clone_into(&mut thread.messages[0].from);
        let reading = samples::request(&thread, Kind::Meeting, "my pricing");
        render(text, &thread, &reading, &Settings::default()).unwrap()
    }

    #[test]
    fn variables_are_filled() {
        let cases = [
            (
                "Hi {{first_name}}, about {{ topic }}: in {{month}}.",
                "Hi Ines, about your pricing: in February.",
            ),
            ("{{#topic}}On {{topic}}.{{/topic}}{{^topic}}Hello.{{/topic}}", "On your pricing."),
            ("{{^topic}}Hello.{{/topic}}{{days_waiting}} days", "11 days"),
            (
                "{{#referral}}Ask {{referral}}.{{/referral}}{{^referral}}{{#topic}}None.{{/topic}}{{/referral}}",
                "None.",
            ),
            ("No variables } { at all", "No variables } { at all"),
        ];
        for (text, expect) in cases {
            assert_eq!(rendered(text, "Ines Okafor"), Rendered { text: expect.to_owned(), unfilled: vec![] });
        }
    }

    #[test]
    fn an_empty_one_is_an_open_slot() {
        let out = rendered("Hi {{first_name}}, {{first_name}}! {{my_name}}", "HR");
        assert_eq!(out.text, "Hi [first name], [first name]! [my name]");
        assert_eq!(out.unfilled, ["first_name", "my_name"]);
    }

    #[test]
    fn mistakes_are_named() {
        let cases = [
            ("Hi {{firstname}}", "{{firstname}}"),
            ("Hi {{first_name", "not closed"),
            ("{{#topic}}x", "The part topic is not closed"),
            ("{{/topic}}", "closes a part that was not opened"),
            ("{{#topic}}x{{/month}}", "{{/month}}"),
            ("{{}}", "no variable"),
        ];
        for (text, part) in cases {
            let error = check(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_template_or_an_error(text in "(\\PC|\\{\\{[#^/]?(topic|month|x)\\}\\}){0,20}") {
            if check(&text).is_ok() {
                rendered(&text, "Ines Okafor");
            }
        }
    }
}
