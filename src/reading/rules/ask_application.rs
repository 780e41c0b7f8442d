//! Applies for work: a CV attached, an interest in a position.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_application",
    sign: Sign::Kind(Kind::JobHelp),
    why: texts::REASON_APPLIES,
    patterns: lines![
        "my|his|her|the|a|attached|enclosed ?updated|current resume|cv|résumé|vita|vitae|transcript|portfolio|credentials ~4 is|are|attached|enclosed|for|to|below",
        "attached|enclosed|attaching|enclosing|forwarding|sending|sent|submit|submitting|include|included|find|review|share|forward ~5 resume|cv|résumé|vita|résumés|resumes",
        "interested in ~3 ?a working|position|positions|job|role|internship|opening|opportunity|opportunities|joining|employment",
        "keep|keeping me in mind",
        "for your consideration|review",
        "position|positions|opening|openings|vacancy|vacancies|job|jobs|internship|internships|opportunities|posts ~2 in|at|with|within ?your",
        "looking|searching for ?a|an|my ?new|summer|full|entry ~3 job|position|internship|role|work|employment|opportunity|opportunities|placement|post",
        "any ?job opening|openings|vacancy|vacancies|vacancies|slot|internship|position|role|roles|opportunity|opportunities|work",
        "my qualifications|background|experience ~4 would|make|match|matches|fit|fits|aligns|suit",
        "hire|employ|take ?me|him|her|interns|someone|us on|a|as",
        "summer|part|paid|unpaid intern|internship|time|placement",
        "apply|applying|applied|application for|to|at|with",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "My CV is attached.",
                "I am interested in a position with your group.",
                "Any opening at all would help.",
            ],
            &[
                "We resume at ten.",
                "His profile photo is old.",
                "The bridge opened in March.",
                "My sister paints boats.",
                "Our harvest was poor.",
            ],
        );
    }
}
