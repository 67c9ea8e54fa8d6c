//! Work for a processor: a sum that takes a while, and can be divided.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Numbers to be worked through. The sums of the parts, added, are the sum of the whole, so it can be
/// seen that the same work was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Which numbers.
    pub numbers: Range<u32>,
}

impl Work {
    /// The first `count` numbers.
    pub fn new(count: u32) -> Self {
        Self { numbers: 0..count }
    }

    /// It in `parts` parts of about the same size.
    pub fn split(&self, parts: u32) -> Vec<Self> {
        let Range { start, end } = self.numbers;
        let (length, parts) = (u64::from(end - start), u64::from(parts.max(1)));
        let border = |place: u64| {
            // Not larger than the length, which is a `u32`.
            start + u32::try_from(length * place / parts).unwrap_or(u32::MAX)
        };
        (0..parts).map(|part| Self { numbers: border(part)..border(part + 1) }).collect()
    }

    /// Does it.
    pub fn sum(&self) -> u64 {
        self.numbers.clone().fold(0, |sum, number| sum.wrapping_add(scramble(number.into())))
    }
}

/// Many small steps, each of which needs the one before, so that no compiler takes them together.
fn scramble(number: u64) -> u64 {
    let mut value = number;
    for _ in 0..32 {
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9).wrapping_add(number);
    }
    value
}

/// Computes until `is_over`, and gives nothing back to whoever waits for the processor.
pub fn burn(mut is_over: impl FnMut() -> bool) {
    let mut work = Work::new(500);
    while !is_over() {
        std::hint::black_box(work.sum());
        work = Work { numbers: work.numbers.end..work.numbers.end.wrapping_add(500) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_the_whole() {
        let whole = Work::new(10_007);
        for parts in [1, 2, 3, 8, 64] {
            let split = whole.split(parts);
            assert_eq!(split.len(), parts as usize);
            assert!(split.windows(2).all(|pair| pair[0].numbers.end == pair[1].numbers.start));
            let sum = split.iter().fold(0_u64, |sum, part| sum.wrapping_add(part.sum()));
            assert_eq!(sum, whole.sum());
        }
    }

    #[test]
    fn a_burn_ends_when_it_is_told() {
        let mut looks = 0;
        burn(|| {
            looks += 1;
            looks == 5
        });
        assert_eq!(looks, 5);
    }
}
