//! What a panic leaves.

use super::value::Value;

/// What a panic leaves to whoever catches it, or joins the thread that it ends.
#[derive(Debug, Clone)]
pub(crate) struct Panic {
    /// What it says.
    pub(crate) message: String,
    /// Whether the message was there before the program ran: then a `&str` is left.
    pub(crate) is_literal: bool,
    /// A value of the program's own that is left instead: a `Box<dyn Any + Send>`.
    pub(crate) payload: Option<Value>,
    /// Whether it is told on standard error; it was already, if it goes on after it was caught.
    pub(crate) is_told: bool,
}

impl Panic {
    /// A panic of the machine's own.
    pub(super) fn of_message(message: String) -> Self {
        // Natively only what operators say is known beforehand.
        let is_literal = message.starts_with("attempt to ");
        Self { message, is_literal, payload: None, is_told: true }
    }

    /// As the surface's `std::panic::__Panic`.
    pub(super) fn to_value(&self) -> Value {
        let payload = self.payload.clone().map_or(Value::NONE, Value::some);
        let message = Value::text(self.message.clone());
        Value::data(0, vec![message, Value::Bool(self.is_literal), payload])
    }
}
