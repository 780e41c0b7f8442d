//! A draft as the rules see it: sentences, words with contractions written out, the greeting and the sign-off.

use crate::text::{
    Span,
    phrase::{Phrases, Row},
    sentences, words,
};
use std::ops::Range;

/// A text taken apart.
#[derive(Debug)]
pub struct Text<'t> {
    /// The text itself.
    pub text: &'t str,
    /// All words, with contractions written out; both words of a contraction share its span.
    pub words: Vec<Word>,
    /// The sentences.
    pub sentences: Vec<Sentence>,
}

/// A word, lower case, and its number in the phrase tables.
#[derive(Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// Lower case, straight apostrophes.
    pub norm: String,
    id: u32,
    clause: bool,
}

/// A sentence and its words.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Its words, as indices into [`Text::words`].
    pub words: Range<usize>,
    /// Where its own words begin: after a greeting, if it holds one.
    pub opening: usize,
}

/// The words of one sentence, for the phrase tables.
#[derive(Debug)]
pub struct Words<'w> {
    words: &'w [Word],
    sentence: &'w Sentence,
}

impl<'t> Text<'t> {
    /// Takes a text apart. Linear in the text.
    #[must_use]
    pub fn new(text: &'t str, phrases: &Phrases) -> Self {
        let words = expanded(text, phrases);
        let mut at = 0;
        let mut list = Vec::new();
        for span in sentences(text) {
            let from = at;
            while words.get(at).is_some_and(|w| w.span.start < span.end) {
                at += 1;
            }
            let mut sentence = Sentence { span, words: from..at, opening: from };
            if list.is_empty() {
                sentence.opening = from + greeting_words(words.get(from..at).unwrap_or(&[]), text);
            }
            list.push(sentence);
        }
        Self { text, words, sentences: list }
    }

    /// The words of a sentence, for the phrase tables.
    #[must_use]
    pub fn words_of<'w>(&'w self, sentence: &'w Sentence) -> Words<'w> {
        Words { words: &self.words, sentence }
    }

    /// The words of a sentence after its greeting, as they are compared.
    pub fn norms<'w>(&'w self, sentence: &Sentence) -> impl Iterator<Item = &'w str> + use<'w, 't> {
        self.words.get(sentence.opening..sentence.words.end).unwrap_or(&[]).iter().map(|w| w.norm.as_str())
    }

    /// What words `from..to` cover in the text.
    #[must_use]
    pub fn span(&self, from: usize, to: usize) -> Span {
        let start = self.words.get(from).map_or(0, |w| w.span.start);
        let end = to.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, |w| w.span.end);
        Span::new(start, end.max(start))
    }

    /// The greeting's words ("Hi Anna"), if the text begins with one.
    #[must_use]
    pub fn greeting(&self) -> Option<Range<usize>> {
        let first = self.sentences.first()?;
        (first.opening > first.words.start).then_some(first.words.start..first.opening)
    }

    /// How many words the text has, as people count them.
    #[must_use]
    pub fn count(&self) -> usize {
        let mut last = None;
        self.words.iter().filter(|w| last.replace(w.span.start) != Some(w.span.start)).count()
    }
}

impl Word {
    /// Whether the word stands in any pattern, and so is hardly a name.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.id != 0
    }
}

impl Words<'_> {
    /// Whether a comma or another break stands before the word.
    #[must_use]
    pub fn is_break(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.clause)
    }
}

impl Row for Words<'_> {
    fn range(&self) -> Range<usize> {
        self.sentence.words.clone()
    }

    fn id(&self, at: usize) -> u32 {
        self.words.get(at).map_or(0, |w| w.id)
    }

    fn is_number(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.norm.starts_with(|c: char| c.is_ascii_digit()))
    }

    fn is_start(&self, at: usize) -> bool {
        at == self.sentence.words.start || at == self.sentence.opening
    }

    fn is_clause(&self, at: usize) -> bool {
        let joins = |w: &Word| {
            matches!(
                w.norm.as_str(),
                "but" | "and" | "so" | "or" | "please" | "then" | "instead" | "also" | "just" | "maybe"
            )
        };
        self.is_start(at)
            || self.words.get(at).is_some_and(|w| w.clause)
            || at.checked_sub(1).and_then(|before| self.words.get(before)).is_some_and(joins)
    }

    fn is_end(&self, at: usize) -> bool {
        let rest = self.words.get(at..self.sentence.words.end).unwrap_or(&[]);
        at <= self.sentence.words.end && rest.iter().all(|w| matches!(w.norm.as_str(), "?" | "!"))
    }
}

/// The words of `text` with contractions written out. "'s" becomes "is" where it cannot be a possessive.
fn expanded(text: &str, phrases: &Phrases) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut end = 0;
    for word in words(text) {
        let between = text.get(end..word.span.start).unwrap_or("");
        let before = found.last().map_or("", |w| w.norm.as_str());
        let title = matches!(before, "dr" | "prof" | "mr" | "mrs" | "ms" | "st");
        // Most words follow a single space.
        let clause = between != " " && breaks(between, title);
        end = word.span.end;
        let two: [&str; 2] = match word.norm.as_str() {
            "ca" => ["can", ""],
            "wo" => ["will", ""],
            "sha" => ["shall", ""],
            "n't" => ["not", ""],
            "'d" => ["would", ""],
            "'ll" => ["will", ""],
            "'m" => ["am", ""],
            "'re" => ["are", ""],
            "'ve" => ["have", ""],
            "'s" if before == "let" => ["us", ""],
            "'s" if is_pronoun(before) => ["is", ""],
            "cannot" | "cant" => ["can", "not"],
            "wont" => ["will", "not"],
            "dont" => ["do", "not"],
            "doesnt" => ["does", "not"],
            "didnt" => ["did", "not"],
            "isnt" => ["is", "not"],
            "arent" => ["are", "not"],
            "couldnt" => ["could", "not"],
            "wouldnt" => ["would", "not"],
            "im" => ["i", "am"],
            "ive" => ["i", "have"],
            "lets" => ["let", "us"],
            "thats" => ["that", "is"],
            "youre" => ["you", "are"],
            "u" => ["you", ""],
            "ur" => ["your", ""],
            "pls" | "plz" => ["please", ""],
            "thx" | "ty" | "tnx" => ["thanks", ""],
            "sry" => ["sorry", ""],
            _ => {
                let id = phrases.id(&word.norm);
                found.push(Word { span: word.span, norm: word.norm, id, clause });
                continue;
            }
        };
        for (i, norm) in two.into_iter().filter(|n| !n.is_empty()).enumerate() {
            let clause = clause && i == 0;
            found.push(Word { span: word.span, norm: norm.to_owned(), id: phrases.id(norm), clause });
        }
    }
    found
}

/// Whether what stands between two words ends a clause; the full stop of a title does not.
fn breaks(between: &str, title: bool) -> bool {
    between.contains([',', ';', ':', '(', '\n', '–', '—'])
        || between.contains(" - ")
        || (between.contains('.') && !title)
}

fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "it" | "that"
            | "there"
            | "here"
            | "he"
            | "she"
            | "what"
            | "who"
            | "how"
            | "where"
            | "this"
            | "everything"
            | "one"
    )
}

/// How many words of the first sentence are a greeting: "Hi", "Dear Dr. Solberg", "Good morning all".
fn greeting_words(words: &[Word], text: &str) -> usize {
    let norm = |i: usize| words.get(i).map_or("", |w| w.norm.as_str());
    let hello = match norm(0) {
        "hi" | "hello" | "hey" | "dear" | "hiya" | "hallo" | "howdy" | "hej" | "heya" => 1,
        "good" if matches!(norm(1), "morning" | "afternoon" | "evening" | "day") => 2,
        "to" if norm(1) == "whom" && norm(2) == "it" && norm(3) == "may" && norm(4) == "concern" => return 5,
        _ => return named_alone(words, text),
    };
    let mut at = hello;
    // "hi kolya, ...": a name in lower case counts when a comma follows it.
    if words.get(at + 1).is_some_and(|w| w.clause) && words.get(at).is_some_and(|w| !w.clause && w.id == 0) {
        return at + 1;
    }
    while at < hello + 6 && words.get(at).is_some_and(|w| !w.clause && belongs_to_greeting(w, text)) {
        at += 1;
    }
    at
}

/// A lone name and a comma also greets: "Lena, I've just written to Maya".
fn named_alone(words: &[Word], text: &str) -> usize {
    let [first, second, ..] = words else {
        return 0;
    };
    let name = first.span.of(text).starts_with(char::is_uppercase) && first.norm.chars().count() > 2;
    let comma =
        text.get(first.span.end..second.span.start).is_some_and(|b| b.trim_start().starts_with([',', '!']));
    let known = first.id != 0
        || matches!(first.norm.as_str(), "sorry" | "thanks" | "yes" | "sure" | "no" | "unfortunately");
    usize::from(name && comma && !known)
}

fn belongs_to_greeting(word: &Word, text: &str) -> bool {
    matches!(
        word.norm.as_str(),
        "there"
            | "all"
            | "both"
            | "everyone"
            | "team"
            | "again"
            | "and"
            | "sir"
            | "madam"
            | "or"
            | "folks"
            | "friend"
            | "my"
            | "to"
            | "you"
    ) || (word.span.of(text).starts_with(char::is_uppercase)
        && !matches!(word.norm.as_str(), "i" | "thanks" | "thank" | "sorry"))
        || matches!(
            word.norm.as_str(),
            "de" | "van" | "von" | "der" | "da" | "dr" | "prof" | "mr" | "mrs" | "ms"
        )
}
