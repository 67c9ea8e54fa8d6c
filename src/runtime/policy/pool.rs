//! The workers: lanes of virtual time on which tasks are polled at the same time.
//!
//! Each worker does one thing at a time, and says when it does the next: it looks for a task,
//! polls it for a stretch, ends the poll, parks. A poll takes the time that its steps cost, and
//! meanwhile the other workers, `main` and the threads go on. One of those who are parked looks
//! after the timers. How tasks wait for a worker is the business of the queues.

use crate::runtime::body::Body;
use crate::runtime::context::Handle;
use crate::runtime::{due, executor};
use crate::time::Instant;

use super::poll::{Poll, Went};

/// The workers; none where the policy has none.
#[derive(Debug, Default)]
pub(in crate::runtime) struct Pool {
    workers: Vec<Doing>,
    driver: Option<Driver>,
    /// The runtime shuts down: no poll begins, and the tasks are dropped when the last one ends.
    shuts_down: bool,
}

/// The worker that looks after the timers.
#[derive(Debug)]
struct Driver {
    worker: usize,
    /// The tick for which it waits, and when it will have noticed that it has come.
    waits: Option<(Instant, Instant)>,
}

/// What a worker is doing.
#[derive(Debug)]
enum Doing {
    /// It is parked.
    Nothing,
    /// It looks for a task, at this moment.
    Looking(Instant),
    Polling(Poll),
    /// Its code is running right now.
    Running,
}

impl Doing {
    fn into_poll(self) -> Option<Poll> {
        match self {
            Self::Polling(poll) => Some(poll),
            _ => None,
        }
    }
}

impl Pool {
    pub(in crate::runtime) fn new(count: usize) -> Self {
        let workers = std::iter::repeat_with(|| Doing::Nothing).take(count).collect::<Vec<_>>();
        // Who parked first looks after the timers.
        let driver = count.checked_sub(1).map(|worker| Driver { worker, waits: None });
        Self { workers, driver, shuts_down: false }
    }

    /// When a worker does the next thing, and which.
    pub(in crate::runtime) fn next(&self) -> Option<(Instant, usize)> {
        let at = |worker: usize| match &self.workers[worker] {
            Doing::Nothing => {
                let driver = self.driver.as_ref().filter(|driver| driver.worker == worker)?;
                driver.waits.map(|(_, noticed)| noticed)
            }
            Doing::Looking(at) => Some(*at),
            Doing::Polling(poll) => poll.next_at(),
            Doing::Running => None,
        };
        (0..self.workers.len()).filter_map(|worker| Some((at(worker)?, worker))).min()
    }

    /// Whether a poll has begun and not ended.
    pub(in crate::runtime) fn polls(&self) -> bool {
        self.workers.iter().any(|doing| matches!(doing, Doing::Polling(_) | Doing::Running))
    }

    /// No poll begins any more; the tasks are dropped when the last one has ended.
    pub(in crate::runtime) fn shut_down(&mut self) {
        self.shuts_down = true;
    }

    /// Whether the runtime shuts down and has not done so.
    pub(in crate::runtime) fn shuts_down(&self) -> bool {
        self.shuts_down
    }

    /// Takes what is being polled, to be dropped.
    pub(in crate::runtime) fn take_bodies(&mut self) -> Vec<Box<dyn Body>> {
        let bodies = self.workers.iter_mut().map(|doing| std::mem::replace(doing, Doing::Nothing));
        bodies.filter_map(Doing::into_poll).map(Poll::into_body).collect()
    }

    fn is_driver(&self, worker: usize) -> bool {
        self.driver.as_ref().is_some_and(|driver| driver.worker == worker)
    }
}

/// Notes what has come about since somebody ran: who was unparked, whose wait is over, when the
/// next timer is due.
pub(in crate::runtime) fn look(handle: &Handle) {
    let mut pool = handle.local.pool.borrow_mut();
    if pool.workers.is_empty() {
        return;
    }
    let costs = handle.local.costs.get();
    handle.with(|state| {
        let now = state.now;
        let unparked = state.ready.workers().map(|queues| queues.take_unparked());
        for worker in unparked.into_iter().flatten() {
            let at = now + costs.unpark_lateness.at(state.random());
            pool.workers[worker] = Doing::Looking(at);
            if let Some(queues) = state.ready.workers() {
                queues.was_unparked(worker);
            }
        }
        if let Some(driver) = &mut pool.driver {
            let tick = state.timers.next_tick();
            if driver.waits.map(|(tick, _)| tick) != tick {
                let noticed = due::park_until(state, handle);
                driver.waits = tick.zip(noticed);
            }
        }
    });
    for doing in &mut pool.workers {
        if let Doing::Polling(poll) = doing {
            poll.look(handle);
        }
    }
}

/// Lets a worker do its next thing. The present must be its own.
pub(in crate::runtime) fn step(handle: &Handle, worker: usize) {
    let outer = handle.with(|state| {
        let queues = state.ready.workers();
        queues.and_then(|queues| queues.enter(Some(worker)))
    });
    let doing = replace(handle, worker, Doing::Running);
    let next = match doing {
        Doing::Nothing => after_timers(handle, worker),
        Doing::Looking(_) => look_for_a_task(handle, worker),
        Doing::Polling(poll) => match poll.go_on(handle) {
            Went::On(poll) => Doing::Polling(poll),
            Went::ToItsEnd { budget } => after_a_poll(handle, worker, budget),
        },
        Doing::Running => Doing::Running,
    };
    replace(handle, worker, next);
    handle.with(|state| state.ready.workers().map(|queues| queues.enter(outer)));
    shut_down_if_idle(handle);
}

fn replace(handle: &Handle, worker: usize, doing: Doing) -> Doing {
    std::mem::replace(&mut handle.local.pool.borrow_mut().workers[worker], doing)
}

/// A parked worker has noticed that timers are due.
fn after_timers(handle: &Handle, worker: usize) -> Doing {
    look_after_timers(handle, worker);
    let goes_on = with_queues(handle, |queues| queues.goes_on(worker));
    if goes_on { look_for_a_task(handle, worker) } else { parked(handle, worker) }
}

/// Looks after the timers if nobody else does, and brings back what was put behind others.
fn look_after_timers(handle: &Handle, worker: usize) {
    {
        let mut pool = handle.local.pool.borrow_mut();
        if pool.is_driver(worker) {
            pool.driver = None;
        }
    }
    let is_free = handle.local.pool.borrow().driver.is_none();
    with_queues(handle, |queues| queues.set_driving(true));
    if is_free {
        due::look_at_timers(handle, None);
    } else {
        due::bring_back_deferred(handle);
    }
    with_queues(handle, |queues| {
        queues.set_driving(false);
        queues.tell_others(worker);
    });
}

/// One turn: finds a task and begins to poll it, or parks.
fn look_for_a_task(handle: &Handle, worker: usize) -> Doing {
    if handle.local.pool.borrow().is_driver(worker) {
        look_after_timers(handle, worker);
    }
    loop {
        if handle.local.pool.borrow().shuts_down {
            return park(handle, worker);
        }
        if with_queues(handle, |queues| queues.begin_turn(worker)) {
            look_after_timers(handle, worker);
        }
        let task = handle.with(|state| {
            let own = state.ready.next_of(worker);
            own.or_else(|| {
                let queues = state.ready.workers()?;
                let count = u32::try_from(queues.count()).unwrap_or(1);
                queues.search(worker).then_some(())?;
                let start = state.random_below(count) as usize;
                state.ready.steal(worker, start)
            })
        });
        if let Some(task) = task {
            with_queues(handle, |queues| queues.found(worker));
            if let Some(poll) = Poll::begin(handle, worker, task, handle.local.budget) {
                return Doing::Polling(poll);
            }
        } else if with_queues(handle, |queues| queues.has_deferred(worker)) {
            look_after_timers(handle, worker);
        } else {
            return park(handle, worker);
        }
    }
}

/// The same turn goes on with the task that was woken last; otherwise the next one begins.
fn after_a_poll(handle: &Handle, worker: usize, budget: Option<u32>) -> Doing {
    while !handle.local.pool.borrow().shuts_down {
        let task = handle.with(|state| state.ready.next_in_turn(worker, budget != Some(0)));
        let Some(task) = task else { break };
        if let Some(poll) = Poll::begin(handle, worker, task, budget) {
            return Doing::Polling(poll);
        }
    }
    look_for_a_task(handle, worker)
}

fn park(handle: &Handle, worker: usize) -> Doing {
    with_queues(handle, |queues| queues.park(worker));
    parked(handle, worker)
}

fn parked(handle: &Handle, worker: usize) -> Doing {
    let mut pool = handle.local.pool.borrow_mut();
    pool.driver.get_or_insert(Driver { worker, waits: None });
    Doing::Nothing
}

fn shut_down_if_idle(handle: &Handle) {
    let is_time = {
        let pool = handle.local.pool.borrow();
        pool.shuts_down && !pool.polls()
    };
    if is_time {
        executor::drop_tasks(handle);
        handle.local.pool.borrow_mut().shuts_down = false;
    }
}

/// Ends every poll where it is: its task is dropped next.
pub(in crate::runtime) fn close_polls(handle: &Handle) {
    let now = handle.shared.lock().now;
    let polls: Vec<Poll> = {
        let mut pool = handle.local.pool.borrow_mut();
        let polling = pool.workers.iter_mut().filter(|doing| matches!(doing, Doing::Polling(_)));
        let closed = polling.map(|doing| std::mem::replace(doing, Doing::Looking(now)));
        closed.filter_map(Doing::into_poll).collect()
    };
    polls.into_iter().for_each(|poll| poll.close(handle));
}

fn with_queues<R: Default>(
    handle: &Handle,
    change: impl FnOnce(&mut super::WorkerQueues) -> R,
) -> R {
    handle.with(|state| state.ready.workers().map(change)).unwrap_or_default()
}
