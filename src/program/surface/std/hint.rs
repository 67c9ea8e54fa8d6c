//! Hints that change nothing here.

/// Says that a loop waits for another thread.
pub fn spin_loop() {}

/// A value about which nothing is assumed.
pub fn black_box<T>(value: T) -> T {
    value
}
