//! To do something together.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_collaboration",
    sign: Sign::Kind(Kind::Collaboration),
    why: texts::REASON_WORK_TOGETHER,
    patterns: lines![
        "collaborate|collaboration|collaborating|collab|partner|partnering|partnership|cofound|cofounder|coauthor|consortium|joint|jointly|co",
        "work|working|write|build|do|team|join|run|develop|apply|pool|bid|team|something|together together|up|with|forces",
        "join us|me|our ~3 as|on|in|for|board|team|advisory",
        "advisory board",
        "co author|founder|host|write|apply|organise|organize|supervise|production|lead|investigator|develop|publish|edit",
        "# 50",
        "split the|any|it",
        "between us",
        "proposal|project|grant|bid|study|pilot|paper ~3 with|together|jointly",
        "your|our lab|team|group and|with|to ~2 us|ours|ours|you|yours|mine|me",
        "synergies|synergy|complement|complementary|complements",
        "half half|each",
        "as advisor|adviser|partner|partners",
        "letter of support",
        "contribute a|to ~3",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Shall we write it jointly?", "We could work together.", "Would you join us as a partner?"],
            &["We ran alone.", "The two rivers meet here.", "My uncle snores.", "Paper burns well."],
        );
    }
}
