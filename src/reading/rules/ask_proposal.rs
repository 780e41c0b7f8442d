//! "How about ...", "let's ...": a proposal to the reader.

use super::{Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_proposal",
    sign: Sign::Ask,
    why: texts::REASON_PROPOSES,
    patterns: lines![
        "let 's ?please|all|also|just|try|see|get|meet|talk|do|discuss|plan|have|schedule|set|make|grab|keep|go",
        "lets meet|get|talk|do|discuss|plan|have|schedule|set|make|grab|keep|go|see|try",
        "how|what about ~10 ?",
        "shall|should|can|could|may we",
        "why do n't we|you",
        "i|we|would|'d ?like|want|wish ?to propose|suggest|invite|offer",
        "propose that|we|to|a",
        "wanna ~3 _",
        "want|like|care|fancy to|a ~8 ?",
        "we ?should|could|need|must|ought ~1 meet|talk|discuss|get|sit|do|speak|plan|have|schedule|try|consider|set|look|work|make|find",
        "up for ~5 ?",
        "interested ?",
        "thoughts ?",
        "my pleasure|honour|honor to invite",
        "invite you to",
        "wish to invite|engage",
        "would you like",
        "to join|speak|sit|serve|moderate|contribute ~6 ?",
        "how 's|is ~5 sound|look|work",
        "thought of you ~3 for",
        "you 'd|would be ~4 perfect|ideal|great|best ~4 for|person|speaker",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "How about Tuesday?",
                "Let's meet on Monday.",
                "I would propose that we write it together.",
                "You should be able to do it with us, shall we?",
            ],
            &[
                "The proposal was lost.",
                "The suggestion box.",
                "We had soup.",
                "The proposal was refused.",
                "Lunch was cold.",
            ],
        );
    }
}
