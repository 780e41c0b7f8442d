//! Counts of right and wrong, case by case.

use super::Case;
use crate::{
    reading::{Kind, Reading},
    text::words,
};
use std::collections::{BTreeMap, BTreeSet};

/// True and false positives and negatives of a yes-or-no question.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Binary {
    /// Said yes, is yes.
    pub hits: f64,
    /// Said yes, is no.
    pub alarms: f64,
    /// Said no, is yes.
    pub misses: f64,
    /// Said no, is no.
    pub rests: f64,
}

/// What is counted over all cases.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Request or not.
    pub request: Binary,
    /// A line is owed or not.
    pub needs_reply: Binary,
    /// A promise was made or not.
    pub promise: Binary,
    /// Topic words: shared, only said, only labelled.
    pub topic: Binary,
    /// Asking sentences: shared, only said, only labelled.
    pub asks: Binary,
    /// Specific or not, of requests that were found.
    pub specific: Binary,
    /// Labelled kind, then said kind.
    pub confusion: BTreeMap<(&'static str, &'static str), usize>,
    /// Kinds right, cases.
    pub kind: (usize, usize),
    /// Waiting times right, cases.
    pub since: (usize, usize),
    /// Approaches right, cases.
    pub approaches: (usize, usize),
    /// Due dates right, promises found that have one.
    pub due: (usize, usize),
    /// Confidence and whether it was right.
    pub confidences: Vec<(f32, bool)>,
    /// Ids with what went wrong.
    pub wrong: Vec<(String, String)>,
}

impl Binary {
    /// Counts one answer.
    pub fn add(&mut self, said: bool, is: bool) {
        let cell = match (said, is) {
            (true, true) => &mut self.hits,
            (true, false) => &mut self.alarms,
            (false, true) => &mut self.misses,
            (false, false) => &mut self.rests,
        };
        *cell += 1.0;
    }

    /// F1 of yes; 0 if there is nothing to find and nothing found.
    #[must_use]
    pub fn f1(&self) -> f64 {
        ratio(2.0 * self.hits, 2.0 * self.hits + self.alarms + self.misses)
    }

    /// The mean of F1 of yes and F1 of no.
    #[must_use]
    pub fn macro_f1(&self) -> f64 {
        let no = ratio(2.0 * self.rests, 2.0 * self.rests + self.alarms + self.misses);
        f64::midpoint(self.f1(), no)
    }

    /// The share that is right.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        ratio(self.hits + self.rests, self.hits + self.rests + self.alarms + self.misses)
    }
}

/// `a / b`, or 0 where there is nothing to divide by.
#[must_use]
pub fn ratio(a: f64, b: f64) -> f64 {
    if b > 0.0 { a / b } else { 0.0 }
}

impl Tally {
    /// Counts one case.
    pub fn add(&mut self, case: &Case, reading: &Reading) {
        let gold = &case.gold;
        self.request.add(reading.is_request, gold.is_request);
        self.confidences.push((reading.confidence, reading.is_request == gold.is_request));
        let mut wrong = Vec::new();
        if reading.is_request != gold.is_request {
            wrong.push(format!("isRequest {} said {}", gold.is_request, reading.is_request));
        }
        if let Some(kind) = gold.kind() {
            *self.confusion.entry((kind.name(), reading.kind.name())).or_default() += 1;
            count(&mut self.kind, kind == reading.kind);
            if kind != reading.kind {
                wrong.push(format!("kind {} said {}", kind.name(), reading.kind.name()));
            }
        }
        if gold.is_request
            && reading.is_request
            && let (Some(is), Some(said)) = (gold.specific, reading.specific)
        {
            self.specific.add(said, is);
        }
        if let Some(is) = gold.needs_reply {
            self.thread(case, reading, is, &mut wrong);
        }
        if !wrong.is_empty() {
            self.wrong.push((case.id.clone(), wrong.join("; ")));
        }
    }

    /// What only threads are labelled with.
    fn thread(&mut self, case: &Case, reading: &Reading, needs_reply: bool, wrong: &mut Vec<String>) {
        let gold = &case.gold;
        self.needs_reply.add(reading.needs_reply, needs_reply);
        count(&mut self.since, reading.waiting_since == gold.since());
        if reading.needs_reply != needs_reply {
            wrong.push(format!("needsReply {needs_reply}"));
        } else if reading.waiting_since != gold.since() {
            wrong.push("waitingSince".to_owned());
        }
        if let Some(days) = gold.approaches {
            count(&mut self.approaches, days == reading.approaches);
            if days != reading.approaches {
                wrong.push(format!("approaches {days} said {}", reading.approaches));
            }
        }
        let quoted = |quote| case.thread.quoted(&quote).to_owned();
        if gold.is_request {
            let said = reading.topic.map(quoted);
            overlap(&mut self.topic, said.as_deref(), gold.topic.as_deref());
            let labelled: Vec<&str> =
                gold.asks.iter().flatten().chain(&gold.ask).map(String::as_str).collect();
            self.sentences(&labelled, &reading.asks.iter().map(|q| quoted(*q)).collect::<Vec<_>>());
        }
        self.promise.add(!reading.promises.is_empty(), gold.promise.is_some());
        if reading.promises.is_empty() == gold.promise.is_some() {
            wrong.push(format!("promise {:?}", gold.promise));
        }
        if let Some(due) = gold.due().filter(|_| !reading.promises.is_empty()) {
            let right = reading.promises.iter().any(|p| p.due == Some(due));
            count(&mut self.due, right);
            if !right {
                wrong.push(format!(
                    "due {due} said {:?}",
                    reading.promises.iter().map(|p| p.due).collect::<Vec<_>>()
                ));
            }
        }
    }

    fn sentences(&mut self, labelled: &[&str], said: &[String]) {
        let same = |a: &str, b: &str| a.contains(b) || b.contains(a);
        let found = labelled.iter().filter(|l| said.iter().any(|s| same(l, s))).count();
        let extra = said.iter().filter(|s| !labelled.iter().any(|l| same(l, s))).count();
        self.asks.hits += exact(found);
        self.asks.misses += exact(labelled.len() - found);
        self.asks.alarms += exact(extra);
    }
}

fn exact(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn count(share: &mut (usize, usize), right: bool) {
    share.0 += usize::from(right);
    share.1 += 1;
}

/// Word overlap of two phrases, as a bag.
fn overlap(tally: &mut Binary, said: Option<&str>, is: Option<&str>) {
    let bag =
        |text: Option<&str>| words(text.unwrap_or("")).into_iter().map(|w| w.norm).collect::<BTreeSet<_>>();
    let (said, is) = (bag(said), bag(is));
    tally.hits += exact(said.intersection(&is).count());
    tally.alarms += exact(said.difference(&is).count());
    tally.misses += exact(is.difference(&said).count());
}

/// Every kind's own counts, from the confusions.
#[must_use]
pub fn by_kind(confusion: &BTreeMap<(&'static str, &'static str), usize>) -> Vec<(Kind, Binary)> {
    let of = |kind: Kind| {
        let mut counts = Binary::default();
        for ((is, said), n) in confusion {
            let n = exact(*n);
            match (*said == kind.name(), *is == kind.name()) {
                (true, true) => counts.hits += n,
                (true, false) => counts.alarms += n,
                (false, true) => counts.misses += n,
                (false, false) => counts.rests += n,
            }
        }
        counts
    };
    Kind::ALL.into_iter().map(|kind| (kind, of(kind))).collect()
}
