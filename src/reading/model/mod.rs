//! The statistical part: linear heads over hashed features, with weights of one byte each, shipped inside the module.
//!
//! The weights come from `npm run train` (src/reading/train) and from nothing else; the same corpus gives the same bytes.

pub mod features;
pub mod head;

pub use features::{Bag, Sentiment};
pub use head::Head;

use std::sync::LazyLock;

/// The shipped weights.
const WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// The heads, each answering one question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// Does this received sentence request or propose something of the reader?
    pub asks: Head,
    /// Does this received sentence ask for help in an open request?
    pub helps: Head,
    /// Do these messages, read together, ask for help?
    pub request: Head,
    /// Which of the kinds are they, if they do, and if they do not?
    pub kind: Head,
    /// Is the ask open after all that both sides wrote?
    pub open: Head,
    /// Is a line owed, though no ask for help is open?
    pub owed: Head,
    /// Does this own sentence commit to a later action?
    pub promise: Head,
    /// Does the request say clearly what is wanted?
    pub specific: Head,
    /// How well does this phrase name the topic?
    pub topic: Head,
}

impl Model {
    /// The model that is shipped.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static MODEL: LazyLock<Model> = LazyLock::new(|| Model::from_bytes(WEIGHTS));
        &MODEL
    }

    /// The heads in the order of the file.
    #[must_use]
    pub fn heads(&self) -> [&Head; 9] {
        [
            &self.asks,
            &self.helps,
            &self.request,
            &self.kind,
            &self.open,
            &self.owed,
            &self.promise,
            &self.specific,
            &self.topic,
        ]
    }

    fn heads_mut(&mut self) -> [&mut Head; 9] {
        [
            &mut self.asks,
            &mut self.helps,
            &mut self.request,
            &mut self.kind,
            &mut self.open,
            &mut self.owed,
            &mut self.promise,
            &mut self.specific,
            &mut self.topic,
        ]
    }

    /// Reads a weights file. A damaged one gives empty heads, which answer 0 to everything.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut model = Self::default();
        let mut rest = bytes;
        for head in model.heads_mut() {
            let Some((read, after)) = Head::read(rest) else { break };
            (*head, rest) = (read, after);
        }
        model
    }

    /// The weights file of this model.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.heads().iter().flat_map(|head| head.to_bytes()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_whole() {
        let model = Model::shipped();
        assert!(model.heads().iter().all(|head| !head.is_empty()), "a head of weights.bin is empty");
        assert_eq!(model.to_bytes(), WEIGHTS, "weights.bin holds something besides the heads");
    }

    #[test]
    fn damaged_weights_are_read_as_far_as_they_go() {
        for cut in [0, 1, 7, 100, WEIGHTS.len() / 2] {
            let _ = Model::from_bytes(WEIGHTS.get(..cut).unwrap_or(&[]));
        }
    }
}
