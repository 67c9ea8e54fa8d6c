//! Work for a processor: a sum that takes a while, and can be divided.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use futures::executor::LocalPool;
use futures::task::LocalSpawnExt as _;
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

/// In which way work is done on one thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// In one piece.
    Piece,
    /// As two futures that are joined.
    Joined,
    /// As two tasks.
    Tasks,
}

impl Work {
    /// Does it in a way.
    pub fn sum_in(&self, way: Way) -> u64 {
        let halves = self.split(2);
        let sum: Rc<Cell<u64>> = Rc::default();
        let part = |part: Work| {
            let sum = Rc::clone(&sum);
            async move { sum.set(sum.get().wrapping_add(part.sum())) }
        };
        let mut pool = LocalPool::new();
        let spawn = |future| {
            // Only a pool that is gone refuses a task.
            pool.spawner().spawn_local(future).ok();
        };
        match way {
            Way::Piece => return self.sum(),
            Way::Joined => {
                let halves = futures::future::join_all(halves.into_iter().map(part));
                pool.run_until(halves);
            }
            Way::Tasks => {
                halves.into_iter().map(part).for_each(spawn);
                pool.run();
            }
        }
        sum.get()
    }

    /// How many numbers are worked through in a millisecond, found out in about 20 ms of it.
    pub fn numbers_per_ms(now_ms: &dyn Fn() -> f64) -> f64 {
        let mut count = 1_000;
        loop {
            let start = now_ms();
            std::hint::black_box(Self::new(count).sum());
            let length_ms = now_ms() - start;
            if length_ms >= TRY_MS || count >= MOST_TRIED {
                return f64::from(count) / length_ms.max(CLOCK_STEP_MS);
            }
            count *= 2;
        }
    }

    /// Work that takes about so many milliseconds, if so many numbers are worked through in one.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive number; the cast saturates"
    )]
    pub fn lasting(length_ms: u32, numbers_per_ms: f64) -> Self {
        Self::new((f64::from(length_ms) * numbers_per_ms).max(1.0) as u32)
    }
}

/// The length of a try that says enough, in milliseconds.
const TRY_MS: f64 = 10.0;
/// The most numbers that are tried.
const MOST_TRIED: u32 = 1 << 24;
/// The shortest time that a browser's clock may show, in milliseconds.
const CLOCK_STEP_MS: f64 = 0.1;

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
    fn the_speed_is_what_the_clock_says() {
        let looks = Cell::new(0.0);
        // The second try takes 30 ms.
        let now_ms = || {
            looks.set(looks.get() + 1.0);
            if looks.get() < 4.0 { 0.0 } else { 30.0 }
        };
        let speed = Work::numbers_per_ms(&now_ms);
        assert_eq!(speed, 2_000.0 / 30.0);
        assert_eq!(Work::lasting(3, 100.0), Work::new(300));
        assert_eq!(Work::lasting(1, 0.0), Work::new(1));
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
