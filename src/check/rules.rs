//! The rules of the draft check, in one list. Order is the order of repair: what is removed comes first, then what a refusal
//! lacks, then words that are replaced. A wish goes after something was added, so that its going is no repair of a no.

pub mod bare_no;
pub mod bother;
pub mod cold_jargon;
mod delay_not_owned;
pub mod empty_promise;
mod grovelling;
pub mod missing_attachment;
mod no_alternative;
mod over_long;
mod shouting;
mod stock_closing;
mod unanswered_question;
mod unfilled_slot;
pub mod unprofessional;
pub mod vague_later;
mod wrong_name;

use super::{Context, Mark, Severity, repair, text::Sentence};
use crate::{text::Span, texts::Said};

/// Where the rules come from.
const ESSAY: &str = "How to decline requests for professional help (Engendered Convos)";

/// One rule of the draft check.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its id, such as "bare-no": on the wire, in settings and in these files' names.
    pub id: &'static str,
    /// How much its findings matter.
    pub severity: Severity,
    /// Why it exists, in a sentence that a person would accept.
    pub reason: &'static str,
    /// Where that comes from.
    pub source: &'static str,
    /// The words that it marks.
    find: fn(&Context<'_>) -> Vec<Mark>,
    /// The draft without what it marked; `None` where only the writer can repair it.
    mend: fn(&Context<'_>, &[Span]) -> Option<String>,
}

/// Every rule.
pub static RULES: [Rule; 16] = [
    unfilled_slot::RULE,
    cold_jargon::RULE,
    bother::RULE,
    unprofessional::RULE,
    shouting::RULE,
    grovelling::RULE,
    empty_promise::RULE,
    vague_later::RULE,
    bare_no::RULE,
    no_alternative::RULE,
    stock_closing::RULE,
    wrong_name::RULE,
    over_long::RULE,
    missing_attachment::RULE,
    unanswered_question::RULE,
    delay_not_owned::RULE,
];

/// What the rules mark, in the order of the list; rules that are turned off mark nothing.
pub fn marks(context: &Context<'_>) -> Vec<(&'static Rule, Mark)> {
    let on = |rule: &&Rule| !context.settings.rules_off.iter().any(|id| id == rule.id);
    RULES
        .iter()
        .filter(on)
        .flat_map(|rule| (rule.find)(context).into_iter().map(move |mark| (rule, mark)))
        .collect()
}

/// The draft after the first repair that changes anything; `None` if there is none.
pub fn mend(context: &Context<'_>, marks: &[(&'static Rule, Mark)]) -> Option<String> {
    RULES.iter().find_map(|rule| {
        let spans: Vec<Span> =
            marks.iter().filter(|(r, _)| r.id == rule.id).map(|(_, mark)| mark.span).collect();
        if spans.is_empty() { None } else { mended_by(rule, context, &spans) }
    })
}

/// The draft as one rule repairs it; `None` if that changes nothing.
pub fn mended_by(rule: &Rule, context: &Context<'_>, spans: &[Span]) -> Option<String> {
    (rule.mend)(context, spans).filter(|text| text != context.draft.text.text && !text.trim().is_empty())
}

/// A mark on a whole sentence, without its greeting.
fn on_sentence(context: &Context<'_>, sentence: &Sentence, message: Said) -> Mark {
    Mark { span: repair::own_span(context, sentence), message }
}

/// Nothing that a program could repair.
fn by_hand(_: &Context<'_>, _: &[Span]) -> Option<String> {
    None
}

/// The sentences that hold any of these spans, each once, in order.
fn sentences_of(context: &Context<'_>, spans: &[Span]) -> Vec<usize> {
    let mut found: Vec<usize> = spans
        .iter()
        .map(|span| context.draft.text.sentences.partition_point(|s| s.span.end <= span.start))
        .filter(|i| *i < context.draft.text.sentences.len())
        .collect();
    found.dedup();
    found
}

/// The draft without what these spans mark: the clause where its sentence does more, otherwise the whole sentence.
fn without_marked(context: &Context<'_>, marks: &[Span]) -> Option<String> {
    let does_more = |i: usize| context.draft.senses.get(i).is_some_and(|s| s.gives || s.accepts);
    let sentences = sentences_of(context, marks);
    let Some(index) = sentences.iter().copied().find(|i| does_more(*i)) else {
        return plainly_without(context, &sentences);
    };
    let sentence = context.draft.text.sentences.get(index)?;
    let last = marks.iter().rev().find(|m| m.start < sentence.span.end && m.start >= sentence.span.start)?;
    let text = context.draft.text.text;
    let own = repair::own_span(context, sentence);
    let after = text.get(last.end..own.end)?;
    let Some(comma) = after.find([',', ';']).map(|at| at + 1) else {
        let elsewhere = (0..context.draft.senses.len()).any(|i| !sentences.contains(&i) && does_more(i));
        return if elsewhere { plainly_without(context, &sentences) } else { None };
    };
    let mut rest = after.get(comma..)?.trim_start();
    for joint in ["but ", "and ", "so ", "though "] {
        rest = rest.strip_prefix(joint).unwrap_or(rest);
    }
    if rest.split_whitespace().count() < 2 {
        return None;
    }
    let mended = repair::replace(text, &[(Span::new(own.start, own.end - rest.len()), String::new())]);
    Some(repair::capitalise_at(&mended, own.start))
}

/// The draft without these sentences. What only they said is said again, plainly: a no, or at least thanks.
fn plainly_without(context: &Context<'_>, sentences: &[usize]) -> Option<String> {
    let senses = context.draft.senses.iter().enumerate();
    let rest: Vec<_> = senses.clone().filter(|(i, _)| !sentences.contains(i)).map(|(_, s)| s).collect();
    let refused =
        sentences.iter().any(|i| context.draft.senses.get(*i).is_some_and(|s| s.refuses || s.unavailable));
    let said_elsewhere = rest.iter().any(|s| s.refuses || s.accepts || s.gives);
    if refused && !said_elsewhere {
        return instead(context, sentences, "I can't take this on at the moment.");
    }
    let words_left = context.draft.text.sentences.iter().enumerate().any(|(i, s)| {
        !sentences.contains(&i)
            && s.words.end > s.opening
            && context.draft.senses.get(i).is_some_and(|s| !s.signs)
    });
    if words_left {
        return Some(repair::without_sentences(context, sentences));
    }
    instead(context, sentences, "Thank you for writing to me.")
}

/// The draft with these sentences gone and another in the place of the first.
fn instead(context: &Context<'_>, sentences: &[usize], sentence: &str) -> Option<String> {
    let first = *sentences.first()?;
    let edits: Vec<(Span, String)> = sentences
        .iter()
        .filter_map(|i| Some((*i, context.draft.text.sentences.get(*i)?)))
        .map(|(i, s)| {
            let with = if i == first { sentence.to_owned() } else { String::new() };
            (repair::own_span(context, s), with)
        })
        .collect();
    let text = repair::tidy(&repair::replace(context.draft.text.text, &edits));
    Some(text.replace("  ", " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_says_why() {
        for rule in &RULES {
            assert!(rule.reason.len() > 20 && rule.reason.ends_with('.'), "{}", rule.id);
            assert!(rule.source.len() > 5, "{}", rule.id);
            assert_eq!(RULES.iter().filter(|r| r.id == rule.id).count(), 1, "{}", rule.id);
        }
    }
}
