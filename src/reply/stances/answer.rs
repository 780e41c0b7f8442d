//! Answer: begins an answer in writing. What the answer is, only the user knows: it is a slot.

use super::opening;
use crate::reply::{
    Slot, Stance, closings,
    facts::Facts,
    outline::{Outline, Place},
    wording::Wordings,
};

const CLAUSE: Wordings = "\
You asked {clause}. In short: [your answer]
You asked {clause}. From my own experience: [your answer]
You asked {clause}. Here's what I'd say: [your answer]
You wanted to know {clause}. My short answer: [your answer]
You wanted to know {clause}. This is how I see it: [your answer]";

const ABOUT: Wordings = "\
You asked about {noun}. In short: [your answer]
You asked about {noun}. From my own experience: [your answer]
Your question was about {noun}. My short answer: [your answer]
You asked about {noun}. This is how I see it: [your answer]
Your question was about {noun}. What I can tell you is this: [your answer]";

const ANSWER: Wordings = "\
Here's what I'd say, in short: [your answer]
Let me answer here, so that you have it in writing: [your answer]
My short answer: [your answer]
This is how I see it: [your answer]
I can answer some of it right away: [your answer]";

const MORE: &[Wordings] = &["\
If that leaves a question open, please ask it here.
If anything is unclear, please write to me again.
You know your situation better than I do, so take from it what fits."];

const THANKS: &[Wordings] = &["\
Thank you for asking me.
I'm glad you asked me.
Thank you for your question.
Thanks for your message."];

const CONVERSATION: &[Wordings] = &["\
Thank you for your message.
Thanks for asking.
It's good to hear from you.
Thank you for writing.
I'm glad you wrote."];

const OWN_WORDS: &[Wordings] = &["[your answer]"];

const YES: &[Wordings] = &["\
Yes, that works for me. Thank you for asking.
Yes, gladly. Thanks for checking with me.
Yes, let's do it that way.
Yes, that's fine with me. Thanks for your message.
Yes, please go ahead. Thank you for asking first."];

const NOT_THIS_TIME: &[Wordings] = &["\
Thanks for asking. I can't this time. Is there another way that would work for you?
Thank you for checking with me. It isn't possible this time. Would a different day suit you?
Thanks for your message. It doesn't work for me this time. What would be the next best for you?
Thank you for asking first. I can't this time. Which other day would do?
I'm glad you asked. I can't manage it this time. What would be second best?"];

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
