//! To speak, teach or appear.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_speaking",
    sign: Sign::Kind(Kind::Speaking),
    why: texts::REASON_SPEAKING,
    patterns: lines![
        "speak|speaking|talk|present|keynote|lecture|presenting|teach ~1 at|to|in|for|on ?our|the|a|us",
        "keynote|panel|panelist|panellist|lecture|speaker|speakers|seminar|webinar|podcast|colloquium|masterclass|plenary|moderator|symposium|fireside",
        "guest|give|giving|deliver|do|host|run|lead|hold|chair|moderate ~1 a|the|our|an|us|your ~3 talk|lecture|workshop|session|presentation|speech|panel|class|webinar|address|slot|assembly",
        "guest speaker|lecture|lecturer|on|post|lecturer|episode|for",
        "invite|inviting|have|having you ~3 speak|present|talk|give|join|as|on|at",
        "on our|my|the podcast|show|panel|stage|programme|program|radio",
        "interview you",
        "be ~2 guest|speaker|chairman|chair|keynote|judge|panelist|panellist",
        "our|my students|pupils|class|members|listeners|audience|attendees",
        "honorarium|slot|audience|congress|conference|summit|meetup|careers ~2",
        "judge|judging",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "Would you give a talk at our school?",
                "Be our guest on the podcast?",
                "Would you consider being a keynote speaker?",
            ],
            &["Talk soon.", "The loudspeakers are broken.", "Loud bells rang.", "Stages of grief are five."],
        );
    }
}
