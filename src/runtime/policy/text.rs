//! A policy as text, as it stands in links and on command lines: letters, digits, `-` and `.`.

use std::fmt;
use std::str::FromStr;

use super::{Choices, Policy};
use crate::trace::ActorId;

/// `current-thread`, `shuffled`, `chosen.2.1.3` (numbers of actors, as a reader sees them; `main`
/// is 1) or `chosen-each.2.1.3`.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CurrentThread => f.write_str("current-thread"),
            Self::Shuffled => f.write_str("shuffled"),
            Self::Chosen(Choices { made, ask_single }) => {
                f.write_str(if *ask_single { "chosen-each" } else { "chosen" })?;
                made.iter().try_for_each(|actor| write!(f, ".{actor}"))
            }
        }
    }
}

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

fn unknown(word: &str) -> String {
    format!(
        "{word:?} is no policy: there are current-thread, shuffled, and chosen with the numbers of \
         actors, as in chosen.2.1."
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
        ] {
            assert_eq!(policy.to_string(), expected);
            assert_eq!(expected.parse(), Ok(policy));
        }
    }

    #[test]
    fn what_is_no_policy_is_refused_with_a_sentence() {
        for text in
            ["", "fair", "shuffled.1", "chosen.", "chosen.0", "chosen.x", "chosen.4294967296"]
        {
            let error = text.parse::<Policy>().expect_err(text).to_string();
            assert!(error.ends_with('.') && error.len() > 20, "{text:?}: {error}");
        }
    }
}
