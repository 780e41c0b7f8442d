//! A tally as a page of text.

use super::tally::{Binary, Tally, by_kind, ratio};
use crate::reading::Kind;
use std::fmt::Write;

/// The figures of a tally, then the confusions, then what went wrong, one id a line.
#[must_use]
pub fn report(tally: &Tally) -> String {
    let mut page = String::new();
    // Writing to a String cannot fail; the results are dropped for that reason.
    let _ = write!(page, "{}{}{}", figures(tally), kinds(tally), wrong(tally));
    page
}

/// The figures alone, a line each.
#[must_use]
pub fn figures(tally: &Tally) -> String {
    let mut page = String::new();
    let cases = tally.confidences.len();
    let mut line = |name: &str, value: String| {
        let _ = writeln!(page, "{name:<34}{value}");
    };
    line("cases", cases.to_string());
    line("request: accuracy", share(tally.request.accuracy()));
    line("request: macro-F1", share(tally.request.macro_f1()));
    line("request: F1", share(tally.request.f1()));
    line("kind: accuracy", part(tally.kind));
    if tally.specific != Binary::default() {
        line("specific: accuracy", share(tally.specific.accuracy()));
    }
    if tally.since.1 > 0 {
        line("needsReply: accuracy", share(tally.needs_reply.accuracy()));
        line("waitingSince: accuracy", part(tally.since));
        line("approaches: accuracy", part(tally.approaches));
        line("promises: F1", share(tally.promise.f1()));
        line("promises: due dates right", part(tally.due));
        line("topic: token F1", share(tally.topic.f1()));
        line("asks: F1", share(tally.asks.f1()));
    }
    for kind in [Kind::SalesPitch, Kind::Recruiter, Kind::EventInvite] {
        let of = tally.confusion.iter().filter(|((is, _), _)| *is == kind.name());
        let (taken, all) = of.fold((0, 0), |(taken, all), ((_, said), n)| {
            let asks = Kind::from_name(said).is_some_and(Kind::asks_for_help);
            (taken + if asks { *n } else { 0 }, all + *n)
        });
        line(&format!("false alarms: {}", kind.name()), format!("{taken} of {all}"));
    }
    line("calibration: ECE", share(calibration(&tally.confidences)));
    page
}

fn share(value: f64) -> String {
    format!("{value:.3}")
}

fn part((right, all): (usize, usize)) -> String {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    format!("{:.3}  ({right} of {all})", ratio(count(right), count(all)))
}

/// The expected calibration error, in ten equal steps of confidence.
#[must_use]
pub fn calibration(confidences: &[(f32, bool)]) -> f64 {
    let mut error = 0.0;
    for step in 0..10u8 {
        let (from, to) = (0.5 + f64::from(step) * 0.05, 0.55 + f64::from(step) * 0.05);
        let inside = |c: f64| c >= from && (c < to || step == 9);
        let inside: Vec<_> = confidences.iter().filter(|(c, _)| inside(f64::from(*c))).collect();
        let said: f64 = inside.iter().map(|(c, _)| f64::from(*c)).sum();
        let right: f64 = inside.iter().map(|(_, right)| f64::from(u8::from(*right))).sum();
        error += (said - right).abs();
    }
    ratio(error, f64::from(u32::try_from(confidences.len()).unwrap_or(u32::MAX)))
}

fn kinds(tally: &Tally) -> String {
    let mut page = String::from("\nkind               F1     cases  taken for\n");
    for (kind, counts) in by_kind(&tally.confusion) {
        let cases = counts.hits + counts.misses;
        let mut others: Vec<_> =
            tally.confusion.iter().filter(|((is, said), _)| *is == kind.name() && said != is).collect();
        others.sort_by_key(|(_, n)| std::cmp::Reverse(**n));
        let others: Vec<String> = others.iter().map(|((_, said), n)| format!("{said} {n}")).collect();
        let _ = writeln!(page, "{:<18} {:.3}  {cases:>5}  {}", kind.name(), counts.f1(), others.join(", "));
    }
    page
}

fn wrong(tally: &Tally) -> String {
    let lines = tally.wrong.iter().map(|(id, what)| format!("{id}: {what}\n"));
    format!("\nwrong\n{}", lines.collect::<String>())
}
