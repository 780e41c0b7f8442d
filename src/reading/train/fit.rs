//! Fitting linear heads: stochastic gradient descent with weights held near 0, in a fixed order, so that the same examples
//! give the same weights.

use considerate::reading::model::{Bag, Head, head::bucket};

/// How a head is fitted.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// The head has `2^bits` buckets.
    pub bits: u8,
    /// Passes over the examples.
    pub epochs: usize,
    /// The first step.
    pub rate: f32,
    /// How strongly weights are held near 0.
    pub hold: f32,
    /// Buckets that fewer examples touch stay 0.
    pub least: u32,
    /// Weights below so many steps (see [`Head::step`]) are pruned between the two fits. Measured with authors held out
    /// (`--cross`), for all heads alike: 1.5 takes the weights from 31 to 18 kB gzipped and costs nothing, 2.0 to 12, 2.5 to
    /// 8 and a point of kind accuracy, which is what suffers first.
    pub kept: f32,
}

/// A linear congruential generator: shuffling without a crate, the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }
}

/// The weights while they are fitted: `scale * weights`, so that pulling all of them towards 0 costs one multiplication.
struct Fitting {
    plan: Plan,
    classes: usize,
    scale: f32,
    weights: Vec<f32>,
    sums: Vec<f32>,
    summed: u16,
    steps: f32,
    /// Which weights may leave 0.
    free: Vec<bool>,
}

impl Fitting {
    /// Only the buckets that enough examples touch may leave 0.
    fn new<'b>(plan: Plan, classes: usize, bags: impl Iterator<Item = &'b Bag>) -> Self {
        let buckets = 1usize << plan.bits;
        let mut seen = vec![0u32; buckets];
        for bag in bags {
            let mut touched: Vec<usize> =
                bag.items().iter().map(|(hash, _)| bucket(*hash, plan.bits)).collect();
            touched.sort_unstable();
            touched.dedup();
            for at in touched {
                seen[at] += 1;
            }
        }
        let free = seen.iter().flat_map(|n| std::iter::repeat_n(*n >= plan.least, classes)).collect();
        Self::within(plan, classes, free)
    }

    fn within(plan: Plan, classes: usize, free: Vec<bool>) -> Self {
        let weights = vec![0.0; free.len()];
        Self { plan, classes, scale: 1.0, sums: weights.clone(), weights, summed: 0, steps: 0.0, free }
    }

    /// To be fitted once more, with only the weights that mattered the first time: what the others carried, these learn.
    fn pruned(self) -> Self {
        let mean = self.mean();
        let least = self.plan.kept * Head::step(&mean);
        let free = mean.iter().map(|w| w.abs() >= least).collect();
        Self::within(self.plan, self.classes, free)
    }

    fn score(&self, bag: &Bag, class: usize) -> f32 {
        let weight = |hash: u32| self.weights[bucket(hash, self.plan.bits) * self.classes + class];
        self.scale * bag.items().iter().map(|(hash, value)| weight(*hash) * value).sum::<f32>()
    }

    /// The size of the next step; it shrinks all weights a little.
    fn next_rate(&mut self) -> f32 {
        let rate = self.plan.rate / (1.0 + self.plan.rate * self.plan.hold * self.steps);
        self.steps += 1.0;
        self.scale *= 1.0 - rate * self.plan.hold;
        if self.scale < 1e-4 {
            let scale = std::mem::replace(&mut self.scale, 1.0);
            self.weights.iter_mut().for_each(|w| *w *= scale);
        }
        rate
    }

    /// Moves the weights of a class against the gradient.
    fn step(&mut self, bag: &Bag, class: usize, amount: f32) {
        for (hash, value) in bag.items() {
            let at = bucket(*hash, self.plan.bits) * self.classes + class;
            if self.free[at] {
                self.weights[at] -= amount * value / self.scale;
            }
        }
    }

    /// Remembers the weights after a pass: the mean over the later passes is steadier than the last one.
    fn end_of_pass(&mut self, pass: usize) {
        if pass * 2 >= self.plan.epochs {
            let scale = self.scale;
            self.sums.iter_mut().zip(&self.weights).for_each(|(sum, w)| *sum += w * scale);
            self.summed += 1;
        }
    }

    fn mean(&self) -> Vec<f32> {
        self.sums.iter().map(|sum| sum / f32::from(self.summed.max(1))).collect()
    }

    /// Fits, prunes, and fits again; `pass` goes once over the examples in the order it is told.
    fn head(self, examples: usize, seed: u64, pass: impl Fn(&mut Self, &[usize])) -> Head {
        let fitted = self.fitted(examples, seed, &pass).pruned().fitted(examples, seed, &pass);
        let classes = u8::try_from(fitted.classes).expect("few classes");
        Head::quantised(fitted.plan.bits, classes, &fitted.mean())
    }

    fn fitted(mut self, examples: usize, seed: u64, pass: &impl Fn(&mut Self, &[usize])) -> Self {
        let mut order: Vec<usize> = (0..examples).collect();
        let mut dice = Dice(seed);
        for epoch in 0..self.plan.epochs {
            dice.shuffle(&mut order);
            pass(&mut self, &order);
            self.end_of_pass(epoch);
        }
        self
    }
}

/// One example of a yes-or-no head.
#[derive(Debug, Clone)]
pub struct Example {
    /// What is seen.
    pub bag: Bag,
    /// What is true.
    pub yes: bool,
    /// How much it counts.
    pub weight: f32,
}

/// Fits a yes-or-no head (logistic regression).
pub fn binary(plan: Plan, examples: &[Example]) -> Head {
    Fitting::new(plan, 1, examples.iter().map(|e| &e.bag)).head(examples.len(), 7, |fitting, order| {
        for at in order {
            let Example { bag, yes, weight } = &examples[*at];
            let believed = 1.0 / (1.0 + (-fitting.score(bag, 0)).exp());
            let rate = fitting.next_rate();
            fitting.step(bag, 0, rate * (believed - f32::from(u8::from(*yes))) * weight);
        }
    })
}

/// How far classes of different sizes are evened out: 0 not at all, 1 wholly.
const EVENED: f32 = 0.8;

/// How much an example of each class counts: rare classes more, so that a corpus with few of them still teaches them.
fn evened(count: usize, examples: &[(Bag, usize)]) -> Vec<f32> {
    let all = f32::from(u16::try_from(examples.len() / count.max(1)).unwrap_or(u16::MAX));
    let of = |class: usize| examples.iter().filter(|(_, is)| *is == class).count();
    let size = |class: usize| f32::from(u16::try_from(of(class).max(1)).unwrap_or(u16::MAX));
    (0..count).map(|class| (all / size(class)).powf(EVENED).min(4.0)).collect()
}

/// Fits a head of several classes (softmax regression).
pub fn classes(plan: Plan, count: usize, examples: &[(Bag, usize)]) -> Head {
    let weights = evened(count, examples);
    Fitting::new(plan, count, examples.iter().map(|(bag, _)| bag)).head(
        examples.len(),
        11,
        |fitting, order| {
            for at in order {
                let (bag, is) = &examples[*at];
                let scores: Vec<f32> = (0..count).map(|class| fitting.score(bag, class)).collect();
                let rate = fitting.next_rate();
                for (class, believed) in softmax(&scores).into_iter().enumerate() {
                    let wrong = believed - f32::from(u8::from(class == *is));
                    fitting.step(bag, class, weights[*is] * rate * wrong);
                }
            }
        },
    )
}

/// One choice among several: the options and how good each is (summing to 1).
pub type Choice = Vec<(Bag, f32)>;

/// Fits a head that ranks options.
pub fn ranking(plan: Plan, choices: &[Choice]) -> Head {
    let bags = choices.iter().flatten().map(|(bag, _)| bag);
    Fitting::new(plan, 1, bags).head(choices.len(), 13, |fitting, order| {
        for at in order {
            let scores: Vec<f32> = choices[*at].iter().map(|(bag, _)| fitting.score(bag, 0)).collect();
            let rate = fitting.next_rate();
            for ((bag, good), believed) in choices[*at].iter().zip(softmax(&scores)) {
                let gradient = believed - good;
                // Most options are plainly wrong, and moving for each would cost more than it teaches.
                if gradient.abs() > 1e-3 {
                    fitting.step(bag, 0, rate * gradient);
                }
            }
        }
    })
}

fn softmax(scores: &[f32]) -> Vec<f32> {
    let most = scores.iter().fold(f32::NEG_INFINITY, |a, b| a.max(*b));
    let powers: Vec<f32> = scores.iter().map(|s| (s - most).exp()).collect();
    let sum: f32 = powers.iter().sum();
    powers.into_iter().map(|p| p / sum).collect()
}
