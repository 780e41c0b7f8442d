//! grovelling: more than one apology, or a paragraph of excuse.

use super::{ESSAY, Rule};
use crate::text::case::Case;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue, repair},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "grovelling",
    severity: Severity::Consider,
    reason: "One apology is an apology; a second one asks them to comfort you.",
    source: ESSAY,
    find,
    mend,
};

/// Sentences of excuse in a row that make a paragraph of it.
const PARAGRAPH: usize = 3;

fn find(context: &Context<'_>) -> Vec<Mark> {
    let mut found: Vec<Mark> = apologies(context)
        .into_iter()
        .skip(1)
        .map(|span| Mark { span, message: texts::FINDING_APOLOGY.into() })
        .collect();
    found.extend(excuses(context).map(|span| Mark { span, message: texts::FINDING_EXPLAINS.into() }));
    found
}

/// Where the draft apologises, each time once; sympathy ("sorry to hear that") is no apology.
fn apologies(context: &Context<'_>) -> Vec<Span> {
    let draft = &context.draft;
    let sympathy = draft.longest(Cue::Sympathy);
    let mut found: Vec<Span> = Vec::new();
    for hit in draft.longest(Cue::Apology) {
        let before = sympathy.partition_point(|s| s.from <= hit.from);
        let felt = before.checked_sub(1).and_then(|i| sympathy.get(i)).is_some_and(|s| s.to > hit.from);
        let formula = draft.senses.get(hit.sentence).is_some_and(|s| s.signs);
        if !felt && !formula {
            found.push(draft.span(&hit));
        }
    }
    found
}

/// Three sentences in a row that only explain.
fn excuses(context: &Context<'_>) -> Option<Span> {
    let (first, last) = excuse_run(context)?;
    let sentences = &context.draft.text.sentences;
    Some(Span::new(repair::own_span(context, sentences.get(first)?).start, sentences.get(last)?.span.end))
}

fn excuse_run(context: &Context<'_>) -> Option<(usize, usize)> {
    let draft = &context.draft;
    let explains = |i: usize| {
        let sense = draft.senses.get(i).copied().unwrap_or_default();
        !sense.gives
            && !sense.accepts
            && !sense.signs
            && (draft.sentence_has(i, Cue::Excuse) || (sense.unavailable && !sense.refuses))
    };
    let mut start = None;
    for i in 0..=draft.senses.len() {
        if i < draft.senses.len() && explains(i) {
            start = start.or(Some(i));
        } else if let Some(first) = start.take()
            && i - first >= PARAGRAPH
        {
            return Some((first, i - 1));
        }
    }
    None
}

/// Keeps the first apology and the first excuse.
fn mend(context: &Context<'_>, _: &[Span]) -> Option<String> {
    let text = &context.draft.text;
    if let Some(second) = apologies(context).get(1) {
        let index = *super::sentences_of(context, &[*second]).first()?;
        return without_apology(context, index, *second);
    }
    let (first, last) = excuse_run(context)?;
    let rest: Vec<usize> = (first + 1..=last).collect();
    let mended = repair::without_sentences(context, &rest);
    (mended.len() < text.text.len()).then_some(mended)
}

/// The sentence without its apology, where something else is left; otherwise the draft without the sentence.
fn without_apology(context: &Context<'_>, index: usize, apology: Span) -> Option<String> {
    let text = context.draft.text.text;
    let sentence = context.draft.text.sentences.get(index)?;
    let own = repair::own_span(context, sentence);
    let after = text.get(apology.end..own.end)?;
    let before = text.get(own.start..apology.start)?;
    let lead = before.trim_end().lower();
    let leads = [
        "",
        "i am",
        "i'm",
        "i’m",
        "i am so",
        "i'm so",
        "i’m so",
        "i am really",
        "i'm really",
        "i am very",
        "i'm very",
        "so",
        "very",
        "really",
        "again",
        "again,",
        "i",
        "my",
        "once again",
        "once again,",
        "and",
        "but",
        "my sincere",
        "my sincerest",
        "my deepest",
        "please accept my",
        "i am truly",
        "i'm truly",
        "and again,",
        "also",
        "also,",
        "we are",
        "we're",
    ];
    if leads.contains(&lead.as_str()) {
        if let Some(rest) = clause_after(after) {
            let rest_at = own.end - rest.len();
            let mended = repair::replace(text, &[(Span::new(own.start, rest_at), String::new())]);
            return Some(repair::capitalise_at(&mended, own.start));
        }
        return Some(super::plainly_without(context, &[index])?)
            .filter(|_| !context.draft.senses.get(index).is_some_and(|s| s.gives || s.accepts));
    }
    // ", sorry." at the end.
    let tail = after.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '\n');
    let kept = before.trim_end_matches([',', ' ', '-', '–', '—', ';', '(']);
    let tails = [
        "",
        "again",
        "about that",
        "about this",
        "for that",
        "for this",
        "once again",
        "for the delay",
        "for the inconvenience",
        "for my late reply",
        "for the late reply",
        "for the wait",
    ];
    let said = tail.trim_end_matches(|c: char| !c.is_alphanumeric()).lower();
    if kept.len() < before.trim_end().len() && tails.contains(&said.as_str()) {
        let kept = kept
            .strip_suffix(" so")
            .or_else(|| kept.strip_suffix(" really"))
            .unwrap_or(kept)
            .trim_end_matches([',', ' ']);
        let close = if text.get(own.start..own.end)?.ends_with('?') { "?" } else { "." };
        return Some(repair::replace(
            text,
            &[(Span::new(own.start + kept.len(), own.end), close.to_owned())],
        ));
    }
    let sense = context.draft.senses.get(index).copied().unwrap_or_default();
    if sense.gives || sense.accepts { None } else { super::plainly_without(context, &[index]) }
}

/// What follows an apology as a sentence of its own: after "but", "that" or a comma, with a subject.
fn clause_after(after: &str) -> Option<&str> {
    let mut rest = after.trim_start_matches([',', ' ', '-', '–', '—', '.', ':', '!']);
    for joint in ["but ", "that ", "however ", "however, ", "again, but ", "again but "] {
        rest = rest.strip_prefix(joint).unwrap_or(rest);
    }
    let first = rest.split_whitespace().next()?.lower();
    let first = first.trim_end_matches([',', '.']);
    let subject = matches!(
        first,
        "i" | "we"
            | "it"
            | "this"
            | "there"
            | "my"
            | "our"
            | "the"
            | "i'm"
            | "i’m"
            | "i've"
            | "i'd"
            | "i'll"
            | "we're"
            | "it's"
            | "unfortunately"
            | "can't"
            | "cannot"
            | "that's"
            | "you"
            | "they"
            | "our's"
            | "could"
            | "would"
    );
    (subject && rest.split_whitespace().count() > 2).then_some(rest)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{marks, mends, passes};

    const ID: &str = "grovelling";

    #[test]
    fn a_second_apology_is_marked() {
        marks(
            ID,
            &[
                "I'm so sorry. I'm really sorry for the delay. Tuesday works.",
                "Sorry for the silence! Apologies again. Shall we talk on Tuesday?",
                "My apologies for the wait. Tuesday works, and again, sorry.",
                "Forgive me for the delay, I feel terrible. Tuesday at 10?",
                "Sorry, sorry, sorry! Tuesday works.",
                "I apologise for the late reply. I'm sorry, but I can't do calls. Which question do you have?",
                "Please excuse my silence. I am ashamed. Tuesday at 10?",
            ],
        );
    }

    #[test]
    fn a_paragraph_of_excuse_is_marked() {
        marks(
            ID,
            &[
                "I have been travelling. My kids were ill. Then my laptop broke. Tuesday at 10?",
                "It was a crazy month. We had a funeral. Then the audit came. Shall we say Tuesday at 10?",
            ],
        );
    }

    #[test]
    fn one_apology_passes() {
        passes(
            ID,
            &[
                "Sorry for the slow reply. Tuesday works.",
                "I'm sorry, I can't do calls. Which question do you have?",
                "Apologies for the delay! Send me the question.",
                "Tuesday works. I was travelling last week.",
                "I'm sorry to hear about your father. Sorry for the late answer. Tuesday?",
                "Sorry for your loss. I apologise for writing so late. Take the time you need.",
                "No need to apologise! Sorry that I was slow too. Tuesday?",
                "Better safe than sorry: test the cells first. Sorry for the short answer, more on Tuesday.",
            ],
        );
    }

    #[test]
    fn one_apology_is_kept() {
        mends(
            ID,
            &[
                (
                    "Sorry for the silence! Apologies again. Shall we talk on Tuesday?",
                    "Sorry for the silence! Shall we talk on Tuesday?",
                ),
                (
                    "I apologise for the late reply. I'm sorry, but I can't do calls. Which question do you have?",
                    "I apologise for the late reply. I can't do calls. Which question do you have?",
                ),
                (
                    "Sorry for the wait. Tuesday at 10 works for me, sorry again!",
                    "Sorry for the wait. Tuesday at 10 works for me.",
                ),
                (
                    "I have been travelling. My kids were ill. Then my laptop broke. Tuesday at 10?",
                    "I have been travelling. Tuesday at 10?",
                ),
            ],
        );
    }
}
