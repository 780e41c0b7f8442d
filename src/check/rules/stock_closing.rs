//! stock-closing: a wish that would fit anybody, where nothing specific stands beside it.

use super::{ESSAY, Rule};
use crate::text::case::Case;
use crate::texts::{self, Said};
use crate::{
    check::{Context, Mark, Severity, cues::Cue, repair, sense::Hit, word_set::WordSet},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "stock-closing",
    severity: Severity::Consider,
    reason: "\"All the best with your entrepreneurial activities\" tells people that you did not read what they do.",
    source: ESSAY,
    find,
    mend,
};

/// The words of wishes that fit anybody. A wish with any other word in it is about somebody.
static GENERIC: WordSet = WordSet::new(
    "a academic activities activity adventure adventures again ahead all also always am amazing an and \
    any anyway application applications are as aspirations at be best better bright business but can \
    career carry challenge challenges chapter come comes continue continued crossed day days do doing \
    dreams education educational efforts else endeavor endeavors endeavour endeavours enjoy enterprise \
    entrepreneurial every everything exciting fine fingers first for forward from future get go goals \
    goes going good great growth happiness have hear heart hope hunt hunting i in initiative initiatives \
    is it job journey just keep kind know life look looking lots love luck many may me more most much my \
    new next nice of on one out path personal plan plans private professional project projects pursuit \
    pursuits really research rest road role round search see should sincerely smoothly so soon sorry \
    start startup step steps still studies success successful such sure surely take thank thanks that \
    the there these thing things this to truly turn turns undertaking undertakings up venture ventures \
    very want was we well what whatever whole will wish wishes wishing with wonderful work works would \
    year you your yours yourself",
);

/// Words after the wish that are looked at.
const LONGEST: usize = 18;

fn find(context: &Context<'_>) -> Vec<Mark> {
    let draft = &context.draft;
    let mut found: Vec<Mark> = Vec::new();
    let mut last = None;
    for hit in draft.hits_of(Cue::Wish) {
        if last == Some(hit.sentence) || !is_stock(context, hit) || stands_beside(context, hit) {
            continue;
        }
        last = Some(hit.sentence);
        found.push(Mark { span: clause(context, hit), message: message(context) });
    }
    found
}

fn message(context: &Context<'_>) -> Said {
    context.doing().map_or_else(|| texts::FINDING_WISH.into(), texts::finding_wish_doing)
}

/// Whether the wish says nothing about anybody in particular.
fn is_stock(context: &Context<'_>, hit: &Hit) -> bool {
    let draft = &context.draft;
    let Some(sentence) = draft.text.sentences.get(hit.sentence) else {
        return false;
    };
    let sense = draft.senses.get(hit.sentence).copied().unwrap_or_default();
    let words = draft.text.words.get(hit.from..sentence.words.end.min(hit.from + LONGEST)).unwrap_or(&[]);
    let generic =
        words.iter().all(|w| GENERIC.has(w.norm.as_str()) || w.norm == "!" || is_name(context, &w.norm));
    let stock = words.iter().any(|w| {
        matches!(
            w.norm.as_str(),
            "luck"
                | "best"
                | "success"
                | "wish"
                | "wishing"
                | "wishes"
                | "endeavours"
                | "endeavors"
                | "journey"
                | "future"
        )
    }) || matches!(words, [first, ..] if first.norm == "keep");
    // A short wish after a reply that gives something is manners, not a substitute.
    let short = words.iter().filter(|w| w.norm != "!").count() <= 4;
    let helped = draft.gives() || draft.accepts();
    generic && stock && !sense.signs && !(short && helped)
}

fn is_name(context: &Context<'_>, norm: &str) -> bool {
    crate::check::people::parts(context.thread.counterpart()).any(|part| part.lower() == norm)
}

/// Whether the sentence before or after names something of theirs, and is no refusal.
fn stands_beside(context: &Context<'_>, hit: &Hit) -> bool {
    let beside = [hit.sentence.checked_sub(1), hit.sentence.checked_add(1)];
    beside.into_iter().flatten().any(|i| {
        let says = context.draft.senses.get(i).is_some_and(|s| !s.refuses && !s.unavailable && !s.signs);
        says && context.mentions_theirs(i)
    })
}

/// From the wish to the end of its sentence.
fn clause(context: &Context<'_>, hit: &Hit) -> Span {
    let text = &context.draft.text;
    let start = text.span(hit.from, hit.to).start;
    Span::new(start, text.sentences.get(hit.sentence).map_or(start, |s| s.span.end))
}

/// Wishes well with what they are doing, where that is known; otherwise leaves the wish out.
fn mend(context: &Context<'_>, marks: &[Span]) -> Option<String> {
    let text = &context.draft.text;
    let wish = context.doing().map(|doing| format!("I wish you well with {doing}."));
    let mut edits: Vec<(Span, String)> = Vec::new();
    let mut whole: Vec<usize> = Vec::new();
    for (span, index) in marks.iter().zip(super::sentences_of(context, marks)) {
        let sentence = text.sentences.get(index)?;
        let own = repair::own_span(context, sentence);
        let before = text.text.get(own.start..span.start).unwrap_or("");
        let lead = before.trim_end_matches([',', ';', ' ', '-', '–', '—', ':']);
        let lead = lead
            .strip_suffix(" and")
            .or_else(|| lead.strip_suffix(" but"))
            .unwrap_or(lead)
            .trim_end_matches([',', ' ']);
        let opening = [
            "i",
            "we",
            "i would",
            "and i",
            "i do",
            "but i",
            "i'd like to",
            "so",
            "and",
            "anyway",
            "still",
            "i really",
            "i just",
            "please",
            "i sincerely",
        ];
        let bare = lead.is_empty() || opening.contains(&lead.lower().as_str());
        match (&wish, bare) {
            (Some(wish), true) if edits.is_empty() && whole.is_empty() => edits.push((own, wish.clone())),
            (_, true) => whole.push(index),
            (Some(wish), false) if edits.is_empty() => {
                edits.push((Span::new(own.start + lead.len(), own.end), format!(". {wish}")))
            }
            (_, false) => edits.push((Span::new(own.start + lead.len(), own.end), ".".to_owned())),
        }
    }
    if edits.is_empty() {
        return super::plainly_without(context, &whole);
    }
    for index in whole {
        edits.push((repair::own_span(context, text.sentences.get(index)?), String::new()));
    }
    crate::text::order::sort_by_key(&mut edits, |(span, _)| span.start);
    Some(repair::tidy(&repair::replace(text.text, &edits)).replace("..", "."))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Setting, marks, mends, passes};
    use crate::reading::Kind;

    const ID: &str = "stock-closing";

    #[test]
    fn wishes_for_anybody_are_marked() {
        marks(
            ID,
            &[
                "Sorry, too busy. All the best with your entrepreneurial activities.",
                "I can't make it. Best of luck with everything!",
                "I can't help. All the best in your future endeavours.",
                "We cannot refer you. We wish you success in your job search.",
                "Unfortunately no. I wish you all the best for the future.",
                "Not this time, but I wish you every success in your career.",
                "I'm too busy. Good luck!",
                "Sadly I can't. Wishing you the very best with your journey.",
                "I'd suggest Ada instead. All the best with your professional endeavors!",
                "No time, sorry. Keep up the good work!",
                "I have to pass. Best wishes for your plans.",
            ],
        );
    }

    #[test]
    fn wishes_for_this_person_pass() {
        passes(
            ID,
            &[
                "I can't make it. Good luck with the battery lab!",
                "Tuesday works. Good luck until then!",
                "I can't this month. Which cell are you recycling? Good luck with your second year.",
                "Your recycling project deserves better tools than we had. All the best with it.",
                "I can't before March. I wish you a calm week before the exam.",
            ],
        );
    }

    #[test]
    fn sign_offs_and_luck_in_other_use_pass() {
        passes(
            ID,
            &[
                "Tuesday at 4 works.\n\nAll the best,\nDaniel",
                "Send it over. Best wishes, Daniel",
                "We were lucky with the supplier, I wouldn't count on that luck.",
                "The best advice I had was to wait. Shall I explain?",
                "I can't this month, please write in March.\n\nBest,\nDaniel",
                "What a success story! How can I help?",
            ],
        );
    }

    #[test]
    fn without_a_topic_the_wish_goes() {
        mends(
            ID,
            &[(
                "I'd suggest Ada instead. All the best with your professional endeavors!",
                "I'd suggest Ada instead.",
            )],
        );
    }

    #[test]
    fn what_they_are_doing_is_named() {
        let setting = Setting::asked(
            "Marcus Webb",
            "I'm opening a bakery in Leith. Half an hour on pricing?",
            Kind::Advice,
        );
        setting.mends(
            ID,
            &[
                (
                    "Ask me again in March. All the best with your entrepreneurial activities.",
                    "Ask me again in March. I wish you well with opening a bakery in Leith.",
                ),
                (
                    "Ask me again in March, and all the best in your future endeavours!",
                    "Ask me again in March. I wish you well with opening a bakery in Leith.",
                ),
            ],
        );
    }
}
