//! The command line as its users meet it: lines in, lines out, and a clear word about what cannot be read.

use serde_json::Value;
use std::{
    io::Write,
    process::{Command, Stdio},
};

struct Ran {
    status: i32,
    out: Vec<Value>,
    err: String,
}

fn run(command: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_considerate"))
        .args(command)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    Ran {
        status: output.status.code().unwrap(),
        out: out.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A friend writes twice, weeks pass: the essay's own case.
const FRIEND: &str = r#"{"id":"friend","me":"Robin Hale","now":"2026-11-22T12:00:00Z","messages":[
  {"from":"Naomi Castell","own":false,"at":"2026-10-20T09:00:00Z","text":"Hey Robin! I have started a small company that makes rota software. Could we have a coffee? I'd love to hear how you found your first customers."},
  {"from":"Naomi Castell","own":false,"at":"2026-11-06T09:00:00Z","text":"Hi Robin, did you see my message? I'd still love to talk."}]}"#;

fn friend() -> String {
    FRIEND.replace('\n', "") + "\n"
}

#[test]
fn reads_the_friend_who_wrote_twice() {
    let ran = run(&["read"], friend().as_bytes());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let reading = &ran.out[0]["reading"];
    assert_eq!(reading["isRequest"], true, "{reading:#}");
    assert_eq!(reading["needsReply"], true);
    assert_eq!(reading["waitingDays"], 33);
    assert_eq!(reading["waitingSince"], "2026-10-20T09:00:00Z");
    assert_eq!(reading["approaches"], 2);
    assert!(!reading["asks"].as_array().unwrap().is_empty());
    assert!(!reading["evidence"].as_array().unwrap().is_empty());
}

#[test]
fn suggests_somebody_else_a_later_month_and_a_request_to_specify() {
    let ran = run(&["suggest"], friend().as_bytes());
    let drafts = ran.out[0]["drafts"].as_array().unwrap();
    let text_of = |stance: &str| {
        let draft = drafts.iter().find(|d| d["stance"] == stance);
        draft.unwrap_or_else(|| panic!("no {stance} among {drafts:#?}"))["text"].as_str().unwrap()
    };
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    assert!(months.iter().any(|month| text_of("defer").contains(month)), "{}", text_of("defer"));
    assert!(text_of("clarify").contains('?'));
    assert!(text_of("refer").contains('[') && drafts.iter().any(|d| d["unfilled"][0] == "person"));
    assert!(drafts.iter().all(|d| d["text"].as_str().unwrap().contains("Naomi")));
}

#[test]
fn a_referral_book_fills_the_slot() {
    let settings = r#""settings":{"name":"Robin","referralBook":[{"name":"Ines Duarte","topics":["rota software","customers"]}]},"id""#;
    let ran = run(&["suggest"], friend().replacen("\"id\"", settings, 1).as_bytes());
    let refer =
        ran.out[0]["drafts"].as_array().unwrap().iter().find(|d| d["stance"] == "refer").unwrap().clone();
    assert!(refer["text"].as_str().unwrap().contains("Ines Duarte"), "{refer:#}");
    assert_eq!(refer["unfilled"].as_array().unwrap().len(), 0);
}

#[test]
fn broken_lines_are_named_and_the_others_still_read() {
    let lines = [
        r#"{"id":"first","messages":[]}"#,
        r#"{"id":"broken""#,
        "[]",
        r#"{"id":"no messages"}"#,
        r#"{"id":"time","messages":[{"own":false,"text":"Hi","at":"soon"}]}"#,
        "",
        r#"{"id":"last","messages":[{"own":false,"text":"Could you help me?","unknown":[1]}],"more":{}}"#,
    ];
    let mut input = lines.join("\n").into_bytes();
    input.extend(b"\n\xff\xfe\n");
    let ran = run(&["read"], &input);
    assert_eq!(ran.status, 2);
    let ids: Vec<&str> = ran.out.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["first", "last"]);
    for (line, reason) in [(2, "EOF"), (3, "invalid"), (4, "messages"), (5, "RFC 3339"), (8, "UTF-8")] {
        let told = ran.err.lines().find(|l| l.contains(&format!("line {line}:")));
        assert!(told.is_some_and(|l| l.contains(reason)), "line {line} should say {reason}: {}", ran.err);
    }
    assert_eq!(ran.err.lines().count(), 5, "{}", ran.err);
}

#[test]
fn hostile_lines_do_no_harm() {
    let deep = "[".repeat(200_000);
    let input = format!(
        "{deep}\n{{\"__proto__\":{{}},\"messages\":[{{\"own\":true,\"text\":\"\\ud83d\\ude80\\u202e\"}}]}}\n"
    );
    let ran = run(&["read"], input.as_bytes());
    assert_eq!(ran.status, 2);
    assert_eq!(ran.out.len(), 1);
    assert!(ran.err.starts_with("considerate: line 1: "), "{}", ran.err);
}

#[test]
fn offsets_are_utf16_code_units() {
    let input = r#"{"messages":[{"own":false,"text":"🚀🚀 Could you help me with my thesis?"}],"draft":"x"}"#;
    let ran = run(&["read"], format!("{input}\n").as_bytes());
    let ask = &ran.out[0]["reading"]["asks"][0];
    let text: Vec<u16> = "🚀🚀 Could you help me with my thesis?".encode_utf16().collect();
    let (start, end) = (ask["start"].as_u64().unwrap() as usize, ask["end"].as_u64().unwrap() as usize);
    assert_eq!(String::from_utf16(&text[start..end]).unwrap(), ask["text"].as_str().unwrap());
}

#[test]
fn a_wrong_call_is_told_in_one_sentence() {
    for call in [&["raed"][..], &["read", "--loud"], &["read", "suggest"]] {
        let ran = run(call, b"");
        assert_eq!(ran.status, 2);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(ran.err.contains("considerate --help"), "{}", ran.err);
    }
}

/// A file of its own for each test, away when the test is over.
struct Scratch(std::path::PathBuf);

impl Scratch {
    fn new(name: &str, content: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("considerate-{}-{name}", std::process::id()));
        std::fs::write(&path, content).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

const EXPORT: &str = "\u{feff}CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER
2-a,,Ada Nwosu,https://www.linkedin.com/in/ada,Robin Hale,2026-11-01 12:00:00 UTC,,Could you review my grant application?,INBOX
2-b,,Bo Lind,https://www.linkedin.com/in/bo,Robin Hale,2026-10-01 12:00:00 UTC,,\"Could you give me advice on my thesis?\r\n\r\nThank you\",INBOX
2-c,,Robin Hale,https://www.linkedin.com/in/robin,Bo Lind,2026-10-02 12:00:00 UTC,,Congratulations!,INBOX
2-d,,Robin Hale,https://www.linkedin.com/in/robin,Ada Nwosu,nonsense,,Hi,INBOX
";

fn overdue(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_considerate"));
    let output = command.arg("overdue").args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const NOW: [&str; 2] = ["--now", "2026-11-22T12:00:00Z"];

#[test]
fn overdue_lists_the_answers_owed_oldest_first() {
    let file = Scratch::new("export.csv", EXPORT.as_bytes());
    let (status, out, err) = overdue(&[&[file.path(), "--json"], NOW.as_slice()].concat());
    assert_eq!(status, 0, "{err}");
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let who: Vec<_> =
        lines.iter().map(|l| (l["with"].as_str().unwrap(), l["waitingDays"].as_u64().unwrap())).collect();
    assert_eq!(who, [("Bo Lind", 52), ("Ada Nwosu", 21)]);
    assert_eq!(lines[0]["thread"], "2-b");
    assert_eq!(lines[0]["waitingSince"], "2026-10-01T12:00:00Z");
    assert_eq!(lines[0]["approaches"], 1);
    assert!(lines[0]["kind"].is_string());
    assert!(err.contains("line 7") && err.contains("1 row was set aside"), "{err}");
}

#[test]
fn overdue_is_a_table_for_people() {
    let file = Scratch::new("table.csv", EXPORT.as_bytes());
    let (status, out, _) = overdue(&[&[file.path()], NOW.as_slice()].concat());
    assert_eq!(status, 0);
    assert!(out.starts_with("2 conversations, 2 answers owed, the oldest for 52 days"), "{out}");
    assert!(out.lines().any(|line| line.starts_with("Bo Lind") && line.contains("52")), "{out}");
}

#[test]
fn overdue_refuses_what_it_cannot_use() {
    let other = Scratch::new("connections.csv", b"First Name,Last Name,URL\nA,B,C\n");
    let broken = Scratch::new("broken.zip", b"PK\x03\x04 and nothing else");
    let fine = Scratch::new("fine.csv", EXPORT.as_bytes());
    for (arguments, said) in [
        (vec![other.path()], "no messages.csv"),
        (vec![broken.path()], "cannot be read"),
        (vec!["/nowhere/messages.csv"], "could not be read"),
        (vec![], "takes the ZIP"),
        (vec![fine.path(), "--now", "soon"], "--now is not"),
        (vec![fine.path(), "--what"], "--what"),
    ] {
        let (status, out, err) = overdue(&arguments);
        assert_eq!((status, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.starts_with("considerate: ") && err.contains(said), "{err}");
    }
}
