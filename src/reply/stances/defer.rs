//! Defer: not now, and a real month in which to ask again.

use super::opening;
use crate::reply::{
    Stance, closings,
    facts::Facts,
    form::Form,
    outline::{Outline, Place},
    wording::Wordings,
};

const LATER: Wordings = "\
I won't get to this before {month}. Would you write to me again then?
I'm short of time until {month}. If it's still of use then, please write to me again.
The next few weeks are full on my side. If {month} isn't too late for you, please ask me again then.
Could we come back to this in {month}? A short message from you then is enough.
I'd like to help, but I can't before {month}. Could you send me a short reminder then?";

const PAST_THE_DEADLINE: Wordings = "\
I can't manage this in time. If there's a later round, please write to me again in {month}.
I won't have the time before it's due. From {month} I have more room, so do ask me again if it's still of use then.
It comes too soon for me this time. I could help in {month}; would you write to me again then if there's another round?
I won't get to this before {month}, which may be too late for you. If it isn't, please write to me again then.
I'm short of time until {month}. If the date moves, or there's a second round, please ask me again then.";

const A_LATER_ONE: Wordings = "\
I can't take this one on, but I'd like to do a later one. Would you ask me again in {month}?
I can't commit to anything new before {month}. If you plan another one after that, please ask me again then.
I won't manage this one. If there's another, would you write to me in {month}? I'll have more room by then.
This one doesn't fit in for me. In {month} I can plan further ahead, so please ask me again then for the next one.
I can't do this one, and I'd be glad to do another. Could you write to me again in {month}?";

const UNTIL_THEN: &[Wordings] = &[
    "\
If it can't wait that long, {person} may be able to help sooner.
Should it be urgent, you might ask {person} in the meantime.",
    "\
If that's too late for you, please don't wait for me.
If you have one short question in the meantime, send it here.
If you find somebody sooner, please don't wait for me.",
];

/// The parts of a deferral.
pub fn outline(facts: &Facts) -> Outline {
    let outline = opening::begin(Outline::new(Stance::Defer), facts);
    let outline = match facts.form {
        Form::Talk | Form::Panel => outline.core(&[A_LATER_ONE]),
        _ if facts.urgent => outline.core(&[PAST_THE_DEADLINE]),
        _ => outline.core(&[LATER]).extra(2, Place::Body, UNTIL_THEN),
    };
    opening::close(outline, facts, 3, closings::WISH_WELL)
}
