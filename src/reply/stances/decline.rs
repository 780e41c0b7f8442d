//! Decline: a no in one clear sentence, something left with them, and encouragement where they said what they do.

use super::opening;
use crate::{
    reading::Kind,
    reply::{
        Stance, closings,
        facts::Facts,
        outline::{Outline, Place},
        wording::Wordings,
    },
};

const NO: &[Wordings] = &[&[
    "I won't be able to {help}.",
    "I have to say no this time: I can't {help} and do it well.",
    "I can't {help} at the moment, and I'd rather say so clearly.",
    "My answer has to be no, as I don't have the hours to {help} well.",
    "I'm not able to {help} now, and you should have a clear answer.",
    "I have to decline this time: I couldn't {help} properly.",
]];

const NO_MEETING: &[Wordings] = &[&[
    "I won't be able to {help}.",
    "I can't {help} at the moment, and I'd rather say so clearly.",
    "I have to say no to {meeting} this time.",
    "My answer has to be no this time: I can't fit in {meeting}.",
    "I'm not able to {help} now, and you should have a clear answer.",
]];

const NO_INTRODUCTION: &[Wordings] = &[&[
    "I can't make this introduction, and I'd rather say so clearly.",
    "I won't be able to make this introduction.",
    "My answer about the introduction has to be no this time.",
    "I have to say no to the introduction this time.",
    "This is an introduction I can't make at the moment.",
]];

const PERSON: &[Wordings] = &[&[
    "Somebody who may well be able to help is {person}, who knows {field}.",
    "You could ask {person} instead, who is closer to {field} than I am.",
    "May I point you to {person} instead, who knows {field} well?",
    "I'd try {person} for this, whose field is {field}.",
]];

const AGAIN: &[Wordings] = &[&[
    "If it's still open in {month}, do write to me again.",
    "Should it still matter in {month}, you're welcome to ask again.",
    "In {month} I may have more room, so ask me again then if you like.",
]];

const TALK: Wordings = &[
    "One thing that may help whoever you ask: what do you want to be able to decide once you've talked?",
    "If one short question would help, send it here in writing.",
    "What's the one question whose answer would change what you do next? Put that first, and people can often answer in two lines.",
    "I'd ask somebody who did this a year or two ago; they remember the details, and often like to be asked.",
];

const MENTORING: Wordings = &[
    "What would you like to be able to do a year from now? Whoever you ask will be glad to have that in one sentence.",
    "I'd ask two or three people one question each; that often helps more than one mentor for everything.",
    "If one question is on your mind now, send it here.",
    "I'd look for somebody only two or three years ahead of you; the way is still fresh in their mind.",
];

const ADVICE: Wordings = &[
    "One question that may help: what would you tell a friend who asked you the same?",
    "I'd ask somebody who was in your place a year ago; they remember the details better than I do.",
    "What would have to be true for you to feel sure? Writing that down is often half of the answer.",
    "If part of it fits into one short question, send me that.",
];

const FEEDBACK: Wordings = &[
    "Here's a test that needs no expert: ask somebody new to it to say in one sentence what it's about. What they leave out is where to begin.",
    "What's the one thing that should stay with people afterwards? Tell whoever looks at it, and their remarks will be better for it.",
    "I'd ask two people from the audience you made it for where they stopped; they'll tell you more than I could.",
    "If one place in it worries you, send me just that.",
];

const JOB_HELP: Wordings = &[
    "I'd write a short note to somebody already on the team; questions about the work itself are often answered.",
    "Which part of the work could you do well from the first day? Put that first, wherever you apply.",
    "I'd put two lines into the application on what you'd do in the first month; they say more than I could.",
    "I'd ask somebody who has worked beside you lately; their word carries more weight.",
];

const INTRODUCTION: Wordings = &[
    "I'd write to them directly: one line on why them, then one clear question. That gets further than one would think.",
    "Who has worked with them this year? I'd ask there, because a word from close by carries more weight than mine.",
    "I'd send them one clear question directly; that often works.",
];

const TOGETHER: Wordings = &[
    "What would the smallest version look like that you could begin on your own? It makes the next person's yes easier.",
    "I'd write one page that says who does what and by when; it helps whoever joins you to say yes quickly.",
    "Is there somebody who did something like it last year? I'd ask them first.",
];

const SPEAKING: Wordings = &[
    "I'd ask somebody who did the work themselves this past year; they often make better speakers than a familiar name.",
    "I'd put date, audience and length into the first line, so that whoever you ask next can answer quickly.",
    "Is there somebody in the audience with a story to tell? I'd ask there first.",
];

const INFORMATION: Wordings = &[
    "Which decision depends on it? With that in your question, whoever you ask can answer more exactly.",
    "I'd put it to two people who deal with this every day; one of them usually knows.",
    "I'd ask a librarian or the professional body in your field; they often know within a day.",
    "If it comes down to a yes or no, send me that one question.",
];

/// The parts of a refusal that leaves something.
pub fn outline(facts: &Facts) -> Outline {
    let outline = opening::begin(Outline::new(Stance::Decline), facts).core(match facts.reading.kind {
        Kind::Meeting => NO_MEETING,
        Kind::Introduction => NO_INTRODUCTION,
        _ => NO,
    });
    let outline = if facts.referral.is_some() {
        outline.part(Place::Body, PERSON).extra(3, Place::Body, &[help(facts.reading.kind)])
    } else {
        outline.part(Place::Body, &[help(facts.reading.kind)]).extra(3, Place::Body, AGAIN)
    };
    opening::close(outline, facts, 2, closings::WISH_WELL)
}

/// A question that they could answer first, or a short piece of help.
fn help(kind: Kind) -> Wordings {
    match kind {
        Kind::Meeting => TALK,
        Kind::Mentoring => MENTORING,
        Kind::Feedback => FEEDBACK,
        Kind::JobHelp => JOB_HELP,
        Kind::Introduction => INTRODUCTION,
        Kind::Collaboration => TOGETHER,
        Kind::Speaking => SPEAKING,
        Kind::Information => INFORMATION,
        _ => ADVICE,
    }
}
