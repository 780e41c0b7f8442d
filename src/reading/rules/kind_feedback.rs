//! An opinion of their work.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_feedback",
    sign: Sign::Kind(Kind::Feedback),
    why: texts::REASON_FEEDBACK,
    patterns: lines![
        "feedback|critique|comments|proofread|roast|verdict|criticism|impressions",
        "look|glance|read|go|run|cast|skim|eye|eyes|browse over|at|through|on ?my|our|this|the|a|it|over",
        "review|read|check|test|try|assess|critique|mark|see|referee ~2 my|our|draft|manuscript|paper|chapter|deck|portfolio|proposal|essay|statement|thesis|it|abstract|concept|plan|demo|code|pr|app",
        "my|our|the|a|first|latest|attached|this ?first ?rough draft|manuscript|deck|portfolio|chapter|essay|abstract|thesis|prototype|demo|script|outline|mockup|mockups|screenplay|novel|poem|poems|recording|landing|syllabus|poster|one-pager|pager|business ?plan",
        "what do|did you think|make ?of",
        "your|honest|any|brutal|candid|frank ?first thoughts|opinion|reaction|eyes|eye|impression|comments|take|view on|about|of|please",
        "second|fresh|another|extra pair|opinion|eye|eyes|set",
        "pull request|pr",
        "tear it|this apart",
        "where it|i ~3 drags|fails|loses|wrong|falls",
        "what 's|is wrong|broken|missing|weak|unclear",
        "does it ~2 make|read|hold|work|sound|stand",
        "holes in",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Would you read my draft?", "Any feedback on the deck?", "What do you think of it?"],
            &[
                "I read the news.",
                "We draft tomorrow.",
                "The draught came from the door.",
                "Horses are fed at six.",
                "She reviews films.",
            ],
        );
    }
}
