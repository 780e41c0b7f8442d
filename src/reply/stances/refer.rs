//! Refer: somebody of the user's referral book, with why; without a match, an open slot for a name.

use super::opening;
use crate::reply::{
    Slot, Stance, closings,
    facts::Facts,
    outline::{Outline, Place},
    wording::Wordings,
};

const WITH_NOTE: Wordings = &[
    "The person I'd ask about this is {person}: {note}.",
    "Somebody who can help you more than I can is {person}: {note}.",
    "May I suggest {person} instead? My reason: {note}.",
    "For this I'd go to {person} rather than to me: {note}.",
    "There's somebody better placed than I am, {person}: {note}.",
];

const WITH_FIELD: Wordings = &[
    "The person I'd ask about this is {person}, who knows {field} well.",
    "Somebody who can help you more than I can is {person}, whose field is {field}.",
    "May I suggest {person} instead, who knows more than I do about {field}?",
    "For this I'd go to {person}, who is closer to {field} than I am.",
    "I'd turn to {person} for this, who knows {field} from the inside.",
];

const OPEN: Wordings = &[
    "The person I'd ask about this is [name of someone who could help].",
    "Somebody who can help you more than I can is [name of someone who could help].",
    "May I suggest [name of someone who could help] instead, who is closer to this than I am?",
    "For this I'd go to [name of someone who could help] rather than to me.",
    "I'd turn to [name of someone who could help], who is better placed for this than I am.",
];

const WHERE: &[Wordings] =
    &[&["You can write here: {where}", "This is the address: {where}", "Here is where to write: {where}"]];

const MENTION: &[Wordings] = &[&[
    "Do say that I sent you.",
    "You're welcome to mention my name.",
    "Feel free to say that I suggested it.",
    "A short message with one clear question is the best way to begin.",
]];

/// The parts of a referral.
pub fn outline(facts: &Facts) -> Outline {
    let outline = opening::begin(Outline::new(Stance::Refer), facts);
    let outline = match facts.referral {
        Some(_) => {
            outline.core(&[WITH_NOTE, WITH_FIELD]).extra(3, Place::Body, MENTION).extra(2, Place::Body, WHERE)
        }
        None => outline.core(&[OPEN]).slot(Slot::Person).extra(3, Place::Body, MENTION),
    };
    opening::close(outline, facts, 1, closings::WISH_WELL)
}
