//! Answers what the reader asked or offered.

use super::{Act, Rule, Sign};
use crate::text::lines;

pub(super) const RULE: Rule = Rule {
    name: "answering",
    sign: Sign::Act(Act::Answer),
    why: "answers something of yours",
    patterns: lines![
        "thanks|thank ~2 for ~3 your|the|getting|reaching|invitation|email|note|reply|message|asking|quick|offer|writing|invite|update|coming|sending|response|getting|application|interest",
        "sorry|apologies|apologize|apologise|excuse|forgive ~3 delay|late|slow|belated|taking|not|i|for ~3",
        "i|we|that|it|would|'d|will|'ll|shall|can ?be ?also accept|attend|be|make|works|work|come|join|able|confirm|do ~2 there|it|the|your|for|on|able|to",
        "yes|no|nope|yep|yeah|not|confirmed|agreed|unfortunately|regretfully|regrettably|alas|sadly|afraid|correct|right|indeed|exactly ~1",
        "happy|honoured|honored|delighted|glad|pleased|love to ~2 accept|attend|join|come|speak|be|do|meet|review",
        "i|we|am|'m|are|have|'re|will|'ll unable|overcommitted|swamped|afraid|unavailable|traveling|travelling|away|booked|out|conflict|on|already",
        "re|regarding|as for|concerning|per|to answer|your|discussed|requested|promised|mentioned|agreed|question|request",
        "as discussed|requested|promised|mentioned|agreed|asked",
        "here is|are|'s|it|they|you|attached|below",
        "attached|enclosed is|are|the|please",
        "i|we|will|'ll|'ve|have ~2 get|look|check|review|send|asked|sent|spoken|checked|forwarded|done|back|looped ~2",
        "not ?yet|available|sure|possible|interested|able|going|my|until|at",
        "decline|regrets|regret|pass|conflict|capacity|commitments|declined",
        "let me ?also check|see|think|look|ask|get|know",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Thanks for the invitation.", "Sorry for the delay.", "Yes, all good."],
            &[
                "The weather turned.",
                "The kiln cooled overnight.",
                "My thesis is on moss.",
                "Rain stopped the game.",
            ],
        );
    }
}
