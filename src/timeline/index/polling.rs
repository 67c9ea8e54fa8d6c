//! Which futures are being polled right now, by whom.

use crate::trace::{ActorId, FutureId, PollOutcome};

/// The polls that have begun and not ended, with the futures inside. Several actors can be in
/// one at a time, because threads run beside the executor; there are never many.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct PollsInProgress {
    polls: Vec<PollInProgress>,
}

/// The innermost futures that were suspended by a poll.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Leaves {
    /// The first of them.
    pub(super) first: Option<FutureId>,
    /// How many there are besides.
    pub(super) others: u16,
}

#[derive(Debug, Clone, PartialEq)]
struct PollInProgress {
    actor: ActorId,
    /// From the outermost future to the innermost.
    inside: Vec<Frame>,
    leaves: Leaves,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Frame {
    future: FutureId,
    leaves: Leaves,
}

impl PollsInProgress {
    /// Ends the poll of an actor, and says what it is suspended on.
    pub(super) fn end(&mut self, actor: ActorId) -> Leaves {
        match self.polls.iter().position(|poll| poll.actor == actor) {
            Some(place) => self.polls.swap_remove(place).leaves,
            None => Leaves::default(),
        }
    }

    /// The innermost future that the actor is polling.
    pub(super) fn innermost(&self, actor: ActorId) -> Option<FutureId> {
        let poll = self.polls.iter().find(|poll| poll.actor == actor)?;
        poll.inside.last().map(|frame| frame.future)
    }

    /// The actor begins to poll a future, inside those that it is polling.
    pub(super) fn enter(&mut self, actor: ActorId, future: FutureId) {
        self.of(actor).inside.push(Frame { future, leaves: Leaves::default() });
    }

    /// The poll of a future ended.
    pub(super) fn leave(&mut self, actor: ActorId, future: FutureId, outcome: PollOutcome) {
        let poll = self.of(actor);
        let Some(place) = poll.inside.iter().rposition(|frame| frame.future == future) else {
            return;
        };
        let frame = poll.inside[place];
        // A panic leaves several at once.
        poll.inside.truncate(place);
        // What was suspended inside a future that is ready is not waited for any more.
        if outcome == PollOutcome::Pending {
            let outer = poll.inside.last_mut().map_or(&mut poll.leaves, |outer| &mut outer.leaves);
            let leaves = match frame.leaves.first {
                Some(_) => frame.leaves,
                None => Leaves { first: Some(future), others: 0 },
            };
            outer.add(leaves);
        }
    }

    fn of(&mut self, actor: ActorId) -> &mut PollInProgress {
        let place = self.polls.iter().position(|poll| poll.actor == actor);
        let place = place.unwrap_or_else(|| {
            let leaves = Leaves::default();
            self.polls.push(PollInProgress { actor, inside: Vec::new(), leaves });
            self.polls.len() - 1
        });
        &mut self.polls[place]
    }
}

impl Leaves {
    fn add(&mut self, more: Self) {
        if self.first.is_none() {
            *self = more;
        } else {
            self.others = self.others.saturating_add(more.others).saturating_add(1);
        }
    }
}
