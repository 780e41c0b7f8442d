//! One linear head: hashed features in, a score for each class out.

use super::Bag;

/// Steps from 0 to the largest weight. Fewer than a byte could hold: coarse weights compress well and cost no accuracy.
const STEPS: f32 = 24.0;

/// Weights below so many steps become 0. Measured with authors held out: 1.5 instead of 0.5 takes the weights from 50 to
/// 20 kB gzipped and costs half a point of macro-F1, 2.5 another 10 kB and another half.
const LEAST: f32 = 1.0;

/// Weights for `2^bits` buckets and some classes, one byte each, times a common scale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head {
    bits: u8,
    classes: u8,
    scale: f32,
    weights: Vec<i8>,
}

impl Head {
    /// The head nearest to `weights`, laid out bucket by bucket. Weights that are too small to matter become 0.
    #[must_use]
    pub fn quantised(bits: u8, classes: u8, weights: &[f32]) -> Self {
        let largest = weights.iter().fold(0.0f32, |most, w| most.max(w.abs()));
        let scale = if largest > 0.0 { largest / STEPS } else { 1.0 };
        #[expect(clippy::cast_possible_truncation, reason = "within -STEPS to STEPS by the choice of scale")]
        let step = |w: &f32| if w.abs() < LEAST * scale { 0 } else { (w / scale).round() as i8 };
        let weights = weights.iter().map(step).collect();
        Self { bits, classes, scale, weights }
    }

    /// Whether it holds no weights.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.weights.iter().all(|w| *w == 0)
    }

    /// The score of each class for a bag of features.
    #[must_use]
    pub fn scores(&self, bag: &Bag) -> Vec<f32> {
        let classes = usize::from(self.classes);
        let mut scores = vec![0.0; classes];
        for (hash, value) in bag.items() {
            let at = self.bucket(*hash) * classes;
            let row = self.weights.get(at..at + classes).unwrap_or(&[]);
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += f32::from(*weight) * value;
            }
        }
        scores.iter_mut().for_each(|score| *score *= self.scale);
        scores
    }

    /// The score of the only class.
    #[must_use]
    pub fn score(&self, bag: &Bag) -> f32 {
        self.scores(bag).first().copied().unwrap_or(0.0)
    }

    fn bucket(&self, hash: u32) -> usize {
        bucket(hash, self.bits)
    }

    /// The head's part of a weights file: bits, classes, scale, then a byte a weight.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![self.bits, self.classes];
        bytes.extend(self.scale.to_le_bytes());
        bytes.extend(self.weights.iter().map(|w| w.to_le_bytes()[0]));
        bytes
    }

    /// Reads a head and hands back what follows it; `None` if the bytes end too early.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (header, rest) = bytes.split_at_checked(6)?;
        let &[bits, classes, a, b, c, d] = header else { return None };
        let size = usize::from(classes).checked_mul(1usize.checked_shl(u32::from(bits))?)?;
        let (weights, rest) = rest.split_at_checked(size)?;
        let weights = weights.iter().map(|b| i8::from_le_bytes([*b])).collect();
        Some((Self { bits, classes, scale: f32::from_le_bytes([a, b, c, d]), weights }, rest))
    }
}

/// The bucket of a hash: its top bits.
#[must_use]
pub fn bucket(hash: u32, bits: u8) -> usize {
    usize::try_from(hash >> 32u32.saturating_sub(u32::from(bits)).min(31)).unwrap_or(0)
}
