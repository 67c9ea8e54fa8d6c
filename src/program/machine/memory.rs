//! How much memory the values of programs hold, about. What grows says so, and what is freed.
//!
//! Counted where lists and texts are made, changed in length and freed, so that a program that
//! fills memory without end is ended by a limit instead of by the browser. It is the memory of all
//! runs of this thread.

use std::cell::Cell;

use serde::{Deserialize, Serialize};

use super::value::Value;

/// What an allocation takes beyond its content, in bytes.
const ALLOCATION_BYTES: usize = 48;

thread_local! {
    static HELD_BYTES: Cell<usize> = const { Cell::new(0) };
    static LIMIT_BYTES: Cell<usize> = const { Cell::new(usize::MAX) };
}

/// From here on, this is the most that values may hold.
pub(super) fn limit(bytes: usize) {
    LIMIT_BYTES.set(bytes);
}

/// Whether values hold more than they may.
pub(super) fn is_full() -> bool {
    HELD_BYTES.get() > LIMIT_BYTES.get()
}

/// Whether a list of so many values may be made.
pub(super) fn has_room_for(values: usize) -> bool {
    let bytes = values.saturating_mul(size_of::<Value>());
    HELD_BYTES.get().saturating_add(bytes) <= LIMIT_BYTES.get()
}

/// What somebody holds: taken back when this is dropped.
#[derive(Debug, Default)]
pub(super) struct Held(usize);

impl Held {
    /// Of a list with room for so many values.
    pub(super) fn values(capacity: usize) -> Self {
        let mut this = Self(0);
        this.count(capacity.saturating_mul(size_of::<Value>()));
        this
    }

    /// Of a text with room for so many bytes.
    fn bytes(capacity: usize) -> Self {
        let mut this = Self(0);
        this.count(capacity);
        this
    }

    /// From now on it is a list with room for so many values.
    pub(super) fn recount(&mut self, capacity: usize) {
        self.count(capacity.saturating_mul(size_of::<Value>()));
    }

    fn count(&mut self, bytes: usize) {
        let bytes = bytes.saturating_add(ALLOCATION_BYTES);
        HELD_BYTES.set(HELD_BYTES.get().wrapping_sub(self.0).wrapping_add(bytes));
        self.0 = bytes;
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        HELD_BYTES.set(HELD_BYTES.get().wrapping_sub(self.0));
    }
}

/// The content of a `String`, counted.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) struct Text {
    text: String,
    held: Held,
}

impl Text {
    /// Changes it.
    pub(super) fn change<T>(&mut self, change: impl FnOnce(&mut String) -> T) -> T {
        let given = change(&mut self.text);
        self.held.count(self.text.capacity());
        given
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { held: Held::bytes(text.capacity()), text }
    }
}

impl From<Text> for String {
    fn from(mut text: Text) -> Self {
        std::mem::take(&mut text.text)
    }
}

impl Clone for Text {
    fn clone(&self) -> Self {
        Self::from(self.text.clone())
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl std::ops::Deref for Text {
    type Target = String;

    fn deref(&self) -> &String {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_is_counted_until_it_is_freed() {
        let before = HELD_BYTES.get();
        let mut text = Text::from("x".repeat(1_000));
        text.change(|text| text.push_str(&"y".repeat(1_000_000)));
        let list = Value::list(vec![Value::Unit; 1_000]);
        let held = HELD_BYTES.get() - before;
        assert!((1_017_000..3_000_000).contains(&held), "{held}");
        limit(before + held / 2);
        assert!(is_full() && !has_room_for(1));
        drop((text, list));
        assert!(!is_full() && has_room_for(1) && !has_room_for(usize::MAX));
        assert_eq!(HELD_BYTES.get(), before);
        limit(usize::MAX);
    }
}
