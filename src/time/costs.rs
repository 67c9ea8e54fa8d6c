//! What things cost on the virtual clock.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The declared price list of the virtual clock. The page shows it.
///
/// There are two oracles for what time costs, both native Tokio. With its clock paused nothing
/// costs anything and [`Costs::FREE`] agrees with it to the instant. On the real clock a poll
/// and a wake-up take time, so every deadline lies just after a millisecond and is rounded up to
/// the next one; [`Costs::NATIVE`] is chosen so that the order of what is printed agrees
/// wherever ten native runs agree with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Costs {
    /// What one poll of a task takes before the task's own code runs.
    pub poll: Duration,
    /// What a thousand steps of a program's own code take.
    #[serde(default)]
    pub thousand_steps: Duration,
    /// Timers fire on whole multiples of this; deadlines are rounded up to one.
    pub timer_granularity: Duration,
    /// How late the executor is when it has waited for a timer.
    pub timer_lateness: Jitter,
    /// How late the executor is when a thread has woken it.
    pub unpark_lateness: Jitter,
    /// How late a sleeping thread is.
    pub thread_lateness: Jitter,
    /// How long the process lives on after `main`'s future has ended; threads run until then.
    pub exit: Duration,
}

impl Costs {
    /// What so many steps of a program's own code take.
    pub fn of_steps(&self, steps: u64) -> Duration {
        let nanos = self.thousand_steps.as_nanos() * u128::from(steps) / 1_000;
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }

    /// Nothing costs anything: Tokio with its clock paused.
    pub const FREE: Self = Self {
        poll: Duration::ZERO,
        thousand_steps: Duration::ZERO,
        timer_granularity: Duration::from_millis(1),
        timer_lateness: Jitter::NONE,
        unpark_lateness: Jitter::NONE,
        thread_lateness: Jitter::NONE,
        exit: Duration::ZERO,
    };

    /// A native run on an ordinary Linux machine.
    pub const NATIVE: Self = Self {
        poll: Duration::from_micros(5),
        thousand_steps: Duration::from_micros(1),
        timer_granularity: Duration::from_millis(1),
        timer_lateness: Jitter {
            least: Duration::from_micros(60),
            spread: Duration::from_micros(60),
        },
        unpark_lateness: Jitter {
            least: Duration::from_micros(20),
            spread: Duration::from_micros(20),
        },
        thread_lateness: Jitter {
            least: Duration::from_micros(80),
            spread: Duration::from_micros(60),
        },
        exit: Duration::from_micros(800),
    };
}

/// A length of time that varies with the seed: at least `least`, less than `least + spread`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jitter {
    /// The shortest it can be.
    pub least: Duration,
    /// By how much it varies.
    pub spread: Duration,
}

impl Jitter {
    /// Always zero.
    pub const NONE: Self = Self { least: Duration::ZERO, spread: Duration::ZERO };

    /// The length for a random number `unit` of 0 ≤ `unit` < 1.
    pub fn at(self, unit: f64) -> Duration {
        self.least + self.spread.mul_f64(unit.clamp(0.0, 1.0))
    }
}
