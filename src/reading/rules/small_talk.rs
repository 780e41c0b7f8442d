//! Chats.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "small_talk",
    sign: Sign::Kind(Kind::SmallTalk),
    why: texts::REASON_CHAT,
    patterns: lines![
        "how are|is|'s|have|was|were|did ~2 you|things|life|it|the|everything|going|been|weekend|kids|family|trip|holiday",
        "how 's|is it|life|everything|things|the|your ~3 going|family|weather|new|kids",
        "long time ?no|since",
        "haha|hahaha|lol|lmao|hehe|xx|xoxo|rofl|ha",
        "thinking|thought|reminded|remind|dreamt ~1 of|about|me you|of",
        "remember when|the|that|how|our",
        "happy|merry|good|enjoy friday|monday|weekend|christmas|morning|evening|your|holidays|easter|the|luck",
        "guess what|who|where",
        "miss|missed|missing you|u|our|your|the",
        "was that|it you",
        "hope ~1 you|all|everything|life|things ~2 well|good|fine|ok|okay",
        "love to|from ~1 the|all|family|kids|everyone|your|us",
        "regards to|from|the",
        "weather|snow|rain|sunny|heatwave|football|match|dog|cat|kids|wife|husband|mum|baby|garden",
        "saw you|your|u ~3 on|at|in|photo|face|name|picture",
        "watched|watching|listening|eating|drinking|stuck|passing|walked",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["How are things?", "Haha, was that you?", "Long time no see."],
            &[
                "The case is closed.",
                "The survey is finished.",
                "Our drains are blocked.",
                "He codes in Ada.",
            ],
        );
    }
}
