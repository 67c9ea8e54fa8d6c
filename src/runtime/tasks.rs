//! The task table: the bodies of `main` and of the tasks.
//!
//! To poll a body it is taken out of its slot, every borrow of the table is released, it
//! is polled, and it is put back if it is not done. The program's code spawns, wakes,
//! drops and aborts other tasks (and asks for its own abort) while it is polled.

use std::rc::Rc;
use std::task::Waker;

use super::body::Body;
use super::join_handle::JoinTarget;
use crate::trace::ActorId;

/// The bodies of `main` and of the tasks, by actor.
#[derive(Default)]
pub(super) struct Tasks {
    slots: Vec<Option<Slot>>,
}

struct Slot {
    /// None while it is being polled.
    body: Option<Box<dyn Body>>,
    waker: Waker,
    join: Rc<dyn JoinTarget>,
    abort: bool,
}

/// A body that was taken out to be polled or dropped.
pub(super) struct Taken {
    pub(super) body: Box<dyn Body>,
    pub(super) waker: Waker,
    pub(super) aborted: bool,
}

impl Tasks {
    pub(super) fn insert(
        &mut self,
        actor: ActorId,
        body: Box<dyn Body>,
        waker: Waker,
        join: Rc<dyn JoinTarget>,
    ) {
        if self.slots.len() <= actor.index() {
            self.slots.resize_with(actor.index() + 1, || None);
        }
        self.slots[actor.index()] = Some(Slot { body: Some(body), waker, join, abort: false });
    }

    /// Takes the body out; none if it is being polled or has ended.
    pub(super) fn take(&mut self, actor: ActorId) -> Option<Taken> {
        let slot = self.slots.get_mut(actor.index())?.as_mut()?;
        let body = slot.body.take()?;
        Some(Taken { body, waker: slot.waker.clone(), aborted: slot.abort })
    }

    /// Whether a waker is the one that an actor is polled with.
    pub(super) fn is_waker_of(&self, actor: ActorId, waker: &Waker) -> bool {
        let slot = self.slots.get(actor.index()).and_then(Option::as_ref);
        slot.is_some_and(|slot| slot.waker.will_wake(waker))
    }

    /// Puts a body back that is not done.
    pub(super) fn put_back(&mut self, actor: ActorId, body: Box<dyn Body>) {
        if let Some(Some(slot)) = self.slots.get_mut(actor.index()) {
            slot.body = Some(body);
        }
    }

    /// Frees the slot of an actor that ended; returns who is to be told.
    pub(super) fn remove(&mut self, actor: ActorId) -> Option<Rc<dyn JoinTarget>> {
        self.slots.get_mut(actor.index())?.take().map(|slot| slot.join)
    }

    /// Asks for the actor to be dropped at its next turn; false if it has ended.
    pub(super) fn abort(&mut self, actor: ActorId) -> bool {
        match self.slots.get_mut(actor.index()) {
            Some(Some(slot)) => {
                slot.abort = true;
                true
            }
            _ => false,
        }
    }

    pub(super) fn is_aborted(&self, actor: ActorId) -> bool {
        matches!(self.slots.get(actor.index()), Some(Some(Slot { abort: true, .. })))
    }

    /// Takes the bodies of all who are not being polled, in order of spawning.
    pub(super) fn take_bodies(&mut self) -> Vec<Box<dyn Body>> {
        let slots = std::mem::take(&mut self.slots);
        slots.into_iter().flatten().filter_map(|slot| slot.body).collect()
    }

    /// Everybody who has not ended and is not being polled, in order of spawning.
    pub(super) fn idle(&self) -> Vec<ActorId> {
        let idle = |slot: &Option<Slot>| slot.as_ref().is_some_and(|slot| slot.body.is_some());
        (0..self.slots.len()).filter(|&i| idle(&self.slots[i])).map(ActorId::from_index).collect()
    }
}
