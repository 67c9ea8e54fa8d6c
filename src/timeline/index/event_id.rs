//! The index of an event in 32 bits, of which an `Option` takes no more.

use std::num::NonZeroU32;

/// The index of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct EventId(NonZeroU32);

impl EventId {
    /// The id of the event at `index`; none where 32 bits are too few.
    pub(super) fn from_index(index: usize) -> Option<Self> {
        u32::try_from(index).ok()?.checked_add(1).and_then(NonZeroU32::new).map(Self)
    }

    /// The index of the event, in 32 bits.
    pub(super) const fn as_u32(self) -> u32 {
        self.0.get() - 1
    }

    /// Where the event is in the log.
    pub(super) const fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// The index of an event, if it is one of the first `seen`.
pub(super) fn within(event: Option<EventId>, seen: usize) -> Option<usize> {
    event.map(EventId::index).filter(|&event| event < seen)
}
