//! They take the ask back.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "withdrawn",
    sign: Sign::Act(Act::Withdraw),
    why: texts::REASON_TAKES_BACK,
    patterns: lines![
        "never mind|nevermind",
        "nvm",
        "no longer need|needed|necessary|required|relevant|looking",
        "disregard|ignore|scratch ?please ?my|this|that|the|previous|last|message|all|above|me",
        "found|got|sorted|solved|fixed|resolved|figured|managed|worked|had it|one|out|someone|somebody|a|another|the|to|answer|elsewhere|myself|by",
        "do n't worry about",
        "no need ?to|for ?anymore|any|reply|you|now|after",
        "forget it|about|i|my|what|that",
        "problem|issue|question|matter|it 's|is|has|been|got|was ?now|been|already|all solved|sorted|resolved|fixed|answered|done|settled",
        "all sorted|good|set|sorted|settled|done",
        "has|have been|got|it ?now|already sorted|filled|cancelled|canceled|withdrawn|postponed|resolved|solved",
        "you can ignore|forget|stand|disregard|relax",
        "plans|plan have|has ?been changed|cancelled|canceled",
        "off the hook",
        "consider it|this|the|my ~2 withdrawn|closed|moot|solved",
        "withdraw my|the",
        "moot",
        "someone else ~3 helped|said|answered|did|stepped|offered|agreed|took|doing",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Never mind, found one.", "Please ignore my last message.", "It's all sorted now."],
            &["Mind the gap.", "The deer withdrew.", "My money is in the bank.", "A shy child sat there."],
        );
    }
}
