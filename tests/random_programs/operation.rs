//! What a random program is made of.

/// How many channels of each kind a program has.
pub(crate) const CHANNELS: usize = 3;

/// A random program: operations that are done one after another.
pub(crate) type Block = Vec<Operation>;

/// One thing that a program does. Handles and channels are named by numbers, which are taken
/// modulo how many there are; what cannot be done (a receive from a receiver that somebody else
/// has, an await of a handle that is gone) is skipped.
#[derive(Debug, Clone)]
pub(crate) enum Operation {
    Log,
    Sleep(u64),
    Yield,
    /// Keeps a value that logs when it is dropped.
    Keep,
    Panic,
    Spawn(Block),
    /// Awaits a handle of this block.
    Await(usize),
    Abort(usize),
    Detach(usize),
    Join(Block, Block),
    JoinAll(Vec<Block>),
    Select(Block, Block),
    Timeout(u64, Block),
    /// A future that is made and dropped, never polled.
    Unpolled(Block),
    Send(usize),
    Receive(usize),
    SendBounded(usize),
    ReceiveBounded(usize),
    /// Forgets this block's way to send to a channel, or drops its receiver.
    DropSender(usize),
    DropReceiver(usize),
    DropBoundedSender(usize),
    DropBoundedReceiver(usize),
    /// Sends through a oneshot channel, from a task that does this first; if it is none, the
    /// sender is dropped.
    Oneshot(Block, bool),
    /// Takes items of an iterator and a timed source, merged; the source is throttled by `gap`
    /// and gets a timeout.
    Streams {
        gap: u64,
        timeout: u64,
        items: usize,
    },
    /// A thread that does so many sends, sleeping before each. Only on our runtime.
    Thread(usize, u64, u8),
}
