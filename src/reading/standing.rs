//! How a thread stands: whether an ask is open, and whether a line is owed, after everything both sides wrote.

use super::{
    Entry, Kind,
    judge::{Judge, Verdict},
    model::{
        Bag,
        features::{Turns, add_kind, add_standing, of_turns},
    },
    rules::Act,
    waiting::only_acknowledges,
};

/// The messages of one side that are read together, counted from the newest.
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
}

/// A thread cut at the owner's last message. Indices are positions in the list of entries.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    /// What was received before the owner's last message; everything, if the owner never wrote.
    pub before: Vec<usize>,
    /// The owner's last message that says something.
    pub own: Option<usize>,
    /// What was received after it.
    pub after: Vec<usize>,
    /// Whether the owner wrote first.
    pub owner_began: bool,
}

impl Cut {
    /// Cuts a thread.
    #[must_use]
    pub fn new(entries: &[&Entry]) -> Self {
        let own = entries.iter().rposition(|e| e.own && !e.is_silent());
        let first = entries.iter().find(|e| !e.is_silent());
        let (before, after) = match own {
            None => (received(entries, 0, entries.len()), Vec::new()),
            Some(at) => (received(entries, 0, at), received(entries, at + 1, entries.len())),
        };
        Self { before, own, after, owner_began: first.is_some_and(|e| e.own) }
    }

    /// The positions of everything that counts, in order.
    #[must_use]
    pub fn all(&self) -> Vec<usize> {
        self.before.iter().copied().chain(self.own).chain(self.after.iter().copied()).collect()
    }

    /// The name of the situation, for the model.
    #[must_use]
    pub fn situation(&self, closing: bool) -> &'static str {
        match (self.own, self.after.is_empty(), closing, self.owner_began) {
            (None, ..) => "fresh",
            (Some(_), true, _, true) => "owner only",
            (Some(_), true, _, false) => "owner last",
            (Some(_), false, true, true) => "began, closing",
            (Some(_), false, true, false) => "closing",
            (Some(_), false, false, true) => "began, more",
            (Some(_), false, false, false) => "more",
        }
    }
}

/// Positions of received messages that say something, newest last.
fn received(entries: &[&Entry], from: usize, to: usize) -> Vec<usize> {
    let said = |at: &usize| entries.get(*at).is_some_and(|e| !e.own && !e.is_silent());
    let mut places: Vec<usize> = (from..to).rev().filter(said).take(WINDOW).collect();
    places.reverse();
    places
}

/// The entries at these positions.
#[must_use]
pub fn pick<'e>(entries: &[&'e Entry], places: &[usize]) -> Vec<&'e Entry> {
    places.iter().filter_map(|at| entries.get(*at)).copied().collect()
}

/// Works out how the thread stands.
#[must_use]
pub fn standing(judge: &Judge, entries: &[&Entry]) -> Standing {
    let cut = Cut::new(entries);
    let (before, after) = (pick(entries, &cut.before), pick(entries, &cut.after));
    match cut.own.and_then(|at| entries.get(at)) {
        None => fresh(judge, &before),
        Some(own) => went_on(judge, &cut, &before, own, &after),
    }
}

/// Nobody answered yet.
fn fresh(judge: &Judge, received: &[&Entry]) -> Standing {
    let Verdict { mut request, bag } = judge.weigh(received);
    if withdrawn(judge, received) {
        request = request.min(-1.0);
    }
    let open = request > 0.0;
    let kind = judge.kind(&bag, "fresh", open);
    Standing { request, kind, needs_reply: open || owes(judge, bag, None, kind, "fresh") }
}

/// Whether the newest message takes back what an earlier one asked, and asks nothing itself.
fn withdrawn(judge: &Judge, received: &[&Entry]) -> bool {
    let Some((last, earlier)) = received.split_last() else { return false };
    !earlier.is_empty()
        && last.does(Act::Withdraw)
        && !last.sentences.iter().any(|s| judge.sentiment(last, s).helps > 0.0)
}

/// The owner wrote at least once.
fn went_on(judge: &Judge, cut: &Cut, before: &[&Entry], own: &Entry, after: &[&Entry]) -> Standing {
    let (earlier, later) = (judge.weigh(before), judge.weigh(after));
    let turns = turns(judge, cut, earlier.request, own, after, later.request);
    let bag = of_turns(&turns, after, &|e, s| judge.sentiment(e, s));
    let mut request = judge.model.open.score(&bag);
    if withdrawn_after(judge, after) {
        request = request.min(-1.0);
    }
    let open = request > 0.0;
    let situation = cut.situation(turns.closing);
    let kind = if open {
        asked(judge, &earlier, &later, after, situation)
    } else {
        unasked(judge, &earlier, &later, after, situation)
    };
    // An ask that came after all that the owner wrote has had no answer yet, whatever the earlier turns look like.
    let anew = open && !turns.closing && (cut.before.is_empty() || later.request > 1.0);
    let situation = if open { "open" } else { situation };
    let owed = !after.is_empty() && (anew || owes(judge, later.bag, Some(bag), kind, situation));
    Standing { request, kind, needs_reply: owed }
}

fn withdrawn_after(judge: &Judge, after: &[&Entry]) -> bool {
    after.last().is_some_and(|last| {
        last.does(Act::Withdraw) && !last.sentences.iter().any(|s| judge.sentiment(last, s).helps > 0.0)
    })
}

/// The turns of a thread, as the model sees them.
#[must_use]
pub fn turns<'e>(
    judge: &Judge,
    cut: &Cut,
    before: f32,
    own: &'e Entry,
    after: &[&Entry],
    later: f32,
) -> Turns<'e> {
    Turns {
        owner_began: cut.owner_began,
        before: if cut.before.is_empty() { -4.0 } else { before },
        own,
        promised: own.sentences.iter().any(|s| judge.promises(own, s)),
        after: (!after.is_empty()).then_some(later),
        closing: !after.is_empty() && after.iter().all(|e| only_acknowledges(e)),
    }
}

/// The kind of an open ask: of the newer messages if they ask something new, else of the older ones.
fn asked(judge: &Judge, earlier: &Verdict, later: &Verdict, after: &[&Entry], situation: &str) -> Kind {
    let again = after.iter().any(|e| e.does(Act::FollowUp));
    let newer = earlier.request <= 0.0 || (later.request > 1.0 && later.request > earlier.request && !again);
    let bag = if newer && !after.is_empty() { &later.bag } else { &earlier.bag };
    judge.kind(bag, if newer { situation } else { "fresh" }, true)
}

fn unasked(judge: &Judge, earlier: &Verdict, later: &Verdict, after: &[&Entry], situation: &str) -> Kind {
    let bag = if after.is_empty() { &earlier.bag } else { &later.bag };
    judge.kind(bag, situation, false)
}

/// Whether a line is owed.
fn owes(judge: &Judge, newest: Bag, turns: Option<Bag>, kind: Kind, situation: &str) -> bool {
    judge.model.owed.score(&owed_bag(newest, turns, kind, situation)) > 0.0
}

/// What decides whether a line is owed: the newest messages, how the thread went, its kind.
#[must_use]
pub fn owed_bag(newest: Bag, turns: Option<Bag>, kind: Kind, situation: &str) -> Bag {
    let mut bag = newest;
    add_standing(&mut bag, &[("situation", situation)]);
    add_kind(&mut bag, kind);
    if let Some(turns) = turns {
        bag.extend(&turns);
    }
    bag
}
