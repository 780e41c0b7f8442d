//! They only acknowledge: nothing further is asked.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "acknowledge",
    sign: Sign::Act(Act::Acknowledge),
    why: texts::REASON_ACKNOWLEDGES,
    patterns: lines![
        "^ ?ah|oh|ok|and great|perfect|ok|okay|cool|super|brilliant|wonderful|excellent|noted|understood|sure|fine|lovely|awesome|fantastic|amazing|deal|yes|yep|yeah|sounds|will|got|fair|splendid|ace|grand|sorted|works|no|totally|absolutely|makes|that|k|alright|agreed|good|fab|marvellous|copy|roger|done",
        "see you|ya|u ?all|both ?then|there|on|at|soon|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|$",
        "looking|look forward ?to|$",
        "understand|understood|noted|works for me|us",
        "no worries|problem|rush|hurry|stress|pressure|bother",
        "take your time",
        "till|until then|tomorrow|monday|tuesday|wednesday|thursday|friday",
        "speak|talk soon|then|later|tomorrow",
        "we|i are|will|'ll|am be there",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Perfect, see you then.", "No worries at all.", "Great, we are there!"],
            &[
                "We met in a perfect storm.",
                "The notary is closed.",
                "Our roof leaks again.",
                "I wrote the letter myself.",
            ],
        );
    }
}
