//! What they ask, in their own words, with the words that led to the reading marked, and why.

use crate::{
    reading::{Evidence, Quote},
    text::{Span, order::sort_by_key},
    texts::{self, Said},
    web::{
        dom::{self, Result},
        state::Open,
        words,
    },
};
use web_sys::{Element, HtmlElement};

/// More would push the replies out of sight.
const MOST_QUOTES: usize = 3;
const MOST_REASONS: usize = 4;

pub struct Ask {
    section: HtmlElement,
    title: HtmlElement,
    quotes: HtmlElement,
    missing: HtmlElement,
    reasons: HtmlElement,
    shown: Vec<Piece>,
}

/// A stretch of quoted text; pieces of one quote follow each other.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    quote: Quote,
    span: Span,
    why: Option<Said>,
}

impl Ask {
    pub fn new(parent: &Element) -> Result<Self> {
        let section = dom::add(parent, "section", "ask")?;
        let title = dom::add_text(&section, "h2", "", &texts::ASKED_HEADING.text())?;
        let quotes = dom::add(&section, "div", "quotes")?;
        let missing = dom::add(&section, "p", "missing")?;
        let details = dom::add(&section, "details", "why")?;
        dom::add_text(&details, "summary", "", &texts::WHY_READING.text())?;
        let reasons = dom::add(&details, "ul", "")?;
        Ok(Self { section, title, quotes, missing, reasons, shown: Vec::new() })
    }

    pub fn paint(&mut self, open: Option<&Open>) -> Result {
        let open = open.filter(|open| open.readable() || !open.reading.asks.is_empty());
        let open = open.filter(|open| !open.reading.evidence.is_empty() || !open.reading.asks.is_empty());
        dom::show(&self.section, open.is_some());
        let Some(open) = open else {
            self.shown.clear();
            return Ok(());
        };
        let asks = super::asked(open) || !open.readable();
        dom::say(&self.title, if asks { texts::ASKED_HEADING } else { texts::READ_HEADING });
        let missing = words::missing(&open.reading.missing).filter(|_| open.reading.specific == Some(false));
        dom::text(&self.missing, &missing.as_ref().map(Said::text).unwrap_or_default());
        dom::show(&self.missing, missing.is_some());
        let pieces = pieces(open);
        if pieces != self.shown {
            self.paint_quotes(open, &pieces)?;
            self.paint_reasons(open)?;
            self.shown = pieces;
        }
        Ok(())
    }

    fn paint_quotes(&self, open: &Open, pieces: &[Piece]) -> Result {
        dom::clear(&self.quotes);
        let mut block: Option<(Quote, HtmlElement)> = None;
        for piece in pieces {
            let into = match &block {
                Some((quote, into)) if *quote == piece.quote => into.clone(),
                _ => {
                    let into = dom::add(&self.quotes, "blockquote", "")?;
                    dom::attribute(&into, "dir", Some("auto"))?;
                    into
                }
            };
            let text = open.thread.quoted(&Quote { span: piece.span, ..piece.quote });
            let tag = if piece.why.is_some() { "mark" } else { "span" };
            let part = dom::add_text(&into, tag, "", text)?;
            dom::attribute(&part, "title", piece.why.as_ref().map(Said::text).as_deref())?;
            block = Some((piece.quote, into));
        }
        Ok(())
    }

    fn paint_reasons(&self, open: &Open) -> Result {
        dom::clear(&self.reasons);
        for evidence in open.reading.evidence.iter().take(MOST_REASONS) {
            let item = dom::add(&self.reasons, "li", "")?;
            let words = open.thread.quoted(&evidence.quote);
            let quoted = dom::add_text(&item, "q", "", words.trim())?;
            dom::attribute(&quoted, "dir", Some("auto"))?;
            dom::add_text(&item, "span", "", &[" ", &evidence.why.text()].concat())?;
        }
        Ok(())
    }
}

/// The asks (or, without any, the strongest evidence), cut where a mark begins or ends.
fn pieces(open: &Open) -> Vec<Piece> {
    let reading = &open.reading;
    let mut quotes: Vec<Quote> = reading.asks.iter().rev().take(MOST_QUOTES).rev().copied().collect();
    if quotes.is_empty() {
        quotes = reading.evidence.iter().take(1).map(|e| e.quote).collect();
    }
    quotes.into_iter().flat_map(|quote| cut(quote, &reading.evidence)).collect()
}

fn cut(quote: Quote, evidence: &[Evidence]) -> Vec<Piece> {
    let mut marks: Vec<(Span, &Said)> = evidence
        .iter()
        .filter(|e| e.quote.message == quote.message)
        .map(|e| (clip(e.quote.span, quote.span), &e.why))
        .filter(|(span, _)| span.start < span.end)
        .collect();
    sort_by_key(&mut marks, |(span, _)| (span.start, core::cmp::Reverse(span.end)));
    let mut pieces = Vec::new();
    let mut at = quote.span.start;
    for (mark, why) in marks {
        if mark.start < at {
            continue;
        }
        if at < mark.start {
            pieces.push(Piece { quote, span: Span::new(at, mark.start), why: None });
        }
        pieces.push(Piece { quote, span: mark, why: Some(why.clone()) });
        at = mark.end;
    }
    if at < quote.span.end {
        pieces.push(Piece { quote, span: Span::new(at, quote.span.end), why: None });
    }
    pieces
}

fn clip(span: Span, within: Span) -> Span {
    Span::new(span.start.max(within.start), span.end.min(within.end))
}
