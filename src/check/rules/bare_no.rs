//! bare-no: a refusal with nothing else in the whole reply. Politeness is not something else.

use super::{ESSAY, Rule};
use crate::text::case::Case;
use crate::texts::{self, Line};
use crate::{
    check::{Context, Mark, Severity, cues::Cue, people, repair, sense::Asked, word_set::WordSet},
    reading::Kind,
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "bare-no",
    severity: Severity::Stop,
    reason: "A no with nothing beside it shuts the door on somebody who found it hard to knock.",
    source: ESSAY,
    find,
    mend,
};

fn find(context: &Context<'_>) -> Vec<Mark> {
    let flat = is_flat(context) && !says_more(context);
    if flat { refusal(context, texts::FINDING_BARE_NO).into_iter().collect() } else { Vec::new() }
}

/// Whether the reply says no and leaves the person with nothing. Pitches may be turned down in a line.
pub fn is_flat(context: &Context<'_>) -> bool {
    let settled = matches!(context.reading.kind, Kind::Thanks | Kind::Congratulations);
    let courteous = context.draft.has(Cue::Courtesy);
    context.draft.is_flat(asked(context), answers(context)) && !(is_pitch(context) && courteous) && !settled
}

/// Words of time: a refusal with one of them may be another answer in another month.
static TIMELY: WordSet = WordSet::new(
    "now moment today tonight week weeks month months year term quarter semester season summer winter spring autumn present currently \
    soon early days until bandwidth capacity busy hours hour minute minutes time travel travelling traveling calendar schedule",
);

/// How sure a reading must be that nothing is asked, for a flat reply to pass.
const SURE: f32 = 0.85;

/// Words that speak of the other, and figures.
static THEIRS: WordSet = WordSet::new(
    "you your yours half two three four five six seven eight nine ten eleven twelve fifteen twenty thirty fifty hundred \
    thousand",
);

/// Whether any sentence may be what they asked for: it speaks of them or of their matter, or names a figure. A sentence
/// about the writer alone gives reasons.
fn answers(context: &Context<'_>) -> bool {
    let draft = &context.draft;
    let theirs = |norm: &str| THEIRS.has(norm) || norm.starts_with(|c: char| c.is_ascii_digit());
    draft.text.sentences.iter().enumerate().any(|(i, sentence)| {
        draft.affirms(i) && (draft.text.norms(sentence).any(theirs) || context.mentions_theirs(i))
    })
}

/// What waits for this reply, or may.
fn asked(context: &Context<'_>) -> Asked {
    let reading = context.reading;
    let doubtful = reading.confidence < SURE && !reading.asks.is_empty() && reading.needs_reply;
    match reading.kind {
        Kind::Meeting
        | Kind::Mentoring
        | Kind::Speaking
        | Kind::Introduction
        | Kind::JobHelp
        | Kind::Collaboration
            if reading.is_request =>
        {
            Asked::Deed
        }
        _ if reading.is_request || doubtful => Asked::Words,
        _ => Asked::Nothing,
    }
}

/// Whether what waits is an offer rather than a request, for sure.
pub fn is_pitch(context: &Context<'_>) -> bool {
    context.reading.confidence >= SURE && may_be_pitch(context)
}

/// Whether what waits is read as an offer rather than a request.
pub const fn may_be_pitch(context: &Context<'_>) -> bool {
    matches!(context.reading.kind, Kind::SalesPitch | Kind::Recruiter)
}

/// Whether there is at least something beside the no: a reason of its own, a wish that fits only this person.
pub fn says_more(context: &Context<'_>) -> bool {
    let wish = |i: usize| context.draft.senses.get(i).is_some_and(|s| s.wishes && !s.refuses && !s.signs);
    let theirs = || (0..context.draft.senses.len()).any(|i| wish(i) && context.mentions_theirs(i));
    let said_no = context.draft.senses.iter().any(|s| s.refuses || s.unavailable);
    !said_no || context.draft.has_substance() || theirs()
}

/// A mark on the sentence that says no.
pub fn refusal(context: &Context<'_>, message: Line) -> Option<Mark> {
    let senses = &context.draft.senses;
    let index = senses
        .iter()
        .position(|s| s.refuses)
        .or_else(|| senses.iter().position(|s| s.unavailable))
        .or_else(|| senses.iter().position(|s| s.has_substance()))
        .or_else(|| senses.iter().position(|s| s.wishes))
        .unwrap_or(0);
    context.draft.text.sentences.get(index).map(|s| super::on_sentence(context, s, message.into()))
}

/// Adds what fits the refusal: a person from the user's book, a month, or a smaller question.
pub fn mend(context: &Context<'_>, _: &[Span]) -> Option<String> {
    let something = something(context);
    let text = &context.draft.text;
    if is_curt(context) {
        let hello =
            people::first_name(context).map_or_else(|| "Hello,".to_owned(), |name| format!("Hi {name},"));
        return Some(format!(
            "{hello} thank you for writing. I can't take this on at the moment. {something}"
        ));
    }
    Some(repair::add_after(text.text, repair::body_end(context), &something))
}

fn something(context: &Context<'_>) -> String {
    if let Some(sentence) = referral(context) {
        return sentence;
    }
    match context.reading.kind {
        Kind::Information => {
            return "Is there a part of it that I could answer in a line instead?".to_owned();
        }
        Kind::Speaking => return "Would it help if I thought of somebody else who could speak?".to_owned(),
        _ => {}
    }
    if is_matter_of_time(context) {
        let month = repair::month_ahead(context);
        return format!("If it would still help in {month}, please write to me again then.");
    }
    match context.reading.kind {
        Kind::Feedback | Kind::Advice => {
            "Is there one point on which a short opinion would already help?".to_owned()
        }
        _ => "Is there one question that I could answer here in a few lines instead?".to_owned(),
    }
}

/// Whether another month would change the answer: the refusal speaks of time, and of no principle; or says nothing at all.
fn is_matter_of_time(context: &Context<'_>) -> bool {
    let draft = &context.draft;
    let said = draft.senses.iter().zip(&draft.text.sentences).filter(|(s, _)| s.refuses || s.unavailable);
    let timely = said.into_iter().any(|(_, s)| draft.text.norms(s).any(|norm| TIMELY.has(norm)));
    !draft.has(Cue::Principle) && (timely || draft.has(Cue::Unavailable) || is_curt(context))
}

fn is_curt(context: &Context<'_>) -> bool {
    context.draft.text.sentences.iter().map(|s| s.words.end - s.opening).sum::<usize>() < 5
}

/// A person from the user's book whose topics they wrote about.
fn referral(context: &Context<'_>) -> Option<String> {
    let asked: String = context.received(2000).lower();
    let knows = |topic: &String| topic.trim().len() > 2 && asked.contains(&topic.trim().lower());
    let person = context.settings.referral_book.iter().find(|r| r.topics.iter().any(knows))?;
    let link = person.link.as_deref().filter(|l| !l.trim().is_empty());
    let link = link.map_or_else(String::new, |l| format!(": {}", l.trim()));
    Some(format!(
        "{} knows this field well and would be a good person to ask{link}{}",
        person.name,
        if link.is_empty() { "." } else { "" }
    ))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Setting, marks, mends, passes};
    use crate::{reading::Kind, settings::Referral};

    const ID: &str = "bare-no";

    #[test]
    fn a_no_and_nothing_else_is_marked() {
        marks(
            ID,
            &[
                "No.",
                "no thanks",
                "Sorry, too busy. All the best with your entrepreneurial activities.",
                "Hi Priya, thanks for reaching out. Unfortunately I don't have time for calls. Best, Daniel",
                "Thanks for the note! My schedule is full.",
                "I'm afraid I can't.",
                "I have to decline, sorry.",
                "Hi Priya,\n\nI'm unable to help with this.\n\nKind regards\nDaniel",
                "Not interested.",
                "Can’t do it this month, sorry!",
                "I wish I could help, but I'm swamped.",
                "I'd rather not. Good luck!",
                "I would love to, but there is no time. Best of luck with everything!",
                "We are not in a position to support this at present. Thank you for your understanding.",
            ],
        );
    }

    #[test]
    fn a_no_that_leaves_something_passes() {
        passes(
            ID,
            &[
                "I can't do a call this month. Could you send me your question in writing?",
                "Sorry, I'm swamped until the thesis is in. Write to me again in March and I'll make time.",
                "I don't do calls, but my notes are at https://example.org/notes.",
                "I'm not the right person. My colleague Ada Obi works on recycling and likes questions.",
                "No time for a call, but send me the question.",
                "I can't help with cells. Try the forum of the Battery Society, they answer within a day.",
            ],
        );
    }

    #[test]
    fn words_of_refusal_in_other_use_pass() {
        passes(
            ID,
            &[
                "No problem, Tuesday works.",
                "I can't wait to hear about it. Monday at 3?",
                "Unfortunately named project, but I'd be happy to talk on Friday.",
                "I'm busy on Monday but free on Tuesday at 4.",
                "Of course! I can't promise much, but let's talk.",
                "Yes, happy to. I'm not available before 10.",
                "Why not? Send me a time.",
                "I couldn't agree more. Let's speak on Thursday.",
                "Thanks for the update!",
            ],
        );
    }

    #[test]
    fn the_repair_leaves_something() {
        mends(
            ID,
            &[
                (
                    "Hi Priya, I'm too busy for calls. Best, Daniel",
                    "Hi Priya, I'm too busy for calls. If it would still help in February, please write to me again then. Best, Daniel",
                ),
                (
                    "No.",
                    "Hi Priya, thank you for writing. I can't take this on at the moment. If it would still help in February, please write to me again then.",
                ),
                (
                    "not something I do, sorry",
                    "not something I do, sorry. Is there one question that I could answer here in a few lines instead?",
                ),
            ],
        );
    }

    #[test]
    fn the_repair_names_a_person_from_the_book() {
        let mut setting = Setting::default();
        let ada = Referral {
            name: "Ada Obi".into(),
            topics: vec!["battery recycling".into()],
            ..Referral::default()
        };
        setting.settings.referral_book.push(ada);
        setting.mends(ID, &[(
            "Sorry Priya, I have no time for this.",
            "Sorry Priya, I have no time for this. Ada Obi knows this field well and would be a good person to ask.",
        )]);
    }

    #[test]
    fn a_pitch_may_be_turned_down_in_a_line() {
        let pitch = Setting::asked(
            "Kurt Voss",
            "We help founders triple their leads. 15 minutes this week?",
            Kind::SalesPitch,
        );
        pitch.passes(
            ID,
            &["Thanks Kurt, but I'm not interested.", "Thank you for writing. We have no need for this."],
        );
        pitch.marks(ID, &["No."]);
    }
}
