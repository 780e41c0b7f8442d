//! Clarify: asks for exactly what is missing, and says how it helps.

use super::opening;
use crate::{
    reading::{Kind, Missing},
    reply::{
        Stance,
        facts::Facts,
        outline::{Outline, Place},
        wording::Wordings,
    },
};

const TOPIC: Wordings = &[
    "What would you like to talk about? With a line on that, I can tell you whether I'm the right person.",
    "Could you tell me what it's about, in a line or two? Then I can see whether I can help.",
    "What's the subject you have in mind? Once I know it, I can prepare, or name somebody better.",
    "Before I answer, what is it about? Two lines are enough for me to see how I can help.",
    "Would you tell me in two lines what you'd like to discuss? It helps me to be of use to you.",
];

const WHAT: Wordings = &[
    "What exactly would help you most? With one concrete question I can prepare a useful answer.",
    "What would you like from me, as concretely as you can say it? Then I can tell you what I can do.",
    "Which one question matters most to you? Once I know it, I can see how best to help.",
    "Could you tell me what a good result would look like for you? It helps me to be of real use.",
    "What would you like to know or have at the end of it? Then I can prepare for just that.",
];

const BOTH: Wordings = &[
    "What is it about, and what would you like from me? Two lines are enough for me to see how I can help.",
    "What's the subject, and what would be a good result for you? Then I can prepare.",
    "What is it about, and which question matters most to you? Then I can see how best to help.",
    "Would you send me two lines on the subject and on what would help you? Then I can say what I can do.",
    "What would you like to discuss, and what should come out of it? Knowing that, I can be of use.",
];

const HOW_LONG: Wordings = &[
    "How much time do you have in mind? Knowing that, I can tell you what's possible.",
    "How long would you need, and in which form: a call, or in writing? Then I can plan for it.",
    "About how much time would it take? That lets me give you an honest answer.",
    "How much of my time would this be, roughly? Then I can see where it fits.",
    "Could you tell me how much time you're thinking of? It helps me to plan it properly.",
];

const BY_WHEN: Wordings = &[
    "By when do you need it? With a date I can tell you what's possible.",
    "Is there a date by which it has to be done? Then I can plan for it.",
    "When would you need this? It lets me give you an honest answer.",
    "What's your deadline? Once I know it, I can see whether I can make it.",
    "Could you tell me by when it would still be of use? Then I can plan properly.",
];

const ALSO_HOW_LONG: &[Wordings] = &[&[
    "And how much time do you have in mind?",
    "And about how much time would it take?",
    "A word on how much time you're thinking of would help as well.",
]];

const ALSO_BY_WHEN: &[Wordings] = &[&[
    "And by when do you need it?",
    "And is there a date by which you need it?",
    "A word on your deadline would help as well.",
]];

const ALSO_BOTH: &[Wordings] = &[&[
    "And how much time would it take, and by when?",
    "And how long would it take, and is there a deadline?",
    "And how much time do you have in mind, and until when?",
]];

const MEETING: Wordings = &[
    "Which two questions would you most like to get through? With those, I can prepare and we'll need less time.",
    "Before we find a time, what would you like to know by the end of it? Then I can prepare for just that.",
    "What is the one thing you'd like to be able to decide afterwards? It helps me to prepare.",
    "Which question should come first, if we only had ten minutes? I'd prepare for that one.",
    "Could you send me your two main questions first? Perhaps I can answer one of them straight away.",
];

const FEEDBACK: Wordings = &[
    "Where are you least sure of it, and by when would my remarks still be of use? Then I can keep that in mind.",
    "Who is it for, and what should they do once they've seen it? It helps me to look at it with their eyes.",
    "Which part do you doubt most, and what's your deadline? With that, I can be of more use.",
    "What kind of remarks would help most: on the whole, or on the details? Then I can look for just that.",
    "What have others told you about it so far, and by when do you need my view? Then I won't repeat what you know.",
];

const JOB_HELP: Wordings = &[
    "What is it for exactly, and what would you like me to do? Then I can tell you whether my word would carry weight.",
    "Could you send me a few lines on what they look for, and on what you'd like from me? It helps me to see what I can do.",
    "What is the next step, and by when is it due? With that, I can see how best to help.",
    "Who decides about it, and what would you want them to hear from me? Then I can say whether I'm the right person.",
    "Which part of my help matters most to you here? Knowing that, I can be of real use.",
];

const INTRODUCTION: Wordings = &[
    "What would you like to ask them, in one line? It helps me to judge whether they can say yes.",
    "Why them in particular, and what's the one thing you'd like? With that, I can ask in the right way.",
    "What should come out of a first contact? Then I can tell whether I'm the right person to ask.",
    "Could you send me the one question you'd put to them? Perhaps somebody else could answer it sooner.",
    "What have you tried so far, and what would you like from them? Then I can see what's best.",
];

const TOGETHER: Wordings = &[
    "What would my part be, in hours and by when? Then I can give you an honest answer.",
    "Who else is taking part, and what would you need from me first? It helps me to see whether it fits.",
    "What would a small first step look like, and when? With that, I can tell you what I can do.",
    "What would you need from me first, and by when? Then I can tell you what I can do.",
    "What would make it a success for you, and how much of my time would it need? Then I can answer properly.",
];

const SPEAKING: Wordings = &[
    "Who will be listening, and what should they take home? Then I can see whether I'm right for it.",
    "How long would I have, and what have they heard on it before? It helps me to judge what I could add.",
    "What would make it a success for you? With that, I can tell you whether I'm the right person.",
    "Could you tell me more about the audience, and which question they'd most like answered? Then I can decide quickly.",
    "What made you think of me for it, and who else is speaking? Knowing that, I can give you an honest answer.",
];

const OPEN: Wordings = &[
    "What's the decision that my answer should help you with? Then I can keep to what matters.",
    "Which part of it is most pressing for you? It helps me to begin in the right place.",
    "What have you found out or tried so far? Then I won't repeat what you know.",
    "Could you tell me a little more about your own situation? A general answer would help you less.",
    "Which one question would help you most if I answered only that? I can prepare for just that one.",
];

/// The parts of a request to say more.
pub fn outline(facts: &Facts) -> Outline {
    let missing = &facts.reading.missing;
    let has = |m: Missing| missing.contains(&m);
    let outline = opening::begin(Outline::new(Stance::Clarify), facts);
    let main = match (has(Missing::Topic), has(Missing::What)) {
        (true, true) => Some(BOTH),
        (true, false) => Some(TOPIC),
        (false, true) => Some(WHAT),
        (false, false) => None,
    };
    match (main, has(Missing::HowLong), has(Missing::ByWhen)) {
        (Some(main), how_long, by_when) => {
            let outline = outline.core(&[main]);
            match (how_long, by_when) {
                (true, true) => outline.part(Place::Body, ALSO_BOTH),
                (true, false) => outline.part(Place::Body, ALSO_HOW_LONG),
                (false, true) => outline.part(Place::Body, ALSO_BY_WHEN),
                (false, false) => outline,
            }
        }
        (None, true, by_when) => {
            let outline = outline.core(&[HOW_LONG]);
            if by_when { outline.part(Place::Body, ALSO_BY_WHEN) } else { outline }
        }
        (None, false, true) => outline.core(&[BY_WHEN]),
        (None, false, false) => outline.core(&[specific(facts.reading.kind)]),
    }
}

/// What would help most to know where nothing is missing.
fn specific(kind: Kind) -> Wordings {
    match kind {
        Kind::Meeting | Kind::Mentoring => MEETING,
        Kind::Feedback => FEEDBACK,
        Kind::JobHelp => JOB_HELP,
        Kind::Introduction => INTRODUCTION,
        Kind::Collaboration => TOGETHER,
        Kind::Speaking => SPEAKING,
        _ => OPEN,
    }
}
