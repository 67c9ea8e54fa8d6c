//! Threads in workers, on the real clock.
//!
//! A Rust closure cannot travel to a worker. But the same program, started in the worker from
//! its beginning, reaches the same `thread::spawn` and makes the same closure there, with the
//! same channel numbers, because nothing before it depends on time. So the page keeps its copy
//! of the closure unpolled (it owns the thread's channel ends), the worker runs its own, and
//! what it does there comes back as [`Report`]s. A thread must therefore be spawned before the
//! program waits for anything.

use std::collections::BTreeSet;
use std::rc::Weak;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::trace::{ActorId, ChannelId, Stream};

/// Something that a thread did in its worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Report {
    /// It began, or its sleep is over.
    Resumed,
    /// It went to sleep.
    Blocked {
        /// For how long, at least.
        length: Duration,
        /// The line that put it to sleep.
        line: u32,
    },
    /// It sent a message.
    Sent {
        /// The channel.
        channel: ChannelId,
        /// The value, as text.
        value: String,
        /// The line that sent it.
        line: u32,
    },
    /// It tried to send a message; the page had said that the receiver is gone.
    SendRefused {
        /// The channel.
        channel: ChannelId,
        /// The value, as text.
        value: String,
        /// The line that sent it.
        line: u32,
    },
    /// It printed a line.
    Printed {
        /// Where to.
        stream: Stream,
        /// What.
        text: String,
        /// The line that printed it.
        line: u32,
    },
    /// It ended.
    Ended {
        /// What it gave, as text.
        #[serde(default)]
        output: Option<String>,
    },
    /// It panicked.
    Panicked {
        /// With this message.
        message: String,
    },
    /// It cannot go on in a worker.
    Refused {
        /// Why: a whole sentence.
        reason: String,
    },
}

/// What the page must do for the threads of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Start a worker for a thread.
    Start {
        /// The thread.
        actor: ActorId,
    },
    /// Tell the workers that a channel's receiver is gone.
    ReceiverGone {
        /// The channel.
        channel: ChannelId,
    },
}

/// The end of a channel at which values from workers arrive.
pub(super) trait Endpoint {
    /// Puts a value, given as JSON, into the channel; false if the receiver is gone.
    fn deliver(&self, value: &str, line: u32) -> bool;
}

/// Where the threads of a run live.
#[derive(Default)]
pub(super) struct WorkerLink {
    role: Role,
    endpoints: Vec<Weak<dyn Endpoint>>,
    requests: Vec<Request>,
    outbox: Vec<Report>,
    closed: BTreeSet<ChannelId>,
    spawned: Vec<ActorId>,
}

/// Where the threads of a run live.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Here, as lanes of the model.
    #[default]
    Model,
    /// In workers; this is the page.
    Page,
    /// This is a worker, on its way to the thread that it will run.
    Replay,
    /// This is a worker, and it runs its thread.
    Worker,
}

impl WorkerLink {
    pub(super) fn new(role: Role) -> Self {
        Self { role, ..Self::default() }
    }

    /// Notes a new thread; true if it runs here.
    pub(super) fn thread_spawned(&mut self, actor: ActorId) -> bool {
        self.spawned.push(actor);
        if self.role == Role::Page {
            self.requests.push(Request::Start { actor });
        }
        self.role == Role::Model
    }

    pub(super) fn has_spawned(&self, actor: ActorId) -> bool {
        self.spawned.contains(&actor)
    }

    pub(super) fn begin_thread(&mut self) {
        self.role = Role::Worker;
    }

    pub(super) fn is_worker(&self) -> bool {
        self.role == Role::Worker
    }

    /// Enters a channel, in order of creation.
    pub(super) fn channel_created(&mut self, endpoint: Weak<dyn Endpoint>) {
        self.endpoints.push(endpoint);
    }

    pub(super) fn endpoint(&self, channel: ChannelId) -> Option<Weak<dyn Endpoint>> {
        self.endpoints.get(channel.index()).cloned()
    }

    pub(super) fn receiver_gone(&mut self, channel: ChannelId) {
        match self.role {
            Role::Page => self.requests.push(Request::ReceiverGone { channel }),
            _ => drop(self.closed.insert(channel)),
        }
    }

    /// In a worker, reports a send; true if the receiver was there.
    pub(super) fn send(&mut self, channel: ChannelId, value: String, line: u32) -> bool {
        let open = !self.closed.contains(&channel);
        if value.is_empty() {
            self.outbox.push(Report::Refused {
                reason: format!(
                    "A thread sends something in line {line} that cannot travel from its worker to \
                     the page; on the virtual clock it runs."
                ),
            });
            return open;
        }
        self.outbox.push(if open {
            Report::Sent { channel, value, line }
        } else {
            Report::SendRefused { channel, value, line }
        });
        open
    }

    /// In a worker, reports what else the thread does.
    pub(super) fn report(&mut self, report: Report) {
        if self.role == Role::Worker {
            self.outbox.push(report);
        }
    }

    pub(super) fn take_reports(&mut self) -> Vec<Report> {
        std::mem::take(&mut self.outbox)
    }

    pub(super) fn take_requests(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }
}
