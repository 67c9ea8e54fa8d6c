//! What each kind of event demands of the state before it, and what it does to that state.

use super::actor::{ActorState, ActorStep};
use super::checker::{entry, entry_mut};
use super::future::{FutureState, FutureStep};
use super::timer::{TimerState, TimerStep};
use super::{Checker, Rule};
use crate::trace::{
    ActorId, ActorKind, EndCause, Event, EventKind, FutureId, MessageId, PollOutcome, PrintId,
    Scheduler, TimerId, Trace, WakeCause, WorkerId,
};

impl Checker {
    /// Applies the next event of `trace`.
    ///
    /// # Errors
    ///
    /// The rule that the event breaks, given those before it.
    pub fn event(&mut self, trace: &Trace, event: &Event) -> Result<(), Rule> {
        self.grow(trace);
        if event.at < self.now {
            return Err(Rule::TimeWentBack(self.now));
        }
        self.now = event.at;
        let subject = || event.actor.ok_or(Rule::NoActor);
        match event.kind {
            EventKind::Spawned => self.spawn(trace, subject()?),
            EventKind::Woken { cause, by } => self.wake(trace, subject()?, cause, by),
            EventKind::PollStarted { ready, worker } => {
                self.start_poll(trace, subject()?, ready, worker)
            }
            EventKind::PollEnded { outcome } => self.end_poll(trace, subject()?, outcome),
            EventKind::Resumed => self.resume(trace, subject()?),
            EventKind::Blocked { timer, wait } => {
                let waits = wait.map_or(0, |wait| wait.index() + 1);
                if trace.waits.len() < waits {
                    entry("wait", &trace.waits, waits - 1)?;
                }
                self.block(trace, subject()?, timer)
            }
            EventKind::Ended { how } => self.end(trace, subject()?, how),
            EventKind::FuturePolled { future } => self.poll_future(trace, subject()?, future),
            EventKind::FutureReturned { future, outcome } => {
                self.return_future(subject()?, future, outcome)
            }
            // The runtime sees a deadline, outside every poll.
            EventKind::TimerFired { timer } => self.fire(trace, timer),
            // What an actor made can outlive it; whoever has it then drops it.
            EventKind::FutureDropped { future } => {
                self.outlived(event)?;
                self.drop_future(trace, future)
            }
            EventKind::TimerCancelled { timer } => {
                self.outlived(event)?;
                self.timer_step(timer, TimerStep::Cancel)
            }
            kind => {
                if let Some(actor) = event.actor {
                    self.step(trace, actor, ActorStep::Act)?;
                }
                self.act(trace, kind)
            }
        }
    }

    /// What code of the program does to the things it has.
    fn act(&mut self, trace: &Trace, kind: EventKind) -> Result<(), Rule> {
        match kind {
            EventKind::AbortRequested { target } => {
                self.introduced(target)?;
                self.actors[target.index()].abort_requested = true;
                Ok(())
            }
            EventKind::Detached { target } => {
                let state = self.introduced(target)?;
                if state.is_alive() { Ok(()) } else { Err(Rule::NoSuchTarget(target, state)) }
            }
            EventKind::FutureCreated { future } => self.future_step(future, FutureStep::Create),
            EventKind::TimerArmed { timer } => self.timer_step(timer, TimerStep::Arm),
            EventKind::ChannelCreated { channel } => self.channel_mut(channel)?.create(channel),
            EventKind::SenderCloned { channel } => self.channel_mut(channel)?.clone_sender(channel),
            EventKind::SenderDropped { channel } => self.channel_mut(channel)?.drop_sender(channel),
            EventKind::ReceiverDropped { channel, unread } => {
                self.channel_mut(channel)?.drop_receiver(channel, unread)
            }
            EventKind::ReceiverClosed { channel } => {
                self.channel_mut(channel)?.close_receiver(channel)
            }
            EventKind::Sent { channel, message } => {
                self.use_message(message)?;
                let kind = entry("channel", &trace.channels, channel.index())?.kind;
                self.channel_mut(channel)?.send(channel, kind, message)
            }
            EventKind::SendRefused { channel, message } => {
                self.use_message(message)?;
                self.channel_mut(channel)?.refuse(channel)
            }
            EventKind::Received { channel, message } => {
                self.channel_mut(channel)?.receive(channel, message)
            }
            EventKind::Printed { print } => self.use_print(print),
            // The events that `event` has dealt with, by name, so that a new kind of event does
            // not go unchecked.
            EventKind::Spawned
            | EventKind::Woken { .. }
            | EventKind::PollStarted { .. }
            | EventKind::PollEnded { .. }
            | EventKind::Resumed
            | EventKind::Blocked { .. }
            | EventKind::Ended { .. }
            | EventKind::FuturePolled { .. }
            | EventKind::FutureReturned { .. }
            | EventKind::FutureDropped { .. }
            | EventKind::TimerFired { .. }
            | EventKind::TimerCancelled { .. } => Ok(()),
        }
    }

    fn spawn(&mut self, trace: &Trace, id: ActorId) -> Result<(), Rule> {
        if let Some(spawner) = entry("actor", &trace.actors, id.index())?.spawner {
            let state = entry("actor", &self.actors, spawner.index())?.state;
            if !state.is_alive() {
                return Err(Rule::Actor(spawner, state, ActorStep::Act));
            }
        }
        self.step(trace, id, ActorStep::Spawn)
    }

    fn wake(
        &mut self,
        trace: &Trace,
        id: ActorId,
        cause: WakeCause,
        by: Option<ActorId>,
    ) -> Result<(), Rule> {
        self.check_cause(trace, cause)?;
        if let Some(by) = by {
            // By ending, an actor may wake another; after that, by nothing else.
            if !self.introduced(by)?.is_alive() && cause != WakeCause::Joined(by) {
                return Err(Rule::WokenByNobody(by));
            }
        }
        self.step(trace, id, ActorStep::Wake)
    }

    fn start_poll(
        &mut self,
        trace: &Trace,
        id: ActorId,
        ready: u32,
        worker: Option<WorkerId>,
    ) -> Result<(), Rule> {
        let kind = entry("actor", &trace.actors, id.index())?.kind;
        let is_its_lane = match (trace.header.scheduler, kind) {
            (Scheduler::Workers(count), ActorKind::Task) => {
                worker.is_some_and(|worker| worker.index() < usize::from(count))
            }
            _ => worker.is_none(),
        };
        if !is_its_lane {
            return Err(Rule::NotItsLane(id));
        }
        if let Some((_, other)) = self.polling.iter().find(|(lane, _)| *lane == worker) {
            return Err(Rule::AlreadyPolling(*other));
        }
        if self.main_end.is_some() {
            return Err(Rule::PolledAfterMain);
        }
        let queued = self.queued;
        self.step(trace, id, ActorStep::PollStart)?;
        if ready != queued {
            return Err(Rule::ReadyCount { said: ready, queued });
        }
        self.polling.push((worker, id));
        Ok(())
    }

    fn end_poll(&mut self, trace: &Trace, id: ActorId, outcome: PollOutcome) -> Result<(), Rule> {
        self.step(trace, id, ActorStep::PollEnd(outcome))?;
        if let Some(&future) = self.nest(id).last() {
            return Err(Rule::EndedInsideFuture(future));
        }
        self.nests.remove(&id);
        self.polling.retain(|(_, other)| *other != id);
        Ok(())
    }

    fn resume(&mut self, trace: &Trace, id: ActorId) -> Result<(), Rule> {
        self.step(trace, id, ActorStep::Resume)?;
        match self.actors[id.index()].asleep_until.take() {
            Some(timer) => self.expect_due(trace, timer),
            None => Ok(()),
        }
    }

    fn block(&mut self, trace: &Trace, id: ActorId, timer: Option<TimerId>) -> Result<(), Rule> {
        self.step(trace, id, ActorStep::Block)?;
        let Some(timer) = timer else { return Ok(()) };
        let state = *entry("timer", &self.timers, timer.index())?;
        if state != TimerState::Armed {
            return Err(Rule::Timer(timer, state, TimerStep::Fire));
        }
        self.actors[id.index()].asleep_until = Some(timer);
        Ok(())
    }

    fn end(&mut self, trace: &Trace, id: ActorId, how: EndCause) -> Result<(), Rule> {
        let kind = entry("actor", &trace.actors, id.index())?.kind;
        self.step(trace, id, ActorStep::End(how))?;
        if how != EndCause::Killed
            && let Some(&future) = self.nest(id).last()
        {
            return Err(Rule::EndedInsideFuture(future));
        }
        self.actors[id.index()].asleep_until = None;
        let after_main = self.main_end.is_some();
        let main_is_polled = self.is_polled(ActorId::from_index(0));
        match how {
            // `block_on` shuts its runtime down as it returns, inside the poll of `main`.
            EndCause::Shutdown if !after_main && !main_is_polled => {
                return Err(Rule::ShutdownBeforeMain(id));
            }
            EndCause::Killed if !after_main => return Err(Rule::ShutdownBeforeMain(id)),
            EndCause::Aborted if !self.actors[id.index()].abort_requested => {
                return Err(Rule::AbortNotRequested(id));
            }
            EndCause::Aborted if after_main => return Err(Rule::NotByShutdown(id)),
            _ => {}
        }
        if kind == ActorKind::Main {
            self.main_end = Some(how);
        }
        Ok(())
    }

    /// Checks that what a wake names as its cause is so. The cause comes first in the log: a
    /// wake that is logged before it would draw an arrow from nowhere.
    fn check_cause(&mut self, trace: &Trace, cause: WakeCause) -> Result<(), Rule> {
        let holds = match cause {
            WakeCause::Spawned | WakeCause::Itself | WakeCause::Abort | WakeCause::Waker => true,
            WakeCause::Timer(timer) => {
                *entry("timer", &self.timers, timer.index())? == TimerState::Fired
            }
            WakeCause::Message(channel) => self.channel_mut(channel)?.depth() > 0,
            WakeCause::Closed(channel) => self.channel_mut(channel)?.is_closed(),
            WakeCause::Room(channel) => {
                let kind = entry("channel", &trace.channels, channel.index())?.kind;
                self.channel_mut(channel)?.has_room(kind)
            }
            WakeCause::Joined(actor) => self.introduced(actor)? == ActorState::Ended,
        };
        if holds { Ok(()) } else { Err(Rule::NoSuchCause(cause)) }
    }

    fn poll_future(&mut self, trace: &Trace, id: ActorId, future: FutureId) -> Result<(), Rule> {
        let innermost = self.nest_of(id)?.last().copied();
        let first = self.future(future) == FutureState::Created;
        self.future_step(future, FutureStep::Poll)?;
        if first && trace.future(future).parent != innermost {
            return Err(Rule::WrongParent(future));
        }
        self.nest_of(id)?.push(future);
        Ok(())
    }

    fn return_future(
        &mut self,
        id: ActorId,
        future: FutureId,
        outcome: PollOutcome,
    ) -> Result<(), Rule> {
        self.nest_of(id)?;
        self.future_step(future, FutureStep::Return(outcome))?;
        let innermost = self.nest_of(id)?.pop();
        if innermost == Some(future) { Ok(()) } else { Err(Rule::NotInnermost(future)) }
    }

    fn drop_future(&mut self, trace: &Trace, id: FutureId) -> Result<(), Rule> {
        let never_polled = self.future(id) == FutureState::Created;
        self.future_step(id, FutureStep::Drop)?;
        if never_polled && trace.future(id).parent.is_some() {
            return Err(Rule::WrongParent(id));
        }
        Ok(())
    }

    fn fire(&mut self, trace: &Trace, timer: TimerId) -> Result<(), Rule> {
        self.timer_step(timer, TimerStep::Fire)?;
        self.expect_due(trace, timer)
    }

    fn expect_due(&self, trace: &Trace, timer: TimerId) -> Result<(), Rule> {
        let deadline = entry("timer", &trace.timers, timer.index())?.deadline;
        if self.now < deadline { Err(Rule::BeforeDeadline(timer, deadline)) } else { Ok(()) }
    }

    /// The futures that an actor polls, the outermost first: one that is being polled itself, or a
    /// thread that runs.
    fn nest_of(&mut self, id: ActorId) -> Result<&mut Vec<FutureId>, Rule> {
        if self.is_polled(id) || self.actor(id) == ActorState::Running {
            Ok(self.nests.entry(id).or_default())
        } else {
            Err(Rule::OutsidePoll(id))
        }
    }

    /// The state of an actor that was spawned, ended or not.
    fn introduced(&self, id: ActorId) -> Result<ActorState, Rule> {
        let state = entry("actor", &self.actors, id.index())?.state;
        if state == ActorState::Unborn { Err(Rule::NoSuchTarget(id, state)) } else { Ok(state) }
    }

    fn outlived(&self, event: &Event) -> Result<(), Rule> {
        event.actor.map_or(Ok(()), |id| self.introduced(id).map(drop))
    }

    fn use_message(&mut self, id: MessageId) -> Result<(), Rule> {
        let used = entry_mut("message", &mut self.messages_used, id.index())?;
        if std::mem::replace(used, true) { Err(Rule::MessageTwice(id)) } else { Ok(()) }
    }

    fn use_print(&mut self, id: PrintId) -> Result<(), Rule> {
        let used = entry_mut("line", &mut self.prints_used, id.index())?;
        if std::mem::replace(used, true) { Err(Rule::PrintTwice(id)) } else { Ok(()) }
    }
}
