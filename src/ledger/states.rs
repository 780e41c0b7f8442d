//! The states of an entry and what leads from one to another, in one table: [`next`].

/// What is owed to a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// A reply.
    Waiting,
    /// Something, but not before a moment that the user chose.
    Snoozed,
    /// What the owner promised.
    Promised,
    /// Nothing any more.
    Answered,
    /// Nothing: the user said that it is no request.
    Dismissed,
}

/// What happens to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// A page showed what was known already.
    Same,
    /// A page showed something new, after which this is owed.
    News(State),
    /// The user wants to be reminded later.
    Snooze,
    /// The user has answered elsewhere, or need not.
    Done,
    /// The user says that it is no request.
    Dismiss,
    /// The user takes the last decision back.
    Restore,
}

/// The state after an event. `owed` is what the newest observation says is owed.
#[must_use]
pub const fn next(state: State, owed: State, event: Event) -> State {
    use State::{Answered, Dismissed, Promised, Snoozed, Waiting};
    match (state, event) {
        (_, Event::Restore) => owed,
        (_, Event::Same) => state,
        // It holds until the user takes it back, whatever they write.
        (Dismissed, _) | (_, Event::Dismiss) => Dismissed,
        (_, Event::News(owed)) => owed,
        (Waiting | Promised | Snoozed, Event::Snooze) => Snoozed,
        (Waiting | Promised | Snoozed, Event::Done) | (Answered, Event::Snooze | Event::Done) => Answered,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Event::{Dismiss, Done, News, Restore, Same, Snooze},
        State::{Answered, Dismissed, Promised, Snoozed, Waiting},
        next,
    };

    #[test]
    fn every_state_and_every_event() {
        // What is owed as the page says; then for each event what comes of each state.
        let states = [Waiting, Snoozed, Promised, Answered, Dismissed];
        for owed in [Waiting, Promised, Answered] {
            let table = [
                (Same, states),
                (News(Waiting), [Waiting, Waiting, Waiting, Waiting, Dismissed]),
                (News(Promised), [Promised, Promised, Promised, Promised, Dismissed]),
                (News(Answered), [Answered, Answered, Answered, Answered, Dismissed]),
                (Snooze, [Snoozed, Snoozed, Snoozed, Answered, Dismissed]),
                (Done, [Answered, Answered, Answered, Answered, Dismissed]),
                (Dismiss, [Dismissed; 5]),
                (Restore, [owed; 5]),
            ];
            for (event, expected) in table {
                for (state, expect) in states.into_iter().zip(expected) {
                    assert_eq!(next(state, owed, event), expect, "{state:?}, {event:?}, owed: {owed:?}");
                }
            }
        }
    }
}
