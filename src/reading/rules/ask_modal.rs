//! "Could you ...", "may I ...": the plain form of a request.

use super::{Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_modal",
    sign: Sign::Ask,
    why: texts::REASON_DO,
    patterns: lines![
        "could|can|cld u|you|ya|ye ~1 _",
        "would|will|wld u|you be|consider|mind|please|kindly|ever|at|take|look|read|review|share|tell|give|let|help|write|introduce|join|come|speak|send|have|know|say|recommend|put|keep|pass|forward|advise|suggest|show|point|connect|do|agree|accept|still|perhaps|possibly|by",
        "may|might|can|could i|we ?please|just|perhaps|possibly ask|trouble|ring|call|come|send|have|get|borrow|pick|book|steal|request|beg|phone|speak|talk|meet|visit|run|bother|impose|buy|join|use|quote|interview|shadow|see|know|count|bounce|pop|drop|invite|enquire|inquire|propose|suggest|put",
        "might you ~1 _",
        "could|can we ?please|maybe|perhaps|possibly meet|talk|speak|chat|have|get|schedule|set|arrange|find|do|start|discuss|catch|jump|hop|continue|connect|count|use|work|borrow|come|move|push|make|try|book|grab|fix|get|also",
        "would it be|kill ?at ?all possible|ok|okay|alright|feasible|an|too|acceptable|you",
        "is|was it|there ?at ?all possible|a|any|some ?way|chance|possibility|option|to|for",
        "is there anyone|anybody|someone|somebody|something|anything ~6 you",
        "any chance|possibility|way|hope ~8 you|i|we|of",
        "are you able|willing|free|available|open|interested|in|up|around|game|happy|taking|the|still|coming|going",
        "would you ~4 be ~3 able|willing|free|available|open|interested|up|happy|so|kind|good",
        "you in ?",
        "do you have|know|think|want|happen|ever|take|still|mind|offer|remember|need|see|fancy|reckon|accept|recommend|by",
        "have you got|any|had|ever|seen|heard|time|a|thought|considered|decided|come|worked",
        "mind if i|we",
        "what|how|where|which|who|when|why ~1 do|would|did|should|could|can|might|is|are|was|were|does ~7 you|your|i|we",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "Could you look at this?",
                "Might I ring you?",
                "Would it be possible to meet?",
                "Do you know anybody at Siemens?",
                "Any chance you'd read it?",
                "How did you know it was time?",
            ],
            &[
                "You could see the sea.",
                "They would like it.",
                "I can do Friday.",
                "Birds could be heard.",
                "It would have rained.",
                "The roof can leak.",
            ],
        );
    }
}
