//! What happened in a run: the only truth there is.
//!
//! Owns the append-only log of events, the side tables that the events point into, the rules
//! that say which log is possible, and the forms in which a log leaves and enters the program.
//! Knows nothing of how a run is made, nor of how it is shown. No event is ever changed.

mod added;
mod chrome;
mod event;
mod export;
mod ids;
mod import;
mod log;
mod outcome;
mod recorder;
mod sentence;
mod text;
mod validate;
mod wire;

#[cfg(test)]
mod sample;

pub use added::Added;
pub use chrome::to_chrome_json;
pub use event::{EndCause, Event, EventKind, PollOutcome, WakeCause};
pub use export::to_json;
pub use ids::{
    ActorId, ChannelId, FutureId, MessageId, PrintId, TextId, TimerId, WaitId, WorkerId,
};
pub use import::{ImportError, from_json};
pub use log::{
    ActorEntry, ActorKind, ChannelEntry, ChannelKind, FutureEntry, Header, MessageEntry, Origin,
    PrintEntry, Scheduler, Stream, Subject, SuspensionEntry, TimerEntry, Trace, WaitEntry,
};
pub use outcome::{Limit, Outcome, Waiting};
pub use recorder::Recorder;
pub use sentence::event_sentence;
pub use text::to_text;
pub use validate::{
    ActorState, ActorStep, ChannelState, Checker, FutureState, FutureStep, Place, Rule, TimerState,
    TimerStep, Violation, validate,
};
