//! Accept: a yes that says how much, in which form and when, so that both know what was agreed.

use super::opening;
use crate::{
    reading::Kind,
    reply::{
        Stance, closings,
        facts::Facts,
        outline::{Outline, Place},
        wording::Wordings,
        work::JobHelp,
    },
};

const CALL_LINK: Wordings = &[
    "Yes, let's talk: {call} is what I can offer. Please pick a time that suits you: {link}",
    "I'd like to talk. Let's make it {call}; you can choose the time here: {link}",
    "Yes, gladly. Let's have {call}, at a time you can choose here: {link}",
    "I'm happy to make time for {call}. Take whichever slot suits you: {link}",
    "Let's do it: {call}. My free slots are here, please take one: {link}",
];

const CALL: Wordings = &[
    "Yes, let's talk. I can offer {call}, {slots}.",
    "I'd like to talk. Would {call} suit you, {slots}?",
    "Yes, gladly. Let's make it {call}: I could do {slots}.",
    "I'm happy to make time for {call}. Does {slots} work for you?",
    "Let's do it: {call}, {slots}, whichever is easier for you.",
];

const MENTORING: Wordings = &[
    "I'd like to try it in a small way: {length} a month for three months. For the first, I could do {slots}.",
    "Yes, and let's keep it light: {length} a month, three months to begin with. Would {slots} suit you?",
    "I'm glad to, within limits: {length} a month until {month}. Does {slots} work for a first call?",
    "Yes, let's begin small: three calls of {length}, one a month. I could do the first {slots}.",
    "I can do this as {length} a month, for three months. Shall we have the first call {slots}?",
];

const MENTORING_LINK: Wordings = &[
    "I'd like to try it in a small way: {length} a month for three months. You can choose the first slot here: {link}",
    "Yes, and let's keep it light: one call of {length} a month, three months to begin with. Please pick the first here: {link}",
    "I'm glad to, within limits: {length} a month until {month}, then we decide afresh. The first slot is yours to choose: {link}",
    "Yes, let's begin small: three calls of {length}, one a month. You can book the first here: {link}",
    "I can do this as {length} a month, for three months. Please take a first slot here: {link}",
];

const ADVICE: Wordings = &[
    "I'm happy to think it through with you: {call}, {slots}.",
    "Yes, let's go through it together. Would {call} suit you, {slots}?",
    "I'd like to help with this. I can offer {call}, {slots}.",
    "Gladly: let's take {length} for it on the phone, {slots}.",
    "This is easier to talk about than to write about, so let's have {call}. Does {slots} work for you?",
];

const FEEDBACK: Wordings = &[
    "I'd like to look at it. I can give it half an hour and write you my three main points by the end of next week.",
    "Yes, please send it. I'll take half an hour for it and answer with three points by the end of next week.",
    "I'm happy to: half an hour of mine, and you'll have my three main remarks in writing by the end of next week.",
    "Gladly. You'll get one careful look and a short note, three points at most, by the end of next week.",
    "Yes. Half an hour is what I have, and you'll have a page of notes from me by the end of next week.",
];

const LETTER: Wordings = &[
    "I'm glad to. Tell me where it goes and by when, with three points you'd like it to make, and I'll write one page.",
    "Yes, I'll write it: one page. Please send me the deadline, the address, and what matters most to them.",
    "Gladly. I can write one page; what I need is the deadline, whom it is for, and two things we did together that it should mention.",
    "I'd like to do this for you. Send me the deadline and four lines on what they look for, and I'll keep it to a page.",
    "Yes, count on a page from me. Who reads it, by when, and what should it say first?",
];

const OTHER_JOB_HELP: Wordings = &[
    "I'm glad to help. Tell me the next step and what you'd like me to do in it, and I'll do my part by the end of next week.",
    "Yes, I'll help where I can. Send me three lines on what you're looking for, and I'll do one thing for it by the end of next week.",
    "Gladly. What I can offer is one careful look and one concrete step by the end of next week; three lines on where you stand are enough.",
    "I'd like to help. With a few lines on what you look for and what you bring, I can ask one or two people by the end of next week.",
    "Yes. Send me a short note that I can forward, four lines at most, and I'll pass it on by the end of next week.",
];

const JOB_HELP: Wordings = &[
    "I'm glad to help with this. Send me the posting, your CV and three lines on why it fits, and I'll do my part by the end of next week.",
    "Yes. What I need is the posting, your CV and three lines that I may quote; you'll hear from me by the end of next week.",
    "Gladly. Please send the posting and your CV, with three points to stress, and I'll act on it by the end of next week.",
    "I'd like to help here. With the posting, your CV and a few lines from you, I can do my part by the end of next week.",
    "Yes. Send me the posting, your CV and a short note on what matters to you in it; I'll see to my part by the end of next week.",
];

const INTRODUCTION: Wordings = &[
    "I'm glad to ask. Send me four lines that I can forward: who you are, why them, what you'd like. With a yes, I'll put you in touch.",
    "Yes, I'll ask. Please write me four lines that I can pass on, with one clear question in them. The rest is up to them.",
    "Happy to try. I always ask first, so give me four lines to forward: what you do, why them, what you'd like.",
    "I can ask whether an introduction is welcome. What helps is a short note from you, four lines at most, that I can pass on unchanged.",
    "Gladly, by asking first: send me four lines I can forward, ending in one clear request, and I'll pass them on by the end of next week.",
];

const COLLABORATION: Wordings = &[
    "I'm interested. As a first step let's have {call}, {slots}, to see who would do what and by when.",
    "Yes, I'd like to find out whether it fits. Could we do {call}, {slots}?",
    "This interests me. Let's take {length} for it, {slots}, and decide afterwards.",
    "I like the idea of exploring it. I can offer {call}, {slots}, before either of us commits.",
    "Let's look at it together: {call}, {slots}, with a decision at the end.",
];

const SPEAKING: Wordings = &[
    "Yes, I'd be glad to. I can do half an hour and questions after it; please send me the date, the place and who will be listening.",
    "I'd like to do this: thirty minutes, then questions. What's the date, and who'll be in the room?",
    "Gladly. Let's say a talk of half an hour with time for questions. Could you send me the date and a line on the audience?",
    "Yes, count me in for thirty minutes plus questions, if the date works. Please send me date, place and audience.",
    "It would be a pleasure, in this form: half an hour, then a conversation with the audience. Which date do you have in mind?",
];

const SPEAKING_DATED: Wordings = &[
    "Yes, I'd be glad to. I can do half an hour and questions after it; please send me the place, the hour and who will be listening.",
    "I'd like to do this: thirty minutes, then questions. Who'll be in the room, and what should they take home?",
    "Gladly. Let's say a talk of half an hour with time for questions. Could you send me a line on the audience and the room?",
    "Yes, count me in for thirty minutes plus questions. Please send me the hour, the place and a line on the audience.",
    "It would be a pleasure, in this form: half an hour, then a conversation with the audience. When do you need a title?",
];

const INFORMATION: Wordings = &[
    "I'm happy to help with this. I'll write down what I know, half a page at most, and send it by the end of next week.",
    "Yes, I can help here. I'll send you a short note by the end of next week.",
    "Gladly. Give me until the end of next week and I'll send you what I know, in half a page.",
    "I can do that. Expect a few lines with what I have by the end of next week.",
    "Happy to share what I know: a short written note, by the end of next week.",
];

const PREPARE: &[Wordings] = &[&[
    "Send me your two most important questions beforehand, so that the time is yours.",
    "If you send me two or three questions in advance, we can begin with them straight away.",
    "Two lines beforehand on what you'd like to take away will help me prepare.",
    "Which question should we begin with? A line beforehand is enough.",
]];

const AIM: &[Wordings] = &[&[
    "What should I look at first? A line on where you're unsure makes my remarks more useful.",
    "Tell me which part you doubt most, and I'll begin there.",
    "A line on who it's for, and what you want them to do, helps me see it with their eyes.",
]];

/// The parts of an acceptance.
pub fn outline(facts: &Facts) -> Outline {
    let link = facts.settings.slots_link.is_some();
    let outline = opening::begin(Outline::new(Stance::Accept), facts);
    let outline = match facts.reading.kind {
        Kind::Meeting => outline.core(&[CALL_LINK, CALL]).extra(2, Place::Body, PREPARE),
        Kind::Mentoring if link => outline.core(&[MENTORING_LINK]).extra(2, Place::Body, PREPARE),
        Kind::Mentoring => outline.core(&[MENTORING]).extra(2, Place::Body, PREPARE),
        Kind::Advice => {
            outline.core(if link { &[CALL_LINK] } else { &[ADVICE] }).extra(2, Place::Body, PREPARE)
        }
        Kind::Feedback => outline.core(&[FEEDBACK]).extra(2, Place::Body, AIM),
        Kind::JobHelp => outline.core(match facts.job_help {
            JobHelp::Letter => &[LETTER],
            JobHelp::Position => &[JOB_HELP],
            JobHelp::Other => &[OTHER_JOB_HELP],
        }),
        Kind::Introduction => outline.core(&[INTRODUCTION]),
        Kind::Collaboration => outline.core(if link { &[CALL_LINK] } else { &[COLLABORATION] }),
        Kind::Speaking if facts.dated => outline.core(&[SPEAKING_DATED]),
        Kind::Speaking => outline.core(&[SPEAKING]),
        Kind::Information => outline.core(&[INFORMATION]),
        _ => outline.core(&[CALL_LINK, CALL]),
    };
    opening::close(outline, facts, 3, closings::ENCOURAGE)
}
