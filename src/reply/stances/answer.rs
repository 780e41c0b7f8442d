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
