//! Threads and readings for the tests of this folder.

use crate::{
    reading::{Kind, Quote, Reading},
    text::Span,
    thread::{Message, Thread},
};

/// A thread of received messages, all of them eleven days old.
pub fn thread(texts: &[&str]) -> Thread {
    let message = |text: &&str| Message {
        from: "Ines Okafor".to_owned(),
        own: false,
        at: "2026-11-11T09:00:00Z".parse().ok(),
        text: (*text).to_owned(),
    };
    Thread {
        id: "sample".to_owned(),
        me: Some("Dana Whitfield".to_owned()),
        now: "2026-11-22T12:00:00Z".parse().unwrap(),
        messages: texts.iter().map(message).collect(),
    }
}

/// An open request of `kind` in `thread`, about `topic` where the first message holds it.
pub fn request(thread: &Thread, kind: Kind, topic: &str) -> Reading {
    let text = thread.messages.first().map_or("", |m| m.text.as_str());
    let start = text.find(topic).filter(|_| !topic.is_empty());
    let quote = |start| Quote { message: 0, span: Span::new(start, start + topic.len()) };
    Reading {
        is_request: kind.asks_for_help(),
        kind,
        confidence: 0.9,
        specific: kind.asks_for_help().then_some(true),
        missing: Vec::new(),
        topic: start.map(quote),
        topic_confidence: 0.9,
        asks: vec![Quote { message: 0, span: Span::new(0, text.len()) }],
        evidence: Vec::new(),
        language: "en".to_owned(),
        needs_reply: true,
        waiting_since: thread.messages.first().and_then(|m| m.at),
        waiting_days: 11,
        approaches: 1,
        promises: Vec::new(),
    }
}
