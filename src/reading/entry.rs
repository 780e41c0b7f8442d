//! A message made ready for the rules: its words, its sentences, what is its own and what is only quoted.

use super::{
    body::own_words,
    model::{Bag, features::of_sentence},
    rules::{self, Act, Cue, Sign},
};
use crate::calendar::Timestamp;
use crate::{
    text::{Span, Word, sentences, words},
    thread::Message,
};
use std::{cell::OnceCell, ops::Range};

/// The words that are looked at in one message. A longer one is a pasted document: its start says what is wanted.
const MOST_WORDS: usize = 4000;

/// One message, taken apart.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Index into the thread's messages.
    pub message: usize,
    /// Whether the owner wrote it.
    pub own: bool,
    /// When, if known.
    pub at: Option<Timestamp>,
    /// All words, in order.
    pub words: Vec<Word>,
    /// The sentences that the sender wrote: no quoted mail, no signature.
    pub sentences: Vec<Sentence>,
}

/// One sentence of an entry.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Where it stands in the message.
    pub span: Span,
    /// Its words, as indices into the entry's words.
    pub words: Range<usize>,
    /// How many of its words are a greeting ("Dear Ann,").
    pub opening: usize,
    /// The rules that match in it.
    pub cues: Vec<Cue>,
    /// What the sentence heads look at, once one has asked.
    bag: OnceCell<Bag>,
}

impl Entry {
    /// Takes a message apart.
    #[must_use]
    pub fn new(index: usize, message: &Message) -> Self {
        let text = message.text.as_str();
        let mut all = words(text);
        all.truncate(MOST_WORDS);
        let kept = own_words(text);
        let mut from = 0;
        let mut found = Vec::new();
        for span in sentences(text) {
            let until = from + all.iter().skip(from).take_while(|w| w.span.start < span.end).count();
            if kept.contains(&span) && until > from {
                found.push(Sentence::new(text, span, &all, from..until));
            }
            from = until;
        }
        Self { message: index, own: message.own, at: message.at, words: all, sentences: found }
    }

    /// The entry without the words that these spans touch. `text` is its message's. What stays is not taken apart again.
    #[must_use]
    pub fn without(&self, text: &str, spans: &[Span]) -> Self {
        let kept = |word: &Word| !spans.iter().any(|s| word.span.start < s.end && s.start < word.span.end);
        let mut words: Vec<Word> = Vec::with_capacity(self.words.len());
        let mut sentences = Vec::new();
        for sentence in &self.sentences {
            let from = words.len();
            words.extend(self.words_of(sentence).iter().filter(|word| kept(word)).cloned());
            let range = from..words.len();
            if range.len() == sentence.words.len() {
                sentences.push(Sentence { words: range, ..sentence.clone() });
            } else if !range.is_empty() {
                sentences.push(Sentence::new(text, sentence.span, &words, range));
            }
        }
        Self { words, sentences, ..*self }
    }

    /// The words of one of the entry's sentences.
    #[must_use]
    pub fn words_of(&self, sentence: &Sentence) -> &[Word] {
        self.words.get(sentence.words.clone()).unwrap_or(&[])
    }

    /// Whether it says nothing that can be read: an attachment, an emoji, blanks.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.sentences.is_empty()
    }

    /// How many words its sender wrote.
    #[must_use]
    pub fn length(&self) -> usize {
        self.sentences.iter().map(|s| s.words.len()).sum()
    }

    /// Whether any sentence shows this act.
    #[must_use]
    pub fn does(&self, act: Act) -> bool {
        self.sentences.iter().any(|s| s.does(act))
    }
}

impl Sentence {
    fn new(text: &str, span: Span, all: &[Word], range: Range<usize>) -> Self {
        let words = all.get(range.clone()).unwrap_or(&[]);
        let opening = greeting(text, words);
        Self { span, words: range, opening, cues: rules::cues(words, opening), bag: OnceCell::new() }
    }

    /// What the sentence heads look at. `entry` is the one it stands in.
    #[must_use]
    pub fn bag(&self, entry: &Entry) -> &Bag {
        self.bag.get_or_init(|| of_sentence(entry, self))
    }

    /// Whether a rule of that sign matched.
    #[must_use]
    pub fn shows(&self, sign: Sign) -> bool {
        self.cues.iter().filter_map(Cue::rule).any(|rule| rule.sign == sign)
    }

    /// Whether the sentence shows this act.
    #[must_use]
    pub fn does(&self, act: Act) -> bool {
        self.shows(Sign::Act(act))
    }
}

/// How many words stand before the first comma, if they can be a greeting: "Dear Dr Weiss,", "Morning Ann,", "So,".
fn greeting(text: &str, words: &[Word]) -> usize {
    for (count, pair) in words.windows(2).take(5).enumerate() {
        let [this, next] = pair else { break };
        let between = text.get(this.span.end..next.span.start).unwrap_or("");
        if between.starts_with([',', ':', '-', '–', '—']) || between.trim_start().starts_with('—') {
            return count + 1;
        }
    }
    0
}
