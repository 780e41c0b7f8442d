//! Announces something to attend.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "event",
    sign: Sign::Kind(Kind::EventInvite),
    why: texts::REASON_EVENT,
    patterns: lines![
        "invited|invite|inviting|invitation ?you|all ?cordially to|for|you",
        "join us|me|over|fellow|hundreds|the|our|# ~5 for|at|on|as|in|webinar|this|to|tomorrow|tonight",
        "register|registration|rsvp|tickets|ticket|signup|webinar|mixer|meetup|reception|gala|networking|summit|conference|breakfast|workshop|masterclass|festival|congress|expo|symposium|party|bbq|barbecue|reunion|drinks|hackathon|seminar|bootcamp|panel|fair|launch|vernissage|concert|screening|picnic",
        "save|reserve|book|grab|secure|hold the|your|a|my date|spot|seat|place|ticket|spots|now",
        "doors|drinks|canapés|canapes|agenda|speakers|free|venue|location|entry|entrance open|admission|include|entry|of|and|from|provided|is ~1",
        "hosting|organising|organizing|throwing|celebrating|having|holding ~1 a|an|our|the|my|annual|wee ~5 webinar|event|party|dinner|evening|meetup|conference|workshop|do|launch|reception|lunch|drinks|session|reunion|summit|breakfast|leaving|bbq|celebration",
        "sign up|me",
        "will be held",
        "take|takes|taking place",
        "members|admission|participation|entry|attendance ~3 free|is",
        "early bird",
        "spaces|places|seats|space|spots are|is|limited ~1 limited|left|remaining|filling|available",
        "would you like|care|love to attend|come|join",
        "see you there",
        "hope you can|will|to make|join|come|attend|see|there",
        "can|could you make it|come",
        "live on|at|from|stream",
        "agenda|luncheon|breakfast|annual|branch|chapter|agm|dinner|talks|keynotes|delegates|venue|attendance|attendees|hall|auditorium|ballroom",
        "come along|join|bring|see ~2 us|a|all|your|pal|friend|partner",
        "all ~1 welcome",
        "will|to ~1 attend|be attending",
        "headcount|count|numbers by|for",
        "confirm your attendance|seat|place|presence",
        "limited|few seats|places|spots|spaces|slots",
        "your presence|attendance|company",
        "places|tickets|registration|seats via|at|by|close|closes|from|open|opens|are",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["You're invited to our winter mixer.", "Save the date!", "Please register by Friday."],
            &[
                "Nothing happens on Monday.",
                "The stairs are steep.",
                "My son sleeps badly.",
                "She repaired the pump.",
            ],
        );
    }
}
