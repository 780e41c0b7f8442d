//! Short replies where nobody asks for help: pitches, recruiters, thanks, congratulations, news, invitations.

use super::opening;
use crate::reply::{
    Stance,
    facts::Facts,
    outline::{Outline, Place},
    wording::Wordings,
};

const PITCH: &[Wordings] = &[&[
    "Thank you for telling me about your offer. It isn't something we need, so this is a clear no and there's no need to follow up. If you have a page about it, send me the link, and I'll know where to look should that change.",
    "Thank you for writing. I don't have a use for this now and don't want to cost you more time. Who in a company usually decides this? If you open with that question, people can point you on.",
    "Thank you for your message. It's a no from me, and I'd rather tell you now than let you follow up for nothing. A link to a page that I can keep is welcome, in case the need arises.",
    "Thank you for thinking of us. We don't need this at present, so please take me off your list. Should that change, a link to a page with prices is what I'd look for, so feel free to leave one.",
    "I appreciate the offer, and my answer is no: there's no need for it here. If you send a link I can keep it, and there's no reason to write again.",
]];

const RECRUITER: &[Wordings] = &[&[
    "Thank you for thinking of me. I'm not looking for a new position, so please go ahead without me. If you send me one line with role, place and pay, I can point somebody else to it.",
    "Thank you for writing. I'm staying where I am, so my answer is no this time. Would a line with role, place and pay range be possible? Then I can tell people who might be looking.",
    "Thank you for your message. A move isn't on my mind, and I'd rather say so at once. If there's a public posting, send me the link and I'll show it to anybody it might suit.",
    "I appreciate that you thought of me for this. I'm not available, so please don't wait for me. In {month} you're welcome to ask again.",
    "Thank you for considering me. I won't be a candidate for this one. If you have a link to the posting, I'm glad to show it to others whom it might suit.",
]];

const RECRUITER_QUESTION: &[Wordings] = &[&[
    "Thank you for thinking of me. Before I say anything: which company is it, what's the pay range, and how much of it is on site?",
    "Thank you for writing. Could you tell me the company, the pay range and the place? With those I can answer you properly.",
    "Thank you for your message. Who is the employer, what would I be responsible for, and what does it pay? Then you'll have a clear yes or no.",
    "I appreciate that you thought of me. What made you think of me for this role, and what are the pay range and the place? Then I can give you a clear answer.",
    "Thank you for considering me. Could you send me the posting, with pay range and place? It saves both of us a call if it doesn't fit.",
]];

const THANKS: &[Wordings] = &[&[
    "Thank you for telling me. It's good to know that it helped.",
    "That's kind of you, thank you. I'm glad to hear it.",
    "You're welcome, and thank you for letting me know.",
    "Thank you for writing this. It made my day.",
    "I'm glad to hear it, and thank you for taking the time to say so.",
    "It was a pleasure. Thank you for coming back to tell me.",
]];

const CONGRATULATIONS: &[Wordings] = &[&[
    "Thank you, that's very kind of you.",
    "Thank you so much. It's good of you to write.",
    "That's kind of you, thank you. I was glad to read your message.",
    "Thank you for thinking of me. Your message made me smile.",
    "Many thanks for your good wishes. They mean a lot.",
]];

const NEWS: &[Wordings] = &[&[
    "Thank you for telling me. I'm glad you let me know.",
    "Thank you for the news. It's good to hear from you.",
    "I'm glad you told me, thank you.",
    "Thank you for keeping me in the picture. I enjoyed reading it.",
    "It's good to hear from you. Thank you for letting me know.",
]];

const COMING: &[Wordings] = &[&[
    "Thank you for the invitation. Yes, I'd like to come.",
    "Thank you for inviting me. I'm glad to come.",
    "Yes, I'd like to be there. Thank you for the invitation.",
    "Thank you for thinking of me. I'd like to come.",
    "I'm glad you asked. Yes, please count me in.",
]];

const NOT_COMING: &[Wordings] = &[&[
    "Thank you for the invitation. I can't come this time. Would you tell me when the next one is?",
    "Thank you for inviting me. I can't be there, and I'd like to hear afterwards how it went. When is the next one?",
    "Thank you for thinking of me. I can't make it this time. Will there be another? I'd be glad to know the date.",
    "I'm glad you asked me, and this time I can't come. If there's another one in {month}, do ask me again.",
    "Thank you for asking me. This time I have to say no. When is the next one? I'd like to have the date early.",
]];

/// A final and friendly no to an offer.
pub fn pitch() -> Outline {
    Outline::new(Stance::Decline).core(PITCH)
}

/// A final and friendly no to a recruiter.
pub fn recruiter() -> Outline {
    Outline::new(Stance::Decline).core(RECRUITER)
}

/// The three facts that decide whether a position is worth a call.
pub fn recruiter_question() -> Outline {
    Outline::new(Stance::Clarify).core(RECRUITER_QUESTION)
}

/// A line back to thanks.
pub fn thanks(facts: &Facts) -> Outline {
    opening::late_end(Outline::new(Stance::Answer).core(THANKS), facts)
}

/// A line back to congratulations.
pub fn congratulations(facts: &Facts) -> Outline {
    opening::late_end(Outline::new(Stance::Answer).core(CONGRATULATIONS), facts)
}

/// A line back to news.
pub fn news(facts: &Facts) -> Outline {
    opening::delay(Outline::new(Stance::Answer), facts).core(NEWS)
}

/// A yes to an invitation.
pub fn attendance(facts: &Facts) -> Outline {
    opening::delay(Outline::new(Stance::Accept), facts).core(COMING).extra(
        1,
        Place::Body,
        &[&["Is there anything I should bring or prepare?", "Please tell me if I can bring anything."]],
    )
}

/// A no to an invitation, with a door left open.
pub fn absence(facts: &Facts) -> Outline {
    opening::delay(Outline::new(Stance::Decline), facts).core(NOT_COMING)
}
