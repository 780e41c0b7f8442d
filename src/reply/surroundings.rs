//! What stands around the words that name a topic, and is needed to repeat them: the article before them, the "to" of
//! an infinitive, "I wrote" before "a proposal", quotation marks.

use super::{
    topic::{is_determiner, is_number, takes_an_object},
    verbs,
};
use crate::text::case::Case;
use crate::{reading::Quote, text::listed};

/// "I wrote a proposal to ...": what they made is theirs, so that a reply can call it "your proposal to ...".
pub fn made_by_them<'t>(before: &str, words: &'t str) -> Option<&'t str> {
    const MADE: &str = "wrote|made|built|have made|have built|have written|run|started|founded|launched|designed|drew|\
        am writing|are writing|am building|are building|'m writing|'m building|'re building|'re writing|'m making|\
        've written|'ve built|'ve made|'ve started|'ve drawn|developed|'ve developed|have developed|drafted|'ve drafted|have|got|'ve got|have got|received|had|have received|'ve received|sell|grow|lead|host|manage|organise|organize";
    let lower = before.lower().replace('’', "'");
    let lower = lower.trim_end();
    let (lower, rest) = match words.split_once(' ') {
        Some(("a" | "an", rest)) => (lower, rest),
        Some((number, _)) if is_number(number) => (lower, words),
        _ => (lower.strip_suffix(" a").or_else(|| lower.strip_suffix(" an"))?, words),
    };
    let theirs = |verb: &str| {
        let start = lower.trim_end().strip_suffix(verb)?.trim_end();
        let word = start.rsplit(|c: char| !c.is_alphanumeric()).next()?;
        matches!(word, "i" | "we").then_some(())
    };
    MADE.split('|').find_map(theirs).map(|()| rest)
}

/// "waive the bond" after "got the city to": an infinitive whose "to" or auxiliary was left outside.
pub fn as_gerund(before: &str, words: &str) -> Option<String> {
    const AUXILIARIES: &str =
        "could|can|should|would|might|must|i'd|we'd|you'd|will|i'll|we'll|cannot|can't|let's";
    let previous = before.split_whitespace().next_back()?.lower().replace('’', "'");
    let (verb, rest) = words.split_once(' ')?;
    let subject = before.split_whitespace().nth_back(1).unwrap_or("").lower();
    let own = previous.contains('\'') || matches!(subject.as_str(), "i" | "we" | "you");
    let verb_like =
        verb.chars().all(|c| c.is_ascii_lowercase()) && !is_determiner(verb) && !verbs::is_past(verb);
    let governed = (own && listed(AUXILIARIES, &previous))
        || (previous == "to" && (verbs::is_base(verb) || takes_an_object(rest)));
    (verb_like && governed).then(|| format!("{} {rest}", verbs::gerund(verb)))
}

/// "I'm stepping" before "from the ward into medical controlling".
pub fn moves(before: &str) -> bool {
    const MOVES: &[&str] =
        &["mov", "switch", "transition", "step", "chang", "shift", "jump", "pivot", "go", "come"];
    let last = before.split_whitespace().rev().take(2);
    last.map(Case::lower).any(|word| MOVES.iter().any(|stem| word.starts_with(stem)))
}

/// The article or possessive that stands just before, which a shortest phrase leaves out and a sentence needs.
pub fn determiner(before: &str) -> Option<&str> {
    let line = before.strip_suffix(' ')?;
    let word = line.rsplit(|c: char| !c.is_alphanumeric() && c != '\'').next()?;
    is_determiner(&word.lower()).then_some(word)
}

pub fn around(text: &str, quote: Quote) -> (&str, &str) {
    (text.get(..quote.span.start).unwrap_or(""), text.get(quote.span.end..).unwrap_or(""))
}

pub fn quoted(before: &str, after: &str) -> bool {
    before.ends_with(['"', '“', '«', '„']) && after.starts_with(['"', '”', '»', '“', '?', '!', '.', ','])
}
