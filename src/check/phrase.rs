//! The small language in which the rules of the draft check say what they look for: words in a row, in one sentence.
//!
//! | in a pattern | matches |
//! |---|---|
//! | `could\|would` | either word |
//! | `?just\|maybe` | one of these words, or nothing |
//! | `!just\|maybe` | anything but one of these words; takes up no word itself |
//! | `~3` | up to three words of any kind |
//! | `_` | one word of any kind |
//! | `#` | a number in figures |
//! | `^` | the start of the sentence, after a greeting |
//! | `,` | the start of a clause: after a comma, "but", "and", or at the start of the sentence |
//! | `$` | the end of the sentence |
//!
//! Contractions are written out ("can not", "i will"), so that "can't", "cannot" and "cant" are one pattern. A pattern
//! looks at a bounded number of words from each place, so matching is linear in the text; words are compared as numbers,
//! because the check runs at every pause in typing.

use super::text::Words;
use std::collections::HashMap;

/// Patterns of many owners, found by their first word.
#[derive(Debug, Default)]
pub struct Phrases {
    ids: HashMap<String, u32>,
    by_first: Vec<Vec<Pattern>>,
}

#[derive(Debug, Clone)]
struct Pattern {
    owner: usize,
    /// Steps before the first word: only tests of the place.
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
    /// Adds a pattern. A pattern must name a word at its start (after `^` or `,`); one that does not is left out and
    /// `false` is returned.
    pub fn add(&mut self, owner: usize, pattern: &str) -> bool {
        let steps: Vec<Step> = pattern.split_whitespace().map(|part| self.step(part)).collect();
        let first = steps.iter().find(|step| !matches!(step, Step::Start | Step::Clause));
        let Some(Step::Words(firsts)) = first else {
            return false;
        };
        for id in firsts.clone() {
            let at = id as usize;
            if self.by_first.len() <= at {
                self.by_first.resize_with(at + 1, Vec::new);
            }
            if let Some(list) = self.by_first.get_mut(at) {
                list.push(Pattern { owner, steps: steps.clone() });
            }
        }
        true
    }

    /// The number that stands for a word; 0 for a word of no pattern.
    #[must_use]
    pub fn id(&self, word: &str) -> u32 {
        self.ids.get(word).copied().unwrap_or(0)
    }

    /// Every match in one sentence, in the order of the words.
    pub fn find(&self, words: &Words<'_>, found: &mut Vec<Match>) {
        for from in words.range() {
            let id = words.id(from) as usize;
            if id == 0 {
                continue;
            }
            for pattern in self.by_first.get(id).into_iter().flatten() {
                if let Some(to) = end(&pattern.steps, words, from) {
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
        let mut ids = Vec::new();
        for word in list.split('|').filter(|w| !w.is_empty()) {
            let next = self.ids.len() as u32 + 1;
            ids.push(*self.ids.entry(word.to_owned()).or_insert(next));
        }
        ids
    }
}

/// One past the last word of a match that begins at `at`.
fn end(steps: &[Step], words: &Words<'_>, at: usize) -> Option<usize> {
    let Some((first, rest)) = steps.split_first() else {
        return Some(at);
    };
    let inside = words.range().contains(&at);
    let here = if inside { words.id(at) } else { 0 };
    match first {
        Step::Words(list) => {
            if inside && list.contains(&here) {
                end(rest, words, at + 1)
            } else {
                None
            }
        }
        Step::Any => {
            if inside {
                end(rest, words, at + 1)
            } else {
                None
            }
        }
        Step::Number => {
            if inside && words.is_number(at) {
                end(rest, words, at + 1)
            } else {
                None
            }
        }
        Step::Maybe(list) if inside && list.contains(&here) => {
            end(rest, words, at + 1).or_else(|| end(rest, words, at))
        }
        Step::Maybe(_) => end(rest, words, at),
        Step::Not(list) => {
            if list.contains(&here) {
                None
            } else {
                end(rest, words, at)
            }
        }
        Step::Gap(most) => (0..=*most).find_map(|skip| end(rest, words, at + skip)),
        Step::Start => {
            if words.is_start(at) {
                end(rest, words, at)
            } else {
                None
            }
        }
        Step::Clause => {
            if words.is_clause(at) {
                end(rest, words, at)
            } else {
                None
            }
        }
        Step::End => {
            if words.is_end(at) {
                Some(at)
            } else {
                None
            }
        }
    }
}
