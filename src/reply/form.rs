//! What an ask wants of the owner, by its kind and by the words of the ask itself.
//!
//! A kind is judged from the whole thread and is now and then wrong; wordings that name a thing ("the letter", "your
//! talk") are used only where the message says so as well. Where it does not, [`Form::Any`] fits every ask.

use super::work;
use crate::{
    reading::{Kind, Reading},
    text::case::Case,
    thread::Thread,
};

/// What an ask wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A conversation: a call, a coffee, an interview.
    Call,
    /// To be accompanied for a while.
    Mentor,
    /// The same, in letters.
    PenFriend,
    /// An opinion, a way of doing something.
    Question,
    /// A fact.
    Fact,
    /// A look at a piece of work.
    Look,
    /// A letter of recommendation.
    Letter,
    /// A name for a form: "may I put you down as a referee?"
    Referee,
    /// A good word for a position.
    Word,
    /// News of positions.
    Lead,
    /// To be brought together with somebody.
    Introduction,
    /// To do something together.
    Join,
    /// A talk.
    Talk,
    /// To take part in a panel, an episode, an interview before others.
    Panel,
    /// Something else.
    Any,
}

const LOOK: &str = "watch|tell me where it|with my cv|my resume|your take on|a mock |review|feedback|look at|look over|look through|a look|read |proofread|critique|comments|opinion|\
    thoughts on|go over|check |glance|eyes on|what you think";
const LETTER: &str = "recommendation|reference letter|letter of reference|recommend me|vouch|write a reference|\
    reference for|letter for|letter of support|supporting letter";
const REFEREE: &str = "referee|put your name|put you down|name you as|list you as|give your name|as a reference|\
    as my reference|use your name";
const WORD: &str = "put me forward|nominate me|a word for me|a good word|word in for|refer me|a referral|internal referral|flag my|\
    pass my cv|pass on my cv|forward my|pass my resume|hand my cv|hand in my";
const LEAD: &str = "hear of any|know of anything|any opening|any role|any job|any vacanc|any position|looking for work|\
    looking for a job|job lead|hear of something|seeking|for a job|hear of an|keep me in mind|think of me|openings";
const INTRODUCTION: &str = "introduc|connect us|recommend us to|link us|be linked|linked with|know any people|know people|an intro |intro to|connect me|put me in touch|put us in touch|in touch with|\
    know anyone|know anybody|know someone|know somebody|who i could|who should i|whom should i|whom do i|who do i|who i should|who to ask|speak to there|a contact";
/// Plain enough whatever the kind.
const BRING_TOGETHER: &str =
    "introduce me to|put me in touch with|connect me with|connect us with|connect the two of us";
const ON_STAGE: &str =
    "honorarium|plenary|on the stage|on our stage|keynote|as our speaker|as a panellist|as a panelist";
const MENTOR: &str =
    "mentor|take me under|guide me|accompany me|coach me|sparring|learn from you|guidance|regular";
const LETTERS: &str = "email|e-mail|by mail|in writing|just messages|by message";
const PANEL: &str = "panel|podcast|episode|roundtable|round table|interview|fireside|radio|jury|show ";
const TALK: &str = "speaker|to speak|speak at|speak to|you speak|talk at our|give a talk|give us a talk|a talk on|a talk about|\
    short talk|minute talk|lectur|keynote|present at|to present|session|workshop|seminar|webinar|address|our conference|\
    assembly|colloquium|host|join us|guest|invit|teach|on stage|evening|event|festival|come for|come to|come and|audience|a slot|opening speech|the prize|the prizes|speech";
const CALL: &str = "call|coffee|chat|talk|meet|speak|zoom|brain|minute|an hour|lunch|tea |catch up|conversation|discuss|\
    phone| min|ring you|spare me|you spare|spare a|hop on|get together|interview you|a word|15 min|20 min|30 min";

/// What people who fill a position say. Half of the messages taken for a recruiter's are something else; of those that hold
/// one of these, few are.
const HIRES: &str = "hiring|are looking for|looking for a |looking for an |to fill|my client|our client|a client|candidate|\
    your profile|your background|your experience|an opportunity|opportunity at|opportunity for|vacanc|a role|the role|this role|\
    role at|roles|role in|position at|position for|a position|the position|salary|recruit|headhunt|talent|search for|place people|\
    open to a move|open to new|open to other|considered a move|consider a move|next move|making a move|interested in moving|\
    mandate|contract role|day rate|shortlist|hire|need someone|your name came|across your|k plus|k base|per week|relocation";

const ADVICE: &str = "where|advice|advise|think|how|what|which|should|why|whom|recommend|suggest|tip|hint|know|opinion|experience|better|\
    wise|worth|normal|pointer|thoughts|view|sense";

const ANYONE_WHO: &str = "anyone who|anybody who|someone who|somebody who";
const DEED: &str = "you write|you join|you come|you step|you be a|you give me|you give us|nominate";
/// Signs that a conversation with the owner is meant, and not one that they must have with somebody else.
const TO_US: &str = "a call|call with|coffee|we meet|meet you|minute| min|chat|zoom|brain|hour|lunch|have time|with you|to you|\
    we talk|we speak|phone|spare|discuss|free|time to";
const PERSON_OR_FACT: &str = "know any |anyone who |anybody who |do you know a |know a good|recommend a |if there is a|if there will|is there a |are there any";
const HOW: &str = "tell me how|tell me what|your advice|feedback|some tips|any tips|some hints|pointers|how would|how do|how did|\
    what would you|which would|how you'd";

impl Form {
    /// What the open messages of `thread`, judged to be of `kind`, ask for.
    #[must_use]
    pub fn of(kind: Kind, thread: &Thread) -> Self {
        let text = open_text(thread);
        let says = |cues: &str| cues.split('|').any(|cue| text.contains(cue));
        if says(WORD) {
            return Self::Word;
        }
        if says(BRING_TOGETHER) {
            return Self::Introduction;
        }
        if says(ON_STAGE) && !matches!(kind, Kind::Feedback | Kind::Advice | Kind::Information) {
            return Self::Panel;
        }
        match kind {
            Kind::Mentoring
                if says("mentor on|mentor in our|mentor for our|our mentor|mentors for|mentoring scheme") =>
            {
                Self::Join
            }
            Kind::Meeting if owns_work(thread, &text) && !says(TO_US) => Self::Look,
            Kind::Meeting if says(HOW) && !says(TO_US) => Self::Question,
            Kind::Meeting if says(CALL) => Self::Call,
            Kind::Mentoring if says(MENTOR) => mentor(&text),
            Kind::Feedback if says(LOOK) => Self::Look,
            Kind::Introduction if says(ANYONE_WHO) && !says("introduc|in touch|connect me") => Self::Fact,
            Kind::Introduction if says(INTRODUCTION) => Self::Introduction,
            Kind::Speaking if owns_work(thread, &text) => Self::Look,
            Kind::Speaking if says(PANEL) => Self::Panel,
            Kind::Speaking if says(TALK) => Self::Talk,
            Kind::Speaking if !says(HOW) && !says("stuck| min|a call|chat|coffee") => Self::Panel,
            Kind::Collaboration if says("sparring|be my mentor") => mentor(&text),
            Kind::Collaboration if says("your advice|advise me|advise us") => Self::Question,
            Kind::Collaboration => Self::Join,
            Kind::Advice | Kind::Information if says(DEED) && !says(HOW) => told(thread, &text),
            Kind::Advice if is_interviewed(&text) => Self::Call,
            Kind::Advice if says(ADVICE) => Self::Question,
            Kind::Information => Self::Fact,
            _ => told(thread, &text),
        }
    }

    /// A request that stands in messages of which the reading says that nothing is requested, unless it is sure of that.
    #[must_use]
    pub fn missed(reading: &Reading, thread: &Thread) -> Option<Self> {
        const SURE: f32 = 0.95;
        let is_recruiter = reading.kind == Kind::Recruiter && reading.confidence >= SURE;
        if is_recruiter { None } else { Self::overlooked(reading.kind, thread) }
    }

    /// By the words alone.
    fn overlooked(kind: Kind, thread: &Thread) -> Option<Self> {
        let text = open_text(thread);
        let says = |cues: &str| cues.split('|').any(|cue| text.contains(cue));
        // The kind says that something is offered or wished, and the words ask a plain question.
        let mistaken = match kind {
            Kind::Thanks | Kind::Congratulations => {
                !says("congrat|well done|happy|thank|proud|cheers|deserved|welcome")
            }
            Kind::Recruiter
                if says(WORD)
                    || says(
                        "in your group|at your firm|at your company|in your team|i applied|i've applied|my application|my cv",
                    ) =>
            {
                true
            }
            Kind::Recruiter => !says(HIRES),
            Kind::SalesPitch => !work::sells(thread),
            _ => false,
        };
        const ASKS: &str = "would you|could you|can you|will you|should i|should we|how do|how did|how would|what would|\
            what should|how should|can we|could we|your take|your brain|call me|a favour|a favor|refer me";
        if says("mentor me|be my mentor|as my mentor|as a mentor|mentoring me") {
            Some(mentor(&text))
        } else if owns_work(thread, &text) && text.contains('?') {
            Some(Self::Look)
        } else if says(
            "do you know anyone|do you know someone|do you know anybody|know anyone at|introduce me to",
        ) {
            Some(Self::Introduction)
        } else if mistaken && (kind == Kind::Recruiter || (text.contains('?') && says(ASKS))) {
            Some(told(thread, &text))
        } else {
            None
        }
    }
}

fn mentor(text: &str) -> Form {
    if LETTERS.split('|').any(|cue| text.contains(cue)) { Form::PenFriend } else { Form::Mentor }
}

/// By the words alone, from the surest sign to the weakest.
fn told(thread: &Thread, text: &str) -> Form {
    let says = |cues: &str| cues.split('|').any(|cue| text.contains(cue));
    let signs = [
        (REFEREE, Form::Referee),
        (LETTER, Form::Letter),
        (WORD, Form::Word),
        (
            "introduce me|introduce us|introduction to|intro to|put me in touch|put us in touch|connect us with",
            Form::Introduction,
        ),
        (LEAD, Form::Lead),
        ("trustee|board of|our board|join our|join us|join the|be part of|committee|jury", Form::Join),
        ("shadow|visit you|come and see|come and photograph|work experience", Form::Any),
        (PERSON_OR_FACT, Form::Fact),
        (HOW, Form::Question),
    ];
    if owns_work(thread, text) && !says(LETTER) && !says(REFEREE) {
        Form::Look
    } else if let Some((_, form)) = signs.iter().find(|(cues, _)| says(cues)) {
        *form
    } else if says("mentor|sounding board") {
        mentor(text)
    } else if says(CALL) && (text.contains('?') || says("let me know")) {
        Form::Call
    } else if text.contains('?')
        && says(
            "how |what |which |whom |when |should i|should we|why |would you do|did you|have you ever|do you find",
        )
    {
        Form::Question
    } else {
        Form::Any
    }
}

/// A journalist or a student would like to interview the owner.
fn is_interviewed(text: &str) -> bool {
    const OURS: &str = "interview you|interview with you|short interview|interview about|quote you";
    OURS.split('|').any(|cue| text.contains(cue))
}

/// "Could you look at my portfolio".
fn owns_work(thread: &Thread, text: &str) -> bool {
    const MADE: &str = "i've drafted|i have drafted|i drafted|i wrote|i've written|i have written|i've made|i made|i've put together|\
        i'm finishing a|we've made|i'm making a";
    let made = MADE.split('|').any(|cue| text.contains(cue));
    (made || work::of(thread).is_some()) && LOOK.split('|').any(|cue| text.contains(cue))
}

/// What they wrote since the owner's last word, in lower case.
pub fn open_text(thread: &Thread) -> String {
    let from = thread.messages.iter().rposition(|m| m.own).map_or(0, |last| last + 1);
    let texts = thread.messages.iter().skip(from).filter(|m| !m.own).map(|m| m.text.lower());
    texts.collect::<Vec<_>>().join("\n").replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::samples;

    #[test]
    fn the_words_have_a_say() {
        let cases = [
            (Kind::Meeting, "Could we have a call about my move?", Form::Call),
            (Kind::Meeting, "Could you put in a good word for me at Cobalt?", Form::Word),
            (Kind::JobHelp, "Could you look over my CV before I apply?", Form::Look),
            (Kind::JobHelp, "May I put your name down as a referee?", Form::Referee),
            (Kind::JobHelp, "If you hear of any opening, I'd be grateful.", Form::Lead),
            (Kind::JobHelp, "Would you write a recommendation for my visa?", Form::Letter),
            (Kind::Speaking, "I've written my talk. Could you look at my slides?", Form::Look),
            (Kind::Speaking, "Would you give a lecture in May?", Form::Talk),
            (Kind::Speaking, "Would you join our panel?", Form::Panel),
            (Kind::Speaking, "I'm stuck, what should I do?", Form::Question),
            (
                Kind::Speaking,
                "You were on the panel with her. Could you put me in touch with her?",
                Form::Introduction,
            ),
            (
                Kind::Meeting,
                "We'd like you on the stage for 40 minutes, with a small honorarium.",
                Form::Panel,
            ),
            (Kind::Mentoring, "Would you be my mentor? Emails would do.", Form::PenFriend),
            (Kind::Feedback, "How do I tell her?", Form::Question),
            (Kind::Feedback, "Let me know.", Form::Any),
        ];
        for (kind, text, form) in cases {
            assert_eq!(Form::of(kind, &samples::thread(&[text])), form, "{text}");
        }
    }

    #[test]
    fn a_request_may_be_overlooked() {
        let cases = [
            (Kind::SalesPitch, "Hey, can you review my portfolio?", Some(Form::Look)),
            (Kind::Congratulations, "lol do you know anyone at Arup?", Some(Form::Introduction)),
            (Kind::Congratulations, "Should I do an MBA or go straight to work?", Some(Form::Question)),
            (Kind::Recruiter, "hello, can we meet?", Some(Form::Call)),
            (Kind::Recruiter, "I have a role for you. Can we talk?", None),
            (Kind::Recruiter, "It would be great to have a call. Let me know.", Some(Form::Call)),
            (Kind::SalesPitch, "Our platform doubles your leads. How do you find clients today? Demo?", None),
            (Kind::Congratulations, "Congratulations! How did you do it?", None),
        ];
        for (kind, text, form) in cases {
            assert_eq!(Form::overlooked(kind, &samples::thread(&[text])), form, "{text}");
        }
    }
}
