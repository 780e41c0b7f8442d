//! Says what they lack or are stuck with: an ask without asking.

use super::{Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "need",
    sign: Sign::Ask,
    why: texts::REASON_NEEDS,
    patterns: lines![
        "i|we|they|she|he|who ?really|still|badly|urgently|just|only need|needs|lack|require|want|wants",
        "i|we 'm|am|'re|are ?completely|totally|a|bit|so ?really stuck|lost|desperate|struggling|stumped|confused|torn|clueless|after|undecided",
        "i|we do|does|did|ca|could n't|not ?really|even|yet know|find|tell|decide|figure|understand|see|get|work",
        "i|we have|'ve no idea|clue|one|mentor|contact|contacts",
        "no ?one|body|idea ~1 here|answers|replies|knows|can|to|who|what|how|whether",
        "in need of",
        "missing is|one|a",
        "looking|searching|hunting for|to",
        "needs|need your ~3 signature|eyes|help|input|name|approval|sign|advice",
        "struggling|stuck|trouble with|on|to|at",
        "would be|mean ~3 everything|huge|enormous|plenty|enough|welcome|braw|gold|brilliant",
        "would|'d ~2 grateful|thankful|obliged|appreciate|appreciated",
        "whom|who|where ~1 should|do|can|could|might i|we|one",
        "is there even|literally|any|anyone|someone|anybody|somebody|something|anything",
        "request|requested|requesting|humbly|beg|pray ~3 you|your|to|for",
        "if you|u ~2 could|can|would|have|know|get|had ~6",
        "if there|it is|'s ~1 any|a|possible|something|anything",
        "when you|u ~2 get|have|can",
        "await|awaiting your",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["I need a third letter.", "I'm stuck on box I.17.", "I don't know whether to go."],
            &["We arrived.", "The needle broke.", "Wants differ.", "It helped a lot."],
        );
    }
}
