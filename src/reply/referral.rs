//! Which person of the user's referral book fits a thread: by the words that the entry's topics and theirs share.

use crate::text::case::Case;
use crate::text::listed;
use crate::text::order::sort_unique;
use crate::{reading::Reading, settings::Referral, settings::Settings, thread::Thread};

/// A person of the book, and which of their topics fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<'s> {
    /// The entry.
    pub person: &'s Referral,
    /// The topic of the entry that fits best, as the user wrote it.
    pub field: &'s str,
}

/// The entry that fits best; the earlier one of equals; `None` if none shares a word that says something.
#[must_use]
pub fn find<'s>(thread: &Thread, reading: &Reading, settings: &'s Settings) -> Option<Match<'s>> {
    let topic = stems(reading.topic.map_or("", |quote| thread.quoted(&quote)));
    let open = thread.messages.iter().rposition(|m| m.own).map_or(0, |last| last + 1);
    let texts = thread.messages.iter().skip(open).filter(|m| !m.own).map(|m| m.text.as_str());
    let all = stems(&texts.collect::<Vec<_>>().join(" "));
    let asked: Vec<&str> = reading.asks.iter().map(|quote| thread.quoted(quote)).collect();
    let asked = stems(&asked.join(" "));
    let mut best: Option<(usize, Match)> = None;
    for person in &settings.referral_book {
        if person.name.trim().is_empty() || is_them(person, thread) {
            continue;
        }
        for field in &person.topics {
            let field_stems = stems(field);
            // A single word is told from chance by standing in the topic or in the ask itself.
            let near = if field_stems.len() > 1 { &all } else { &asked };
            let score = score(&field_stems, &topic, near);
            if score > best.as_ref().map_or(0, |(most, _)| *most) {
                best = Some((score, Match { person, field }));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Nobody is referred to themselves.
fn is_them(person: &Referral, thread: &Thread) -> bool {
    let name = person.name.trim().lower();
    thread.messages.iter().any(|m| m.from.trim().lower() == name)
}

/// A field fits with a word in their topic, or with all its words anywhere in what they wrote.
fn score(field: &[String], topic: &[String], all: &[String]) -> usize {
    let in_topic = field.iter().filter(|word| topic.contains(word)).count();
    let everywhere = !field.is_empty() && field.iter().all(|word| all.contains(word));
    in_topic * 3 + if everywhere { field.len() } else { 0 }
}

/// The words of `text` without endings, so that "prices" and "pricing" meet; without words that say nothing.
fn stems(text: &str) -> Vec<String> {
    const EMPTY: &str = "\
        to|go|of|in|on|at|is|it|we|me|my|an|as|or|if|be|do|by|up|so|us|no|am|he|was|are|our|has|had|not|but|all|any|out|\
        and|for|the|with|how|what|about|your|into|from|get|start|work|new|career|advice|help\
        |question|people|that|this|you|can|have|would|time|job";
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 1);
    let words = words.map(Case::lower).filter(|w| !listed(EMPTY, w.as_str()));
    let mut stems: Vec<String> = words.map(|w| stem(&w)).collect();
    sort_unique(&mut stems);
    stems
}

fn stem(word: &str) -> String {
    const ENDINGS: &[&str] =
        &["ations", "ation", "ings", "ing", "ers", "ies", "er", "es", "ed", "s", "y", "e"];
    let long = |stem: &&str| stem.chars().count() >= 4;
    let stem = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(long));
    stem.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{reading::Quote, reply::samples, text::Span};

    fn book() -> Settings {
        let person = |name: &str, topics: &[&str]| Referral {
            name: name.to_owned(),
            topics: topics.iter().map(|t| (*t).to_owned()).collect(),
            ..Referral::default()
        };
        Settings {
            referral_book: vec![
                person("Ngozi Bello", &["pricing", "go to market"]),
                person("Lars Holm", &["Rust", "embedded systems"]),
                person("Mei Tan", &["data science careers"]),
            ],
            ..Settings::default()
        }
    }

    fn check(text: &str, topic: &str, expect: Option<&str>) {
        let thread = samples::thread(&[text]);
        let start = text.find(topic).unwrap();
        let quote = Quote { message: 0, span: Span::new(start, start + topic.len()) };
        let reading = Reading { topic: Some(quote), ..crate::reading::read(&thread) };
        let settings = book();
        let found = find(&thread, &reading, &settings);
        assert_eq!(found.map(|f| f.person.name.as_str()), expect, "{text}");
    }

    #[test]
    fn words_decide() {
        check("Could we talk about my prices?", "my prices", Some("Ngozi Bello"));
        check("I write embedded systems in C, could you look at my thesis?", "my thesis", Some("Lars Holm"));
        check("Could we talk about my garden?", "my garden", None);
        check("I would like to leave my firm to study", "leave my firm to study", None);
        check("Is data science for me?", "data science", Some("Mei Tan"));
        check("I hope we can market it", "it", None);
    }
}
