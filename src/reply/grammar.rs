//! Turns words of theirs to face them: "my startup's pricing" -> "your startup's pricing", "how you moved" -> "how I
//! moved". Works word by word, keeps everything else as written, and says `None` where it cannot be sure.

use crate::text::case::{Case, upper};
use crate::text::listed;
/// What stands before a word, as far as the word's own form depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Nothing, or nothing of the following.
    Other,
    /// A subject that was "I" and is now "you": "am" and "was" follow it.
    WasI,
    /// A subject that was "you" and is now "I": "are" and "were" follow it.
    WasYou,
}

/// `phrase` with speaker and reader exchanged. White space becomes single spaces, apostrophes straight.
#[must_use]
pub fn turn(phrase: &str) -> String {
    let words: Vec<String> = phrase.split_whitespace().map(|word| word.replace('’', "'")).collect();
    let mut before = Before::Other;
    let mut out = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let (head, core, tail) = parts(word);
        let previous = at.checked_sub(1).and_then(|p| words.get(p)).map(String::as_str);
        let next = words.get(at + 1).map(String::as_str);
        let (turned, now) = turn_word(core, before, previous, next);
        before = if tail.is_empty() { now } else { Before::Other };
        out.push(format!("{head}{turned}{tail}"));
    }
    out.join(" ")
}

/// "selling to UK" -> "selling to the UK".
#[must_use]
pub fn with_articles(phrase: &str) -> String {
    const WITH_ARTICLE: &str = "UK|US|USA|EU|UAE|NHS|UN|Netherlands|Philippines|Gambia|Hague|Bahamas|DRC";
    let links = |word: &str| listed("in|to|from|for|of|with|into|at|across|within|outside|and|by", word);
    let words: Vec<&str> = phrase.split(' ').collect();
    let mut out: Vec<&str> = Vec::with_capacity(words.len() + 1);
    for (at, word) in words.iter().enumerate() {
        let alone = words.get(at + 1).is_none_or(|next| links(next));
        if alone && listed(WITH_ARTICLE, word) && out.last().is_some_and(|before| links(before)) {
            out.push("the");
        }
        out.push(word);
    }
    out.join(" ")
}

/// Leading marks, the word, trailing marks.
fn parts(word: &str) -> (&str, &str, &str) {
    let rest = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let core = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
    let head = word.strip_suffix(rest).unwrap_or("");
    let tail = rest.strip_prefix(core).unwrap_or("");
    (head, core, tail)
}

fn turn_word(core: &str, before: Before, previous: Option<&str>, next: Option<&str>) -> (String, Before) {
    let lower = core.lower();
    if let Some((turned, now)) = first_to_second(core, &lower, previous) {
        return (as_written(core, turned), now);
    }
    if lower == "you" || lower == "u" || lower == "ya" {
        let subject = is_subject(previous, next);
        let now = if subject { Before::WasYou } else { Before::Other };
        return ((if subject { "I" } else { "me" }).to_owned(), now);
    }
    if let Some((turned, now)) = second_to_first(&lower) {
        let turned = if turned.starts_with('I') { turned.to_owned() } else { as_written(core, turned) };
        return (turned, now);
    }
    let verb = match (before, lower.as_str()) {
        (Before::WasI, "am") => Some("are"),
        (Before::WasI, "was") => Some("were"),
        (Before::WasI, "wasn't") => Some("weren't"),
        (Before::WasYou, "are") => Some("am"),
        (Before::WasYou, "were") => Some("was"),
        (Before::WasYou, "aren't") => Some("am not"),
        (Before::WasYou, "weren't") => Some("wasn't"),
        _ => None,
    };
    // "you really are", "I also am": an adverb lets the verb still see its subject.
    let now = if verb.is_none() && is_adverb(&lower) { before } else { Before::Other };
    (verb.map_or_else(|| core.to_owned(), str::to_owned), now)
}

fn first_to_second(core: &str, lower: &str, previous: Option<&str>) -> Option<(&'static str, Before)> {
    let pair = match lower {
        "i" | "we" => ("you", Before::WasI),
        "i'm" | "we're" | "im" => ("you're", Before::Other),
        "i've" | "we've" | "ive" => ("you've", Before::Other),
        "i'd" | "we'd" => ("you'd", Before::Other),
        "i'll" | "we'll" => ("you'll", Before::Other),
        "me" | "us" => ("you", Before::Other),
        "my" | "our" => ("your", Before::Other),
        "mine" | "ours" => ("yours", Before::Other),
        "myself" => ("yourself", Before::Other),
        "ourselves" => ("yourselves", Before::Other),
        _ => return None,
    };
    let previous = previous.map(|p| parts(p).1.lower()).unwrap_or_default();
    let numbered = ["war", "phase", "type", "part", "level", "grade", "calculus", "class", "tier", "volume"];
    let other_sense = match lower {
        "i" => numbered.contains(&previous.as_str()),
        "us" => core == "US",
        "mine" => ["a", "the", "this", "that", "coal", "gold", "copper", "land", "data"]
            .contains(&previous.as_str()),
        _ => false,
    };
    (!other_sense).then_some(pair)
}

fn second_to_first(lower: &str) -> Option<(&'static str, Before)> {
    Some(match lower {
        "you're" => ("I'm", Before::Other),
        "you've" => ("I've", Before::Other),
        "you'd" => ("I'd", Before::Other),
        "you'll" => ("I'll", Before::Other),
        "your" | "ur" => ("my", Before::Other),
        "yours" => ("mine", Before::Other),
        "yourself" | "yourselves" => ("myself", Before::Other),
        _ => return None,
    })
}

/// Whether a "you" between these two words is a subject.
fn is_subject(previous: Option<&str>, next: Option<&str>) -> bool {
    const OPENERS: &str = "\
        how|what|why|where|when|which|who|whom|whether|if|that|because|since|as|than|before|after\
        |while|until|think|believe|hope|wish|and|but|or|so";
    const GOVERNORS: &str = "\
        to|with|for|from|of|about|by|on|at|like|between|without|against|near|ask|asking|help|helping\
        |tell|told|give|send|show|meet|meeting|join|joining|see|bother|hire|hiring|invite|inviting\
        |contact|interview|interviewing|thank";
    const FOLLOWERS: &str = "\
        to|with|for|from|of|about|by|on|at|in|into|and|or|but|a|an|the|this|that|some|as|up|out|my|our|your|if|when\
        |because|again|soon|sometime|please|how|what|why|where|who|next|before|after|over|through|during|here";
    let Some(next) = next.map(|n| parts(n).1.lower()) else { return false };
    let previous = previous.map(|p| parts(p).1.lower()).unwrap_or_default();
    if next.is_empty() || listed(FOLLOWERS, next.as_str()) || listed(GOVERNORS, previous.as_str()) {
        return false;
    }
    let verb_before = super::verbs::is_base(&previous) || previous.ends_with("ing");
    listed(OPENERS, previous.as_str()) || looks_like_a_verb(&next) || !verb_before
}

fn looks_like_a_verb(word: &str) -> bool {
    const AUXILIARIES: &str = "\
        are|were|have|had|do|did|can|could|will|would|should|might|may|must|aren't|weren't|haven't\
        |hadn't|don't|didn't|can't|won't|wouldn't|shouldn't";
    listed(AUXILIARIES, word) || is_adverb(word) || super::verbs::is_base(word) || super::verbs::is_past(word)
}

fn is_adverb(word: &str) -> bool {
    const ADVERBS: &[&str] = &[
        "also", "always", "ever", "first", "just", "never", "often", "once", "still", "then", "already",
        "now",
    ];
    ADVERBS.contains(&word) || (word.len() > 4 && word.ends_with("ly"))
}

/// `turned` with the capital of the word that it replaces, unless that was "I", whose capital says nothing.
fn as_written(core: &str, turned: &str) -> String {
    let capital = core.chars().next().is_some_and(char::is_uppercase);
    let is_i = core.strip_prefix(['I', 'i']).is_some_and(|rest| rest.is_empty() || rest.starts_with('\''));
    if capital && !is_i { capitalised(turned) } else { turned.to_owned() }
}

/// `text` with a capital first letter.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| std::iter::once(upper(first)).chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_turned() {
        let cases = [
            ("my startup's pricing", "your startup's pricing"),
            ("how you moved into product", "how I moved into product"),
            ("whether you would", "whether I would"),
            ("our new website", "your new website"),
            ("your talk on queues", "my talk on queues"),
            ("what I was doing wrong", "what you were doing wrong"),
            ("how I am paid", "how you are paid"),
            ("why you are still there", "why I am still there"),
            ("why you always were first", "why I always was first"),
            ("how you’ve hired", "how I've hired"),
            ("working with you", "working with me"),
            ("what you told me", "what I told you"),
            ("asking you about my thesis", "asking me about your thesis"),
            ("the way you run your lab", "the way I run my lab"),
            ("US immigration law", "US immigration law"),
            ("helping us", "helping you"),
            ("the mine in Kitwe", "the mine in Kitwe"),
            ("World War I", "World War I"),
            ("a friend of mine", "a friend of yours"),
            ("what you'd do in my place", "what I'd do in your place"),
            ("teaching myself Rust", "teaching yourself Rust"),
            ("My CV", "Your CV"),
            ("how I'm priced", "how you're priced"),
            ("the caterer you used for the dinner", "the caterer I used for the dinner"),
            ("the lab you set up in Turku", "the lab I set up in Turku"),
            ("to see you again", "to see me again"),
            ("what qualification you need for panels", "what qualification I need for panels"),
            ("giving you a tour", "giving me a tour"),
            ("the paper (and my part in it)", "the paper (and your part in it)"),
            ("the new animal health certificates", "the new animal health certificates"),
        ];
        for (theirs, ours) in cases {
            assert_eq!(turn(theirs), ours, "{theirs}");
        }
    }

    #[test]
    fn articles_are_added() {
        let cases = [
            ("selling to UK", "selling to the UK"),
            ("moving from Netherlands to US", "moving from the Netherlands to the US"),
            ("getting into US companies", "getting into US companies"),
            ("the rules of the EU", "the rules of the EU"),
        ];
        for (theirs, ours) in cases {
            assert_eq!(with_articles(theirs), ours);
        }
    }

    #[test]
    fn white_space_is_mended() {
        assert_eq!(turn("  my \n startup "), "your startup");
        assert_eq!(turn(""), "");
    }
}
