//! over-long: more than 200 words to a two-line ask.

use super::{Rule, by_hand};
use crate::check::{Context, Mark, Severity};
use crate::text::Span;
use crate::texts;

pub const RULE: Rule = Rule {
    id: "over-long",
    severity: Severity::Consider,
    reason: "A long answer to a short question is work for them, and the reason why the next one waits for weeks.",
    source: "The essay's advice to answer soon; most people read a message on a telephone",
    find,
    mend: by_hand,
};

/// Words of a reply that are too many for a short ask.
const LONG: usize = 200;
/// Words of an ask that fits two lines.
const SHORT: usize = 45;

fn find(context: &Context<'_>) -> Vec<Mark> {
    let words = context.draft.text.count();
    if words <= LONG {
        return Vec::new();
    }
    let asked = asked(context);
    let Some(end) = end_of_word(context, LONG) else {
        return Vec::new();
    };
    if asked == 0 || asked > SHORT {
        return Vec::new();
    }
    let message = texts::finding_long(words, &asked.to_string());
    vec![Mark { span: Span::new(end, context.draft.text.text.trim_end().len().max(end)), message }]
}

/// Where the first `count` words end.
fn end_of_word(context: &Context<'_>, count: usize) -> Option<usize> {
    let mut seen = 0;
    let mut last = None;
    for word in &context.draft.text.words {
        if last.replace(word.span.start) != Some(word.span.start) {
            seen += 1;
        }
        if seen > count {
            return Some(word.span.start);
        }
    }
    None
}

/// How many words they wrote since the owner's last reply, as far as it matters.
fn asked(context: &Context<'_>) -> usize {
    let open = context.thread.messages.iter().rev().take_while(|m| !m.own);
    open.map(|m| m.text.split_whitespace().take(SHORT + 1).count()).sum()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::Setting;
    use crate::reading::Kind;

    const ID: &str = "over-long";

    fn words(count: usize) -> String {
        let mut text = "Tuesday works for me. ".to_owned();
        let sentence = "Start with the separator and weigh every cell. ";
        while text.split_whitespace().count() + 8 <= count {
            text.push_str(sentence);
        }
        while text.split_whitespace().count() < count {
            text.push_str("also ");
        }
        text
    }

    #[test]
    fn a_long_answer_to_a_short_ask_is_marked() {
        let short = Setting::default();
        for count in [201, 220, 260, 300, 400, 800] {
            short.marks(ID, &[&words(count)]);
        }
    }

    #[test]
    fn a_fitting_answer_passes() {
        let short = Setting::default();
        for count in [5, 40, 120, 150, 199, 200] {
            short.passes(ID, &[&words(count)]);
        }
        let asked =
            "I would like to know three things about the cells that you described in your talk. ".repeat(6);
        let long = Setting::asked("Priya Raman", &asked, Kind::Information);
        for count in [201, 300, 500] {
            long.passes(ID, &[&words(count)]);
        }
    }
}
