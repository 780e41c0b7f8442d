//! The small language in which rules say what they look for: words in a row, within one sentence.
//!
//! | in a pattern | matches |
//! |---|---|
//! | `could\|would` | either word |
//! | `?just\|maybe` | one of these words, or nothing |
//! | `!just\|maybe` | anything but one of these words; takes up no word itself |
//! | `~3` | up to three words of any kind |
//! | `_` | one word of any kind |
//! | `#` | a number in figures |
//! | `^` | the start of the sentence (a greeting may stand before it) |
//! | `,` | the start of a clause |
//! | `$` | the end of the sentence |
//!
//! No regular expressions: their engine would be a third of the module. A pattern looks at a bounded number of words
//! from each place, so matching is linear in the text; words are compared as numbers.

use super::interner::Interner;
use std::ops::Range;

/// A sentence as patterns see it. Words are known by their index and by their number among the patterns' words.
pub trait Row {
    /// The sentence's words.
    fn range(&self) -> Range<usize>;
    /// The word's number ([`Phrases::id`]).
    fn id(&self, at: usize) -> u32;
    /// Whether the word is a number in figures.
    fn is_number(&self, at: usize) -> bool;
    /// Whether the sentence starts here.
    fn is_start(&self, at: usize) -> bool;
    /// Whether a clause starts here.
    fn is_clause(&self, at: usize) -> bool;
    /// Whether only marks follow.
    fn is_end(&self, at: usize) -> bool;
}

/// Patterns of many owners, found by their first word.
#[derive(Debug, Default)]
pub struct Phrases {
    words: Interner,
    patterns: Vec<Pattern>,
    /// For each word the patterns that may begin with it, as indices.
    by_first: Vec<Vec<u32>>,
    /// Patterns that may begin with any word.
    open: Vec<u32>,
}

#[derive(Debug, Clone)]
struct Pattern {
    owner: usize,
    steps: Vec<Step>,
}

#[derive(Debug, Clone)]
enum Step {
    Words(Vec<u32>),
    Maybe(Vec<u32>),
    Not(Vec<u32>),
    Gap(usize),
    Any,
    Number,
    Start,
    Clause,
    End,
}

/// Where a pattern matched: words `from..to` of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Whose pattern it was.
    pub owner: usize,
    /// First word.
    pub from: usize,
    /// One past the last word.
    pub to: usize,
}

impl Phrases {
    /// Adds a pattern. One that may begin with any word is tried at every word, and `false` is returned: it costs more.
    pub fn add(&mut self, owner: usize, pattern: &str) -> bool {
        let steps: Vec<Step> = pattern.split_whitespace().map(|part| self.step(part)).collect();
        let index = u32::try_from(self.patterns.len()).unwrap_or(u32::MAX);
        let first = steps.iter().find(|step| !matches!(step, Step::Start | Step::Clause));
        let named = if let Some(Step::Words(firsts)) = first {
            for id in firsts {
                let at = *id as usize;
                if self.by_first.len() <= at {
                    self.by_first.resize_with(at + 1, Vec::new);
                }
                self.by_first.get_mut(at).into_iter().for_each(|list| list.push(index));
            }
            true
        } else {
            self.open.push(index);
            false
        };
        self.patterns.push(Pattern { owner, steps });
        named
    }

    /// The number that stands for a word; 0 for a word of no pattern.
    #[must_use]
    pub fn id(&self, word: &str) -> u32 {
        self.words.id(word)
    }

    /// Every match in one sentence, in the order of the words.
    pub fn find(&self, row: &dyn Row, found: &mut Vec<Match>) {
        let range = row.range();
        let ids: Vec<u32> = range.clone().map(|at| row.id(at)).collect();
        let line = Line { row, ids: &ids, start: range.start };
        for (from, id) in range.zip(&ids) {
            let named = self.by_first.get(*id as usize);
            for index in named.into_iter().flatten().chain(&self.open) {
                let Some(pattern) = self.patterns.get(*index as usize) else { continue };
                if let Some(to) = end(&pattern.steps, &line, from) {
                    found.push(Match { owner: pattern.owner, from, to });
                }
            }
        }
    }

    fn step(&mut self, part: &str) -> Step {
        match part {
            "_" => return Step::Any,
            "#" => return Step::Number,
            "^" => return Step::Start,
            "," => return Step::Clause,
            "$" => return Step::End,
            _ => {}
        }
        if let Some(gap) = part.strip_prefix('~').and_then(|n| n.parse().ok()) {
            return Step::Gap(gap);
        }
        match (part.strip_prefix('?'), part.strip_prefix('!')) {
            (Some(list), _) if !list.is_empty() => Step::Maybe(self.intern(list)),
            (_, Some(list)) if !list.is_empty() => Step::Not(self.intern(list)),
            _ => Step::Words(self.intern(part)),
        }
    }

    fn intern(&mut self, list: &str) -> Vec<u32> {
        list.split('|').filter(|w| !w.is_empty()).map(|word| self.words.intern(word)).collect()
    }
}

/// A sentence and its words' numbers, asked for once.
struct Line<'r> {
    row: &'r dyn Row,
    ids: &'r [u32],
    start: usize,
}

/// One past the last word of a match that begins at `at`.
fn end(steps: &[Step], line: &Line, at: usize) -> Option<usize> {
    let Some((first, rest)) = steps.split_first() else {
        return Some(at);
    };
    let Line { row, ids, start } = line;
    let known = ids.get(at.wrapping_sub(*start));
    let inside = known.is_some();
    let here = known.copied().unwrap_or(0);
    match first {
        Step::Words(list) => {
            if inside && list.contains(&here) {
                end(rest, line, at + 1)
            } else {
                None
            }
        }
        Step::Any => {
            if inside {
                end(rest, line, at + 1)
            } else {
                None
            }
        }
        Step::Number => {
            if inside && row.is_number(at) {
                end(rest, line, at + 1)
            } else {
                None
            }
        }
        Step::Maybe(list) if inside && list.contains(&here) => {
            end(rest, line, at + 1).or_else(|| end(rest, line, at))
        }
        Step::Maybe(_) => end(rest, line, at),
        Step::Not(list) => {
            if list.contains(&here) {
                None
            } else {
                end(rest, line, at)
            }
        }
        Step::Gap(most) => (0..=*most).find_map(|skip| end(rest, line, at + skip)),
        Step::Start => {
            if row.is_start(at) {
                end(rest, line, at)
            } else {
                None
            }
        }
        Step::Clause => {
            if row.is_clause(at) {
                end(rest, line, at)
            } else {
                None
            }
        }
        Step::End => {
            if row.is_end(at) {
                Some(at)
            } else {
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Word, words};

    /// A text of one sentence without a greeting.
    struct Plain<'p>(&'p Phrases, Vec<Word>);

    impl Row for Plain<'_> {
        fn range(&self) -> Range<usize> {
            0..self.1.len()
        }
        fn id(&self, at: usize) -> u32 {
            self.1.get(at).map_or(0, |w| self.0.id(&w.norm))
        }
        fn is_number(&self, at: usize) -> bool {
            self.1.get(at).is_some_and(|w| w.norm.starts_with(|c: char| c.is_ascii_digit()))
        }
        fn is_start(&self, at: usize) -> bool {
            at == 0
        }
        fn is_clause(&self, at: usize) -> bool {
            at == 0
        }
        fn is_end(&self, at: usize) -> bool {
            self.1.iter().skip(at).all(|w| w.norm == "?")
        }
    }

    fn check(pattern: &str, text: &str, expect: Option<&str>) {
        let mut phrases = Phrases::default();
        phrases.add(7, pattern);
        let row = Plain(&phrases, words(text));
        let mut found = Vec::new();
        phrases.find(&row, &mut found);
        let found = found.first().map(|m| {
            assert_eq!(m.owner, 7);
            let part: Vec<&str> = row.1[m.from..m.to].iter().map(|w| w.norm.as_str()).collect();
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
        check("would !you|they we", "would we", Some("would we"));
        check("would !you|we", "would we", None);
        check("spare ~2 minutes", "spare me ten minutes", Some("spare me ten minutes"));
        check("spare ~1 minutes", "spare me ten minutes", None);
        check("for # minutes", "for 45 minutes", Some("for 45 minutes"));
        check("for # minutes", "for ten minutes", None);
        check("for _ minutes", "for ten minutes", Some("for ten minutes"));
        check("# minutes", "for 45 minutes", Some("45 minutes"));
        check("_ minutes", "minutes", None);
        check("^ any advice", "Any advice?", Some("any advice"));
        check("^ any advice", "no, any advice", None);
        check("you in ?", "You in?", Some("you in ?"));
        check("in $", "you in?", Some("in"));
        check("in $", "in Rome", None);
    }
}
