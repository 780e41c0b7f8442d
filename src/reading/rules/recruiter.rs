//! Wants to fill a position.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "recruiter",
    sign: Sign::Kind(Kind::Recruiter),
    why: texts::REASON_RECRUITER,
    patterns: lines![
        "role|position|opportunity|opportunities|opening|vacancy|post|job ~5 might|could|may|would|that|match|fit|interest|suit|perfect|be|for|aligned|requires|you|your",
        "your|ur ?impressive|strong ?linkedin profile|background|experience|skills|expertise|cv|resume|skillset|track ~6 caught|match|fit|suitable|impressive|stood|impressed|perfect|ideal|aligns|exactly|strong|relevant|for|would|looks|came|record|seems|great|good",
        "came across|found|saw|see|seen|viewed|reviewed|noticed|reviewing|stumbled your|ur profile|cv|resume|background|page|linkedin",
        "my|our|a|the ?dutch|confidential client|clients|customer is|are|seeks|has|needs|wants|looking|hiring|in|at|who|have",
        "we|i|are|am|'re|'m|is|currently|now|team|company ?actively|currently hiring|recruiting|headhunting|sourcing|searching|filling|placing",
        "hiring for|a|an|remote|senior|multiple|across|engineers|developers|nurses|managers",
        "recruiter|recruiters|recruitment|recruiting|headhunter|headhunters|staffing|talent|candidate|candidates|headhunting|hires|vacancies|vacancy|jd|retained",
        "open to ~1 new|a|hearing|exploring|discussing|opportunities|roles|move|change|offers|contract|relocation ~2",
        "new|exciting|great|career|job|better|next ~2 opportunity|opportunities|challenge|role|move|chapter|position",
        "salary|compensation|bonus|equity|package|ctc|remote|hybrid|onsite|relocation|benefits|perm|permanent|lpa|signing|notice ~2",
        "apply|applicants|applicant|applications|candidate ~3 now|today|top|here|through|via|by|pool",
        "job|jobs|roles|positions|openings ~2 match|matching|matches|alert|alerts|for|posted|near|near|recommended",
        "fill|filling the|a|this|several|position|our|positions|roles|some",
        "mandated|retained|instructed ~1 to|by",
        "forward|share|send|submit|updated ~3 jd|cv|resume|spec|description",
        "looking for ~2 a|an|someone|senior|experienced|strong|talented ~3 engineer|developer|manager|director|head|lead|nurse|consultant|chef|lawyer|analyst|scientist|lecturer|officer|professional|executive|candidate|candidates",
        "who might|would be ~2 interested|right|open|suitable",
        "referral fee|bonus",
        "executive|talent search|acquisition|partner|team|sourcer",
        "ideal|perfect|strong|right|great|top candidate|candidates|fit|match",
        "salary|ctc|visa|relocation|notice|joiners|joiner|fte|perm|tenure|shortlist|shortlisted|headcount|locum|placements",
        "new|# ?new roles|jobs|positions|vacancies|openings",
        "people like you",
        "kind|ideal of person|candidate ~3 we|they",
        "fill|filling|staff ~3 position|positions|role|roles|post|vacancy|seat",
        "search for|consultants|firm|mandate|assignment",
        "would you be|consider ~2 interested|open|moving|relocating|a ~3 role|position|move|opportunity|job|change|new",
        "career|exciting|excellent|unique|great|new|amazing|fantastic opportunity|opportunities|move|step",
        "confidential|confidentially|discretion|discreet|stealth",
        "qualified|talented ~2 personnel|candidates|professionals|people|individuals|engineers|nurses",
        "fits|fit|matches|match|suit|suits the|your|this qualifications|profile|background|role|requirements|description",
        "know|recommend|refer someone|somebody|anyone|somebody ~4 interested|looking|fit|suitable|circle|network|open",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "Your profile caught my eye for a senior role.",
                "We are hiring for a remote position.",
                "My client is looking for a director.",
            ],
            &[
                "The trains were late.",
                "The recruits marched past.",
                "Roles in the play are small.",
                "The hire car broke down.",
            ],
        );
    }
}
