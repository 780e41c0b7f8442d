//! How far the corpus's labels agree with those of a second reader, who had not seen them.

use considerate::{
    reading::evaluate::{Binary, Case},
    text::words,
};
use serde::Deserialize;
use std::{collections::BTreeSet, fs, path::Path};

/// What the second reader says of one thread.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Label {
    id: String,
    is_request: bool,
    kind: String,
    needs_reply: bool,
    topic: Option<String>,
}

/// Prints the agreement, if there are such labels.
///
/// # Errors
/// A line that cannot be read.
pub fn report(file: &Path, cases: &[Case]) -> Result<(), serde_json::Error> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let labels: Vec<Label> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let both = || labels.iter().filter_map(|l| Some((l, cases.iter().find(|c| c.id == l.id)?)));
    let count = both().count();
    if count == 0 {
        return Ok(());
    }
    let share = |same: &dyn Fn(&Label, &Case) -> bool| {
        let agreed = both().filter(|(label, case)| same(label, case)).count();
        exact(agreed) / exact(count)
    };
    let mut topic = Binary::default();
    for (label, case) in both().filter(|(l, c)| l.is_request && c.gold.is_request) {
        let (one, other) = (bag(label.topic.as_deref()), bag(case.gold.topic.as_deref()));
        topic.hits += exact(one.intersection(&other).count());
        topic.alarms += exact(one.difference(&other).count());
        topic.misses += exact(other.difference(&one).count());
    }
    println!(
        "Second reader: {count} threads, isRequest {:.3}, kind {:.3}, needsReply {:.3}, topic F1 {:.3}",
        share(&|l, c| l.is_request == c.gold.is_request),
        share(&|l, c| l.kind == c.gold.kind),
        share(&|l, c| Some(l.needs_reply) == c.gold.needs_reply),
        topic.f1()
    );
    Ok(())
}

fn bag(text: Option<&str>) -> BTreeSet<String> {
    words(text.unwrap_or("")).into_iter().map(|w| w.norm).collect()
}

fn exact(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
