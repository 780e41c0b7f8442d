//! bother: treats the person as a nuisance.

use super::{ESSAY, Rule};
use crate::text::lines;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "bother",
    severity: Severity::Stop,
    reason: "Being asked is a compliment; a line that counts the asking against them takes more than it saves.",
    source: ESSAY,
    find,
    mend,
};

/// Words that count the asking against the person.
pub const PHRASES: &str = lines![
    "i|we|you ~2 get|receive|got|am|are ~2 a lot|ton|lots|flood of these|this|such|requests|messages|similar|people|emails|them|dms",
    "i|we ~1 get|receive ~1 many|dozens|hundreds|tons|lots|thousands|several|plenty|loads|countless ?of ~2 requests|messages|these|them|such|emails|dms|inquiries|enquiries|people|asks|day|week",
    "i|we ~1 get|receive ~1 these|this|such requests|messages|all|every|kind|constantly|daily|question",
    "i|we ~1 get|receive these|them all|every|constantly|daily",
    "get|getting asked this|that|for|to ~3 all|every|constantly|daily|lot",
    "people|strangers|everyone|everybody|students ~1 ask|asks|asking|message|messages|want|wants|write ~1 me ~3 all|every|constantly|daily",
    "everyone|everybody wants|asks|thinks ~3 me|my|from",
    "i am sure you ~1 understand|realise|realize|know|appreciate|can ~3 many|lot|busy|dozens|hundreds",
    "you|u ~1 should have ~1 checked|googled|read|done|asked|written|looked|searched|thought|known|started|told|prepared|included|mentioned|sent|contacted|tried|realised|realized|introduced",
    "you|u could|might have ~1 googled|checked|read|looked|searched|asked|at",
    "why did ~1 you|not you ~1 google|read|check|ask|look",
    "per|as my|in ~1 last|previous|earlier message|email|mail|note",
    "as|like i|we ~1 already|previously said|told|mentioned|explained|stated|wrote|indicated",
    "i|we have already|previously told|said|explained|answered|mentioned|written",
    "i already told|said|explained|answered",
    "as previously|already stated|mentioned|explained|discussed|indicated|said|noted",
    "as stated|mentioned before|previously|above|earlier|already",
    "if you had ~1 read|checked|googled|done|looked|bothered|listened",
    "had you ~1 read|checked|googled|done|looked|bothered",
    "simple|quick|basic google",
    "a simple|quick|basic ~1 search would|will|shows|could",
    "google it|is|would|that|this|first",
    "just|please|simply google",
    "have you ~1 tried|heard ~1 google|googling|searching",
    "did you|not ~2 even|bother to|read|look|check|try|google",
    "do|did|done your|the ~1 homework|research",
    "you people|guys always",
    "stop messaging|writing|contacting|emailing|pinging|bothering|spamming|harassing|asking|nagging|chasing|calling|sending",
    "do not ~1 contact|write|message|email|ping|bother|call me|us|again|anymore",
    "do not ~2 ever ~1 contact|write|message",
    "leave me alone",
    "waste|wasting|wasted ~1 of|my|our|your|everyone ?my|our|time|'s",
    "waste of ~1 time",
    "my time|hour|hours|day is|are ~2 valuable|precious|money|expensive|limited|important",
    "value|respect my time",
    "do not ~1 work|consult|advise for free",
    "not ~1 work|working for free",
    "not ~2 a|your ~1 charity|google|teacher|secretary|consultant|search|servant|babysitter|helpdesk",
    "free consulting|consultation|labour|labor|work|advice",
    "i owe|owes you|nobody|noone|no ~1 nothing|a|anything|one",
    "owe|owes nobody|noone",
    "third|fourth|fifth|second|hundredth time you|this",
    "how many times",
    "again and again",
    "you|u keep|kept|are|insist ~1 writing|messaging|bothering|pinging|on|chasing|pestering|nagging|sending",
    "you|u keep|kept|insist ~1 asking",
    "you|u are ~1 asking !the|a|an|exactly|all|good|great|right|me ~1 too|again|lot|much",
    "stop|quit|enough with the|these|your",
    "unsolicited",
    "you|your|these|this|is|are|is ~1 annoying|pestering|nagging|bothersome|spammy",
    "being ~1 annoying|pestering|nagging|bothersome|spammy",
    "is|was|looks|like|more|of|considered spam",
    "random strangers|stranger|people|person|messages|requests",
    "total|complete|perfect|some stranger|strangers",
    "mentor|help|refer|meet|advise|with|to|for|not ~1 strangers",
    "who do|are you ~1 think|think|anyway",
    "what makes you|u ~1 think|believe|expect",
    "not my|our problem|job",
    "that|this is not|your ~1 my|own problem|responsibility|job",
    "figure it|this|that out yourself",
    "you clearly|obviously|apparently|evidently",
    "clearly|obviously|apparently you ~1 did|have|do|are|had|never",
    "be more considerate|respectful|careful|patient",
    "be patient",
    "next time ~1 you|read|please|do|check|try ~2 read|think|do|check|before|google|search|ask",
    "think twice|before you",
    "too lazy",
    "lazy question|of|to|request",
    "stupid|dumb|silly|ridiculous|idiotic|pointless question|questions|request|requests|message|idea|ask",
    "such a|an stupid|basic|obvious|trivial|silly|pointless",
    "better things to",
    "more important things|matters|people",
    "important people|things than",
    "can|could|do not help|answer|mentor|reply|respond|meet|say|know ~3 everyone|everybody|every|all",
    "say yes to ~1 all|every|everyone|everybody|them",
    "not a|the dating|help|helpdesk|search|google",
    "you must understand",
    "you need to understand|realise|realize|learn",
    "i expect you",
    "how dare",
    "get lost",
    "bug|bugging|bother|bothering|pester|pestering me|us",
    "is|are|being ~1 inappropriate|intrusive|rude|presumptuous|entitled",
    "quite|rather|very|so|bit|pretty|frankly presumptuous|entitled|intrusive|rude|bold|pushy",
    "interrupt|interrupting|interrupted|disturb|disturbing me|my",
];

fn find(context: &Context<'_>) -> Vec<Mark> {
    let draft = &context.draft;
    draft
        .longest(Cue::Bother)
        .into_iter()
        .filter(|hit| !is_innocent(context, hit.sentence))
        .map(|hit| Mark { span: draft.span(&hit), message: texts::FINDING_BOTHER.into() })
        .collect()
}

/// "Sorry to bother you", "no bother", "don't hesitate to bug me": the writer speaks of themselves, or invites.
fn is_innocent(context: &Context<'_>, sentence: usize) -> bool {
    let Some(s) = context.draft.text.sentences.get(sentence) else {
        return true;
    };
    let words: Vec<&str> = context.draft.text.norms(s).take(60).collect();
    let has = |a: &str, b: &str| words.windows(2).any(|w| w == [a, b]);
    has("not", "bothering")
        || has("hesitate", "to")
        || has("never", "bother")
        || has("feel", "free")
        || has("to", "bother") && has("sorry", "to")
        || has("not", "bother") && !words.contains(&"do")
        || has("not", "annoying")
        || has("not", "a") && has("a", "stupid")
        || has("no", "such")
        || has("not", "disturbing")
        || has("not", "stupid")
        || has("no", "stupid")
        || has("is", "not") && words.contains(&"stupid")
        || has("not", "rude")
        || has("not", "presumptuous")
}

/// Leaves the sentences out; a no that only they said is said plainly.
fn mend(context: &Context<'_>, marks: &[Span]) -> Option<String> {
    super::without_marked(context, marks)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{marks, mends, passes};

    const ID: &str = "bother";

    #[test]
    fn lines_that_count_the_asking_against_them_are_marked() {
        marks(
            ID,
            &[
                "As I'm sure you understand, I get many of these requests.",
                "I get a lot of these messages. Tuesday at 10?",
                "You should have googled this first.",
                "Per my last message, Tuesday works.",
                "As I already said, ask Ada.",
                "I receive dozens of such requests every week, so I can't help.",
                "A simple Google search would have told you.",
                "Please stop messaging me.",
                "My time is valuable. Is there a budget?",
                "If you had read my profile, you would know.",
                "This is the third time you ask.",
                "I don't work for free.",
                "Next time, please read the docs before you ask.",
                "You keep asking, so here is a slot: Tuesday at 10.",
                "Don't contact me again.",
            ],
        );
    }

    #[test]
    fn the_same_words_in_kind_use_pass() {
        passes(
            ID,
            &[
                "You're not bothering me at all. Tuesday at 10?",
                "You should have a look at Ada's notes, they cover this.",
                "You should have the link in your inbox by now. Does it work?",
                "Sorry to bother you with a question back: which cell?",
                "Many of these cells fail after a year; start with the separator.",
                "Thanks for your last message! Tuesday works.",
                "I get a lot of joy from questions like this. Tuesday at 10?",
                "A search of the forum brings up two good threads, try 'hydro'.",
                "Feel free to ping me again in March, I mean it.",
                "It's not a stupid question at all. The answer is yes.",
                "Google's guide to cells is good, read that first. Then write to me?",
                "As you said, cost is the problem. Have you tried reusing the foil?",
            ],
        );
    }

    #[test]
    fn the_line_goes_and_the_no_stays() {
        mends(
            ID,
            &[
                ("I get a lot of these messages. Tuesday at 10 works.", "Tuesday at 10 works."),
                (
                    "Hi Priya, I receive dozens of such requests every week, so I can't help.",
                    "Hi Priya, I can't take this on at the moment. If it would still help in February, please write to me again then.",
                ),
            ],
        );
    }
}
