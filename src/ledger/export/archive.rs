//! Finds `messages.csv` in what was downloaded, which may be the ZIP or the file itself.
//!
//! Nothing is unpacked to disk and no name in the archive is used as a path. What an entry claims of its size is not
//! believed: reading stops at [`MOST`].

use crate::{error::InputError, texts};
use std::{
    borrow::Cow,
    io::{Cursor, Read},
};
use zip::ZipArchive;

/// More bytes than this are no inbox: the largest exports seen have 80 MB.
const MOST: u64 = 400_000_000;

/// The bytes of `messages.csv`.
///
/// # Errors
/// An archive that cannot be read, that holds no `messages.csv`, or one that is too large.
pub fn messages(file: &[u8]) -> Result<Cow<'_, [u8]>, InputError> {
    at_most(file, MOST)
}

fn at_most(file: &[u8], most: u64) -> Result<Cow<'_, [u8]>, InputError> {
    if !file.starts_with(b"PK") {
        return within(file.len() as u64, most).map(|()| Cow::Borrowed(file));
    }
    let broken = |error: zip::result::ZipError| InputError::new(texts::export_zip(&error.to_string()));
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(broken)?;
    let Some(at) = place(&archive) else { return Err(missing(&archive)) };
    let entry = archive.by_index(at).map_err(broken)?;
    let mut bytes = Vec::new();
    entry
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| InputError::new(texts::export_packed(&error.to_string())))?;
    within(bytes.len() as u64, most)?;
    Ok(Cow::Owned(bytes))
}

/// Where in the archive the messages are: in whatever folder, the first if there are several.
fn place(archive: &ZipArchive<Cursor<&[u8]>>) -> Option<usize> {
    names(archive).position(|name| base(&name).eq_ignore_ascii_case("messages.csv"))
}

/// The names of the entries; one that cannot be read is empty.
fn names<'a>(archive: &'a ZipArchive<Cursor<&[u8]>>) -> impl Iterator<Item = Cow<'a, str>> {
    archive.file_names().map(|name| name.unwrap_or_default())
}

/// The last part of a name in an archive.
fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

fn missing(archive: &ZipArchive<Cursor<&[u8]>>) -> InputError {
    let names: Vec<String> = names(archive).take(5).map(|n| base(&n).chars().take(60).collect()).collect();
    let found = if names.is_empty() { texts::EXPORT_NOTHING.text() } else { names.join(", ") };
    InputError::new(texts::export_no_messages(&found))
}

fn within(bytes: u64, most: u64) -> Result<(), InputError> {
    if bytes <= most {
        return Ok(());
    }
    Err(InputError::new(texts::export_large(&(most / 1_000_000).to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn the_messages_are_found_wherever_they_are() {
        assert_eq!(messages(b"a,b\n").unwrap().as_ref(), b"a,b\n");
        for name in ["messages.csv", "Export/Messages.csv", "../../messages.csv", "a\\b\\MESSAGES.CSV"] {
            let file = zip(&[("Connections.csv", b"x"), (name, b"rows")]);
            assert_eq!(messages(&file).unwrap().as_ref(), b"rows", "{name}");
        }
    }

    #[test]
    fn an_archive_without_them_says_what_it_holds() {
        let error = messages(&zip(&[("Profile.csv", b""), ("a/Skills.csv", b"")])).unwrap_err().to_string();
        assert!(error.contains("no messages.csv") && error.contains("Profile.csv, Skills.csv"), "{error}");
        assert!(messages(&zip(&[])).unwrap_err().to_string().contains("Found: nothing"));
    }

    #[test]
    fn a_broken_archive_is_refused_in_a_sentence() {
        let whole = zip(&[("messages.csv", &[b'x'; 5000])]);
        for file in [&b"PK"[..], b"PK\x03\x04nonsense", &whole[..whole.len() - 30], &whole[..40]] {
            let error = messages(file).unwrap_err().to_string();
            assert!(error.ends_with("please download the export again."), "{error}");
        }
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("messages.csv", SimpleFileOptions::default()).unwrap();
        writer.write_all(&vec![0; 3_000_000]).unwrap();
        let bomb = writer.finish().unwrap().into_inner();
        assert!(bomb.len() < 20_000);
        assert!(at_most(&bomb, 2_000_000).unwrap_err().to_string().contains("larger than 2 MB"));
        assert_eq!(at_most(&bomb, 3_000_000).unwrap().len(), 3_000_000);
    }

    #[test]
    fn what_an_entry_claims_of_its_size_is_not_believed() {
        let mut file = zip(&[("messages.csv", &[b'x'; 5000])]);
        let four_gigabytes = 0xffff_fffeu32.to_le_bytes();
        let directory = file.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
        file[directory + 24..directory + 28].copy_from_slice(&four_gigabytes);
        assert_eq!(messages(&file).unwrap().len(), 5000);
    }
}
