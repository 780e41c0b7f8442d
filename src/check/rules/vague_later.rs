//! vague-later: "maybe sometime".

use super::{ESSAY, Rule};
use crate::text::case::Case;
use crate::text::lines;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue, repair, sense::Hit, word_set::WordSet},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "vague-later",
    severity: Severity::Consider,
    reason: "\"Sometime\" leaves them guessing whether to ask again; a month tells them when.",
    source: ESSAY,
    find,
    mend,
};

/// Times that are none.
pub const PHRASES: &str = lines![
    "at some ?later|other|future point|stage|time",
    "at some point in the ?near|not future",
    "sometime ?soon|later ?in|down ?the ?near|road|line ?future",
    "some other|another time|day !saver|saving|tracking",
    "another time|day !saver|saving|tracking",
    "a later time|date|point|stage",
    "at a later|different|better time|date|point|stage",
    "at another time|point",
    "some day",
    "someday",
    "one day $",
    "one of these days",
    "down the road|line",
    "in the ?near|distant|not ?too ?distant future",
    "in future",
    "when|once|after|as things|life|work|it|everything|stuff ~1 calm|calms|settle|settles|quiet|quiets|slow|slows|quieten|quietens|clear|clears|cool|cools|ease|eases ?down|up|off|a ?bit",
    "when|once things|work|life|it are|is|get|gets ~1 calmer|quieter|easier|better|slower|less ?busy|hectic|crazy",
    "when|once i|we have ~1 more|some|the|a time|capacity|bandwidth|room ?again",
    "when|once i am ~1 less|not ~1 busy|swamped|stretched",
    "when|once my schedule|calendar clears|opens|allows|permits|frees ?up",
    "if my schedule|calendar ~1 allows|permits|opens|changes|clears ?up",
    "later on",
    "eventually",
    "sooner or later",
    "when the time is right",
    "again later|sometime|another",
    "if|when|should the opportunity|chance arises|comes|arise",
    "when the stars align",
];

/// Phrases that say where a sentence looks: ahead, to the two of them.
static AHEAD: WordSet = WordSet::new(
    "again another ask call can catch chat coffee connect contact could discuss email glad happy hope \
    hopefully let love may maybe meet message might perhaps ping possibly reach reconnect revisit should \
    someday sometime speak talk touch try will would write",
);

fn find(context: &Context<'_>) -> Vec<Mark> {
    let message = texts::finding_later(&repair::month_ahead(context));
    let span = |hit: &Hit| context.draft.span(hit);
    vague(context).iter().map(|hit| Mark { span: span(hit), message: message.clone() }).collect()
}

fn vague(context: &Context<'_>) -> Vec<Hit> {
    let draft = &context.draft;
    let mut hits = draft.longest(Cue::Vague);
    hits.retain(|hit| {
        let words = draft.around(hit);
        let short = words.len() <= 6;
        let norm = |at: usize| draft.text.words.get(at).map_or("", |w| w.norm.as_str());
        let before = hit.from.checked_sub(1).map_or("", norm);
        let around = short || words.iter().any(|w| AHEAD.has(w.norm.as_str()));
        let past = words.iter().any(|w| {
            matches!(
                w.norm.as_str(),
                "was"
                    | "were"
                    | "did"
                    | "had"
                    | "used"
                    | "learned"
                    | "ago"
                    | "moved"
                    | "went"
                    | "became"
                    | "ended"
                    | "found"
            )
        });
        let theirs =
            matches!(before, "your" | "bright" | "plans" | "success" | "endeavours" | "endeavors" | "best");
        let wishes = draft.near(hit, Cue::Wish) && norm(hit.from) == "in";
        around && !past && !theirs && !wishes && !draft.near(hit, Cue::When)
    });
    hits
}

/// Puts the month in the place of the words.
fn mend(context: &Context<'_>, _: &[Span]) -> Option<String> {
    let text = context.draft.text.text;
    let month = repair::month_ahead(context);
    let mut named = None;
    let edits: Vec<(Span, String)> = vague(context)
        .iter()
        .map(|hit| {
            // The month is named once in a sentence.
            if named.replace(hit.sentence) == Some(hit.sentence) {
                let span = context.draft.span(hit);
                let kept = text.get(..span.start).unwrap_or("").trim_end_matches([' ', ',']).len();
                return (Span::new(kept, span.end), String::new());
            }
            let mut span = context.draft.span(hit);
            let said = span.of(text).lower();
            let before = text.get(..span.start).unwrap_or("");
            // "for another time", "to a later date", "on some other day": the preposition goes too.
            for lead in [" for ", " to ", " on ", " until ", " till ", " at "] {
                if said.starts_with(['a', 's']) && before.lower().ends_with(lead) && !said.starts_with("at") {
                    span.start -= lead.len() - 1;
                }
            }
            let capital = span.of(text).starts_with(char::is_uppercase);
            let again = if said.starts_with("again") { "again " } else { "" };
            let with = format!("{again}in {month}");
            (span, if capital { repair::capitalise_at(&with, 0) } else { with })
        })
        .collect();
    Some(repair::replace(text, &edits))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{marks, mends, passes};

    const ID: &str = "vague-later";

    #[test]
    fn times_that_are_none_are_marked() {
        marks(
            ID,
            &[
                "Maybe sometime.",
                "Let's talk at some point.",
                "Perhaps another time.",
                "Happy to chat when things calm down.",
                "Try me again when I have more time.",
                "Maybe we can do this in the future.",
                "Let's do it some other time.",
                "I'd be glad to meet down the road.",
                "Not now, but maybe at a later date.",
                "We could speak later on.",
                "Someday, maybe!",
                "Once things settle down I'd love to talk.",
            ],
        );
    }

    #[test]
    fn real_times_and_other_uses_pass() {
        passes(
            ID,
            &[
                "Let's talk in March.",
                "I moved into product at some point in 2019. Shall I tell you how?",
                "One day a week I keep for students: Tuesday?",
                "Your future lab will need this. Tuesday at 10?",
                "I worked there some time ago. Does that help?",
                "I had a question like that at some point. The answer was cobalt.",
                "Another time-saver is the dry method. Does that help?",
                "Let's speak later today.",
                "Ask me again when the paper is out in May.",
            ],
        );
    }

    #[test]
    fn the_repair_names_a_month() {
        mends(
            ID,
            &[
                ("Let's talk at some point.", "Let's talk in February."),
                ("Happy to chat when things calm down.", "Happy to chat in February."),
                (
                    "Let's leave it for another time, happy to talk then.",
                    "Let's leave it in February, happy to talk then.",
                ),
                (
                    "Some other time, perhaps. Could you write then?",
                    "In February, perhaps. Could you write then?",
                ),
            ],
        );
    }
}
