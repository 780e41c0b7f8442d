//! Refer: somebody of the user's referral book, with why; without a match, an open slot for a name.

use super::opening;
use crate::reply::{
    Slot, Stance, closings,
    facts::Facts,
    outline::{Outline, Place},
    wording::Wordings,
};

const WITH_NOTE: Wordings = "\
The person I'd ask about this is {person}, {note}.
I think the right person for this is {person}, {note}.
I'd suggest you ask {person}, {note}.
A better person to ask than me is {person}, {note}.
For this I'd go to {person}, {note}.";

const WITH_FIELD: Wordings = "\
The person I'd ask about this is {person}, who knows a lot about {field}.
I think the right person for this is {person}, who knows a great deal about {field}.
I'd suggest you ask {person}, who knows more about {field} than I do.
A better person to ask than me is {person}, who is closer to {field}.
For this I'd go to {person}, who is closer to {field} than I am.";

const OPEN: Wordings = "\
The person I'd ask about this is [name of someone who could help].
I think the right person for this is [name of someone who could help].
I'd suggest you ask [name of someone who could help] rather than me.
A better person to ask than me is [name of someone who could help].
For this I'd go to [name of someone who could help], who is closer to it than I am.";

const WHERE: &[Wordings] = &["\
You can write here: {where}
This is where to write: {where}"];

const MENTION: &[Wordings] = &["\
Do say that I sent you.
You're welcome to mention my name.
Feel free to say that I suggested it."];

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
