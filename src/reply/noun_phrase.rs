//! Whether words of theirs are a noun phrase that can stand after "about", and the article that a bare one needs.
//!
//! A reader of mail hands over whatever names the subject, often half a sentence. A draft that repeats half a
//! sentence is worse than one that does without, so in doubt the answer is no.

use super::verbs;
use crate::text::case::Case;
use crate::text::listed;

/// Forms that make a sentence of what they stand in, unless a relative pronoun stands before them.
const FINITE: &str = "is|are|was|were|am|has|had|have|will|would|can|could|should|might|must|isn't|aren't|wasn't|doesn't|\
    didn't|don't|won't|can't|says|said|wants|want|needs|need|does|did|came|come|went|took|gave|wrote|got|saw|began|knew|\
    drove|fell|spoke|chose|told|thought|became|grew|broke|owes|makes|goes|comes|gets|keeps|seems|gives|takes|knows|\
    think|know|possess|possesses|it's|that's|there's|i'm|we're|they're|you're|i've|we've|who's|what's|asks|lets";

/// Words that no name of a subject holds.
const STRAY: &str =
    "again|rather|nobody|anyway|too|if|because|lol|ok|okay|yes|abeg|though|however|haha|btw|thx|even";

/// Words that let a verb follow.
const RELATIVES: &str = "whoever|that|which|who|whom|whose|where|how|what|why|when|whether";

/// Nouns that need no article, besides those with an ending that says so.
const MASS: &str = "data|software|hardware|research|law|finance|design|music|policy|strategy|work|life|tech|science|\
    medicine|art|code|energy|care|safety|access|security|equity|health|growth|biology|chemistry|physics|history|english|\
    education|leadership|culture|food|water|wine|coffee|money|time|feedback|media|politics|news|poetry|fiction|\
    journalism|ai|ml|ux|hr|it|pr|seo|tax|debt|sleep|grief|burnout|silk|peat|timber|steel|glass|bread|cheese|wool|soil|\
    rent|staff|credit|parenthood|childcare|retirement|university|academia|surgery|dementia|cancer|autism|court|practice|industry";

const MASS_ENDINGS: &[&str] = &[
    "ing", "tion", "sion", "ment", "ance", "ence", "ity", "ship", "ness", "ics", "ism", "ology", "age",
    "hood", "graphy", "ture", "logy", "nomy", "ware", "cy",
];

/// The phrase, with "the" where a bare singular noun needs it; `None` if it is no noun phrase.
#[must_use]
pub fn noun_phrase(phrase: &str) -> Option<String> {
    let phrase = without_time(phrase);
    if phrase.contains(" clue ") || phrase.starts_with("clue ") || phrase.starts_with("idea how") {
        return None;
    }
    // A think tank does not think.
    let words = phrase.replace("think tank", "tank");
    let words: Vec<String> = words.split(' ').map(|w| w.lower().replace('’', "'")).collect();
    let first = words.first()?.as_str();
    // "the gallery in Pittenweem folded": a sentence whose verb stands last.
    let folded = words.len() > 3 && words.last().is_some_and(|w| w.len() > 4 && w.ends_with("ed"));
    if folded
        || is_a_sentence(&words)
        || has_a_verb(&words)
        || is_two_things(&words)
        || opens_badly(first, &words)
        || ends_badly(&words)
    {
        return None;
    }
    let bare = phrase.starts_with(char::is_lowercase) && !is_determiner(first) && !first.ends_with("ing");
    let head = head(&words)?;
    Some(match head {
        "passion" | "interest" | "love" | "fear" | "wish" if bare => format!("my {phrase}"),
        _ if bare && !needs_no_article(head) => format!("the {phrase}"),
        _ => phrase.to_owned(),
    })
}

/// Words that open a noun phrase and make an article needless.
fn is_determiner(word: &str) -> bool {
    const DETERMINERS: &str = "a|an|the|my|our|your|his|her|their|another|one|two|three|four|five|six|seven|eight|nine|\
        ten|whoever|someone|somebody|both|several|many|more|most|less|few|certain";
    listed(DETERMINERS, word) || word.contains("'s") || word.ends_with("s'")
}

/// "... next month", "... in February or March", "... if possible": when, not what.
fn without_time(phrase: &str) -> &str {
    const ASIDES: &str =
        "if possible|at the moment|right now|these days|again|please|at some point|some day|soon|sometime";
    const WORDS: &str = "next|this|last|week|month|year|today|tomorrow|some|evening|morning|afternoon|monday|tuesday|\
        wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|\
        december|spring|summer|autumn|winter|early|late|mid|or|and|the|end|of|christmas|easter|2026|2027|2028|term|semester|\
        quarter|weekend|in|on|by|before|after|until|during|from|at";
    if let Some(cut) = ASIDES.split('|').find_map(|aside| phrase.strip_suffix(aside)?.strip_suffix(' ')) {
        return cut;
    }
    const NAMES_A_TIME: &str = "week|month|year|today|tomorrow|evening|morning|afternoon|monday|tuesday|wednesday|thursday|friday|\
        saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|\
        autumn|winter|christmas|easter|term|semester|quarter|weekend";
    let time = |w: &str| listed(WORDS, &w.lower()) || w.bytes().all(|b| b.is_ascii_digit());
    let words: Vec<&str> = phrase.split(' ').collect();
    let count = words.iter().rev().take_while(|w| time(w)).count();
    let tail = words.get(words.len() - count..).unwrap_or(&[]);
    // The time begins at its preposition: "on 24 January", and not at the "of" of "the end of the year".
    let starts = |w: &&str| {
        listed("in|on|by|before|after|until|during|next|this|last|today|tomorrow|some", &w.lower())
    };
    let Some(from) = tail.iter().position(starts) else { return phrase };
    let names = tail.iter().any(|w| listed(NAMES_A_TIME, &w.lower()));
    let kept: usize = words.iter().take(words.len() - count + from).map(|w| w.len() + 1).sum();
    if names && kept > 1 { phrase.get(..kept - 1).unwrap_or(phrase) } else { phrase }
}

/// A verb with its own subject, and no relative pronoun before it; or a word that only sentences have.
fn is_a_sentence(words: &[String]) -> bool {
    const OBJECTS: &str = "me|us|you|him|them|it";
    let relative = words.iter().position(|w| listed(RELATIVES, w));
    let pronoun = words.iter().position(|w| matches!(w.as_str(), "i" | "we" | "you" | "they" | "he" | "she"));
    let finite = words.iter().position(|w| listed(FINITE, w));
    let open = |at: usize| relative.is_none_or(|link| link > at);
    let stray = words.iter().any(|w| listed(STRAY, w));
    let governs = words.windows(2).position(|pair| {
        matches!(pair, [verb, object] if verb.len() > 4 && verb.ends_with("ed") && listed(OBJECTS, object))
    });
    let own_subject = pronoun.is_some_and(|at| at == 0 || words.get(at - 1).is_some_and(|w| w == "and"));
    stray
        || own_subject
        || finite.is_some_and(|at| open(at) && pronoun.is_none_or(|p| p > at))
        || governs.is_some_and(open)
}

/// "the ranking closes on Friday", "my brother finished his course", "the place shut", "my lad's in his third year":
/// sentences whose verb no list of finite forms holds.
fn has_a_verb(words: &[String]) -> bool {
    const NOUNS: &str = "cost|date|challenge|charge|demand|estimate|budget|document|handle|face|copy|count|audit|gain|shape|\
        structure|step|watch|reply|display|survey|plan|design|review|study|work|report|interview|change|price|offer|test|book|\
        call|talk|visit|move|lead|set|run|cut|drive|fight|fall|build|check|present|measure|launch|coach|mentor|win|return|raise|\
        catch|balance|judge|license|answer|approach|chat|contact|cover|finance|fund|help|look|market|pitch|practice|process|\
        request|support|switch|tour|train|transfer|travel|start|deal|use|transition|permit|share|scale|project|host|guide|hire|\
        land|cross|address|volunteer|wait|question|form|school|plant|record|film|draft|file|sign|trade|import|export|stay|drop|\
        group|rate|rent|end|rule|role|note|order|graduate|estimate|aim|claim|need|want|have|do|be|find|hold|read|pay|stand";
    const PEOPLE: &str = "brother|sister|friend|son|daughter|cousin|boss|manager|colleague|husband|wife|mother|father|mum|dad|\
        nephew|niece|uncle|aunt|landlord|client|supervisor|lad|kid|partner|neighbour|neighbor";
    let base = |w: &str| {
        let stem = w.strip_suffix('s')?;
        (!w.ends_with("ss")).then(|| {
            [stem, stem.strip_suffix('e').unwrap_or(stem)]
                .into_iter()
                .find(|b| verbs::is_base(b))
                .is_some_and(|b| !listed(NOUNS, b))
        })
    };
    let relative = words.iter().position(|w| listed(RELATIVES, w)).unwrap_or(words.len());
    let third = words.iter().take(relative).enumerate().skip(1).any(|(_, w)| base(w) == Some(true));
    let told = words.windows(2).take(relative).any(
        |pair| matches!(pair, [who, verb] if listed(PEOPLE, who) && verb.len() > 4 && verb.ends_with("ed")),
    );
    let short = words.windows(2).any(|pair| matches!(pair, [who, next] if who.ends_with("'s") && matches!(next.as_str(), "in" | "on" | "at" | "a" | "an" | "the" | "not" | "going" | "been" | "to")));
    let shut = words.len() > 2
        && words.last().is_some_and(|w| {
            listed("shut|ran|held|paid|sold|taught|won|died|fell|broke|went|left|quit|closed", w)
        });
    // A verb with its object: "holds its career day", "bought an AI tool".
    let object = |w: &str| listed("its|a|an|the|his|her|their|my|our|your", w);
    let takes = words.windows(3).take(relative.saturating_sub(1)).any(|three| {
        let [before, verb, after] = three else { return false };
        let form = verb.strip_suffix('s').is_some_and(verbs::is_base) || verbs::is_past(verb);
        form && object(after) && !is_determiner(before) && !matches!(before.as_str(), "i" | "we" | "you")
    });
    // "the carve-out I led would make a case"
    let own = words.iter().position(|w| matches!(w.as_str(), "i" | "we" | "you")).unwrap_or(words.len());
    let second = words.iter().skip(own + 2).any(|w| listed("would|will|is|are|was|were|has|can|could", w));
    third || told || short || shut || takes || (second && relative > own)
}

/// "the oral exam the new judgement", "GitHub a small simulator": two things without a word between them.
fn is_two_things(words: &[String]) -> bool {
    const LINKS: &str = "of|in|on|for|with|at|from|by|to|about|as|and|or|vs|versus|than|but|into|onto|off|over|like|without|under|near|\
        between|through|after|before|during|within|across|around|against|behind|beyond|inside|outside|towards|toward|via|per|\
        until|since|up|down|out|all|both|half|that|which|who|whom|whose|where|how|what|why|when|whether|if|because|while|not|so";
    words.windows(2).any(|pair| {
        matches!(pair, [before, article]
            if matches!(article.as_str(), "a" | "an" | "the" | "my" | "our" | "your")
                && !listed(LINKS, before) && before != "series" && !listed(FINITE, before) && !before.ends_with("ing") && !verbs::is_base(before) && !verbs::is_past(before)
                && !before.strip_suffix('s').is_some_and(verbs::is_base) && !before.ends_with("'s"))
    })
}

/// Participles and pronouns that open half a sentence.
fn opens_badly(first: &str, words: &[String]) -> bool {
    const PARTICIPLES: &str = "given|gotten|taken|taught|done|seen|gone|written|begun|known|driven|fallen|spoken|chosen|\
        broken|made|found|left|lost|met|paid|put|sent|set|told|heard|held|kept|led|sold|built|bought|brought|been";
    let participle = listed(PARTICIPLES, first) || (first.len() > 4 && first.ends_with("ed"));
    let plural = words.get(1).is_some_and(|w| w.ends_with('s') && !w.ends_with("ss"));
    let one_of_many = matches!(first, "a" | "an" | "one" | "another") && words.len() == 2 && plural;
    let pronoun = matches!(
        first,
        "who"
            | "anyone"
            | "himself"
            | "herself"
            | "themselves"
            | "myself"
            | "yourself"
            | "itself"
            | "him"
            | "them"
            | "people"
            | "things"
            | "other"
            | "others"
    );
    let number = first.chars().all(|c| c.is_ascii_digit()) && words.len() < 3;
    const PARTICLES: &str =
        "out|up|off|down|over|back|away|together|forward|around|through|along|almost|nearly|about|ago";
    participle
        || listed(PARTICLES, first)
        || one_of_many
        || pronoun
        || number
        || (matches!(first, "one") && plural)
        || (matches!(first, "someone" | "somebody")
            && !words
                .get(1)
                .is_some_and(|w| matches!(w.as_str(), "in" | "at" | "from" | "on" | "who" | "with")))
}

/// A relative pronoun with no more than a word after it.
fn ends_badly(words: &[String]) -> bool {
    let owner = words.last().is_some_and(|w| w.ends_with("'s") && w.len() > 3 && words.len() > 2);
    owner && !words.iter().any(|w| w == "st") && words.len() > 4
        || words.iter().rev().take(2).any(|w| listed(RELATIVES, w))
}

/// The noun that the phrase is about: the last word before the first preposition.
fn head(words: &[String]) -> Option<&str> {
    const LINKS: &str = "of|in|on|for|with|at|from|by|to|about|as|that|which|who|under|between|near|against|without|after|\
        before|over|through|into|during|within|across|versus|vs";
    let end = words.iter().skip(1).position(|w| listed(LINKS, w)).map_or(words.len(), |at| at + 1);
    words.get(..end)?.last().map(String::as_str)
}

/// Plurals, materials and fields.
fn needs_no_article(head: &str) -> bool {
    let head = head.trim_end_matches(|c: char| !c.is_alphanumeric());
    let plural =
        head.ends_with('s') && !head.ends_with("ss") && !head.ends_with("us") && !head.ends_with("is");
    let session = head.ends_with("ssion");
    let irregular = matches!(head, "people" | "children" | "women" | "men" | "criteria" | "media" | "staff");
    plural
        || irregular
        || listed(MASS, head)
        || !session && MASS_ENDINGS.iter().any(|end| head.ends_with(end) && head.len() > end.len() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noun_phrases() {
        let cases = [
            ("the library masters", Some("the library masters")),
            ("scale bars", Some("scale bars")),
            ("passion for robotics", Some("my passion for robotics")),
            ("governance", Some("governance")),
            ("drug calculations", Some("drug calculations")),
            ("thesis defence", Some("thesis defence")),
            ("card for the building", Some("the card for the building")),
            ("external examiner", Some("the external examiner")),
            (
                "the format which you used for monthly reports",
                Some("the format which you used for monthly reports"),
            ),
            ("the Future Leaders sift next month", Some("the Future Leaders sift")),
            ("a producer who owes me money", Some("a producer who owes me money")),
            ("Android", Some("Android")),
            ("the summer school in Tartu", Some("the summer school in Tartu")),
            ("the gala on Friday evening", Some("the gala")),
            ("a book on the winter war", Some("a book on the winter war")),
            ("someone in the UX team", Some("someone in the UX team")),
            ("someone knocking", None),
            ("clue how to quote", None),
            ("the Leith place shut", None),
            ("our girls' school in Kitui holds its career day", None),
            ("my hospital bought an AI tool that reads charts", None),
            ("the carve-out I led would make a case", None),
            ("the house I bought in Leith", Some("the house I bought in Leith")),
            ("the ranking closes on Friday", None),
            ("article 12a of the draft survives the debate", None),
            ("my younger brother finished from the academy", None),
            ("my little lad's in Y3", None),
            ("the oral exam the new judgement", None),
            ("GitHub a small simulator", None),
            ("himself through evening school", None),
            ("selling the house", Some("selling the house")),
            ("my plans for the workshops", Some("my plans for the workshops")),
            ("the shifts at the bakery", Some("the shifts at the bakery")),
            ("a tool that reads the interviews", Some("a tool that reads the interviews")),
            ("market research in Ghana", Some("market research in Ghana")),
            ("retraining as a wine buyer", Some("retraining as a wine buyer")),
            ("given me two weeks notice by text message", None),
            ("offered PhD at Bayreuth", None),
            ("finished clinical medicine at KMTC", None),
            ("who wants her elective in Nigeria", None),
            ("2 boiler tripped again on low water", None),
            ("page 3 come too early", None),
            ("the SNF panel asked me who could replace me", None),
            ("July all food traders need a certificate of acceptability", None),
            ("Our Society possesses some 340 glass negatives", None),
            ("my boss is leaving", None),
            ("lightfastness on linen which mordant", None),
            ("burns unit if", None),
            ("the Crafts bursary needs two referees", None),
        ];
        for (phrase, expect) in cases {
            assert_eq!(noun_phrase(phrase).as_deref(), expect, "{phrase}");
        }
    }
}
