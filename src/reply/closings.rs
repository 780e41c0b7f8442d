//! The last line: encouragement tied to what they said they are doing, and the signature.
//!
//! There is no encouragement for nobody in particular: where they said nothing usable, the line is left out.

use super::wording::Wordings;
use crate::settings::{Settings, Tone};

/// Encouragement.
pub const ENCOURAGE: &[Wordings] = &[&[
    "I'd be glad to hear how {doing} goes.",
    "I hope {doing} goes just as you want it to.",
    "I wish you a good run with {doing}.",
    "I'm curious how {doing} goes, so do tell me one day.",
    "When there's news of {doing}, I'd enjoy hearing it.",
    "I hope {doing} brings you a lot of good days.",
    "{doing} is worth the effort, and I hope it goes well.",
]];

/// Encouragement after a no, which asks nothing of them.
pub const WISH_WELL: &[Wordings] = &[&[
    "I hope {doing} goes just as you want it to.",
    "I wish you every success with {doing}.",
    "I wish you a good run with {doing}.",
    "I hope {doing} brings you a lot of good days.",
    "{doing} is worth the effort, and I hope it goes well.",
    "You have my respect for {doing}, and I hope it goes well.",
]];

/// "Kind regards,\nDana"; empty where the user gave no name.
#[must_use]
pub fn signature(settings: &Settings) -> String {
    let Some(name) = settings.name.as_deref().map(str::trim).filter(|n| !n.is_empty()) else {
        return String::new();
    };
    let own = settings
        .sign_off
        .as_deref()
        .map(|s| s.trim().trim_end_matches(',').trim_end())
        .filter(|s| !s.is_empty());
    let fitting = match settings.tone {
        Tone::Warm => "Warm regards",
        Tone::Formal => "Kind regards",
    };
    format!("{},\n{name}", own.unwrap_or(fitting))
}
