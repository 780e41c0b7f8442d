//! What to do in their situation.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_advice",
    sign: Sign::Kind(Kind::Advice),
    why: texts::REASON_ADVICE,
    patterns: lines![
        "advice|advise|tips|guidance|suggestion|suggestions|pointers|recommendations|counsel",
        "what|how|which|where|when ~2 should|would|could i|we|you|one",
        "what would|did|do you ~2 do|suggest|recommend|say|think|tell|advise|have|start|make",
        "how did|do|would|have|on you",
        "is it worth|wise|mad|crazy|sensible|normal|better|too|realistic|a",
        "should i|we|one",
        "if you were|was me|in",
        "in your experience|opinion|view|shoes",
        "your experience|view|take|opinion|perspective|steer|wisdom|gut|instinct",
        "i|we do n't|not know whether|what|how|if|where|who",
        "i|we ca n't decide|tell|work|figure",
        "torn|stuck|stumped|undecided|lost|confused|hesitating|debating",
        "worth it|doing|the",
        "would you ~1 take|go|stay|leave|have|choose|pick|accept|move|still",
        "what helped|worked|works",
        "weighing|deciding|decide between|whether|up",
        "do you regret|think",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Any advice?", "What would you do?", "Should I stay or go?", "I'm torn."],
            &[
                "Tip the driver.",
                "It should rain.",
                "The adviser has left.",
                "I made soup.",
                "The door is red.",
            ],
        );
    }
}
