//! What they said they are doing ("I'm opening a bakery in Leith", "my thesis on peat"), so that encouragement can
//! be about that. Nothing usable said: `None`, and the draft does without.

use super::{grammar, topic::Topic, verbs};
use crate::text::case::Case;
use crate::text::listed;
use crate::text::order::sort_by_key;
use crate::thread::{Message, Thread};

/// Ventures that "my" or "our" makes worth encouraging.
const VENTURES: &str = "\
        album|app|application|apprenticeship|bakery|bid|board game|book|bookshop|brewery|business\
        |business plan|campaign|career change|charity|choir|clinic|collection|company|co-op|course|degree\
        |dissertation|exhibition|farm|festival|film|first book|first job|first novel|game|job search\
        |magazine|master's|masters|museum|new job|new role|newsletter|nonprofit|novel|orchestra|PhD|pilot\
        |podcast|portfolio|product|programme|project|prototype|research|restaurant|shop|side project\
        |start-up|startup|studio|study|theatre|thesis|training|transition|website|workshop";

/// Activities that one can wish well. "Losing", "leaving" and the like are not among them.
const ACTIVITIES: &str = "\
    applying|doing|becoming|bringing|building|changing|creating|designing|developing|exploring|finishing\
    |growing|getting|improving|launching|learning|leading|making|moving|opening|organising\
    |organizing|planning|preparing|producing|publishing|raising|researching|restoring|retraining\
    |running|setting|starting|studying|switching|teaching|testing|touring|training|transitioning\
    |translating|working|writing";

/// Openers of a wish, each followed by a base form.
const WISHES: &str = "\
        i want to|i'd like to|i would like to|i plan to|i hope to|i'm trying to|i am trying to|we want to\
        |we'd like to|we would like to|we plan to|we hope to|we're trying to|we are trying to\
        |i'm planning to|we are planning to|i am planning to|i have it in mind to|we are raising to\
        |i'm hoping to|we're hoping to";

/// What they are doing, turned to face them: fits after "how" and before "goes".
#[must_use]
pub fn of(thread: &Thread) -> Option<String> {
    let received = || thread.messages.iter().filter(|m| !m.own);
    let newest_first = || received().rev().map(|m: &Message| m.text.replace('’', "'"));
    newest_first()
        .find_map(|text| activity(&text))
        .or_else(|| newest_first().find_map(|text| made(&text)))
        .or_else(|| newest_first().find_map(|text| venture(&text)))
        .or_else(|| newest_first().find_map(|text| wish(&text)))
}

/// "I'm opening a bakery in Leith" -> "opening a bakery in Leith".
fn activity(text: &str) -> Option<String> {
    const OPENERS: &[&str] =
        &["i'm ", "i am ", "we're ", "we are ", "im ", "i've been ", "we've been ", "i have been "];
    let lower = same_length_lower(text);
    OPENERS.iter().find_map(|opener| {
        places(&lower, opener).find_map(|at| {
            let rest = text.get(at + opener.len()..)?;
            let rest = skip_adverb(rest);
            let verb = rest.split_whitespace().next()?.lower();
            let contact = [
                "writing to ",
                "writing once ",
                "writing again",
                "working towards",
                "writing you ",
                "writing on ",
                "writing from ",
                "working as ",
                "getting in ",
            ];
            let object = rest.split_whitespace().nth(1).unwrap_or("");
            let usable = (verb != "applying" || matches!(object, "for" | "to"))
                && (verb != "doing" || matches!(object, "a" | "an" | "my"))
                && listed(ACTIVITIES, verb.as_str())
                && !contact.iter().any(|c| rest.lower().starts_with(c));
            usable.then(|| clause(&as_a_thing(rest))).flatten()
        })
    })
}

/// "writing a novel" -> "my novel", "applying for a grant" -> "my application for a grant": a thing goes well, doing it
/// hardly does.
fn as_a_thing(rest: &str) -> String {
    const MAKING: &str = "writing|making|building|creating|designing|developing|producing|launching|organising|organizing|\
        planning|preparing|running|leading|researching|finishing|publishing|restoring|testing";
    let (verb, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let (verb, after) = match (verb.lower().as_str(), after.split_once(' ')) {
        ("working", Some(("on", thing))) => ("making".to_owned(), thing),
        (verb, _) => (verb.to_owned(), after),
    };
    if let ("applying", Some(target)) = (verb.as_str(), after.strip_prefix("for ")) {
        return format!("my application for {target}");
    }
    let thing = ["a ", "an ", "my ", "our "].iter().find_map(|article| after.strip_prefix(article));
    thing.filter(|_| listed(MAKING, &verb)).map_or_else(|| rest.to_owned(), |thing| format!("my {thing}"))
}

/// "I have made a board game about peat" -> "your board game about peat".
fn made(text: &str) -> Option<String> {
    const OPENERS: &[&str] = &[
        "i made ",
        "i've drafted ",
        "i drafted ",
        "i've designed ",
        "i designed ",
        "i've put together ",
        "i've finished ",
        "i've recorded ",
        "i created ",
        "i've created ",
        "we created ",
        "we've made ",
        "i have now built ",
        "i've now built ",
        "i have just built ",
        "i have now made ",
        "i've made ",
        "i have made ",
        "i built ",
        "i've built ",
        "i have built ",
        "i wrote ",
        "i've written ",
        "i have written ",
        "i run ",
        "we run ",
        "i started ",
        "we started ",
        "i've started ",
        "we've built ",
        "we built ",
        "i founded ",
        "we founded ",
        "i'm the founder of ",
        "i launched ",
        "we launched ",
        "i've launched ",
    ];
    let lower = same_length_lower(text);
    OPENERS.iter().find_map(|opener| {
        let at = places(&lower, opener).next()?;
        let rest = skip_adverb(text.get(at + opener.len()..)?);
        let thing = rest.strip_prefix("a ").or_else(|| rest.strip_prefix("an "))?;
        clause(&format!("my {thing}"))
    })
}

/// "... my thesis on peat ..." -> "your thesis on peat".
fn venture(text: &str) -> Option<String> {
    let lower = same_length_lower(text);
    let starts = ["my ", "our "].iter().flat_map(|own| places(&lower, own).map(|at| (at, own.len())));
    let mut starts: Vec<(usize, usize)> = starts.collect();
    sort_by_key(&mut starts, |start| *start);
    starts.into_iter().find_map(|(at, len)| {
        let rest = text.get(at + len..)?;
        let rest_lower = rest.lower();
        let named = VENTURES.split('|').filter(|v| {
            rest_lower
                .strip_prefix(&v.lower())
                .is_some_and(|r| !r.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '-'))
        });
        let venture = named.max_by_key(|v| v.len())?;
        let after = rest.get(venture.len()..)?;
        let over = [" ended", " failed", " closed", " is over", " was cancelled", " fell through"];
        let sentence = after.split(['.', '!', '?', '\n']).next().unwrap_or("");
        if !ends_there(after) || over.iter().any(|word| sentence.contains(word)) {
            return None;
        }
        let detail = [" on ", " about "].iter().find_map(|link| after.strip_prefix(link).map(|a| (link, a)));
        let whole = detail.and_then(|(link, a)| clause(&format!("my {venture}{link}{a}")));
        whole.or_else(|| Some(format!("your {venture}")))
    })
}

/// Whether a noun phrase ends before `rest`: "my study" does in "my study on peat", and does not in "my study group".
fn ends_there(rest: &str) -> bool {
    const NEXT: &str = "on|about|for|in|and|at|with|to|is|was|has|but|or|so|which|that|as|will|would|could|can|if|next|\
        this|last|by|from|because|into|after|before|while|when|since|now|today|the|are|were|had|have|needs|goes|of";
    let word = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    !rest.starts_with(' ') || word.is_empty() || listed(NEXT, &word.lower())
}

/// "I want to open a bakery" -> "opening a bakery".
fn wish(text: &str) -> Option<String> {
    let lower = same_length_lower(text);
    WISHES.split('|').find_map(|opener| {
        places(&lower, opener).find_map(|at| {
            let rest = text.get(at + opener.len()..)?.trim_start();
            let (verb, after) = rest.split_once(' ')?;
            let gerund = verbs::gerund(&verb.lower());
            listed(ACTIVITIES, gerund.as_str()).then(|| clause(&format!("{gerund} {after}"))).flatten()
        })
    })
}

/// Up to the end of the clause, turned; `None` if too long, empty or not about themselves.
fn clause(text: &str) -> Option<String> {
    const ENDS: &[&str] = &[
        " and ",
        " but ",
        " because ",
        " so ",
        " which ",
        " who ",
        " while ",
        " since ",
        " when ",
        " if ",
        " where ",
        " as ",
        " or ",
        " before ",
        " after ",
        " until ",
        " that ",
        " though ",
        " at the moment",
        " right now",
        " now",
        " currently",
        " for the last",
        " for the past",
        " for about",
        " these days",
        " this year",
        " next ",
        " by ",
        " in a few",
        " soon",
        " again",
        " what ",
        " how ",
        " whether ",
        " I ",
        " it ",
        " this ",
    ];
    let text = text.split(". ").next()?.trim_end_matches('.').split(".\n").next()?;
    let text = text.split([',', ';', ':', '!', '?', '\n', '(', ')', '–', '—', '"', '“', '🙂']).next()?;
    let text = text.split(" - ").next()?;
    let padded = format!("{text} ");
    let lower = same_length_lower(&padded);
    let end = ENDS.iter().filter_map(|mark| lower.find(&mark.lower())).min().unwrap_or(text.len());
    let text = held_short(text.get(..end.min(text.len()))?.trim());
    let words = text.split_whitespace().count();
    let turned = grammar::turn(text);
    let of_theirs =
        !turned.split(' ').any(|w| matches!(w, "I" | "me" | "my" | "mine" | "myself" | "you" | "one"));
    ((2..=9).contains(&words) && of_theirs && !ends_open(&turned)).then_some(())?;
    Topic::new(text)
        .map(|topic| topic.text().to_owned())
        .filter(|text| text.contains(' ') && !ends_open(text))
}

/// At most nine words, cut before the last preposition that leaves so few.
fn held_short(text: &str) -> &str {
    const LINKS: &[&str] =
        &[" in ", " for ", " at ", " with ", " from ", " on ", " to ", " under ", " near "];
    if text.split_whitespace().count() <= 9 {
        return text;
    }
    let cuts = LINKS.iter().flat_map(|link| text.match_indices(link).map(|(at, _)| at));
    let heads =
        cuts.filter_map(|at| text.get(..at)).filter(|h| (3..=9).contains(&h.split_whitespace().count()));
    heads.max_by_key(|head| head.len()).unwrap_or(text)
}

fn ends_open(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(|w| {
        matches!(
            w,
            "a" | "an"
                | "the"
                | "to"
                | "of"
                | "for"
                | "with"
                | "on"
                | "in"
                | "at"
                | "your"
                | "up"
                | "some"
                | "as"
                | "very"
                | "about"
                | "from"
                | "into"
                | "by"
                | "and"
                | "or"
                | "her"
                | "his"
                | "their"
        )
    })
}

fn skip_adverb(text: &str) -> &str {
    const ADVERBS: &[&str] =
        &["currently ", "now ", "just ", "also ", "actually ", "thinking of ", "busy ", "about to be "];
    ADVERBS.iter().find_map(|a| text.strip_prefix(a)).unwrap_or(text)
}

/// Lower case without moving a byte, so that offsets agree with the text.
fn same_length_lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// Where `needle` stands at the beginning of a word.
fn places<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(needle).map(|(at, _)| at).filter(|at| {
        text.get(..*at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|c| !c.is_alphanumeric() && c != '\'')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::samples;

    #[test]
    fn what_they_are_doing() {
        let cases = [
            ("I'm opening a bakery in Leith and I'm scared.", Some("opening a bakery in Leith")),
            (
                "Hi! I am currently writing my thesis on peat bogs. Could you help?",
                Some("your thesis on peat bogs"),
            ),
            ("I have made a board game about peat bogs (yes).", Some("your board game about peat bogs")),
            ("Could you look at my thesis?", Some("your thesis")),
            ("I am writing to ask whether you could help.", None),
            ("I'm writing a feature on why museums close.", Some("your feature on why museums close")),
            ("I'm applying for a bursary in Durban.", Some("your application for a bursary in Durban")),
            ("We're raising a 1.2M seed for our startup, and", Some("raising a 1.2M seed for your startup")),
            ("We want to launch a community radio, can we talk?", Some("launching a community radio")),
            ("I want to leave my job.", None),
            ("I'm losing my job.", None),
            ("Could we talk?", None),
            ("my company's lawyer called", None),
            ("I'm working with you on Tuesday", None),
            ("", None),
        ];
        for (text, expect) in cases {
            assert_eq!(of(&samples::thread(&[text])).as_deref(), expect, "{text}");
        }
    }
}
