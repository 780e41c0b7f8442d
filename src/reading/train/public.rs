//! The public sentence sets: Parakweet's EmailIntentDataSet (Apache-2.0) and its relabelling by vseledkin (MIT).

use crate::learn::{Line, learn};
use considerate::{
    reading::{
        Entry,
        evaluate::{Binary, Case},
        judge::Judge,
        model::features::of_sentence,
    },
    thread::{Message, Thread},
};
use std::{fs, path::Path};

/// How much a public sentence counts beside one of the corpus. Measured on held-out sentences: 0.7 gives an accuracy of
/// .79, 1.5 and more .82, with the corpus's own asks found no worse.
const WEIGHT: f32 = 2.0;

/// The share of Parakweet's test file that asks.
const ASKING: f64 = 0.311;

/// The sentences, with a fifth of Parakweet's held out for measuring.
#[derive(Debug, Default)]
pub struct Public {
    training: Vec<Line>,
    held: Vec<(String, bool)>,
    held_lines: Vec<Line>,
}

impl Public {
    /// Reads `parakweet.train.tsv` (label, tab, text).
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn load(folder: &Path) -> Result<Self, std::io::Error> {
        let mut public = Self::default();
        let text = fs::read_to_string(folder.join("parakweet.train.tsv"))?;
        for (at, line) in text.lines().enumerate() {
            let Some((label, sentence)) = line.split_once('\t') else { continue };
            let yes = label == "1";
            if spread(at).is_multiple_of(5) {
                public.held.push((sentence.to_owned(), yes));
                public.held_lines.extend(lines(sentence, yes));
            } else {
                public.training.extend(lines(sentence, yes));
            }
        }
        Ok(public)
    }

    /// The sentences that may be learned from while measuring.
    pub fn training(&self) -> &[Line] {
        &self.training
    }

    /// All sentences.
    pub fn all(&self) -> Vec<Line> {
        self.training.iter().chain(&self.held_lines).cloned().collect()
    }

    /// The number of sentences.
    pub fn len(&self) -> usize {
        self.training.len() + self.held_lines.len()
    }

    /// Prints how well held-out Parakweet sentences are told apart by a model that learned from the others.
    pub fn report(&self, cases: &[&Case]) {
        if self.held.is_empty() {
            return;
        }
        let model = learn(cases, &self.training);
        let judge = Judge { model: &model };
        let mut tally = Binary::default();
        for (sentence, yes) in &self.held {
            let thread = thread(sentence);
            tally.add(!considerate::reading::read_with(&judge, &thread).asks.is_empty(), *yes);
        }
        // Parakweet's test file holds fewer sentences that ask than its training file.
        let asking = tally.hits + tally.misses;
        let weight = ASKING / (1.0 - ASKING) * (tally.alarms + tally.rests) / asking.max(1.0);
        let natural = Binary { hits: tally.hits * weight, misses: tally.misses * weight, ..tally };
        for (of, tally) in [("as they are", tally), ("as in the test file", natural)] {
            println!(
                "Parakweet, held out, {of}: {} sentences, accuracy {:.3}, F1 {:.3}",
                self.held.len(),
                tally.accuracy(),
                tally.f1()
            );
        }
    }
}

/// A number that has nothing to do with a line's place, for choosing lines.
fn spread(at: usize) -> usize {
    at.wrapping_mul(2_654_435_761) >> 7
}

fn thread(text: &str) -> Thread {
    let message = Message { from: String::new(), own: false, at: None, text: text.to_owned() };
    Thread {
        id: String::new(),
        me: None,
        now: considerate::calendar::Timestamp::UNIX_EPOCH,
        messages: vec![message],
    }
}

/// A line's sentences. Where a line that asks holds several, it is not known which of them does.
fn lines(text: &str, asks: bool) -> Vec<Line> {
    let thread = thread(text);
    let Some(message) = thread.messages.first() else { return Vec::new() };
    let entry = Entry::new(0, message);
    if asks && entry.sentences.len() > 1 {
        return Vec::new();
    }
    entry.sentences.iter().map(|s| Line { bag: of_sentence(&entry, s), asks, weight: WEIGHT }).collect()
}
