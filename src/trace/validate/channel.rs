//! The state of a channel, and what can happen to it.
//!
//! A channel's state is a queue and two counts rather than one of a few names, so its rules are
//! the conditions in the methods below, one method for each event.

use std::collections::VecDeque;

use super::Rule;
use crate::trace::{ChannelId, ChannelKind, MessageId};

/// What a channel holds, and who is left at its ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChannelState {
    created: bool,
    senders: u32,
    receiver: bool,
    /// The receiver takes no more.
    closed: bool,
    sent: u32,
    queue: VecDeque<MessageId>,
}

impl ChannelState {
    /// How many messages are queued.
    pub fn depth(&self) -> usize {
        self.queue.len()
    }

    /// The queued messages, the oldest first.
    pub fn messages(&self) -> impl Iterator<Item = MessageId> {
        self.queue.iter().copied()
    }

    /// How many senders are alive.
    pub const fn senders(&self) -> u32 {
        self.senders
    }

    /// Whether the receiver is alive.
    pub const fn has_receiver(&self) -> bool {
        self.receiver
    }

    /// Whether one end of the channel is gone.
    pub const fn is_closed(&self) -> bool {
        self.created && (self.senders == 0 || !self.receiver || self.closed)
    }

    /// Whether a message of this kind of channel can be sent now.
    pub(super) fn has_room(&self, kind: ChannelKind) -> bool {
        capacity(kind).is_none_or(|capacity| self.queue.len() < capacity as usize)
    }

    pub(super) fn create(&mut self, id: ChannelId) -> Result<(), Rule> {
        if self.created {
            return Err(Rule::ChannelTwice(id));
        }
        *self = Self { created: true, senders: 1, receiver: true, ..Self::default() };
        Ok(())
    }

    pub(super) fn clone_sender(&mut self, id: ChannelId) -> Result<(), Rule> {
        self.expect_sender(id)?;
        self.senders = self.senders.saturating_add(1);
        Ok(())
    }

    pub(super) fn drop_sender(&mut self, id: ChannelId) -> Result<(), Rule> {
        self.expect_sender(id)?;
        self.senders -= 1;
        Ok(())
    }

    pub(super) fn drop_receiver(&mut self, id: ChannelId, unread: u32) -> Result<(), Rule> {
        self.expect_receiver(id)?;
        if unread as usize != self.queue.len() {
            return Err(Rule::Unread { channel: id, said: unread, queued: self.queue.len() });
        }
        self.receiver = false;
        self.queue.clear();
        Ok(())
    }

    pub(super) fn close_receiver(&mut self, id: ChannelId) -> Result<(), Rule> {
        self.expect_receiver(id)?;
        if self.closed {
            return Err(Rule::ReceiverClosedTwice(id));
        }
        self.closed = true;
        Ok(())
    }

    /// A place that was reserved before the receiver was closed can be used after.
    pub(super) fn send(
        &mut self,
        id: ChannelId,
        kind: ChannelKind,
        message: MessageId,
    ) -> Result<(), Rule> {
        self.expect_sender(id)?;
        self.expect_receiver(id)?;
        if !self.has_room(kind) || (kind == ChannelKind::Oneshot && self.sent == 1) {
            return Err(Rule::NoRoom { channel: id, kind });
        }
        self.sent = self.sent.saturating_add(1);
        self.queue.push_back(message);
        Ok(())
    }

    pub(super) fn refuse(&mut self, id: ChannelId) -> Result<(), Rule> {
        self.expect_sender(id)?;
        if self.receiver && !self.closed {
            return Err(Rule::RefusedByLiving(id));
        }
        Ok(())
    }

    pub(super) fn receive(&mut self, id: ChannelId, message: MessageId) -> Result<(), Rule> {
        self.expect_receiver(id)?;
        let oldest = self.queue.front().copied();
        if oldest != Some(message) {
            return Err(Rule::NotTheOldest { channel: id, message, oldest });
        }
        self.queue.pop_front();
        Ok(())
    }

    fn expect_created(&self, id: ChannelId) -> Result<(), Rule> {
        if self.created { Ok(()) } else { Err(Rule::NoChannelYet(id)) }
    }

    fn expect_sender(&self, id: ChannelId) -> Result<(), Rule> {
        self.expect_created(id)?;
        if self.senders > 0 { Ok(()) } else { Err(Rule::NoSender(id)) }
    }

    fn expect_receiver(&self, id: ChannelId) -> Result<(), Rule> {
        self.expect_created(id)?;
        if self.receiver { Ok(()) } else { Err(Rule::NoReceiver(id)) }
    }
}

/// How many messages fit; none where any number does.
const fn capacity(kind: ChannelKind) -> Option<u32> {
    match kind {
        ChannelKind::Unbounded => None,
        ChannelKind::Bounded(capacity) => Some(capacity),
        ChannelKind::Oneshot => Some(1),
    }
}
