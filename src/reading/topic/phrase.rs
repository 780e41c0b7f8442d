//! The phrases that could be the topic, and what each is judged by.

use super::line::{Line, breaks};
use crate::{
    reading::{
        Entry, Quote, Sentence,
        model::{Bag, Sentiment},
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

/// Every phrase that could be the topic.
#[must_use]
pub fn phrases(
    entries: &[(&Entry, &str)],
    sentiment: &dyn Fn(&Entry, &Sentence) -> Sentiment,
) -> Vec<Phrase> {
    let all: Vec<(&Entry, &str, &Sentence)> =
        entries.iter().flat_map(|(e, text)| e.sentences.iter().map(move |s| (*e, *text, s))).collect();
    let skip = all.len().saturating_sub(SENTENCES);
    let all = all.get(skip..).unwrap_or(&[]);
    let helps: Vec<f32> = all.iter().map(|(e, _, s)| sentiment(e, s).helps).collect();
    let asking = (0..helps.len()).max_by(|a, b| value(&helps, *a).total_cmp(&value(&helps, *b)));
    let mut found = Vec::new();
    for (at, (entry, text, sentence)) in all.iter().enumerate() {
        let scene = Scene {
            entry,
            sentence,
            distance: asking.map_or("none", |asking| distance(at, asking)),
            helps: value(&helps, at) > 0.0,
            last: at + 1 == all.len(),
            place: at.min(4).to_string(),
        };
        in_sentence(&scene, &Line::new(entry, sentence, text), &mut found);
    }
    found
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
    place: String,
}

/// The phrases of one sentence.
fn in_sentence(scene: &Scene, line: &Line, found: &mut Vec<Phrase>) {
    for from in 0..line.words.len() {
        if !line.begins(from) {
            continue;
        }
        for to in from + 1..=(from + LONGEST).min(line.words.len()) {
            if to > from + 1 && breaks(line.mark(to - 1)) {
                break;
            }
            if !line.ends(to) {
                continue;
            }
            let (Some(first), Some(last)) = (line.words.get(from), line.words.get(to - 1)) else { break };
            let span = Span::new(first.span.start, last.span.end);
            let quote = Quote { message: scene.entry.message, span };
            found.push(Phrase { quote, bag: bag(scene, line, from, to) });
        }
    }
}

/// What a phrase is judged by.
fn bag(scene: &Scene, line: &Line, from: usize, to: usize) -> Bag {
    let mut bag = Bag::default();
    let count = (to - from).min(12).to_string();
    let (first, last) = (line.norm(from), line.norm(to - 1));
    let (c0, c9) = (line.class(from), line.class(to - 1));
    let (b1, b2, b3) = (line.before(from, 1), line.before(from, 2), line.before(from, 3));
    let (k1, k2, k3) = (line.class_before(from, 1), line.class_before(from, 2), line.class_before(from, 3));
    let (n1, m1, m2) = (line.norm(to), line.class(to), line.class(to + 1));
    let (left, right) = (line.mark(from), line.mark(to));
    let mut add = |parts: &[&str]| bag.add(parts, 1.0);
    add(&["count", &count]);
    add(&["distance", scene.distance]);
    add(&["helps", if scene.helps { "1" } else { "0" }, scene.distance]);
    add(&["greeting", if from < line.opening { "1" } else { "0" }]);
    add(&["last", if scene.last { "1" } else { "0" }]);
    add(&["place", &scene.place, scene.distance]);
    add(&["starts", line.norm(line.opening), line.norm(line.opening + 1)]);
    add(&["starts class", line.class(line.opening), line.class(line.opening + 1), scene.distance]);
    let asks = if line.words.iter().any(|w| w.norm == "?") { "?" } else { "" };
    add(&["asks", asks, scene.distance]);
    // The left edge.
    add(&["b1", b1]);
    add(&["b1, left", b1, left]);
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
    add(&["c0, count", c0, &count]);
    add(&["first, c1", first, if to > from + 1 { line.class(from + 1) } else { "" }]);
    // The right edge.
    add(&["w9", last]);
    add(&["c9", c9]);
    add(&["n1", n1, right]);
    add(&["right", right]);
    add(&["left, right", left, right]);
    add(&["c9, m1", c9, m1]);
    add(&["c9, n1", c9, n1]);
    add(&["m1, m2", m1, m2]);
    add(&["m1, right", m1, right]);
    inside(scene, line, from, to, &mut bag);
    bag
}

/// The words within, and the rules that match near.
fn inside(scene: &Scene, line: &Line, from: usize, to: usize, bag: &mut Bag) {
    // Where the first noun phrase ends: "the second cut" of "the second cut of my short".
    let head = (from + 1..to)
        .find(|at| matches!(line.class(*at), "of" | "about" | "prep" | "to" | "conj" | "wh" | "aux"))
        .unwrap_or(to)
        - 1;
    bag.add(&["head", line.norm(head)], 1.0);
    bag.add(&["head class", line.class(head)], 1.0);
    for at in from..to {
        bag.add(&["in", line.norm(at)], 1.0);
        bag.add(&["in class", line.class(at)], 1.0);
        if at > from {
            bag.add(&["in classes", line.class(at - 1), line.class(at)], 1.0);
            if matches!(
                line.class(at),
                "of" | "about" | "prep" | "to" | "conj" | "wh" | "aux" | "time" | "pron"
            ) {
                bag.add(&["link", line.norm(at), line.class(from)], 1.0);
            }
        }
    }
    for cue in &scene.sentence.cues {
        let Some(rule) = cue.rule() else { continue };
        bag.add(&["cue", rule.name], 1.0);
        bag.add(&["cue", rule.name, beside(cue, from, to)], 1.0);
    }
}

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
        check("Do you know Mr. Ilya Brandt at the port?", &["Mr. Ilya Brandt at the port"], &["at the port"]);
    }
}
