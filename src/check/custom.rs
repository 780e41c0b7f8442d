//! Rules of the user's own: a phrase, or a phrase with gaps, and what to say where it stands.
//!
//! `*` stands for up to five words, `word*` for any word that begins so. There is nothing else, so no pattern can run
//! away: a match looks at a bounded number of words, and matching is linear in the text.

use super::{
    Finding, Severity,
    text::{Sentence, Text},
};
use crate::{
    error::InputError,
    settings::Settings,
    text::words,
    texts::{self, Line, Said},
};

/// The id of every finding of a user's own rule.
pub const ID: &str = "custom";

/// Words that one `*` may stand for.
const GAP: usize = 5;
/// Gaps in one pattern.
const GAPS: usize = 3;
/// Letters by which the beginning of a word can stand for it alone.
const TELLING: usize = 4;
/// Characters of a pattern and of a message.
const LONGEST: usize = 200;

/// A rule of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomRule {
    /// As the user typed it.
    pub pattern: String,
    /// What to say where it stands.
    pub message: String,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Word(String),
    Beginning(String),
    Gap,
}

impl CustomRule {
    /// A rule that says `message` wherever `pattern` stands.
    ///
    /// # Errors
    /// A pattern or message that is empty or longer than 200 characters; a pattern that names no word or beginning of one,
    /// begins or ends with a gap, has two gaps in a row or more than three, or would mark every common word.
    pub fn new(pattern: &str, message: &str) -> Result<Self, InputError> {
        let (pattern, message) = (pattern.trim(), message.trim());
        let refuse = |why: Line| Err(InputError::new(why));
        if pattern.is_empty() {
            return refuse(texts::RULE_NEEDS_WORDS);
        }
        if message.is_empty() {
            return refuse(texts::RULE_NEEDS_LINE);
        }
        if pattern.chars().count() > LONGEST || message.chars().count() > LONGEST {
            return refuse(texts::RULE_TOO_LONG);
        }
        let parts = parts(pattern);
        let names = |part: &Part| match part {
            Part::Word(word) => word.chars().any(char::is_alphanumeric),
            Part::Beginning(start) => start.chars().count() >= TELLING,
            Part::Gap => false,
        };
        if !parts.iter().any(names) {
            return refuse(texts::RULE_ONLY_GAPS);
        }
        if matches!(parts.first(), Some(Part::Gap)) || matches!(parts.last(), Some(Part::Gap)) {
            return refuse(texts::RULE_OUTER_GAP);
        }
        if parts.windows(2).any(|pair| matches!(pair, [Part::Gap, Part::Gap])) {
            return refuse(texts::RULE_DOUBLE_GAP);
        }
        if parts.iter().filter(|part| **part == Part::Gap).count() > GAPS {
            return refuse(texts::RULE_MANY_GAPS);
        }
        if parts.iter().any(|part| matches!(part, Part::Beginning(start) if start.chars().count() < 3)) {
            return refuse(texts::RULE_SHORT_BEGINNING);
        }
        Ok(Self { pattern: pattern.to_owned(), message: message.to_owned(), parts })
    }

    /// What the rule marks in a text, for a preview: each place as a finding.
    #[must_use]
    pub fn preview(&self, text: &str) -> Vec<Finding> {
        self.find(&Text::new(text, &super::cues::PHRASES))
    }

    fn find(&self, text: &Text<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        for sentence in &text.sentences {
            let mut at = sentence.words.start;
            while at < sentence.words.end {
                let Some(end) = end(&self.parts, text, sentence, at) else {
                    at += 1;
                    continue;
                };
                found.push(self.finding(text, at, end));
                at = end.max(at + 1);
            }
        }
        found
    }

    fn finding(&self, text: &Text<'_>, from: usize, to: usize) -> Finding {
        Finding {
            rule: ID,
            severity: Severity::Consider,
            span: text.span(from, to),
            message: Said::own(&self.message),
            fix: None,
        }
    }
}

/// What the user's own rules find.
pub fn find(text: &Text<'_>, settings: &Settings) -> Vec<Finding> {
    if settings.rules_off.iter().any(|id| id == ID) {
        return Vec::new();
    }
    settings.custom_rules.iter().flat_map(|rule| rule.find(text)).collect()
}

/// The pattern's words, with contractions written out as in the text.
fn parts(pattern: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for part in pattern.split_whitespace() {
        if part.chars().all(|c| c == '*') {
            parts.extend(part.chars().map(|_| Part::Gap));
        } else if let Some(start) = part.strip_suffix('*') {
            parts.extend(words(start).into_iter().map(|w| Part::Beginning(w.norm)));
        } else {
            let text = Text::new(part, &super::cues::PHRASES);
            parts.extend(text.words.into_iter().map(|w| Part::Word(w.norm)));
        }
    }
    parts
}

/// One past the last word of a match that begins at `at`.
fn end(parts: &[Part], text: &Text<'_>, sentence: &Sentence, at: usize) -> Option<usize> {
    let Some((first, rest)) = parts.split_first() else {
        return Some(at);
    };
    if let Part::Gap = first {
        return (0..=GAP).find_map(|skip| end(rest, text, sentence, at + skip));
    }
    let word = sentence.words.contains(&at).then(|| text.words.get(at)).flatten()?;
    let fits = match first {
        Part::Word(said) => *said == word.norm,
        Part::Beginning(start) => word.norm.starts_with(start.as_str()),
        Part::Gap => false,
    };
    if fits { end(rest, text, sentence, at + 1) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, text: &str, expect: &[&str]) {
        let rule = CustomRule::new(pattern, "Say it plainly.").unwrap();
        let found: Vec<&str> = rule.preview(text).iter().map(|f| f.span.of(text)).collect();
        assert_eq!(found, expect, "{pattern}: {text}");
    }

    #[test]
    fn phrases_and_gaps() {
        check("circle back", "Let me circle back. Circle  back soon!", &["circle back", "Circle  back"]);
        check("circle back", "circles of back pain", &[]);
        check("i can't", "I cannot, I can’t and I cant", &["I cannot", "I can’t", "I cant"]);
        check("as * as possible", "as soon as possible, as much help as you wish", &["as soon as possible"]);
        check("synerg* now", "Synergies now", &["Synergies now"]);
        check("one * two", "one. two", &[]);
        check("a * b * c", "a x b y y c", &["a x b y y c"]);
        check("a * b", "a 1 2 3 4 5 6 b", &[]);
    }

    #[test]
    fn a_pattern_that_could_run_away_is_refused() {
        for pattern in ["", "*", "* *", "a ** b", "* word", "word *", "a * b * c * d * e", "ab* word", "!!!"]
        {
            assert!(CustomRule::new(pattern, "Message").is_err(), "{pattern:?}");
        }
        assert!(CustomRule::new("word", " ").is_err());
        assert!(CustomRule::new(&"word ".repeat(60), "Message").is_err());
    }
}
