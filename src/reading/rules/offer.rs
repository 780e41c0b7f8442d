//! Offers something to the reader.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "offer",
    sign: Sign::Act(Act::Offer),
    why: texts::REASON_OFFERS,
    patterns: lines![
        "let me know if i|we|there|you ?can|need|have|want|is|would|ever|get|any",
        "happy|glad|pleased|delighted|free|willing to ?also help|introduce|share|send|discuss|provide|answer|connect|offer|assist|put|make|lend|do|give|cover|come|bring|chat|draft|jump|talk|meet|show",
        "if you ?ever|do|have|would|should|need|'d need|want|like|any|fancy|have|ever ~3 help|questions|anything|hand|question|concerns|it|one|to|me|us|more|further",
        "do n't|not hesitate to",
        "here to help",
        "i|we|'d|would|could|can|may ?like|be|love to|happy ?also offer|introduce|lend|give|help|send|show ~1 you|my|our|your|it|them",
        "i|we can|could|'ll|will ~1 send|bring|cover|introduce|lend|help|give|share|put|drop|pick|buy|pay|fetch|take|handle|sort|do|book|print ~1",
        "feel free to",
        "please accept|feel|do",
        "anything i|we can|could|need",
        "for you|your",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Let me know if I can help.", "Happy to introduce you to my sister.", "Don't hesitate to ask."],
            &["Please help me.", "The officer left.", "Let the dough rest.", "She was glad."],
        );
    }
}
