//! Mending a draft: words replaced, sentences removed or added, so that what is left reads as one text.

use super::{
    Context,
    cues::PHRASES,
    text::{Sentence, Text},
    word_set::WordSet,
};
use crate::calendar::{day_of, month_name, plus_days, plus_months, weekday_name};
use crate::text::Span;
use crate::text::case::{Case, upper};
use chrono::Datelike;

/// Characters within which a reply has greeted and begun.
const OPENING: usize = 120;

/// Words that a reply may begin with and that are no names.
static LOWERED: WordSet = WordSet::new(
    "a an as at but can could do for happy here how if in is it let maybe my no not on once our perhaps \
    please sadly so sorry thank thanks that the there this unfortunately we what when which would yes \
    you your",
);

/// The month that lies the user's preferred number of months ahead; with its year if that is far off.
#[must_use]
pub fn month_ahead(context: &Context<'_>) -> String {
    let ahead = context.settings.defer_months.first().copied().unwrap_or(3);
    let today = day_of(context.thread.now);
    let then = plus_months(today, u32::from(ahead)).unwrap_or(today);
    let month = month_name(then);
    if ahead > 9 { format!("{month} {}", then.year()) } else { month.to_owned() }
}

/// A day a week ahead: "Monday, 30 November".
#[must_use]
pub fn week_ahead(context: &Context<'_>) -> String {
    let today = day_of(context.thread.now);
    let day = plus_days(today, 7).unwrap_or(today);
    format!("{}, {} {}", weekday_name(day.weekday()), day.day(), month_name(day))
}

/// The text with some spans replaced. Spans must be in order and apart; one that is not is left alone.
#[must_use]
pub fn replace(text: &str, edits: &[(Span, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (span, with) in edits {
        let (Some(before), true) = (text.get(at..span.start), span.start >= at && span.end >= span.start)
        else {
            continue;
        };
        out.push_str(before);
        out.push_str(with);
        at = span.end;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// The text without some sentences or words: the space before what is removed goes with it.
#[must_use]
pub fn remove(text: &str, spans: &[Span]) -> String {
    let edits: Vec<(Span, String)> =
        spans.iter().map(|span| (with_space(text, *span), String::new())).collect();
    tidy(&replace(text, &edits))
}

/// A span and the white space on one side of it: behind it at the start of a line, otherwise before it.
fn with_space(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or("");
    let after = text.get(span.end..).unwrap_or("");
    if before.is_empty() || before.ends_with('\n') {
        let spaces = after.len() - after.trim_start().len();
        return Span::new(span.start, span.end + spaces);
    }
    Span::new(before.trim_end_matches([' ', '\t']).len(), span.end)
}

/// The text trimmed, without blank lines at its ends and without more than one in a row.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut breaks = 0;
    for c in text.trim().chars() {
        breaks = if c == '\n' {
            breaks + 1
        } else if c == ' ' || c == '\r' || c == '\t' {
            breaks
        } else {
            0
        };
        if breaks <= 2 || c != '\n' {
            out.push(c);
        }
    }
    out
}

/// `text` with its first letter, at or after byte `at`, in upper case.
#[must_use]
pub fn capitalise_at(text: &str, at: usize) -> String {
    let (Some(head), Some(tail)) = (text.get(..at), text.get(at..)) else {
        return text.to_owned();
    };
    let skipped = tail.len() - tail.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let mut rest = tail.get(skipped..).unwrap_or("").chars();
    let Some(first) = rest.next() else {
        return text.to_owned();
    };
    let lead = tail.get(..skipped).unwrap_or("");
    let first: String = upper(first).to_string();
    format!("{head}{lead}{first}{}", rest.as_str())
}

/// `text` with a whole sentence put in after byte `at`, the end of another sentence, which gets its full stop.
#[must_use]
pub fn add_after(text: &str, at: usize, sentence: &str) -> String {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else {
        return text.to_owned();
    };
    let before = before.trim_end();
    let stop = match before.chars().next_back() {
        None => "",
        Some(c) if c.is_alphanumeric() => ". ",
        Some(',' | ';' | ':' | '-' | '–' | '—') => {
            let bare = before.trim_end_matches([',', ';', ':', '-', '–', '—', ' ']);
            return add_after(&format!("{bare}.{after}"), bare.len() + 1, sentence);
        }
        Some(_) => " ",
    };
    let gap = if after.is_empty() || after.starts_with(char::is_whitespace) { "" } else { " " };
    format!("{before}{stop}{sentence}{gap}{after}")
}

/// `text` with a sentence put in right after the greeting, or at the start where there is none.
#[must_use]
pub fn add_after_greeting(context: &Context<'_>, sentence: &str) -> String {
    let text = context.draft.text.text;
    let Some(greeting) = context.draft.text.greeting() else {
        return format!("{sentence} {}", text.trim_start());
    };
    let end = context.draft.text.span(greeting.start, greeting.end).end;
    let rest = text.get(end..).unwrap_or("");
    let mark = rest.len() - rest.trim_start_matches([',', '!', '.', ':', ';', ' ', '-', '–', '—']).len();
    let (head, rest) = (text.get(..end + mark).unwrap_or("").trim_end(), rest.get(mark..).unwrap_or(""));
    let head =
        if head.ends_with(|c: char| c.is_alphanumeric()) { format!("{head},") } else { head.to_owned() };
    if rest.trim().is_empty() {
        return format!("{head} {sentence}");
    }
    let gap = rest.len() - rest.trim_start().len();
    let space = rest.get(..gap).unwrap_or("");
    let (between, rest) = (if space.contains('\n') { space } else { " " }, rest.get(gap..).unwrap_or(""));
    after_comma(context, &format!("{head}{between}{sentence} {}", capitalise_at(rest, 0)))
}

/// "Hi Anna, Sorry" as "Hi Anna, sorry": after a greeting and a comma a common word begins small, unless the draft itself
/// began so.
#[must_use]
pub fn after_comma(context: &Context<'_>, text: &str) -> String {
    let end = text.char_indices().nth(OPENING).map_or(text.len(), |(end, _)| end);
    let mended = Text::new(text.get(..end).unwrap_or(""), &PHRASES);
    let Some(word) = mended.greeting().and_then(|greeting| mended.words.get(greeting.end)) else {
        return text.to_owned();
    };
    let said = word.span.of(text);
    let gap = text.get(..word.span.start).unwrap_or("");
    let small = gap.ends_with(", ") && LOWERED.has(word.norm.as_str());
    let original = context.draft.text.text;
    if !small || original.starts_with(text.get(..word.span.end).unwrap_or("")) {
        return text.to_owned();
    }
    replace(text, &[(word.span, said.lower())])
}

/// The end of the last sentence that carries the reply: before wishes, sign-off and name.
#[must_use]
pub fn body_end(context: &Context<'_>) -> usize {
    let draft = &context.draft;
    let closing = |i: usize| {
        draft.senses.get(i).is_some_and(|s| (s.signs || (s.wishes && !s.refuses && !s.gives)) && !s.accepts)
    };
    let mut last = draft.text.sentences.len();
    while last > 1 && closing(last - 1) {
        last -= 1;
    }
    last.checked_sub(1)
        .and_then(|i| draft.text.sentences.get(i))
        .map_or(draft.text.text.len(), |s| s.span.end)
}

/// What a sentence covers after its greeting.
#[must_use]
pub fn own_span(context: &Context<'_>, sentence: &Sentence) -> Span {
    let start = context.draft.text.words.get(sentence.opening).map_or(sentence.span.end, |w| w.span.start);
    Span::new(start.min(sentence.span.end), sentence.span.end)
}

/// The text without the sentences of these indices; a greeting in the same sentence stays.
#[must_use]
pub fn without_sentences(context: &Context<'_>, indices: &[usize]) -> String {
    let spans: Vec<Span> = indices
        .iter()
        .filter_map(|i| context.draft.text.sentences.get(*i))
        .map(|sentence| own_span(context, sentence))
        .collect();
    remove(context.draft.text.text, &spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_added_and_removed_cleanly() {
        assert_eq!(add_after("no time, sorry", 14, "Write in May."), "no time, sorry. Write in May.");
        assert_eq!(add_after("No. Best, Al", 3, "Write in May."), "No. Write in May. Best, Al");
        assert_eq!(add_after("No,\nAl", 3, "Write in May."), "No. Write in May.\nAl");
        assert_eq!(remove("One. Two. Three.", &[Span::new(5, 9)]), "One. Three.");
        assert_eq!(remove("One. Two.", &[Span::new(0, 4)]), "Two.");
        assert_eq!(remove("One.\n\nTwo.\n\nThree.", &[Span::new(6, 10)]), "One.\n\nThree.");
        assert_eq!(capitalise_at("hi, we can", 3), "hi, We can");
        assert_eq!(replace("abc", &[(Span::new(1, 2), "X".into()), (Span::new(0, 1), "Y".into())]), "aXc");
    }
}
