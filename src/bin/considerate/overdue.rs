//! `considerate overdue`: the answers still owed, from LinkedIn's own data export.

use considerate::{
    calendar::{self, Timestamp},
    ledger::export::{self, Export, Owed},
};
use serde_json::json;
use std::{
    ffi::OsString,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    time::SystemTime,
};

/// Rows set aside that are named one by one; more are counted.
const NAMED: usize = 5;

struct Options {
    file: PathBuf,
    me: Option<String>,
    now: Timestamp,
    json: bool,
}

/// Runs the command; `arguments` are those after its name.
pub fn run(arguments: &[OsString]) -> ExitCode {
    let export = options(arguments).and_then(|options| {
        let file = std::fs::read(&options.file)
            .map_err(|error| format!("{} could not be read: {error}", options.file.display()))?;
        let export = export::read(&file, options.me.as_deref(), options.now);
        export
            .map(|export| (export, options.json))
            .map_err(|error| format!("{}: {error}", options.file.display()))
    });
    match export {
        Ok((export, json)) => {
            set_aside(&export);
            match print(&export, json, &mut io::stdout().lock()) {
                Err(error) => super::broken_output(&error),
                Ok(()) => ExitCode::SUCCESS,
            }
        }
        Err(sentence) => {
            eprintln!("considerate: {sentence}");
            ExitCode::from(2)
        }
    }
}

fn options(arguments: &[OsString]) -> Result<Options, String> {
    use lexopt::prelude::{Long, Value, ValueExt};
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut file, mut me, mut now, mut json) = (None, None, None, false);
    let said = |error: lexopt::Error| format!("{error}; see considerate --help");
    while let Some(argument) = parser.next().map_err(said)? {
        match argument {
            Long("me") => me = Some(parser.value().and_then(|v| v.string()).map_err(said)?),
            Long("now") => now = Some(moment(&parser.value().and_then(|v| v.string()).map_err(said)?)?),
            Long("json") => json = true,
            Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            other => return Err(said(other.unexpected())),
        }
    }
    let file = file.ok_or("overdue takes the ZIP of LinkedIn's data export, or the messages.csv in it")?;
    Ok(Options { file, me, now: now.unwrap_or_else(|| SystemTime::now().into()), json })
}

fn moment(text: &str) -> Result<Timestamp, String> {
    calendar::moment(text)
        .ok_or_else(|| format!("--now is not an RFC 3339 time such as 2026-11-22T12:00:00Z: {text:?}"))
}

/// What could not be read is told, and counted.
fn set_aside(export: &Export) {
    for row in export.set_aside.iter().take(NAMED) {
        eprintln!("considerate: the row on line {} was set aside: {}", row.line, row.reason);
    }
    match export.set_aside.len() {
        0 => {}
        1 => eprintln!("considerate: 1 row was set aside"),
        count => eprintln!("considerate: {count} rows were set aside"),
    }
}

fn print(export: &Export, json: bool, out: &mut impl Write) -> io::Result<()> {
    if json {
        return export.owed.iter().try_for_each(|owed| writeln!(out, "{}", line(owed)));
    }
    let conversations = export.conversations;
    let Some(oldest) = export.owed.first() else {
        return writeln!(out, "{conversations} conversations, and no answer is owed in any of them.");
    };
    let count = export.owed.len();
    writeln!(
        out,
        "{conversations} conversations, {count} answers owed, the oldest for {} days\n",
        oldest.waiting_days
    )?;
    let widest = export.owed.iter().map(|owed| owed.with.chars().count()).max().unwrap_or(0).clamp(4, 40);
    writeln!(out, "{:<widest$}  {:<15}  {:>5}  {:>7}  SINCE", "WITH", "KIND", "DAYS", "WRITTEN")?;
    for owed in &export.owed {
        let with: String = owed.with.chars().filter(|c| !c.is_control()).take(widest).collect();
        let since = calendar::day_of(owed.waiting_since);
        writeln!(
            out,
            "{with:<widest$}  {:<15}  {:>5}  {:>7}  {since}",
            owed.kind.name(),
            owed.waiting_days,
            owed.approaches
        )?;
    }
    Ok(())
}

fn line(owed: &Owed) -> serde_json::Value {
    json!({
        "thread": owed.thread,
        "with": owed.with,
        "kind": owed.kind.name(),
        "waitingSince": calendar::rfc3339(owed.waiting_since),
        "waitingDays": owed.waiting_days,
        "approaches": owed.approaches,
    })
}
