//! Says no, or not now, to something of the owner's.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "regret",
    sign: Sign::Act(Act::Answer),
    why: texts::REASON_SAYS_NO,
    patterns: lines![
        "unfortunately|regretfully|regrettably|alas|sadly",
        "i|we regret|decline",
        "i|we|am|'m|are|is|be ~1 unable|overcommitted|swamped|overloaded|snowed|slammed",
        "not ~2 able|available|interested|hiring|planning|taking|accepting|possible|eligible|selected|successful",
        "wo|ca n't ~1 be|make|attend|do|join|come|take|help|able",
        "cannot|can not ~1 make|attend|do|join|take|accept|offer|help|commit|participate",
        "have|need|must ?to ~1 decline|pass|cancel|postpone|reschedule",
        "conflict|capacity|prior|previous ?commitment|commitments|engagement|on|for|with|at",
        "do n't ~2 have|think|see ~3 capacity|bandwidth|time|room|strong|opinion|position|fit|right|best",
        "best of luck|wishes with|in|for",
        "out of ?the office|town",
        "on vacation|leave|holiday|travel",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Unfortunately I can't make it.", "I have to decline.", "I am unable to attend."],
            &["I can do it.", "The forest is large.", "My knee is fine.", "Nothing went wrong."],
        );
    }
}
