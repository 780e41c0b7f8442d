//! Something the reader knows or has.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "kind_information",
    sign: Sign::Kind(Kind::Information),
    why: texts::REASON_INFORMATION,
    patterns: lines![
        "copy|slides|link|template|source|paper|data|dataset|pdf|spreadsheet|recipe|syllabus|notes|list|document|file|report ~3 of|from|you|to|for|that",
        "send|share|forward|email|pass|mail ?me|us ~3 copy|slides|link|template|paper|data|pdf|deck|presentation|file|report|notes|list|bio|address|number|details|info|information|material|materials|document|article|contract|version",
        "do|does|did|would you|anyone ~2 know|remember|recall|have|happen ~1 if|whether|what|how|which|where|who|when|why|a|the|to",
        "which|what|where|when|whether ~2 ethics|version|model|tool|software|supplier|company|form|type|brand|one|kind|vendor|platform|system|firm|route|office|agency|person|permit|library|setting",
        "how much|many|long|often",
        "what is|was|'s|are|were|did|does the|your|you|a ~6",
        "did you|u|they|guys ~3 use|get|go|do|have|buy|pay|manage|find",
        "are you|they|u still using|selling|running|offering|on",
        "confirm whether|that|if|the|what|when",
        "where did|do|can|could|to|would|does|might|is",
        "more ?about|information|info|details ?about|on|regarding",
        "quick|one|a|technical|simple|practical|factual question|query",
        "may|can|could i ask which|what|where|how|whether|if|who|when",
        "curious ?about how|what|whether|which|if|why",
        "is it true|correct|still|possible|the|covered|legal|allowed",
        "does ~5 need|require|work|support|accept|cover|apply|count|exist|run|take|include|still",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Which form do you use?", "Could you send me a copy of the slides?", "Where did you buy it?"],
            &["Copying is easy.", "The kettle is on.", "My hands are cold.", "The informant lied."],
        );
    }
}
