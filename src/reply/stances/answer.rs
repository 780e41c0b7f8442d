//! Answer: begins an answer in writing. What the answer is, only the user knows: it is a slot.

use super::opening;
use crate::reply::{
    Slot, Stance, closings,
    facts::Facts,
    outline::{Outline, Place},
    wording::Wordings,
};

const CLAUSE: Wordings = &[
    "You asked {clause}. In short: [your answer]",
    "You wanted to know {clause}. The short answer: [your answer]",
    "You asked {clause}. What I can say from experience: [your answer]",
    "You wanted to know {clause}. Here's what I'd say: [your answer]",
    "You asked {clause}. My answer in a few lines: [your answer]",
];

const ANSWER: Wordings = &[
    "Let me answer here, so that you have it in writing: [your answer]",
    "Here's what I'd say in short: [your answer]",
    "I can answer some of it right away: [your answer]",
    "My short answer, for what it's worth to you: [your answer]",
    "In place of a long conversation, here's my view: [your answer]",
];

const MORE: &[Wordings] = &[&[
    "If that leaves something open, do ask me one more question here.",
    "Does that help? If one point is still unclear, ask me that one.",
    "You know your situation better than I do, so take from it what fits.",
    "If your case is different in some way, tell me how.",
]];

const ABOUT: Wordings = &[
    "You wanted to know about {topic}. In short: [your answer]",
    "On {topic}, here's what I'd say: [your answer]",
    "About {topic}, my short answer: [your answer]",
    "As for {topic}, this is how I see it: [your answer]",
    "On {topic}, I can say this much: [your answer]",
];

const THANKS: &[Wordings] = &[&[
    "Thank you for trusting me with your question.",
    "Thank you for asking me.",
    "I'm glad you asked me.",
    "Thank you for your question.",
]];

const CONVERSATION: &[Wordings] = &[&[
    "Thank you for your message.",
    "Thanks for asking.",
    "Good to hear from you.",
    "Thank you for writing.",
    "Thanks for your message.",
]];

const OWN_WORDS: &[Wordings] = &[&["[your answer]"]];

const YES: &[Wordings] = &[&[
    "Yes, that works for me. Thank you for asking.",
    "Yes, gladly. Thanks for checking with me.",
    "Yes, let's do it that way.",
    "Yes, that's fine with me. Thanks for your message.",
    "Yes, please go ahead. Thank you for asking first.",
]];

const NOT_THIS_TIME: &[Wordings] = &[&[
    "Thanks for asking. I can't this time. Is there another way that would work for you?",
    "Thank you for checking with me. This time it isn't possible. Which other day would suit you?",
    "Thanks for your message. It doesn't work for me this time. What would be the next best for you?",
    "Thank you for asking first. I can't this time. Which other day would do?",
    "Good that you ask. I can't manage it this time. Which other day would suit you?",
]];

/// A yes in an ordinary conversation.
pub fn yes(facts: &Facts) -> Outline {
    opening::late_end(Outline::new(Stance::Accept).core(YES), facts)
}

/// A no in an ordinary conversation, with a question back.
pub fn not_this_time(facts: &Facts) -> Outline {
    opening::late_end(Outline::new(Stance::Decline).core(NOT_THIS_TIME), facts)
}

/// The parts of an answer to a request.
pub fn outline(facts: &Facts) -> Outline {
    let outline = Outline::new(Stance::Answer).slot(Slot::Answer);
    let outline = if facts.topic.is_some() && !facts.wrote_again() {
        opening::delay(outline.part(Place::Opening, THANKS), facts).core(&[CLAUSE, ABOUT, ANSWER])
    } else {
        opening::begin(outline, facts).core(&[ANSWER])
    };
    opening::close(outline.extra(2, Place::Close, MORE), facts, 3, closings::ENCOURAGE)
}

/// The parts of an answer in an ordinary conversation: little more than the answer.
pub fn conversation(facts: &Facts) -> Outline {
    let outline = Outline::new(Stance::Answer).slot(Slot::Answer).lead(Place::Opening, CONVERSATION);
    opening::delay(outline, facts).part(Place::Body, OWN_WORDS)
}
