//! One stance a file: which parts a reply of that stance has, and their wordings.

mod accept;
mod answer;
mod clarify;
mod courtesy;
mod decline;
mod defer;
mod opening;
mod refer;

use super::{Draft, Stance, facts::Facts, outline::Outline};
use crate::reading::Kind;

/// Whether the draft check has nothing against `text` once its slots are filled: words of theirs may stand in it.
pub fn fine(text: &str, facts: &Facts) -> bool {
    crate::check::check(facts.thread, facts.reading, &filled(text), facts.settings).is_empty()
}

/// The draft as it could be sent.
pub fn filled(text: &str) -> String {
    let text = text.replace("[name of someone who could help]", "Sam Lee");
    text.replace("[your answer]", "I would start with the smallest version and see what it shows.")
}

/// The draft of `stance`.
pub fn draft(stance: Stance, facts: &Facts) -> Draft {
    let outline = match (facts.reading.kind, stance) {
        _ if facts.request => request(stance, facts),
        (Kind::SalesPitch, Stance::Decline) => courtesy::pitch(facts),
        (Kind::Recruiter, Stance::Clarify) => courtesy::recruiter_question(),
        (Kind::Recruiter, _) => courtesy::recruiter(),
        (Kind::Thanks, _) => courtesy::thanks(facts),
        (Kind::Congratulations, _) => courtesy::congratulations(facts),
        (Kind::Update, _) if facts.reading.asks.is_empty() => courtesy::news(facts),
        (Kind::EventInvite, Stance::Decline) => courtesy::absence(facts),
        (Kind::EventInvite, _) => courtesy::attendance(facts),
        (_, Stance::Accept) => answer::yes(facts),
        (_, Stance::Decline) => answer::not_this_time(facts),
        _ => answer::conversation(facts),
    };
    outline.draft(facts, &|text| fine(text, facts))
}

fn request(stance: Stance, facts: &Facts) -> Outline {
    match stance {
        Stance::Accept => accept::outline(facts),
        Stance::Answer => answer::outline(facts),
        Stance::Clarify => clarify::outline(facts),
        Stance::Defer => defer::outline(facts),
        Stance::Refer => refer::outline(facts),
        Stance::Decline => decline::outline(facts),
    }
}
