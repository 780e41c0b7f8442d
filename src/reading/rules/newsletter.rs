//! Written to many: an announcement, a list, a newsletter.

use super::{Rule, Sign};
use crate::reading::Kind;
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "newsletter",
    sign: Sign::Kind(Kind::Other),
    why: texts::REASON_MANY,
    patterns: lines![
        "newsletter|digest|edition|issue|subscribe|subscribers|unsubscribe|bulletin|podcast|survey|questionnaire|poll|petition|fundraiser|crowdfunding|giveaway",
        "this week|month in|'s",
        "dear all|colleagues|friends|members|sir|everyone|subscriber|network|connections|team|customer",
        "hi|hello|hey all|everyone|folks|team|everybody|guys",
        "read more|the|it|on|full",
        "new post|article|episode|blog",
        "fill|complete|take ~3 survey|questionnaire|form|poll",
        "follow|like|share our|my|the|this|page|and",
        "connect|connecting|grow|expand|add|adding|network|join ~3 my|with|your|to ~2 network|like|minded|professionals|connection|list",
        "to all|whom",
        "please join me in|us",
        "pleased|regret|happy|proud|delighted|excited|thrilled|glad to announce|inform|share|report|say|tell|confirm|let",
        "pass ~2 on|along to ~2 anyone|colleagues|friends|network",
        "automatic|automated|out of office|reply|message",
        "vote|voting for",
        "happy|merry|joyful|blessed|season ~2 christmas|holidays|holiday|year|easter|diwali|eid|ramadan|new|hanukkah|greetings|thanksgiving",
        "attached|enclosed|below is|are|find|please",
        "effective|as of|from immediately|today|monday",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &[
                "This week in our newsletter: butter.",
                "We are pleased to announce a new dean.",
                "Merry Christmas and a happy new year",
            ],
            &["I wrote a letter.", "The letter was new.", "My trouble is the noise.", "Bees swarm in May."],
        );
    }
}
