//! To be put in touch with somebody.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_introduction",
    sign: Sign::Kind(Kind::Introduction),
    why: texts::REASON_INTRODUCTION,
    patterns: lines![
        "introduce|introducing|intro|intros|introduction|introductions ?me|us|him|her|to",
        "connect|link|hook|patch ?me|us|him|her|them|up|you|two with|to",
        "put|get|putting me|us|them|him|her|you|someone in touch|contact",
        "in touch with|contact with",
        "do|would|might|if you ~2 know any|anyone|anybody|someone|somebody|who|a|people|the|of|him|her|them",
        "who|whom ~2 should|could|can|might|would|do|is i|we|you|the|best|right ~4 ?talk|contact|speak|ask|write|approach|call|address",
        "who is the|in|it",
        "point|direct|steer me|us ~2 to|towards|toward|in|at",
        "pass|forward ~3 on|along|to",
        "your contact|contacts|network|rolodex|connections|circle",
        "know|knows someone|anyone|anybody|somebody|people ~2 who|at|in|with|that|from|there|for",
        "right|best person|people|contact",
        "connected to|with",
        "warm intro|introduction",
        "make|broker the|an|a ~2 intro|introduction|connection",
        "say hello|hi|something to ~3 for",
        "be linked",
        "a name|names|contact",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "Could you introduce me to Anna?",
                "Do you know anyone at Bosch?",
                "Who is the best person to ask?",
            ],
            &[
                "The introductory price.",
                "I know the way.",
                "The euro came slowly.",
                "My friend is tall.",
                "They connect by rail.",
            ],
        );
    }
}
