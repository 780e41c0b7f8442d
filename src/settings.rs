//! What the user chose. Every field has a default, so that an empty object is a valid choice.

use crate::{check::CustomRule, reading::Kind};

/// The user's choices, as far as reading, drafts, check and ledger depend on them.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The name that the user signs with; drafts are unsigned without one.
    pub name: Option<String>,
    /// The line before the name ("Kind regards"); drafts choose one that fits without it.
    pub sign_off: Option<String>,
    /// How drafts sound.
    pub tone: Tone,
    /// How long drafts are.
    pub length: Length,
    /// How many months ahead a deferring draft may offer, preferred first; never empty, each 1 to 24.
    pub defer_months: Vec<u8>,
    /// People whom the user is glad to name.
    pub referral_book: Vec<Referral>,
    /// Where a slot in the user's calendar can be booked.
    pub slots_link: Option<String>,
    /// The user's own reply templates.
    pub templates: Vec<Template>,
    /// Days after which an unanswered request is overdue.
    pub limit_days: u32,
    /// Other limits for some kinds.
    pub limits: Vec<(Kind, u32)>,
    /// Whether Saturdays and Sundays do not count towards a limit.
    pub working_days: bool,
    /// Hours of the day, each 0 to 23, from which and until which the badge shows nothing.
    pub quiet_hours: Option<(u8, u8)>,
    /// Whether the panel says how long somebody has waited.
    pub nudges: bool,
    /// Ids of draft-check rules that are turned off.
    pub rules_off: Vec<String>,
    /// Draft-check rules of the user's own.
    pub custom_rules: Vec<CustomRule>,
}

/// How drafts sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As to somebody one would like to meet.
    #[default]
    Warm,
    /// As in a letter.
    Formal,
}

/// How long drafts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// At most 60 words.
    Short,
    /// At most 125 words.
    #[default]
    Full,
}

/// Somebody whom the user is glad to name to others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Referral {
    /// The full name.
    pub name: String,
    /// A profile or web address.
    pub link: Option<String>,
    /// What they know about, as words or short phrases.
    pub topics: Vec<String>,
    /// Why they are worth writing to, as the user would say it.
    pub note: Option<String>,
}

/// A reply template of the user's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// What the user calls it.
    pub name: String,
    /// The text with its variables.
    pub text: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: None,
            sign_off: None,
            tone: Tone::default(),
            length: Length::default(),
            defer_months: vec![3],
            referral_book: Vec::new(),
            slots_link: None,
            templates: Vec::new(),
            limit_days: 3,
            limits: Vec::new(),
            working_days: false,
            quiet_hours: None,
            nudges: true,
            rules_off: Vec::new(),
            custom_rules: Vec::new(),
        }
    }
}
