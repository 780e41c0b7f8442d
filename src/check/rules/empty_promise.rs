//! empty-promise: "let's stay in touch", "I'll get back to you", without a date.

use super::{ESSAY, Rule};
use crate::text::lines;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue, repair, sense::Hit},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "empty-promise",
    severity: Severity::Consider,
    reason: "A promise without a date is a no that they have to find out for themselves.",
    source: ESSAY,
    find,
    mend,
};

/// Promises to act.
pub const PROMISES: &str = lines![
    "i|we will ~1 get|come|circle|report|revert|loop back ~1 to you ?on|about|with|regarding ?this|that|it",
    "i|we will ~1 get|come|circle|report|write|loop back",
    "let me get|come|circle back to you ?on|about|with|regarding ?this|that|it",
    "i|we will revert ?back ?to ?you",
    "i|we will be in touch ?with ?you",
    "i|we will let you know",
    "let you know",
    "i|we will keep you posted|updated|informed",
    "will|can keep you in the loop|mind",
    "i|we will keep|bear you in mind",
    "i|we will think about|on it|this|that ?and ?let ?you ?know",
    "i|we will have|give ~2 think|thought",
    "let me think about|on it|this|that",
    "i|we will see what i|we can do ?for ?you",
    "let me see what i can do",
    "i|we will ~1 look into it|this|that",
    "i|we will follow up ?with ?you ?on|about ?this|that|it",
    "i|we will reach out ?to ?you",
    "i|we will ping|message|text|call|email|contact you ?back",
    "i|we will respond|reply|answer ?to ?you ?properly|soon|later",
    "will get|come back to you",
    "will let you know",
    "will be in touch",
];

/// Proposes to stay in touch.
pub const TOUCH: &str = lines![
    "stay|keep|remain in touch|contact ?with ?me|us",
    "stay|keep connected",
    "we|should|could|must|to|us|can ~1 catch up ?properly ?sometime|soon",
    "talk|speak|chat|meet soon",
    "let us ~1 reconnect|connect ?soon|sometime",
];

fn find(context: &Context<'_>) -> Vec<Mark> {
    let mut found: Vec<Mark> = promises(context)
        .iter()
        .map(|hit| Mark { span: context.draft.span(hit), message: texts::FINDING_PROMISE.into() })
        .collect();
    found.extend(
        touches(context)
            .iter()
            .map(|hit| Mark { span: context.draft.span(hit), message: texts::FINDING_IN_TOUCH.into() }),
    );
    found
}

fn promises(context: &Context<'_>) -> Vec<Hit> {
    let undated = |hit: &Hit| {
        let once = |word: &str| {
            context
                .draft
                .text
                .words
                .get(hit.from..hit.to)
                .is_some_and(|words| words.iter().any(|w| w.norm == word))
        };
        let tells = once("know") && follows_fact(context, hit);
        !(tells || is_dated(context, hit) || is_asked(context, hit))
    };
    let mut hits = context.draft.longest(Cue::Promise);
    hits.retain(undated);
    hits
}

fn touches(context: &Context<'_>) -> Vec<Hit> {
    let mut hits = context.draft.longest(Cue::Touch);
    // "Keep in touch" after a date is a friendly close; "talk soon" signs off.
    let dated = context.draft.has(Cue::When);
    hits.retain(|hit| {
        let last = context.draft.text.words.get(hit.to.saturating_sub(1)).map_or("", |w| w.norm.as_str());
        let sign = last == "soon" && hit.to - hit.from == 2 && (dated || context.draft.accepts());
        !is_dated(context, hit) && !sign && !is_asked(context, hit)
    });
    hits
}

/// Whether a day, a month or a number stands in the same sentence.
fn is_dated(context: &Context<'_>, hit: &Hit) -> bool {
    let figures = context.draft.around(hit).iter().any(|w| {
        w.norm.starts_with(|c: char| c.is_ascii_digit())
            || matches!(
                w.norm.as_str(),
                "today"
                    | "tonight"
                    | "tomorrow"
                    | "weekend"
                    | "immediately"
                    | "hour"
                    | "morning"
                    | "evening"
                    | "afternoon"
                    | "midday"
                    | "noon"
                    | "end"
            )
    });
    figures || context.draft.near(hit, Cue::When)
}

/// A question about it is no promise: "Shall we keep in touch?"
fn is_asked(context: &Context<'_>, hit: &Hit) -> bool {
    let sentence = context.draft.text.sentences.get(hit.sentence);
    let before = hit
        .from
        .checked_sub(1)
        .and_then(|at| context.draft.text.words.get(at))
        .map_or("", |w| w.norm.as_str());
    let first = context.draft.text.words.get(hit.from).map_or("", |w| w.norm.as_str());
    sentence.is_some_and(|s| s.span.of(context.draft.text.text).ends_with('?'))
        || (first == "let"
            && matches!(before, "to" | "just" | "wanted" | "can" | "i" | "they" | "she" | "he" | "not"))
        || is_settled(context, hit)
        || matches!(before, "if" | "when" | "they" | "she" | "he" | "you")
}

/// "Friday at 10 works. I'll call you." needs no other date.
fn is_settled(context: &Context<'_>, hit: &Hit) -> bool {
    let before = hit.sentence.checked_sub(1);
    before.is_some_and(|i| {
        context.draft.sentence_has(i, Cue::When) && context.draft.senses.get(i).is_some_and(|s| s.accepts)
    })
}

/// "I'll let you know how it goes" and "I'm writing to let you know that" name what follows.
fn follows_fact(context: &Context<'_>, hit: &Hit) -> bool {
    matches!(context.draft.text.words.get(hit.to).map_or("", |w| w.norm.as_str()), "that" | "about")
}

/// Puts a day behind the promise, a month into the touch.
fn mend(context: &Context<'_>, _: &[Span]) -> Option<String> {
    let text = context.draft.text.text;
    let day = repair::week_ahead(context);
    let month = repair::month_ahead(context);
    let mut edits: Vec<(Span, String)> =
        promises(context).iter().map(|hit| dated(context, hit, &day)).collect();
    for hit in touches(context) {
        edits.push(reworded(context, &hit, &month));
    }
    crate::text::order::sort_by_key(&mut edits, |(span, _)| span.start);
    Some(repair::replace(text, &edits))
}

/// "soon" and "later" behind the promise give way to the day.
fn dated(context: &Context<'_>, hit: &Hit, day: &str) -> (Span, String) {
    let text = &context.draft.text;
    let end = context.draft.span(hit).end;
    let next = |at: usize| text.words.get(at).map_or("", |w| w.norm.as_str());
    let vague: &[&[&str]] = &[
        &["as", "soon", "as", "possible"],
        &["as", "soon", "as", "i", "can"],
        &["at", "some", "point"],
        &["soon"],
        &["shortly"],
        &["later"],
        &["asap"],
        &["sometime"],
        &["then"],
    ];
    let swallowed =
        vague.iter().find(|words| words.iter().enumerate().all(|(i, word)| next(hit.to + i) == *word));
    match swallowed {
        Some(words) => {
            let last = text.span(hit.to, hit.to + words.len());
            (last, format!("by {day}"))
        }
        None => {
            let last = text.words.get(hit.to.saturating_sub(1)).map_or("", |w| w.norm.as_str());
            let already = matches!(last, "soon" | "later" | "sometime");
            let start = if already { text.words.get(hit.to - 1).map_or(end, |w| w.span.start) } else { end };
            (Span::new(start, end), if already { format!("by {day}") } else { format!(" by {day}") })
        }
    }
}

fn reworded(context: &Context<'_>, hit: &Hit, month: &str) -> (Span, String) {
    let words: Vec<&str> = context
        .draft
        .text
        .words
        .get(hit.from..hit.to)
        .unwrap_or(&[])
        .iter()
        .map(|w| w.norm.as_str())
        .collect();
    let span = context.draft.span(hit);
    let with = match words.as_slice() {
        ["stay" | "keep" | "remain", "in", .., last @ ("me" | "us")] => {
            format!("be in touch with {last} again in {month}")
        }
        ["stay" | "keep" | "remain", ..] => format!("be in touch again in {month}"),
        [verb @ ("talk" | "speak" | "chat" | "meet"), ..] => format!("{verb} again in {month}"),
        ["let", ..] => format!("let's speak again in {month}"),
        _ => {
            let said = span.of(context.draft.text.text);
            let bare = said.trim_end_matches("sometime").trim_end_matches("soon").trim_end();
            format!("{bare} in {month}")
        }
    };
    let capital = span.of(context.draft.text.text).starts_with(char::is_uppercase);
    let with = if !capital {
        with
    } else if let Some(rest) = with.strip_prefix("be in touch") {
        format!("Let's be in touch{rest}")
    } else {
        repair::capitalise_at(&with, 0)
    };
    (span, with)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{marks, mends, passes};

    const ID: &str = "empty-promise";

    #[test]
    fn undated_promises_are_marked() {
        marks(
            ID,
            &[
                "Let's stay in touch!",
                "I'll get back to you.",
                "I will let you know.",
                "Let me get back to you on this.",
                "We'll be in touch.",
                "I'll think about it.",
                "I'll see what I can do.",
                "I can't do calls now. Do keep in touch.",
                "I'll look into it and come back to you soon.",
                "We should catch up soon.",
                "I'll keep you in mind.",
            ],
        );
    }

    #[test]
    fn dated_promises_pass() {
        passes(
            ID,
            &[
                "I'll get back to you by Friday.",
                "I will let you know in March.",
                "I'll be in touch next week.",
                "Let's be in touch again in February.",
                "I'll come back to you tomorrow with two slots.",
                "I'll let you know by the 15th.",
            ],
        );
    }

    #[test]
    fn other_uses_pass() {
        passes(
            ID,
            &[
                "Let me know what you need and I'll answer on Tuesday.",
                "I got back to you on Monday, didn't I?",
                "How can I stay in touch with your lab?",
                "I wanted to let you know that Tuesday works.",
                "A light touch works best: one question a mail. Which one first?",
                "Please let me know which cell you mean.",
                "Tuesday it is. Talk soon!",
            ],
        );
    }

    #[test]
    fn the_repair_names_a_day_or_a_month() {
        mends(
            ID,
            &[
                ("I'll get back to you.", "I'll get back to you by Sunday, 29 November."),
                ("Let me get back to you on this.", "Let me get back to you on this by Sunday, 29 November."),
                ("I'll let you know soon.", "I'll let you know by Sunday, 29 November."),
                ("Let's stay in touch!", "Let's be in touch again in February!"),
                (
                    "Do keep in touch. I can't do calls, which question do you have?",
                    "Do be in touch again in February. I can't do calls, which question do you have?",
                ),
                ("We should catch up soon.", "We should catch up in February."),
            ],
        );
    }
}
