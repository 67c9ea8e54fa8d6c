//! Channels between threads.

use std::channel::{__RawReceiver, __RawSender, __channel};
use std::rt::__Flag;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A channel for any number of messages.
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = __channel(0);
    (Sender { raw: sender }, Receiver { raw: receiver, hand_over: None })
}

/// A channel for so many messages; with room for none, each is handed over.
pub fn sync_channel<T>(room: usize) -> (SyncSender<T>, Receiver<T>) {
    if room > 0 {
        let (sender, receiver) = __channel(room);
        let sender = SyncSender { raw: sender, hand_over: None };
        return (sender, Receiver { raw: receiver, hand_over: None });
    }
    let (sender, receiver) = __channel(1);
    let hand_over = __HandOver { is_awaited: __Flag::new(false), back: Mutex::new(None) };
    let hand_over = Arc::new(hand_over);
    let sender = SyncSender { raw: sender, hand_over: Some(Arc::clone(&hand_over)) };
    (sender, Receiver { raw: receiver, hand_over: Some(hand_over) })
}

/// What the ends of a channel without room share. A message is on its way until it is taken.
struct __HandOver<T> {
    /// Whether the receiver blocks until there is a message.
    is_awaited: __Flag,
    /// A message that nobody took.
    back: Mutex<Option<T>>,
}

/// The sending end of a channel.
pub struct Sender<T> {
    raw: __RawSender<T>,
}

impl<T: Send> Sync for Sender<T> {}

impl<T> Sender<T> {
    /// Sends a message; gives it back if the receiver is gone.
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {
        match self.raw.send(value) {
            Ok(()) => Ok(()),
            Err((value, _)) => Err(SendError(value)),
        }
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        Sender { raw: self.raw.clone() }
    }
}

impl<T> std::fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Sender { .. }")
    }
}

/// The sending end of a channel with a bound.
pub struct SyncSender<T> {
    raw: __RawSender<T>,
    /// Of a channel without room.
    hand_over: Option<Arc<__HandOver<T>>>,
}

impl<T: Send> Sync for SyncSender<T> {}
impl<T: Send> Send for SyncSender<T> {}

impl<T> SyncSender<T> {
    /// Sends a message; blocks until there is room, or, without room, until it is taken. Gives it
    /// back if the receiver is gone.
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {
        let mut value = value;
        loop {
            match self.raw.send(value) {
                Ok(()) => return self.is_taken(),
                Err((back, true)) => value = back,
                Err((back, false)) => return Err(SendError(back)),
            }
            self.raw.block();
        }
    }

    fn is_taken(&self) -> Result<(), SendError<T>> {
        if let Some(hand_over) = &self.hand_over {
            self.raw.block();
            if self.raw.is_closed()
                && let Some(value) = hand_over.back.lock().unwrap().take()
            {
                return Err(SendError(value));
            }
        }
        Ok(())
    }

    /// Sends a message if that can be done at once.
    pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>> {
        if let Some(hand_over) = &self.hand_over
            && !hand_over.is_awaited.get()
            && !self.raw.is_closed()
        {
            return Err(TrySendError::Full(value));
        }
        match self.raw.send(value) {
            Ok(()) => Ok(()),
            Err((value, true)) => Err(TrySendError::Full(value)),
            Err((value, false)) => Err(TrySendError::Disconnected(value)),
        }
    }
}

impl<T> Clone for SyncSender<T> {
    fn clone(&self) -> SyncSender<T> {
        SyncSender { raw: self.raw.clone(), hand_over: self.hand_over.clone() }
    }
}

impl<T> std::fmt::Debug for SyncSender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("SyncSender { .. }")
    }
}

/// The receiving end of a channel.
pub struct Receiver<T> {
    raw: __RawReceiver<T>,
    /// Of a channel without room.
    hand_over: Option<Arc<__HandOver<T>>>,
}

impl<T: Send> Send for Receiver<T> {}
impl<T> !Sync for Receiver<T> {}

impl<T> Receiver<T> {
    /// Blocks until there is a message, or never will be one.
    pub fn recv(&self) -> Result<T, RecvError> {
        loop {
            match self.raw.try_take() {
                Some(Some(value)) => return Ok(value),
                Some(None) => return Err(RecvError),
                None => self.block(None),
            }
        }
    }

    fn block(&self, at_most: Option<Duration>) {
        if let Some(hand_over) = &self.hand_over {
            hand_over.is_awaited.set(true);
        }
        match at_most {
            Some(length) => self.raw.block_for(std::time::__nanos(length)),
            None => self.raw.block(),
        }
        if let Some(hand_over) = &self.hand_over {
            hand_over.is_awaited.set(false);
        }
    }

    /// The next message, if it is there.
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        match self.raw.try_take() {
            Some(Some(value)) => Ok(value),
            Some(None) => Err(TryRecvError::Disconnected),
            None => Err(TryRecvError::Empty),
        }
    }

    /// Blocks until there is a message, for at most so long.
    pub fn recv_timeout(&self, length: Duration) -> Result<T, RecvTimeoutError> {
        let mut waited = false;
        loop {
            match self.raw.try_take() {
                Some(Some(value)) => return Ok(value),
                Some(None) => return Err(RecvTimeoutError::Disconnected),
                None if waited => return Err(RecvTimeoutError::Timeout),
                None => {
                    waited = true;
                    self.block(Some(length));
                }
            }
        }
    }

    /// The messages to come, until there never will be one any more.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { receiver: self }
    }

    /// The messages that are there.
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { receiver: self }
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        if let Some(hand_over) = &self.hand_over {
            for value in self.raw.close() {
                *hand_over.back.lock().unwrap() = Some(value);
            }
        }
    }
}

impl<T> std::fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Receiver { .. }")
    }
}

/// The messages to come.
pub struct Iter<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}

/// The messages that are there.
pub struct TryIter<'a, T> {
    receiver: &'a Receiver<T>,
}

impl<'a, T> Iterator for TryIter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.receiver.try_recv().ok()
    }
}

/// The messages to come, of a receiver that is used up.
pub struct IntoIter<T> {
    receiver: Receiver<T>,
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.receiver.recv().ok()
    }
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { receiver: self }
    }
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
