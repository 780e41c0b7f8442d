//! Sentences of a text, as people type them: marks, line breaks, abbreviations, lists.

use super::Span;
use crate::text::case::lower;

/// A line at least this long that stops without a mark was broken by a mail program, not by its writer.
const WRAPPED: usize = 56;

/// The sentences of `text`, in order, trimmed of white space. Linear in the text.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut line = 0;
    let mut closing = false;
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        if c == '\n' {
            if !is_wrapped(text, line, at) {
                push(text, start, at, &mut found);
                start = after;
            }
            line = after;
        } else if closing && (c.is_whitespace() || is_opener(c)) {
            push(text, start, at, &mut found);
            start = at;
        }
        closing = match c {
            '?' | '!' | '…' => true,
            '.' => !is_abbreviation(text, start, at),
            '。' | '？' | '！' | '؟' | '।' => {
                push(text, start, after, &mut found);
                start = after;
                false
            }
            // Closing quotes and brackets belong to the sentence that they close.
            '"' | '”' | '’' | '\'' | ')' | ']' | '*' | '_' => closing,
            _ => false,
        };
    }
    push(text, start, text.len(), &mut found);
    found
}

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let whole = text.get(start..end).unwrap_or("");
    let trimmed = whole.trim_start();
    let start = start + whole.len() - trimmed.len();
    let trimmed = trimmed.trim_end();
    if trimmed.chars().any(|c| !c.is_whitespace()) {
        found.push(Span::new(start, start + trimmed.len()));
    }
}

/// An opening mark right after "?" or "!" begins something new even without a space.
const fn is_opener(c: char) -> bool {
    matches!(c, '(' | '[' | '“' | '<')
}

/// Whether the line break at `at` only wraps a long line: the sentence goes on in the next line.
fn is_wrapped(text: &str, line: usize, at: usize) -> bool {
    let this = text.get(line..at).unwrap_or("").trim_end();
    let next = text.get(at + 1..).unwrap_or("").trim_start_matches([' ', '\t', '\r']).chars().next();
    let goes_on = match next {
        Some(c) if c.is_lowercase() => this.len() >= WRAPPED / 2 && !this.ends_with(':'),
        Some(c) => c.is_alphanumeric() || c == '(' || c == '"',
        None => false,
    };
    goes_on
        && (this.len() >= WRAPPED || next.is_some_and(char::is_lowercase))
        && !this.ends_with(['.', '?', '!', ':', ';', ',', '…'])
        || (this.len() >= WRAPPED && this.ends_with(',') && next.is_some_and(char::is_alphanumeric))
}

/// Whether the full stop at `at` belongs to an abbreviation, an initial, or a number such as "8.30".
fn is_abbreviation(text: &str, start: usize, at: usize) -> bool {
    let rest = text.get(at + 1..).unwrap_or("");
    let mut following = rest.chars();
    match following.next() {
        Some(c) if c.is_alphanumeric() || c == '.' => return true,
        None => return false,
        _ => {}
    }
    let before = text.get(start..at).unwrap_or("");
    let word =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“')).next().unwrap_or("");
    let lower: String = word.chars().take(8).map(lower).collect();
    if matches!(
        lower.as_str(),
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "prof"
            | "st"
            | "sr"
            | "jr"
            | "vs"
            | "e.g"
            | "i.e"
            | "approx"
            | "dept"
            | "fig"
    ) {
        return true;
    }
    let next = rest.chars().find(|c| !c.is_whitespace());
    match lower.as_str() {
        "no" | "pp" | "ext" | "vol" | "tel" => next.is_some_and(|c| c.is_ascii_digit()),
        "a.m" | "p.m" | "etc" | "inc" | "ltd" | "co" | "corp" => next.is_some_and(char::is_lowercase),
        // An initial: "J. Powers". A lone "I." or "U.S." before a capital stays open to doubt; the name wins.
        _ => word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I" && word != "U",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = sentences(text).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        check("Hi Ann. How are you? Fine!", &["Hi Ann.", "How are you?", "Fine!"]);
        check(
            "Dear Dr. Weiss, we met at 8.30 p.m. in Bonn. Yes.",
            &["Dear Dr. Weiss, we met at 8.30 p.m. in Bonn.", "Yes."],
        );
        check("J. Powers Shepard called.", &["J. Powers Shepard called."]);
        check("He said \"really?\" Then left.", &["He said \"really?\"", "Then left."]);
        check("ok... so what??? no", &["ok...", "so what???", "no"]);
        check("Hi\nAny news\n\nBest\nAnn", &["Hi", "Any news", "Best", "Ann"]);
        check("これは何ですか？はい。", &["これは何ですか？", "はい。"]);
        check("", &[]);
        check("  \n \t\n", &[]);
    }

    #[test]
    fn a_line_that_a_mail_program_broke_is_one_sentence() {
        check(
            "I am writing from Lyon to ask whether you would read\nthe draft before Monday.\nThanks",
            &["I am writing from Lyon to ask whether you would read\nthe draft before Monday.", "Thanks"],
        );
        check("My questions:\nwhen and where", &["My questions:", "when and where"]);
    }

    proptest! {
        #[test]
        fn spans_are_in_order_and_on_characters(text: String) {
            let mut last = 0;
            for span in sentences(&text) {
                prop_assert!(span.start >= last && span.end > span.start);
                prop_assert!(text.get(span.start..span.end).is_some());
                last = span.end;
            }
        }
    }
}
