//! delay-not-owned: the reply comes more than a week late and has no word about it.

use super::{ESSAY, Rule};
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue, repair},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "delay-not-owned",
    severity: Severity::Consider,
    reason: "Somebody who waited weeks reads the silence as an answer; one short clause takes it back.",
    source: ESSAY,
    find,
    mend,
};

/// Days after which a reply is late enough to say so.
const LATE: u32 = 7;

fn find(context: &Context<'_>) -> Vec<Mark> {
    let days = context.reading.waiting_days;
    // Nobody owes an offer an apology, nor a thing that only may be one.
    let pitch = super::bare_no::may_be_pitch(context);
    let worth_it = context.draft.text.count() >= 3 && context.reading.needs_reply && !pitch;
    if days <= LATE || !worth_it || context.draft.has(Cue::OwnsDelay) {
        return Vec::new();
    }
    let first = context.draft.text.sentences.iter().find(|s| s.words.end > s.opening);
    first
        .map(|sentence| super::on_sentence(context, sentence, texts::finding_delay(days as usize)))
        .into_iter()
        .collect()
}

/// One short sentence after the greeting; without an apology where the draft already holds one.
fn mend(context: &Context<'_>, _: &[Span]) -> Option<String> {
    let sorry = context.draft.has(Cue::Apology);
    let clause =
        if sorry { "This reply is later than it should have been." } else { "Sorry for the slow reply." };
    Some(repair::add_after_greeting(context, clause))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::Setting;

    const ID: &str = "delay-not-owned";

    #[test]
    fn a_late_reply_without_a_word_is_marked() {
        Setting::default().waiting(16).marks(
            ID,
            &[
                "Hi Priya, Tuesday at 10 works for me.",
                "Happy to help! Send me the question.",
                "I can't this term, please write again in March.",
                "Hello Priya,\n\nwhich part are you stuck on?\n\nBest,\nDaniel",
                "Sorry, I can't do calls. Which question do you have?",
            ],
        );
    }

    #[test]
    fn a_late_reply_that_owns_it_passes() {
        Setting::default().waiting(16).passes(
            ID,
            &[
                "Sorry for the slow reply. Tuesday works.",
                "Hi Priya, apologies for the delay! Tuesday works.",
                "This took me far too long. Tuesday works.",
                "I owe you an answer since the start of the month: yes, Tuesday.",
                "Sorry it's taken me so long, Tuesday works.",
                "Thank you for your patience. Tuesday works.",
                "I'm only now seeing this. Is Tuesday too late?",
                "Belatedly: yes, Tuesday works.",
                "I left this unanswered for too long. Tuesday?",
                "Better late than never: yes.",
            ],
        );
    }

    #[test]
    fn a_reply_in_good_time_passes() {
        Setting::default()
            .waiting(7)
            .passes(ID, &["Tuesday at 10 works for me.", "I can't, but Ada Obi could."]);
        Setting::default().waiting(0).passes(ID, &["Tuesday at 10 works for me."]);
    }

    #[test]
    fn the_repair_is_one_clause() {
        Setting::default().waiting(16).mends(ID, &[
            ("Hi Priya, tuesday at 10 works for me.", "Hi Priya, sorry for the slow reply. Tuesday at 10 works for me."),
            ("Tuesday at 10 works for me.", "Sorry for the slow reply. Tuesday at 10 works for me."),
            (
                "Hi Priya!\n\nTuesday at 10 works for me.",
                "Hi Priya!\n\nSorry for the slow reply. Tuesday at 10 works for me.",
            ),
            (
                "Sorry, I can't do calls. Which question do you have?",
                "This reply is later than it should have been. Sorry, I can't do calls. Which question do you have?",
            ),
        ]);
    }
}
