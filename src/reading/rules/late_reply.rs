//! Answers late, and says so.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "late_reply",
    sign: Sign::Act(Act::Answer),
    why: texts::REASON_LATE,
    patterns: lines![
        "sorry|apologies|apologize|apologise|excuse|forgive ~5 delay|delayed|late|slow|belated|tardy|silence|sooner|earlier",
        "delay|slow|late in|with|to ?my responding|replying|getting|response|reply|answering|answer",
        "sorry ~3 taken|took ~3 long|so|me",
        "n't forgotten you|about|your",
        "meaning|meant to reply|write|answer|respond|get",
        "finally|only now getting|replying|answering|writing|responding back ?to",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Sorry for the delay in responding.", "I haven't forgotten you."],
            &["Sorry to bother you.", "The train was late.", "He replied at once.", "Delays cost lives."],
        );
    }
}
