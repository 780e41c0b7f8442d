//! Names prices, pay or fees.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "money",
    sign: Sign::Kind(Kind::SalesPitch),
    why: texts::REASON_PRICES,
    patterns: lines![
        "$|£|€ #",
        "# usd|eur|gbp|euros|dollars|pounds|k|lpa|chf|aed|naira|rupees|ghs|zar|inr",
        "usd|eur|chf|gbp|ghs|aed|inr|rs|zar #",
        "apc|fee|fees|rate|rates|price|prices|priced|discount|discounted|discounts|cost|costs|complimentary|free|bonus|rebate|savings|cheaper|premium|vip|exclusive|exclusively|bundle",
        "# %",
        "per|a seat|head|month|person|delegate",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["From £1,100.", "CHF 310, ski pass included.", "30% off"],
            &["Nothing at all.", "Time is short.", "My cat ignores birds.", "He counted the sheep."],
        );
    }
}
