//! missing-attachment: a link or an attachment that is promised and absent.

use super::Rule;
use crate::text::lines;
use crate::texts::{self, Line};
use crate::{
    check::{Context, Mark, Severity, cues::Cue, repair},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "missing-attachment",
    severity: Severity::Consider,
    reason: "They will have to write once more to ask for what you meant to send.",
    source: "The commonest slip in mail: \"see attached\", with nothing attached",
    find,
    mend,
};

/// Says that something is attached.
pub const ATTACHED: &str = lines![
    "i|we ?have ?just|also attach|attached|attaching",
    "am attaching",
    "is|are ~1 attached",
    "see|find ~2 attached",
    "see|find ~1 the attachment",
    "the|my|an attached file|document|pdf|notes|slides|doc|sheet|paper|draft|template|list",
    "attached ~1 is|are|you",
    "^ attached !to|myself",
    "in the attachment",
    "enclosed",
];

/// Says that a link is here.
pub const LINKED: &str = lines![
    "here is|are ~2 link|links|url",
    "the|this|my|following ~2 link|url below|here|above|underneath",
    "link|links below|here|above",
    "this link !to ~0 _",
    "following link|url|address",
    "link is $",
    "book|pick|choose|find|grab ~3 slot|time ~3 here|below|link",
    "you can find|read|see|download|get it|them here|below",
    "under|at|via|through|using this|following link|url|address",
    "calendar|booking|scheduling link",
    "see ~2 link",
    "linked|link below",
];

fn find(context: &Context<'_>) -> Vec<Mark> {
    let draft = &context.draft;
    if !(draft.has(Cue::Attached) || draft.has(Cue::Linked)) || has_address(draft.text.text) {
        return Vec::new();
    }
    // A promise to send it later is kept later.
    let later = |sentence: usize| {
        let words = draft
            .text
            .sentences
            .get(sentence)
            .map(|s| draft.text.norms(s).take(40).collect::<Vec<_>>())
            .unwrap_or_default();
        words.windows(2).any(|w| {
            matches!(
                w,
                ["will" | "can" | "could" | "to", "send" | "share" | "attach" | "forward" | "post"]
                    | ["send" | "share" | "sent" | "attach", "me"]
            )
        }) || words.iter().any(|w| matches!(*w, "you" | "your"))
            && words.iter().any(|w| matches!(*w, "sent" | "shared" | "provided"))
            || words.ends_with(&["?"])
    };
    let mark = |cue: Cue, message: Line| {
        draft
            .longest(cue)
            .into_iter()
            .filter(|hit| !later(hit.sentence))
            .map(|hit| Mark { span: draft.span(&hit), message: message.into() })
            .next()
    };
    let attached = mark(Cue::Attached, texts::FINDING_ATTACHMENT);
    let linked = mark(Cue::Linked, texts::FINDING_LINK);
    attached.into_iter().chain(linked).collect()
}

/// Whether the text holds an address of any kind.
fn has_address(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.contains("://")
            || bare.starts_with("www.")
            || bare.contains('@') && bare.contains('.')
            || is_host(bare)
    })
}

fn is_host(word: &str) -> bool {
    let host = word.split('/').next().unwrap_or("");
    host.rsplit_once('.').is_some_and(|(name, top)| {
        !name.is_empty()
            && (2..=6).contains(&top.len())
            && top.chars().all(|c| c.is_ascii_lowercase())
            && name.len() > 1
            && (word.contains('/')
                || matches!(
                    top,
                    "com" | "org" | "net" | "io" | "dev" | "edu" | "ai" | "co" | "uk" | "de" | "me"
                ))
    })
}

/// A link to the calendar is known from the settings; anything else only the writer has.
fn mend(context: &Context<'_>, marks: &[Span]) -> Option<String> {
    let link = context.settings.slots_link.as_deref().map(str::trim).filter(|l| !l.is_empty())?;
    let index = *super::sentences_of(context, marks.get(..1)?).first()?;
    let sentence = context.draft.text.sentences.get(index)?;
    let words: Vec<&str> = context.draft.text.norms(sentence).take(40).collect();
    let calendar = words
        .iter()
        .any(|w| matches!(*w, "slot" | "slots" | "calendar" | "booking" | "scheduling" | "book" | "time"));
    let linked = context.draft.sentence_has(index, Cue::Linked);
    if !calendar || !linked {
        return None;
    }
    let end = sentence.span.end;
    let text = context.draft.text.text;
    let bare = text.get(..end)?.trim_end_matches(['.', '!', ':', ' ']).len();
    Some(repair::replace(text, &[(Span::new(bare, end), format!(": {link}"))]))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Setting, marks, mends, passes};

    const ID: &str = "missing-attachment";

    #[test]
    fn what_is_promised_and_absent_is_marked() {
        marks(
            ID,
            &[
                "I've attached my notes. Tuesday works too.",
                "Please find attached the slides.",
                "See the attached file.",
                "Attached is the draft with my comments.",
                "Here's the link to the slides.",
                "You can book a slot with the link below.",
                "Here is a link that explains it.",
                "The template is attached. Tuesday?",
                "Everything is in the following link.",
            ],
        );
    }

    #[test]
    fn what_is_there_or_comes_later_passes() {
        passes(
            ID,
            &[
                "Here's the link: https://example.org/slides.",
                "The slides are at example.org/slides, see the link there.",
                "I'll send you the link on Tuesday.",
                "Could you send me the link to your paper?",
                "I'm attached to the idea. Tuesday?",
                "The link between cost and weight is weak. Does that help?",
                "Your CV is strong, send it. Tuesday?",
                "I will attach the notes to Tuesday's invitation.",
                "The missing link is cobalt. Does that help?",
                "Did you mean the file that you attached?",
                "No strings attached? Tuesday works then, does it?",
            ],
        );
    }

    #[test]
    fn the_calendar_is_known() {
        let mut setting = Setting::default();
        setting.settings.slots_link = Some("https://cal.example.org/daniel".into());
        setting.mends(
            ID,
            &[(
                "Happy to. You can book a slot with the link below.",
                "Happy to. You can book a slot with the link below: https://cal.example.org/daniel",
            )],
        );
        mends("shouting", &[("I've attached my notes!!", "I've attached my notes!")]);
    }
}
