//! Has done what was asked.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "delivered",
    sign: Sign::Act(Act::Deliver),
    why: texts::REASON_ANSWERED,
    patterns: lines![
        "just|i|have|'ve|already|i've ?just|already|also|now sent|written|shared|introduced|forwarded|emailed|attached|copied|rang|called|added|mentioned|spoke|spoken|wrote|submitted|uploaded|posted|commented|left|put|connected|passed|told|asked|asked|replied|marked|read|looked|reviewed|cc'd|filed|signed|booked",
        "here 's|is|are|you|it|they ~2 go|the|my|a|link|comments|are|is|some|what|it",
        "attached|enclosed|sent|see ?is|are|please|below|attached|to|you|it|above|yesterday|tracked",
        "hope this|that|it helps|is|answers",
        "the|short|my|honest|quick answer|gist|trick|thing|key|reason|main|rule|first|secret is|:|was|to",
        "my ~2 advice|suggestion|take|view|experience|two|comments|notes|opinion|rule|tip",
        "i|i'd|you|we 'd|would|should|could ~1 start|go|take|try|use|suggest|recommend|skip|choose|say|avoid|ask|stay|look|begin|keep|cut|pick|wait|leave|ask|push|focus",
        "try|use|ask|read|contact|talk|cut|start|skip|avoid|phone|check|take|go|look|apply|keep|tell|send|write|do|never|always|first|trust ~1 _",
        "we use|used|went|paid|bought|got|did|had|have",
        "it 's|is|was|depends|takes|took|costs|works",
        "yes|no|both|neither|directly|roughly|about|around|usually|mostly",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Just sent you tracked changes by email.", "Here's the link.", "My advice: wait a year."],
            &["Hm.", "The parcel was late.", "Tomorrow it rains.", "The wall is short."],
        );
    }
}
