//! The same programs under many seeds: which outputs are possible, and how often each came.
//!
//! One run shows one order. What comes in every run may be guaranteed; what comes in some is not.

use super::Lab;
use super::live_run::{LiveRun, Lost};
use crate::jobs::Task;
use crate::jobs::engine::Engine;
use crate::runtime::{Config, Policy};
use crate::time::{Instant, Start};
use crate::trace::{Stream, Trace};

/// The outputs of runs under many seeds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrdersSeen {
    /// How many runs there are to be.
    pub wanted: u32,
    /// How many there were.
    pub done: u32,
    /// Each output with how often it came, the commonest first.
    pub outputs: Vec<(Vec<String>, u32)>,
}

impl OrdersSeen {
    /// Whether every run was made.
    pub fn is_complete(&self) -> bool {
        self.wanted == self.done
    }

    fn add(&mut self, output: Vec<String>) {
        self.done += 1;
        match self.outputs.iter_mut().find(|(known, _)| *known == output) {
            Some((_, times)) => *times += 1,
            None => self.outputs.push((output, 1)),
        }
        // Stable, so that outputs that came equally often stay where they are.
        self.outputs.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    }
}

impl Lab {
    /// The outputs under many seeds, if that was asked for.
    pub fn orders(&self) -> Option<&OrdersSeen> {
        self.orders.as_ref()
    }

    /// Begins to run the first program under so many seeds; nothing is run yet.
    pub fn begin_orders(&mut self, wanted: u32) {
        if self.take_up_texts() {
            self.orders = Some(OrdersSeen { wanted, ..OrdersSeen::default() });
        }
        self.version += 1;
    }

    /// Makes no more runs; what was seen stays.
    pub fn stop_orders(&mut self) {
        if let Some(orders) = &mut self.orders {
            orders.wanted = orders.done;
            self.version += 1;
        }
    }

    /// Makes one more of these runs; false if none is wanted.
    pub fn advance_orders(&mut self) -> bool {
        let Some(orders) = self.orders.as_ref().filter(|orders| !orders.is_complete()) else {
            return false;
        };
        let policy = match &self.policy {
            Policy::CurrentThread | Policy::Chosen(_) => Policy::Shuffled,
            other => other.clone(),
        };
        let seed = u64::from(orders.done) + 1;
        let Some(run) = self.runs.first() else { return false };
        let Some(text) = run.text().running() else { return false };
        let config = self.config(&run.program().name, seed, policy);
        let Ok(trace) = run_to_end(self.engine, text, config) else {
            self.stop_orders();
            return false;
        };
        let output = trace.printed(Stream::Out, trace.events.len()).map(str::to_owned).collect();
        if let Some(orders) = &mut self.orders {
            orders.add(output);
        }
        self.version += 1;
        true
    }
}

fn run_to_end(engine: Engine, text: &str, config: Config) -> Result<Trace, Lost> {
    let (mut run, mut trace) = LiveRun::begin(engine, text, config, Start::default())?;
    run.go_on(Task::Advance { until: Instant::MAX, max_steps: usize::MAX }, &mut trace)?;
    Ok(trace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons;

    #[test]
    fn every_seed_is_run_and_its_output_counted() {
        let mut lab = Lab::new(lessons::find("your-own-program").expect("a lesson"));
        lab.begin_orders(20);
        while lab.advance_orders() {}
        let orders = lab.orders().expect("they were asked for");
        assert!(orders.is_complete());
        assert_eq!(orders.outputs.iter().map(|(_, times)| times).sum::<u32>(), 20);
        assert!(orders.outputs.len() > 1, "two tasks begin in either order");
        assert!(orders.outputs.is_sorted_by_key(|(_, times)| std::cmp::Reverse(*times)));
    }

    #[test]
    fn they_can_be_stopped_and_what_was_seen_stays() {
        let mut lab = Lab::new(lessons::find("your-own-program").expect("a lesson"));
        lab.begin_orders(20);
        lab.advance_orders();
        lab.stop_orders();
        assert!(!lab.advance_orders());
        assert_eq!(lab.orders().map(|orders| orders.done), Some(1));
    }
}
