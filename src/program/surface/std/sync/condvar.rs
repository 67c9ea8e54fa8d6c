//! Waiting until somebody says that something has changed, and for each other.

/// Those who wait until somebody says that what a mutex protects has changed.
pub struct Condvar {
    waiting: __Flags,
}

/// Whether a wait was ended by its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitTimeoutResult(bool);

impl WaitTimeoutResult {
    /// Whether the time was over.
    pub fn timed_out(&self) -> bool {
        self.0
    }
}

impl Condvar {
    /// One for which nobody waits.
    pub const fn new() -> Condvar {
        Condvar { waiting: __Flags::new() }
    }

    /// Gives the mutex back, blocks until it is told to go on, and takes the mutex again.
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let mutex = guard.__mutex();
        let told = self.waiting.join();
        drop(guard);
        told.block("a notification");
        mutex.lock()
    }

    /// The same, as long as a condition holds.
    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        mut condition: F,
    ) -> LockResult<MutexGuard<'a, T>> {
        let mut guard = guard;
        while condition(&mut *guard) {
            guard = self.wait(guard)?;
        }
        Ok(guard)
    }

    /// Waits for at most so long.
    pub fn wait_timeout<'a, T>(
        &self,
        guard: MutexGuard<'a, T>,
        length: Duration,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let mutex = guard.__mutex();
        let told = self.waiting.join();
        drop(guard);
        told.block_for(std::time::__nanos(length), "a notification");
        self.waiting.leave(&told);
        let result = WaitTimeoutResult(!told.get());
        match mutex.lock() {
            Ok(guard) => Ok((guard, result)),
            Err(error) => Err(PoisonError::new((error.into_inner(), result))),
        }
    }

    /// The same, as long as a condition holds.
    pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(
        &self,
        guard: MutexGuard<'a, T>,
        length: Duration,
        mut condition: F,
    ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let begun = Instant::now();
        let mut guard = guard;
        loop {
            if !condition(&mut *guard) {
                return Ok((guard, WaitTimeoutResult(false)));
            }
            let spent = begun.elapsed();
            if spent >= length {
                return Ok((guard, WaitTimeoutResult(true)));
            }
            guard = self.wait_timeout(guard, length - spent)?.0;
        }
    }

    /// Tells the one who waits longest.
    pub fn notify_one(&self) {
        self.waiting.set(false);
    }

    /// Tells all who wait.
    pub fn notify_all(&self) {
        self.waiting.set(true);
    }
}

impl Default for Condvar {
    fn default() -> Condvar {
        Condvar::new()
    }
}

impl std::fmt::Debug for Condvar {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Condvar { .. }")
    }
}

/// A place where so many threads wait for each other, again and again.
pub struct Barrier {
    state: Mutex<__Gathered>,
    told: Condvar,
    count: usize,
}

struct __Gathered {
    arrived: usize,
    round: usize,
}

/// What a barrier gives each thread.
pub struct BarrierWaitResult(bool);

impl BarrierWaitResult {
    /// Whether this is the one that came last.
    pub fn is_leader(&self) -> bool {
        self.0
    }
}

impl std::fmt::Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("BarrierWaitResult").field("is_leader", &self.0).finish()
    }
}

impl Barrier {
    /// One for so many threads.
    pub const fn new(count: usize) -> Barrier {
        let state = Mutex::new(__Gathered { arrived: 0, round: 0 });
        Barrier { state, told: Condvar::new(), count }
    }

    /// Blocks until all have come.
    pub fn wait(&self) -> BarrierWaitResult {
        let mut state = self.state.lock().unwrap();
        let round = state.round;
        state.arrived += 1;
        if state.arrived < self.count {
            let _state = self.told.wait_while(state, |state| state.round == round).unwrap();
            return BarrierWaitResult(false);
        }
        state.arrived = 0;
        state.round = state.round.wrapping_add(1);
        self.told.notify_all();
        BarrierWaitResult(true)
    }
}

impl std::fmt::Debug for Barrier {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Barrier { .. }")
    }
}
