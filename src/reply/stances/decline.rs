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
    "I won't be able to {help} this time.",
    "I have to say no this time: I can't {help} and do it well.",
    "I can't {help} at the moment, and I'd rather say so clearly.",
    "My answer has to be no, as I don't have the hours to {help}.",
    "I'm not able to {help} now, and you should have a clear answer.",
    "This time I have to decline: I can't {help} as well as you deserve.",
]];

const NO_MEETING: &[Wordings] = &[&[
    "I won't be able to {help} this time.",
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
    "Somebody who did this a year or two ago will remember the details better than I do, and often likes to be asked.",
];

const MENTORING: Wordings = &[
    "What would you like to be able to do a year from now? Whoever you ask will be glad to have that in one sentence.",
    "Two or three people with one question each often help more than one mentor for everything, and are easier to find.",
    "If one question is on your mind now, send it here.",
    "Somebody only two or three years ahead of you often helps most, because the way is still fresh in their mind.",
];

const ADVICE: Wordings = &[
    "One question that may help: what would you tell a friend who asked you the same?",
    "Somebody who was in your place a year or two ago will remember the details better than I do.",
    "What would have to be true for you to feel sure? Writing that down is often half of the answer.",
    "If part of it fits into one short question, send me that.",
];

const FEEDBACK: Wordings = &[
    "Here's a test that needs no expert: ask somebody new to it to say in one sentence what it's about. What they leave out is where to begin.",
    "What's the one thing that should stay with people afterwards? Tell whoever looks at it, and their remarks will be better for it.",
    "Two people from the audience you made it for will tell you more than I could: ask them where they stopped.",
    "If one place in it worries you, send me just that.",
];

const JOB_HELP: Wordings = &[
    "The people already on the team answer questions about the work more often than one would think, so a short note to one of them is a good start.",
    "Which part of the work could you do well from the first day? Put that first, wherever you apply.",
    "Two lines on what you'd do in the first month say more than my word could.",
    "Somebody who has worked beside you lately will carry more weight.",
];

const INTRODUCTION: Wordings = &[
    "A short note straight to them, with one line on why them and one clear question, gets further than one would think.",
    "Who has worked with them this year? A word from somebody that close carries more weight than mine.",
    "A note with one clear question, straight to them, often works.",
];

const TOGETHER: Wordings = &[
    "What would the smallest version look like that you could begin on your own? It makes the next person's yes easier.",
    "A page that says who does what and by when will help whoever joins you to say yes quickly.",
    "Is there somebody who did something like it last year?",
];

const SPEAKING: Wordings = &[
    "Somebody who did the work themselves in the past year often makes a better speaker than a familiar name.",
    "With date, audience and length in the first line, whoever you ask next can answer quickly.",
    "Is there somebody in the audience with a story to tell?",
];

const INFORMATION: Wordings = &[
    "Which decision depends on it? With that in your question, whoever you ask can answer more exactly.",
    "The people who publish on it tend to answer a question of one line, and sooner than one would think.",
    "A librarian or the professional body in your field will often know within a day.",
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
