//! The command line: the core as a native program, one JSON object a line in and out.

#[path = "considerate/overdue.rs"]
mod overdue;

use considerate::{
    calendar::Timestamp,
    check, reading, reply,
    wire::{DraftOut, FindingOut, ReadingOut, ThreadIn},
};
use serde_json::{Value, json};
use std::{
    io::{self, BufRead, BufWriter, Write},
    process::ExitCode,
    time::SystemTime,
};

const HELP: &str = "\
considerate: answer requests for professional help: kindly, soon, and never with a bare no

  considerate read    < threads.jsonl    what each thread asks, and how long it has waited
  considerate suggest < threads.jsonl    replies to it, best first
  considerate check   < drafts.jsonl     what in a reply would hurt, and how to mend it
  considerate overdue  FILE              the answers still owed, from LinkedIn's data export (ZIP or messages.csv);
                                         [--me PROFILE_URL] [--now TIME] [--json]
  considerate evaluate FILE              how good readings are, measured on labelled threads or messages

One JSON object a line in and out. A line holds \"id\", \"me\", \"now\" and \"messages\", each with \"from\", \"own\",
\"at\" and \"text\"; for suggest also \"settings\" and \"seed\", for check also \"draft\" and \"rules\".
A line that cannot be read is reported on standard error with its number, and the exit status is 2.";

/// What one line of input becomes.
type Command = fn(&ThreadIn, Timestamp) -> Result<Value, String>;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    if let [first, rest @ ..] = arguments.as_slice()
        && first == "evaluate"
    {
        return evaluate(rest);
    }
    if let [first, rest @ ..] = arguments.as_slice()
        && first == "overdue"
        && !rest.iter().any(|word| word == "--help" || word == "-h")
    {
        return overdue::run(rest);
    }
    match command() {
        Ok(Some(command)) => each_line(command),
        Ok(None) => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("considerate: {sentence}");
            ExitCode::from(2)
        }
    }
}

/// Measures readings of labelled lines and prints the report.
fn evaluate(files: &[std::ffi::OsString]) -> ExitCode {
    let [file] = files else {
        eprintln!(
            "considerate: evaluate takes one file of labelled threads or messages, a JSON object a line"
        );
        return ExitCode::from(2);
    };
    let lines = std::fs::read_to_string(file).map_err(|e| e.to_string());
    match lines.and_then(|lines| reading::evaluate::evaluate(&lines)) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("considerate: {}: {reason}", file.display());
            ExitCode::from(2)
        }
    }
}

fn command() -> Result<Option<Command>, String> {
    use lexopt::prelude::{Long, Short, Value};
    let mut arguments = lexopt::Parser::from_env();
    let mut command: Option<Command> = None;
    while let Some(argument) = arguments.next().map_err(|e| e.to_string())? {
        match argument {
            Value(word) if command.is_none() && word == "overdue" => {}
            Short('h') | Long("help") => return Ok(None),
            Value(word) if command.is_none() => {
                command = Some(match word.to_str() {
                    Some("read") => read,
                    Some("suggest") => suggest,
                    Some("check") => check,
                    _ => return Err(format!("there is no command {word:?}; see considerate --help")),
                });
            }
            other => return Err(format!("{}; see considerate --help", other.unexpected())),
        }
    }
    Ok(command)
}

fn each_line(command: Command) -> ExitCode {
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    let mut refused = false;
    for number in 1.. {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) if line.iter().all(u8::is_ascii_whitespace) => continue,
            Ok(_) => {}
            Err(error) => {
                eprintln!("considerate: standard input could not be read at line {number}: {error}");
                return ExitCode::from(2);
            }
        }
        match answer(command, &line) {
            Ok(value) => {
                if let Err(error) = writeln!(output, "{value}") {
                    return broken_output(&error);
                }
            }
            Err(reason) => {
                refused = true;
                eprintln!("considerate: line {number}: {reason}");
            }
        }
    }
    match output.flush() {
        Err(error) => broken_output(&error),
        Ok(()) if refused => ExitCode::from(2),
        Ok(()) => ExitCode::SUCCESS,
    }
}

/// A reader that has seen enough (`| head`) is no fault; anything else is told.
fn broken_output(error: &io::Error) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    eprintln!("considerate: the output could not be written: {error}");
    ExitCode::FAILURE
}

fn answer(command: Command, line: &[u8]) -> Result<Value, String> {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii_end();
    let text =
        std::str::from_utf8(line).map_err(|e| format!("not UTF-8 from byte {}", e.valid_up_to() + 1))?;
    let input: ThreadIn = serde_json::from_str(text).map_err(|e| explain(&e))?;
    command(&input, Timestamp::from(SystemTime::now()))
}

/// serde's reason without its "line 1": the line's number in the file is said already.
fn explain(error: &serde_json::Error) -> String {
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or(&reason);
    format!("{reason} (column {})", error.column())
}

fn read(input: &ThreadIn, clock: Timestamp) -> Result<Value, String> {
    let thread = input.thread(clock).map_err(|e| e.to_string())?;
    let reading = reading::read(&thread);
    Ok(json!({ "id": input.id, "reading": ReadingOut::new(&thread, &reading) }))
}

fn suggest(input: &ThreadIn, clock: Timestamp) -> Result<Value, String> {
    let thread = input.thread(clock).map_err(|e| e.to_string())?;
    let reading = reading::read(&thread);
    let settings = input.settings().map_err(|e| e.to_string())?;
    let drafts = reply::suggest(&thread, &reading, &settings, input.seed);
    let drafts: Vec<DraftOut> = drafts.iter().map(DraftOut::from).collect();
    if settings.templates.is_empty() {
        return Ok(json!({ "id": input.id, "drafts": drafts }));
    }
    let filled = settings.templates.iter().map(|template| {
        match reply::template::render(&template.text, &thread, &reading, &settings) {
            Ok(filled) => json!({ "name": template.name, "text": filled.text, "unfilled": filled.unfilled }),
            Err(error) => json!({ "name": template.name, "error": error.to_string() }),
        }
    });
    let templates: Vec<Value> = filled.collect();
    Ok(json!({ "id": input.id, "drafts": drafts, "templates": templates }))
}

fn check(input: &ThreadIn, clock: Timestamp) -> Result<Value, String> {
    let thread = input.thread(clock).map_err(|e| e.to_string())?;
    let Some(draft) = &input.draft else {
        return Err("there is no \"draft\" to check".to_owned());
    };
    let reading = reading::read(&thread);
    let settings = input.settings().map_err(|e| e.to_string())?;
    let findings = check::check(&thread, &reading, draft, &settings);
    let findings: Vec<FindingOut> = findings.iter().map(|f| FindingOut::new(draft, f)).collect();
    Ok(json!({ "id": input.id, "findings": findings }))
}
