//! Asks them something before it can be answered.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_back",
    sign: Sign::Act(Act::AskBack),
    why: texts::REASON_ASKED_BACK,
    patterns: lines![
        "you|your|it|this|is|u|they|that ~20 ?",
        "^ ~2 what|when|where|which|how|who|why|would|could|can|do|does|did|are|is|have|any ~20 ?",
        "could|can you ~3 send|share|tell|say|give|forward",
        "send|tell|let|drop|email|remind me ~4 your|the|what|when|which|know|more|a|again",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["When would you want the verdict by?", "What exactly do you need?"],
            &["I sent it.", "The tide was low.", "My dog is asleep.", "We moved to Leeds."],
        );
    }
}
