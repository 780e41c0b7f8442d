//! Which stances a thread is offered, best first.

use super::{
    Stance,
    facts::{self, Facts},
    form::Form,
    work,
};
use crate::{
    reading::{Kind, Reading},
    thread::Thread,
};

/// Whether any reply is owed or wanted: in a language that we write, and not after the owner's own last word.
#[must_use]
pub fn wants_reply(thread: &Thread, reading: &Reading) -> bool {
    let english = matches!(reading.language.as_str(), "en" | "und");
    let theirs = thread.messages.last().is_some_and(|m| !m.own);
    let courtesy =
        matches!(reading.kind, Kind::Thanks | Kind::Congratulations | Kind::SalesPitch | Kind::Recruiter);
    english && theirs && (reading.needs_reply || courtesy)
}

/// The stances of a thread that wants a reply.
#[must_use]
pub fn stances(facts: &Facts) -> Vec<Stance> {
    use Stance::{Accept, Answer, Clarify, Decline};
    match facts.reading.kind {
        _ if facts.request => request(facts),
        Kind::SalesPitch if work::sells(facts.thread) => vec![Decline],
        Kind::SalesPitch => vec![Answer, Decline],
        Kind::Recruiter => vec![Decline, Clarify],
        Kind::EventInvite => vec![Accept, Decline],
        Kind::Reply | Kind::Other | Kind::SmallTalk | Kind::Update if facts.yes_or_no => {
            vec![Accept, Answer, Decline]
        }
        _ => vec![Answer],
    }
}

fn request(facts: &Facts) -> Vec<Stance> {
    use Stance::{Accept, Answer, Clarify, Decline, Defer, Refer};
    let vague = facts.reading.specific == Some(false) || !facts.reading.missing.is_empty();
    let mut order = match facts.form {
        Form::Question | Form::Fact => vec![Answer, Accept, Refer, Defer, Clarify, Decline],
        Form::Introduction | Form::Join | Form::Talk | Form::Panel | Form::Letter | Form::Referee => {
            vec![Accept, Defer, Refer, Clarify, Decline]
        }
        Form::Look => vec![Accept, Clarify, Defer, Refer, Answer, Decline],
        _ => vec![Accept, Defer, Refer, Answer, Clarify, Decline],
    };
    if facts::asks_about_the_owner(facts.topic.as_ref()) {
        move_to(&mut order, Refer, 4);
    }
    if facts.urgent {
        move_to(&mut order, Defer, 4);
    }
    if facts.referral.is_some() {
        move_to(&mut order, Refer, 1);
    }
    if vague {
        move_to(&mut order, Clarify, 0);
    }
    order
}

fn move_to(order: &mut Vec<Stance>, stance: Stance, to: usize) {
    order.retain(|s| *s != stance);
    order.insert(to.min(order.len()), stance);
}
