//! Typed numbers for the things that a run creates.
//!
//! Each is the place of the thing in its side table of the trace, in order of creation. An
//! `Option` of one takes four bytes, which keeps an event at 24.

use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "u32", into = "u32")]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The id of the thing at `index` of its table.
            ///
            /// # Panics
            ///
            /// If `index` is `u32::MAX` or more; the limits of a run keep tables far smaller.
            pub fn from_index(index: usize) -> Self {
                u32::try_from(index)
                    .ok()
                    .and_then(|index| index.checked_add(1))
                    .and_then(NonZeroU32::new)
                    .map(Self)
                    .expect("a run's tables are smaller than u32::MAX")
            }

            /// Where the thing is in its table.
            pub const fn index(self) -> usize {
                self.0.get() as usize - 1
            }
        }

        impl TryFrom<u32> for $name {
            type Error = &'static str;

            fn try_from(index: u32) -> Result<Self, Self::Error> {
                index
                    .checked_add(1)
                    .and_then(NonZeroU32::new)
                    .map(Self)
                    .ok_or("an id must be below 4294967295")
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> Self {
                id.0.get() - 1
            }
        }

        /// The number that a reader sees: the first is 1.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.index())
            }
        }
    )*};
}

ids! {
    /// Whoever runs code of the program: `main`'s future, a task, or a thread.
    ActorId;
    /// A worker of the runtime: a lane on which tasks are polled.
    WorkerId;
    /// A future (or stream) that the runtime instruments, inside an actor.
    FutureId;
    /// A timer: one deadline that somebody waits for.
    TimerId;
    /// Something that somebody blocks for.
    WaitId;
    /// A channel.
    ChannelId;
    /// A value that was sent, or that could not be.
    MessageId;
    /// A line that was printed.
    PrintId;
    /// An interned text.
    TextId;
}
