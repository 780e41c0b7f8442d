//! Commits to a later action.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "promise",
    sign: Sign::Act(Act::Promise),
    why: texts::REASON_PROMISE,
    patterns: lines![
        "i|we|i'll|we'll 'll|will|shall|am|'m ?going|to|definitely|happily|gladly|also|certainly|just|then|try|gladly|have|be|make ~2 look|read|send|get|write|call|ask|check|talk|speak|introduce|forward|review|let|come|mention|reply|revert|ring|phone|email|ping|share|think|try|do|put|pass|dig|find|connect|give|go|finish|sort|book|see|take|have|make|raise|follow|drop|circle|chase|confirm|tell|answer|respond|comment|set|arrange|bring|prepare|sign|consider|keep|refer|recommend|post|text|message|nudge|mail|report|schedule|dm|propose|update|remind|sleep|know|nominate|draft|report|pick|fetch|hand|upload|submit|order|run|file|listen|watch|test|mark|print|decide",
        "let me ?just|first|please read|check|look|see|think|ask|get|dig|find|talk|speak|sleep|have|go|take|come|revert|finish|confirm|consult|run|work|figure|review|send|sort|chew|sound",
        "will ?definitely|gladly|happily|certainly ~1 look|read|send|get|write|call|ask|check|talk|speak|introduce|forward|review|let|come|mention|reply|revert|do|ping|email|ring|share|try|think|pass|have|sort|finish|confirm|respond|answer|post|follow|take",
        "you 'll|will have|hear|get|receive ~3 from|it|my|them|an|the|comments",
        "i promise|owe",
        "expect ~2 from|my|comments|something|answer|notes|it|an",
        "give me|us till|until|a|some|another|#|two|three|to|one ~3",
        "on my|the list",
        "back to you",
        "leave it with me",
        "consider it done",
        "i 'm|am going to|on",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["I'll look at it next week.", "Let me check with her.", "Will send it on Friday."],
            &[
                "I looked at it.",
                "They will see.",
                "He promised nothing.",
                "Her testament was read.",
                "She was back on Monday.",
            ],
        );
    }
}
