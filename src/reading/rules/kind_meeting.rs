//! A meeting, a call, a coffee, an amount of the reader's time.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_meeting",
    sign: Sign::Kind(Kind::Meeting),
    why: texts::REASON_MEETING,
    patterns: lines![
        "coffee|lunch|dinner|breakfast|tea|drink|beer|beers|pint|cuppa|brunch|drinks",
        "a|quick|short|brief|phone|video|zoom|minute|min|one call|chat|meeting|coffee|conversation|catchup|catch|talk|zoom|visit|session|word|appointment|facetime",
        "meet|meeting ?up with|you|for|in|at|to|sometime|someday|and|up",
        "get|sit|catch together|down|up",
        "pick your brain|brains",
        "# minutes|mins|min|hour|hours",
        "fifteen|twenty|thirty|ten|five|half|quarter|one|an ~2 minutes|mins|hour",
        "call|ring|phone|visit|see|meet you",
        "your|ur calendar|schedule|diary|availability",
        "talk|speak|chat|connect|discuss with|to|about|briefly|further ?you",
        "drop|stop|swing|pop|come by|round|in|over",
        "hop|jump|get on a",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Are you free for coffee?", "Could I have 20 minutes?", "I'd like to meet you."],
            &[
                "The coffees were shipped.",
                "We called it off.",
                "The metre is broken.",
                "They met in 1990.",
                "The lake is calm.",
            ],
        );
    }
}
