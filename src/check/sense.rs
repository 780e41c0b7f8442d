//! What a reply does as a whole: whether it refuses, whether it gives anything, and what each sentence is for.

use super::{
    cues::{Cue, PHRASES},
    text::{Sentence, Text, Word},
    word_set::WordSet,
};
use crate::{
    text::{
        Span,
        phrase::{Match, Row},
    },
    thread::{Message, Thread},
};
use std::ops::Range;

/// How many words after it a "not" covers at most.
const DENIES: usize = 7;

/// How many words after it a no covers at most.
const SCOPE: usize = 30;

/// A draft, taken apart and understood.
#[derive(Debug)]
pub struct Draft<'t> {
    /// Its words and sentences.
    pub text: Text<'t>,
    /// What its words do, in the order of the words of each sentence.
    pub hits: Vec<Hit>,
    /// What each sentence is for, in the order of the sentences.
    pub senses: Vec<Sense>,
    ranges: Vec<Range<usize>>,
}

/// What waits for the reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// No request.
    Nothing,
    /// Something that words can give: advice, an opinion, information.
    Words,
    /// Something to be done: a meeting, an introduction, a talk.
    Deed,
}

/// Words that do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What they do.
    pub cue: Cue,
    /// First word, as an index into the text's words.
    pub from: usize,
    /// One past the last word.
    pub to: usize,
    /// The sentence that holds them.
    pub sentence: usize,
}

/// What a sentence is for. One sentence may refuse and give: "I can't, but Sam could."
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sense {
    /// Says no.
    pub refuses: bool,
    /// Says that there is no time.
    pub unavailable: bool,
    /// Says yes.
    pub accepts: bool,
    /// Leaves the person with something: somebody, a time, a thing to read, a question, help.
    pub gives: bool,
    /// Greets, thanks, apologises, wishes well or signs: manners alone.
    pub manners: bool,
    /// Wishes well.
    pub wishes: bool,
    /// Is the line before the name, or the name.
    pub signs: bool,
}

impl Sense {
    /// Whether the sentence says something of its own: not manners, not a no.
    #[must_use]
    pub const fn has_substance(&self) -> bool {
        !self.refuses && !self.unavailable && !self.manners && !self.wishes && !self.signs
    }
}

impl<'t> Draft<'t> {
    /// Takes the draft apart. Linear in the draft.
    #[must_use]
    pub fn new(draft: &'t str, thread: &Thread) -> Self {
        let text = Text::new(draft, &PHRASES);
        let mut hits = Vec::new();
        let mut matches: Vec<Match> = Vec::new();
        let mut senses = Vec::new();
        let mut ranges = Vec::new();
        for (index, sentence) in text.sentences.iter().enumerate() {
            matches.clear();
            PHRASES.find(&text.words_of(sentence), &mut matches);
            let first = hits.len();
            hits.extend(matches.iter().filter_map(|m| {
                let cue = Cue::of_table(m.owner)?;
                Some(Hit { cue, from: m.from, to: m.to, sentence: index })
            }));
            let own = hits.get(first..).unwrap_or(&[]);
            senses.push(sense(&text, sentence, own, thread));
            ranges.push(first..hits.len());
        }
        Self { text, hits, senses, ranges }
    }

    /// The hits of one cue.
    pub fn hits_of(&self, cue: Cue) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.cue == cue)
    }

    /// Whether any words do this.
    #[must_use]
    pub fn has(&self, cue: Cue) -> bool {
        self.hits_of(cue).next().is_some()
    }

    /// Whether any words of one sentence do this.
    #[must_use]
    pub fn sentence_has(&self, sentence: usize, cue: Cue) -> bool {
        self.sentence_hits(sentence).iter().any(|hit| hit.cue == cue)
    }

    /// The hits of one sentence.
    #[must_use]
    pub fn sentence_hits(&self, sentence: usize) -> &[Hit] {
        let range = self.ranges.get(sentence).cloned().unwrap_or(0..0);
        self.hits.get(range).unwrap_or(&[])
    }

    /// Whether words close to a hit, in its sentence, do this.
    #[must_use]
    pub fn near(&self, hit: &Hit, cue: Cue) -> bool {
        let hits = self.sentence_hits(hit.sentence);
        let first = hits.partition_point(|h| h.from + SCOPE < hit.from);
        hits.iter().skip(first).take_while(|h| h.from <= hit.to + SCOPE).any(|h| h.cue == cue)
    }

    /// The words close to a hit, in its sentence.
    #[must_use]
    pub fn around(&self, hit: &Hit) -> &[Word] {
        let sentence = self.text.sentences.get(hit.sentence).map_or(0..0, |s| s.opening..s.words.end);
        let from = sentence.start.max(hit.from.saturating_sub(SCOPE)).min(sentence.end);
        let to = sentence.end.min(hit.to + SCOPE).max(from);
        self.text.words.get(from..to).unwrap_or(&[])
    }

    /// Where a hit stands in the text.
    #[must_use]
    pub fn span(&self, hit: &Hit) -> Span {
        self.text.span(hit.from, hit.to)
    }

    /// The longest hits of one cue, none inside another.
    #[must_use]
    pub fn longest(&self, cue: Cue) -> Vec<Hit> {
        let mut found: Vec<Hit> = self.hits_of(cue).copied().collect();
        crate::text::order::sort_by_key(&mut found, |hit| (hit.from, usize::MAX - hit.to));
        let mut end = 0;
        found.retain(|hit| {
            let free = hit.from >= end;
            end = end.max(hit.to);
            free
        });
        found
    }

    /// Whether any sentence refuses.
    #[must_use]
    pub fn refuses(&self) -> bool {
        self.senses.iter().any(|s| s.refuses)
    }

    /// Whether any sentence says yes. "I would love to" is a yes only where no sentence says no.
    #[must_use]
    pub fn accepts(&self) -> bool {
        self.senses.iter().any(|s| s.accepts) || (self.has(Cue::WouldLove) && !self.refuses())
    }

    /// Whether any sentence leaves the person with something.
    #[must_use]
    pub fn gives(&self) -> bool {
        self.senses.iter().any(|s| s.gives)
    }

    /// Whether any sentence says something of its own.
    #[must_use]
    pub fn has_substance(&self) -> bool {
        let sentences = self.senses.iter().zip(&self.text.sentences);
        sentences.into_iter().any(|(sense, s)| sense.has_substance() && s.words.end - s.opening > 3)
    }

    /// Whether a sentence says something of its own without turning anything down: an answer, perhaps.
    #[must_use]
    pub fn affirms(&self, index: usize) -> bool {
        let (Some(sense), Some(sentence)) = (self.senses.get(index), self.text.sentences.get(index)) else {
            return false;
        };
        let words = sentence.words.end - sentence.opening;
        let own = sense.has_substance() && words > AFFIRMS && !self.sentence_has(index, Cue::SendsAway);
        own && !self.text.norms(sentence).any(is_negative)
    }

    /// Whether any word turns things down or away.
    fn is_negative(&self) -> bool {
        self.text.words.iter().any(|w| is_negative(&w.norm))
    }

    /// Whether the reply says no and leaves the person with nothing. Where a request is open, a reply that neither says
    /// yes nor gives anything is a no, however it is worded; where they asked for words, unless it may answer them.
    #[must_use]
    pub fn is_flat(&self, asked: Asked, answers: bool) -> bool {
        if self.accepts() || self.gives() {
            return false;
        }
        let unavailable = self.senses.iter().any(|s| s.unavailable);
        let waved =
            self.has(Cue::Wish) || self.has(Cue::SendsAway) || self.text.count() < CURT || self.is_negative();
        let brushed_off = match asked {
            Asked::Nothing => false,
            Asked::Words => !answers && (waved || self.has_substance()),
            Asked::Deed => waved || self.text.count() > CURT,
        };
        self.refuses() || (unavailable && !self.has_substance()) || brushed_off
    }
}

fn is_negative(norm: &str) -> bool {
    NEGATIVE.has(norm) || (norm.starts_with("un") && norm.ends_with("able"))
}

fn sense(text: &Text<'_>, sentence: &Sentence, hits: &[Hit], thread: &Thread) -> Sense {
    let has = |cue: Cue| hits.iter().any(|h| h.cue == cue);
    let refusals = covered(text, sentence, hits, |cue| matches!(cue, Cue::Refusal | Cue::Principle));
    let denied = denied(text, sentence);
    let free = |h: &&Hit| !overlaps(&refusals, h.from, h.to) && !overlaps(&denied, h.from, h.from + 1);
    let gives = |cue: Cue| hits.iter().filter(free).any(|h| h.cue == cue);
    let refuses = !refusals.is_empty();
    let unavailable = has(Cue::Unavailable);
    let sent_away = has(Cue::SendsAway);
    let signs = has(Cue::SignOff) || is_name_line(text, sentence);
    let busy = covered(text, sentence, hits, |cue| cue == Cue::Unavailable);
    let told = |at: usize| !overlaps(&refusals, at, at + 1) && !overlaps(&busy, at, at + 1);
    // "Welcome to the Twin Cities" names a place that they know.
    let welcomes = text.norms(sentence).take(2).eq(["welcome", "to"]);
    let named = !signs && !welcomes && !has(Cue::Wish) && names_somebody(text, sentence, thread, &told);
    let person = gives(Cue::Person) || named;
    let help = !sent_away && (gives(Cue::Help) || gives(Cue::Person));
    // "I'm drowning in end-of-year things" names a time, and offers none.
    let when = |h: &Hit| h.cue == Cue::When && !overlaps(&busy, h.from, h.to);
    let time = hits.iter().filter(free).any(when) && gives(Cue::Invites) && !has(Cue::Wish);
    let given = (person && !sent_away)
        || help
        || time
        || (gives(Cue::Resource) && !has(Cue::Courtesy))
        || asks(text, sentence, has(Cue::When));
    Sense {
        refuses,
        unavailable,
        accepts: gives(Cue::Yes),
        gives: given && !signs,
        manners: !given
            && (has(Cue::Courtesy) || has(Cue::Apology) || sentence.opening == sentence.words.end),
        wishes: has(Cue::Wish),
        signs,
    }
}

/// The words that these cues cover, such as a no: ranges in order, apart from each other.
fn covered(text: &Text<'_>, sentence: &Sentence, hits: &[Hit], by: fn(Cue) -> bool) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for hit in hits.iter().filter(|h| by(h.cue)) {
        let end = scope_end(text, sentence, hit.to);
        match ranges.last_mut() {
            Some(last) if hit.from <= last.end => last.end = last.end.max(end),
            _ => ranges.push(hit.from..end),
        }
    }
    ranges
}

/// The words that a "not" covers: the next few of its clause. "Don't hesitate" and "why not" deny nothing.
fn denied(text: &Text<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let norm = |at: usize| text.words.get(at).map_or("", |w| w.norm.as_str());
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for at in sentence.opening..sentence.words.end {
        let denies = matches!(norm(at), "not" | "never" | "nor" | "without")
            && !matches!(
                norm(at + 1),
                "hesitate" | "only" | "just" | "mind" | "bad" | "sure" | "forget" | "be" | "know" | "worry"
            )
            && !at
                .checked_sub(1)
                .is_some_and(|before| matches!(norm(before), "why" | "if" | "whether" | "or"));
        if denies {
            let end = scope_end(text, sentence, at + 1).min(at + DENIES);
            match ranges.last_mut() {
                Some(last) if at < last.end => last.end = last.end.max(end),
                _ => ranges.push(at + 1..end.max(at + 1)),
            }
        }
    }
    ranges
}

/// Whether words `from..to` touch one of these ranges.
fn overlaps(ranges: &[Range<usize>], from: usize, to: usize) -> bool {
    let before = ranges.partition_point(|range| range.start < to);
    before.checked_sub(1).and_then(|i| ranges.get(i)).is_some_and(|range| range.end > from)
}

/// Where a refusal that ends at word `from` stops refusing: at the next clause, or at "but".
fn scope_end(text: &Text<'_>, sentence: &Sentence, from: usize) -> usize {
    let words = text.words_of(sentence);
    (from..sentence.words.end.min(from + SCOPE))
        .find(|&at| {
            let turns = text.words.get(at).is_some_and(|w| {
                matches!(w.norm.as_str(), "but" | "though" | "however" | "instead" | "yet" | "until")
            });
            turns || words.is_break(at)
        })
        .unwrap_or(sentence.words.end.min(from + SCOPE))
}

/// Whether the sentence asks the person something that moves things on.
fn asks(text: &Text<'_>, sentence: &Sentence, dated: bool) -> bool {
    let said = sentence.span.of(text.text).trim_end();
    let words: Vec<&str> = text.norms(sentence).collect();
    if !said.ends_with('?') {
        // "hmm which folks": in a hurry, without the mark.
        return matches!(
            words.as_slice(),
            ["which" | "what" | "who" | "when" | "where", _] | [_, "which" | "what" | "who", _]
        );
    }
    let rhetorical = matches!(
        words.as_slice(),
        ["how", "are", "you", ..]
            | ["why", "should" | "would" | "me" | "do" | "can" | "are", ..]
            | ["do", "you", "know", "how", ..]
            | ["do", "you", "have", "any", "idea", ..]
            | ["who", "do", "you", ..]
            | ["what", "do", "you", "expect", ..]
            | ["can" | "could" | "would" | "will", "you", "please", "stop" | "not", ..]
            | ["have", "you", "tried", "google" | "googling", ..]
            | ["what", "makes", "you", ..]
            | ["did", "you", "even", ..]
            | ["seriously", ..]
            | ["is", "that", "ok" | "okay" | "clear", ..]
    ) || words.contains(&"google")
        || words.contains(&"else");
    (words.len() > 3 || dated) && !rhetorical
}

/// Whether a sentence is nothing but a name at the end: one to three words with capitals.
fn is_name_line(text: &Text<'_>, sentence: &Sentence) -> bool {
    let last = text.sentences.last().is_some_and(|s| s.span == sentence.span);
    let words = text.words.get(sentence.words.clone()).unwrap_or(&[]);
    let capital = |w: &Word| w.span.of(text.text).starts_with(char::is_uppercase) && !w.is_known();
    last && text.sentences.len() > 1 && (1..=3).contains(&words.len()) && words.iter().all(capital)
}

/// Whether the sentence names somebody or something new outside a refusal: two capitals in a row, a title and a name, one
/// capital that does something ("Lotte led it"), or one that is pointed at ("ask Lotte").
fn names_somebody(
    text: &Text<'_>,
    sentence: &Sentence,
    thread: &Thread,
    told: &dyn Fn(usize) -> bool,
) -> bool {
    let is_new = |at: usize| {
        let Some(word) =
            text.words.get(at).filter(|_| sentence.words.contains(&at) && at >= sentence.opening)
        else {
            return false;
        };
        let said = word.span.of(text.text);
        let inner = said.chars().skip(1).any(char::is_uppercase) && said.chars().any(char::is_lowercase);
        let starts = text.words_of(sentence).is_start(at);
        let capital = said.starts_with(char::is_uppercase)
            && said.chars().count() > 1
            && !CALENDAR.has(word.norm.as_str());
        capital && (inner || !word.is_known()) && !(starts && word.is_known()) && !is_theirs(thread, said)
    };
    let norm = |at: usize| text.words.get(at).map_or("", |w| w.norm.as_str());
    // At the start of a sentence any thing has a capital: "Conveyancing is not for me".
    let plain = |at: usize| matches!(norm(at), "is" | "was" | "has" | "did" | "made");
    let begins = |at: usize| text.words_of(sentence).is_start(at);
    let acts = |at: usize| {
        ACTS.has(norm(at)) && norm(at + 1) != "not" && !(plain(at) && at.checked_sub(1).is_some_and(begins))
    };
    let adjacent = |at: usize| {
        let (Some(one), Some(two)) = (text.words.get(at), text.words.get(at + 1)) else { return false };
        two.span.start.saturating_sub(one.span.end) <= 2
    };
    (sentence.opening..sentence.words.end).filter(|at| told(*at)).any(|at| {
        let titled = matches!(norm(at), "dr" | "prof" | "professor") && is_new(at + 1);
        let before = at.checked_sub(1).map_or("", norm);
        let placed = matches!(before, "to" | "in" | "from" | "near" | "of");
        let before = if matches!(before, "to" | "with" | "at" | "the" | "for") {
            at.checked_sub(2).map_or("", norm)
        } else {
            before
        };
        titled
            || is_new(at)
                && ((adjacent(at) && is_new(at + 1)) || (!placed && acts(at + 1)) || POINTS.has(before))
    })
}

/// Whether a word is part of a name in the thread, or stands in what they wrote.
fn is_theirs(thread: &Thread, word: &str) -> bool {
    let named = |name: &str| name.split_whitespace().any(|part| part.eq_ignore_ascii_case(word));
    let newest = || thread.messages.iter().rev().take(6);
    let wrote = |m: &Message| {
        let start = m
            .text
            .char_indices()
            .nth(1200)
            .map_or(m.text.as_str(), |(end, _)| m.text.get(..end).unwrap_or(""));
        start.split(|c: char| !c.is_alphanumeric()).any(|w| w == word)
    };
    thread.me.as_deref().is_some_and(named) || newest().any(|m| named(&m.from) || (!m.own && wrote(m)))
}

/// A sentence of more words than this may answer.
const AFFIRMS: usize = 5;

/// A reply of fewer words to an open request leaves it open, unless it says yes or gives something.
const CURT: usize = 4;

/// Words that turn things down or away; by themselves they are no refusal.
static NEGATIVE: WordSet = WordSet::new(
    "afraid alas already apologies barely busy closed confidential decline declined full hardly \
    impossible left miss neither never nightmare no nobody none nor not nothing pass pity private \
    proprietary refuse regret sadly secret shame sorry stop stopped too unable unavailable \
    unfortunately without wontfix wrong",
);

/// Capitals that name no one.
static CALENDAR: WordSet = WordSet::new(
    "april august christmas cv december easter english february friday i january july june march may \
    monday november october phd saturday september sunday thursday tuesday wednesday",
);

/// What somebody who is named as a help does.
static ACTS: WordSet = WordSet::new(
    "and answers association at can community could course did does forum foundation from funds group \
    guide handbook has helped helps is knows leads led library loves made may meets meetup might on ran \
    runs said society takes teaches told will worked works would writes",
);

/// Words that point at somebody.
static POINTS: WordSet = WordSet::new(
    "about ask asking call contact email follow join meet message reach read recommend see speak speaking \
    suggest talk talking through try trying under use via visit write writing",
);
