//! The shape of an ask: the piece of work to look at, the minutes wanted, a coffee.

use crate::text::case::Case;
use crate::thread::Thread;

/// Pieces of work that people ask others to look at; longer names first where one holds another.
const WORKS: &str = "\
    personal statement|onboarding flow|documentary|statement of purpose|research statement|cover letter|business plan|grant proposal|book proposal|\
    research proposal|pitch deck|slide deck|landing page|pull request|design portfolio|board game|\
    manuscript|dissertation|application|portfolio|prototype|proposal|abstract|chapters|chapter|\
    resume|résumé|website|article|slides|poster|report|script|thesis|design|designs|essay|draft|\
    paper|novel|story|poems|poem|deck|demo|plan|book|code|film|game|song|app|cv|pr";

/// Their work, as "your pitch deck", where they called it theirs.
#[must_use]
pub fn of(thread: &Thread) -> Option<String> {
    received(thread).find_map(|text| {
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
        let owners = words.iter().enumerate().filter(|(_, w)| matches!(**w, "my" | "our"));
        owners.map(|(at, _)| at).find_map(|at| {
            let after = words.get(at + 1..)?.iter().take(4).copied().collect::<Vec<_>>().join(" ");
            WORKS
                .split('|')
                .find(|work| starts_with_word(&after, work))
                .map(|work| format!("your {}", written(work)))
        })
    })
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn written(work: &str) -> &str {
    match work {
        "cv" => "CV",
        "pr" => "pull request",
        other => other,
    }
}

/// The minutes that they ask for; the last number counts.
#[must_use]
pub fn minutes(thread: &Thread) -> Option<u32> {
    received(thread).find_map(|text| spoken(&text).or_else(|| numbered(&text)))
}

fn spoken(text: &str) -> Option<u32> {
    const SPOKEN: &[(&str, u32)] = &[
        ("quarter of an hour", 15),
        ("half an hour", 30),
        ("half-hour", 30),
        ("half hour", 30),
        ("five minutes", 5),
        ("ten minutes", 10),
        ("fifteen minutes", 15),
        ("twenty minutes", 20),
        ("thirty minutes", 30),
        ("an hour", 60),
        ("one hour", 60),
        ("1 hour", 60),
    ];
    SPOKEN.iter().find(|(words, _)| text.contains(words)).map(|(_, minutes)| *minutes)
}

fn numbered(text: &str) -> Option<u32> {
    ["minute", "min ", "min.", "min,", "min?", "mins"].iter().find_map(|unit| {
        let before = text.split(unit).next().filter(|b| b.len() < text.len())?;
        let before = before.trim_end_matches([' ', '-']);
        let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok().filter(|n| (5..=120).contains(n))
    })
}

/// Whether they would like to meet over coffee.
#[must_use]
pub fn coffee(thread: &Thread) -> bool {
    received(thread).any(|text| {
        let virtually = ["virtual coffee", "virtual chat", "zoom", "video", "call", "phone"];
        text.contains("coffee") && !virtually.iter().any(|word| text.contains(word))
    })
}

/// Whether the last question of theirs wants a yes or a no to something to be done: "can you make it?"
#[must_use]
pub fn yes_or_no(thread: &Thread) -> bool {
    const OPENERS: &str = "\
        can you |could you |can we |could we |shall we |would you |will you |are you free|are you coming\
        |are you able|are you still happy|does that work|does it work|would that work|is that ok|is it ok\
        |can i |could i |may i |shall i |should i ";
    let last = received(thread).next().unwrap_or_default();
    let Some(end) = last.rfind('?') else { return false };
    let before = last.get(..end).unwrap_or("");
    let question = before.rsplit(['.', '!', '?', '\n', ',', ':']).next().unwrap_or("").trim();
    let question = question.strip_prefix("so ").or_else(|| question.strip_prefix("and ")).unwrap_or(question);
    OPENERS.split('|').any(|opener| question.starts_with(opener)) && !question.contains(" or ")
}

/// Whether what they wrote offers something for sale.
#[must_use]
pub fn sells(thread: &Thread) -> bool {
    const SIGNS: &str = "we help|we offer|we provide|we specialise|we specialize|i help|our platform|our tool|our software|\
        our solution|our product|our service|our team of|our agency|our clients|our customers|demo|free trial|pilot|roi|\
        leads|discount|pricing|quote|b2b|saas|agency|outsourc|partner|your business|your company|your website|\
        companies like|teams like|firms like|founders like|leaders like|save you|boost|scale|grow your|customers|clients|\
        packages|rates|invest|portfolio of|offer|price|supplier|wholesale|per month|subscription|license|licence|sponsor";
    received(thread).any(|text| SIGNS.split('|').any(|sign| text.contains(sign)))
}

/// Whether they stand between two things.
#[must_use]
pub fn weighs(thread: &Thread) -> bool {
    const SIGNS: &str = " or |should i|should we|between |whether|decide|decision|torn";
    received(thread).any(|text| SIGNS.split('|').any(|sign| text.contains(sign)))
}

/// Whether a sum stands in what they wrote.
#[must_use]
pub fn names_pay(thread: &Thread) -> bool {
    let figures = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) && (w.ends_with('k') || w.len() > 4);
    let said = |text: &String| {
        text.contains(['€', '$', '£'])
            || text.contains("salary")
            || text.split([' ', '-', ',', '.']).any(figures)
    };
    received(thread).any(|text| said(&text))
}

/// What they wrote, newest first, in lower case.
fn received(thread: &Thread) -> impl Iterator<Item = String> {
    thread.messages.iter().rev().filter(|m| !m.own).map(|m| m.text.lower())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::samples;

    #[test]
    fn works() {
        let cases = [
            ("Could you look at my CV?", Some("your CV")),
            ("our pitch deck is attached", Some("your pitch deck")),
            ("my application for the MSc", Some("your application")),
            ("my boss likes the paper", None),
            ("the deck", None),
        ];
        for (text, expect) in cases {
            assert_eq!(of(&samples::thread(&[text])).as_deref(), expect, "{text}");
        }
    }

    #[test]
    fn minutes_are_told() {
        let cases = [
            ("Do you have 20 minutes?", Some(20)),
            ("a 15-minute call", Some(15)),
            ("30 mins would do", Some(30)),
            ("Might I ring you for a quarter of an hour?", Some(15)),
            ("half an hour of your time", Some(30)),
            ("a minute ago", None),
            ("see you", None),
        ];
        for (text, expect) in cases {
            assert_eq!(minutes(&samples::thread(&[text])), expect, "{text}");
        }
    }
}
