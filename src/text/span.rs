//! Half-open byte ranges, and the one place where they become UTF-16 offsets for JavaScript.

/// A half-open range of bytes, always on character boundaries of the text it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text that the span covers; empty if it does not fit `text`.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// Turns byte offsets of one text into UTF-16 offsets. Ascending offsets cost one pass over the text in all.
#[derive(Debug, Clone)]
pub struct Utf16<'t> {
    text: &'t str,
    bytes: usize,
    units: u32,
}

impl<'t> Utf16<'t> {
    /// A converter for `text`.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self { text, bytes: 0, units: 0 }
    }

    /// The number of UTF-16 code units before byte `offset`. An offset inside a character counts as its start, one
    /// past the end as the end.
    pub fn offset(&mut self, offset: usize) -> u32 {
        if offset < self.bytes {
            (self.bytes, self.units) = (0, 0);
        }
        let rest = self.text.get(self.bytes..).unwrap_or("");
        for c in rest.chars() {
            if self.bytes + c.len_utf8() > offset {
                break;
            }
            self.bytes += c.len_utf8();
            self.units += if c.len_utf16() == 2 { 2 } else { 1 };
        }
        self.units
    }
}

/// The inverse of [`Utf16::offset`]: the byte offset of UTF-16 offset `units`; inside a pair, that pair's start.
#[must_use]
pub fn byte_offset(text: &str, units: u32) -> usize {
    let mut seen = 0u32;
    for (byte, c) in text.char_indices() {
        let width = if c.len_utf16() == 2 { 2 } else { 1 };
        if seen + width > units {
            return byte;
        }
        seen += width;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_emoji_counts_two() {
        let mut units = Utf16::new("a🚀b");
        assert_eq!([0, 1, 5, 6, 99].map(|o| units.offset(o)), [0, 1, 3, 4, 4]);
        assert_eq!(units.offset(1), 1, "going back starts anew");
    }

    proptest! {
        #[test]
        fn agrees_with_the_standard_library(text: String, at: proptest::sample::Index) {
            let boundaries: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let byte = boundaries[at.index(boundaries.len())];
            let units = Utf16::new(&text).offset(byte);
            prop_assert_eq!(units as usize, text[..byte].encode_utf16().count());
            prop_assert_eq!(byte_offset(&text, units), byte);
        }
    }
}
