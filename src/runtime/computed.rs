//! The steps that a program's own code has taken and nobody has charged for yet.
//!
//! Code that is not compiled counts its steps; what they cost passes on the virtual clock when it
//! gives way, and is added to what it reads of the clock before that. A call of the operating
//! system costs as much as so many steps, and is none.

use std::cell::Cell;

/// What has been done.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Computed {
    /// The steps.
    pub(super) steps: u64,
    /// What calls of the operating system cost, in steps.
    calls: u64,
}

impl Computed {
    /// For how many steps is to be paid.
    pub(super) fn to_pay(self) -> u64 {
        self.steps.saturating_add(self.calls)
    }
}

thread_local! {
    static COMPUTED: Cell<Computed> = const { Cell::new(Computed { steps: 0, calls: 0 }) };
}

/// Whoever is running has taken so many steps more.
pub fn add(steps: u64) {
    let computed = COMPUTED.get();
    COMPUTED.set(Computed { steps: computed.steps + steps, ..computed });
}

/// Whoever is running has called the operating system, which costs as much as so many steps.
pub fn add_call(steps: u64) {
    let computed = COMPUTED.get();
    COMPUTED.set(Computed { calls: computed.calls + steps, ..computed });
}

/// What was done since this was asked last.
pub(super) fn take() -> Computed {
    COMPUTED.take()
}

/// Puts back what was taken.
pub(super) fn put_back(computed: Computed) {
    COMPUTED.set(computed);
}

/// For how many steps will have to be paid.
pub(super) fn pending() -> u64 {
    COMPUTED.get().to_pay()
}
