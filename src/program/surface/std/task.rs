//! What polling takes and gives.

/// What a poll gives.
#[lang = "Poll"]
pub enum Poll<T> {
    /// The value is there.
    Ready(T),
    /// It is not there yet.
    Pending,
}

/// What a poll is given: who is to be woken.
#[lang = "Context"]
pub struct Context;
