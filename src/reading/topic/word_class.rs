//! A word's class, by lists of the commonest words and by endings: a poor man's part of speech, small enough to ship.

use crate::text::{Word, interner::Interner};
use std::sync::LazyLock;

/// Closed classes, each a name and its words. The first list that holds a word gives its class.
const LISTS: &[(&str, &str)] = &[
    ("det", "the|a|an|this|that|these|those|some|any|every|each|no|another"),
    ("poss", "my|our|your|his|her|its|their|'s|whose"),
    ("wh", "how|why|which|whether|what|when|where|who|whatever|whoever"),
    (
        "pron",
        "i|we|you|u|he|she|they|it|me|us|him|them|myself|yourself|one's|someone|somebody|anyone|anybody|\
        everyone|nobody|something|anything|everything|nothing|there|here|mine|yours",
    ),
    (
        "aux",
        "is|are|was|were|be|been|being|am|'d|'ll|'m|'re|'ve|n't|do|does|did|done|has|have|had|having|will|\
        would|can|could|should|may|might|must|shall|cannot",
    ),
    ("about", "about|on|regarding|concerning|re|around|into"),
    ("of", "of"),
    ("to", "to"),
    (
        "prep",
        "for|with|at|in|from|by|over|under|after|before|since|until|till|as|than|like|between|through|during|\
        without|within|against|toward|towards|upon|across|behind|near|off|out|up|down|via",
    ),
    ("conj", "and|or|but|so|because|if|while|although|though|unless|then"),
    (
        "time",
        "minutes|minute|mins|min|hour|hours|day|days|week|weeks|month|months|year|years|morning|afternoon|\
        evening|tonight|today|tomorrow|yesterday|weekend|monday|tuesday|wednesday|thursday|friday|saturday|\
        sunday|january|february|march|april|june|july|august|september|october|november|december|spring|\
        summer|autumn|fall|winter|christmas|easter|time|times|moment|slot|pm|am|next|last|ago|soon|now|\
        later|late|early",
    ),
    ("chat", "chat|call|coffee|meeting|conversation|talk|word|lunch|drink|tea|beer|zoom|phone|catch-up"),
    (
        "favour",
        "advice|help|feedback|thoughts|thought|view|views|opinion|look|input|guidance|question|questions|\
        answer|perspective|insight|insights|tips|favour|favor|take|brain|idea|ideas|suggestions|pointers",
    ),
    (
        "number",
        "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred|couple|\
        few|several|half|first|second|third",
    ),
    (
        "askverb",
        "review|read|look|check|introduce|connect|refer|recommend|mentor|speak|discuss|tell|advise|share|\
        explain|meet|show|teach|join|come|send|forward|pass|put|write|give|talk|ask|asking|help|let",
    ),
    (
        "verb",
        "know|want|wanted|need|think|get|got|make|made|took|gave|see|saw|seen|looking|reading|writing|wrote|\
        sent|use|using|used|find|found|say|said|mean|seem|try|trying|tried|go|going|went|coming|came|hear|\
        heard|learn|learned|love|feel|believe|hope|wonder|wondering|wondered|consider|start|started|doing|\
        working|work|happen|thinking|become|became|keep|kept|left|leave|build|built|run|ran|told|asked|grow|\
        hire|hired|apply|applied|offered|finished|starting|building|hiring|applying|getting|having|making|\
        speaking|discussing|moved|moving|decide|decided|worked|understand|remember",
    ),
    (
        "adv",
        "just|really|only|also|very|much|not|too|again|ever|never|still|already|maybe|perhaps|please|even|\
        always|often|quite|almost|yet|back|away|well|kindly|honestly|especially|mostly",
    ),
    ("polite", "thanks|thank|hi|hello|dear|sorry|ok|yes|no|sir|madam|ma|hey|regards|cheers"),
    ("mark", "?|!"),
];

/// Endings that tell a class, longest first, for words of six letters and more.
const ENDINGS: &[(&str, &str)] = &[
    ("ing", "ing"),
    ("ed", "ed"),
    ("ly", "adv"),
    ("tion", "noun"),
    ("sion", "noun"),
    ("ment", "noun"),
    ("ness", "noun"),
    ("ity", "noun"),
    ("ship", "noun"),
    ("ance", "noun"),
    ("ence", "noun"),
    ("ics", "noun"),
    ("logy", "noun"),
    ("er", "er"),
    ("or", "er"),
    ("ist", "er"),
    ("al", "adj"),
    ("ive", "adj"),
    ("ous", "adj"),
    ("ful", "adj"),
    ("ic", "adj"),
    ("able", "adj"),
    ("s", "s"),
];

/// The listed words, and for each list the number of its last word: words are numbered as the lists come.
static LISTED: LazyLock<(Interner, Vec<u32>)> = LazyLock::new(|| {
    let mut words = Interner::default();
    let mut last = 0;
    let ends = LISTS.iter().map(|(_, list)| {
        last = list.split('|').map(|word| words.intern(word)).fold(last, u32::max);
        last
    });
    let ends = ends.collect();
    (words, ends)
});

/// The class of the first list that holds the word.
fn listed(norm: &str) -> Option<&'static str> {
    let (words, ends) = &*LISTED;
    let id = words.id(norm);
    let list = if id == 0 { None } else { ends.iter().position(|end| id <= *end) };
    list.and_then(|at| LISTS.get(at)).map(|(name, _)| *name)
}

/// The class of a word. `inner`: it does not begin its sentence, so that a capital means a name.
#[must_use]
pub fn class(word: &Word, text: &str, inner: bool) -> &'static str {
    let norm = word.norm.as_str();
    if let Some(name) = listed(norm) {
        return name;
    }
    if norm.starts_with(|c: char| c.is_ascii_digit()) {
        return "number";
    }
    if inner && word.span.of(text).starts_with(char::is_uppercase) {
        return "name";
    }
    let long = norm.len() > 4;
    ENDINGS.iter().find(|(ending, _)| long && norm.ends_with(ending)).map_or("word", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn words_have_classes() {
        let text = "Could Anna review my second careful rigging of 3 boats, kindly";
        let found: Vec<&str> =
            words(text).iter().enumerate().map(|(at, word)| class(word, text, at > 0)).collect();
        let expect = ["aux", "name", "askverb", "poss", "number", "adj", "ing", "of", "number", "s", "adv"];
        assert_eq!(found, expect);
    }
}
