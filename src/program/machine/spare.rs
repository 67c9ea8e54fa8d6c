//! Room for registers that calls before have left: most calls then ask the allocator for nothing.

use super::value::Value;

/// How much room is kept, and how large each may be.
const MOST: usize = 32;
const LARGEST: usize = 128;

/// Rooms for registers, all of them empty.
#[derive(Debug, Default)]
pub(super) struct Spare(Vec<Vec<Value>>);

impl Spare {
    /// Room for registers; none yet if there is none to spare.
    pub(super) fn take(&mut self) -> Vec<Value> {
        self.0.pop().unwrap_or_default()
    }

    /// Drops what is there, and keeps the room.
    pub(super) fn keep(&mut self, mut room: Vec<Value>) {
        room.clear();
        if room.capacity() > 0 && room.capacity() <= LARGEST && self.0.len() < MOST {
            self.0.push(room);
        }
    }
}
