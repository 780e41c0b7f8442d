//! What the sender wrote, set apart from what a mail program or a habit added: quoted mail, forwarded headers, signatures.

use crate::text::case::lower;
use crate::text::{Span, sentences};

/// Lines that begin somebody else's text.
const HEADERS: [&str; 6] = [
    "-----original message",
    "----- original message",
    "---------- forwarded message",
    "-------- original message",
    "________________________________",
    "begin forwarded message",
];

/// The spans of `text` that its sender wrote.
#[derive(Debug)]
pub struct OwnWords {
    kept: Vec<Span>,
}

impl OwnWords {
    /// Whether the sentence lies in what the sender wrote.
    #[must_use]
    pub fn contains(&self, span: &Span) -> bool {
        let after = self.kept.partition_point(|kept| kept.end <= span.start);
        self.kept.get(after).is_some_and(|kept| kept.start <= span.start)
    }
}

/// Sets quoted lines, forwarded mail and the signature apart. If nothing else is left, everything counts: somebody who
/// only forwards wants the forwarded text read. Linear in the text.
#[must_use]
pub fn own_words(text: &str) -> OwnWords {
    let mut kept = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if is_header(trimmed) || is_signature_mark(trimmed) {
            break;
        }
        if !trimmed.is_empty() && !trimmed.starts_with('>') {
            kept.push(Span::new(at, at + line.len()));
        }
        at += line.len();
    }
    if kept.is_empty() {
        kept.push(Span::new(0, text.len()));
    }
    OwnWords { kept }
}

fn is_header(line: &str) -> bool {
    let start: String = line.chars().take(40).map(lower).collect();
    if HEADERS.iter().any(|header| start.starts_with(header)) {
        return true;
    }
    // "On Tue, 3 Mar 2026 at 10:12, Ann Lee <ann@x.org> wrote:"
    start.starts_with("on ") && line.ends_with("wrote:")
        || start.starts_with("from:") && line.contains('@')
        || line.starts_with("---") && start.contains("forwarded by")
}

fn is_signature_mark(line: &str) -> bool {
    line == "--" || line == "-- " || line == "---" || line.starts_with("Sent from my ")
}

/// The sentences of `text` that its sender wrote.
#[must_use]
pub fn own_sentences(text: &str) -> Vec<Span> {
    let kept = own_words(text);
    sentences(text).into_iter().filter(|span| kept.contains(span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = own_sentences(text).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn other_peoples_words_are_set_apart() {
        check("Yes please.\n> Shall I send it?\n> Bob", &["Yes please."]);
        check("Yes.\n\n-----Original Message-----\nFrom: Bob\nCould you help?", &["Yes."]);
        check("Sure.\nOn Tue, 3 Mar 2026, Bob <b@x.org> wrote:\nCould you help?", &["Sure."]);
        check("Call me.\n-- \nBob Lee\nVice President", &["Call me."]);
        check("> only a quote", &["> only a quote"]);
        check("On Tuesday I wrote to her.", &["On Tuesday I wrote to her."]);
    }
}
