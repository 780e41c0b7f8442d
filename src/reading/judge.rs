//! What sentences and messages amount to, by the model.

use super::{
    Entry, Kind, Sentence,
    model::{
        Bag, Model, Sentiment,
        features::{add_standing, of_group},
    },
    rules::Act,
};

/// Log-odds above which a sentence counts as asking: the best F1 on held-out sentences lies between -0.15 and 0.
const ASKS: f32 = 0.0;

/// Log-odds above which a sentence with the words of a promise counts as one.
const PROMISED: f32 = -0.7;

/// How much the kind head has a say in whether it is a request at all.
const KINDS_SAY: f32 = 0.5;

/// Pitches and recruiters are so much rarer in real inboxes than in the corpus, which has many because they are hard, as
/// log-odds.
const COMMERCIAL: f32 = 0.4;

/// The model, put to use.
#[derive(Debug, Clone, Copy)]
pub struct Judge<'m> {
    /// The heads.
    pub model: &'m Model,
}

/// What some messages of one sender, read together, amount to.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Log-odds that they ask for help.
    pub request: f32,
    /// What they were judged by.
    pub bag: Bag,
}

impl Judge<'_> {
    /// What the sentence heads say.
    #[must_use]
    pub fn sentiment(&self, entry: &Entry, sentence: &Sentence) -> Sentiment {
        let bag = sentence.bag(entry);
        Sentiment { asks: self.model.asks.score(bag), helps: self.model.helps.score(bag) }
    }

    /// Weighs messages of one sender, read together. Nothing said weighs nothing.
    #[must_use]
    pub fn weigh(&self, entries: &[&Entry]) -> Verdict {
        let bag = of_group(entries, &|entry, sentence| self.sentiment(entry, sentence));
        let request = self.model.request.score(&bag) + KINDS_SAY * self.leaning(&bag);
        Verdict { request, bag }
    }

    /// What the kind head says of request or not, as log-odds.
    fn leaning(&self, bag: &Bag) -> f32 {
        let scores = self.kinds(bag);
        let sum = |asks: bool| -> f32 {
            let of = Kind::ALL.into_iter().zip(&scores).filter(|(kind, _)| kind.asks_for_help() == asks);
            of.map(|(_, score)| score.exp()).sum::<f32>().max(f32::MIN_POSITIVE)
        };
        if bag.is_empty() { 0.0 } else { sum(true).ln() - sum(false).ln() }
    }

    /// The kind head's scores.
    fn kinds(&self, bag: &Bag) -> Vec<f32> {
        let mut scores = self.model.kind.scores(bag);
        for (kind, score) in Kind::ALL.into_iter().zip(&mut scores) {
            if matches!(kind, Kind::SalesPitch | Kind::Recruiter) {
                *score -= COMMERCIAL;
            }
        }
        scores
    }

    /// The likeliest kind among those that ask for help, or among those that do not.
    #[must_use]
    pub fn kind(&self, bag: &Bag, situation: &str, open: bool) -> Kind {
        let mut bag = bag.clone();
        add_standing(&mut bag, &[("situation", situation)]);
        let scores = self.kinds(&bag);
        let eligible = Kind::ALL.into_iter().zip(scores).filter(|(kind, _)| kind.asks_for_help() == open);
        let fallback = (if open { Kind::Information } else { Kind::Other }, f32::NEG_INFINITY);
        eligible.fold(fallback, |best, next| if next.1 > best.1 { next } else { best }).0
    }

    /// Whether a received sentence requests or proposes something of the reader.
    #[must_use]
    pub fn asks(&self, entry: &Entry, sentence: &Sentence) -> bool {
        self.model.asks.score(sentence.bag(entry)) > ASKS
    }

    /// Whether an own sentence commits to a later action.
    #[must_use]
    pub fn promises(&self, entry: &Entry, sentence: &Sentence) -> bool {
        let score = self.model.promise.score(sentence.bag(entry));
        score > if sentence.does(Act::Promise) { PROMISED } else { 0.0 }
    }
}
