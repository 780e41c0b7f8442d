//! unfilled-slot: a slot or a template mark left in the text.

use super::Rule;
use crate::text::case::Case;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, people, repair},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "unfilled-slot",
    severity: Severity::Stop,
    reason: "\"Hi [name]\" tells them that they got a form.",
    source: "The essay's first rule, be empathetic; every mail-merge accident since",
    find,
    mend,
};

/// The longest text between two brackets that is taken for a slot, in bytes.
const LONGEST: usize = 60;

fn find(context: &Context<'_>) -> Vec<Mark> {
    slots(context.draft.text.text)
        .into_iter()
        .map(|span| Mark { span, message: texts::FINDING_SLOT.into() })
        .collect()
}

/// Where slots stand: `[name]`, `{{name}}`, `{name}`, `<name>`, `XXX`, `TODO`, a row of underscores.
fn slots(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if at < end {
            continue;
        }
        let rest = text.get(at..).unwrap_or("");
        let length = match c {
            '{' => braces(rest),
            '[' => brackets(rest, text.get(..at).unwrap_or("")),
            '<' => angles(rest),
            '_' => row(rest, '_', 3),
            '%' => percents(rest),
            'T' | 'F' | 'I' | 'X' | 'Y' | 'L' | 'l' if starts_word(text, at) => marker(rest),
            _ => None,
        };
        if let Some(length) = length {
            found.push(Span::new(at, at + length));
            end = at + length;
        }
    }
    found
}

fn starts_word(text: &str, at: usize) -> bool {
    !text.get(..at).is_some_and(|before| {
        before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '.' | '-' | '@' | '#'))
    })
}

/// The text up to `close`, if it is short and on one line.
fn inside<'t>(rest: &'t str, open: &str, close: &str) -> Option<&'t str> {
    let body = rest.strip_prefix(open)?;
    let limit = body.char_indices().map(|(i, _)| i).nth(LONGEST).unwrap_or(body.len());
    let body = body.get(..limit)?;
    let end = body.find(close)?;
    body.get(..end).filter(|inner| !inner.contains('\n'))
}

fn braces(rest: &str) -> Option<usize> {
    if let Some(inner) = inside(rest, "{{", "}}") {
        return Some(inner.len() + 4);
    }
    let inner = inside(rest, "{", "}")?;
    let wordy = inner.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ' ' | '-' | '\'' | '.'))
        && inner.chars().any(char::is_alphabetic);
    wordy.then_some(inner.len() + 2)
}

/// Square brackets with words in them; not a footnote, a link's text, "[sic]" or an index.
fn brackets(rest: &str, before: &str) -> Option<usize> {
    let inner = inside(rest, "[", "]")?;
    let after = rest.get(inner.len() + 2..).unwrap_or("");
    let lower = inner.trim().lower();
    let note = matches!(
        lower.as_str(),
        "sic" | "x" | "" | "..." | "…" | "edit" | "update" | "pdf" | "video" | "wip" | "rfc" | "draft"
    ) || lower.contains("://")
        || lower.starts_with("edit")
        || inner.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '–'));
    let code = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | '_'));
    let link = after.starts_with('(') || after.starts_with(':') && inner.len() < 4;
    let wordy = inner.chars().any(char::is_alphabetic) && inner.split_whitespace().count() <= 6;
    (!note && !code && !link && wordy).then_some(inner.len() + 2)
}

fn angles(rest: &str) -> Option<usize> {
    let inner = inside(rest, "<", ">")?;
    let lower = inner.trim().lower();
    let slot = [
        "name",
        "first",
        "last",
        "company",
        "topic",
        "date",
        "month",
        "link",
        "insert",
        "your",
        "their",
        "recipient",
        "person",
        "role",
        "title",
    ];
    let plain = inner.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-'));
    (plain && slot.iter().any(|word| lower.contains(word))).then_some(inner.len() + 2)
}

/// `%FIRSTNAME%` and its kin.
fn percents(rest: &str) -> Option<usize> {
    let inner = inside(rest, "%", "%")?;
    let name = inner.len() > 2 && inner.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    name.then_some(inner.len() + 2)
}

fn row(rest: &str, mark: char, least: usize) -> Option<usize> {
    let length = rest.len() - rest.trim_start_matches(mark).len();
    let alone = !rest.get(length..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
    (length >= least && alone).then_some(length)
}

/// `XXX`, `TODO`, `TBD`, `FIXME`, `INSERT NAME`, "lorem ipsum".
fn marker(rest: &str) -> Option<usize> {
    let ends = |length: usize| {
        !rest.get(length..).is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    for mark in [
        "TODO",
        "FIXME",
        "INSERT NAME",
        "INSERT LINK",
        "FIRSTNAME",
        "FIRST_NAME",
        "FIRST NAME",
        "YOUR NAME HERE",
        "Lorem ipsum",
        "lorem ipsum",
    ] {
        if rest.starts_with(mark) && ends(mark.len()) {
            return Some(mark.len());
        }
    }
    let length = rest.len() - rest.trim_start_matches('X').len();
    ((3..8).contains(&length) && ends(length)).then_some(length)
}

/// Fills what is known; leaves out the sentence of anything else.
fn mend(context: &Context<'_>, marks: &[Span]) -> Option<String> {
    let text = context.draft.text.text;
    let span = *marks.first()?;
    if let Some(known) = filled(context, span) {
        return Some(repair::replace(text, &[(span, known)]));
    }
    let greeting = context.draft.text.greeting().map(|g| context.draft.text.span(g.start, g.end));
    let first = context.draft.text.sentences.first()?;
    if greeting.is_some_and(|g| g.end >= span.start) || (first.span.start == span.start) {
        return without_name(text, span);
    }
    let index = *super::sentences_of(context, &[span]).first()?;
    super::plainly_without(context, &[index])
}

/// "Hi [name]," without the slot.
fn without_name(text: &str, span: Span) -> Option<String> {
    let before = text.get(..span.start)?.trim_end();
    Some(format!("{before}{}", text.get(span.end..)?))
}

fn filled(context: &Context<'_>, span: Span) -> Option<String> {
    let text = context.draft.text.text;
    let slot: String =
        span.of(text).chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '_')).collect();
    let slot = slot.lower().replace('_', " ");
    let has = |word: &str| slot.contains(word);
    let before = text.get(..span.start)?;
    let greets = before.split_whitespace().count() <= 2
        && before.trim().chars().all(|c| c.is_alphabetic() || c == ' ');
    if has("my name") || (has("your name") && !greets) || has("my first name") || has("signature") {
        return context.settings.name.clone();
    }
    if has("month") {
        return Some(repair::month_ahead(context));
    }
    if has("days waiting") {
        return Some(context.reading.waiting_days.to_string());
    }
    if has("name") && !has("company") && !has("person") && !has("colleague")
        || (greets && !before.trim().is_empty() && !has("company"))
    {
        return people::first_name(context);
    }
    if has("topic") {
        return context.topic();
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Setting, marks, mends, passes};

    const ID: &str = "unfilled-slot";

    #[test]
    fn slots_are_marked() {
        marks(
            ID,
            &[
                "Hi [name], Tuesday works.",
                "Hi {{first_name}}, Tuesday works.",
                "Dear {name}, Tuesday works.",
                "Hello <First Name>, Tuesday works.",
                "Hi XXX, Tuesday works.",
                "Tuesday works. Ask [a person you trust] about cells.",
                "Tuesday works. TODO: add the link",
                "Write to ___ about cells. Tuesday works.",
                "Hi %FIRSTNAME%, Tuesday works.",
                "Tuesday works. Best, [Your name]",
                "Write to me again in {{ month }}.",
            ],
        );
    }

    #[test]
    fn other_brackets_pass() {
        passes(
            ID,
            &[
                "As shown in [1], cobalt is the problem. Does that help?",
                "Read [this guide](https://example.org) first. Does that help?",
                "Set cells[i] to null. Does that help?",
                "He wrote \"recylce [sic] it all\". Tuesday?",
                "Use a {} block. Does that help?",
                "If x < 3 and y > 4, it fails. Does that help?",
                "snake_case_names are fine. Tuesday?",
                "It is 50% cheaper and 20% lighter. Does that help?",
                "Size XL fits. Tuesday?",
                "Use Vec<u8> there. Does that help?",
                "[1, 2] and [3] say more. Tuesday?",
            ],
        );
    }

    #[test]
    fn what_is_known_is_filled() {
        mends(
            ID,
            &[
                ("Hi [name], Tuesday works.", "Hi Priya, Tuesday works."),
                (
                    "Hi {{first_name}}, write to me again in {{month}}.",
                    "Hi Priya, write to me again in February.",
                ),
                ("Tuesday works. Ask [person] about cells.", "Tuesday works."),
            ],
        );
        let mut setting = Setting::default();
        setting.settings.name = Some("Daniel".into());
        setting.mends(ID, &[("Tuesday works. Best, [Your name]", "Tuesday works. Best, Daniel")]);
    }
}
