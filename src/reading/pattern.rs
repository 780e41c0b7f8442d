//! The small language in which rules say what they look for: words in a row, within one sentence.
//!
//! | in a pattern | matches |
//! |---|---|
//! | `could\|would` | either word |
//! | `?just\|maybe` | one of these words, or nothing |
//! | `~3` | up to three words of any kind |
//! | `_` | one word of any kind |
//! | `#` | a number in figures |
//! | `^` | the start of the sentence (a greeting may stand before it) |
//! | `$` | the end of the sentence |
//!
//! No regular expressions: their engine would be a third of the module. A pattern looks at a bounded number of words
//! from each place, so matching is linear in the text.

use crate::text::Word;
use std::collections::HashMap;

/// A compiled pattern.
#[derive(Debug, Clone)]
struct Pattern {
    owner: usize,
    steps: Vec<Step>,
}

#[derive(Debug, Clone)]
enum Step {
    Word(Vec<&'static str>),
    Maybe(Vec<&'static str>),
    Gap(usize),
    Any,
    Number,
    Start,
    End,
}

/// Where a pattern matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Index of the rule that the pattern belongs to.
    pub owner: usize,
    /// First word, as an index into the sentence.
    pub from: usize,
    /// One past the last word.
    pub to: usize,
}

/// Many patterns, found by their first word.
#[derive(Debug, Clone, Default)]
pub struct Patterns {
    by_first: HashMap<&'static str, Vec<Pattern>>,
    /// Patterns that may start with any word.
    open: Vec<Pattern>,
}

impl Patterns {
    /// Compiles the patterns of each rule; the rule's position becomes [`Match::owner`].
    pub fn new<'r>(rules: impl IntoIterator<Item = &'r [&'static str]>) -> Self {
        let mut all = Self::default();
        for (owner, patterns) in rules.into_iter().enumerate() {
            for pattern in patterns {
                all.add(owner, pattern);
            }
        }
        all
    }

    fn add(&mut self, owner: usize, text: &'static str) {
        let steps: Vec<Step> = text.split(' ').map(step).collect();
        let pattern = Pattern { owner, steps };
        match pattern.steps.first() {
            Some(Step::Word(words)) => {
                for word in words.clone() {
                    self.by_first.entry(word).or_default().push(pattern.clone());
                }
            }
            _ => self.open.push(pattern),
        }
    }

    /// Every match in one sentence. `opening` is the number of words before its own start (a greeting).
    #[must_use]
    pub fn find(&self, sentence: &[Word], opening: usize) -> Vec<Match> {
        let mut found = Vec::new();
        for (from, word) in sentence.iter().enumerate() {
            let named = self.by_first.get(word.norm.as_str());
            for pattern in named.into_iter().flatten().chain(&self.open) {
                if let Some(to) = end(&pattern.steps, sentence, from, opening) {
                    found.push(Match { owner: pattern.owner, from, to });
                }
            }
        }
        found
    }
}

fn step(text: &'static str) -> Step {
    let words = |list: &'static str| list.split('|').collect();
    match text {
        "_" => Step::Any,
        "#" => Step::Number,
        "^" => Step::Start,
        "$" => Step::End,
        "?" => Step::Word(vec!["?"]),
        _ => match (text.strip_prefix('~').and_then(|n| n.parse().ok()), text.strip_prefix('?')) {
            (Some(gap), _) => Step::Gap(gap),
            (None, Some(list)) => Step::Maybe(words(list)),
            (None, None) => Step::Word(words(text)),
        },
    }
}

/// One past the last word of a match that begins at `at`.
fn end(steps: &[Step], words: &[Word], at: usize, opening: usize) -> Option<usize> {
    let Some((first, rest)) = steps.split_first() else {
        return Some(at);
    };
    let here = words.get(at).map(|w| w.norm.as_str());
    match first {
        Step::Word(list) => here.filter(|w| list.contains(w)).and_then(|_| end(rest, words, at + 1, opening)),
        Step::Number => here
            .filter(|w| w.starts_with(|c: char| c.is_ascii_digit()))
            .and_then(|_| end(rest, words, at + 1, opening)),
        Step::Any => here.and_then(|_| end(rest, words, at + 1, opening)),
        Step::Maybe(list) => here
            .filter(|w| list.contains(w))
            .and_then(|_| end(rest, words, at + 1, opening))
            .or_else(|| end(rest, words, at, opening)),
        Step::Gap(most) => (0..=*most).find_map(|skip| end(rest, words, at + skip, opening)),
        Step::Start => {
            if at == 0 || at == opening {
                end(rest, words, at, opening)
            } else {
                None
            }
        }
        Step::End => {
            if words.iter().skip(at).all(|w| is_mark(&w.norm)) {
                end(rest, words, at, opening)
            } else {
                None
            }
        }
    }
}

fn is_mark(norm: &str) -> bool {
    matches!(norm, "?" | "!")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn check(pattern: &'static str, text: &str, expect: Option<&str>) {
        let patterns = Patterns::new([[pattern].as_slice()]);
        let words = words(text);
        let found = patterns.find(&words, 0).first().map(|m| {
            let part: Vec<&str> = words[m.from..m.to].iter().map(|w| w.norm.as_str()).collect();
            part.join(" ")
        });
        assert_eq!(found.as_deref(), expect, "{pattern} in {text}");
    }

    #[test]
    fn each_step_matches_what_it_says() {
        check("could|would you", "So would you?", Some("would you"));
        check("could|would you", "you would", None);
        check("i 'd ?really love", "I'd love it", Some("i 'd love"));
        check("i 'd ?really love", "I'd really love it", Some("i 'd really love"));
        check("spare ~2 minutes", "spare me ten minutes", Some("spare me ten minutes"));
        check("spare ~1 minutes", "spare me ten minutes", None);
        check("for # minutes", "for 45 minutes", Some("for 45 minutes"));
        check("for # minutes", "for ten minutes", None);
        check("^ any advice", "Any advice?", Some("any advice"));
        check("^ any advice", "no, any advice", None);
        check("you in ?", "You in?", Some("you in ?"));
        check("in $", "you in?", Some("in"));
        check("in $", "in Rome", None);
    }
}
