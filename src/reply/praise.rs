//! Work of the owner's that they praise ("I loved your talk on queues"), so that a reply can thank them for it.

use crate::text::case::Case;
use crate::{text::listed, thread::Thread};

const WORKS: &str = "talk|talks|post|posts|article|articles|book|books|paper|papers|podcast|podcasts|lecture|lectures|\
    blog|video|videos|course|workshop|keynote|newsletter|tutorial|tutorials|essay|essays|column|interview|panel|session|\
    presentation|webinar|library|crate|package|thread|series|film|exhibition|recording|album|concert|class|seminar";

const PRAISE: &[&str] = &[
    "love",
    "enjoy",
    "great",
    "brilliant",
    "wonderful",
    "fantastic",
    "helped",
    "helpful",
    "inspir",
    "favourite",
    "favorite",
    "excellent",
    "amazing",
    "moved me",
    "thank",
    "learned so much",
    "learned a lot",
    "learnt a lot",
    "best thing",
    "stayed with me",
    "stuck with me",
    "changed how",
    "huge fan",
    "admire",
    "saved me",
    "screenshotted",
];

/// "my talk", where a sentence of theirs praises it.
#[must_use]
pub fn of(thread: &Thread) -> Option<String> {
    thread.messages.iter().rev().filter(|m| !m.own).find_map(|m| {
        let lower = m.text.lower();
        let sentences = lower.split(['.', '!', '?', '\n']).map(str::to_owned).collect::<Vec<_>>();
        sentences.iter().filter(|s| PRAISE.iter().any(|p| s.contains(p))).find_map(|s| work(s))
    })
}

/// The noun after "your", at most one word away.
fn work(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let owners = words.iter().enumerate().filter(|(_, w)| **w == "your");
    owners.map(|(at, _)| at).find_map(|at| {
        let noun = words.get(at + 1..)?.iter().take(2).find(|w| listed(WORKS, w))?;
        Some(format!("my {noun}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::samples;

    #[test]
    fn praise_names_the_work() {
        let cases = [
            ("I loved your talk on queues! Could we meet?", Some("my talk")),
            ("Your recent posts helped me a lot.", Some("my posts")),
            ("Is your talk recorded?", None),
            ("I read your paper. Great weather today.", None),
            ("I love Rust", None),
        ];
        for (text, expect) in cases {
            assert_eq!(of(&samples::thread(&[text])).as_deref(), expect, "{text}");
        }
    }
}
