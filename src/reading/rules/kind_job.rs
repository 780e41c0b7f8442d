//! Work: a referral, a reference, an opening.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_job",
    sign: Sign::Kind(Kind::JobHelp),
    why: texts::REASON_JOB_HELP,
    patterns: lines![
        "refer|referring|recommend|referral|reference|referee|recommending me|for|letter|us|him|her|to|from|as",
        "referral|reference|references|referee|recommendation|referrals|testimonial",
        "put|mention|drop|throw ~2 ?my ?a name|word in|for|forward|to",
        "a|any|the|an|for|your|open|vacant|job|which|this ?new position|role|opening|vacancy|internship|job|post|placement|apprenticeship|slot|vacancies|openings|positions|roles",
        "hire|hiring|hires|recruit|recruiting|vacancies|headcount|internship|internships|intern|apprentice",
        "keep me in mind|a|posted",
        "my|attached|updated cv|resume|résumé|application|vita",
        "letter of recommendation|reference|support",
        "job search|hunt|hunting|seeker|market|posting|application",
        "laid off",
        "out of work",
        "between jobs",
        "redundant|unemployed|jobless",
        "was|been|got let go",
        "hiring manager|team|panel",
        "vouch for",
        "work for|with|under ?you|your",
        "join your|ur ~2 team|firm|lab|group|company|department|practice|ward|kitchen|programme|program",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Would you refer me for the role?", "I was laid off.", "Is there an opening?"],
            &[
                "He refereed the game.",
                "My roles vary a lot there.",
                "The jobs page is down.",
                "He resumed his walk.",
                "She refers to Kant.",
            ],
        );
    }
}
