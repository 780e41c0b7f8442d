//! The last line: encouragement tied to what they said they are doing, and the signature.
//!
//! There is no encouragement for nobody in particular: where they said nothing usable, the line is left out.

use super::wording::Wordings;
use crate::settings::{Settings, Tone};

/// Encouragement.
pub const ENCOURAGE: &[Wordings] = &[
    "\
I'd be glad to hear how it goes with {thing}.
I wish you well with {thing}.
I hope it goes well with {thing}.",
    "\
I hope {going} goes well.
I'd be glad to hear how {going} goes.
I wish you well with {going}.",
];

/// Encouragement after a no, which asks nothing of them.
pub const WISH_WELL: &[Wordings] = &[
    "\
I wish you well with {thing}.
I hope it goes well with {thing}.",
    "\
I hope {going} goes well.
I wish you well with {going}.",
];

/// Encouragement where the thanks named it already.
pub const ENCOURAGE_IT: &[Wordings] = &["\
I'd be glad to hear how it goes.
I hope it goes well.
I'd like to hear how it turns out."];

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
