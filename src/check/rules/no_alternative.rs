//! no-alternative: a refusal that says more, but leaves no person, time, resource, question or help.

use super::{ESSAY, Rule, bare_no};
use crate::check::{Context, Mark, Severity};
use crate::texts;

pub const RULE: Rule = Rule {
    id: "no-alternative",
    severity: Severity::Consider,
    reason: "A reason explains the no; a person, a month, a link or a question is what helps them on.",
    source: ESSAY,
    find,
    mend: bare_no::mend,
};

fn find(context: &Context<'_>) -> Vec<Mark> {
    if !bare_no::is_flat(context) || !bare_no::says_more(context) || bare_no::may_be_pitch(context) {
        return Vec::new();
    }
    bare_no::refusal(context, texts::FINDING_NO_ALTERNATIVE).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{marks, mends, passes};

    const ID: &str = "no-alternative";

    #[test]
    fn a_kind_no_without_a_next_step_is_marked() {
        marks(
            ID,
            &[
                "Hi Priya, what you are doing sounds fascinating and the field needs more of it. I can't take on calls at the moment.",
                "Dear Priya, your question about recycling made me think. Sadly I am not able to meet.",
                "Hi Priya, my lab lost two people this autumn and the rest of us share their work. I can't do a call.",
                "I loved reading about your thesis. I won't be able to make time for a call, though. Good luck with the recycling!",
                "Hello Priya, the second year is the hardest one. I'm not taking calls this term.",
                "Our team has been asked to cut meetings by half. I have to decline, sorry.",
                "Batteries are a wonderful subject. I don't take calls with students, I'm afraid.",
            ],
        );
    }

    #[test]
    fn a_next_step_passes() {
        passes(
            ID,
            &[
                "What you are doing sounds fascinating. I can't do a call, but please write to me again in April.",
                "I can't meet this term. Which part of recycling are you stuck on?",
                "I won't make it, but Dr Lind at Chalmers knows far more about cells.",
                "The second year is hard. I can't do calls, and I'd suggest the group's open seminar on Mondays.",
                "I can't meet. The short answer is that hydrometallurgy wins on cost.",
                "No calls this month, but happy to answer by email.",
            ],
        );
    }

    #[test]
    fn acceptances_and_answers_pass() {
        passes(
            ID,
            &[
                "Sure, Tuesday at 10 works for me.",
                "Happy to! I can't do mornings, so 4 pm?",
                "We used lithium iron phosphate, because cobalt was never an option.",
                "Yes. I have no slides, we'll just talk.",
                "It isn't my field any more, but I read your abstract: cut the second figure.",
            ],
        );
    }

    #[test]
    fn the_repair_adds_a_month() {
        mends(
            ID,
            &[(
                "Hi Priya, the field needs more people like you. I can't do a call at the moment.\n\nBest,\nDaniel",
                "Hi Priya, the field needs more people like you. I can't do a call at the moment. If it would still help in February, please write to me again then.\n\nBest,\nDaniel",
            )],
        );
    }
}
