//! The reader as the executor: who is polled next is theirs to choose.

use super::Lab;
use crate::player::{Command, Speed};
use crate::runtime::{Choices, Config, Policy};
use crate::timeline::Lanes;
use crate::trace::{ActorId, Outcome};

impl Lab {
    /// How runs are scheduled.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Begins again with runs that are scheduled so.
    pub fn set_policy(&mut self, policy: Policy) {
        self.policy = policy;
        self.orders = None;
        self.begin_again();
        self.show_lanes();
    }

    /// Begins again with polls that may do so many operations before they make room for others.
    pub fn set_budget(&mut self, budget: Option<u32>) {
        self.budget = budget;
        self.orders = None;
        self.begin_again();
    }

    /// What a run of the program is given, under this seed.
    pub(super) fn config(&self, program: &str, seed: u64, policy: Policy) -> Config {
        Config { seed, policy, budget: self.budget, ..Config::new(program) }
    }

    /// Shows the lanes that the policy is about.
    pub(super) fn show_lanes(&mut self) {
        let lanes = match self.policy {
            Policy::Workers(_) => Lanes::Workers,
            _ => Lanes::Tasks,
        };
        self.dispatch(&Command::SetLanes(lanes));
    }

    /// Whether the reader is the executor.
    pub fn is_choosing(&self) -> bool {
        matches!(self.policy, Policy::Chosen(_))
    }

    /// Makes the reader the executor, at the beginning of the run, or lets it have its own order again.
    pub fn choose_order(&mut self, is_reader: bool) {
        let policy = match is_reader {
            true => Policy::Chosen(Choices::default()),
            false => self.own_policy(),
        };
        self.set_policy(policy);
        if is_reader {
            self.show_to_end();
        }
    }

    /// Who could be polled next, where the reader is to choose.
    pub fn choices(&self) -> Vec<ActorId> {
        let Some(run) = self.runs.first() else { return Vec::new() };
        let trace = run.trace();
        trace.outcome.as_ref().and_then(Outcome::choices).map(<[_]>::to_vec).unwrap_or_default()
    }

    /// Polls an actor next.
    pub fn choose(&mut self, actor: ActorId) {
        if let Policy::Chosen(choices) = &self.policy {
            self.policy = Policy::Chosen(choices.and(actor));
            self.begin_again();
            self.show_to_end();
        }
    }

    /// Takes the last choice back.
    pub fn take_choice_back(&mut self) {
        if let Policy::Chosen(choices) = &self.policy {
            let mut choices = choices.clone();
            choices.made.pop();
            self.policy = Policy::Chosen(choices);
            self.begin_again();
            self.show_to_end();
        }
    }

    /// Shows everything that is recorded: the reader has chosen it, and need not wait for it.
    fn show_to_end(&mut self) {
        let speed = self.player.speed();
        self.dispatch(&Command::SetSpeed(Speed::AtOnce));
        self.dispatch(&Command::Run);
        // At most one a step: a run of a choice is short, or at its limit.
        for _ in 0..10_000 {
            if self.player.mode() == crate::player::Mode::Ended {
                break;
            }
            self.dispatch(&Command::Tick { elapsed: std::time::Duration::from_millis(16) });
        }
        self.dispatch(&Command::SetSpeed(speed));
    }

    /// The policy that the lesson names, or the usual one.
    pub(super) fn own_policy(&self) -> Policy {
        self.lesson.policy.as_ref().and_then(|text| text.parse().ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons;
    use crate::trace::Stream;

    fn printed(lab: &Lab) -> Vec<String> {
        let trace = lab.runs()[0].trace();
        trace.printed(Stream::Out, trace.events.len()).map(str::to_owned).collect()
    }

    #[test]
    fn the_reader_chooses_who_is_polled_and_can_take_it_back() {
        let mut lab = Lab::new(lessons::find("your-own-program").expect("a lesson"));
        lab.choose_order(true);
        let ready = lab.choices();
        assert!(ready.len() >= 2, "{ready:?}");
        let orders = [ready[0], ready[ready.len() - 1]].map(|first| {
            lab.choose(first);
            let order = printed(&lab);
            lab.take_choice_back();
            assert_eq!(lab.choices(), ready);
            order
        });
        assert_ne!(orders[0], orders[1]);
        lab.choose_order(false);
        assert!(!lab.is_choosing() && lab.choices().is_empty());
    }
}
