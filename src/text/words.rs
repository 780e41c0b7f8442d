//! Words of a text: what a rule or the model compares, with the place each came from.
//!
//! Own code and not `unicode-segmentation`: its tables are 60 kB of the module, and the rules only need runs of letters
//! and digits, English contractions taken apart ("I'd" is "i" + "'d"), addresses whole, and the marks that carry meaning.

use super::Span;
use crate::text::case::lower;

/// The longest norm that is kept, in characters: no word of a rule is longer, and one endless word stays cheap.
const LONGEST: usize = 40;

/// One word, or one mark that carries meaning (`?`, `!`, `%`, a currency sign).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// Lower case, straight apostrophes, no zero-width characters; `<url>` and `<mail>` for addresses.
    pub norm: String,
}

/// The words of `text`, in order. Linear in the text.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut run = None;
    for (at, c) in text.char_indices() {
        let inside = is_part(c) || (run.is_some() && is_joint(text, at, c));
        match (inside, run) {
            (true, None) => run = Some(at),
            (false, Some(start)) => {
                push_run(text, start, at, &mut found);
                run = None;
            }
            _ => {}
        }
        if !inside && is_mark(c) {
            found.push(Word { span: Span::new(at, at + c.len_utf8()), norm: c.to_string() });
        }
    }
    if let Some(start) = run {
        push_run(text, start, text.len(), &mut found);
    }
    found
}

/// Characters that show nothing: zero-width spaces and joiners, bidirectional controls, soft hyphens, the byte order mark.
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_part(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    c.is_alphanumeric() || is_invisible(c)
}

const fn is_mark(c: char) -> bool {
    matches!(c, '?' | '!' | '%' | '$' | '£' | '€' | '？' | '؟' | '！')
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Apostrophes within a word, and whatever holds an address together.
fn is_joint(text: &str, at: usize, c: char) -> bool {
    let next = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
    let followed = next.is_some_and(char::is_alphanumeric);
    match c {
        ':' => next == Some('/'),
        '/' => followed || next == Some('/') || text.get(..at).is_some_and(|t| t.ends_with('/')),
        '@' | '.' => followed,
        '\'' | '’' | '‘' | 'ʼ' => followed,
        _ => false,
    }
}

fn push_run(text: &str, start: usize, end: usize, found: &mut Vec<Word>) {
    let run = text.get(start..end).unwrap_or("");
    if let Some(address) = address(run) {
        found.push(Word { span: Span::new(start, end), norm: address.to_owned() });
        return;
    }
    // "4.30", "and/or", "a.m": numbers and initials stay whole, everything else is taken apart at the joint.
    let whole = short_parts(run);
    let mut from = start;
    for (at, c) in run.char_indices() {
        if matches!(c, '/' | '@' | ':') || (c == '.' && !whole) {
            push_word(text, from, start + at, found);
            from = start + at + c.len_utf8();
        }
    }
    push_word(text, from, end, found);
}

/// Whether every part between dots is a number or one letter, as in "4.30", "a.m" and "e.g".
fn short_parts(run: &str) -> bool {
    run.split('.').all(|part| part.len() <= 1 || part.bytes().all(|b| b.is_ascii_digit()))
}

fn address(run: &str) -> Option<&'static str> {
    if run.contains("://") || run.starts_with("www.") {
        return Some("<url>");
    }
    let dotted = run.rsplit_once('.').is_some_and(|(host, top)| {
        !host.contains('\'')
            && matches!(
                top.split('/').next(),
                Some("com" | "org" | "net" | "io" | "ly" | "edu" | "co" | "uk" | "de")
            )
    });
    match dotted {
        true if run.contains('@') => Some("<mail>"),
        true => Some("<url>"),
        false => None,
    }
}

fn push_word(text: &str, start: usize, end: usize, found: &mut Vec<Word>) {
    let word = text.get(start..end).unwrap_or("");
    let norm = norm(word);
    if norm.is_empty() {
        return;
    }
    let joined = |byte: u8| byte == b'\'' || !byte.is_ascii();
    let Some(cut) = word.bytes().any(joined).then(|| contraction(word)).flatten() else {
        found.push(Word { span: Span::new(start, end), norm });
        return;
    };
    // The tail is ASCII but for its apostrophe, so the cut falls on a character.
    let tail: String = word
        .get(cut..)
        .unwrap_or("")
        .chars()
        .map(|c| if is_apostrophe(c) { '\'' } else { c.to_ascii_lowercase() })
        .collect();
    let head: String = word.get(..cut).unwrap_or("").chars().map(lower).take(LONGEST).collect();
    found.push(Word { span: Span::new(start, start + cut), norm: head });
    found.push(Word { span: Span::new(start + cut, end), norm: tail });
}

/// A word as it is compared.
fn norm(word: &str) -> String {
    // Most words, many times faster.
    if word.is_ascii() {
        return word.get(..word.len().min(LONGEST)).unwrap_or("").to_ascii_lowercase();
    }
    let seen = word.chars().filter(|c| !is_invisible(*c)).map(lower);
    seen.map(|c| if is_apostrophe(c) { '\'' } else { c }).take(LONGEST).collect()
}

/// Where a contraction is taken apart: before "n't", and before an apostrophe with "d", "ll", "m", "re", "s" or "ve".
fn contraction(word: &str) -> Option<usize> {
    let (at, _) = word.char_indices().rev().take(4).find(|(_, c)| is_apostrophe(*c))?;
    let after: String = word.get(at..)?.chars().skip(1).map(|c| c.to_ascii_lowercase()).collect();
    let before = word.get(..at)?;
    match after.as_str() {
        "d" | "ll" | "m" | "re" | "s" | "ve" if at > 0 => Some(at),
        "t" if before.len() > 1 && before.ends_with(['n', 'N']) => Some(at - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, norms: &str) {
        let found = words(text);
        let joined: Vec<&str> = found.iter().map(|w| w.norm.as_str()).collect();
        assert_eq!(joined.join(" "), norms, "{text}");
    }

    #[test]
    fn words_are_taken_apart() {
        check("I’d love to; can't you?", "i 'd love to ca n't you ?");
        check("She's at 4.30 p.m., and/or later", "she 's at 4.30 p.m and or later");
        check("Mail me@x.co.uk or https://a.b/c?d now", "mail <mail> or <url> ? d now");
        check("book: bit.ly/abc!", "book <url> !");
        check("sent.Please re\u{200b}ad 15-min", "sent please read 15 min");
        check("Émilie’s naïve CAFÉ £500", "émilie 's naïve café £ 500");
        check("O'Brien rock'n'roll 'quoted'", "o'brien rock'n'roll quoted");
        check("", "");
        check("🚀🚀", "");
    }

    proptest! {
        #[test]
        fn spans_are_in_order_and_on_characters(text: String) {
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(word.span.start >= last && word.span.end > word.span.start);
                prop_assert!(text.get(word.span.start..word.span.end).is_some());
                prop_assert!(!word.norm.is_empty());
                last = word.span.end;
            }
        }
    }
}
