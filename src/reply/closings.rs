//! The last line: encouragement tied to what they said they are doing, and the signature.
//!
//! There is no encouragement for nobody in particular: where they said nothing usable, the line is left out.

use super::wording::Wordings;
use crate::settings::{Settings, Tone};

/// Encouragement.
pub const ENCOURAGE: &[Wordings] = &[
    &[
        "I'd be glad to hear how it goes with {thing}.",
        "I hope {thing} turns out just as you want it to.",
        "I'm curious what becomes of {thing}.",
        "When there's news of {thing}, I'd enjoy hearing it.",
        "I'd like to see where {thing} goes from here.",
    ],
    &[
        "I'd be glad to hear how {going} goes.",
        "I hope {going} goes just as you want it to.",
        "I'm curious how {going} turns out.",
        "{going} takes real effort, and I hope it pays off.",
        "I'd like to hear one day how {going} went.",
    ],
];

/// Encouragement after a no, which asks nothing of them.
pub const WISH_WELL: &[Wordings] = &[
    &[
        "I hope {thing} turns out just as you want it to.",
        "I hope the work on {thing} goes well.",
        "I hope {thing} finds the people it needs.",
        "I hope the next step with {thing} comes easily.",
    ],
    &[
        "I hope {going} goes just as you want it to.",
        "I hope {going} goes well from here.",
        "{going} takes real effort, and I hope it pays off.",
    ],
];

/// Encouragement where the thanks named it already.
pub const ENCOURAGE_IT: &[Wordings] = &[&[
    "I'd be glad to hear how it goes.",
    "I hope it goes just as you want it to.",
    "I'm curious to hear how it turns out.",
    "I hope the work on it pays off.",
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
