//! Clarify: asks for exactly what is missing, and says how it helps.

use super::opening;
use crate::{
    reading::Missing,
    reply::{
        Stance,
        facts::Facts,
        form::Form,
        outline::{Outline, Place},
        wording::Wordings,
    },
};

const TOPIC: Wordings = "\
What would you like to talk about? A line or two is enough, and I can tell you whether I'm the right person.
Could you tell me in a line or two what it's about? Then I can see whether I can help.
What do you have in mind? Once I know, I can prepare, or name somebody better.
Before I say yes, what is it about? Two lines are enough for me to see how I can help.
Would you tell me in two lines what you'd like to discuss? Then I can tell you what I can do.";

const WHAT: Wordings = "\
What would help you most? With one concrete question, I can prepare a useful answer.
What would you like from me, as concretely as you can say it? Then I can tell you what I can do.
Which one question matters most to you? Once I know it, I can see how best to help.
What would a good outcome look like for you? Then I can tell you what I can do.
What would you like to know or have at the end of it? Then I can prepare for just that.";

const BOTH: Wordings = "\
What is it about, and what would you like from me? Two lines are enough for me to see how I can help.
What would you like to talk about, and what should come out of it? Then I can prepare.
Could you tell me what it's about, and which question matters most to you? Then I can see how best to help.
Would you send me two lines: what it's about, and what would help you? Then I can say what I can do.
What do you have in mind, and what would you most like to know? Then I can prepare, or name somebody better.";

const HOW_LONG: Wordings = "\
How much time do you have in mind? Then I can tell you what's possible.
How long would you need, and would it be a call or something in writing? Then I can plan for it.
About how much time would it take? Then I can give you an honest answer.
How much of my time would this be, roughly? Then I can see where it fits.
Could you tell me how much time you're thinking of? Then I can find a good place for it.";

const BY_WHEN: Wordings = "\
By when do you need it? With a date, I can tell you what's possible.
Is there a date by which you need it? Then I can plan for it.
When would you need this? Then I can give you an honest answer.
Is there a deadline? Once I know it, I can see whether I can make it.
Could you tell me by when it would still be of use? Then I can see where it fits.";

const ALSO_HOW_LONG: &[Wordings] = &["\
And how much time do you have in mind?
And about how much time would it take?"];

const ALSO_BY_WHEN: &[Wordings] = &["\
And by when do you need it?
And is there a date by which you need it?"];

const ALSO_BOTH: &[Wordings] = &["\
And how much time would it take, and by when?
And how long would it take, and is there a deadline?"];

const CALL: Wordings = "\
Which two questions would you most like to get through? Then I can think about them beforehand.
Before we find a time: what would you most like to know? Perhaps I can answer part of it straight away.
What would you like to be able to decide afterwards? That would help me to prepare.
If we only had ten minutes, which question would come first? I'd prepare for that one.
Could you send me your two main questions first? Perhaps I can answer one of them straight away.";

const LOOK: Wordings = "\
Before I look at it: where are you least sure? Then I can begin there.
Who is it for, and what should they do once they've seen it? Then I can look at it with their eyes.
Which part do you doubt most? With that, I can be of more use.
What kind of remarks would help you most: on the whole, or on the details? Then I can look for just that.
What have others told you about it so far? Then I won't repeat what you know.";

const JOB_HELP: Wordings = "\
Could you send me a few lines on what they look for, and on what you'd like me to say? Then I can see what I can do.
What would you most like them to hear from me? Then I can tell you whether I'm the right person to say it.
Which part of your work should they hear about first? Then I can see whether I'm the right person to say it.
Who decides about it, and what matters most to them? Then I can tell you whether my word would carry weight.
What would help you most here: a line to somebody, a letter, or a look at what you send? Then I can see what I can do.";

const LEAD: Wordings = "\
What kind of work would you most like to do next, and where? With that, I can think of the right people.
Which two or three places would you most like to work for? Then I can see whether I know somebody there.
What should I say about you in one line? With that, I can think of the right people.
Are there roles that you'd rather not take? Knowing that, I can ask in the right places.
How far would you move, or would you like to stay where you are? Then I can see whom I could ask.";

const INTRODUCTION: Wordings = "\
What would you like to ask them, in one line? Then I can tell you whether I'm the right person to bring it to them.
What's the one thing you'd like from them? With that, I can ask in the right way.
What would you like to come out of a first conversation? Then I can see whether I'm the right person to ask.
Which one question would you put to them? Perhaps somebody else could answer it sooner.
What should they know about you in two lines? With that, I can ask in the right way.";

const JOIN: Wordings = "\
What would my part be, and roughly how many hours? Then I can give you an honest answer.
What would you need from me in the first month? Then I can see whether it fits.
What would a small first step look like? With that, I can tell you what I can do.
What would you need from me first? Then I can tell you what I can do.
How much of my time would it need, and what would make it a success for you? Then I can answer properly.";

const TALK: Wordings = "\
Who will be listening, and what should they take home? Then I can see whether I'm right for it.
What have they heard on it before? That would help me to judge what I could add.
What would make it a success for you? Then I can tell you whether I'm the right person.
Could you tell me a little more about the audience? Then I can give you a clear answer.
Which question would people most like to hear answered? Then I can tell you whether I'm the right person.";

const OPEN: Wordings = "\
Which part of it is most pressing for you? Then I can begin in the right place.
What have you found out or tried so far? Then I won't repeat what you know.
Could you tell me a little more about your own situation? A general answer would help you less.
{choice}What do you lean towards at the moment, and what speaks against it? Then I can answer that.
What would you most like to know? Then I can begin there.
Is there a decision that depends on it? Then I can keep to what matters for that.";

const FACT: Wordings = "\
What would you use it for? Then I can tell you the part that matters.
What have you found out so far? Then I won't repeat what you know.
Which part of it matters most to you? Then I can begin there.
How exact does it need to be? Perhaps I can answer straight away.
Could you tell me a little more about what it's for? Then I can answer more exactly.";

const ANY: Wordings = "\
What would help you most? Then I can tell you what I can do.
Could you tell me a little more? Two lines are enough for me to see how I can help.
What would you like from me first? Then I can tell you what I can do.
Which part of it matters most to you? Then I can begin there.
What would you like to have at the end of it? Then I can see how best to help.";

/// The parts of a request to say more.
pub fn outline(facts: &Facts) -> Outline {
    let has = |m: Missing| facts.reading.missing.contains(&m);
    let outline = opening::begin(Outline::new(Stance::Clarify), facts);
    let named = facts.topic.is_some() || facts.doing.is_some();
    let main = match (has(Missing::Topic) && !named, has(Missing::What)) {
        (true, true) => Some(BOTH),
        (true, false) => Some(TOPIC),
        (false, true) => Some(WHAT),
        (false, false) => None,
    };
    // Neither a search for work nor a conversation has a deadline, and a letter has no length to agree on.
    let open_ended =
        matches!(facts.form, Form::Lead | Form::Call | Form::Mentor | Form::PenFriend | Form::Question);
    let how_long = has(Missing::HowLong) && facts.minutes.is_none() && facts.form != Form::Lead;
    let by_when = has(Missing::ByWhen) && !facts.dated && !open_ended;
    let (core, also) = match (main, how_long, by_when) {
        (Some(main), true, true) => (main, Some(ALSO_BOTH)),
        (Some(main), true, false) => (main, Some(ALSO_HOW_LONG)),
        (Some(main), false, true) => (main, Some(ALSO_BY_WHEN)),
        (None, true, true) => (HOW_LONG, Some(ALSO_BY_WHEN)),
        (None, true, false) => (HOW_LONG, None),
        (None, false, true) => (BY_WHEN, None),
        (main, false, false) => (main.unwrap_or_else(|| specific(facts.form)), None),
    };
    let outline = outline.core(&[core]);
    also.map_or(outline.clone(), |also| outline.part(Place::Body, also))
}

/// What would help most to know where nothing is missing.
fn specific(form: Form) -> Wordings {
    match form {
        Form::Call | Form::Mentor | Form::PenFriend => CALL,
        Form::Look => LOOK,
        Form::Letter | Form::Referee | Form::Word => JOB_HELP,
        Form::Lead => LEAD,
        Form::Introduction => INTRODUCTION,
        Form::Join | Form::Panel => JOIN,
        Form::Talk => TALK,
        Form::Question => OPEN,
        Form::Fact => FACT,
        Form::Any => ANY,
    }
}
