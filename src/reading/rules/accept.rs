//! Says yes and settles it.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "accept",
    sign: Sign::Act(Act::Accept),
    why: texts::REASON_ACCEPTED,
    patterns: lines![
        "^ ~3 yes|sure|absolutely|certainly|definitely|gladly|yep|yeah|course|happily|ok|okay|deal|done|booked|confirmed|agreed|perfect",
        "happy|glad|delighted|pleased|love|honoured|honored|my to|pleasure ~2",
        "of course",
        "works|suits|fine|good|perfect|great|ideal for|by|with|me ~1 me|us",
        "see|meet|catch|speak|talk you|to ?then|on|at|there|tuesday|monday|wednesday|thursday|friday|saturday|sunday|soon|tomorrow|in|with",
        "let 's|lets do|say|make|meet|go|aim|pencil|talk|speak|grab|chat ~2",
        "come ?by|on|to|round|in|over|at ~1 #|monday|tuesday|wednesday|thursday|friday|saturday|sunday|my|the|tomorrow|office",
        "count me|us in",
        "i 'm|am|'d|be in|there|game|free|up ~1",
        "how about|does|is ~3 #|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next",
        "calendar|invite|booked|invitation|link ~2 sent|for|it|below|is",
        "no problem|trouble|imposition|bother",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Of course, come on Tuesday at 10.", "Happy to do it.", "Let's say Monday."],
            &[
                "The road was long.",
                "My offer was accepted in May.",
                "She said no twice.",
                "The coarse sand is grey.",
            ],
        );
    }
}
