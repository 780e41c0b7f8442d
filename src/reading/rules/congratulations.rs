//! They congratulate.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "congratulations",
    sign: Sign::Kind(Kind::Congratulations),
    why: texts::REASON_CONGRATULATIONS,
    patterns: lines![
        "congratulations|congrats|congratulate|congratulating|félicitations|felicitations|kudos|bravo|brava|bravissima|bravissimo|mazel|gratuliere|parabéns|felicidades|grats|auguri|chapeau",
        "well done|deserved|played",
        "happy ?belated ?work birthday|anniversary|retirement",
        "so|very|really happy|proud|pleased|thrilled|delighted|chuffed|glad for|of ~1 you|your",
        "your|the ?new ?well promotion|award|medal|prize|nomination|appointment|chair|honour|honor|book|baby|wedding|anniversary",
        "saw|heard|read|seen|noticed|spotted ~4 your|the|you|about ~3 news|promotion|award|role|job|prize|made|got|won|post",
        "could n't ~3 happened|happen|deserving ~3 to|nicer",
        "richly|so|thoroughly|really|much deserved",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["Congrats on the promotion!", "Very well deserved.", "Happy work anniversary"],
            &["Nothing to see.", "The cup is made of tin.", "My work begins at noon.", "Nobody won."],
        );
    }
}
