//! The ledger as a table for other programs: CSV, in which no cell can be taken for a formula.

use super::{Entry, State, standing};
use crate::calendar::{Timestamp, rfc3339, whole_days};

const HEADER: [&str; 6] = ["with", "kind", "asked", "answered", "days", "state"];

/// The table, as CSV of RFC 4180 with a header: a line for each wait that ended, and one for each entry that is still owed.
/// Times are RFC 3339; days are whole days of 24 hours; "answered" is empty for what is owed.
#[must_use]
pub fn csv(entries: &[Entry], now: Timestamp) -> String {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = table.write_record(HEADER);
    for entry in entries {
        for wait in &entry.waits {
            let days = whole_days(wait.since, wait.until).to_string();
            let (asked, answered) = (rfc3339(wait.since), rfc3339(wait.until));
            let _ = table.write_record([
                &safe(&entry.with),
                wait.kind.name(),
                &asked,
                &answered,
                &days,
                "answered",
            ]);
        }
        let state = standing(entry, now);
        if state == State::Answered {
            continue;
        }
        let days = whole_days(entry.since, now).to_string();
        let asked = rfc3339(entry.since);
        let _ = table.write_record([&safe(&entry.with), entry.kind.name(), &asked, "", &days, name(state)]);
    }
    table.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

const fn name(state: State) -> &'static str {
    match state {
        State::Waiting => "waiting",
        State::Snoozed => "snoozed",
        State::Promised => "promised",
        State::Answered => "answered",
        State::Dismissed => "not a request",
    }
}

/// A cell that a spreadsheet takes for text: names are other people's, and "=HYPERLINK(…)" is one that can be chosen. As the
/// OWASP says under "CSV injection".
fn safe(cell: &str) -> String {
    let formula = cell
        .trim_start_matches([' ', '\u{a0}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ledger::Wait, reading::Kind};

    fn entry(with: &str, state: State, waits: Vec<Wait>) -> Entry {
        Entry {
            thread: "t".to_owned(),
            with: with.to_owned(),
            kind: Kind::Advice,
            state,
            owed: state,
            wake: None,
            since: "2026-11-01T12:00:00Z".parse().unwrap(),
            approaches: 1,
            due: None,
            newest: None,
            muted: false,
            offered: None,
            waits,
        }
    }

    #[test]
    fn a_line_for_each_wait_and_for_what_is_owed() {
        let wait = Wait {
            since: "2026-01-01T12:00:00Z".parse().unwrap(),
            until: "2026-01-04T13:00:00Z".parse().unwrap(),
            kind: Kind::Feedback,
        };
        let entries =
            [entry("Okafor, Ines", State::Waiting, vec![wait]), entry("Wen", State::Answered, Vec::new())];
        assert_eq!(
            csv(&entries, "2026-11-22T12:00:00Z".parse().unwrap()),
            "with,kind,asked,answered,days,state\r\n\
             \"Okafor, Ines\",feedback,2026-01-01T12:00:00Z,2026-01-04T13:00:00Z,3,answered\r\n\
             \"Okafor, Ines\",advice,2026-11-01T12:00:00Z,,21,waiting\r\n"
        );
    }

    #[test]
    fn no_name_is_a_formula() {
        for name in ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "  =1", "＝1"] {
            assert_eq!(safe(name), format!("'{name}"));
        }
        for name in ["Ines", "O'Neil", "5 = 5", ""] {
            assert_eq!(safe(name), name);
        }
    }
}
