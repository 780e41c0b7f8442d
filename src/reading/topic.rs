//! The topic: their shortest phrase that names what it is about, chosen by the model among all phrases.

use super::{
    Entry, Quote, Sentence,
    judge::Judge,
    model::{Bag, Sentiment},
};
use crate::text::{Span, Word};

/// The most words of a topic, and the most sentences that are searched.
const LONGEST: usize = 11;
const SENTENCES: usize = 24;

/// The phrases that are weighed against each other.
const LIKELY: usize = 40;

/// Most asks name a topic: how much likelier than any phrase "none" must be, as log-odds.
const NONE: f32 = -1.0;

/// Words between which phrases lie: pronouns, auxiliaries, prepositions, conjunctions, the commonest verbs and adverbs.
const BETWEEN: &str = " i we you u he she they it me us him them who whom myself yourself is are was were be been being am 'd 'll 'm 're 've \
n't do does did done has have had having will would can could should may might must shall about on for with at in of to from by \
into over under after before since until till as than like between through during without within against toward towards upon \
regarding concerning around and but or so because if when while where although though unless once know knew want wanted need think \
thought get got make made take took give gave tell told ask asked asking see saw seen look looking read write writing wrote send sent \
help use using used find found say said mean seem let put try trying tried go going went come coming came just really only also very \
much not now then here there still already maybe perhaps please too again ever never kindly talk speak speaking discuss discussing hear \
heard learn learned love like feel believe hope wonder wondering wondered consider share review check join start started \
doing working thinking happen call meet meeting yes no ok thanks thank hi hello dear sorry ? ! ";

/// Words of that list, and others, that may yet begin a topic.
const BEGINNINGS: &str = " to how why which whether what when where who the a an my our your his her their this that these those any some one ";

/// Words with which a topic does not end.
const NEVER_LAST: &str = " the a an my our your his its their this these those which who how what whether 's not very more most some any no such \
each every ";

/// Whether a list of words between spaces holds the word.
fn listed(list: &str, word: &str) -> bool {
    list.match_indices(word).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|i| list.as_bytes().get(i));
        before == Some(&b' ') && list.as_bytes().get(at + word.len()) == Some(&b' ')
    })
}

/// One phrase that could be the topic.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// Where it stands.
    pub quote: Quote,
    /// What it is judged by.
    pub bag: Bag,
}

/// The topic that the messages name; `None` if they name none.
///
/// Not the likeliest phrase but the one that shares most words with all likely ones: of several phrases around the same
/// thing, the one in the middle.
#[must_use]
pub fn topic(judge: &Judge, entries: &[(&Entry, &str)]) -> Option<Quote> {
    let phrases = phrases(entries, &|entry, sentence| judge.sentiment(entry, sentence));
    let mut likely: Vec<(f32, Quote)> =
        phrases.iter().map(|phrase| (judge.model.topic.score(&phrase.bag), phrase.quote)).collect();
    crate::text::order::sort_by(&mut likely, |a, b| b.0.total_cmp(&a.0));
    likely.truncate(LIKELY);
    let none = judge.model.topic.score(&no_phrase()) + NONE;
    let (best, _) = *likely.first()?;
    if none > best {
        return None;
    }
    let weight = |score: f32| (score - best).exp();
    let value =
        |this: Quote| likely.iter().map(|(score, other)| weight(*score) * shared(this, *other)).sum::<f32>();
    likely
        .iter()
        .map(|(_, quote)| (value(*quote), *quote))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, quote)| quote)
}

/// How much of two phrases is the same place in the same message, as F1 of characters.
fn shared(a: Quote, b: Quote) -> f32 {
    let (from, to) = (a.span.start.max(b.span.start), a.span.end.min(b.span.end));
    if a.message != b.message || from >= to {
        return 0.0;
    }
    let count = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    2.0 * count(to - from) / (count(a.span.end - a.span.start) + count(b.span.end - b.span.start))
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
        let distance = asking.map_or("none", |asking| distance(at, asking));
        in_sentence(entry, text, sentence, distance, value(&helps, at) > 0.0, &mut found);
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

fn in_sentence(
    entry: &Entry,
    text: &str,
    sentence: &Sentence,
    distance: &str,
    helps: bool,
    found: &mut Vec<Phrase>,
) {
    let words = entry.words_of(sentence);
    let words = words.get(..words.len().min(80)).unwrap_or(words);
    let between: Vec<bool> = words.iter().map(|w| listed(BETWEEN, &w.norm)).collect();
    let lies_between = |at: usize| between.get(at).copied().unwrap_or(true);
    for from in sentence.opening..words.len() {
        if !begins(text, words, from, sentence.opening, &lies_between) {
            continue;
        }
        let clause = words
            .get(from)
            .is_some_and(|w| listed(" to how why which whether what when where who that ", &w.norm));
        for to in from + 1..=(from + LONGEST).min(words.len()) {
            if to > from + 1 && breaks(text, words, to - 1) {
                break;
            }
            let ends = to == words.len() || lies_between(to) || breaks(text, words, to);
            let Some(last) = words.get(to - 1) else { break };
            if matches!(last.norm.as_str(), "?" | "!") {
                break;
            }
            let whole = !lies_between(to - 1) && !listed(NEVER_LAST, &last.norm);
            if !ends || !whole || (clause && to < from + 3) {
                continue;
            }
            let Some(first) = words.get(from) else { break };
            let span = Span::new(first.span.start, last.span.end);
            let bag = bag(text, words, from, to, sentence.opening, distance, helps);
            found.push(Phrase { quote: Quote { message: entry.message, span }, bag });
        }
    }
}

/// Whether a phrase can begin with that word.
fn begins(text: &str, words: &[Word], at: usize, opening: usize, between: &dyn Fn(usize) -> bool) -> bool {
    let Some(word) = words.get(at) else { return false };
    if between(at) && !listed(BEGINNINGS, &word.norm) {
        return false;
    }
    at == opening
        || between(at - 1)
        || breaks(text, words, at)
        || listed(" how why which whether what to ", &word.norm)
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

/// Whether a mark stands before that word which no phrase crosses.
fn breaks(text: &str, words: &[Word], at: usize) -> bool {
    gap(text, words, at).contains([',', ';', ':', '(', ')', '.', '"', '“', '”', '\n', '—'])
}

/// The mark before or after a phrase, as a feature.
fn mark(gap: &str) -> &'static str {
    let marks = [
        (",", "comma"),
        ("(", "open"),
        (")", "close"),
        (":", "colon"),
        (".", "stop"),
        ("\"", "quote"),
        ("“", "quote"),
        ("”", "quote"),
        ("'", "quote"),
    ];
    marks.iter().find(|(m, _)| gap.contains(m)).map_or("", |(_, name)| name)
}

fn bag(
    text: &str,
    words: &[Word],
    from: usize,
    to: usize,
    opening: usize,
    distance: &str,
    helps: bool,
) -> Bag {
    let mut bag = Bag::default();
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("$", |w| w.norm.as_str());
    let before = if from == opening { "^" } else { word(from.checked_sub(1)) };
    let before_that = if from <= opening + 1 { "^" } else { word(from.checked_sub(2)) };
    let (first, second, last, next) =
        (word(Some(from)), word(Some(from + 1)), word(Some(to - 1)), word(Some(to)));
    let (left, right) = (mark(gap(text, words, from)), mark(gap(text, words, to)));
    let count = (to - from).min(LONGEST).to_string();
    let mut add = |parts: &[&str]| bag.add(parts, 1.0);
    add(&["count", &count]);
    add(&["distance", distance]);
    add(&["helps", if helps { "1" } else { "0" }, distance]);
    add(&["before", before]);
    add(&["before", before, "mark", left]);
    add(&["before two", before_that, before]);
    add(&["first", first]);
    add(&["before, first", before, first]);
    add(&["first two", first, if to > from + 1 { second } else { "" }]);
    add(&["last", last]);
    add(&["next", next, right]);
    add(&["last, next", ending(last), next]);
    add(&["right", right]);
    add(&["left", left]);
    add(&["left, right", left, right]);
    add(&["first, count", first, &count]);
    let inside = words.get(from..to).unwrap_or(&[]);
    let capitals =
        inside.iter().filter(|w| w.span.of(text).starts_with(char::is_uppercase)).count().min(3).to_string();
    add(&["capitals", &capitals]);
    for word in [
        "i", "we", "you", "me", "your", "my", "to", "of", "in", "for", "and", "that", "how", "on", "with",
        "is", "are",
    ] {
        if inside.iter().any(|w| w.norm == word) {
            add(&["inside", word]);
        }
    }
    if inside.iter().any(|w| w.norm.starts_with(|c: char| c.is_ascii_digit())) {
        add(&["figures"]);
    }
    let content = inside.iter().filter(|w| w.norm.len() > 3).count().min(6).to_string();
    add(&["content", &content, &count]);
    bag
}

/// The last letters of a word: a poor man's part of speech.
fn ending(norm: &str) -> &str {
    let cut = norm.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    norm.get(cut..).unwrap_or(norm)
}
