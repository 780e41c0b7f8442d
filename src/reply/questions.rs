//! Direct questions become indirect ones: "how did you get into product" -> "how you got into product", "should I
//! sue" -> "whether I should sue". Persons are left as they are; [`super::grammar::turn`] turns them afterwards.

use super::verbs;
use crate::text::{case::Case, listed};

const AUXILIARIES: &[&str] = &[
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must",
    "shall", "should", "was", "were", "will", "would",
];
const PRONOUNS: &[&str] =
    &["i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "one", "people"];
const WH: &[&str] = &["how", "what", "when", "where", "which", "who", "whom", "whose", "why"];

/// The question as a clause that can follow "about"; the text itself if it is one already; `None` if it is a question
/// whose subject cannot be told for sure.
pub fn indirect(question: &str) -> Option<String> {
    let words: Vec<&str> = question.split_whitespace().collect();
    let lower: Vec<String> = words.iter().map(|w| w.lower().replace('’', "'")).collect();
    let first = lower.first()?.as_str();
    if let Some(thing) = the_thing(&words, &lower) {
        return Some(thing);
    }
    let auxiliary = lower.iter().take(5).position(|w| AUXILIARIES.contains(&w.as_str()));
    match auxiliary {
        Some(0) => inverted("whether", &words, &lower, 0),
        Some(at) if WH.contains(&first) => {
            let opener = words.get(..at)?.join(" ");
            let subject_follows = lower.get(at + 1).is_some_and(|w| PRONOUNS.contains(&w.as_str()));
            let subject_before =
                !subject_follows && lower.get(1..at)?.iter().any(|w| PRONOUNS.contains(&w.as_str()));
            if subject_before || is_already_a_clause(first, &lower, at) {
                return Some(question.to_owned());
            }
            inverted(&opener, &words, &lower, at)
        }
        _ => Some(question.to_owned()),
    }
}

/// "what is the best way to price" -> "the best way to price".
fn the_thing(words: &[&str], lower: &[String]) -> Option<String> {
    let opener: Vec<&str> = lower.iter().take(3).map(String::as_str).collect();
    let from = match opener.as_slice() {
        ["what", "is" | "are" | "was" | "were", "the"] => 2,
        ["what's" | "whats", "the", _] => 1,
        _ => return None,
    };
    Some(words.get(from..)?.join(" "))
}

/// "who is hiring", "what is worth learning", "how the pilot was stopped": nothing to turn round.
fn is_already_a_clause(first: &str, lower: &[String], at: usize) -> bool {
    let asks_for_the_subject = at == 1 && matches!(first, "who" | "what" | "which");
    let next = lower.get(at + 1).map_or("", String::as_str);
    let auxiliary = lower.get(at).map_or("", String::as_str);
    let pronoun_follows = PRONOUNS.contains(&next) || determines(next);
    let support = matches!(auxiliary, "do" | "does" | "did");
    !pronoun_follows && !support && (asks_for_the_subject || at > 1)
}

fn determines(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "my" | "our" | "your" | "his" | "her" | "their" | "these" | "those")
}

/// `opener`, the pronoun after the auxiliary at `at`, the auxiliary, the rest.
fn inverted(opener: &str, words: &[&str], lower: &[String], at: usize) -> Option<String> {
    let subject = lower.get(at + 1).filter(|w| PRONOUNS.contains(&w.as_str()))?;
    let spoken = if subject == "i" { "I" } else { subject.as_str() };
    let rest = words.get(at + 2..)?;
    let auxiliary = lower.get(at)?;
    let support = matches!(auxiliary.as_str(), "do" | "does" | "did");
    if !support {
        return Some(joined(&[opener, spoken, auxiliary], rest));
    }
    // "what do I say": they ask what to do.
    if auxiliary == "do" && matches!(subject.as_str(), "i" | "we") && opener != "whether" {
        return Some(joined(&[opener, "to"], rest));
    }
    if auxiliary == "do" {
        return Some(joined(&[opener, spoken], rest));
    }
    // "how did you first find": the verb comes after the adverb.
    let adverb =
        lower.get(at + 2).filter(|w| listed("first|ever|also|actually|really|finally|originally", w));
    let skip = usize::from(adverb.is_some());
    let verb =
        lower.get(at + 2 + skip).filter(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_lowercase()))?;
    let past = verbs::past(verb);
    let turned = match adverb {
        Some(adverb) => joined(&[opener, spoken, adverb, &past], rest.get(2..)?),
        None => joined(&[opener, spoken, &past], rest.get(1..)?),
    };
    (auxiliary == "did").then_some(turned)
}

fn joined(start: &[&str], rest: &[&str]) -> String {
    [start, rest].concat().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_become_clauses() {
        let cases = [
            ("how did you get into product", Some("how you got into product")),
            ("how did you move from law to design", Some("how you moved from law to design")),
            ("what do I say first", Some("what to say first")),
            ("where do we start", Some("where to start")),
            ("do you need a lawyer", Some("whether you need a lawyer")),
            ("how many people would you take", Some("how many people you would take")),
            ("should I sue", Some("whether I should sue")),
            ("how did you hand over your project", Some("how you handed over your project")),
            ("how did you first find a publisher", Some("how you first found a publisher")),
            ("how would you price something like this", Some("how you would price something like this")),
            ("do you think 2,000 euro is realistic", Some("whether you think 2,000 euro is realistic")),
            ("what should I charge", Some("what I should charge")),
            ("how much should we charge", Some("how much we should charge")),
            ("do I need a lawyer", Some("whether I need a lawyer")),
            ("what's the best way to price a course", Some("the best way to price a course")),
            ("what is the difference between the two", Some("the difference between the two")),
            ("who is hiring in Leith", Some("who is hiring in Leith")),
            ("why the cash transfer pilot was stopped", Some("why the cash transfer pilot was stopped")),
            ("how I can apply", Some("how I can apply")),
            ("how to get a consent", Some("how to get a consent")),
            ("which ethics committee is competent", Some("which ethics committee is competent")),
            ("is it worth doing a PhD", Some("whether it is worth doing a PhD")),
            ("why are the certificates late", None),
            ("does the grant cover travel", None),
            ("my startup's pricing", Some("my startup's pricing")),
        ];
        for (question, clause) in cases {
            assert_eq!(indirect(question).as_deref(), clause, "{question}");
        }
    }
}
