//! How a reply begins: thanks for something true of their message, and the delay owned where there was one.

use crate::reply::{
    closings,
    facts::Facts,
    form::Form,
    outline::{Outline, Place},
    wording::Wordings,
};
use crate::text::case::Case;

const ASKED: Wordings = "\
Thank you for asking {clause}.
Thanks for asking me {clause}.
I'm glad you asked {clause}.";

const ABOUT: Wordings = "\
Thank you for your message about {noun}.
Thanks for writing to me about {noun}.
Thank you for asking me about {noun}.
I'm glad you wrote to me about {noun}.
Thanks for getting in touch about {noun}.";

const QUESTION_ABOUT: Wordings = "\
Thank you for your question about {noun}.
Thanks for asking me about {noun}.
I'm glad you asked me about {noun}.
Thank you for writing to me about {noun}.";

const LOOK_AT: Wordings = "\
Thank you for asking me to look at {theirs}.
Thank you for asking what I think of {theirs}.
Thanks for trusting me with {theirs}.";

const TOGETHER: Wordings = "\
Thank you for thinking of me for {theirs}.
Thanks for telling me about {theirs}.
I'm glad you thought of me for {theirs}.";

const MENTOR_ABOUT: Wordings = "\
Thank you for writing to me about {noun}, and for thinking of me as a mentor.
Thank you for thinking of me as a mentor, and for telling me about {noun}.
Thanks for your message about {noun}. I'm glad you thought of me.";

const TOLD: Wordings = "\
Thank you for telling me about {thing}.
Thanks for writing to me about {thing}.
I'm glad you told me about {thing}.";

const TARGET: Wordings = "\
Thank you for asking me about an introduction to {contact}.
Thanks for asking whether I could introduce you to {contact}.
I'm glad you asked me about an introduction to {contact}.";

const WORD_WITH: Wordings = "\
Thank you for asking me to put in a word with {contact}.
Thanks for asking me to put in a word for you with {contact}.
Thank you for asking whether I could put in a word with {contact}.";

const INVITED: Wordings = "\
Thank you for the invitation, and for thinking of me for {event}.
Thank you for thinking of me for {event}.
I'm honoured that you thought of me for {event}.";

const INVITED_ON: Wordings = "\
Thank you for inviting me to speak about {subject}.
Thanks for thinking of me to speak about {subject}.
I'm honoured that you'd like me to speak about {subject}.";

const ABOUT_AGAIN: Wordings = "\
Thank you for writing again about {noun}.
Thanks for coming back to me about {noun}.
I'm glad you wrote again about {noun}.";

const ASKED_AGAIN: Wordings = "\
Thank you for coming back to me to ask {clause}.
Thanks for asking again {clause}.
I'm glad you asked me again {clause}.";

const AGAIN: Wordings = "\
Thank you for writing again.
Thanks for coming back to me.
I'm glad you wrote a second time.";

const CALL: Wordings = "\
Thank you for suggesting that we talk.
Thanks for asking me.
I'm glad you asked whether we could talk.";

const COFFEE: Wordings = "\
Thank you for suggesting a coffee.
Thanks for asking me for a coffee.
I'm glad you thought of me for a coffee.";

const MENTOR: Wordings = "\
Thank you for thinking of me as a mentor.
Thank you for asking me to be your mentor.
I'm glad you thought of me as a mentor.";

const QUESTION: Wordings = "\
Thank you for your question.
Thanks for asking me.
I'm glad you asked me.
Thank you for asking what I think.";

const WORK: Wordings = "\
Thank you for asking me to look at {work}.
Thanks for trusting me with {work}.
Thank you for asking what I think of {work}.";

const LOOK: Wordings = "\
Thank you for asking what I think.
Thanks for trusting me with it.
Thank you for asking me to look at it.";

const LOOK_AT_THING: Wordings = "\
Thank you for asking me to look at {thing}.
Thanks for trusting me with {thing}.
Thank you for asking what I think of {thing}.";

const TRUST: Wordings = "\
Thank you for asking me.
Thanks for trusting me with this.
I'm glad you came to me with this.";

const INTRODUCTION: Wordings = "\
Thank you for asking me.
Thanks for thinking of me.
I'm glad you asked me.";

const JOIN: Wordings = "\
Thank you for thinking of me for this.
Thanks for telling me about it.
I'm glad you thought of me for this.";

const INVITATION: Wordings = "\
Thank you for the invitation.
Thanks for inviting me.
I'm honoured that you thought of me.";

const MESSAGE: Wordings = "\
Thank you for your message.
Thanks for writing.
It's good to hear from you.";

const PRAISE: &[Wordings] = &["\
Your kind words about {praised} mean a lot.
And thank you for what you say about {praised}."];

const LATE: &[Wordings] = &["\
I'm sorry for the slow reply.
I'm sorry my reply comes so late.
I'm sorry to have kept you waiting.
I'm sorry it took me so long to reply.
My reply is late, and I'm sorry for that."];

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
    let own = by_form(facts);
    let groups = if facts.wrote_again() {
        [ASKED_AGAIN, ABOUT_AGAIN, AGAIN, own, own, own]
    } else {
        match facts.form {
            Form::Introduction => [TARGET, ASKED, ABOUT, TOLD, own, own],
            Form::Talk | Form::Panel => [INVITED, INVITED_ON, ASKED, ABOUT, own, own],
            Form::Mentor | Form::PenFriend => [ASKED, MENTOR_ABOUT, TOLD, own, own, own],
            Form::Look => [LOOK_AT, ASKED, ABOUT, WORK, LOOK_AT_THING, own],
            Form::Word => [WORD_WITH, ABOUT, TOLD, own, own, own],
            Form::Join => [TOGETHER, ASKED, ABOUT, TOLD, own, own],
            Form::Question | Form::Fact => [ASKED, QUESTION_ABOUT, TOLD, own, own, own],
            _ => [ASKED, ABOUT, TOLD, own, own, own],
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
    let work_named = facts.form == Form::Look && facts.work.is_some();
    let told = !facts.wrote_again() && facts.topic.is_none();
    let named_before =
        work_named || facts.topic.as_ref().is_some_and(|topic| shares_words(doing, topic.text()));
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

fn by_form(facts: &Facts) -> Wordings {
    match facts.form {
        Form::Call if facts.coffee => COFFEE,
        Form::Call => CALL,
        Form::Mentor | Form::PenFriend => MENTOR,
        Form::Question | Form::Fact => QUESTION,
        Form::Look => LOOK,
        Form::Letter | Form::Referee | Form::Word | Form::Lead => TRUST,
        Form::Introduction => INTRODUCTION,
        Form::Join => JOIN,
        Form::Talk | Form::Panel => INVITATION,
        Form::Any => MESSAGE,
    }
}
