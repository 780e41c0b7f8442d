//! Small and capital letters of the scripts that names are written in: Latin, Greek, Cyrillic and Armenian.
//!
//! Not the standard library's `to_lowercase`: its tables cover every letter there is and were 13 kB of the gzipped
//! module, a twentieth, for scripts that nobody here compares. What this table does not name has no other case here.
//! One letter stays one letter, so that a text keeps its number of characters: "İ" becomes "i", and "ß" has no capital.

/// Capitals `first..=last`, and how far their small letters stand from them. Distance 1: capitals and small letters
/// alternate, beginning with a capital.
const CAPITALS: &[(u16, u16, u16)] = &[
    (0xC0, 0xD6, 32),
    (0xD8, 0xDE, 32),
    (0x100, 0x12E, 1),
    (0x132, 0x136, 1),
    (0x139, 0x147, 1),
    (0x14A, 0x176, 1),
    (0x179, 0x17D, 1),
    (0x18F, 0x18F, 202),
    (0x1A0, 0x1A0, 1),
    (0x1AF, 0x1AF, 1),
    (0x1CD, 0x1DB, 1),
    (0x1DE, 0x1EE, 1),
    (0x1F8, 0x21E, 1),
    (0x222, 0x232, 1),
    (0x386, 0x386, 38),
    (0x388, 0x38A, 37),
    (0x38C, 0x38C, 64),
    (0x38E, 0x38F, 63),
    (0x391, 0x3A1, 32),
    (0x3A3, 0x3AB, 32),
    (0x400, 0x40F, 80),
    (0x410, 0x42F, 32),
    (0x460, 0x480, 1),
    (0x48A, 0x4BE, 1),
    (0x4D0, 0x52E, 1),
    (0x531, 0x556, 48),
    (0x1E00, 0x1E94, 1),
    (0x1EA0, 0x1EFE, 1),
    (0xFF21, 0xFF3A, 32),
];

/// Text in small letters.
pub trait Case {
    /// The same characters, capitals made small.
    fn lower(&self) -> String;
}

impl Case for str {
    fn lower(&self) -> String {
        self.chars().map(lower).collect()
    }
}

/// The small letter of a capital; any other character as it is.
#[must_use]
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let Ok(code) = u16::try_from(u32::from(c)) else { return c };
    let small = match code {
        0x130 => Some(0x69),
        0x178 => Some(0xFF),
        _ => CAPITALS.iter().find(|range| holds(range, code, 0)).map(|(.., by)| code + by),
    };
    small.and_then(|code| char::from_u32(code.into())).unwrap_or(c)
}

/// The capital of a small letter; any other character as it is.
#[must_use]
pub fn upper(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    let Ok(code) = u16::try_from(u32::from(c)) else { return c };
    let capital = match code {
        0xFF => Some(0x178),
        _ => CAPITALS.iter().find(|range| holds(range, code, range.2)).map(|(.., by)| code - by),
    };
    capital.and_then(|code| char::from_u32(code.into())).unwrap_or(c)
}

/// Whether a code, less `by`, is one of the range's capitals.
fn holds((first, last, distance): &(u16, u16, u16), code: u16, by: u16) -> bool {
    code.checked_sub(by).is_some_and(|code| {
        (*first..=*last).contains(&code) && (*distance > 1 || (code - first).is_multiple_of(2))
    })
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the standard library is what the table is held against")]
mod tests {
    use super::{Case, lower, upper};

    /// The standard library's answer, where it is a single letter.
    fn only(mut chars: impl Iterator<Item = char>) -> Option<char> {
        chars.next().filter(|_| chars.next().is_none())
    }

    #[test]
    fn what_the_table_names_is_what_unicode_says() {
        let mut changed = 0;
        for c in '\0'..=char::MAX {
            for (ours, theirs) in [(lower(c), only(c.to_lowercase())), (upper(c), only(c.to_uppercase()))] {
                if ours != c && c != 'İ' {
                    assert_eq!(Some(ours), theirs, "{c} {:#x}", u32::from(c));
                    changed += 1;
                }
            }
        }
        assert!(changed > 1000, "{changed} letters have two cases");
    }

    #[test]
    fn every_letter_that_names_are_written_in() {
        let mut ranges = ('\0'..='\u{17E}').chain('\u{386}'..='\u{3CE}').chain('\u{400}'..='\u{481}');
        let missed = ranges.find(|&c| {
            let small = only(c.to_lowercase()).unwrap_or(c);
            small != lower(c) && c != 'İ'
        });
        assert_eq!(missed, None);
    }

    #[test]
    fn words() {
        let cases = [
            ("Émile ZOLA", "émile zola"),
            ("NGUYỄN VĂN ƯỚC", "nguyễn văn ước"),
            ("ИВАН Ђорђевић", "иван ђорђевић"),
            ("ΣΩΚΡΆΤΗΣ", "σωκράτησ"),
            ("ŁÓDŹ", "łódź"),
            ("İSTANBUL", "istanbul"),
            ("東京 ß 🙂 x̂", "東京 ß 🙂 x̂"),
        ];
        for (text, small) in cases {
            assert_eq!(text.lower(), small);
            assert_eq!(text.chars().count(), text.lower().chars().count());
        }
    }
}
