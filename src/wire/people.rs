//! The referral book as a table: taken in from a spreadsheet's CSV, and given back as one.

use crate::{
    error::InputError,
    ledger::export::csv_text::{as_utf8, line, text},
    text::case::Case,
    texts::{self, Said},
};
use csv::{ReaderBuilder, StringRecord};

/// Name, topics (with commas between them), link, note: as the options page has them.
pub type Person = [String; 4];

const COLUMNS: [&str; 4] = ["name", "topics", "link", "note"];
/// A person is in a line or two, not in a book.
const LONGEST: usize = 2_000;

/// What a file holds.
#[derive(Debug, Default, PartialEq)]
pub struct People {
    /// Who can be taken in, in the order of the file.
    pub found: Vec<Person>,
    /// Lines (from 1) that cannot, each with a reason.
    pub set_aside: Vec<(u64, Said)>,
}

/// Reads a CSV with a header: `name` and `topics`, and perhaps `link` and `note`, in any order; parted by commas, semicolons or
/// tabs.
///
/// # Errors
/// A file without a header that names those columns is refused with what was found.
pub fn read(bytes: &[u8]) -> Result<People, InputError> {
    let bytes = as_utf8(bytes);
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |mark: u8| first.iter().filter(|byte| **byte == mark).count();
    let parted = [b',', b';', b'\t'].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',');
    let mut reader =
        ReaderBuilder::new().flexible(true).has_headers(false).delimiter(parted).from_reader(bytes.as_ref());
    let mut records = reader.byte_records();
    let unreadable = |error: csv::Error| InputError::new(texts::export_csv(&error.to_string()));
    let header = records.next().ok_or_else(|| InputError::new(texts::PEOPLE_EMPTY))?.map_err(unreadable)?;
    let header: StringRecord = header.iter().map(|name| text(name).trim().lower()).collect();
    let place = |column: &str| header.iter().position(|name| name == column);
    let (Some(_), Some(_)) = (place("name"), place("topics")) else {
        let found: Vec<String> = header.iter().take(6).map(|name| name.chars().take(40).collect()).collect();
        return Err(InputError::new(texts::people_columns(&found.join(", "))));
    };
    let mut people = People::default();
    for record in records {
        let record = record.map_err(unreadable)?;
        let at = record.position().map_or(0, |at| line(at, &bytes));
        let field = |column: &str| {
            let field = place(column).and_then(|at| record.get(at)).map(text).unwrap_or_default();
            field.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let [name, topics, link, note] = COLUMNS.map(field);
        let topics = topics.split([',', ';', '|']).map(str::trim).filter(|topic| !topic.is_empty());
        let person = [name, topics.collect::<Vec<_>>().join(", "), link, note];
        match fault(&person) {
            Some(reason) => people.set_aside.push((at, reason.into())),
            None => people.found.push(person),
        }
    }
    Ok(people)
}

fn fault(person: &Person) -> Option<texts::Line> {
    match person {
        [name, ..] if name.is_empty() => Some(texts::PEOPLE_NO_NAME),
        [_, topics, ..] if topics.is_empty() => Some(texts::PEOPLE_NO_TOPICS),
        fields if fields.iter().any(|field| field.len() > LONGEST) => Some(texts::PEOPLE_LONG),
        _ => None,
    }
}

/// The book with these people in it, how many of them are new, and how many were there with other words. Who has the same
/// name or the same link is the same person; what the file leaves empty stays.
#[must_use]
pub fn merged(book: &[Vec<String>], found: &[Person]) -> (Vec<Vec<String>>, usize, usize) {
    let mut book = book.to_vec();
    let (mut added, mut changed) = (0, 0);
    for person in found {
        let [name, _, link, _] = person;
        let same = |row: &&mut Vec<String>| {
            let has =
                |at: usize, text: &str| row.get(at).is_some_and(|own| own.trim().lower() == text.lower());
            has(0, name) || (!link.is_empty() && has(2, link))
        };
        let Some(row) = book.iter_mut().find(same) else {
            book.push(person.to_vec());
            added += 1;
            continue;
        };
        let before = row.clone();
        for (own, new) in row.iter_mut().zip(person) {
            if !new.is_empty() {
                new.clone_into(own);
            }
        }
        changed += usize::from(*row != before);
    }
    (book, added, changed)
}

/// The book as CSV of RFC 4180, which [`read`] takes.
#[must_use]
pub fn write(book: &[Vec<String>]) -> String {
    let mut table =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = table.write_record(COLUMNS);
    for row in book {
        let _ = table.write_record(row);
    }
    table.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(fields: [&str; 4]) -> Person {
        fields.map(str::to_owned)
    }

    #[test]
    fn a_spreadsheet_is_read_in_any_order_and_with_any_mark() {
        let ines = person(["Ines Okafor", "tidal power, grants", "https://example.org/ines", ""]);
        for file in [
            "Name,Topics,Link\r\nInes Okafor,\"tidal power, grants\",https://example.org/ines\r\n",
            "link;topics;name\nhttps://example.org/ines;tidal power , grants;Ines  Okafor\n",
            "\u{feff}topics\tname\tlink\tage\ntidal power|grants\tInes Okafor\thttps://example.org/ines\t40\n",
        ] {
            let people = read(file.as_bytes()).unwrap();
            assert_eq!(people, People { found: vec![ines.clone()], set_aside: Vec::new() }, "{file}");
        }
    }

    #[test]
    fn a_line_that_lacks_something_is_named_and_the_rest_is_taken() {
        let people = read(b"name,topics\r\nInes,grants\r\n,grants\r\nWen,\r\nTariq,novels\r\n").unwrap();
        assert_eq!(people.found.len(), 2);
        let aside: Vec<_> = people.set_aside.iter().map(|(at, why)| (*at, why.text())).collect();
        assert_eq!(aside, [(3, "it has no name".to_owned()), (4, "it has no topics".to_owned())]);
    }

    #[test]
    fn another_file_is_refused_with_what_was_found() {
        let refused = |file: &str| read(file.as_bytes()).unwrap_err().to_string();
        assert!(refused("First Name,Last Name\nA,B\n").contains("Found: first name, last name."));
        assert!(refused("").contains("empty"));
    }

    #[test]
    fn nobody_is_in_the_book_twice_and_nothing_is_emptied() {
        let book = vec![person(["Ines Okafor", "grants", "https://example.org/ines", "kind"]).to_vec()];
        let found = [
            person(["ines okafor", "tidal power", "", ""]),
            person(["Wen Li", "pumps", "", ""]),
            person(["I. Okafor", "tidal power", "https://example.org/ines", ""]),
        ];
        let (book, added, changed) = merged(&book, &found);
        assert_eq!((book.len(), added, changed), (2, 1, 2));
        assert_eq!(book[0], ["I. Okafor", "tidal power", "https://example.org/ines", "kind"]);
        assert_eq!(merged(&book, &found[1..]).0, book, "the same again changes nothing");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            rows in prop::collection::vec(("[A-Za-zé\"',; ]{1,9}x", "[a-z\"]{1,9}", "[a-z:/.]{0,9}", "[a-z,\n\"]{0,9}"), 0..6)
        ) {
            let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let book: Vec<Vec<String>> =
                rows.iter().map(|(a, b, c, d)| [a, b, c, d].map(|text| tidy(text)).to_vec()).collect();
            let read = read(write(&book).as_bytes()).unwrap();
            prop_assert_eq!(read.found.iter().map(|one| one.to_vec()).collect::<Vec<_>>(), book);
        }

        #[test]
        fn any_bytes_are_a_table_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }
    }
}
