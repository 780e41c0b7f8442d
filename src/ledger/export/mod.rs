//! LinkedIn's own data export: from the file as it was downloaded to the answers still owed.
//!
//! The way of a row: [`archive`] finds `messages.csv`, [`table`] reads its rows, [`owner`] tells whose inbox it is,
//! [`threads`] puts conversations together, and [`owed`] asks the reading which of them wait, or [`History`] what the ledger
//! would have seen of each. Nothing is written anywhere.
//! Formats: the eras of `messages.csv` since 2019, whose columns differ; see [`table`].

mod archive;
mod history;
mod owed;
mod owner;
mod table;

/// What any CSV from a spreadsheet needs: its encoding, and the line of a record.
pub(crate) mod csv_text {
    pub use super::table::{as_utf8, line, text};
}
#[cfg(test)]
mod testing;
mod threads;

pub use history::{History, Summary};
pub use owed::{Owed, owed};
pub use owner::{Owner, Profile};
pub use table::SetAside;

use crate::{calendar::Timestamp, error::InputError};
use table::Table;

/// What an export says.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// How many conversations with people it holds.
    pub conversations: usize,
    /// The answers still owed, the longest waiting first.
    pub owed: Vec<Owed>,
    /// Rows that could not be read, in the order of the file.
    pub set_aside: Vec<SetAside>,
}

/// An export whose rows have been read.
#[derive(Debug, Clone, PartialEq)]
pub struct Inbox {
    table: Table,
}

impl Inbox {
    /// Reads an export, a ZIP or the `messages.csv` in it.
    ///
    /// # Errors
    /// A file that is no export is refused with what was expected and what was found.
    pub fn open(file: &[u8]) -> Result<Self, InputError> {
        Ok(Self { table: table::read(&archive::messages(file)?)? })
    }

    /// Who takes part, the likeliest owner first, and at most `most` of them.
    #[must_use]
    pub fn people(&self, most: usize) -> Vec<Profile> {
        owner::people(&self.table.rows, most)
    }

    /// The owner: the profile `me`, or the one that takes part in the most conversations.
    ///
    /// # Errors
    /// A profile that takes part in none, and an inbox whose owner cannot be told.
    pub fn owner(&self, me: Option<&str>) -> Result<Owner, InputError> {
        owner::owner(&self.table.rows, me)
    }

    /// Its history as `owner` lived it, as things stand at `now`.
    #[must_use]
    pub fn history(&self, owner: &Owner, now: Timestamp) -> History {
        History::new(threads::threads(&self.table.rows, owner, now))
    }

    /// Rows that could not be read, in the order of the file.
    #[must_use]
    pub fn set_aside(&self) -> &[SetAside] {
        &self.table.set_aside
    }
}

/// Reads an export, a ZIP or the `messages.csv` in it, as things stand at `now`. `me` is the owner's profile address;
/// without one the owner is inferred. Linear in the file.
///
/// # Errors
/// A file that is no export is refused with what was expected and what was found, and so is one whose owner cannot be
/// told.
pub fn read(file: &[u8], me: Option<&str>, now: Timestamp) -> Result<Export, InputError> {
    let Inbox { table } = Inbox::open(file)?;
    let owner = owner::owner(&table.rows, me)?;
    let threads = threads::threads(&table.rows, &owner, now);
    Ok(Export { conversations: threads.len(), owed: owed(&threads), set_aside: table.set_aside })
}

#[cfg(test)]
mod tests {
    use super::{testing::*, *};

    fn at(text: &str) -> Timestamp {
        crate::calendar::moment(text).unwrap()
    }

    #[test]
    fn who_waits_longest_comes_first() {
        let export = read(export(ERA_2026).as_bytes(), None, at("2026-11-22T12:00:00Z")).unwrap();
        assert_eq!(export.conversations, 3, "a sponsored message is no conversation");
        let who: Vec<(&str, u32, u32)> =
            export.owed.iter().map(|o| (o.with.as_str(), o.waiting_days, o.approaches)).collect();
        assert_eq!(who, [("Naomi Castell", 33, 2), ("Tobi Adeyemi", 12, 1)]);
        assert_eq!(export.owed[0].thread, "2-naomi");
        assert_eq!(export.owed[0].waiting_since, at("2026-10-20T09:00:00Z"));
        assert_eq!(export.set_aside, []);
    }

    #[test]
    fn every_era_says_the_same() {
        let now = at("2026-11-22T12:00:00Z");
        let newest = read(export(ERA_2026).as_bytes(), None, now).unwrap();
        for era in [ERA_2022, ERA_2023, ERA_2025] {
            assert_eq!(read(export(era).as_bytes(), None, now), Ok(newest.clone()), "{era:?}");
        }
    }

    #[test]
    fn encodings_and_a_byte_order_mark_change_nothing() {
        let now = at("2026-11-22T12:00:00Z");
        let text = export(ERA_2026);
        let plain = read(text.as_bytes(), None, now).unwrap();
        let marked = ["\u{feff}", &text].concat();
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let windows = text.replace("\r\n", "\n").replace('\n', "\r\n");
        for bytes in [marked.into_bytes(), utf16, windows.into_bytes()] {
            assert_eq!(read(&bytes, None, now), Ok(plain.clone()));
        }
    }

    #[test]
    fn the_owner_can_be_named_and_corrected() {
        let now = at("2026-11-22T12:00:00Z");
        let text = export(ERA_2026);
        let named = read(text.as_bytes(), Some("https://www.linkedin.com/in/robin-hale/"), now).unwrap();
        assert_eq!(named, read(text.as_bytes(), None, now).unwrap());
        let naomi = read(text.as_bytes(), Some("linkedin.com/in/naomi-castell"), now).unwrap();
        assert!(naomi.owed.iter().all(|o| o.with != "Naomi Castell"), "she owes nothing to herself");
        let nobody = read(text.as_bytes(), Some("https://www.linkedin.com/in/nobody"), now).unwrap_err();
        assert!(nobody.to_string().contains("nobody"), "{nobody}");
    }
}
