//! Says what they will do about something of the owner's.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "will_revert",
    sign: Sign::Act(Act::Answer),
    why: texts::REASON_WILL_DO,
    patterns: lines![
        "i|we|i'll 'll|will|shall ~2 get|be|let|review|check|look|ask|forward|send|call|talk|discuss|follow|try|take|see|bring|handle|confirm|fax|have|come|work|make|stop|give|pass|put|keep|find|read",
        "let me ~1 check|look|see|think|ask|find|review|talk",
        "get|getting back to you|u|ya",
        "looped|cc'd|copied|forwarded|passed ~3 in|to|on|who",
        "as ?we ?you ?i requested|promised|discussed|agreed|mentioned|asked",
        "per your|our|my ~1 request|discussion|conversation|phone|instructions|note|email",
        "here is|are|'s ~4",
        "attached|enclosed ~1 is|are|please|find",
        "attached ~4 for|to|from|of|that|you",
        "i|we|'ve|have ?already|just attached|enclosed|sent|forwarded|checked|spoken|talked|asked|reviewed|updated|added|left",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "I'll get back to you soon.",
                "As requested, here is the list.",
                "I've looped in my colleague.",
            ],
            &["You will see.", "The wolf reverts to type.", "He will retire.", "Soon it was dark."],
        );
    }
}
