//! A question put to the reader.

use super::{Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_question",
    sign: Sign::Ask,
    why: texts::REASON_QUESTION,
    patterns: lines![
        "you|your|u|ur|yours|we|i|us|me|my|our ~30 ?",
        "^ ~1 what|how|where|which|who|when|why|is|are|do|does|did|any|has|have|could|should|can|will|would|am ~30 ?",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Was that you in seat 14C?", "Where does one apply?"],
            &[
                "You were there.",
                "What a day.",
                "The question was hard.",
                "I asked him twice.",
                "Why not is no answer.",
            ],
        );
    }
}
