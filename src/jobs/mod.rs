//! The messages that travel between the parts of the page (the page itself, its workers, and the
//! engine), and what the engine does with those that it gets.
//!
//! Owns their form, and the runs that the engine holds: who sends them, and how, is the shell's
//! business. A message is bytes in the form of `postcard`, which is small to read and write; all
//! parts are of one build. The page sends code nowhere: from the engine to a worker it goes as bytes.

pub mod engine;
mod held;
mod run;

pub use run::{Job, News, Task, WorkerOrder};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::program::Compiled;
use crate::runtime::Report;
use crate::trace::{ActorId, ChannelId};

/// What the page says to a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToWorker {
    /// Run a thread of a program.
    Start {
        /// The program's name.
        program: String,
        /// It, ready to run.
        compiled: Compiled,
        /// What its random choices are made from.
        seed: u64,
        /// Which thread.
        actor: ActorId,
    },
    /// The receiver of a channel is gone.
    ReceiverGone {
        /// The channel.
        channel: ChannelId,
    },
}

/// What a worker says to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FromWorker {
    /// It is there, and waits for [`ToWorker::Start`].
    Ready,
    /// What the thread did until it blocked or ended.
    Did {
        /// When, in milliseconds of the machine's clock since 1970.
        at_ms: f64,
        /// What, in order.
        reports: Vec<Report>,
    },
    /// It cannot run the thread, for this reason (a whole sentence).
    Failed {
        /// Why.
        reason: String,
    },
}

/// A message as bytes.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    // Only what does not know its own length cannot be written, and no message has that.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message from its bytes; the error is a whole sentence.
///
/// # Errors
///
/// If the bytes are no such message, or not from this very build.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|error| {
        format!(
            "Two parts of this page do not understand each other ({error}); load the page again."
        )
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_message_survives_the_way() {
        let did = FromWorker::Did {
            at_ms: 12.5,
            reports: vec![
                Report::Resumed,
                Report::Blocked { length: Duration::from_millis(1), line: 3 },
            ],
        };
        assert_eq!(decode::<FromWorker>(&encode(&did)), Ok(did));
    }

    #[test]
    fn nonsense_is_refused_with_a_sentence() {
        assert!(
            decode::<ToWorker>(&[200]).is_err_and(|error| error.ends_with("load the page again."))
        );
    }
}
