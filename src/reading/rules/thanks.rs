//! They thank.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "thanks",
    sign: Sign::Act(Act::Thank),
    why: texts::REASON_THANKS,
    patterns: lines![
        "thank you|u|god|ye",
        "thanks|thx|thankyou|ty|tysm|cheers|merci|danke|gracias|grazie|obrigado|asante|tack|ta|thnx|tnx|grateful|bless",
        "thanked|gratitude|appreciate|appreciated|indebted|blessed",
        "you ~1 legend|star|hero|lifesaver|saviour|savior|angel|gem|genius|rock|gold",
        "owe you",
        "means|meant a|so|the lot|much|world",
        "life saver",
        "so kind|generous|helpful of",
        "thank|thanking|thankful",
        "absolute|total|complete legend|star|hero|gem|lifesaver",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Thank you so much!", "You absolute hero", "I owe you one."],
            &["Thanksgiving dinner.", "The tank is full.", "Patience is a virtue.", "The cheque bounced."],
        );
    }
}
