//! Which workers are parked, and how many of the others search: Tokio's `Idle`.
//!
//! One worker that searches is enough: it wakes the next one when it has found something.

/// Which workers are parked.
#[derive(Debug)]
pub(super) struct Idle {
    count: usize,
    /// Those who are parked; who parked last is woken first.
    sleepers: Vec<usize>,
    searching: usize,
}

impl Idle {
    /// All of them are parked.
    pub(super) fn new(count: usize) -> Self {
        Self { count, sleepers: (0..count).rev().collect(), searching: 0 }
    }

    /// Whom to unpark, because there is something to do: nobody while somebody searches.
    pub(super) fn notify(&mut self) -> Option<usize> {
        if 0 < self.searching {
            return None;
        }
        let worker = self.sleepers.pop()?;
        self.searching += 1;
        Some(worker)
    }

    /// A worker parks. True if it was the last that searched: it has to look once more.
    pub(super) fn park(&mut self, worker: usize, is_searching: bool) -> bool {
        self.sleepers.push(worker);
        is_searching && self.found()
    }

    /// A worker has parked and finds work by itself; false if it was unparked already.
    pub(super) fn unpark_itself(&mut self, worker: usize) -> bool {
        let place = self.sleepers.iter().position(|other| *other == worker);
        place.map(|place| self.sleepers.swap_remove(place)).is_some()
    }

    /// A worker begins to search, unless half of them do.
    pub(super) fn search(&mut self) -> bool {
        let begins = 2 * self.searching < self.count;
        self.searching += usize::from(begins);
        begins
    }

    /// A worker searches no more. True if it was the last.
    pub(super) fn found(&mut self) -> bool {
        self.searching = self.searching.saturating_sub(1);
        self.searching == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_is_woken_and_at_most_half_search() {
        let mut idle = Idle::new(4);
        assert_eq!(idle.notify(), Some(0), "who parked last");
        assert_eq!(idle.notify(), None, "one searches");
        assert!(idle.found());
        assert_eq!(idle.notify(), Some(1));
        assert!(idle.search() && !idle.search(), "two of four");
        assert!(!idle.park(0, true));
        assert!(idle.park(1, true), "the last one that searched");
        assert!(idle.unpark_itself(3) && !idle.unpark_itself(3));
        assert_eq!(idle.sleepers, [1, 2, 0]);
    }
}
