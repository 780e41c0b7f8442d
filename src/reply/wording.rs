//! Choosing among equal wordings, filling their places, and the formal tone.
//!
//! A wording is a sentence or two with places in braces: `Thank you for writing about {topic}.` A wording whose place
//! nothing can fill is not used. Wordings are written in the warm tone; the formal one has no contractions.

use super::{facts::Facts, grammar};
use crate::settings::Tone;

/// Wordings of equal rank, one a line: a single string is smaller than a list of them and compresses better.
pub type Wordings = &'static str;

/// Which of several wordings are taken: one that every part of a draft shares, moved on by each "another".
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    salt: u32,
    seed: u32,
}

impl Turn {
    /// The turn of the thread `id` for `seed`: different threads begin with different wordings.
    #[must_use]
    pub fn new(id: &str, seed: u32) -> Self {
        let salt =
            id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        Self { salt: salt >> 8, seed }
    }

    /// `0..count` in the order in which this turn prefers them; five consecutive seeds begin with five different ones
    /// where `count` is at least five.
    pub fn order(self, count: usize, part: u32) -> impl Iterator<Item = usize> {
        let modulus = u64::try_from(count.max(1)).unwrap_or(1);
        let first = (u64::from(self.salt) + u64::from(part) * 7 + u64::from(self.seed)) % modulus;
        let first = usize::try_from(first).unwrap_or(0);
        (0..count).map(move |step| (first + step) % count.max(1))
    }
}

/// The filled wordings of the first group in which any can be filled.
pub fn usable(groups: &[Wordings], facts: &Facts) -> Vec<String> {
    let filled = |group: &Wordings| -> Vec<String> {
        group.lines().filter_map(|wording| fill(wording, facts)).collect()
    };
    groups.iter().map(filled).find(|group| !group.is_empty()).unwrap_or_default()
}

/// `wording` in the tone of the user with each place filled; `None` if one cannot be.
fn fill(wording: &str, facts: &Facts) -> Option<String> {
    let wording = match facts.settings.tone {
        Tone::Warm => wording.to_owned(),
        Tone::Formal => formal(wording),
    };
    let mut out = String::with_capacity(wording.len() + 60);
    let mut rest = wording.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after.split_once('}')?;
        out.push_str(before);
        let value = facts.place(place)?;
        let begins = out.is_empty() || out.ends_with(". ") || out.ends_with("? ");
        out.push_str(&if begins { grammar::capitalised(&value) } else { value });
        rest = after;
    }
    out.push_str(rest);
    Some(tidy(&grammar::capitalised(&out)))
}

/// A value may end a sentence itself ("Acme Inc."): no doubled full stop.
fn tidy(text: &str) -> String {
    text.replace("..", ".").replace(".,", ",")
}

/// Without contractions. Sees only our own wordings, in which 'd is "would" and 's is "is".
fn formal(wording: &str) -> String {
    const PAIRS: &str = "\
Thanks for|Thank you for
can't|cannot
won't|will not
n't| not
I'm|I am
're| are
've| have
'll| will
'd| would
let's|let us
it's|it is
It's|It is
that's|that is
there's|there is
what's|what is
What's|What is
Here's|Here is
here's|here is";
    let pairs = PAIRS.lines().filter_map(|pair| pair.split_once('|'));
    pairs.fold(wording.to_owned(), |text, (short, long)| text.replace(short, long))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_seeds_begin_with_five_wordings() {
        for count in 5..9 {
            for start in [0, 3, u32::MAX - 4] {
                let firsts = (0..5).map(|k| Turn::new("any", start + k).order(count, 2).next());
                let mut firsts: Vec<_> = firsts.collect();
                firsts.sort_unstable();
                firsts.dedup();
                assert_eq!(firsts.len(), 5, "{count} {start}");
            }
        }
    }

    #[test]
    fn the_formal_tone_has_no_contractions() {
        assert_eq!(
            formal("I'd say it's what you can't know, and I won't. Thanks for asking."),
            "I would say it is what you cannot know, and I will not. Thank you for asking."
        );
        assert_eq!(formal("I don't; you're there, they'll see"), "I do not; you are there, they will see");
    }
}
