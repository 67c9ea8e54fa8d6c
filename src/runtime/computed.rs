//! The steps that a program's own code has taken and nobody has charged for yet.
//!
//! Code that is not compiled counts its steps; what they cost passes on the virtual clock when it
//! gives way, and is added to what it reads of the clock before that.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Whoever is running has taken so many steps more.
pub fn add(steps: u64) {
    STEPS.set(STEPS.get() + steps);
}

/// The steps since this was asked last.
pub(super) fn take() -> u64 {
    STEPS.take()
}

/// The steps that will be taken note of.
pub(super) fn pending() -> u64 {
    STEPS.get()
}
