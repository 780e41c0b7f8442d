//! shouting: words in capitals, more than one exclamation mark in a row.

use super::Rule;
use crate::text::case::Case;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, repair, word_set::WordSet},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "shouting",
    severity: Severity::Consider,
    reason: "Capitals and rows of exclamation marks sound louder on the other side than they felt while typing.",
    source: "The essay's first rule, be empathetic; RFC 1855, section 2.1.1, on upper case",
    find,
    mend,
};

/// Words that are shouted even when they stand alone in capitals.
static ALONE: WordSet = WordSet::new(
    "absolutely again already always amazing anything awesome busy can't cannot congratulations \
    definitely don't enough every great immediately love never nothing now please read really seriously \
    sorry still stop thanks very won't",
);

/// Short common words that show that a row of capitals is speech and not a list of acronyms.
static COMMON: WordSet = WordSet::new(
    "all and any are asking at be but can do for good have help how i'm if in is it just know let luck me \
    more my no not of off on or out so thank that the this time to too up us was we what who why will \
    with writing yes you your",
);

fn find(context: &Context<'_>) -> Vec<Mark> {
    let text = context.draft.text.text;
    let mut found: Vec<Mark> = loud_words(context)
        .into_iter()
        .map(|span| Mark { span, message: texts::FINDING_CAPITALS.into() })
        .collect();
    found
        .extend(loud_marks(text).into_iter().map(|span| Mark { span, message: texts::FINDING_MARKS.into() }));
    found
}

/// Runs of marks with more than one "!" in them; "?!" is one of each, and fine.
fn loud_marks(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c, run) {
            ('!' | '！' | '‼', Some((start, count))) => run = Some((start, count + 1)),
            ('!' | '！', None) => run = Some((at, 1)),
            ('‼', None) => run = Some((at, 2)),
            ('?', Some(_)) => {}
            ('?', None) => run = Some((at, 0)),
            (_, Some((start, count))) => {
                if count > 1 {
                    found.push(Span::new(start, at));
                }
                run = None;
            }
            _ => {}
        }
    }
    found
}

/// Runs of words in capitals that are speech: two and more with a common word among them, or one that is always shouted.
fn loud_words(context: &Context<'_>) -> Vec<Span> {
    let words = capitals(context);
    let mut found = Vec::new();
    for run in words.chunk_by(|a, b| a.next == b.index) {
        let said = |list: &WordSet| run.iter().filter(|w| list.has(&w.lower)).count();
        let alone = said(&ALONE) > 0;
        let speech = run.len() > 1 && said(&COMMON) > 0 && run.iter().any(|w| w.lower.len() > 2);
        let plain = run.len() > 2 && said(&COMMON) + said(&ALONE) > 0;
        if alone || speech || plain {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            found.push(Span::new(first.span.start, last.span.end));
        }
    }
    found
}

/// A word in capitals.
struct Capital {
    span: Span,
    lower: String,
    /// Its number among the draft's words, and the number of the next.
    index: usize,
    next: usize,
}

fn capitals(context: &Context<'_>) -> Vec<Capital> {
    let text = context.draft.text.text;
    let mut found: Vec<Capital> = Vec::new();
    let mut count = 0;
    let mut last = None;
    for word in &context.draft.text.words {
        if last.is_some_and(|span: Span| span.end >= word.span.end) || matches!(word.norm.as_str(), "!" | "?")
        {
            continue;
        }
        // "DON'T" is two words here and one to the reader.
        let joined = last.is_some_and(|span: Span| span.end == word.span.start) && word.norm != "i";
        last = Some(word.span);
        if joined {
            join(text, word.span, &mut found);
            continue;
        }
        count += 1;
        let said = word.span.of(text);
        let letters = said.chars().filter(|c| c.is_alphabetic()).count();
        let loud =
            said.chars().all(|c| !c.is_lowercase()) && letters > 0 && said.chars().any(char::is_uppercase);
        // "I" and "A" are capital anyway: they only join a run.
        let joins = letters > 1 || found.last().is_some_and(|w| w.next == count);
        let apart = found.last().is_some_and(|w| breaks(text.get(w.span.end..word.span.start).unwrap_or("")));
        count += usize::from(apart && loud);
        if loud && joins && !(letters == 1 && apart) {
            found.push(Capital {
                span: word.span,
                lower: said.lower().replace('’', "'"),
                index: count,
                next: count + 1,
            });
        }
    }
    found
}

/// Puts the second part of a contraction to its first; "I'm" is not in capitals, "DON'T" is.
fn join(text: &str, part: Span, found: &mut Vec<Capital>) {
    let loud = !part.of(text).chars().any(char::is_lowercase);
    let Some(before) = found.last_mut().filter(|w| w.span.end == part.start) else {
        return;
    };
    if loud {
        before.span.end = part.end;
        before.lower = before.span.of(text).lower().replace('’', "'");
    } else {
        found.pop();
    }
}

/// Whether what stands between two words ends a sentence or a line.
fn breaks(gap: &str) -> bool {
    gap.contains(['.', '!', '?', '\n', ':'])
}

/// Sentence case for what was shouted, and one mark.
fn mend(context: &Context<'_>, _: &[Span]) -> Option<String> {
    let text = context.draft.text.text;
    let mut edits: Vec<(Span, String)> =
        loud_words(context).into_iter().map(|span| (span, quiet(context, span))).collect();
    edits.extend(loud_marks(text).into_iter().map(|span| {
        let asks = span.of(text).contains('?');
        (span, if asks { "?" } else { "!" }.to_owned())
    }));
    crate::text::order::sort_by_key(&mut edits, |(span, _)| span.start);
    Some(repair::replace(text, &edits))
}

/// The words in lower case, with capitals where a sentence starts, for "I", for names, and for words that they write so.
fn quiet(context: &Context<'_>, span: Span) -> String {
    let text = context.draft.text.text;
    let received = context.received(2000);
    let starts = |at: usize| {
        let before = text.get(..at).unwrap_or("").trim_end();
        before.is_empty()
            || before.ends_with(['.', '!', '?', '\n', '…', ':'])
            || text.get(before.len()..at).is_some_and(|gap| gap.contains('\n'))
    };
    let mut out = String::new();
    let mut word = String::new();
    let mut start = span.start;
    for (at, c) in span.of(text).char_indices().map(|(at, c)| (span.start + at, c)).chain([(span.end, ' ')]) {
        if c.is_alphanumeric() || matches!(c, '\'' | '’' | '-') {
            if word.is_empty() {
                start = at;
            }
            word.push(c);
            continue;
        }
        out.push_str(&spoken(&word, starts(start), &received, context));
        word.clear();
        if at < span.end {
            out.push(c);
        }
    }
    out
}

fn spoken(word: &str, starts: bool, received: &str, context: &Context<'_>) -> String {
    let lower = word.lower();
    let capital = || repair::capitalise_at(&lower, 0);
    let i = lower == "i" || lower.starts_with("i'") || lower.starts_with("i’");
    let theirs = word.len() > 1
        && !COMMON.has(lower.as_str())
        && received.split(|c: char| !c.is_alphanumeric()).any(|w| w == word);
    if theirs {
        return word.to_owned();
    }
    let name = word.len() > 1
        && crate::check::people::parts(context.thread.counterpart()).any(|p| p.lower() == lower);
    let day = matches!(
        lower.as_str(),
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "linkedin"
            | "english"
            | "google"
            | "cv"
            | "phd"
    );
    match lower.as_str() {
        "cv" | "ok" if !starts => lower.to_ascii_uppercase(),
        "phd" => "PhD".to_owned(),
        "linkedin" => "LinkedIn".to_owned(),
        _ if i || starts || name || day => capital(),
        _ => lower,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{marks, mends, passes};

    const ID: &str = "shouting";

    #[test]
    fn shouting_is_marked() {
        marks(
            ID,
            &[
                "PLEASE STOP WRITING ME!!!",
                "I am NEVER doing calls. Ask Ada Obi.",
                "Tuesday works!!",
                "I DON'T HAVE TIME. Ask Ada Obi.",
                "Really?!?! Tuesday works.",
                "THANK YOU for asking. Tuesday at 10?",
                "Tuesday at 10, and PLEASE be there.",
                "NO WAY I can do that. Ask Ada Obi.",
            ],
        );
    }

    #[test]
    fn capitals_that_are_names_pass() {
        passes(
            ID,
            &[
                "The NHS and the BBC both do this. Which one do you mean?",
                "I worked on HTTP at CERN. Tuesday?",
                "Your CV is fine. Send it.",
                "Is that a PhD in the UK or the USA?",
                "Tuesday works!",
                "What?! Congratulations! Tuesday?",
                "I see. A call on Tuesday then?",
                "RFC 2119 says MUST in capitals? No: section 2 does. Does that help?",
                "OK, Tuesday.",
            ],
        );
    }

    #[test]
    fn the_repair_speaks_in_sentence_case() {
        mends(
            ID,
            &[
                ("I am NEVER free on Mondays. Tuesday works.", "I am never free on Mondays. Tuesday works."),
                ("Tuesday works!!!", "Tuesday works!"),
                (
                    "THANK YOU FOR ASKING, PRIYA! Tuesday at 10?",
                    "Thank you for asking, Priya! Tuesday at 10?",
                ),
                (
                    "Tuesday works. I DON'T HAVE TIME ON MONDAY.",
                    "Tuesday works. I don't have time on Monday.",
                ),
                ("Is Tuesday ok??!!", "Is Tuesday ok?"),
            ],
        );
    }
}
