//! From labelled threads to a model.
//!
//! Heads build on each other: the sentence heads feed the message head, which feeds the thread's head. Each is fitted on
//! what the one before says of examples that it did not learn from (out of fold), as it will be in use.

use crate::fit::{self, Choice, Example, Plan};
use considerate::{
    reading::{
        Entry, Kind, Sentence,
        evaluate::Case,
        judge::Judge,
        model::{
            Bag, Head, Model,
            features::{add_standing, of_group, of_sentence, of_turns},
        },
        specific_bag,
        standing::{Cut, owed_bag, pick, turns},
        topic::{no_phrase, phrases},
    },
    text::words,
};
use std::collections::BTreeSet;

const FOLDS: usize = 5;

const ASKS: Plan = Plan { bits: 14, epochs: 12, rate: 0.05, hold: 0.001, least: 4, kept: 2.3 };
const HELPS: Plan = Plan { bits: 14, epochs: 12, rate: 0.05, hold: 0.003, least: 4, kept: 2.3 };
const REQUEST: Plan = Plan { bits: 14, epochs: 20, rate: 0.05, hold: 0.003, least: 3, kept: 2.2 };
const KIND: Plan = Plan { bits: 13, epochs: 20, rate: 0.05, hold: 0.001, least: 5, kept: 1.8 };
const OPEN: Plan = Plan { bits: 11, epochs: 20, rate: 0.05, hold: 0.003, least: 3, kept: 2.2 };
const OWED: Plan = Plan { bits: 12, epochs: 20, rate: 0.05, hold: 0.003, least: 3, kept: 2.2 };
const PROMISE: Plan = Plan { bits: 11, epochs: 20, rate: 0.05, hold: 0.001, least: 3, kept: 2.2 };
const SPECIFIC: Plan = Plan { bits: 11, epochs: 20, rate: 0.05, hold: 0.003, least: 4, kept: 2.2 };
const TOPIC: Plan = Plan { bits: 16, epochs: 10, rate: 0.3, hold: 0.01, least: 4, kept: 2.5 };

/// A labelled sentence of a public set.
#[derive(Debug, Clone)]
pub struct Line {
    /// The sentence.
    pub bag: Bag,
    /// Whether it requests or proposes something.
    pub asks: bool,
    /// How much it counts beside a sentence of the corpus.
    pub weight: f32,
}

/// A labelled thread, taken apart.
struct Item<'c> {
    case: &'c Case,
    entries: Vec<Entry>,
    fold: usize,
}

/// Learns a model from threads and, for the sentence head, further sentences.
pub fn learn(cases: &[&Case], lines: &[Line]) -> Model {
    let items: Vec<Item> = cases.iter().enumerate().map(|(at, case)| item(case, at % FOLDS)).collect();
    let sentence_models: Vec<Model> =
        (0..FOLDS).map(|fold| sentence_heads(&items, lines, Some(fold))).collect();
    let heard = |item: &Item| Judge { model: &sentence_models[item.fold] };
    let groups: Vec<Group> = items.iter().flat_map(|item| groups(item, &heard(item))).collect();
    let mut request_models = sentence_models.clone();
    for (fold, model) in request_models.iter_mut().enumerate() {
        model.request = request_head(&groups, Some(fold));
        model.kind = kind_head(&groups, Some(fold));
    }
    let mut model = sentence_heads(&items, lines, None);
    model.request = request_head(&groups, None);
    model.kind = kind_head(&groups, None);
    model.promise = promise_head(&items);
    for other in &mut request_models {
        other.promise = model.promise.clone();
    }
    let judged = |item: &Item| Judge { model: &request_models[item.fold] };
    model.open = open_head(&items, &judged);
    model.owed = owed_head(&items, &judged);
    model.specific = specific_head(&items, &judged);
    model.topic = topic_head(&items, &judged);
    model
}

fn item(case: &Case, fold: usize) -> Item<'_> {
    let entries = case.thread.messages.iter().enumerate().map(|(i, m)| Entry::new(i, m)).collect();
    Item { case, entries, fold }
}

impl Item<'_> {
    fn text(&self, entry: &Entry) -> &str {
        self.case.thread.messages.get(entry.message).map_or("", |m| m.text.as_str())
    }

    /// Whether the sentence is labelled as asking.
    fn asks(&self, entry: &Entry, sentence: &Sentence) -> bool {
        let said = sentence.span.of(self.text(entry));
        let gold = &self.case.gold;
        gold.asks
            .iter()
            .flatten()
            .chain(&gold.ask)
            .any(|ask| ask.contains(said) && said.len() * 2 > ask.len() || said.contains(ask.as_str()))
    }

    fn received(&self) -> impl Iterator<Item = (&Entry, &Sentence)> {
        self.entries.iter().filter(|e| !e.own).flat_map(|e| e.sentences.iter().map(move |s| (e, s)))
    }
}

fn sentence_heads(items: &[Item], lines: &[Line], without: Option<usize>) -> Model {
    let (mut asks, mut helps) = (Vec::new(), Vec::new());
    for item in items.iter().filter(|item| Some(item.fold) != without) {
        for (entry, sentence) in item.received() {
            let bag = of_sentence(entry, sentence);
            let asking = item.asks(entry, sentence);
            asks.push(Example { bag: bag.clone(), yes: asking, weight: 1.0 });
            // Whether an answered ask was one for help is not labelled.
            if item.case.gold.is_request || !asking || item.entries.iter().all(|e| !e.own) {
                helps.push(Example { bag, yes: asking && item.case.gold.is_request, weight: 1.0 });
            }
        }
    }
    asks.extend(lines.iter().map(|l| Example { bag: l.bag.clone(), yes: l.asks, weight: l.weight }));
    Model { asks: fit::binary(ASKS, &asks), helps: fit::binary(HELPS, &helps), ..Model::default() }
}

/// Messages that belong together, with their label.
struct Group {
    bag: Bag,
    fold: usize,
    situation: &'static str,
    /// `None`: the label does not say.
    request: Option<bool>,
    kind: Option<Kind>,
}

/// The groups of a thread whose label is known.
fn groups(item: &Item, judge: &Judge) -> Vec<Group> {
    let all: Vec<&Entry> = item.entries.iter().collect();
    let cut = Cut::new(&all);
    let gold = &item.case.gold;
    let bag = |places: &[usize]| of_group(&pick(&all, places), &|e, s| judge.sentiment(e, s));
    let (before, after) = (bag(&cut.before), bag(&cut.after));
    let closing = is_closing(item, &cut);
    let situation = cut.situation(closing);
    let group = |bag: Bag, situation, request, kind| Group { bag, fold: item.fold, situation, request, kind };
    let kind = gold.kind();
    let asked = |places: &[usize]| {
        let mut entries = pick(&all, places).into_iter();
        entries.any(|e| e.sentences.iter().any(|s| item.asks(e, s)))
    };
    match (cut.own, gold.is_request) {
        (None, request) => vec![group(before, "fresh", Some(request), kind)],
        (Some(_), true) if asked(&cut.before) => vec![group(before, "fresh", Some(true), kind)],
        (Some(_), true) if asked(&cut.after) => vec![group(after, situation, Some(true), kind)],
        (Some(_), false) if !cut.after.is_empty() => vec![group(after, situation, Some(false), kind)],
        (Some(_), false) => vec![group(before, situation, None, kind)],
        (Some(_), true) => Vec::new(),
    }
}

fn is_closing(item: &Item, cut: &Cut) -> bool {
    let all: Vec<&Entry> = item.entries.iter().collect();
    let after = pick(&all, &cut.after);
    !after.is_empty() && after.iter().all(|e| considerate::reading::waiting::only_acknowledges(e))
}

fn request_head(groups: &[Group], without: Option<usize>) -> Head {
    let examples: Vec<Example> = groups
        .iter()
        .filter(|g| Some(g.fold) != without)
        .filter_map(|g| Some(Example { bag: g.bag.clone(), yes: g.request?, weight: 1.0 }))
        .collect();
    fit::binary(REQUEST, &examples)
}

fn kind_head(groups: &[Group], without: Option<usize>) -> Head {
    let number = |kind: Kind| Kind::ALL.iter().position(|k| *k == kind).unwrap_or(0);
    let example = |g: &Group| {
        let mut bag = g.bag.clone();
        add_standing(&mut bag, &[("situation", g.situation)]);
        Some((bag, number(g.kind?)))
    };
    fit::classes(
        KIND,
        Kind::ALL.len(),
        &groups.iter().filter(|g| Some(g.fold) != without).filter_map(example).collect::<Vec<_>>(),
    )
}

fn promise_head(items: &[Item]) -> Head {
    let mut examples = Vec::new();
    for item in items {
        for entry in item.entries.iter().filter(|e| e.own) {
            for sentence in &entry.sentences {
                let said = sentence.span.of(item.text(entry));
                let promise = item.case.gold.promise.as_deref();
                let yes = promise.is_some_and(|p| said.contains(p) || p.contains(said));
                examples.push(Example { bag: of_sentence(entry, sentence), yes, weight: 1.0 });
            }
        }
    }
    fit::binary(PROMISE, &examples)
}

/// What the open and owed heads see of a thread in which the owner wrote.
fn turned(item: &Item, judge: &Judge) -> Option<(Bag, Bag, &'static str)> {
    let all: Vec<&Entry> = item.entries.iter().collect();
    let cut = Cut::new(&all);
    let own = cut.own.and_then(|at| all.get(at))?;
    let (before, after) = (pick(&all, &cut.before), pick(&all, &cut.after));
    let later = judge.weigh(&after);
    let turns = turns(judge, &cut, judge.weigh(&before).request, own, &after, later.request);
    let bag = of_turns(&turns, &after, &|e, s| judge.sentiment(e, s));
    Some((bag, later.bag, cut.situation(turns.closing)))
}

fn open_head<'m>(items: &[Item], judge: &dyn Fn(&Item) -> Judge<'m>) -> Head {
    let example = |item: &Item| {
        let (bag, ..) = turned(item, &judge(item))?;
        Some(Example { bag, yes: item.case.gold.is_request, weight: 1.0 })
    };
    fit::binary(OPEN, &items.iter().filter_map(example).collect::<Vec<_>>())
}

fn owed_head<'m>(items: &[Item], judge: &dyn Fn(&Item) -> Judge<'m>) -> Head {
    let mut examples = Vec::new();
    for item in items {
        let gold = &item.case.gold;
        let (Some(yes), Some(kind)) = (gold.needs_reply, gold.kind()) else { continue };
        let bag = match turned(item, &judge(item)) {
            Some((_, later, _)) if later.is_empty() => continue,
            Some((turns, later, situation)) => {
                owed_bag(later, Some(turns), kind, if gold.is_request { "open" } else { situation })
            }
            None if gold.is_request => continue,
            None => {
                let all: Vec<&Entry> = item.entries.iter().collect();
                owed_bag(judge(item).weigh(&all).bag, None, kind, "fresh")
            }
        };
        examples.push(Example { bag, yes, weight: 1.0 });
    }
    fit::binary(OWED, &examples)
}

fn specific_head<'m>(items: &[Item], judge: &dyn Fn(&Item) -> Judge<'m>) -> Head {
    let mut examples = Vec::new();
    for item in items {
        let gold = &item.case.gold;
        let (true, Some(yes), Some(kind)) = (gold.is_request, gold.specific, gold.kind()) else { continue };
        let received: Vec<&Entry> = item.entries.iter().filter(|e| !e.own).collect();
        let bag = specific_bag(judge(item).weigh(&received).bag, kind, gold.topic.is_some());
        examples.push(Example { bag, yes, weight: 1.0 });
    }
    fit::binary(SPECIFIC, &examples)
}

fn topic_head<'m>(items: &[Item], judge: &dyn Fn(&Item) -> Judge<'m>) -> Head {
    let requests = items.iter().filter(|item| item.case.gold.is_request);
    fit::ranking(TOPIC, &requests.filter_map(|item| choice(item, &judge(item))).collect::<Vec<_>>())
}

fn choice(item: &Item, judge: &Judge) -> Option<Choice> {
    let received: Vec<(&Entry, &str)> =
        item.entries.iter().filter(|e| !e.own).map(|e| (e, item.text(e))).collect();
    let phrases = phrases(&received, &|e, s| judge.sentiment(e, s));
    let mut choice: Choice = vec![(no_phrase(), 0.0)];
    let gold = item.case.gold.topic.as_deref();
    for phrase in phrases {
        let said = item.case.thread.quoted(&phrase.quote);
        choice.push((phrase.bag, gold.map_or(0.0, |gold| overlap(said, gold).powi(8))));
    }
    let sum: f32 = choice.iter().map(|(_, good)| good).sum();
    match gold {
        None => choice[0].1 = 1.0,
        Some(_) if sum < 0.05 => return None,
        Some(_) => choice.iter_mut().for_each(|(_, good)| *good /= sum),
    }
    Some(choice)
}

/// Word overlap as F1, as the evaluation counts it.
fn overlap(said: &str, gold: &str) -> f32 {
    let bag = |text: &str| words(text).into_iter().map(|w| w.norm).collect::<BTreeSet<_>>();
    let (said, gold) = (bag(said), bag(gold));
    let shared = said.intersection(&gold).count();
    let count = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    2.0 * count(shared) / (count(said.len()) + count(gold.len())).max(1.0)
}
