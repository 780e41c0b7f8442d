//! A sentence of which parts could be the topic: its words with their classes, and the marks between them.

use super::word_class::class;
use crate::{
    reading::{Entry, Sentence},
    text::{Word, listed},
};

/// The most words that are looked at.
const WORDS: usize = 70;

/// Classes with which no topic begins, and with which none ends.
const NEVER_FIRST: &str = "about|of|prep|conj|aux|adv|polite|mark|time";
const NEVER_LAST: &str = "det|poss|conj|aux|wh|mark|polite";

/// Words that a full stop may follow within a phrase.
const TITLES: &str = "mr|mrs|ms|dr|prof|st|no|fig|vs";

/// A sentence's words with their classes, and the marks between them.
pub struct Line<'a> {
    /// The words.
    pub words: &'a [Word],
    classes: Vec<&'static str>,
    /// The mark before each word, and after the last.
    marks: Vec<&'static str>,
    /// How many of the words are a greeting.
    pub opening: usize,
}

impl<'a> Line<'a> {
    /// A sentence of that entry, whose message has that text.
    pub fn new(entry: &'a Entry, sentence: &Sentence, text: &str) -> Self {
        let words = entry.words_of(sentence);
        let words = words.get(..words.len().min(WORDS)).unwrap_or(words);
        let opening = sentence.opening;
        let classes = words.iter().enumerate().map(|(i, w)| class(w, text, i > opening && i > 0)).collect();
        let titled = |at: usize| {
            at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|w| listed(TITLES, &w.norm))
        };
        let marks = (0..=words.len())
            .map(|at| mark(gap(text, words, at)))
            .enumerate()
            .map(|(at, mark)| if mark == "stop" && titled(at) { "" } else { mark })
            .collect();
        Self { words, classes, marks, opening }
    }

    /// The word there; "$" after the end.
    pub fn norm(&self, at: usize) -> &str {
        self.words.get(at).map_or("$", |w| w.norm.as_str())
    }

    /// Its class; "$" after the end.
    pub fn class(&self, at: usize) -> &'static str {
        self.classes.get(at).copied().unwrap_or("$")
    }

    /// The mark before it.
    pub fn mark(&self, at: usize) -> &'static str {
        self.marks.get(at).copied().unwrap_or("")
    }

    /// The word so many places before; "^" before the start.
    pub fn before(&self, at: usize, by: usize) -> &str {
        at.checked_sub(by).filter(|i| *i >= self.opening || at < self.opening).map_or("^", |at| self.norm(at))
    }

    /// The class so many places before; "^" before the start.
    pub fn class_before(&self, at: usize, by: usize) -> &'static str {
        at.checked_sub(by)
            .filter(|i| *i >= self.opening || at < self.opening)
            .map_or("^", |at| self.class(at))
    }

    /// Whether a phrase can begin here.
    pub fn begins(&self, at: usize) -> bool {
        let class = self.class(at);
        let before = self.class_before(at, 1);
        // Half of "the red valve", of "how to mend it", of "what you said at the meetup" is no topic.
        let asked = before == "wh" && (class == "to" || is_subject(self.norm(at)));
        let told = self.class_before(at, 2) == "wh" && is_subject(self.before(at, 1));
        if listed(NEVER_FIRST, class) || matches!(before, "det" | "poss") || asked || told {
            return false;
        }
        at == 0
            || at == self.opening
            || breaks(self.mark(at))
            || matches!(class, "det" | "poss" | "wh" | "to" | "name" | "number" | "ing")
            || !matches!(before, "word" | "noun" | "adj" | "er" | "name" | "s")
    }

    /// Whether a phrase can end before that word.
    pub fn ends(&self, to: usize) -> bool {
        let last = self.class_before(to, 1);
        if listed(NEVER_LAST, last) {
            return false;
        }
        if to == self.words.len() || breaks(self.mark(to)) {
            return true;
        }
        // "what you did in your last six months in" ends only where the sentence does.
        if matches!(last, "prep" | "about" | "of" | "to") {
            return false;
        }
        !matches!(self.class(to), "word" | "noun" | "adj" | "er" | "name" | "s")
            || (matches!(self.class(to), "s" | "word")
                && matches!(last, "s" | "noun" | "er" | "word" | "name"))
    }
}

fn is_subject(norm: &str) -> bool {
    matches!(norm, "i" | "you" | "we" | "they" | "he" | "she")
}

/// What stands in the text between two words.
fn gap<'t>(text: &'t str, words: &[Word], before: usize) -> &'t str {
    let start = before.checked_sub(1).and_then(|at| words.get(at)).map(|w| w.span.end);
    let end = words.get(before).map(|w| w.span.start);
    match (start, end) {
        (Some(start), Some(end)) => text.get(start..end).unwrap_or(""),
        _ => "",
    }
}

/// Whether no phrase crosses that mark.
pub fn breaks(mark: &str) -> bool {
    !matches!(mark, "" | "apostrophe")
}

/// The mark in a gap.
fn mark(gap: &str) -> &'static str {
    const MARKS: &[(&str, &str)] = &[
        (",", "comma"),
        ("(", "open"),
        (")", "close"),
        (":", "colon"),
        (";", "stop"),
        (".", "stop"),
        ("\"", "quote"),
        ("“", "quote"),
        ("”", "quote"),
        ("—", "dash"),
        ("\n", "line"),
        ("'", "apostrophe"),
    ];
    MARKS.iter().find(|(m, _)| gap.contains(m)).map_or("", |(_, name)| name)
}
