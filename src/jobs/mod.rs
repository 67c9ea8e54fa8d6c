//! The messages that travel between the page and a worker.
//!
//! Owns their form, and nothing else: who sends them, and how, is the shell's business. A
//! message is JSON text, so that both ends can say clearly what they do not understand.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

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
        /// It, ready to run: its bytes in Base64.
        code: String,
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

/// A message as text.
pub fn encode<T: Serialize>(message: &T) -> String {
    // Neither type holds anything that JSON cannot.
    serde_json::to_string(message).unwrap_or_default()
}

/// A message from its text; the error is a whole sentence.
///
/// # Errors
///
/// If the text is no such message.
pub fn decode<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| {
        format!(
            "A worker and the page do not understand each other ({error}); load the page again."
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
            decode::<ToWorker>("{").is_err_and(|error| error.ends_with("load the page again."))
        );
    }
}
