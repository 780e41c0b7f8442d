//! Words as numbers, so that comparing two words is comparing two numbers.
//!
//! Not a `HashMap`: with its hash function the standard library's costs 4 kB of the gzipped module for the first type of
//! key and a little more for each other. A sorted list of hashes needs eleven
//! comparisons of numbers for two thousand words.

/// A set of words, each with its number.
#[derive(Debug, Clone, Default)]
pub struct Interner {
    words: Vec<Box<str>>,
    /// Each word's hash and position, in order: numbers are compared faster than words.
    order: Vec<(u32, u32)>,
}

impl Interner {
    /// The set of these words.
    #[must_use]
    pub fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut set = Self::default();
        for word in words {
            set.intern(word);
        }
        set
    }

    /// Whether the word was taken.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.find(word).is_ok()
    }

    /// The word's number, from 1; 0 for a word that was never taken.
    #[must_use]
    pub fn id(&self, word: &str) -> u32 {
        self.find(word).ok().and_then(|place| self.order.get(place)).map_or(0, |(_, at)| at + 1)
    }

    /// Takes a word, unless it was taken before, and hands back its number. Words are numbered as they come.
    pub fn intern(&mut self, word: &str) -> u32 {
        match self.find(word) {
            Ok(_) => self.id(word),
            Err(place) => {
                let at = u32::try_from(self.words.len()).unwrap_or(u32::MAX - 1);
                self.words.push(word.into());
                self.order.insert(place, (hash(word), at));
                at + 1
            }
        }
    }

    /// The word with that number.
    #[must_use]
    pub fn word(&self, id: u32) -> Option<&str> {
        self.words.get((id as usize).checked_sub(1)?).map(|word| &**word)
    }

    /// Where the word stands in the order, or where it would.
    fn find(&self, word: &str) -> Result<usize, usize> {
        let wanted = hash(word);
        let said = |at: u32| self.words.get(at as usize).map_or("", |w| &**w);
        self.order.binary_search_by(|&(hash, at)| hash.cmp(&wanted).then_with(|| said(at).cmp(word)))
    }
}

/// 32-bit FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn agrees_with_a_map(words: Vec<String>, others: Vec<String>) {
            let (mut ours, mut theirs) = (Interner::default(), HashMap::new());
            for word in &words {
                let next = u32::try_from(theirs.len()).unwrap() + 1;
                prop_assert_eq!(ours.intern(word), *theirs.entry(word.as_str()).or_insert(next));
            }
            for word in &words {
                prop_assert_eq!(ours.word(ours.id(word)), Some(word.as_str()));
            }
            prop_assert_eq!(ours.word(0), None);
            for word in words.iter().chain(&others) {
                prop_assert_eq!(ours.id(word), theirs.get(word.as_str()).copied().unwrap_or(0));
            }
        }
    }
}
