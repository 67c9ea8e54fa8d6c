//! A policy as text, as it stands in links and on command lines: letters, digits, `-` and `.`.

use std::fmt;
use std::str::FromStr;

use super::{Choices, Policy, Workers};
use crate::trace::ActorId;

/// `current-thread`, `shuffled`, `chosen.2.1.3` (numbers of actors, as a reader sees them; `main`
/// is 1) or `chosen-each.2.1.3`; `workers.4`, maybe with `.no-stealing` and `.no-lifo-slot`.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CurrentThread => f.write_str("current-thread"),
            Self::Shuffled => f.write_str("shuffled"),
            Self::Chosen(Choices { made, ask_single }) => {
                f.write_str(if *ask_single { "chosen-each" } else { "chosen" })?;
                made.iter().try_for_each(|actor| write!(f, ".{actor}"))
            }
            Self::Workers(workers) => {
                write!(f, "workers.{}", workers.count())?;
                let off = [(workers.stealing, NO_STEALING), (workers.lifo_slot, NO_LIFO_SLOT)];
                let off = off.iter().filter(|(is_on, _)| !is_on);
                off.copied().try_for_each(|(_, word)| write!(f, ".{word}"))
            }
        }
    }
}

const NO_STEALING: &str = "no-stealing";
const NO_LIFO_SLOT: &str = "no-lifo-slot";

/// Why a text is no policy. Displayed as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyError(pub(super) String);

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PolicyError {}

impl FromStr for Policy {
    type Err = PolicyError;

    fn from_str(text: &str) -> Result<Self, PolicyError> {
        let mut words = text.split('.');
        let policy = match words.next().unwrap_or_default() {
            "current-thread" => Self::CurrentThread,
            "shuffled" => Self::Shuffled,
            kind @ ("chosen" | "chosen-each") => {
                let made = words.by_ref().map(actor).collect::<Result<_, _>>()?;
                Self::Chosen(Choices { made, ask_single: kind == "chosen-each" })
            }
            "workers" => {
                let mut workers = Workers::new(count(words.next().unwrap_or_default())?);
                for word in words.by_ref() {
                    match word {
                        NO_STEALING => workers.stealing = false,
                        NO_LIFO_SLOT => workers.lifo_slot = false,
                        word => return Err(PolicyError(unknown(word))),
                    }
                }
                Self::Workers(workers)
            }
            word => return Err(PolicyError(unknown(word))),
        };
        match words.next() {
            None => Ok(policy),
            Some(word) => Err(PolicyError(unknown(word))),
        }
    }
}

/// The actor with this number, as a reader counts.
fn actor(number: &str) -> Result<ActorId, PolicyError> {
    let index = number.parse::<u32>().ok().and_then(|number| number.checked_sub(1));
    index.and_then(|index| ActorId::try_from(index).ok()).ok_or_else(|| {
        PolicyError(format!("{number:?} is no number of an actor, of which the first is 1."))
    })
}

/// How many workers.
fn count(number: &str) -> Result<u8, PolicyError> {
    let count = number.parse::<u8>().ok().filter(|count| (1..=Workers::MOST).contains(count));
    count.ok_or_else(|| {
        PolicyError(format!("There can be 1 to {} workers, and not {number:?}.", Workers::MOST))
    })
}

fn unknown(word: &str) -> String {
    format!(
        "{word:?} is no policy: there are current-thread, shuffled, chosen with the numbers of \
         actors, as in chosen.2.1, and workers with how many, as in workers.2, workers.2.no-stealing \
         or workers.2.no-lifo-slot."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_policy_comes_back_from_its_text() {
        let made = [2, 0, 1].map(ActorId::from_index).to_vec();
        for (policy, expected) in [
            (Policy::CurrentThread, "current-thread"),
            (Policy::Shuffled, "shuffled"),
            (Policy::Chosen(Choices::default()), "chosen"),
            (Policy::Chosen(Choices { made: made.clone(), ask_single: false }), "chosen.3.1.2"),
            (Policy::Chosen(Choices { made, ask_single: true }), "chosen-each.3.1.2"),
            (Policy::Workers(Workers::new(4)), "workers.4"),
            (
                Policy::Workers(Workers { lifo_slot: false, ..Workers::new(2) }),
                "workers.2.no-lifo-slot",
            ),
            (
                Policy::Workers(Workers { workers: 8, stealing: false, lifo_slot: false }),
                "workers.8.no-stealing.no-lifo-slot",
            ),
        ] {
            assert_eq!(policy.to_string(), expected);
            assert_eq!(expected.parse(), Ok(policy));
        }
    }

    #[test]
    fn what_is_no_policy_is_refused_with_a_sentence() {
        for text in [
            "",
            "fair",
            "shuffled.1",
            "chosen.",
            "chosen.0",
            "chosen.x",
            "chosen.4294967296",
            "workers",
            "workers.0",
            "workers.9",
            "workers.2.lifo",
        ] {
            let error = text.parse::<Policy>().expect_err(text).to_string();
            assert!(error.ends_with('.') && error.len() > 20, "{text:?}: {error}");
        }
    }
}
