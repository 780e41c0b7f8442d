//! The words that decided, with reasons. A span is shown only if the reading is less sure without it.

use super::{
    Entry, Evidence, Kind, Quote, Sentence,
    judge::Judge,
    rules::{Act, Cue, Rule, Sign},
    standing::standing,
};
use crate::{
    text::Span,
    texts::{self, Line, Said},
    thread::Thread,
};

/// The most spans that are tried, and the most that are shown.
const TRIED: usize = 16;
const SHOWN: usize = 4;

/// The smallest loss of confidence that is worth showing.
const LEAST: f32 = 0.005;

/// The spans that decided, strongest first. `kind` and `request` are what the reading says.
#[must_use]
pub fn evidence(
    judge: &Judge,
    thread: &Thread,
    entries: &[&Entry],
    focus: &[usize],
    kind: Kind,
    request: f32,
) -> Vec<Evidence> {
    let scene = Scene {
        judge,
        thread,
        entries,
        focus,
        kind,
        claim: request > 0.0,
        believed: confidence(request, request > 0.0),
    };
    let precise = scene.shown(scene.phrases());
    if precise.is_empty() { scene.shown(scene.sentences()) } else { precise }
}

/// Everything that finding evidence needs.
struct Scene<'a> {
    judge: &'a Judge<'a>,
    thread: &'a Thread,
    entries: &'a [&'a Entry],
    focus: &'a [usize],
    kind: Kind,
    claim: bool,
    believed: f32,
}

impl<'a> Scene<'a> {
    /// The candidates without which the reading is less sure, strongest first, none overlapping another.
    fn shown(&self, candidates: Vec<Evidence>) -> Vec<Evidence> {
        let loss = |quotes: &[Quote]| Some(self.believed - self.remaining(quotes)?);
        let weigh =
            |evidence: Evidence| Some((loss(&[evidence.quote]).filter(|loss| *loss > LEAST)?, evidence));
        let mut weighed: Vec<(f32, Evidence)> =
            candidates.into_iter().take(TRIED).filter_map(weigh).collect();
        crate::text::order::sort_by(&mut weighed, |a, b| b.0.total_cmp(&a.0));
        let mut shown: Vec<Evidence> = Vec::new();
        for (_, evidence) in weighed {
            if shown.len() < SHOWN && shown.iter().all(|other| apart(&other.quote, &evidence.quote)) {
                shown.push(evidence);
            }
        }
        // Two spans can matter alone and cancel each other together; then only the first is sure.
        while shown.len() > 1 {
            let quotes: Vec<Quote> = shown.iter().map(|e| e.quote).collect();
            if loss(&quotes).is_some_and(|loss| loss > LEAST) {
                break;
            }
            shown.pop();
        }
        shown
    }

    /// The entries that the reading rests on, newest first.
    fn newest(&self) -> impl Iterator<Item = &'a Entry> {
        self.focus.iter().rev().filter_map(|at| self.entries.get(*at)).copied()
    }

    /// For a request, the sentences that ask for help; for anything else, the words of its kind. The owner's own words
    /// count on either side.
    fn phrases(&self) -> Vec<Evidence> {
        let mut found = Vec::new();
        for entry in self.newest() {
            for sentence in &entry.sentences {
                if self.claim && !entry.own && self.judge.sentiment(entry, sentence).helps > 0.0 {
                    let quote = Quote { message: entry.message, span: sentence.span };
                    found.push(Evidence { quote, why: asked(entry, sentence, self.kind) });
                }
                let cues = sentence.cues.iter().filter_map(|cue| Some((cue.rule()?, cue)));
                found.extend(
                    cues.filter(|(rule, _)| self.speaks(rule, entry.own))
                        .filter_map(|(rule, cue)| phrase(entry, sentence, rule, cue)),
                );
            }
        }
        found
    }

    /// Whole sentences, with the kind as the reason.
    fn sentences(&self) -> Vec<Evidence> {
        let received = self.newest().filter(|e| !e.own);
        let all = received.flat_map(|e| e.sentences.iter().map(move |s| (e, s)));
        all.map(|(entry, sentence)| Evidence {
            quote: Quote { message: entry.message, span: sentence.span },
            why: if self.claim { asked(entry, sentence, self.kind) } else { reason(self.kind).into() },
        })
        .collect()
    }

    /// Whether a rule's match is a reason for what the reading says.
    fn speaks(&self, rule: &Rule, own: bool) -> bool {
        match rule.sign {
            Sign::Ask => false,
            Sign::Kind(kind) => !own && !self.claim && kind == self.kind,
            Sign::Act(Act::FollowUp) => !own && self.claim,
            Sign::Act(Act::Promise) => own && self.claim,
            Sign::Act(Act::Decline | Act::Accept | Act::Deliver) => own && !self.claim,
            Sign::Act(Act::AskBack | Act::Offer) => false,
            Sign::Act(Act::Thank) => !own && self.kind == Kind::Thanks,
            Sign::Act(Act::Withdraw) => !own && !self.claim && self.entries.len() > 1,
            Sign::Act(Act::Acknowledge) => {
                !own && matches!(self.kind, Kind::Thanks | Kind::Reply | Kind::Other)
                    && self.entries.len() > 1
            }
            Sign::Act(Act::Answer) => !own && self.kind == Kind::Reply,
        }
    }

    /// The confidence that is left for the claim once the quotes are taken out of the thread.
    fn remaining(&self, quotes: &[Quote]) -> Option<f32> {
        let mut changed: Vec<Entry> = Vec::new();
        for quote in quotes {
            if changed.iter().any(|e| e.message == quote.message) {
                continue;
            }
            let message = self.thread.messages.get(quote.message)?;
            let entry = self.entries.iter().find(|entry| entry.message == quote.message)?;
            let spans: Vec<Span> =
                quotes.iter().filter(|q| q.message == quote.message).map(|q| q.span).collect();
            changed.push(entry.without(&message.text, &spans));
        }
        let replaced: Vec<&Entry> = self
            .entries
            .iter()
            .map(|entry| changed.iter().find(|other| other.message == entry.message).unwrap_or(entry))
            .collect();
        Some(confidence(standing(self.judge, &replaced).request, self.claim))
    }
}

/// The words that a rule matched, with its reason.
fn phrase(entry: &Entry, sentence: &Sentence, rule: &Rule, cue: &Cue) -> Option<Evidence> {
    let words = entry.words_of(sentence).get(cue.from..cue.to)?;
    let span = Span::new(words.first()?.span.start, words.last()?.span.end);
    Some(Evidence { quote: Quote { message: entry.message, span }, why: rule.why.into() })
}

/// What an asking sentence asks for: the amount of time that it names, or its kind.
fn asked(entry: &Entry, sentence: &Sentence, kind: Kind) -> Said {
    let words: Vec<&str> = entry.words_of(sentence).iter().map(|w| w.norm.as_str()).collect();
    amount(&words).unwrap_or_else(|| reason(kind).into())
}

/// "20 minutes", "half an hour".
fn amount(words: &[&str]) -> Option<Said> {
    (0..words.len()).find_map(|at| match *words.get(at..)? {
        ["half", "an", "hour", ..] => Some(texts::REASON_HALF.into()),
        ["quarter", "of", "an", "hour", ..] => Some(texts::REASON_QUARTER.into()),
        ["few", "minutes" | "mins" | "min", ..] => Some(texts::REASON_FEW_MINUTES.into()),
        [count, "minutes" | "mins" | "min" | "minute", ..] => Some(texts::reason_minutes(number(count)?)),
        ["an" | "one", "hour", ..] => Some(texts::REASON_HOUR.into()),
        _ => None,
    })
}

fn number(word: &str) -> Option<usize> {
    Some(match word {
        "five" => 5,
        "ten" => 10,
        "fifteen" => 15,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        digits => digits.parse().ok().filter(|count| *count < 1000)?,
    })
}

/// A kind as a reason.
fn reason(kind: Kind) -> Line {
    match kind {
        Kind::Meeting => texts::REASON_MEETING,
        Kind::Mentoring => texts::REASON_GUIDANCE,
        Kind::Advice => texts::REASON_ADVICE,
        Kind::Feedback => texts::REASON_FEEDBACK,
        Kind::JobHelp => texts::REASON_JOB_HELP,
        Kind::Introduction => texts::REASON_IN_TOUCH,
        Kind::Collaboration => texts::REASON_TOGETHER,
        Kind::Speaking => texts::REASON_SPEAKING,
        Kind::Information => texts::REASON_INFORMATION,
        Kind::SalesPitch => texts::REASON_PITCH,
        Kind::Recruiter => texts::REASON_RECRUITER,
        Kind::EventInvite => texts::REASON_ATTEND,
        Kind::Thanks => texts::REASON_THANKS,
        Kind::Congratulations => texts::REASON_CONGRATULATIONS,
        Kind::Update => texts::REASON_UPDATE,
        Kind::SmallTalk => texts::REASON_CHAT,
        Kind::Reply => texts::REASON_REPLY,
        Kind::Other => texts::REASON_OTHER,
    }
}

/// The probability of the claim, from its log-odds.
fn confidence(request: f32, claim: bool) -> f32 {
    super::probability(super::CAUTION * if claim { request } else { -request })
}

fn apart(a: &Quote, b: &Quote) -> bool {
    a.message != b.message || a.span.end <= b.span.start || b.span.end <= a.span.start
}

#[cfg(test)]
mod tests {
    use super::amount;
    use crate::text::words;

    #[test]
    fn amounts_of_time_are_named() {
        let of = |text: &str| {
            let words = words(text);
            let norms: Vec<&str> = words.iter().map(|w| w.norm.as_str()).collect();
            amount(&norms).map(|said| said.text())
        };
        assert_eq!(of("Could I have 20 mins?").as_deref(), Some("asks for 20 minutes of your time"));
        assert_eq!(of("Ten minutes?").as_deref(), Some("asks for 10 minutes of your time"));
        assert_eq!(of("A few minutes?").as_deref(), Some("asks for a few minutes of your time"));
        let quarter = of("Might I ring you for a quarter of an hour?");
        assert_eq!(quarter.as_deref(), Some("asks for a quarter of an hour of your time"));
        assert_eq!(of("Minutes of the meeting are attached."), None);
    }
}
