//! Which of the interface's texts says what the popup has to say.

use crate::{
    ledger::Group,
    texts::{self, Line},
};

/// The heading of a part of the list.
pub fn group(group: Group) -> Line {
    match group {
        Group::Overdue => texts::GROUP_OVERDUE,
        Group::Promised => texts::GROUP_PROMISED,
        Group::Waiting => texts::GROUP_WAITING,
        Group::Asleep => texts::GROUP_ASLEEP,
    }
}

/// The list in one line: "2 overdue, 1 promised, 3 waiting", of how many there are of each; what sleeps is not counted.
pub fn summary(counts: &[u32]) -> String {
    let texts = [texts::sum_overdue, texts::sum_promised, texts::sum_waiting];
    let mut line = String::new();
    for (count, said) in counts.iter().zip(texts) {
        if *count > 0 {
            line.push_str(if line.is_empty() { "" } else { ", " });
            line.push_str(&said(*count as usize).text());
        }
    }
    let asleep = counts.iter().any(|count| *count > 0);
    if line.is_empty() && asleep { texts::SUM_NOTHING.text() } else { line }
}
