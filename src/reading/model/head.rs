//! One linear head: hashed features in, a score for each class out.

use super::Bag;

/// Steps from 0 to the largest weight. Fewer than a byte could hold: coarse weights compress well and cost no accuracy.
const STEPS: f32 = 24.0;

/// Weights below so many steps become 0; most were pruned before, while they were fitted (src/reading/train/fit.rs).
const LEAST: f32 = 1.0;

/// In the list of gaps: so many zeros, and no weight after them.
const LONG: u8 = 255;

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
        let scale = Self::step(weights);
        #[expect(clippy::cast_possible_truncation, reason = "within -STEPS to STEPS by the choice of scale")]
        let step = |w: &f32| if w.abs() < LEAST * scale { 0 } else { (w / scale).round() as i8 };
        let weights = weights.iter().map(step).collect();
        Self { bits, classes, scale, weights }
    }

    /// The size of one step of the bytes that stand for these weights.
    #[must_use]
    pub fn step(weights: &[f32]) -> f32 {
        let largest = weights.iter().fold(0.0f32, |most, w| most.max(w.abs()));
        if largest > 0.0 { largest / STEPS } else { 1.0 }
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
        let classes = usize::from(self.classes);
        let weight = |hash: u32| self.weights.get(self.bucket(hash) * classes).map_or(0.0, |w| f32::from(*w));
        bag.items().iter().map(|(hash, value)| weight(*hash) * value).sum::<f32>() * self.scale
    }

    fn bucket(&self, hash: u32) -> usize {
        bucket(hash, self.bits)
    }

    /// The head's part of a weights file: bits, classes, scale, the number of gaps, then a byte a gap, then a byte a weight
    /// that is not 0. Gaps and weights apart, gzip takes a fifth less than for every weight in its place.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let (gaps, weights) = self.sparse();
        let mut bytes = vec![self.bits, self.classes];
        bytes.extend(self.scale.to_le_bytes());
        bytes.extend(u32::try_from(gaps.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(gaps);
        bytes.extend(weights);
        bytes
    }

    /// How many zeros stand before each weight, and the weights. [`LONG`] stands for as many zeros and no weight.
    fn sparse(&self) -> (Vec<u8>, Vec<u8>) {
        let (mut gaps, mut weights, mut zeros) = (Vec::new(), Vec::new(), 0);
        for weight in &self.weights {
            if *weight != 0 {
                gaps.push(zeros);
                weights.push(weight.to_le_bytes()[0]);
                zeros = 0;
            } else if zeros == LONG - 1 {
                gaps.push(LONG);
                zeros = 0;
            } else {
                zeros += 1;
            }
        }
        (gaps, weights)
    }

    /// Reads a head and hands back what follows it; `None` if the bytes end too early or name weights beyond its size.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (header, rest) = bytes.split_at_checked(10)?;
        let &[bits, classes, a, b, c, d, e, f, g, h] = header else { return None };
        let size = usize::from(classes).checked_mul(1usize.checked_shl(u32::from(bits))?)?;
        let (gaps, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes([e, f, g, h])).ok()?)?;
        let (values, rest) = rest.split_at_checked(gaps.iter().filter(|gap| **gap != LONG).count())?;
        let mut values = values.iter();
        let mut weights = Vec::new();
        weights.try_reserve_exact(size).ok()?;
        for gap in gaps {
            weights.resize(weights.len() + usize::from(*gap), 0);
            if *gap != LONG {
                weights.push(i8::from_le_bytes([*values.next()?]));
            }
            if weights.len() > size {
                return None;
            }
        }
        weights.resize(size, 0);
        Some((Self { bits, classes, scale: f32::from_le_bytes([a, b, c, d]), weights }, rest))
    }
}

/// The bucket of a hash: its top bits.
#[must_use]
pub fn bucket(hash: u32, bits: u8) -> usize {
    usize::try_from(hash >> 32u32.saturating_sub(u32::from(bits)).min(31)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sparse_head() -> Head {
        let mut weights = vec![0.0; 4096];
        for (at, weight) in [(0, 1.0), (1, -0.5), (255, 0.25), (511, 1.0), (512, 1.0), (3000, -1.0)] {
            weights[at] = weight;
        }
        Head::quantised(11, 2, &weights)
    }

    #[test]
    fn a_head_is_read_as_it_was_written_gaps_of_any_length() {
        for head in [sparse_head(), Head::quantised(9, 1, &[0.0; 512]), Head::quantised(1, 1, &[0.5, -0.5])] {
            let mut bytes = head.to_bytes();
            bytes.extend(b"rest");
            assert_eq!(Head::read(&bytes), Some((head, b"rest".as_slice())));
        }
    }

    #[test]
    fn a_head_cut_short_or_with_weights_beyond_its_size_is_none() {
        let bytes = sparse_head().to_bytes();
        for end in 0..bytes.len() {
            assert_eq!(Head::read(&bytes[..end]), None, "cut at {end}");
        }
        let mut smaller = bytes;
        smaller[0] = 5;
        assert_eq!(Head::read(&smaller), None);
    }
}
