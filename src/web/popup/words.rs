//! What the popup says, in English.

use crate::ledger::Group;

/// The heading and the line of a list in which nobody waits.
pub const NOBODY: (&str, &str) = (
    "Nobody is waiting for you",
    "When somebody asks for your help, they stand here until they have an answer: their name, what kind of help, and \
     since when. Nothing of what they wrote.",
);

/// The heading of a part of the list.
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Overdue => "Overdue",
        Group::Promised => "You promised",
        Group::Waiting => "Waiting",
        Group::Asleep => "Later",
    }
}

/// The list in one line: "2 overdue, 1 promised, 3 waiting", of how many there are of each; what sleeps is not counted.
pub fn summary(counts: &[u32]) -> String {
    let parts = counts.iter().zip(["overdue", "promised", "waiting"]).filter(|(count, _)| **count > 0);
    let parts: Vec<String> = parts.map(|(count, name)| format!("{count} {name}")).collect();
    let asleep = counts.iter().any(|count| *count > 0);
    if parts.is_empty() && asleep { "Nothing for now".to_owned() } else { parts.join(", ") }
}

/// The heading and the line above those who may be waiting.
pub const MAYBE: (&str, &str) = (
    "May be waiting",
    "They wrote last, as far as the list in your inbox shows. Considerate knows once you open the conversation.",
);

/// How long ago somebody wrote, to the day.
pub fn wrote(days: u32) -> String {
    match days {
        1 => "Wrote about a day ago".to_owned(),
        days => format!("Wrote about {days} days ago"),
    }
}

/// That some records cannot be read.
pub fn broken(count: usize) -> String {
    let what = if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") };
    format!("{what} of the list can't be read and stays aside. The rest is complete.")
}

/// What was decided about somebody, beside the way back.
pub fn done(with: &str) -> String {
    format!("Done: {with}.")
}

/// As [`done`].
pub fn snoozed(with: &str) -> String {
    format!("Put off: {with}.")
}

/// As [`done`].
pub fn dismissed(with: &str) -> String {
    format!("Not a request: {with}.")
}

/// What stands below a list that is too long to show.
pub fn more(count: usize) -> String {
    format!("{count} more come up as these are settled.")
}
