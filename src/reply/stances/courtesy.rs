//! Short replies where nobody asks for help: pitches, recruiters, thanks, congratulations, news, invitations.

use super::opening;
use crate::reply::{
    Stance,
    facts::Facts,
    outline::{Outline, Place},
    wording::Wordings,
    work,
};

const PITCH: &[Wordings] = &["\
Thank you for your message. It isn't something we need at the moment, so it's a no from me and there's no need to follow up. If you have a page about it, send me the link, and I'll know where to look if that changes.
Thank you for writing. We don't have a use for this now, and I'd rather say so than cost you more time. If there's a page with prices, feel free to leave me the link.
Thanks for getting in touch. This isn't for us, so please don't spend more time on me. Who usually decides this in a company? If you open with that question, people can point you on.
Thank you for thinking of us. We don't need this at present, so please take me off your list. Should that change, a link to a page that I can keep is all I need.
Thanks for the offer. My answer is no, as there's no need for it here. If you send a link I can keep it, and there's no reason to write again."];

const NOT_FOR_ME: &[Wordings] = &["\
Thank you for telling me about it. I can't take this up at the moment. Is there somebody else in your circle who could?
Thanks for thinking of me. I can't take it on at the moment. If one short question would help, send it here.
Thank you for your message. It doesn't fit in for me just now; you're welcome to ask me again in {month}.
Thanks for writing. I have to say no for now. Is there one small thing that would help you already?
Thank you for asking me. I can't at the moment, but you're welcome to write to me again in {month}."];

const RECRUITER: &[Wordings] = &["\
Thank you for thinking of me. I'm not looking to move at the moment. If you send me the posting, I'm glad to pass it on to anyone it might suit.
Thank you for writing. I'm staying where I am, so it's a no from me this time. If there's a link to the posting, I can show it to people who are looking.
Thanks for your message. A move isn't on my mind, and I'd rather say so at once. Which skills matter most for it? With that I may be able to think of somebody.
Thank you for thinking of me for this. I'm not available at the moment, so please don't wait for me. You're welcome to ask again in {month}.
Thank you for considering me. I won't be a candidate for this one. If you send me a link, I'm glad to pass it on to others."];

const RECRUITER_QUESTION: &[Wordings] = &["\
Thank you for thinking of me. Could you send me the full posting, and a line on the team? Then I can give you a clear answer.
Thank you for writing. Before we talk: what would I be responsible for, and {unpaid}how is the work split between home and office? Then I can answer you properly.
Thanks for your message. Could you send me the job description{pay}? Then you'll have a clear yes or no.
Thank you for thinking of me. What made you think of me for this role, and what would the first year look like? Then I can tell you whether a call makes sense.
Thank you for considering me. Could you send me the posting{pay}? It saves both of us a call if it doesn't fit."];

const THANKS: &[Wordings] = &["\
Thank you for telling me. It's good to know that it helped.
That's kind of you, thank you. I'm glad to hear it.
You're welcome, and thank you for letting me know.
Thank you for writing. Your message made my day.
I'm glad to hear it, and thank you for taking the time to say so.
It was a pleasure. Thank you for coming back to tell me."];

const CONGRATULATIONS: &[Wordings] = &["\
Thank you, that's very kind of you.
Thank you so much. It's good of you to write.
That's kind of you, thank you. I was glad to read your message.
Thank you for thinking of me. Your message made me smile.
Many thanks for your good wishes. They mean a lot."];

const NEWS: &[Wordings] = &["\
Thank you for telling me. I'm glad you let me know.
Thank you for the news. It's good to hear from you.
I'm glad you told me, thank you.
Thank you for keeping me up to date.
It's good to hear from you. Thank you for letting me know."];

const COMING: &[Wordings] = &["\
Thank you for the invitation. Yes, I'd like to come.
Thank you for inviting me. I'm glad to come.
Yes, I'd like to be there. Thank you for the invitation.
Thank you for thinking of me. I'd like to come.
I'm glad you asked. Yes, please count me in."];

const NOT_COMING: &[Wordings] = &["\
Thank you for the invitation. I can't come this time. Would you tell me when the next one is?
Thank you for inviting me. I can't be there, and I'd like to hear afterwards how it went. When is the next one?
Thank you for thinking of me. I can't make it this time. Will there be another? I'd be glad to know the date.
I'm glad you asked me, but I can't come this time. If there's another one in {month} or later, do ask me again.
Thank you for asking me. I can't come this time. When is the next one? I'd like to keep the date free."];

/// A final and friendly no to an offer; a softer one where nothing says that something is for sale.
pub fn pitch(facts: &Facts) -> Outline {
    Outline::new(Stance::Decline).core(if work::sells(facts.thread) { PITCH } else { NOT_FOR_ME })
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
        &["Is there anything I should bring or prepare?\nPlease tell me if I can bring anything."],
    )
}

/// A no to an invitation, with a door left open.
pub fn absence(facts: &Facts) -> Outline {
    opening::delay(Outline::new(Stance::Decline), facts).core(NOT_COMING)
}
