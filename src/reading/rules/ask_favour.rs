//! Names a favour, help, time or opinion that is wanted from the reader.

use super::{Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_favour",
    sign: Sign::Ask,
    why: texts::REASON_FAVOUR,
    patterns: lines![
        "a ?small|quick|big|huge|little|tiny favour|favor",
        "pick your|ur brain|brains",
        "your ?honest|kind|expert|valuable|frank|any|candid|initial|two|own thoughts|opinion|take|advice|input|feedback|guidance|help|support|assistance|view|views|insight|insights|perspective|counsel|comments|suggestions|expertise|wisdom|blessing|recommendation|opinions|eyes|brain|steer",
        "any advice|tips|thoughts|suggestions|help|guidance|pointers|ideas|insight|insights|feedback|recommendations|leads|input|comments|info|information",
        "minutes|mins|min|moment|half|hour|quarter ~4 of|from your ?busy|precious time|day|schedule|week",
        "some|a bit|little of your time",
        "few|# minutes|mins|min",
        "quick|small|one|two|few|a|couple question|questions",
        "picking your brain",
        "a ?quick word|chat|call|coffee with you",
        "i|we need help|advice|guidance|support",
        "seeking ~3 advice|guidance|help|mentor|mentorship|opportunity|opportunities|position|internship",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "Could I pick your brain?",
                "Can I ask a small favour?",
                "Any tips welcome.",
                "It would take ten minutes of your time.",
            ],
            &[
                "She favours the left.",
                "Time is short.",
                "He did the dishes.",
                "Our favourite soup is leek.",
                "The garden is tidy.",
            ],
        );
    }
}
