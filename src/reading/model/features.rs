//! What the heads look at, as hashed features. Training and reading share this file, so that they can never disagree.

use crate::text::order::sort_unique;
use crate::{
    reading::{
        Entry, Kind, Sentence,
        rules::{Act, Sign},
    },
    text::Word,
};

/// Features with their values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bag {
    items: Vec<(u32, f32)>,
}

/// What the two sentence heads say of one sentence, as log-odds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sentiment {
    /// Requests or proposes something.
    pub asks: f32,
    /// Asks for help in an open request.
    pub helps: f32,
}

impl Bag {
    /// The features, as hash and value.
    #[must_use]
    pub fn items(&self) -> &[(u32, f32)] {
        &self.items
    }

    /// Adds the feature that `parts` name.
    pub fn add(&mut self, parts: &[&str], value: f32) {
        self.items.push((hash(parts), value));
    }

    /// Adds the features with these hashes, each once.
    fn add_once(&mut self, mut hashes: Vec<u32>, value: f32) {
        sort_unique(&mut hashes);
        self.items.extend(hashes.into_iter().map(|hash| (hash, value)));
    }

    /// Adds all features of another bag.
    pub fn extend(&mut self, other: &Self) {
        self.items.extend_from_slice(&other.items);
    }

    /// Whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The number of features.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }
}

/// 32-bit FNV-1a over the parts, stirred so that the top bits are good.
fn hash(parts: &[&str]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for part in parts {
        for byte in part.bytes().chain([0x1f]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^ (hash >> 13)
}

/// A word as a feature: figures are all alike.
fn token(word: &Word) -> &str {
    if word.norm.starts_with(|c: char| c.is_ascii_digit()) { "#" } else { &word.norm }
}

/// The first letters of a long word: "refer", "referring" and "referral" share them.
fn stem(norm: &str) -> Option<&str> {
    let end = norm.char_indices().nth(5)?.0;
    norm.get(..end)
}

/// A step on a coarse scale: 0, 1, 2, 3-4, 5-8, ...
fn step(count: usize) -> &'static str {
    const STEPS: [&str; 10] = ["0", "1", "2", "4", "8", "16", "32", "64", "128", "more"];
    let at = if count == 0 { 0 } else { (usize::BITS - (count - 1).leading_zeros()) as usize + 1 };
    STEPS.get(at).copied().unwrap_or("more")
}

/// A log-odds on a coarse scale.
fn degree(log_odds: f32) -> &'static str {
    match log_odds {
        x if x < -3.0 => "---",
        x if x < -1.5 => "--",
        x if x < -0.5 => "-",
        x if x < 0.5 => "0",
        x if x < 1.5 => "+",
        x if x < 3.0 => "++",
        _ => "+++",
    }
}

/// A sentence on its own, for the sentence heads.
#[must_use]
pub fn of_sentence(entry: &Entry, sentence: &Sentence) -> Bag {
    let mut bag = Bag::default();
    let all = entry.words_of(sentence);
    let words = all.get(sentence.opening..).unwrap_or(all);
    if words.is_empty() {
        return bag;
    }
    add_words(&mut bag, "", words, 1.0);
    if let Some(first) = words.first() {
        bag.add(&["first", token(first)], 1.0);
        if let Some(second) = words.get(1) {
            bag.add(&["first", token(first), token(second)], 1.0);
        }
    }
    for cue in &sentence.cues {
        if let Some(rule) = cue.rule() {
            bag.add(&["cue", rule.name], 1.0);
            if cue.from <= sentence.opening {
                bag.add(&["cue first", rule.name], 1.0);
            }
        }
    }
    let marked = all.iter().any(|w| w.norm == "?");
    let you = all.iter().any(|w| matches!(w.norm.as_str(), "you" | "your" | "u" | "ur" | "yours"));
    let me = all.iter().any(|w| matches!(w.norm.as_str(), "i" | "me" | "my" | "we" | "us" | "our"));
    let flags = [marked, you, me].map(|b| if b { "1" } else { "0" });
    bag.add(&[&["flags"], flags.as_slice()].concat(), 1.0);
    bag.add(&["marked", flags[0]], 1.0);
    bag.add(&["length", step(words.len())], 1.0);
    bag
}

fn add_words(bag: &mut Bag, place: &str, words: &[Word], value: f32) {
    let mut hashes: Vec<u32> = words.iter().map(|word| hash(&[place, "w", token(word)])).collect();
    hashes.extend(words.iter().filter_map(|word| Some(hash(&[place, "s", stem(&word.norm)?]))));
    hashes.extend(pairs(words).map(|(a, b)| hash(&[place, "b", a, b])));
    bag.add_once(hashes, value);
}

/// Words next to each other.
fn pairs(words: &[Word]) -> impl Iterator<Item = (&str, &str)> {
    words.windows(2).filter_map(|two| if let [a, b] = two { Some((token(a), token(b))) } else { None })
}

/// Messages of one sender, read together. `sentiment` says what the sentence heads say of each sentence.
#[must_use]
pub fn of_group(entries: &[&Entry], sentiment: &dyn Fn(&Entry, &Sentence) -> Sentiment) -> Bag {
    let mut bag = Bag::default();
    let all: Vec<(&Entry, &Sentence)> =
        entries.iter().flat_map(|e| e.sentences.iter().map(move |s| (*e, s))).collect();
    if all.is_empty() {
        return bag;
    }
    let felt: Vec<Sentiment> = all.iter().map(|(e, s)| sentiment(e, s)).collect();
    vocabulary(&mut bag, &all);
    cues(&mut bag, &all, &felt);
    shape(&mut bag, &all, &felt);
    bag
}

/// Words and pairs, each once, weighed down in long messages.
fn vocabulary(bag: &mut Bag, all: &[(&Entry, &Sentence)]) {
    let (mut words, mut others) = (Vec::new(), Vec::new());
    for (entry, sentence) in all {
        let own = entry.words_of(sentence);
        let own = own.get(sentence.opening..).unwrap_or(own);
        words.extend(own.iter().map(|word| hash(&["w", token(word)])));
        others.extend(own.iter().filter_map(|word| Some(hash(&["s", stem(&word.norm)?]))));
        others.extend(pairs(own).map(|(a, b)| hash(&["b", a, b])));
    }
    sort_unique(&mut words);
    let value = 3.0 / weight(words.len());
    bag.items.extend(words.into_iter().map(|hash| (hash, value)));
    bag.add_once(others, value);
}

/// The square root of a count, at least 3: short messages are not blown up.
fn weight(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX)).sqrt().max(3.0)
}

/// Rules that match: anywhere, in a sentence that asks, together in one sentence, and in the first and last sentence.
fn cues(bag: &mut Bag, all: &[(&Entry, &Sentence)], felt: &[Sentiment]) {
    let mut seen: Vec<[&str; 3]> = Vec::new();
    let mut asking: Vec<&str> = Vec::new();
    for (at, ((_, sentence), felt)) in all.iter().zip(felt).enumerate() {
        let rules = || sentence.cues.iter().filter_map(|cue| cue.rule()).filter(|rule| !rule.is_owners());
        for rule in rules() {
            seen.push(["cue", rule.name, ""]);
            if felt.asks > 0.0 {
                seen.push(["cue in ask", rule.name, ""]);
            }
            if felt.helps > 0.0 {
                seen.push(["cue in help", rule.name, ""]);
            }
            if at == 0 {
                seen.push(["cue at start", rule.name, ""]);
            }
            if at + 1 == all.len() {
                seen.push(["cue at end", rule.name, ""]);
            }
            if rule.sign == Sign::Ask {
                asking.push(rule.name);
                for other in rules()
                    .filter(|r| matches!(r.sign, Sign::Kind(_) | Sign::Act(Act::Offer | Act::FollowUp)))
                {
                    seen.push(["cues", rule.name, other.name]);
                }
            }
        }
    }
    sort_unique(&mut seen);
    sort_unique(&mut asking);
    seen.iter().for_each(|name| bag.add(name, 1.0));
    bag.add(&["asking cues", step(asking.len())], 1.0);
}

/// What the sentence heads found, how long it is, marks and addresses.
fn shape(bag: &mut Bag, all: &[(&Entry, &Sentence)], felt: &[Sentiment]) {
    let most = |of: fn(&Sentiment) -> f32| felt.iter().map(of).fold(f32::NEG_INFINITY, f32::max);
    let (asks, helps) = (most(|s| s.asks), most(|s| s.helps));
    let last = felt.last().copied().unwrap_or_default();
    bag.add(&["most asks"], asks.clamp(-6.0, 6.0) / 2.0);
    bag.add(&["most helps"], helps.clamp(-6.0, 6.0) / 2.0);
    bag.add(&["most asks", degree(asks)], 1.0);
    bag.add(&["most helps", degree(helps)], 1.0);
    bag.add(&["last asks", degree(last.asks)], 1.0);
    bag.add(&["last helps", degree(last.helps)], 1.0);
    bag.add(&["asking", step(felt.iter().filter(|s| s.asks > 0.0).count())], 1.0);
    bag.add(&["helping", step(felt.iter().filter(|s| s.helps > 0.0).count())], 1.0);
    let words = || all.iter().flat_map(|(e, s)| e.words_of(s));
    bag.add(&["words", step(words().count())], 1.0);
    bag.add(&["sentences", step(all.len())], 1.0);
    let count = |mark: &str| words().filter(|w| w.norm == mark).count();
    bag.add(&["questions", step(count("?"))], 1.0);
    bag.add(&["exclamations", step(count("!"))], 1.0);
    for mark in ["%", "$", "£", "€", "<url>", "<mail>"] {
        if count(mark) > 0 {
            bag.add(&["mark", mark], 1.0);
        }
    }
    for (name, list) in [("you", ["you", "your", "u"]), ("i", ["i", "my", "me"]), ("we", ["we", "our", "us"])]
    {
        let found = words().filter(|w| list.contains(&w.norm.as_str())).count();
        bag.add(&["person", name, step(found)], 1.0);
    }
}

/// Everything that decides whether an ask is still open: what came before, what the owner wrote, what came after.
#[derive(Debug, Clone, Copy)]
pub struct Turns<'e> {
    /// Whether the owner wrote first.
    pub owner_began: bool,
    /// Log-odds that what came before the owner's last message asks for help.
    pub before: f32,
    /// The owner's last message.
    pub own: &'e Entry,
    /// Whether the owner promised to act, in it.
    pub promised: bool,
    /// Log-odds that what came after asks for help; `None` if nothing came.
    pub after: Option<f32>,
    /// What came after only acknowledges.
    pub closing: bool,
}

/// How the turns of a thread went on.
#[must_use]
pub fn of_turns(turns: &Turns, after: &[&Entry], sentiment: &dyn Fn(&Entry, &Sentence) -> Sentiment) -> Bag {
    let mut bag = Bag::default();
    let state = [
        if turns.owner_began { "owner began" } else { "they began" },
        if turns.promised { "promised" } else { "free" },
        match (turns.after, turns.closing) {
            (None, _) => "owner last",
            (Some(_), true) => "closing",
            (Some(_), false) => "more",
        },
    ];
    bag.add(&["before"], turns.before.clamp(-5.0, 5.0) / 2.0);
    bag.add(&["after"], turns.after.unwrap_or(0.0).clamp(-5.0, 5.0) / 2.0);
    let mut add = |parts: &[&str]| {
        bag.add(parts, 1.0);
        for one in state {
            bag.add(&[&[one], parts].concat(), 1.0);
        }
        bag.add(&[state.as_slice(), parts].concat(), 1.0);
    };
    add(&["state"]);
    add(&["before", degree(turns.before)]);
    if let Some(after) = turns.after {
        add(&["after", degree(after)]);
        add(&["both", degree(turns.before), degree(after)]);
    }
    let rules = |entries: &[&Entry]| -> Vec<&'static str> {
        let sentences = entries.iter().flat_map(|e| &e.sentences);
        let rules = sentences.flat_map(|s| &s.cues).filter_map(|cue| cue.rule());
        let mut names = rules.map(|rule| rule.name).collect();
        sort_unique(&mut names);
        names
    };
    for rule in rules(&[turns.own]) {
        add(&["own", rule]);
    }
    for rule in rules(after) {
        add(&["then", rule]);
    }
    for (place, entries) in [("own", [turns.own].as_slice()), ("then", after)] {
        let mut words: Vec<&str> =
            entries.iter().flat_map(|e| e.sentences.iter().flat_map(|s| e.words_of(s))).map(token).collect();
        sort_unique(&mut words);
        let value = 2.0 / weight(words.len());
        words.iter().for_each(|w| bag.add(&[place, "w", w], value));
        let count: usize = entries.iter().map(|e| e.length()).sum();
        bag.add(&[place, "length", step(count)], 1.0);
    }
    let felt = after.iter().flat_map(|e| e.sentences.iter().map(|s| sentiment(e, s).asks));
    bag.add(&["then asks", degree(felt.fold(f32::NEG_INFINITY, f32::max))], 1.0);
    bag
}

/// Adds what is known of a thread's standing to the features of its newest messages.
pub fn add_standing(bag: &mut Bag, standing: &[(&str, &str)]) {
    for (name, value) in standing {
        bag.add(&["standing", name, value], 1.0);
    }
}

/// A kind and its likelihood as features: for heads that come after the kind is known.
pub fn add_kind(bag: &mut Bag, kind: Kind) {
    bag.add(&["kind", kind.name()], 1.0);
}
