//! Tells news about themselves or others.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "update",
    sign: Sign::Kind(Kind::Update),
    why: texts::REASON_UPDATE,
    patterns: lines![
        "update|updates|news|heads|fyi|announcement|reporting ~1 from|on|up|back|:|my",
        "i|we|she|he|they|just ?have|'ve|finally|officially|just|had left|started|joined|got|passed|moved|finished|accepted|signed|defended|submitted|launched|won|graduated|closed|published|landed|retired|took|opened|resigned|completed|handed|decided|been|quit|shipped|sold|bought|born",
        "wanted|want to|you ~1 let|tell|share|know|hear ~3 know|you|this|it|from|that",
        "thought|figured you 'd|would|might|should like|enjoy|want|know|be|appreciate|smile|laugh",
        "just|quick|small|little|wee|life|brief update|note|news|line|heads",
        "letting you know",
        "as of today|monday|now",
        "so you know|hear",
        "you were right",
        "it worked|arrived|went|happened|came|is",
        "no need to reply|answer|respond",
        "no reply|action|answer needed|required|necessary",
        "ask|asking for|want nothing|anything",
        "start|starting ~2 on|in|monday|september|january|next|at",
        "for your information|files|records",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Small update: I left the plant.", "We finally launched.", "Just letting you know it arrived."],
            &["Whatever.", "The upper date is wrong.", "Old roads are narrow.", "Nobody spoke."],
        );
    }
}
