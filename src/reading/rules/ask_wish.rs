//! "I'd love to ...", "I was wondering ...": a request put as a wish.

use super::{Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "ask_wish",
    sign: Sign::Ask,
    why: texts::REASON_HOPES,
    patterns: lines![
        "i|we|id|i'd 'd|would ?really|also|dearly|absolutely|very|so|just|be love|like|appreciate|value|welcome|prefer|enjoy ?very ?much ?it|if|to|your|any|a|some|the|hearing|having",
        "i|we|id 'd|would|'ll|will|shall be ?so|very|really|most|extremely|incredibly|eternally|truly grateful|glad|happy|delighted|thankful|obliged|honoured|honored|thrilled|indebted|appreciative|pleased|over",
        "would|will ?really|very|be ?much|highly|greatly appreciate|appreciated|grateful|helpful",
        "'d|would be ?so|really|very|most|absolutely|truly great|lovely|wonderful|amazing|helpful|good|nice|fantastic|useful|interesting|brilliant|perfect|ideal|massive|invaluable|grand ?if|to",
        "i|we|was|am|'m|been just|only wondering|hoping",
        "i|we was|were|am|are|'m|'re|have ?been ?also|just wondering|hoping|curious|keen|eager|desperate",
        "wondered if|whether",
        "i|we ?do|just|only|really wonder if|whether|could|what|how",
        "i|we ?do|really|sincerely|just hope ?that ~2 you ?can|could|will|would|might|'ll|may|consider",
        "wanted|want|need|like|writing|write|reaching|come|calling|messaging to ?kindly|humbly ask|request|invite|see|know|enquire|inquire|hear|pick|discuss|speak|talk|meet|check|find|get|propose|explore",
        "i|we ?really|urgently|badly|could|desperately ?also need|want ?some|your|a|to|you|someone|help|advice|an",
        "your ~3 would|will be|mean",
        "look|looking for ?a|an|some|someone|somebody|any|advice|people|guidance|help|your|internship|opportunities|new|the",
        "looking to ?hear|learn|speak|find|get|talk|chat|connect|understand|meet|join",
        "hope|hoping to ?hear|meet|speak|talk|learn|get|see|pick ~3 you|your",
        "would|'d mean ?so ?much|a|the",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "I'd love to hear how you did it.",
                "We would be glad to be linked.",
                "I was wondering about May.",
                "Would be great to have a call.",
            ],
            &[
                "I love your work.",
                "The hope is small.",
                "She wanted to be a nurse.",
                "The wishes of the board were clear.",
                "Loved the cake.",
                "Hope is a town in Wales.",
            ],
        );
    }
}
