//! From the parts of a draft to its text: wordings chosen so that they do not echo each other, and room kept.

use super::{
    Draft, Slot, Stance, closings,
    facts::Facts,
    wording::{self, Wordings},
};
use crate::settings::{Length, Tone};
use crate::text::case::Case;
use crate::text::order::sort_unique;

/// Where a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// With the thanks, in the first paragraph.
    Opening,
    /// What the stance says, and what it leaves.
    Body,
    /// The last line.
    Close,
}

/// One part of a draft: one of several wordings.
#[derive(Debug, Clone)]
pub struct Part {
    place: Place,
    groups: Vec<Wordings>,
    /// Parts are dropped for want of room from the highest number down; 0 is never dropped.
    drop: u8,
    /// Whether this part alone tells one wording of the draft from the next.
    leads: bool,
}

/// The parts of one draft, in the order in which they are read.
#[derive(Debug, Clone)]
pub struct Outline {
    stance: Stance,
    parts: Vec<Part>,
    unfilled: Vec<Slot>,
}

impl Outline {
    /// An outline without parts.
    #[must_use]
    pub fn new(stance: Stance) -> Self {
        Self { stance, parts: Vec::new(), unfilled: Vec::new() }
    }

    /// Adds the sentence that makes the draft what it is. Each group has at least five wordings.
    #[must_use]
    pub fn core(self, groups: &[Wordings]) -> Self {
        self.with(Part { place: Place::Body, groups: groups.to_vec(), drop: 0, leads: true })
    }

    /// Adds a part elsewhere that tells one wording from the next, where there is no other such part.
    #[must_use]
    pub fn lead(self, place: Place, groups: &[Wordings]) -> Self {
        self.with(Part { place, groups: groups.to_vec(), drop: 0, leads: true })
    }

    /// Adds a part that is never dropped.
    #[must_use]
    pub fn part(self, place: Place, groups: &[Wordings]) -> Self {
        self.with(Part { place, groups: groups.to_vec(), drop: 0, leads: false })
    }

    /// Adds a part that goes when room is short; those with the highest `drop` go first.
    #[must_use]
    pub fn extra(self, drop: u8, place: Place, groups: &[Wordings]) -> Self {
        self.with(Part { place, groups: groups.to_vec(), drop: drop.max(1), leads: false })
    }

    /// Notes a slot that only the user can fill.
    #[must_use]
    pub fn slot(mut self, slot: Slot) -> Self {
        self.unfilled.push(slot);
        self
    }

    fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// The draft, within the length that the user chose, such that `fine` has nothing against its text. Where words of
    /// theirs are too many or would not be fine, it is composed without them.
    #[must_use]
    pub fn draft(self, facts: &Facts, fine: &dyn Fn(&str) -> bool) -> Draft {
        let shifted = (0..4).map(|shift| Facts { shift, ..facts.clone() });
        let without_doing = Facts { doing: None, ..facts.clone() };
        let bare = Facts { topic: None, work: None, ..without_doing.clone() };
        let full = shifted.filter_map(|facts| self.text(&facts));
        // Shorter wordings leave room for what must not be dropped: their topic, and something to go on with.
        let short = std::iter::once_with(|| self.shortened(facts)).flatten();
        let less = [without_doing, bare.clone()].into_iter().filter_map(|facts| self.text(&facts));
        let mut texts = full.chain(short).chain(less);
        let text = texts.find(|text| fine(text)).unwrap_or_else(|| self.longest(&bare));
        Draft { stance: self.stance, text, unfilled: self.unfilled }
    }

    /// The text if it fits.
    fn text(&self, facts: &Facts) -> Option<String> {
        let limit = limit(facts.settings.length);
        let mut chosen = self.choose(facts);
        let drops: Vec<u8> = {
            let mut drops: Vec<u8> = self.parts.iter().map(|p| p.drop).filter(|d| *d > 0).collect();
            sort_unique(&mut drops);
            drops.reverse();
            drops
        };
        let fits = |chosen: &[Choice]| words(&assembled(chosen, facts)) <= limit;
        for drop in drops {
            if fits(&chosen) {
                break;
            }
            chosen.retain(|choice| choice.part.drop != drop);
        }
        for at in 0..chosen.len() {
            if fits(&chosen) {
                break;
            }
            if let Some(choice) = chosen.get_mut(at) {
                choice.shorten();
            }
        }
        fits(&chosen).then(|| assembled(&chosen, facts))
    }

    /// The text with every part in its shortest wording, if it fits.
    fn shortened(&self, facts: &Facts) -> Option<String> {
        let mut chosen = self.choose(facts);
        chosen.iter_mut().for_each(Choice::shorten);
        let text = assembled(&chosen, facts);
        (words(&text) <= limit(facts.settings.length)).then_some(text)
    }

    /// Without regard to the limit: only where a setting of the user's alone exceeds it.
    fn longest(&self, facts: &Facts) -> String {
        let mut chosen = self.choose(facts);
        chosen.retain(|choice| choice.part.drop == 0);
        chosen.iter_mut().for_each(Choice::shorten);
        assembled(&chosen, facts)
    }

    /// Stances of one thread, and parts of one stance, do not all begin at the same wording.
    fn salt(&self, part: usize) -> u32 {
        let stance = Stance::ALL.iter().position(|s| *s == self.stance).unwrap_or(0);
        u32::try_from(part + stance * 3).unwrap_or(0)
    }

    fn choose(&self, facts: &Facts) -> Vec<Choice<'_>> {
        let mut choices: Vec<Choice> = self.parts.iter().map(|part| Choice::new(part, facts)).collect();
        choices.retain(|choice| !choice.options.is_empty());
        for (index, choice) in choices.iter_mut().enumerate().filter(|(_, c)| c.part.leads) {
            choice.lead(facts, self.salt(index));
        }
        for at in 0..choices.len() {
            let others: Vec<String> =
                choices.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| c.text()).collect();
            if let Some(choice) = choices.get_mut(at).filter(|c| !c.part.leads) {
                choice.follow(facts, self.salt(at).wrapping_add(facts.shift), &others.join(" "));
            }
        }
        choices
    }
}

/// A part and the wording that was chosen for it.
struct Choice<'p> {
    part: &'p Part,
    options: Vec<String>,
    at: Option<usize>,
}

impl<'p> Choice<'p> {
    fn new(part: &'p Part, facts: &Facts) -> Self {
        Self { part, options: wording::usable(&part.groups, facts), at: None }
    }

    fn text(&self) -> String {
        self.at.and_then(|at| self.options.get(at)).cloned().unwrap_or_default()
    }

    fn lead(&mut self, facts: &Facts, salt: u32) {
        self.at = facts.turn.order(self.options.len(), salt).next();
    }

    /// The first wording in turn that echoes the rest of the draft least.
    fn follow(&mut self, facts: &Facts, salt: u32, others: &str) {
        let order = facts.turn.order(self.options.len(), salt);
        self.at = order.min_by_key(|at| self.options.get(*at).map_or(0, |option| echoes(option, others)));
    }

    fn shorten(&mut self) {
        if !self.part.leads {
            self.at = (0..self.options.len()).min_by_key(|at| self.options.get(*at).map_or(0, |o| words(o)));
        }
    }
}

/// How many words worth hearing once stand in both texts; an equal beginning counts as well.
fn echoes(option: &str, others: &str) -> usize {
    const PLAIN: &[&str] =
        &["about", "would", "which", "their", "there", "could", "these", "those", "after", "before"];
    let notable = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').map(Case::lower);
        words.filter(|w| w.len() > 3 && !PLAIN.contains(&w.as_str())).collect()
    };
    let there = notable(others);
    let shared = notable(option).iter().filter(|w| there.contains(w)).count();
    let beginning: String = option.split(' ').take(2).collect::<Vec<_>>().join(" ");
    shared * 2 + usize::from(others.contains(&beginning))
}

/// The most words of a draft.
#[must_use]
pub const fn limit(length: Length) -> usize {
    match length {
        Length::Short => 60,
        Length::Full => 125,
    }
}

/// Words as a reader counts them: what white space separates.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn assembled(chosen: &[Choice], facts: &Facts) -> String {
    let paragraph = |places: &[Place]| {
        let parts = chosen.iter().filter(|c| places.contains(&c.part.place)).map(Choice::text);
        parts.filter(|text| !text.is_empty()).fold(String::new(), |text, part| joined(&text, &part))
    };
    let paragraphs = match facts.settings.length {
        Length::Short => vec![paragraph(&[Place::Opening, Place::Body, Place::Close])],
        Length::Full => {
            vec![paragraph(&[Place::Opening]), paragraph(&[Place::Body]), paragraph(&[Place::Close])]
        }
    };
    let mut blocks = vec![greeting(facts)];
    blocks.extend(paragraphs);
    blocks.push(closings::signature(facts.settings));
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n")
}

/// After a link or an open slot a new paragraph begins, elsewhere the next sentence.
fn joined(text: &str, part: &str) -> String {
    let gap = match text.chars().next_back() {
        None => "",
        Some('.' | '?' | '!') => " ",
        Some(_) => "\n\n",
    };
    format!("{text}{gap}{part}")
}

/// "Hi Ines," and its kin; without a name where none is sure.
fn greeting(facts: &Facts) -> String {
    match (&facts.name, facts.settings.tone) {
        (Some(name), Tone::Warm) => format!("Hi {name},"),
        (Some(name), Tone::Formal) => format!("Dear {name},"),
        (None, Tone::Warm) => "Hi,".to_owned(),
        (None, Tone::Formal) => "Hello,".to_owned(),
    }
}
