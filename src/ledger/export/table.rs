//! The rows of `messages.csv`, whatever era they are from.
//!
//! Columns are found by their names, in any order and case: nine of them until 2023, up to thirteen since. A file may
//! begin with a byte order mark, be UTF-16, hold Windows-1252 bytes or text that was decoded wrongly before it was
//! written. A row that cannot be read is set aside and named; the others stand.

use crate::text::case::Case;
use crate::{
    calendar::{Timestamp, moment},
    error::InputError,
    texts::{self, Said},
};
use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// A field longer than this has swallowed the rows after it: a quotation mark is not closed.
const LONGEST: usize = 1_000_000;

/// A message as a row holds it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    pub conversation: String,
    /// Set for groups, and "Sponsored Conversation".
    pub title: String,
    pub from: String,
    /// The sender's profile as [`profile`] writes it; empty where there is none.
    pub sender: String,
    /// The recipients' names, joined by commas.
    pub to: String,
    /// The recipients' profiles; empty in the older exports.
    pub recipients: Vec<String>,
    pub at: Option<Timestamp>,
    pub content: String,
    pub folder: String,
    pub draft: bool,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Why, as a part of a sentence.
    pub reason: Said,
}

/// The rows of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// In the order of the file.
    pub rows: Vec<Row>,
    /// What could not be read.
    pub set_aside: Vec<SetAside>,
}

/// Reads `messages.csv`.
///
/// # Errors
/// A file with other columns is refused with what was expected and what was found; so is one with an endless field.
pub fn read(bytes: &[u8]) -> Result<Table, InputError> {
    let bytes = as_utf8(bytes);
    let mut reader = ReaderBuilder::new().flexible(true).has_headers(false).from_reader(bytes.as_ref());
    let mut record = ByteRecord::new();
    let unreadable = |error: csv::Error| InputError::new(texts::export_csv(&error.to_string()));
    if !reader.read_byte_record(&mut record).map_err(unreadable)? {
        return Err(InputError::new(texts::EXPORT_EMPTY));
    }
    let columns = Columns::of(&record)?;
    let mut table = Table::default();
    while reader.read_byte_record(&mut record).map_err(unreadable)? {
        let line = record.position().map_or(0, |at| line(at, &bytes));
        if record.iter().any(|field| field.len() > LONGEST) {
            return Err(InputError::new(texts::export_endless(
                &line.to_string(),
                &(LONGEST / 1_000_000).to_string(),
            )));
        }
        match columns.row(&record) {
            Ok(row) => table.rows.push(row),
            Err(reason) => table.set_aside.push(SetAside { line, reason }),
        }
    }
    Ok(table)
}

/// UTF-8 without its mark; UTF-16 is known by its own.
pub fn as_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding == UTF_8 => Cow::Borrowed(bytes.get(mark..).unwrap_or(&[])),
        Some((encoding, _)) => Cow::Owned(encoding.decode(bytes).0.into_owned().into_bytes()),
        None => Cow::Borrowed(bytes),
    }
}

/// Where each column stands.
struct Columns {
    names: Vec<String>,
}

const NEEDED: [&str; 5] = ["CONVERSATION ID", "FROM", "SENDER PROFILE URL", "DATE", "CONTENT"];

impl Columns {
    fn of(header: &ByteRecord) -> Result<Self, InputError> {
        let names: Vec<String> = header.iter().map(|name| text(name).trim().to_ascii_uppercase()).collect();
        let missing: Vec<&str> = NEEDED.into_iter().filter(|n| names.iter().all(|name| name != n)).collect();
        if missing.is_empty() {
            return Ok(Self { names });
        }
        let found: Vec<String> =
            header.iter().take(6).map(|name| text(name).trim().chars().take(40).collect()).collect();
        Err(InputError::new(texts::export_columns(
            missing.len(),
            &missing.join(", "),
            &found.join(", ").replace(char::is_control, "?"),
        )))
    }

    fn row(&self, record: &ByteRecord) -> Result<Row, Said> {
        if record.len() != self.names.len() {
            return Err(texts::export_fields(record.len(), &self.names.len().to_string()));
        }
        let field = |name: &str| {
            let at = self.names.iter().position(|n| n == name);
            at.and_then(|at| record.get(at)).map(text).unwrap_or_default()
        };
        let (conversation, date) = (field("CONVERSATION ID").trim().to_owned(), field("DATE"));
        if conversation.is_empty() {
            return Err(texts::EXPORT_NO_ID.into());
        }
        let start: String = date.chars().take(40).collect();
        let at = time(&date).ok_or_else(|| texts::export_date(&format!("{start:?}")))?;
        let yes = |name: &str| field(name).trim().eq_ignore_ascii_case("yes");
        Ok(Row {
            conversation,
            title: field("CONVERSATION TITLE").trim().to_owned(),
            from: field("FROM").trim().to_owned(),
            sender: profile(&field("SENDER PROFILE URL")),
            to: field("TO").trim().to_owned(),
            recipients: profiles(&field("RECIPIENT PROFILE URLS")),
            at: Some(at),
            content: field("CONTENT"),
            folder: field("FOLDER").trim().to_ascii_uppercase(),
            draft: yes("IS MESSAGE DRAFT") || yes("IS CONVERSATION DRAFT"),
        })
    }
}

/// A field as text: UTF-8, or else Windows-1252; a wrong decoding before the file was written is undone.
pub fn text(field: &[u8]) -> String {
    let text = match std::str::from_utf8(field) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(field).0.into_owned(),
    };
    if !text.contains(['Ã', 'Â', 'â', 'ð']) {
        return text;
    }
    match WINDOWS_1252.encode(&text) {
        (bytes, _, false) => String::from_utf8(bytes.into_owned()).unwrap_or(text),
        _ => text,
    }
}

/// `YYYY-MM-DD HH:MM:SS UTC`.
fn time(date: &str) -> Option<Timestamp> {
    let date = date.trim();
    let (day, rest) = date.split_once(' ')?;
    moment(&format!("{day}T{}Z", rest.trim_end_matches("UTC").trim()))
}

/// A profile address so that two ways to write it are one: lower case, without scheme, host and what follows the name.
#[must_use]
pub fn profile(address: &str) -> String {
    let address = address.trim().lower();
    let path = address.split(['?', '#']).next().unwrap_or("");
    let path = path.split_once("linkedin.com/").map_or(path, |(_, path)| path);
    path.trim_matches('/').to_owned()
}

/// The line on which a record begins, from 1. After "\r\n" the reader's own count still stands before the "\n".
pub fn line(at: &csv::Position, bytes: &[u8]) -> u64 {
    let before_its_end = usize::try_from(at.byte()).is_ok_and(|byte| bytes.get(byte) == Some(&b'\n'));
    at.line() + u64::from(before_its_end)
}

fn profiles(addresses: &str) -> Vec<String> {
    addresses.split([',', ';']).map(profile).filter(|p| !p.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::testing::*, *};

    #[test]
    fn another_file_is_refused_with_what_was_found() {
        for (file, found) in [
            ("First Name,Last Name,URL\nA,B,C\n", "Found: First Name, Last Name, URL."),
            ("Notes:\n\"When exporting your connection data...\"\n", "Found: Notes:."),
            ("\u{0}\u{1}%PDF-1.4\n", "Found: ??%PDF-1.4."),
            ("CONVERSATION ID,FROM,SENDER PROFILE URL,CONTENT\n", "the column DATE is missing"),
            ("", "The file is empty"),
        ] {
            let error = read(file.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(found), "{error}");
        }
    }

    #[test]
    fn one_broken_row_is_set_aside_and_the_rest_is_read() {
        let text = export(ERA_2022);
        let whole = read(text.as_bytes()).unwrap();
        let (header, rows) = text.split_once('\n').unwrap();
        let broken = format!(
            "{header}\n2-x,,A,https://www.linkedin.com/in/a,B,yesterday,,Hi,INBOX\nonly,three,fields\n,,A,,B,2026-01-01 00:00:00 UTC,,Hi,\n{rows}"
        );
        for text in [broken.replace('\n', "\r\n"), broken] {
            let read = read(text.as_bytes()).unwrap();
            assert_eq!(read.rows.len(), whole.rows.len());
            let lines: Vec<u64> = read.set_aside.iter().map(|s| s.line).collect();
            assert_eq!(lines, [2, 3, 4]);
            assert!(read.set_aside[0].reason.text().contains("\"yesterday\""));
            assert_eq!(read.set_aside[1].reason.text(), "it has 3 fields, and the header 9");
        }
    }

    #[test]
    fn an_endless_field_is_refused() {
        let endless = format!("{}\"{}", export(ERA_2022), "never closed\n".repeat(100_000));
        assert!(read(endless.as_bytes()).unwrap_err().to_string().contains("not closed"));
    }

    #[test]
    fn text_is_as_it_was_written() {
        assert_eq!(text("José".as_bytes()), "José");
        assert_eq!(text(b"Jos\xe9"), "José");
        assert_eq!(text("JosÃ©".as_bytes()), "José");
        assert_eq!(text("â‚¬".as_bytes()), "€");
        for same in ["âme", "São Paulo", "Â", "ÃÃ", "ð", "東京 â"] {
            assert_eq!(text(same.as_bytes()), same, "what was right stays");
        }
    }

    #[test]
    fn a_profile_is_one_however_it_is_written() {
        for address in [
            "https://www.linkedin.com/in/robin-hale",
            "http://uk.linkedin.com/in/Robin-Hale/",
            "linkedin.com/in/robin-hale?trk=x",
            "in/robin-hale",
        ] {
            assert_eq!(profile(address), "in/robin-hale");
        }
        assert_eq!(
            profiles("https://www.linkedin.com/in/a; https://www.linkedin.com/in/b,"),
            ["in/a", "in/b"]
        );
    }
}
