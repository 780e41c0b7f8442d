//! Wants to learn from what the reader has done. Sellers ask how one does a thing; who wants help asks how one did it.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "your_story",
    sign: Sign::Kind(Kind::Advice),
    why: texts::REASON_YOUR_STORY,
    patterns: lines![
        "how|why|what|when|where|whether you|u ?first|actually|yourself|personally|ever|both|really|finally found|did|got|moved|went|made|started|built|came|became|chose|decided|handled|managed|dealt|learned|learnt|left|set|raised|hired|won|wrote|picked|ended|began|knew|negotiated|survived|priced|sold|switched|landed|coped|approached|used|grew|ran|changed|joined|solved|settled|passed|prepared|applied|broke|turned|took|thought|said|saw|wish|would|'d|'ve|studied|trained|kept",
        "did|have you|u ~2 find|get|move|go|make|start|build|become|choose|decide|handle|manage|deal|learn|leave|raise|hire|win|pick|know|negotiate|price|switch|land|cope|approach|use|grow|join|solve|pass|prepare|apply|break|turn|take|deal",
        "your ?own|career|whole experience|path|journey|story|career|route|background|move|switch|transition|mistakes|lessons|years|perspective|insight|insights|wisdom|expertise",
        "what you ?have|'ve learned|learnt|seen|done|tried|wish",
        "your|ur thoughts|view|views|take|opinion|advice|honest|guidance|brain|ear|eye|eyes|help",
        "you|u 've|have ?already|also|clearly|been done|been|gone|built|made|seen|worked|lived|walked",
        "you|u were|was|been ~3 once|before|there|through|same",
        "somebody|someone|anyone who ?has|'s done|been|gone|knows|understands|lived|walked",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "I'd love to hear how you found your first customers.",
                "What would you do, and how did you decide?",
                "I could use your advice.",
                "You've been through it yourself.",
            ],
            &[
                "We help founders find customers.",
                "How do you handle payroll?",
                "Your bookings could double.",
                "You can see the lake from here.",
            ],
        );
    }
}
