//! unprofessional: looks, flirtation, endearments, assumed intent, remarks on gender, age, accent or origin.

use super::{ESSAY, Rule};
use crate::text::case::Case;
use crate::text::lines;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue, repair, sense::Hit},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "unprofessional",
    severity: Severity::Stop,
    reason: "They wrote about work; assume nothing else, and say nothing about who they are.",
    source: ESSAY,
    find,
    mend,
};

/// Endearments that are looked at: more would be no letter.
const MOST: usize = 20;

/// Looks, flirtation, assumed intent, remarks on gender, age, accent or origin.
pub const PHRASES: &str = lines![
    "you are|look|looked|seem ~2 gorgeous|pretty|cute|handsome|sexy|hot|stunning|attractive|lovely|charming|adorable|beautiful|good|hottie !at|person|in|for|clear",
    "you are|look|looked|seem ~2 gorgeous|pretty|cute|handsome|sexy|hot|stunning|attractive|adorable|beautiful in|on your|that|the|this ~2 photo|picture|pic|photos|pictures|video|dress|suit|shirt",
    "such a ~1 pretty|beautiful|handsome|cute|gorgeous|sexy|attractive ~1 girl|woman|man|guy|lady|face|person|smile",
    "pretty|beautiful|cute|gorgeous|sexy|hot|attractive|handsome|lovely|stunning|nice girl|woman|lady|face|smile|eyes|guy|man|hair|body|legs|lips|photo|picture|pic",
    "love|like|saw|seen|nice|great|liked|loved|see|from your ~2 photo|picture|pic|pics|photos|smile|eyes|hair|looks|face|body|voice",
    "your ~2 smile|eyes|hair|looks|body|legs|lips",
    "your ~1 profile photo|picture|pic",
    "nice|great|lovely|beautiful|good ~1 profile ?photo|picture|pic",
    "someone|somebody|girl|woman|man|guy as beautiful|pretty|attractive|handsome|hot|gorgeous|young",
    "as beautiful|pretty|attractive|handsome|gorgeous as you",
    "are you ~1 single|married|taken !up|by|by|aback",
    "are you ~1 seeing someone|anyone",
    "do you have a boyfriend|girlfriend|husband|wife|partner !company|organisation|organization|in",
    "boyfriend|girlfriend|husband|wife would|will|might|may|does|gets|get ~2 mind|jealous|object|angry|like",
    "go|take|ask|asking on|out|you|me ~2 date !with|for",
    "a|first|dinner|hot|date night|with you|tonight",
    "date with you|me",
    "dinner|drink|drinks|wine|cocktails|cocktail ~2 tonight|alone|together|two|us|my|you|friday|saturday|sunday|weekend|place|evening",
    "over|for|a dinner|drinks|drink|wine|cocktails",
    "drinks on|at|with",
    "your place or mine",
    "flirt|flirting|flirty|flirted",
    "hit|hitting|coming|come on ~1 me|you|to",
    "hitting|hit on me|you",
    "looking for a ~1 date|boyfriend|girlfriend|hookup|husband|wife|sugar|romance|relationship|affair",
    "not ~2 looking|interested ~1 for|in ~2 dating|date|romance|romantic|relationship|relationships|affair|hookup|that way",
    "i am|i ~1 married|taken|engaged|spoken !with|the|in|to|a|two|these|both|on|for|up|about",
    "am ~1 happily married",
    "have a wife|husband|boyfriend|girlfriend",
    "not that kind|sort|type of",
    "what do you really want",
    "really|actually after|want from me",
    "ulterior|hidden|other|real motive|motives|agenda|intentions",
    "your ~1 intentions",
    "wrong idea|impression|signals",
    "this|it ~1 is not tinder",
    "tinder|bumble|onlyfans",
    "for a foreigner",
    "for|as a|an ~1 woman|girl|lady|female|man|guy|male|black|white|asian|indian|african|immigrant|muslim|christian|jewish|older|mother|mom|mum",
    "women|girls|ladies|females|men like you|in|are|usually|tend|do|should|who|can|belong",
    "young|little|good|sweet|nice|clever|smart lady|girl|man|boy|woman|thing",
    "good|clever|smart girl|boy",
    "at|for your age",
    "your age !group|range",
    "how old are you",
    "you are|look|seem|sound ~2 young|old !to|enough|company|account|field",
    "too old|young for|to",
    "kiddo|kid|missy|boomer|oldtimer",
    "old man|lady|timer",
    "your accent|english",
    "english is ~2 good|excellent|great|fluent|bad|poor|impressive",
    "speak|write ~1 good|great|excellent|perfect english",
    "where are you ~1 really|originally|actually from",
    "really|originally from !the|a",
    "your race|religion|gender|skin|nationality",
    "your kind|people|country|culture $",
    "you and your kind|people",
    "you ~1 indians|chinese|asians|africans|americans|germans|women|girls|men|millennials|boomers",
    "exotic",
    "smile more",
    "sexy|hottie|seductive|sensual|erotic",
    "kiss|kisses|kissing|hugs !you|and",
    "in love with you",
    "love|crush on|you !to|guys|all|for",
    "pregnant|biological|period",
    ", calm down",
    "need|should|must|have to calm down",
    "you should|must|need calm down",
    "emotional|hysterical|bossy|feisty",
    "man up",
];

/// Names for the person that belong at home.
pub const ENDEARMENTS: &str = lines![
    "sweetheart|sweetie|darling|babe|baby|hun|honey|sugar|sweety|cutie|beautiful|gorgeous|handsome|love|dear|dearie|doll|pumpkin|princess|angel|pet|hon|luv",
    "my dear|love|darling|sweet|angel|lovely|friend",
];

fn find(context: &Context<'_>) -> Vec<Mark> {
    let draft = &context.draft;
    let remarks = draft.longest(Cue::Unprofessional).into_iter().filter(|hit| !is_innocent(context, hit));
    let mut found: Vec<Mark> =
        remarks.map(|hit| Mark { span: draft.span(&hit), message: texts::FINDING_PERSON.into() }).collect();
    found.extend(
        endearments(context)
            .map(|hit| Mark { span: draft.span(&hit), message: texts::FINDING_ENDEARMENT.into() }),
    );
    found
}

/// Endearments that address somebody: after a comma, a greeting or thanks, and before the end of the clause.
fn endearments<'c>(context: &'c Context<'_>) -> impl Iterator<Item = Hit> + 'c {
    context.draft.longest(Cue::Endearment).into_iter().take(MOST).filter(|hit| addresses(context, hit))
}

fn addresses(context: &Context<'_>, hit: &Hit) -> bool {
    let text = &context.draft.text;
    let Some(sentence) = text.sentences.get(hit.sentence) else {
        return false;
    };
    let span = context.draft.span(hit);
    let said = span.of(text.text).lower();
    let before =
        hit.from.checked_sub(1).filter(|at| *at >= sentence.words.start).and_then(|at| text.words.get(at));
    let gap = text.text.get(before.map_or(sentence.span.start, |w| w.span.end)..span.start).unwrap_or("");
    let after = text.text.get(span.end..).unwrap_or("");
    let closed = after.trim_start().is_empty()
        || after.starts_with([',', '!', '.', '?', ';', '\n', ')'])
        || after.trim_start().starts_with(|c: char| !c.is_alphanumeric());
    let opens = before.is_none() || gap.contains(',');
    let greeted = before.is_some_and(|w| {
        matches!(
            w.norm.as_str(),
            "hi" | "hello"
                | "hey"
                | "thanks"
                | "thank"
                | "sure"
                | "yes"
                | "no"
                | "sorry"
                | "ok"
                | "okay"
                | "you"
                | "worries"
                | "problem"
                | "morning"
                | "evening"
                | "oh"
                | "course"
                | "luck"
                | "there"
        )
    });
    // "Dear" opens letters, "Love," closes them, and a friend is a friend.
    let letter = matches!(said.as_str(), "dear" | "love") && before.is_none();
    let my_friend = said == "my friend";
    let vocative = closed && (opens || greeted || said.starts_with("my ")) && !letter && !my_friend;
    // "Angel" and "Honey" are names too.
    let named = context.draft.span(hit).of(text.text).starts_with(char::is_uppercase);
    vocative && !(named && crate::check::people::belongs(context, &said))
}

/// The same words said of things, or of the writer's own work.
fn is_innocent(context: &Context<'_>, hit: &Hit) -> bool {
    let text = &context.draft.text;
    let words: Vec<&str> =
        text.words.get(hit.from..hit.to).unwrap_or(&[]).iter().map(|w| w.norm.as_str()).collect();
    let next = text.words.get(hit.to).map_or("", |w| w.norm.as_str());
    let last = words.last().copied().unwrap_or("");
    let first = words.first().copied().unwrap_or("");
    let thing = matches!(
        next,
        "at" | "point"
            | "idea"
            | "work"
            | "project"
            | "company"
            | "question"
            | "story"
            | "code"
            | "design"
            | "paper"
            | "offer"
            | "version"
            | "draft"
            | "quality"
            | "resolution"
            | "file"
            | "attached"
            | "frame"
            | "group"
            | "range"
            | "to"
            | "enough"
            | "of"
            | "course"
            | "hands"
            | "position"
            | "shape"
            | "with"
    );
    let good = matches!(last, "good" | "pretty" | "lovely" | "hot" | "charming");
    // "You look good on paper", "you're pretty close", "you are in a good place".
    let not_looks = good
        && (!next.is_empty()
            && !matches!(next, "today" | "in" | "and" | "tonight" | "by" | "too" | "there" | "my" | "!"));
    let good_at = last == "good" && first != "look" && (next.is_empty() || thing);
    let of_men = first == "for" && words.contains(&"man") && next == "and";
    let photo = matches!(last, "photo" | "picture" | "pic" | "photos")
        && (thing || words.iter().any(|w| matches!(*w, "from" | "see" | "saw" | "seen")));
    let english = words == ["your", "english"]
        && matches!(
            next,
            "version"
                | "page"
                | "site"
                | "cv"
                | "translation"
                | "edition"
                | "resume"
                | "class"
                | "teacher"
                | "test"
        );
    let voice = last == "voice"
        && matches!(next, "note" | "message" | "memo" | "interface" | "app" | "assistant" | "model" | "as");
    let own_people =
        words == ["your", "people"] || words == ["your", "country"] || words == ["your", "culture"];
    // They asked about it: "Am I too old to switch?"
    let asked = words.iter().any(|w| {
        matches!(*w, "old" | "young" | "age" | "english" | "accent" | "pregnant") && context.says(w)
    });
    asked || not_looks || good_at || of_men || photo || english || voice || own_people && !next.is_empty()
}

/// Takes endearments out of their commas; leaves remarks out with their sentence.
fn mend(context: &Context<'_>, marks: &[Span]) -> Option<String> {
    let draft = &context.draft;
    let fond: Vec<Span> = endearments(context).map(|hit| draft.span(&hit)).collect();
    if let Some(span) = fond.first() {
        return without_endearment(context, *span);
    }
    super::without_marked(context, marks)
}

fn without_endearment(context: &Context<'_>, span: Span) -> Option<String> {
    let text = context.draft.text.text;
    let before = text.get(..span.start)?;
    let after = text.get(span.end..)?;
    if context
        .draft
        .text
        .greeting()
        .is_some_and(|g| context.draft.text.span(g.start, g.end + 1).end >= span.start)
        && before.trim_end().ends_with(|c: char| c.is_alphabetic())
        && before.split_whitespace().count() <= 2
        && let Some(name) = crate::check::people::first_name(context)
    {
        return Some(repair::replace(text, &[(span, name)]));
    }
    if before.trim().is_empty() || before.trim_end().ends_with(['.', '!', '?', '\n']) {
        // "Darling, Tuesday works."
        let skip = after.len() - after.trim_start_matches([',', ' ', '!', '.', '?']).len();
        let mended = repair::replace(text, &[(Span::new(span.start, span.end + skip), String::new())]);
        return Some(repair::capitalise_at(&mended, span.start));
    }
    let kept = before.trim_end().trim_end_matches(',').len();
    Some(repair::replace(text, &[(Span::new(kept, span.end), String::new())]))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Setting, marks, mends, passes};
    use crate::reading::Kind;

    const ID: &str = "unprofessional";

    #[test]
    fn remarks_about_the_person_are_marked() {
        marks(
            ID,
            &[
                "You look gorgeous in your profile picture. Tuesday at 10?",
                "Sure, let's discuss it over dinner.",
                "Are you single? Tuesday works.",
                "Your English is very good. Tuesday works.",
                "Where are you really from? Tuesday at 10 works.",
                "For a woman you know a lot about cells. Tuesday?",
                "You're very mature for your age. Tuesday at 10?",
                "I'm married, so I'd rather not meet. Ask Ada Obi.",
                "If you're looking for a date, try elsewhere.",
                "Are you flirting with me?",
                "What a pretty face! Tuesday works.",
                "What do you really want? Tuesday at 10?",
                "I love your accent. Tuesday at 10?",
            ],
        );
    }

    #[test]
    fn a_word_of_theirs_is_no_name() {
        let setting = Setting::asked("Naomi Castell", "I'd still love to talk. Could we?", Kind::Meeting);
        setting.marks(ID, &["Sure, love. Tuesday works."]);
        let setting = Setting::asked("Angel Ruiz", "Could we talk?", Kind::Meeting);
        setting.passes(ID, &["Sure, Angel. Tuesday works."]);
    }

    #[test]
    fn endearments_are_marked() {
        marks(
            ID,
            &[
                "Thanks, love. Tuesday works.",
                "You looked gorgeous in your photo. Tuesday at 10?",
                "Sure sweetheart, Tuesday works.",
                "No worries, darling! Tuesday at 10.",
                "Hi beautiful, Tuesday works.",
                "Tuesday works, my dear.",
                "Honey, that's not how cells work. Ask Ada Obi.",
            ],
        );
    }

    #[test]
    fn innocent_uses_pass() {
        passes(
            ID,
            &[
                "Dear Priya, I'd love to. Tuesday at 10?",
                "What a beautiful piece of work. Which journal?",
                "That's a pretty good question, and the answer is yes.",
                "An attractive offer, thank you. Shall we say Tuesday?",
                "Let's fix a date: Tuesday, 10 o'clock.",
                "I love the idea. Every single cell needs one.",
                "I'm engaged in two projects; Tuesday works though.",
                "The market for honey is small. Have you asked the beekeepers' union?",
                "It's a hot topic; start with the review by Lind.",
                "Lots of love for this project. Tuesday?",
                "Your English version of the paper is the one to send. Could you?",
                "Are you available on Tuesday?",
                "Love the plan, my friend. Tuesday it is.",
                "You're good at this, so trust it. Shall I read the draft?",
                "Tuesday works.\n\nLove,\nDaniel",
            ],
        );
    }

    #[test]
    fn what_is_left_is_about_work() {
        mends(
            ID,
            &[
                ("Thanks, love. Tuesday works.", "Thanks. Tuesday works."),
                ("Sure sweetheart, Tuesday works.", "Sure, Tuesday works."),
                ("Hi beautiful, Tuesday works.", "Hi Priya, Tuesday works."),
                ("Honey, ask Ada Obi at Chalmers.", "Ask Ada Obi at Chalmers."),
                ("You look gorgeous in your profile picture. Tuesday at 10?", "Tuesday at 10?"),
            ],
        );
    }
}
