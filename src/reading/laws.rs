//! Laws that every reading keeps, on any input: held by random threads, by hostile ones, and by the corpus.

use super::{Reading, evaluate::cases, read};
use crate::{
    calendar::{Timestamp, moment},
    text::Span,
    thread::{Message, Thread},
};
use proptest::prelude::*;

const NOW: &str = "2026-11-22T12:00:00Z";

fn message(own: bool, at: Option<Timestamp>, text: &str) -> Message {
    Message { from: "Ann".to_owned(), own, at, text: text.to_owned() }
}

fn thread(messages: Vec<Message>) -> Thread {
    Thread { id: String::new(), me: None, now: moment(NOW).unwrap(), messages }
}

/// Every span lies in its message, on character boundaries; what belongs together is there together.
fn lawful(thread: &Thread, reading: &Reading) {
    let quotes = reading.asks.iter().chain(&reading.topic).chain(reading.evidence.iter().map(|e| &e.quote));
    for quote in quotes.chain(reading.promises.iter().map(|p| &p.quote)) {
        let text = &thread.messages[quote.message].text;
        assert!(quote.span.start < quote.span.end, "an empty span");
        assert!(text.get(quote.span.start..quote.span.end).is_some(), "a span off its text: {quote:?}");
    }
    assert!((0.5..=1.0).contains(&reading.confidence), "confidence {}", reading.confidence);
    assert_eq!(reading.specific.is_some(), reading.is_request);
    assert!(reading.is_request || (reading.missing.is_empty() && reading.topic.is_none()));
    assert!(!reading.is_request || reading.kind.asks_for_help());
    assert!(reading.needs_reply || (reading.waiting_since.is_none() && reading.waiting_days == 0));
}

#[test]
fn hostile_threads_are_read() {
    let now = moment(NOW);
    let late = moment("2031-01-01T00:00:00Z");
    let early = moment("1970-01-01T00:00:00Z");
    let hostile = [
        String::new(),
        " \n\t\u{a0} ".to_owned(),
        "word".repeat(50_000),
        "a.".repeat(100_000),
        "? ".repeat(100_000),
        "could you ".repeat(20_000),
        "> ".repeat(50_000),
        "\n".repeat(200_000),
        "🎉🙏🏽👩‍👩‍👧‍👦".to_owned(),
        "\u{200b}\u{202e}Could y\u{200d}ou he\u{2066}lp m\u{2069}e?\u{feff}".to_owned(),
        "<p>Could you <b>help</b>?</p><script>alert(1)</script>&nbsp;".to_owned(),
        "\u{301}\u{301}\u{301}".to_owned(),
        "\0\u{1}\u{7f}".to_owned(),
        "İİİ ẞẞ ﬁ".to_owned(),
    ];
    for text in &hostile {
        let times = if text.len() > 1_000 { vec![late] } else { vec![None, now, late, early] };
        for at in times {
            let promise = message(text.len() % 2 == 0, early, "I'll do it in 9999 years.");
            let thread = thread(vec![message(false, at, text), promise, message(false, late, text)]);
            lawful(&thread, &read(&thread));
        }
    }
    let none = thread(Vec::new());
    lawful(&none, &read(&none));
}

#[test]
fn ten_thousand_messages_are_read() {
    let texts = ["Could you look at my draft this week?", "I'll send it on Friday.", "Thanks! How are you?"];
    let one = |i: usize| message(i % 3 == 1, moment(NOW), texts[i % 3]);
    let thread = thread((0..10_000).map(one).collect());
    lawful(&thread, &read(&thread));
}

/// Takes the shown spans out of the corpus's texts: the reading must be less sure of what it said.
#[test]
fn evidence_is_faithful_on_the_corpus() {
    let corpus = concat!(include_str!("corpus/p.jsonl"), "\n", include_str!("corpus/a.jsonl"));
    let (mut shown, mut requests) = (0, 0);
    for case in cases(corpus).unwrap() {
        let reading = read(&case.thread);
        lawful(&case.thread, &reading);
        requests += usize::from(reading.is_request);
        if reading.evidence.is_empty() {
            continue;
        }
        shown += usize::from(reading.is_request);
        let without = read(&without(&case.thread, &reading));
        let left = if without.is_request == reading.is_request {
            without.confidence
        } else {
            1.0 - without.confidence
        };
        assert!(
            left < reading.confidence,
            "{}: {} before, {left} without {:?}",
            case.id,
            reading.confidence,
            reading.evidence
        );
    }
    assert!(shown * 10 >= requests * 9, "evidence for only {shown} of {requests} requests");
}

fn without(thread: &Thread, reading: &Reading) -> Thread {
    let mut thread = thread.clone();
    for (at, message) in thread.messages.iter_mut().enumerate() {
        let spans: Vec<Span> =
            reading.evidence.iter().map(|e| e.quote).filter(|q| q.message == at).map(|q| q.span).collect();
        let inside = |at: usize| spans.iter().any(|span| (span.start..span.end).contains(&at));
        message.text = message.text.char_indices().filter(|(at, _)| !inside(*at)).map(|(_, c)| c).collect();
    }
    thread
}

#[test]
fn another_language_is_named_and_not_analysed() {
    let german = message(
        false,
        moment("2026-11-18T09:00:00Z"),
        "Guten Tag, könnten Sie sich bitte meinen Entwurf ansehen? Vielen Dank und viele Grüße",
    );
    let thread = thread(vec![german]);
    let reading = read(&thread);
    assert_eq!((reading.language.as_str(), reading.is_request, reading.confidence), ("de", false, 0.5));
    assert_eq!((reading.needs_reply, reading.waiting_days, reading.approaches), (true, 4, 1));
    assert_eq!(reading.asks.len(), 1, "the sentence with a question mark");
    assert!(reading.topic.is_none() && reading.evidence.is_empty() && reading.missing.is_empty());
}

proptest! {
    #[test]
    fn random_threads_are_read(texts in prop::collection::vec((any::<bool>(), any::<Option<i32>>(), "\\PC{0,80}|[a-zA-Z ,.?!'\n]{0,160}"), 0..6)) {
        let one = |(own, at, text): (bool, Option<i32>, String)| {
            message(own, at.and_then(|s| Timestamp::from_timestamp(i64::from(s), 0)), &text)
        };
        let thread = thread(texts.into_iter().map(one).collect());
        lawful(&thread, &read(&thread));
    }
}
