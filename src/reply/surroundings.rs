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

/// "drafted a talk abstract" after "I've": the verb left inside, the thing is theirs.
pub fn being_made(before: &str, words: &str) -> Option<String> {
    const MAKING: &str = "wrote|written|made|built|building|drafted|drafting|writing|designed|designing|founded|launched|\
        launching|developed|developing|organising|organizing|organised|organized|running|prepared|preparing|hosting|making|created|\
        creating|recorded|recording|composed|translated|translating|editing|curating|started|have|got|run|lead|maintain|offered";
    const SUBJECTS: &str =
        "i|we|who|i'm|we're|i've|we've|am|are|is|have|has|just|now|already|recently|currently|been|also";
    let words = words.replace("putting together ", "making ").replace("put together ", "made ");
    let words = words.replace("setting up ", "making ").replace("set up ", "made ");
    let (verb, rest) = words.split_once(' ')?;
    let (article, thing) = rest.split_once(' ')?;
    let subject = before.split_whitespace().next_back()?.lower().replace('’', "'");
    let made = listed(MAKING, &verb.lower()) && listed(SUBJECTS, &subject);
    match article {
        _ if !made => None,
        "a" | "an" | "my" | "our" => Some(format!("my {thing}")),
        "the" => Some(rest.to_owned()),
        _ => None,
    }
}

/// "the institute is organising an evening on exile": what it is about is the evening.
pub fn organised(words: &str) -> Option<String> {
    const VERBS: &str = " is organising a| is organizing a| are organising a| is planning a| are planning a| is holding a|\
        | are holding a| is hosting a| are hosting a| is running a| are running a| is putting together a| runs a| run a";
    let rest = VERBS.split('|').filter(|v| !v.is_empty()).find_map(|verb| words.split_once(verb))?.1;
    let thing = rest.strip_prefix("n ").or_else(|| rest.strip_prefix(' '))?;
    Some(format!("my {thing}"))
}

/// The same, where the quote is who organises it: "the Alliance" before " is organising an evening on exile".
pub fn organises(after: &str) -> Option<String> {
    let clause = after.split(['.', '!', '?', '\n', ',']).next()?;
    let near = clause.split(' ').take(8).collect::<Vec<_>>().join(" ");
    organised(&near).and_then(|_| organised(clause))
}

/// "the people " before "who run the seed library".
pub fn antecedent<'t>(before: &'t str, words: &str) -> Option<&'t str> {
    let relative = words.split(' ').next().is_some_and(|w| matches!(w, "who" | "which" | "that"));
    let clause = before.rsplit(['.', '!', '?', '\n', ',']).next().filter(|_| relative)?;
    let starts = ["the ", "someone ", "somebody ", "anyone ", "anybody ", "a ", "an "];
    let found = starts.iter().filter_map(|start| {
        clause
            .match_indices(start)
            .map(|(at, _)| at)
            .filter(|at| *at == 0 || clause.get(..*at).is_some_and(|b| b.ends_with(' ')))
            .last()
    });
    let noun = clause.get(found.max()?..)?;
    (noun.split_whitespace().count() <= 4).then_some(noun)
}

/// The question in which the quote stands, where it is one that can be asked indirectly.
pub fn question<'t>(before: &'t str, text: &'t str) -> Option<&'t str> {
    let start = before.rfind(['.', '!', '?', '\n', ';', ':']).map_or(0, |at| at + 1);
    let rest = text.get(start..)?;
    let end = rest.find(['.', '!', '?', '\n', ';'])?;
    let sentence = rest.get(..end).filter(|_| rest.get(end..).is_some_and(|r| r.starts_with('?')))?;
    asked(sentence.trim())
}

/// The last question of a message that can be asked indirectly.
pub fn last_question(text: &str) -> Option<&str> {
    let ends = text.match_indices('?').map(|(at, _)| at);
    ends.filter_map(|end| question(text.get(..end)?, text)).next_back()
}

/// The sentence without a greeting and the like before it, if it is a question of the right kind.
fn asked(sentence: &str) -> Option<&str> {
    const LEADS: &str = "so|and|but|also|then|well|now|honestly|basically";
    const OPENERS: &str =
        "how |what |why |which |where |whom |should i |should we |do you think |is it |do i |do we ";
    // "Hi Dana, how did you ...".
    let greeted = sentence.split_once(", ").filter(|(head, _)| head.split(' ').count() <= 3);
    let opens = |text: &str| OPENERS.split('|').any(|opener| text.lower().starts_with(opener));
    let greeted = greeted.filter(|_| !opens(sentence));
    let mut sentence = greeted.map_or(sentence, |(_, rest)| rest);
    while let Some((word, after)) = sentence.split_once(' ') {
        let word = word.trim_end_matches(',').lower();
        if !listed(LEADS, &word) {
            break;
        }
        sentence = after.trim_start();
    }
    opens(sentence).then_some(sentence)
}

/// "an operations manager" after "any opening for": openings are what it is about, not the person who fills one.
pub fn openings(before: &str, words: &str) -> Option<String> {
    if let Some(rest) = ["opening for ", "opening as "].iter().find_map(|noun| words.strip_prefix(noun)) {
        return Some(format!("openings for {rest}"));
    }
    let mut last = before.split_whitespace().rev().map(|w| w.lower());
    let link = last.next()?;
    let noun = last.next()?;
    let governed = matches!(link.as_str(), "for" | "as" | "in" | "with")
        && listed(
            "opening|openings|role|roles|position|positions|job|jobs|vacancy|vacancies|post|posts",
            &noun,
        );
    let link = if link == "in" { "in" } else { "for" };
    // "Embedded Software Engineer at Bengaluru location" has no article that a sentence could use.
    let named = starts_as_a_noun_phrase(words) || link == "in";
    governed.then(|| if named { format!("openings {link} {words}") } else { String::new() })
}

/// "an operations manager", "operations managers".
fn starts_as_a_noun_phrase(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or("").lower();
    is_determiner(&first) || words.split(" in ").next().is_some_and(|head| head.ends_with('s'))
}

/// "a letter of " before "recommendation for a scholarship".
pub fn of_something(before: &str) -> Option<&str> {
    let line = before.strip_suffix(" of ")?;
    let noun = line.rsplit(' ').next().filter(|w| w.chars().all(|c| c.is_ascii_lowercase()))?;
    let rest = line.strip_suffix(noun)?.strip_suffix(' ')?;
    let article = rest.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    let start = rest.len() - article.len();
    (is_determiner(&article.lower()) && noun != "lot" && noun != "bit" && noun != "couple")
        .then(|| before.get(start..))
        .flatten()
}

/// "my documentary about " before the quote: the whole is what they are at.
pub fn of_my_own(before: &str) -> Option<&str> {
    const ASKED: &str =
        "question|questions|thoughts|mind|view|views|own|message|problem|concern|career|time|day";
    let line = before.strip_suffix(" about ")?;
    let clause = line.rsplit(['.', '!', '?', '\n', ',']).next()?;
    let at = [" my ", " our "].iter().filter_map(|own| clause.rfind(own)).max()? + 1;
    let thing = clause.get(at..)?;
    let noun = thing.rsplit(' ').next()?;
    let fits = (2..=4).contains(&thing.split(' ').count())
        && !listed(ASKED, &noun.lower())
        && !noun.ends_with("ing");
    let start = line.len() - thing.len();
    before.get(start..).filter(|_| fits)
}

/// "a trustee of our hospice" after "being": an office, which somebody holds or takes.
pub fn office(before: &str, words: &str) -> Option<String> {
    let line = before.trim_end().lower();
    let held = [
        "being a",
        "being an",
        "being the",
        "being",
        "become a",
        "becoming a",
        "to be a",
        "to be an",
        "to be",
    ];
    let opener = held.iter().filter(|opener| line.ends_with(*opener)).max_by_key(|opener| opener.len())?;
    let article = opener
        .rsplit(' ')
        .next()
        .filter(|w| matches!(*w, "a" | "an" | "the"))
        .map_or(String::new(), |a| format!("{a} "));
    Some(format!("being {article}{words}"))
}

/// "I'm a first-time [novelist with an offer]", "I work as a [store keeper]": who they are, not what it is about.
pub fn is_themselves(before: &str, words: &str) -> bool {
    let clause = before.rsplit(['.', '!', '?', '\n', ',']).next().unwrap_or("").lower().replace('’', "'");
    let before: Vec<&str> = clause.split_whitespace().collect();
    let start = before.len().saturating_sub(4);
    let tail = before.get(start..).unwrap_or(&[]).join(" ");
    let tail = format!(" {tail} ");
    let named = words.starts_with("a ") || words.starts_with("an ") || words.starts_with("the ");
    let just = [" i'm ", " i am ", " we're ", " we are "];
    if named && just.iter().any(|opener| tail.ends_with(opener)) {
        return true;
    }
    [
        " i'm a ",
        " i'm an ",
        " i am a ",
        " i am an ",
        " i'm the ",
        " i am the ",
        " work as ",
        " works as ",
        " worked as ",
        " as a ",
        " as an ",
    ]
    .iter()
    .any(|opener| {
        tail.contains(opener)
            && tail.split(opener).last().is_some_and(|rest| rest.split_whitespace().count() < 2)
    })
}

/// The verb of which the quote is the object, where the object alone says too little: "to leave [academia]".
pub fn left(before: &str, words: &str) -> Option<String> {
    let mut last = before.split_whitespace().rev().map(|w| w.lower());
    let (verb, to) = (last.next()?, last.next()?);
    let fits = matches!(to.as_str(), "to" | "i" | "we" | "and")
        && listed("leave|quit|join|enter|change|replace|drop", &verb);
    (fits && before.ends_with(' ')).then(|| format!("{} {words}", verbs::gerund(&verb)))
}

/// Whether the words before leave the quote in the middle of something: "one from [a bank]", "between [two]", "the late Mr [Nwosu]".
pub fn cut_off(before: &str, words: &str) -> bool {
    const INSIDE: &str = "from|than|by|near|under|versus|vs|or|except|without|despite|until|since|one|per|no|any|not|\
        mr|mrs|ms|mx|dr|prof|professor|sir|madam|late|uncle|aunt|auntie";
    before.ends_with(' ')
        && before.split_whitespace().next_back().is_some_and(|w| {
            let two = words.split(' ').next().is_some_and(is_number);
            listed(INSIDE, w.lower().trim_end_matches('.')) || (w == "between" && !two)
        })
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
    // "do you know Pam": it is about Pam.
    let plain = matches!(verb, "know" | "have" | "see" | "meet" | "need" | "want");
    (verb_like && governed)
        .then(|| if plain { rest.to_owned() } else { format!("{} {rest}", verbs::gerund(verb)) })
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
