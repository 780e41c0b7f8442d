//! How a thread stands: whether an ask is open, and whether a line is owed, after everything both sides wrote.

use super::{
    Entry, Kind,
    judge::{self, Verdict, weigh},
    promises::is_promise,
    rules::Act,
    waiting::only_acknowledges,
};

/// The received messages that are read together, counted from the newest.
const WINDOW: usize = 12;

/// How a thread stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Log-odds that an ask for help is open.
    pub request: f32,
    /// What the thread is about now.
    pub kind: Kind,
    /// Whether a considerate person owes a line now.
    pub needs_reply: bool,
    /// The entries (by position) that the reading rests on.
    pub focus: Vec<usize>,
}

/// Works out how the thread stands.
#[must_use]
pub fn standing(entries: &[&Entry]) -> Standing {
    let last_own = entries.iter().rposition(|e| e.own && !e.is_silent());
    let after = last_own.map_or(0, |at| at + 1);
    let tail = received(entries, after, entries.len());
    let earlier = received(entries, 0, after);
    let own = last_own.and_then(|at| entries.get(at)).copied();
    let pick =
        |places: &[usize]| places.iter().filter_map(|at| entries.get(*at)).copied().collect::<Vec<_>>();
    let (now, before) = (pick(&tail), pick(&earlier));
    match (own, now.is_empty()) {
        (None, _) => fresh(&now, tail),
        (Some(own), true) => owner_wrote_last(own, &before, earlier, last_own),
        (Some(own), false) => continued(own, &now, &before, tail, earlier, last_own),
    }
}

/// Positions of received messages that say something, newest last.
fn received(entries: &[&Entry], from: usize, to: usize) -> Vec<usize> {
    let said = |at: &usize| entries.get(*at).is_some_and(|e| !e.own && !e.is_silent());
    let mut places: Vec<usize> = (from..to).rev().filter(said).take(WINDOW).collect();
    places.reverse();
    places
}

fn fresh(now: &[&Entry], focus: Vec<usize>) -> Standing {
    let verdict = weigh(now);
    let request = if now.iter().any(|e| e.does(Act::Withdraw)) { -1.0 } else { verdict.request };
    settle(verdict, request, now, focus)
}

/// A standing from one verdict: a request needs a reply, and so does a question between people who know each other.
fn settle(verdict: Verdict, request: f32, now: &[&Entry], focus: Vec<usize>) -> Standing {
    let open = request > 0.0;
    let kind = if open { verdict.asked } else { verdict.unasked };
    let personal = matches!(kind, Kind::Reply | Kind::SmallTalk | Kind::Other | Kind::Update | Kind::Thanks);
    Standing {
        request,
        kind,
        needs_reply: open || (personal && now.iter().any(|e| puts_a_question(e))),
        focus,
    }
}

fn puts_a_question(entry: &Entry) -> bool {
    entry.words.iter().any(|w| w.norm == "?") && entry.sentences.iter().any(|s| judge::asks(entry, s))
}

fn owner_wrote_last(own: &Entry, before: &[&Entry], mut focus: Vec<usize>, at: Option<usize>) -> Standing {
    let verdict = weigh(before);
    let open = verdict.request > 0.0 && is_promise(own);
    focus.extend(at);
    let request = if open { verdict.request } else { -verdict.request.abs().max(0.5) };
    Standing { request, kind: if open { verdict.asked } else { Kind::Other }, needs_reply: false, focus }
}

fn continued(
    own: &Entry,
    now: &[&Entry],
    before: &[&Entry],
    tail: Vec<usize>,
    earlier: Vec<usize>,
    at: Option<usize>,
) -> Standing {
    let (fresh, prior) = (weigh(now), weigh(before));
    let both = || earlier.iter().copied().chain(at).chain(tail.iter().copied()).collect::<Vec<_>>();
    let asked_before = !before.is_empty() && prior.request > 0.0;
    let closing = now.iter().all(|e| only_acknowledges(e));
    let again = now.iter().any(|e| e.does(Act::FollowUp));
    if closing {
        let open = asked_before && is_promise(own);
        let kind = if open { prior.asked } else { fresh.unasked };
        let request = if open { prior.request } else { -1.0 };
        return Standing { request, kind, needs_reply: false, focus: both() };
    }
    if asked_before && (again || own.does(Act::AskBack)) && fresh.request <= 1.5 {
        return Standing {
            request: prior.request.max(fresh.request),
            kind: prior.asked,
            needs_reply: true,
            focus: both(),
        };
    }
    settle(fresh, fresh.request - 0.5, now, tail)
}
