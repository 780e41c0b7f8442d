//! Accept: a yes that says how much, in which form and when, so that both know what was agreed.

use super::opening;
use crate::reply::{
    Stance, closings,
    facts::Facts,
    form::Form,
    outline::{Outline, Place},
    wording::Wordings,
};

const CALL_LINK: Wordings = "\
I'd be glad to talk. Please pick a time for {call} here: {link}
Yes, let's talk. I can offer {call}; you can choose the time here: {link}
I'm happy to. Please take whichever slot suits you for {call}: {link}
Yes, gladly. You can book {call} with me here: {link}
I'd like that. Here's my calendar, please choose a time for {call}: {link}";

const CALL: Wordings = "\
I'd be glad to talk. Would {call} on {slots} suit you?
Yes, let's talk. I could do {call} on {slots}.
I'm happy to. Would {slots} work for {call}?
Yes, gladly. I can offer {call} on {slots}; which is better for you?
I'd like that. Shall we say {call}, on {slots}?";

const CALL_AT_THEIR_TIME: Wordings = "\
I'd be glad to talk. Does the time you suggest still suit you? I could do {call}.
Yes, let's talk. I can offer {call}, at the time you suggest if it still works for you.
I'm happy to. If the time you suggest is still open, let's make it {call} then.
Yes, gladly. Is the time you suggest still good for you? Then I'd keep it free for {call}.
I'd like that. I can do {call}; please confirm the time you suggest, or name the next one.";

const MENTOR: Wordings = "\
I'd be glad to. How about one call of {length} a month, for three months to begin with? For the first I could do {slots}.
Yes, let's try it in a small way: {length} a month for three months. Would {slots} suit you for the first call?
I'd like to. I can offer {length} a month until {month}. Shall we have the first call on {slots}?
Yes, within limits: three calls of {length}, one a month. Would {slots} work for the first?
I'm happy to try it: one call of {length} a month, for three months. I could do the first on {slots}.";

const MENTOR_LINK: Wordings = "\
I'd be glad to. How about one call of {length} a month, for three months to begin with? Please pick a time for the first: {link}
Yes, let's try it in a small way: {length} a month for three months. You can choose the first slot here: {link}
I'd like to. I can offer {length} a month until {month}. The first slot is yours to choose: {link}
Yes, within limits: three calls of {length}, one a month. You can book the first here: {link}
I'm happy to try it: one call of {length} a month, for three months. Please take a slot for the first: {link}";

const PEN_FRIEND: Wordings = "\
I'd be glad to. Send me one message a month with whatever is most on your mind, and I'll answer it. Shall we try that until {month}?
Yes, let's do it in writing: one question from you a month, one answer from me, until {month}. What would you like to begin with?
I'd like to. One message a month is something I can keep up; let's do that until {month}. Do send me the first.
Yes, gladly, by message once a month until {month}. What's on your mind at the moment?
I'm happy to try it: you write once a month, I answer, and in {month} we see how it went. What would you like to start with?";

const QUESTION: Wordings = "\
I'm happy to think it through with you. Would {call} on {slots} suit you?
I'd be glad to help. It's easier to talk about than to write about, so could you do {call} on {slots}?
I'd like to help with this. I could do {call} on {slots}.
Yes, let's talk it through. I have time for {call} on {slots}.
Gladly. Would {slots} work for {call}?";

const LOOK: Wordings = "\
I'd be glad to look at it. I can give it half an hour and send you my three main points {by}.
Yes, I'm happy to. I'll go through it once with care and send you a short note {by}.
I'd like to see it. You'll have my three main points in writing {by}.
Yes, gladly. I'll take half an hour for it and tell you {by} what I'd change first.
I'm happy to look at it and write to you {by}: what works, and the two or three things I'd change.";

const LETTER: Wordings = "\
Yes, gladly. Please send me the details and two or three things you'd like it to mention, and I'll write one page.
I'd be glad to. Tell me where it goes and which points matter most to them, and I'll write a page.
I'm happy to write one. If you send me what they ask for and two or three points to stress, I can keep it to a page.
Yes, you can count on a page from me. What do they look for, and what should I be sure to mention?
Yes, I'd like to do this for you. Send me the form or the address and a few lines on what they look for, and I'll write one page.";

const REFEREE: Wordings = "\
Yes, please do put my name down. A few lines on what they look for would help me to answer well when they ask.
Yes, gladly; you may give my name. If you tell me two or three points to stress, I can say something useful.
I'm glad to. Do give my name, and send me a line on what they look for, so that I'm prepared when they ask.
Yes, you can name me. What are they likely to ask, and what should I be sure to mention?
I'd be glad to be your referee. Please send me a copy of what you send to them, so that I know what they've read.";

const WORD: Wordings = "\
Yes, I'm glad to. Send me the posting and three lines I can quote, and I'll pass them on by the end of next week.
I'm happy to. Please send me your CV and two or three lines on why it fits, and I'll forward them by the end of next week.
Yes, gladly. If you write me three lines that I can forward, I'll send them on with a note of mine by the end of next week.
I'd like to help with this. A short note I can forward works best: the role, why you, and one thing you've done. I'll send it on by the end of next week.
Yes, I can do that. Send me the link to the posting and a few lines about you, and I'll pass both on by the end of next week.";

const LEAD: Wordings = "\
I'm glad to help. Send me three or four lines that I can forward, and I'll ask two people by the end of next week.
Yes, I'll ask. A short note on what you're looking for, in your words, is best; I'll show it to one or two people by the end of next week.
I'd like to help. Please send me your CV and a line on the kind of work you want, and I'll ask two people by the end of next week.
Gladly. If you write me a few lines I can pass on, I'll send them to one or two people by the end of next week.
I'm happy to ask. Which two or three places would you most like to work for? With that and your CV, I can ask by the end of next week.";

const INTRODUCTION: Wordings = "\
I'm glad to ask. Please send me three or four lines I can forward: who you are, why them, and what you'd like. If they say yes, I'll put you in touch.
Yes, I can ask. If you send me a few lines to forward, I'll put you in touch as soon as they've agreed.
I'm happy to try. I always ask first, so please send me a short note that I can pass on as it is.
Yes, gladly. Send me a short note I can forward, with one clear question in it, and I'll pass it on by the end of next week.
I'd be glad to. Write me four lines that I can forward, and I'll ask them by the end of next week.";

const JOIN: Wordings = "\
I'm interested. Could we do {call} on {slots}, to see who would do what?
Yes, I'd like to hear more. Would {call} on {slots} suit you, before either of us commits?
I like the idea. I could do {call} on {slots}, to find out whether it fits.
This interests me. Shall we take {length} for it, on {slots}, and decide after that?
I'd like to talk about it. Would {slots} work for {call}?";

const JOIN_LINK: Wordings = "\
I'm interested. Please pick a time for {call}, so that we can see who would do what: {link}
Yes, I'd like to hear more. You can choose a time for {call} here: {link}
I like the idea. Let's find out whether it fits; here you can book {call}: {link}
This interests me. Shall we take {length} for it and decide after that? My calendar is here: {link}
I'd like to talk about it. Please take whichever slot suits you for {call}: {link}";

const TALK: Wordings = "\
Yes, I'd be glad to. I can prepare {talk} and take questions afterwards. Could you send me {details}?
I'd like to do this: {talk}, and then questions. Please send me {details}.
I'm happy to speak. {talk} and some time for questions would suit me well. Could you send me {details}?
Yes, gladly. I'd plan for {talk}, with questions after it. What should people take home from it?
It would be a pleasure. I can do {talk} plus questions; please send me {details}.";

const PANEL: Wordings = "\
Yes, I'd be glad to take part. Could you send me the details, and tell me what I should prepare?
I'd like to do this. Please send me the details, and I'll keep the time free.
I'm happy to. Which time should I keep free, and what should I prepare?
Yes, gladly. A short call beforehand is fine if it helps. Could you send me the details?
It would be a pleasure. What do you need from me beforehand?";

const FACT: Wordings = "\
I'm happy to help. I'll write down what I know and send it to you by the end of next week.
Yes, I can help with this. You'll have a short note from me by the end of next week.
Gladly. Give me until the end of next week, and I'll send you what I know.
I can do that. I'll put together a few lines and send them by the end of next week.
I'm glad to share what I know, in a short note by the end of next week.";

const ANY: Wordings = "\
I'm glad to help. I can give it half an hour next week, and I'll write to you here.
Yes, gladly. I'll take half an hour for it next week; you'll hear from me here.
I'd like to help. I can set half an hour aside for it next week. Is that soon enough?
I'm happy to. Half an hour is what I can give it, by the end of next week.
Yes, I'd be glad to. I have half an hour for it next week. Would that do?";

const PROMISED: Wordings = "\
You were right to ask again. You'll hear from me here {by}.
It's my turn, and I'll see to it {by}. You'll hear from me here.
I said I would, and I will: I'll write to you here {by}.
Yes, I owe you this. Please give me a little longer; you'll hear from me here {by}.
I'm keeping to what I said, and you'll hear from me here {by}.";

const PREPARE: &[Wordings] = &["\
If you send me your main questions beforehand, I can think about them first.
A short list of what you'd like to get through would help me prepare.
A line beforehand on what you'd most like to know would help me prepare."];

const AIM: &[Wordings] = &["\
Is there a part you're unsure of? Then I'll start there.
Tell me which part worries you most, and I'll start there.
A line on who it's for would help me to see it with their eyes."];

/// The parts of an acceptance.
pub fn outline(facts: &Facts) -> Outline {
    let link = facts.settings.slots_link.is_some();
    let (core, extra): (Wordings, &[Wordings]) = match facts.form {
        // A second promise of half an hour, or a call, would talk past what was agreed.
        Form::Any
        | Form::Question
        | Form::Fact
        | Form::Look
        | Form::Letter
        | Form::Word
        | Form::Lead
        | Form::Introduction
            if facts.promised =>
        {
            (PROMISED, &[])
        }
        Form::Call if facts.proposed => (CALL_AT_THEIR_TIME, PREPARE),
        Form::Mentor if link => (MENTOR_LINK, PREPARE),
        Form::Mentor => (MENTOR, PREPARE),
        Form::Join if link => (JOIN_LINK, &[]),
        Form::Join => (JOIN, &[]),
        Form::Call | Form::Question if link => (CALL_LINK, PREPARE),
        Form::Call => (CALL, PREPARE),
        Form::Question => (QUESTION, PREPARE),
        Form::Any => (ANY, &[]),
        Form::Look => (LOOK, AIM),
        Form::PenFriend => (PEN_FRIEND, &[]),
        Form::Letter => (LETTER, &[]),
        Form::Referee => (REFEREE, &[]),
        Form::Word => (WORD, &[]),
        Form::Lead => (LEAD, &[]),
        Form::Introduction => (INTRODUCTION, &[]),
        Form::Talk => (TALK, &[]),
        Form::Panel => (PANEL, &[]),
        Form::Fact => (FACT, &[]),
    };
    let outline = opening::begin(Outline::new(Stance::Accept), facts).core(&[core]);
    // Whoever has put two questions already is not asked for them again.
    let told = extra == PREPARE && facts.questions() > 1;
    let outline = if extra.is_empty() || told { outline } else { outline.extra(2, Place::Body, extra) };
    opening::close(outline, facts, 3, closings::ENCOURAGE)
}

#[cfg(test)]
mod tests {
    use crate::{
        reading::{Kind, Promise, Quote, Reading},
        reply::{Stance, samples, suggest},
        settings::Settings,
        text::Span,
        thread::Message,
    };

    #[test]
    fn what_was_promised_is_not_offered_anew() {
        let mut thread = samples::thread(&["Could you look at my grant?", "Any news of the grant?"]);
        let text = "I'll read it on Friday.".to_owned();
        let quote = Quote { message: 1, span: Span::new(0, text.len()) };
        let own = Message { from: "Dana Whitfield".to_owned(), own: true, at: None, text };
        thread.messages.insert(1, own);
        let promises = vec![Promise { quote, due: None }];
        let asked = samples::request(&thread, Kind::Feedback, "my grant");
        let promised = Reading { promises, ..asked.clone() };
        let accepts = |reading: &Reading| {
            let drafts = suggest(&thread, reading, &Settings::default(), 0);
            drafts
                .into_iter()
                .find(|draft| draft.stance == Stance::Accept)
                .map(|draft| draft.text)
                .unwrap_or_default()
        };
        assert!(accepts(&asked).contains("half an hour") || accepts(&asked).contains("main points"));
        assert!(accepts(&promised).contains("here"), "{}", accepts(&promised));
        assert!(!accepts(&promised).contains("half an hour"));
    }
}
