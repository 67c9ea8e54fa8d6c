//! The greatest of any range of a growing list of numbers, without looking at all of them.

/// How many numbers of one level make one of the next.
const FAN: usize = 16;

/// A growing list of numbers with the greatest of every 16, of every 16 of those, and so on: the
/// greatest of a range takes a few dozen comparisons, whatever the length of the range.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Peaks {
    levels: Vec<Vec<u32>>,
}

impl Peaks {
    pub(super) fn push(&mut self, value: u32) {
        let mut place = self.levels.first().map_or(0, Vec::len);
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let values = &mut self.levels[level];
            match values.get_mut(place) {
                Some(greatest) => *greatest = value.max(*greatest),
                None => values.push(value),
            }
            if self.levels[level].len() < FAN {
                return;
            }
            place /= FAN;
            if self.levels.len() == level + 1 {
                // A new level begins with what is already below it.
                let first = self.levels[level][..FAN].iter().copied().max().unwrap_or(0);
                self.levels.push(vec![first]);
            }
        }
    }

    /// The greatest of the numbers from `from` to before `to`; 0 of none.
    pub(super) fn greatest(&self, from: usize, to: usize) -> u32 {
        let (mut from, mut to, mut greatest) = (from, to, 0);
        for values in &self.levels {
            to = to.min(values.len());
            if to <= from {
                break;
            }
            let (inner_from, inner_to) = (from.div_ceil(FAN) * FAN, to / FAN * FAN);
            if inner_to <= inner_from {
                return greatest.max(values[from..to].iter().copied().max().unwrap_or(0));
            }
            let edges = values[from..inner_from].iter().chain(&values[inner_to..to]);
            greatest = greatest.max(edges.copied().max().unwrap_or(0));
            (from, to) = (inner_from / FAN, inner_to / FAN);
        }
        greatest
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn agrees_with_looking_at_all(
            values in prop::collection::vec(0..1000u32, 0..900), from in 0..900usize, to in 0..900usize,
        ) {
            let mut peaks = Peaks::default();
            values.iter().for_each(|&value| peaks.push(value));
            let (from, to) = (from.min(values.len()), to.min(values.len()));
            let expected =
                if from < to { values[from..to].iter().copied().max().unwrap_or(0) } else { 0 };
            prop_assert_eq!(peaks.greatest(from, to), expected);
        }
    }
}
