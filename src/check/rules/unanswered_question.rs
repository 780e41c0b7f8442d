//! unanswered-question: they asked something that takes a line, and the reply engages without touching it.

use super::{ESSAY, Rule, by_hand};
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue},
    reading::Kind,
    text::words,
};

pub const RULE: Rule = Rule {
    id: "unanswered-question",
    severity: Severity::Consider,
    reason: "A question that takes one line to answer is the least that they came for.",
    source: ESSAY,
    find,
    mend: by_hand,
};

/// Words that a question of one line has at most.
const ONE_LINE: usize = 22;

/// Cautious: only where the thread asks for something known, and nothing in the reply comes near the question.
fn find(context: &Context<'_>) -> Vec<Mark> {
    let draft = &context.draft;
    let engages = draft.text.count() >= 8 && !draft.refuses() && !draft.senses.iter().any(|s| s.unavailable);
    let moves_on = draft.has(Cue::When)
        || draft.has(Cue::Person)
        || draft.has(Cue::Resource)
        || draft.has(Cue::Promise)
        || draft.has(Cue::Help)
        || draft.accepts();
    let asks_back = draft.text.text.contains('?');
    if context.reading.kind != Kind::Information || !engages || moves_on || asks_back {
        return Vec::new();
    }
    let Some(question) = question(context) else {
        return Vec::new();
    };
    let touched = (0..draft.senses.len()).any(|i| context.mentions_theirs(i))
        || draft.text.words.iter().any(|w| answers(&w.norm));
    let first = draft.text.sentences.iter().find(|s| s.words.end > s.opening);
    match first {
        Some(sentence) if !touched => {
            vec![super::on_sentence(context, sentence, texts::finding_question(&question))]
        }
        _ => Vec::new(),
    }
}

/// The last question of theirs that takes a line.
fn question(context: &Context<'_>) -> Option<String> {
    let asks = context.reading.asks.iter().rev();
    asks.map(|quote| context.thread.quoted(quote).trim())
        .find(|ask| ask.ends_with('?') && words(ask).len() <= ONE_LINE && ask.len() < 160)
        .map(str::to_owned)
}

/// Words that answer by themselves: yes, no, a number, an address.
fn answers(norm: &str) -> bool {
    matches!(
        norm,
        "yes"
            | "no"
            | "yep"
            | "nope"
            | "sure"
            | "correct"
            | "exactly"
            | "right"
            | "indeed"
            | "neither"
            | "both"
            | "either"
            | "none"
            | "not"
            | "never"
            | "always"
    ) || norm.starts_with(|c: char| c.is_ascii_digit())
        || norm.starts_with('<')
}

#[cfg(test)]
mod tests {
    use crate::check::testing::Setting;
    use crate::{
        reading::{Kind, Quote},
        text::Span,
    };

    const ID: &str = "unanswered-question";

    fn asked(text: &str) -> Setting {
        let mut setting = Setting::asked("Chen Wei", text, Kind::Information);
        setting.reading.asks.push(Quote { message: 0, span: Span::new(0, text.len()) });
        setting
    }

    #[test]
    fn a_reply_that_passes_the_question_by_is_marked() {
        asked("Which queue did you end up using for billing?").marks(
            ID,
            &[
                "Hi Chen, thank you for reading the blog so closely. It was a wild ride for all of us.",
                "Thanks Chen! Great to see that people still read my posts, it makes me happy.",
                "Hello Chen, what a nice message to find on a grey morning in this weather.",
                "Glad that the post was of use to you, Chen. We had fun with it back then.",
            ],
        );
        asked("Is the position still open?").marks(
            ID,
            &[
                "Hi Chen, thanks for your interest in our team, we are a friendly bunch of people.",
                "Thanks for writing, Chen. I love to see so much interest in what we do here.",
            ],
        );
    }

    #[test]
    fn a_reply_that_touches_it_passes() {
        asked("Which queue did you end up using for billing?").passes(ID, &[
            "We used SQS.",
            "It was SQS in the end, and the queue was the easy part of it all.",
            "Thanks for asking! Postgres, and nothing else, for the first three years at least. No regrets.",
            "I'd have to look that up. Can it wait until Tuesday?",
            "I don't remember, but Ada Obi ran it and would know.",
            "Which part of billing do you mean?",
            "There's a follow-up post about that: https://example.org/queue.",
            "I can't share that, sorry.",
            "Thanks, Chen!",
        ]);
        Setting::default()
            .passes(ID, &["Thank you for reading the post so closely, it was a wild ride for all."]);
    }
}
