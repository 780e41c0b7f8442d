//! Opens as an answer does: thanks for an invitation, a message, an offer.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "reply_thanks",
    sign: Sign::Act(Act::Answer),
    why: texts::REASON_THANKS_FOR,
    patterns: lines![
        "thanks|thank ?you|u ?again|so ?very ?much ?again for ~1 your|the|ur ~2 email|mail|note|message|messages|invitation|invite|interest|application|offer|reply|response|update|letter|call|question|details|information|info|submission|feedback|introduction|intro|resume|cv|quick|prompt|kind|confirmation|material|materials|suggestion|proposal|referral|draft|comments|report|tickets|reminder",
        "thanks|thank ?you|u ?again|so ?very ?much for ~1 getting|reaching|asking|writing|thinking|sending|coming|letting|inviting|sharing|applying|contacting|accepting|connecting|replying|considering|including|forwarding|responding|checking|following|offering|agreeing|confirming|submitting",
        "appreciate|appreciated the|your offer|invitation|invite|interest|reply|response|note",
        "got|received|saw|read your|ur email|mail|note|message|letter|fax|voicemail|invitation|reply|resume|text",
        "in reply|response|answer to",
        "re your|the",
        "in|further|with to|regard|response your",
        "good|great|nice|lovely to hear from you",
        "great|good question",
        "honored|honoured|flattered|touched by|that|to",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Thank you for the invitation to speak.", "Thanks for reaching out.", "Got your message."],
            &["Thank you so much!", "The letter came back.", "Her answer was long.", "He never replied."],
        );
    }
}
