//! They write again because they heard nothing.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "follow_up",
    sign: Sign::Act(Act::FollowUp),
    why: texts::REASON_AGAIN,
    patterns: lines![
        "following|follow|circling|circle|checking|coming|chasing|bumping|bump|nudging|nudge|resending|reaching ?back|up|in|this|out|again on|up|back|about|if|whether|to|this|again|in|gently|my|quickly",
        "gentle|friendly|kind|small|little|polite|soft|quick reminder|nudge|bump|ping",
        "any|some|already news|update|updates|luck|word|joy|progress|thoughts|decision|movement",
        "did|have|had|were you|u ~2 get|got|had|see|seen|manage|find|received|receive|able|chance|read|look ~2 a|the|my|to|chance|time|message|through|this",
        "reached a decision",
        "have n't heard",
        "not heard|had|received ~2 back|from|anything|reply|answer|response",
        "my last|previous|earlier|first|other|below message|email|note|mail",
        "still hoping|interested|keen|waiting|stuck|on|need|looking|love|like|wondering|here|very",
        "sent|wrote|asked|messaged|emailed ~3 last|earlier|before|weeks|days|ago|week|month|twice",
        "in case ~4 missed|lost|buried|slipped|got|inbox|spam|seen",
        "slipped|lost|buried|fell ~3 net|cracks|inbox|away|pile|through",
        "i|me fear|must|hate ~3 nag|pest|bother|chase|nuisance",
        "sorry to ~3 chase|bother|nag|pester|bump|push|again|insist",
        "do n't want|mean|wish to ~2 nag|pester|chase|push|bother|pressure",
        "just me again",
        "me again",
        "^ again ?",
        "trying again|once",
        "one more|last try|time|attempt|nudge",
        "run away with you",
        "did the _ happen",
        "status of|on",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Did you get the chance to talk to him?", "Just following up on this.", "Any news?"],
            &[
                "I follow your blog.",
                "The bump hurt.",
                "The stream follows the road.",
                "My brother is kind.",
                "They never replied to her.",
            ],
        );
    }
}
