//! Defer: not now, and a real month in which to ask again.

use super::opening;
use crate::reply::{
    Stance, closings,
    facts::Facts,
    outline::{Outline, Place},
    wording::Wordings,
};

const LATER: &[Wordings] = &[&[
    "I can't do it justice before {month}. Would you write to me again then?",
    "Now isn't a good time on my side, but {month} would be. Please write to me again then if it's still open.",
    "I'd like to help, only not before {month}. Could you send me a short reminder then?",
    "The next weeks don't leave me room to do this well. If {month} isn't too late for you, please ask me again then.",
    "Could we come back to this in {month}? A short message from you then is enough, and we'll go on from here.",
    "{month} is the first month in which I could do this properly. If it still matters to you by then, write me a line.",
]];

const UNTIL_THEN: &[Wordings] = &[
    &[
        "If it can't wait that long, {person} may be able to help sooner.",
        "Should it be urgent, you might ask {person} in the meantime.",
    ],
    &[
        "If that's too late for you, please don't wait for me.",
        "If you need it sooner, do ask somebody else; I'd understand that well.",
        "Which part of it could you settle before then? That leaves more time for the rest.",
        "If it has settled itself by then, so much the better.",
    ],
];

/// The parts of a deferral.
pub fn outline(facts: &Facts) -> Outline {
    opening::begin(Outline::new(Stance::Defer), facts).core(LATER).extra(2, Place::Body, UNTIL_THEN).extra(
        3,
        Place::Close,
        closings::ENCOURAGE,
    )
}
