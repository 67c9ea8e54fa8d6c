//! Which of many futures inside one were woken: what streams of futures are made of.

use std::collections::{HashSet, VecDeque};
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Wake, Waker};

use super::super::value::Value;
use super::{Host, HostCall, HostFlow, UNIT};

/// Shared with the wakers, which must be able to go anywhere.
#[derive(Clone, Default)]
struct WakeSet(Arc<Mutex<Woken>>);

#[derive(Default)]
struct Woken {
    /// The futures that were woken and not taken since, in order.
    order: VecDeque<usize>,
    members: HashSet<usize>,
    /// How many futures there ever were.
    count: usize,
    /// Who is told, each once.
    parents: Vec<Waker>,
}

/// Wakes one future of a set.
struct One {
    set: WakeSet,
    number: usize,
}

impl Wake for One {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let parents = self.set.lock().wake(self.number);
        // Called after the lock: they may look here.
        for parent in parents {
            parent.wake();
        }
    }
}

impl WakeSet {
    fn lock(&self) -> MutexGuard<'_, Woken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Woken {
    fn wake(&mut self, number: usize) -> Vec<Waker> {
        if !self.members.insert(number) {
            return Vec::new();
        }
        self.order.push_back(number);
        std::mem::take(&mut self.parents)
    }
}

pub(super) const TABLE: &[(&str, Host)] = &[
    ("wake_set_new", |_| HostFlow::Return(Value::Object(Rc::new(WakeSet::default())))),
    ("wake_set_add", |call| {
        let is_woken = matches!(call.args[1], Value::Bool(true));
        let number = with_set(call, |set| {
            let number = set.count;
            set.count += 1;
            if is_woken {
                set.members.insert(number);
                set.order.push_back(number);
            }
            number
        });
        number_value(number.unwrap_or(0))
    }),
    ("wake_set_register", |call| {
        let waker = call.object::<Waker>(1).map(|waker| (*waker).clone());
        let parents = waker.into_iter().collect();
        let old = with_set(call, |set| std::mem::replace(&mut set.parents, parents));
        drop(old);
        UNIT
    }),
    ("wake_set_register_too", |call| {
        if let Some(waker) = call.object::<Waker>(1) {
            with_set(call, |set| {
                if !set.parents.iter().any(|parent| parent.will_wake(&waker)) {
                    set.parents.push((*waker).clone());
                }
            });
        }
        UNIT
    }),
    ("wake_set_next", |call| {
        let next = with_set(call, |set| {
            let next = set.order.pop_front()?;
            set.members.remove(&next);
            Some(next)
        });
        match next.flatten().map(number_value) {
            Some(HostFlow::Return(number)) => HostFlow::Return(Value::some(number)),
            _ => HostFlow::Return(Value::NONE),
        }
    }),
    ("wake_set_waker", |call| {
        let Some(set) = call.object::<WakeSet>(0) else { return UNIT };
        let one = One { set: (*set).clone(), number: number(call) };
        HostFlow::Return(Value::Object(Rc::new(Waker::from(Arc::new(one)))))
    }),
    ("wake_set_is_woken", |call| {
        let number = number(call);
        let is_woken = with_set(call, |set| set.members.contains(&number));
        HostFlow::Return(Value::Bool(is_woken.unwrap_or(false)))
    }),
];

fn with_set<T>(call: &HostCall<'_>, ask: impl FnOnce(&mut Woken) -> T) -> Option<T> {
    let set = call.object::<WakeSet>(0)?;
    let mut woken = set.lock();
    Some(ask(&mut woken))
}

fn number(call: &HostCall<'_>) -> usize {
    match call.args[1] {
        Value::Int(number) => usize::try_from(number).unwrap_or(usize::MAX),
        _ => usize::MAX,
    }
}

fn number_value(number: usize) -> HostFlow {
    super::channel::count(number)
}
