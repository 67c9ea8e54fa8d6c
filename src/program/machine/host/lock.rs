//! Locks: who holds them, and who waits for them.
//!
//! A lock is held by one, or shared by several. Who waits goes on in the order of arrival, those
//! who want it alone before those who would share it; who comes when it is free takes it at once.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::super::value::Value;
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime;
use crate::trace::ActorId;

/// A lock.
struct Lock {
    /// What it is called in reports.
    noun: String,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    holders: Vec<Holder>,
    waiting: VecDeque<Waiter>,
}

struct Holder {
    actor: Option<ActorId>,
    /// Where it took the lock.
    line: u32,
    alone: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Waiter {
    actor: Option<ActorId>,
    alone: bool,
}

pub(super) const TABLE: &[(&str, Host)] = &[
    ("lock_new", |call| {
        let noun = call.args[0].as_text().to_owned();
        HostFlow::Return(Value::Object(Rc::new(Lock { noun, state: RefCell::default() })))
    }),
    ("lock_take", |call| {
        let Some((lock, me)) = asked(call) else { return UNIT };
        HostFlow::Return(Value::Bool(lock.take(me)))
    }),
    ("lock_block", |call| {
        let Some((lock, me)) = asked(call) else { return UNIT };
        let what = lock.wait(me);
        let ready = move || lock.is_turn_of(me);
        if runtime::block_until(Rc::new(ready), None, &what) { HostFlow::Wait } else { UNIT }
    }),
    ("lock_release", |call| {
        if let Some((lock, me)) = asked(call) {
            lock.release(me);
        }
        UNIT
    }),
];

/// `(lock, alone: bool)`, with who asks.
fn asked(call: &HostCall<'_>) -> Option<(Rc<Lock>, Waiter)> {
    let alone = matches!(call.args.get(1), Some(Value::Bool(true)));
    Some((call.object::<Lock>(0)?, Waiter { actor: runtime::current_actor(), alone }))
}

impl Lock {
    /// Takes it, if it can be had now.
    fn take(&self, me: Waiter) -> bool {
        let mut state = self.state.borrow_mut();
        if !state.is_free_for(me) {
            return false;
        }
        state.waiting.retain(|waiter| *waiter != me);
        let line = runtime::current_line();
        state.holders.push(Holder { actor: me.actor, line, alone: me.alone });
        true
    }

    /// Joins those who wait; says what is waited for.
    fn wait(&self, me: Waiter) -> String {
        let mut state = self.state.borrow_mut();
        if !state.waiting.contains(&me) {
            state.waiting.push_back(me);
        }
        let Some(holder) = state.holders.first() else { return format!("a {}", self.noun) };
        let who = match holder.actor {
            actor if actor == me.actor => "it".to_owned(),
            Some(actor) => format!("'{}'", runtime::actor_name(actor)),
            None => "somebody".to_owned(),
        };
        format!("a {} that {who} locked in line {}", self.noun, holder.line)
    }

    fn is_turn_of(&self, me: Waiter) -> bool {
        let state = self.state.borrow();
        let first_alone = state.waiting.iter().find(|waiter| waiter.alone);
        state.is_free_for(me) && (!me.alone || first_alone == Some(&me))
    }

    fn release(&self, me: Waiter) {
        let holders = &mut self.state.borrow_mut().holders;
        let mine = holders.iter().position(|holder| holder.actor == me.actor);
        // A guard can be dropped in another's name: with the task that held it.
        let place = mine.or_else(|| holders.iter().position(|holder| holder.alone == me.alone));
        if let Some(place) = place {
            holders.remove(place);
        }
    }
}

impl State {
    fn is_free_for(&self, who: Waiter) -> bool {
        if who.alone {
            return self.holders.is_empty();
        }
        // Readers let a writer that waits go first; otherwise it could wait for ever.
        self.holders.iter().all(|holder| !holder.alone)
            && self.waiting.iter().all(|waiter| !waiter.alone)
    }
}
