//! Decline: a no in one clear sentence, something left with them, and encouragement where they said what they do.

use super::opening;
use crate::reply::{
    Stance, closings,
    facts::Facts,
    form::Form,
    outline::{Outline, Place},
    wording::Wordings,
};

const NO: &[Wordings] = &["\
I won't be able to {help} this time.
I'd have liked to say yes, but I can't {help} at the moment.
I have to say no this time, as I can't take on anything new at the moment.
{fresh}I can't {help} at the moment, and I'd rather tell you now than keep you waiting.
I'm not taking on anything new at the moment, so I have to say no.
I don't have the time to {help}, so I have to say no."];

const PERSON: &[Wordings] = &[
    "\
You could ask {person}, {note}.
I'd try {person}, {note}.
Somebody who may be able to help is {person}, {note}.",
    "\
You could ask {person} instead, who knows a lot about {field}.
I'd try {person}, who is closer to {field} than I am.
May I point you to {person}, who knows a lot about {field}?
Somebody who may be able to help is {person}, who knows a lot about {field}.",
];

const AGAIN: &[Wordings] = &["\
If it's still open in {month}, do write to me again.
You're welcome to ask me again in {month}.
In {month} I may have more room, so do ask me again then if it still matters."];

const A_LATER_ONE: &[Wordings] = &["\
If there's a later occasion, you're welcome to ask me again in {month}.
For another occasion, do ask me again in {month}."];

const CALL: Wordings = "\
If there's one question you'd most like answered, send it here and I can answer it in a few lines.
If it comes down to a question or two, send them here; those I can answer in writing.
If you tell me the one thing you'd most like to know, I can answer that here, in a few lines.";

const MENTOR: Wordings = "\
If there's one question on your mind now, send it here and I can answer it in a few lines.
Somebody only two or three years ahead of you may help you more; the way is still fresh in their mind.
If you send me the one question that matters most just now, I can answer it here.";

const QUESTION: Wordings = "\
If part of it comes down to one short question, send me that and I can answer it here.
Somebody who stood in the same place a year or two ago may help you more than I could; they remember the details.
If the most pressing part fits into one short question, I can answer that here.";

const LOOK: Wordings = "\
If there's one paragraph or page you're unsure of, send me just that and I'll tell you what I think.
If you have one question about it, send me that, and I can answer it here.
One test that needs no expert: ask somebody new to it to tell you in a sentence what it's about.";

const LETTER: Wordings = "\
Is there somebody who has seen more of your work lately? Their word will carry further than mine.
I'd ask somebody who has worked with you more closely; they can say more than I could, and it will read better for it.
I'd ask somebody who has seen you at work this past year; the details are what counts in it.";

const WORD: Wordings = "\
You could send a short note straight to the team; one question about the work often gets an answer.
Is there somebody on the team whom you know, even slightly? A word from close by carries further than mine.
I'd write to the person who leads the team, in three lines, with one thing you've done that fits.";

const LEAD: Wordings = "\
Which place would you most like to work for? I'd write straight to the person who leads the team there, in three lines.
I'd tell five people you've worked with exactly what you're looking for; that is how most positions are found.
I'd write to two or three places directly, even where nothing is posted; three lines are enough.";

const INTRODUCTION: Wordings = "\
I'd write to them directly: two lines on why them, and one clear question. It works more often than one would think.
Is there somebody who has worked with them this year? A word from close by carries further than mine.
You could write to them directly; a short message with one clear question often gets an answer.";

const JOIN: Wordings = "\
If it helps, send me the plan on one page, and I'll tell you what I'd change.
Is there a first step small enough to begin without me? It makes the next person's yes easier.
If you have one question about it, send me that, and I can answer it here.";

const TALK: Wordings = "\
Would it help if I answered two or three questions in writing instead?
Would somebody newer to the field suit you as well? They may be glad to be asked.
If a few written lines from me would be of use, tell me on what.";

const PANEL: Wordings = "\
Would somebody newer to the field suit you as well? They may be glad to be asked.
Is there a smaller part of it that I could do in writing instead?
Would it help if I answered two or three questions in writing instead?";

const FACT: Wordings = "\
If it comes down to a yes or a no, send me that one question.
Somebody who deals with it every day will know more than I do; the professional body is often quick to answer.
If one detail would already help, ask me that one here.";

const ANY: Wordings = "\
If you have one short question, send it here and I can answer it.
If it comes down to something small, send me that, and I can answer it here.
If part of it fits into one short question, I can answer that here.";

/// The parts of a refusal that leaves something.
pub fn outline(facts: &Facts) -> Outline {
    let outline = opening::begin(Outline::new(Stance::Decline), facts).core(NO);
    let outline = match facts.form {
        _ if facts.referral.is_some() => {
            outline.part(Place::Body, PERSON).extra(3, Place::Body, &[help(facts.form)])
        }
        Form::Talk | Form::Panel => {
            outline.part(Place::Body, &[help(facts.form)]).extra(3, Place::Body, A_LATER_ONE)
        }
        form if facts.urgent => outline.part(Place::Body, &[help(form)]),
        form => outline.part(Place::Body, &[help(form)]).extra(3, Place::Body, AGAIN),
    };
    opening::close(outline, facts, 2, closings::WISH_WELL)
}

/// A question that they could answer first, or a short piece of help.
fn help(form: Form) -> Wordings {
    match form {
        Form::Call => CALL,
        Form::Mentor | Form::PenFriend => MENTOR,
        Form::Question => QUESTION,
        Form::Fact => FACT,
        Form::Look => LOOK,
        Form::Letter | Form::Referee => LETTER,
        Form::Word => WORD,
        Form::Lead => LEAD,
        Form::Introduction => INTRODUCTION,
        Form::Join => JOIN,
        Form::Talk => TALK,
        Form::Panel => PANEL,
        Form::Any => ANY,
    }
}
