//! How a reply begins: thanks for something true of their message, and the delay owned where there was one.

use crate::text::case::Case;
use crate::{
    reading::Kind,
    reply::{
        closings,
        facts::Facts,
        outline::{Outline, Place},
        wording::Wordings,
    },
};

const ABOUT: Wordings = &[
    "Thank you for writing to me about {topic}.",
    "Thank you for your message about {topic}.",
    "Thank you for coming to me about {topic}.",
    "I'm glad you wrote to me about {topic}.",
    "I appreciate that you wrote to me about {topic}.",
];

const TOLD: Wordings = &[
    "Thank you for telling me about {doing}.",
    "Thank you for writing to me about {doing}.",
    "I'm glad you told me about {doing}.",
    "I appreciate that you told me about {doing}.",
];

const TARGET: Wordings = &[
    "Thank you for asking me about an introduction to {target}.",
    "Thank you for thinking of me for an introduction to {target}.",
    "I appreciate that you asked me about an introduction to {target}.",
];

const INVITED: Wordings = &[
    "Thank you for the invitation, and for thinking of me for {event}.",
    "Thank you for thinking of me for {event}.",
    "I'm honoured that you thought of me for {event}.",
    "I appreciate that you thought of me for {event}.",
];

const INVITED_ON: Wordings = &[
    "Thank you for inviting me to talk about {topic}.",
    "Thank you for asking me to talk about {topic}.",
    "I appreciate that you'd like me to talk about {topic}.",
];

const ABOUT_AGAIN: Wordings = &[
    "Thank you for writing again about {topic}.",
    "Thank you for coming back to me about {topic}.",
    "I'm glad you asked me again about {topic}.",
    "I appreciate that you wrote again about {topic}.",
];

const AGAIN: Wordings = &[
    "Thank you for writing again.",
    "Thank you for coming back to me.",
    "I'm glad you wrote a second time.",
    "I appreciate that you asked again.",
];

const MEETING: Wordings = &[
    "Thank you for suggesting that we talk.",
    "Thank you for wanting to talk with me.",
    "I'm glad you asked whether we could talk.",
    "I appreciate that you'd like to talk.",
];

const COFFEE: Wordings = &[
    "Thank you for suggesting a coffee.",
    "Thank you for asking me for a coffee.",
    "I appreciate the idea of a coffee.",
];

const MENTORING: Wordings = &[
    "Thank you for thinking of me as a mentor.",
    "Thank you for asking me to be a mentor to you.",
    "It means a lot to be asked, thank you.",
    "I appreciate that you thought of me as a mentor.",
];

const ADVICE: Wordings = &[
    "Thank you for trusting me with your question.",
    "Thank you for asking what I think.",
    "I'm glad you asked me.",
    "I appreciate that you told me where you stand.",
];

const WORK: Wordings = &[
    "Thank you for trusting me with {work}.",
    "Thank you for asking what I think of {work}.",
    "I'm glad you thought of me for {work}.",
    "I appreciate that you'd show me {work}.",
];

const FEEDBACK: Wordings = &[
    "Thank you for asking what I think of it.",
    "Thank you for trusting me with your work.",
    "I appreciate that you'd show me your work.",
];

const JOB_HELP: Wordings = &[
    "Thank you for trusting me with this.",
    "Thank you for telling me about your next step.",
    "I appreciate that you came to me with this.",
    "I'm glad you asked me.",
];

const INTRODUCTION: Wordings = &[
    "Thank you for asking me about an introduction.",
    "Thank you for thinking of me for an introduction.",
    "I appreciate that you asked me about an introduction.",
];

const COLLABORATION: Wordings = &[
    "Thank you for proposing this to me.",
    "Thank you for thinking of me for this.",
    "I appreciate that you thought of me for this.",
];

const SPEAKING: Wordings = &[
    "Thank you for the invitation.",
    "Thank you for inviting me.",
    "It's an honour to be asked, thank you.",
    "I appreciate the invitation.",
];

const QUESTION: Wordings =
    &["Thank you for your question.", "Thank you for asking me.", "I'm glad you asked me."];

const MESSAGE: Wordings =
    &["Thank you for your message.", "Thank you for writing.", "It's good to hear from you."];

const PRAISE: &[Wordings] = &[&[
    "What you say about {praised} is kind, too.",
    "Your kind words about {praised} mean a lot.",
    "Thank you also for what you say about {praised}.",
]];

const LATE: &[Wordings] = &[&[
    "I'm sorry my answer comes so late.",
    "I'm sorry for the slow answer.",
    "My answer is late, and I'm sorry for that.",
    "I'm sorry to have kept you waiting.",
    "I'm sorry it took me this long to answer.",
]];

/// Owns the delay where there was one.
pub fn delay(outline: Outline, facts: &Facts) -> Outline {
    if facts.late() { outline.part(Place::Opening, LATE) } else { outline }
}

/// Owns the delay after a line that is itself the answer.
pub fn late_end(outline: Outline, facts: &Facts) -> Outline {
    if facts.late() { outline.part(Place::Body, LATE) } else { outline }
}

/// Thanks for what they wrote; the delay.
pub fn begin(outline: Outline, facts: &Facts) -> Outline {
    let groups: Vec<Wordings> = if facts.wrote_again() {
        vec![ABOUT_AGAIN, AGAIN]
    } else {
        let own = by_kind(facts);
        match facts.reading.kind {
            Kind::Introduction => vec![TARGET, ABOUT, TOLD, own],
            Kind::Speaking => vec![INVITED, INVITED_ON, own],
            Kind::Feedback => vec![ABOUT, WORK, TOLD, own],
            _ => vec![ABOUT, TOLD, own],
        }
    };
    let named =
        facts.praised.as_deref().zip(facts.topic.as_ref()).is_some_and(|(p, t)| shares_words(p, t.text()));
    let outline = outline.part(Place::Opening, &groups);
    let outline = if named { outline } else { outline.extra(4, Place::Opening, PRAISE) };
    delay(outline, facts)
}

/// Encouragement at the end: `named`, or a form that says "it" where the opening named what they do.
pub fn close(outline: Outline, facts: &Facts, drop: u8, named: &[Wordings]) -> Outline {
    let Some(doing) = facts.doing.as_deref() else { return outline };
    let work_named = facts.reading.kind == Kind::Feedback && facts.work.is_some();
    let told = !facts.wrote_again() && facts.topic.is_none() && !work_named;
    let named_before = facts.topic.as_ref().is_some_and(|topic| shares_words(doing, topic.text()));
    outline.extra(drop, Place::Close, if told || named_before { closings::ENCOURAGE_IT } else { named })
}

/// Whether one names the other again.
fn shares_words(one: &str, other: &str) -> bool {
    let long = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 4);
        words.map(Case::lower).collect()
    };
    let other = long(other);
    long(one).iter().any(|word| other.contains(word))
}

fn by_kind(facts: &Facts) -> Wordings {
    match facts.reading.kind {
        Kind::Meeting if facts.coffee => COFFEE,
        Kind::Meeting => MEETING,
        Kind::Mentoring => MENTORING,
        Kind::Advice => ADVICE,
        Kind::Feedback => FEEDBACK,
        Kind::JobHelp => JOB_HELP,
        Kind::Introduction => INTRODUCTION,
        Kind::Collaboration => COLLABORATION,
        Kind::Speaking => SPEAKING,
        Kind::Information => QUESTION,
        _ => MESSAGE,
    }
}
