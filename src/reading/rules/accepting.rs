//! Says yes to something of the owner's.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "accepting",
    sign: Sign::Act(Act::Answer),
    why: texts::REASON_SAYS_YES,
    patterns: lines![
        "i|we ~1 accept|accepted",
        "happy|glad|delighted|pleased|honored|honoured|love to ~1 accept|attend|participate|come|present|confirm",
        "i|we shall|will|'ll|would|'d be ~1 honored|honoured|delighted|there|attending|free|available|coming|arriving|joining",
        "count me|us in",
        "works|suits|fine|good|perfect|great for|by|with me|us",
        "i|we can|could ?definitely|certainly make|do|attend|come|be ~1 it|there|that|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|#",
        "i 'm|am in|game|free|there",
        "would|'d|will love|like|be to|happy|able ~1 attend|accept|come",
        "confirmed|agreed|deal|approved|yes|yep|yeah|aye|ja|si|oui|affirmative",
        "see you then|there|on|at|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        "looking|look forward to ~2 it|seeing|meeting|then|that|the|next",
        "is|are|was|it|has|have|been ~2 approved|confirmed|booked|signed|done|sent|sorted|ready|fixed|submitted|filed",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["I'm happy to accept.", "We would love to attend the bowling party.", "See you then."],
            &[
                "Would you accept it?",
                "The river rose overnight.",
                "Our accountant retired.",
                "Nobody answered the door.",
            ],
        );
    }
}
