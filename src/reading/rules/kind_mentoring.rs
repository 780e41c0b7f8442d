//! Repeated guidance: a mentor, a sponsor, somebody to check in with.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_mentoring",
    sign: Sign::Kind(Kind::Mentoring),
    why: texts::REASON_MENTORING,
    patterns: lines![
        "mentor|mentoring|mentorship|mentee|mentors|protege|coach|coaching|sponsor",
        "be|being|as|become my|a ?my mentor|guide|coach|teacher|supervisor",
        "under your wing|guidance|wings",
        "once a month|week|quarter|fortnight|term",
        "every ~1 month|months|weeks|week|fortnight|quarter",
        "check in ~3 month|monthly|now|every|regularly",
        "regular|monthly|quarterly|periodic ~2 call|calls|chat|chats|guidance|check|meeting|meetings|basis|coffee|session|sessions",
        "guide me",
        "learn|learning from|under you",
        "someone to|who ~3 guide|talk|look|turn|check",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Would you be my mentor?", "One call every two months."],
            &[
                "The mint is old.",
                "My teacher was a kind man.",
                "Her guide dog is old.",
                "They taught at Leeds.",
            ],
        );
    }
}
