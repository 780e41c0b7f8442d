//! Names a place in the calendar: a time of day, a date.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "clock",
    sign: Sign::Kind(Kind::EventInvite),
    why: texts::REASON_CLOCK,
    patterns: lines![
        "# am|pm|a.m|p.m|noon|h|hrs|hours|uhr|sharp",
        "# # am|pm|a.m|p.m|noon|h|on|in|at",
        "at|from|until|doors|by # # $",
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday # _",
        "# ?of january|february|march|april|june|july|august|september|october|november|december",
        "january|february|april|june|july|august|september|october|november|december #",
        "12 noon",
        "7pm|6pm|8pm|9am|10am|11am|12pm|1pm|2pm|3pm|4pm|5pm|7am|8am|9pm",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["On 24 March at 18:00.", "Doors at 7 pm."],
            &["Some day.", "The clock is broken.", "Time flies.", "Ages ago there was a mill here."],
        );
    }
}
