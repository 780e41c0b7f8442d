//! The phrases that could be the topic, and what each is judged by.

use super::line::{Line, breaks};
use crate::{
    reading::{
        Entry, Quote, Sentence,
        model::{Bag, Head, Sentiment},
        rules::Cue,
    },
    text::Span,
};

/// The most words of a topic, and the most sentences that are searched.
const LONGEST: usize = 15;
const SENTENCES: usize = 24;

/// One phrase that could be the topic.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// Where it stands.
    pub quote: Quote,
    /// What it is judged by.
    pub bag: Bag,
}

/// What "no topic is named" is judged by.
#[must_use]
pub fn no_phrase() -> Bag {
    let mut bag = Bag::default();
    bag.add(&["none"], 1.0);
    bag
}

/// Every phrase that could be the topic, with what it is judged by.
#[must_use]
pub fn phrases(
    entries: &[(&Entry, &str)],
    sentiment: &dyn Fn(&Entry, &Sentence) -> Sentiment,
) -> Vec<Phrase> {
    let mut found = Vec::new();
    each_line(entries, sentiment, &mut |scene, line| {
        in_sentence(scene, line, &mut |scene, line, from, to| {
            found.extend(
                quote(scene, line, from, to).map(|quote| Phrase { quote, bag: bag(scene, line, from, to) }),
            );
        });
    });
    found
}

/// Every phrase that could be the topic, with its score: what `head` says of the bag that [`phrases`] gives it.
#[must_use]
pub fn scored(
    entries: &[(&Entry, &str)],
    sentiment: &dyn Fn(&Entry, &Sentence) -> Sentiment,
    head: &Head,
) -> Vec<(f32, Quote)> {
    let mut found = Vec::new();
    each_line(entries, sentiment, &mut |scene, line| {
        let mut scores = Scores::new(head, scene, line);
        in_sentence(scene, line, &mut |scene, line, from, to| {
            found.extend(quote(scene, line, from, to).map(|quote| (scores.of(scene, line, from, to), quote)));
        });
    });
    found
}

fn quote(scene: &Scene, line: &Line, from: usize, to: usize) -> Option<Quote> {
    let (first, last) = (line.words.get(from)?, line.words.get(to.checked_sub(1)?)?);
    Some(Quote { message: scene.entry.message, span: Span::new(first.span.start, last.span.end) })
}

/// The newest sentences, each with where it stands.
fn each_line(
    entries: &[(&Entry, &str)],
    sentiment: &dyn Fn(&Entry, &Sentence) -> Sentiment,
    see: &mut dyn FnMut(&Scene, &Line),
) {
    const PLACES: [&str; 5] = ["0", "1", "2", "3", "4"];
    let all: Vec<(&Entry, &str, &Sentence)> =
        entries.iter().flat_map(|(e, text)| e.sentences.iter().map(move |s| (*e, *text, s))).collect();
    let skip = all.len().saturating_sub(SENTENCES);
    let all = all.get(skip..).unwrap_or(&[]);
    let helps: Vec<f32> = all.iter().map(|(e, _, s)| sentiment(e, s).helps).collect();
    let asking = (0..helps.len()).max_by(|a, b| value(&helps, *a).total_cmp(&value(&helps, *b)));
    for (at, (entry, text, sentence)) in all.iter().enumerate() {
        let scene = Scene {
            entry,
            sentence,
            distance: asking.map_or("none", |asking| distance(at, asking)),
            helps: value(&helps, at) > 0.0,
            last: at + 1 == all.len(),
            place: PLACES.get(at).copied().unwrap_or("4"),
        };
        see(&scene, &Line::new(entry, sentence, text));
    }
}

fn value(list: &[f32], at: usize) -> f32 {
    list.get(at).copied().unwrap_or(0.0)
}

/// Where a sentence stands, seen from the one that asks.
const fn distance(at: usize, asking: usize) -> &'static str {
    if at == asking {
        "here"
    } else if at + 1 == asking {
        "one before"
    } else if at == asking + 1 {
        "one after"
    } else if at + 2 == asking {
        "two before"
    } else if at < asking {
        "before"
    } else {
        "after"
    }
}

/// A sentence and where it stands.
struct Scene<'a> {
    entry: &'a Entry,
    sentence: &'a Sentence,
    distance: &'static str,
    helps: bool,
    last: bool,
    place: &'static str,
}

/// The phrases of one sentence.
fn in_sentence(scene: &Scene, line: &Line, see: &mut dyn FnMut(&Scene, &Line, usize, usize)) {
    let ends: Vec<bool> = (0..=line.words.len()).map(|to| line.ends(to)).collect();
    let broken: Vec<bool> = (0..line.words.len()).map(|at| breaks(line.mark(at))).collect();
    for from in 0..line.words.len() {
        if !line.begins(from) {
            continue;
        }
        for to in from + 1..=(from + LONGEST).min(line.words.len()) {
            if to > from + 1 && broken.get(to - 1).is_some_and(|broken| *broken) {
                break;
            }
            if ends.get(to).is_some_and(|end| *end) {
                see(scene, line, from, to);
            }
        }
    }
}

/// What a phrase is judged by: the sum of what is seen of its sentence, its edges, its words and itself.
fn bag(scene: &Scene, line: &Line, from: usize, to: usize) -> Bag {
    let mut bag = Bag::default();
    of_scene(scene, line, &mut bag);
    of_left(scene, line, from, &mut bag);
    of_right(line, to, &mut bag);
    of_both(line, from, to, &mut bag);
    for at in from..to {
        of_word(line, at, &mut bag);
        if at > from {
            of_pair(line, at, &mut bag);
            of_link(line, from, at, &mut bag);
        }
    }
    for cue in &scene.sentence.cues {
        of_cue(cue, beside(cue, from, to), &mut bag);
    }
    bag
}

/// Its sentence, the same for all its phrases.
fn of_scene(scene: &Scene, line: &Line, bag: &mut Bag) {
    let mut add = |parts: &[&str]| bag.add(parts, 1.0);
    add(&["distance", scene.distance]);
    add(&["helps", if scene.helps { "1" } else { "0" }, scene.distance]);
    add(&["last", if scene.last { "1" } else { "0" }]);
    add(&["place", scene.place, scene.distance]);
    add(&["starts", line.norm(line.opening), line.norm(line.opening + 1)]);
    add(&["starts class", line.class(line.opening), line.class(line.opening + 1), scene.distance]);
    let asks = if line.words.iter().any(|w| w.norm == "?") { "?" } else { "" };
    add(&["asks", asks, scene.distance]);
    for rule in scene.sentence.cues.iter().filter_map(Cue::rule) {
        add(&["cue", rule.name]);
    }
}

/// Its left edge.
fn of_left(scene: &Scene, line: &Line, from: usize, bag: &mut Bag) {
    let (first, c0) = (line.norm(from), line.class(from));
    let (b1, b2, b3) = (line.before(from, 1), line.before(from, 2), line.before(from, 3));
    let (k1, k2, k3) = (line.class_before(from, 1), line.class_before(from, 2), line.class_before(from, 3));
    let mut add = |parts: &[&str]| bag.add(parts, 1.0);
    add(&["greeting", if from < line.opening { "1" } else { "0" }]);
    add(&["b1", b1]);
    add(&["b1, left", b1, line.mark(from)]);
    add(&["b2", b2]);
    add(&["b3", b3]);
    add(&["b2, b1", b2, b1]);
    add(&["b1, c0", b1, c0]);
    add(&["k1, c0", k1, c0]);
    add(&["k2, k1, c0", k2, k1, c0]);
    add(&["k3, k2, k1", k3, k2, k1]);
    add(&["b2, k1", b2, k1]);
    add(&["b1, distance", b1, scene.distance]);
    add(&["k1, distance", k1, scene.distance]);
    add(&["first", first]);
    add(&["c0", c0]);
}

/// Its right edge.
fn of_right(line: &Line, to: usize, bag: &mut Bag) {
    let (last, c9) = (line.before(to, 1), line.class_before(to, 1));
    let (n1, m1, m2, right) = (line.norm(to), line.class(to), line.class(to + 1), line.mark(to));
    let mut add = |parts: &[&str]| bag.add(parts, 1.0);
    add(&["w9", last]);
    add(&["c9", c9]);
    add(&["n1", n1, right]);
    add(&["right", right]);
    add(&["c9, m1", c9, m1]);
    add(&["c9, n1", c9, n1]);
    add(&["m1, m2", m1, m2]);
    add(&["m1, right", m1, right]);
}

/// Both edges, its length, and its head: "the second cut" of "the second cut of my short".
fn of_both(line: &Line, from: usize, to: usize, bag: &mut Bag) {
    const COUNTS: [&str; 13] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    let count = COUNTS.get((to - from).min(12)).copied().unwrap_or("12");
    let head = (from + 1..to)
        .find(|at| matches!(line.class(*at), "of" | "about" | "prep" | "to" | "conj" | "wh" | "aux"))
        .unwrap_or(to)
        - 1;
    let second = if to > from + 1 { line.class(from + 1) } else { "" };
    let mut add = |parts: &[&str]| bag.add(parts, 1.0);
    add(&["count", count]);
    add(&["c0, count", line.class(from), count]);
    add(&["first, c1", line.norm(from), second]);
    add(&["left, right", line.mark(from), line.mark(to)]);
    add(&["head", line.norm(head)]);
    add(&["head class", line.class(head)]);
}

/// One of its words.
fn of_word(line: &Line, at: usize, bag: &mut Bag) {
    bag.add(&["in", line.norm(at)], 1.0);
    bag.add(&["in class", line.class(at)], 1.0);
}

/// One of its words and the one before.
fn of_pair(line: &Line, at: usize, bag: &mut Bag) {
    bag.add(&["in classes", line.class(at - 1), line.class(at)], 1.0);
}

/// What joins its parts, and how it begins.
fn of_link(line: &Line, from: usize, at: usize, bag: &mut Bag) {
    if matches!(line.class(at), "of" | "about" | "prep" | "to" | "conj" | "wh" | "aux" | "time" | "pron") {
        bag.add(&["link", line.norm(at), line.class(from)], 1.0);
    }
}

/// A rule that matches near it.
fn of_cue(cue: &Cue, beside: &str, bag: &mut Bag) {
    if let Some(rule) = cue.rule() {
        bag.add(&["cue", rule.name, beside], 1.0);
    }
}

/// The scores of a sentence's phrases. A score is a sum, so each part is scored once and not for each phrase that has it.
struct Scores<'h> {
    head: &'h Head,
    scene: f32,
    left: Option<(usize, f32)>,
    right: Vec<Option<f32>>,
    words: Vec<f32>,
    pairs: Vec<f32>,
    cues: Vec<[Option<f32>; BESIDE.len()]>,
}

impl<'h> Scores<'h> {
    fn new(head: &'h Head, scene: &Scene, line: &Line) -> Self {
        let each = |of: fn(&Line, usize, &mut Bag)| -> Vec<f32> {
            (0..line.words.len()).map(|at| score(head, &|bag| of(line, at, bag))).collect()
        };
        Self {
            head,
            scene: score(head, &|bag| of_scene(scene, line, bag)),
            left: None,
            right: vec![None; line.words.len() + 1],
            words: each(of_word),
            pairs: each(|line, at, bag| {
                if at > 0 {
                    of_pair(line, at, bag)
                }
            }),
            cues: vec![[None; BESIDE.len()]; scene.sentence.cues.len()],
        }
    }

    fn of(&mut self, scene: &Scene, line: &Line, from: usize, to: usize) -> f32 {
        let head = self.head;
        let left = match self.left {
            Some((at, left)) if at == from => left,
            _ => score(head, &|bag| of_left(scene, line, from, bag)),
        };
        self.left = Some((from, left));
        let right = match self.right.get(to) {
            Some(Some(right)) => *right,
            _ => score(head, &|bag| of_right(line, to, bag)),
        };
        if let Some(slot) = self.right.get_mut(to) {
            *slot = Some(right);
        }
        let whole = score(head, &|bag| {
            of_both(line, from, to, bag);
            (from + 1..to).for_each(|at| of_link(line, from, at, bag));
        });
        let sum = |list: &[f32], from: usize| list.get(from..to).unwrap_or(&[]).iter().sum::<f32>();
        let inside = sum(&self.words, from) + sum(&self.pairs, from + 1);
        let cues: f32 = (scene.sentence.cues.iter().zip(&mut self.cues))
            .map(|(cue, known)| {
                let beside = beside(cue, from, to);
                let place = BESIDE.iter().position(|name| *name == beside).unwrap_or(0);
                let fresh = || score(head, &|bag| of_cue(cue, beside, bag));
                known.get_mut(place).map_or(0.0, |known| *known.get_or_insert_with(fresh))
            })
            .sum();
        self.scene + left + right + whole + inside + cues
    }
}

fn score(head: &Head, fill: &dyn Fn(&mut Bag)) -> f32 {
    let mut bag = Bag::default();
    fill(&mut bag);
    head.score(&bag)
}

/// Where a rule's match can stand, seen from a phrase.
const BESIDE: [&str; 5] = ["ends before", "before", "after", "inside", "over"];

/// Where a rule's match stands, seen from the phrase.
const fn beside(cue: &Cue, from: usize, to: usize) -> &'static str {
    if cue.to == from {
        "ends before"
    } else if cue.to < from {
        "before"
    } else if cue.from >= to {
        "after"
    } else if cue.from >= from && cue.to <= to {
        "inside"
    } else {
        "over"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thread::Message;

    fn check(text: &str, holds: &[&str], lacks: &[&str]) {
        let message = Message { from: String::new(), own: false, at: None, text: text.to_owned() };
        let entry = Entry::new(0, &message);
        let all = phrases(&[(&entry, text)], &|_, _| Sentiment::default());
        let found: Vec<&str> = all.iter().map(|p| p.quote.span.of(text)).collect();
        for phrase in holds {
            assert!(found.contains(phrase), "{phrase} is no candidate of {text}: {found:?}");
        }
        for phrase in lacks {
            assert!(!found.contains(phrase), "{phrase} is a candidate of {text}");
        }
    }

    #[test]
    fn the_sum_of_the_parts_is_the_score_of_the_whole() {
        let text = "Hi Ann, I am the new vet in Oban. Could you read my short paper on how peat bogs recover before \
            Friday, or tell me who in your lab would? Thanks for your time!";
        let message = Message { from: String::new(), own: false, at: None, text: text.to_owned() };
        let entry = Entry::new(0, &message);
        let model = crate::reading::model::Model::shipped();
        let judge = crate::reading::judge::Judge { model };
        let sentiment = |entry: &Entry, sentence: &Sentence| judge.sentiment(entry, sentence);
        let whole = phrases(&[(&entry, text)], &sentiment);
        let parts = scored(&[(&entry, text)], &sentiment, &model.topic);
        assert_eq!(whole.len(), parts.len());
        assert!(whole.len() > 20, "{}", whole.len());
        for (phrase, (score, quote)) in whole.iter().zip(parts) {
            let said = quote.span.of(text);
            assert_eq!(phrase.quote, quote);
            assert!((model.topic.score(&phrase.bag) - score).abs() < 1e-3, "{said}");
        }
    }

    #[test]
    fn candidates_are_phrases_that_stand_alone() {
        check(
            "Could you read my short paper on peat bogs before Friday?",
            &["my short paper on peat bogs", "my short paper", "peat bogs"],
            &["on peat bogs", "my short", "paper on", "peat bogs before"],
        );
        check(
            "I wonder how one reports a broken valve, and to whom.",
            &["how one reports a broken valve", "a broken valve"],
            &["valve, and to whom"],
        );
        check(
            "I'd love to ask how you found your first customers.",
            &["how you found your first customers", "your first customers"],
            &["you found your first customers", "found your first customers"],
        );
        check("Do you know Mr. Ilya Brandt at the port?", &["Mr. Ilya Brandt at the port"], &["at the port"]);
    }
}
