//! Where the reader is in all runs at once.

use crate::time::Instant;
use crate::timeline::Cursor;

/// Where the reader is: one moment for all runs, and how many events of each have been seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Position {
    /// The moment; not before any event that was seen.
    pub at: Instant,
    /// For each run, how many events have been seen.
    pub seen: Vec<usize>,
}

impl Position {
    /// The beginning of `runs` runs.
    pub fn beginning(runs: usize) -> Self {
        Self { at: Instant::ZERO, seen: vec![0; runs] }
    }

    /// Where the reader is in one of the runs; its beginning, if there is no such run.
    pub fn cursor(&self, run: usize) -> Cursor {
        Cursor { at: self.at, seen: self.seen.get(run).copied().unwrap_or(0) }
    }

    /// How many events have been seen in all runs together.
    pub fn total(&self) -> usize {
        self.seen.iter().sum()
    }

    /// Whether nothing has been seen and no time has passed.
    pub fn is_beginning(&self) -> bool {
        self.at == Instant::ZERO && self.total() == 0
    }
}
