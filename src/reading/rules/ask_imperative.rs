//! "Please send ...", "let me know ...": a request put as an instruction.

use super::{Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_imperative",
    sign: Sign::Ask,
    why: texts::REASON_ACT,
    patterns: lines![
        "please|pls|plz|kindly ~1 send|let|call|advise|review|forward|provide|confirm|give|help|share|consider|respond|reply|check|contact|find|tell|see|read|take|make|note|keep|feel|email|get|sign|submit|complete|update|include|ask|look|schedule|set|print|put|add|bring|change|do|fill|pass|revise|verify|work|have|be|try|use|approve|handle|remember|plan|attend|discuss|stop|come|join|remove|explain|prepare|return|coordinate|follow|arrange|fax|copy|go|write|proceed|distribute|process|introduce|refer|recommend|mentor|connect|indicate|assist|drop|ring|phone|hold|save|comment|point|circulate|post|move|talk|speak|think|leave|accept|book|whatsapp|link|inform|guide|suggest|spare|teach",
        "^ ?so|and|also|then|just|or|but|if|maybe|perhaps send|call|give|check|tell|email|forward|ask|talk|see|take|put|make|get|have|find|keep|bring|set|look|review|provide|confirm|advise|sign|print|add|plan|help|remember|write|schedule|fax|meet|come|try|use|do|go|read|explain|pick|drop|ping|ring|shoot|text|mail|say|show|point|name|think|pencil",
        "let me|us|him|her ?please know|have|hear",
        "let know",
        "lmk",
        "give me|us a|your ~2 call|shout|ring|ping|buzz|name|date|time|email|number|thoughts|opinion|advice",
        "get back to me|us",
        "feel free to",
        "advise me|us|on|if|whether|of|as|what",
        "remind me|us",
        "make sure|certain",
        "be sure to",
        "you should|must|need|'ll ~2 _",
        "you|we ?all|will|'ll need|have to",
        "do n't forget",
        "take a|another look",
        "have a look|read|think",
        "tell me|us",
        "help me|us|him|her|my|our|them",
        "teach me",
        "fwd|forward ~3 to",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "Please send the slides.",
                "Let me know what suits.",
                "Tell me if I am wrong.",
                "Send it by Friday.",
            ],
            &[
                "I sent it.",
                "They let us go.",
                "She called.",
                "She tells good stories.",
                "The letter tells everything.",
                "They sent the boxes back.",
            ],
        );
    }
}
