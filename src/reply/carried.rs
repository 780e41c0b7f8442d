//! The last look at words of theirs before a draft repeats them: in doubt a draft does without, since a reply that names
//! the subject badly is worse than one that doesn't name it.

use super::{topic::is_determiner, verbs};
use crate::text::case::Case;
use crate::text::listed;

/// Words that follow a whole phrase. After any other word the phrase was cut in the middle.
const FOLLOWS: &str = "and|or|but|because|so|if|when|while|as|that|which|who|where|since|though|before|after|until|then|\
    for|in|on|at|with|from|to|by|into|about|during|within|without|near|under|against|between|through|over|across|via|per|\
    is|are|was|were|has|have|had|will|would|can|could|should|might|may|must|does|do|did|isn't|aren't|doesn't|didn't|\
    i|we|you|he|she|they|it|i'm|i've|i'd|we're|we've|you're|you've|please|thanks|thank|this|next|last|some|any|again|soon|\
    now|today|tomorrow|tonight|here|there|at|not|just|only|also|really|actually|currently|right|if|what|how|why|whether|\
    later|yet|still|too|together|worth|instead|first|off|up|out|back|best|regards|many|all|my|our|your|the|a|an|once|than|day|evening|night|week|apart|down";

/// Words that nobody would want back in a reply: slang, short forms, fillers.
const SLIPS: &str = "kinda|sorta|gonna|wanna|gotta|u|ur|ya|yall|y'all|coz|cuz|cos|thx|tx|abt|bc|bcs|yrs|yr|mins|hrs|\
    idk|tbh|imo|lol|btw|im|ive|dont|cant|wont|didnt|doesnt|isnt|ill|id|wanted|nd|n|w|b4|sth|smth|bloke|bit|sort|kind|stuff|\
    dear|behalf|damn|hell|mad|same|such|other|others|else|earth|myself";

/// People and things that a reply doesn't know by a pronoun.
const PRONOUNS: &str = "he|she|they|it|him|her|them|his|hers|their|theirs|its|itself|this|these|those";

/// Nouns that are meant in general: "a career in law" is not "the career in law".
const GENERAL: &str = "career|job|role|position|post|mba|phd|doctorate|master|master's|masters|degree|mentor|change|switch|move|\
    transition|life|living|future|co-founder|cofounder|supervisor|sponsor|lawyer|doctor|agent|publisher|literary|good|better|\
    new|different|junior|senior|first|suitable|remote|part-time|full-time|freelance|internship|apprenticeship|placement";

/// A phrase of theirs, turned to face them, as it can stand in a reply: "a card game" is "the card game" by then. `None` if
/// it should not stand there. `words` are as they wrote them, `after` what follows them in the message.
#[must_use]
pub fn carried(text: &str, clause: bool, after: &str) -> Option<String> {
    let words: Vec<String> =
        text.split(' ').map(|w| w.trim_end_matches(',').lower().replace('’', "'")).collect();
    if words.iter().any(|w| listed(SLIPS, w) || is_a_time(w)) || is_split(&words) {
        return None;
    }
    let ends_on_nobody =
        words.last().is_some_and(|w| matches!(w.as_str(), "i" | "we" | "all" | "they" | "do" | "you"));
    if clause {
        return (!ends_on_nobody).then(|| text.to_owned());
    }
    let at_last = |list: &str| words.last().is_some_and(|w| listed(list, w));
    let ordinal = words.last().is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()) && w.len() < 5);
    let open = at_last("very|so|too|more|less|my|your|the|a|an|go|going");
    if words.iter().any(|w| listed(PRONOUNS, w))
        || ordinal
        || open
        || says_something(&words)
        || is_a_bare_post(&words)
        || !is_whole(after)
    {
        return None;
    }
    Some(definite(&without_a_second(text), &words))
}

/// Whether what follows the words lets them end there.
fn is_whole(after: &str) -> bool {
    let rest = after.strip_prefix("'s").unwrap_or(after);
    let rest = rest.trim_start_matches(['"', '”', '\'', '’', ')']);
    let Some(next) = rest.strip_prefix([' ', '\n']) else {
        return !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '\'' || c == '’');
    };
    let word = next.split(|c: char| c.is_whitespace() || ",.;:!?()".contains(c)).next().unwrap_or("");
    let word = word.lower().replace('’', "'");
    rest.starts_with('\n') || !word.starts_with(char::is_alphanumeric) || listed(FOLLOWS, &word)
}

/// "to do first a certificate": an adverb between a verb and its object, which English does not have there.
fn is_split(words: &[String]) -> bool {
    words.windows(3).any(|three| {
        let [verb, adverb, article] = three else { return false };
        let base = verbs::base_of_gerund(verb).is_some() || verbs::is_base(verb);
        (base && listed("first|also|maybe|already|better|well|too", adverb) && is_determiner(article))
            || (verb == "ask" && adverb == "to")
            || (verb == "for" && adverb == "like")
    })
}

/// "your group runs 14 seed banks": a sentence.
fn says_something(words: &[String]) -> bool {
    words.windows(3).any(|three| {
        let [who, verb, what] = three else { return false };
        let third = verb.strip_suffix('s').is_some_and(verbs::is_base) && !is_determiner(who);
        third && (is_determiner(what) || what.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// "senior analyst", "openings for software engineer": a post without the article that English wants.
fn is_a_bare_post(words: &[String]) -> bool {
    const POSTS: &str = "engineer|analyst|lead|manager|developer|designer|researcher|officer|assistant|nurse|teacher|director|\
        consultant|specialist|intern|associate|scientist|technician|operator|administrator|coordinator|editor|programmer|architect|\
        accountant|writer|producer|trainee|role|position|vacancy|job|internship";
    const LINKS: &str = "in|at|with|on|of|from|about|near|into|to|by|after|before";
    let from = words.iter().position(|w| listed("for|as", w)).map_or(0, |at| at + 1);
    let part = words.get(from..).unwrap_or(&[]);
    let articled =
        |w: &String| is_determiner(w) || w.ends_with("'s") || w.ends_with("s'") || super::topic::is_number(w);
    let opened =
        part.first().is_some_and(articled) || words.first().is_some_and(|w| articled(w) && from == 0);
    !opened && part.iter().take_while(|w| !listed(LINKS, w)).any(|w| listed(POSTS, w))
}

/// "12.10", "16:00", "10am".
fn is_a_time(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let clock = word.contains([':', '.'])
        && digits > 2
        && word.len() <= 5
        && word.chars().all(|c| !c.is_alphabetic());
    clock || (digits > 0 && (word.ends_with("am") || word.ends_with("pm")) && word.len() < 7)
}

/// "Grade 9 and after the fire" -> "Grade 9": what follows "and" begins something else.
fn without_a_second(text: &str) -> String {
    let second = text.match_indices(" and ").find(|(at, link)| {
        let next = text.get(at + link.len()..).unwrap_or("").split(' ').next().unwrap_or("").lower();
        listed(
            "after|before|in|on|at|with|for|from|to|by|if|when|while|because|need|needs|not|would|could|can",
            &next,
        )
    });
    second.and_then(|(at, _)| text.get(..at)).unwrap_or(text).to_owned()
}

/// "a card game" -> "the card game": they have told of it, so a reply knows which.
fn definite(text: &str, words: &[String]) -> String {
    let rest = text.strip_prefix("a ").or_else(|| text.strip_prefix("an "));
    let general = words.iter().skip(1).take(2).any(|w| listed(GENERAL, w));
    match rest {
        Some(rest) if !general => format!("the {rest}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_stand_in_a_reply_does() {
        let cases = [
            ("a card game", "", Some("the card game")),
            ("a five-page concept note", ". Could you", Some("the five-page concept note")),
            ("a career in law", " and", Some("a career in law")),
            ("your startup's pricing", "?", Some("your startup's pricing")),
            ("market research in Ghana", ", please", Some("market research in Ghana")),
            ("openings for an engineer", "", Some("openings for an engineer")),
            ("Grade 9 at Heather School and after the fire", "", Some("Grade 9 at Heather School")),
        ];
        for (text, after, expect) in cases {
            assert_eq!(carried(text, false, after).as_deref(), expect, "{text}");
        }
    }

    #[test]
    fn what_was_cut_or_ill_written_does_not() {
        let cases = [
            ("redoing your site for like the 5th", " time"),
            ("the same lady three", " times"),
            ("giving up the day job to go", " at it"),
            ("river clay before the dam people close", " roads"),
            ("air 12.10 to 12.40", ""),
            ("incubators and her neonatal unit", "."),
            ("losing the job at his place", "."),
            ("behalf of the reading group", ""),
            ("starting first a certificate", "?"),
            ("your group runs 14 seed banks", "."),
            ("senior analyst", "."),
            ("openings for software engineer at your site", "."),
        ];
        for (text, after) in cases {
            assert_eq!(carried(text, false, after), None, "{text}");
        }
    }

    #[test]
    fn a_clause_keeps_its_words() {
        let clause = "how I would begin a talk with her";
        assert_eq!(carried(clause, true, " and").as_deref(), Some(clause));
        assert_eq!(carried("what on earth I all", true, ""), None);
        assert_eq!(carried("whether it is better to do first a certificate", true, ""), None);
    }
}
