//! A place in an experiment as the fragment of an address.

use std::collections::BTreeMap;
use std::fmt;

use super::{Speed, packed};
use crate::time::{Clock, Instant};

/// The longest fragment. Browsers take more, but what carries addresses from one reader to another
/// often does not.
const LONGEST: usize = 32_000;

/// What the fragment of an address says: `#/v1/NAME?seed=7&clock=virtual&at=1500&speed=2`, with
/// `&policy=workers.2` and `&budget=128` where runs are not scheduled as the experiment says, and
/// `&text=…` or `&text2=…` for a program that was changed.
///
/// Keys that are missing have their default; keys that are unknown are ignored, so that an
/// older page opens a newer link as well as it can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The name of the experiment; whether there is such a one is for the caller to judge.
    pub experiment: String,
    /// What random choices are made from: 1 by default.
    pub seed: u64,
    /// Which clock the run is on: the virtual one by default.
    pub clock: Clock,
    /// Where the reader is: the beginning by default.
    pub at: Instant,
    /// How fast time passes: 1× by default.
    pub speed: Speed,
    /// How runs are scheduled, in the runtime's own words, if not as the experiment says.
    pub policy: Option<String>,
    /// How many operations a poll may do before it makes room for others, if not as the experiment
    /// says; 0 for as many as it likes.
    pub budget: Option<u32>,
    /// The texts of the programs that are not the lesson's own, by the place of their run.
    pub texts: BTreeMap<usize, String>,
}

/// The keys of the texts, by the place of their run.
const TEXT_KEYS: [&str; 2] = ["text", "text2"];

/// Why a fragment could not be made or understood. Displayed as a sentence for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkError {
    /// It is for another version of the page.
    Version(String),
    /// It names no experiment, or not with the letters that names have.
    Name(String),
    /// A key has a value that it cannot have.
    Value {
        /// The key.
        key: &'static str,
        /// Its value.
        value: String,
        /// What it has to be.
        expected: &'static str,
    },
    /// The text of a program does not come out of it.
    Text,
    /// It would have, or has, this many characters.
    TooLong(usize),
}

impl Link {
    /// To the beginning of an experiment.
    pub fn new(experiment: &str) -> Self {
        Self {
            experiment: experiment.to_owned(),
            seed: 1,
            clock: Clock::Virtual,
            at: Instant::ZERO,
            speed: Speed::default(),
            policy: None,
            budget: None,
            texts: BTreeMap::new(),
        }
    }

    /// The fragment, `#` included.
    ///
    /// # Errors
    ///
    /// If it gets too long for an address.
    pub fn to_fragment(&self) -> Result<String, LinkError> {
        let clock = match self.clock {
            Clock::Virtual => "virtual",
            Clock::Real => "real",
        };
        let (name, seed) = (&self.experiment, self.seed);
        let (at, speed) = (millis(self.at), self.speed.key());
        let mut fragment = format!("#/v1/{name}?seed={seed}&clock={clock}&at={at}&speed={speed}");
        if let Some(policy) = &self.policy {
            fragment.push_str(&format!("&policy={policy}"));
        }
        if let Some(budget) = self.budget {
            fragment.push_str(&format!("&budget={budget}"));
        }
        for (run, text) in &self.texts {
            if let Some(key) = TEXT_KEYS.get(*run) {
                fragment.push_str(&format!("&{key}={}", packed::pack(text)));
            }
        }
        check_length(&fragment)?;
        Ok(fragment)
    }

    /// What a fragment says, with or without its `#`. None where it is no link of this kind:
    /// empty, or the name of a place on the page.
    ///
    /// # Errors
    ///
    /// If it is of another version, names no experiment, is too long, or a known key has a value
    /// that it cannot have.
    pub fn from_fragment(fragment: &str) -> Result<Option<Self>, LinkError> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let Some(path) = fragment.strip_prefix('/') else { return Ok(None) };
        check_length(fragment)?;
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (version, name) = path.split_once('/').unwrap_or((path, ""));
        if version != "v1" {
            return Err(LinkError::Version(version.to_owned()));
        }
        let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || !name.chars().all(letter) {
            return Err(LinkError::Name(name.to_owned()));
        }
        let mut link = Self::new(name);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            link.set(key, value)?;
        }
        Ok(Some(link))
    }

    fn set(&mut self, key: &str, value: &str) -> Result<(), LinkError> {
        let wrong = |key, expected| LinkError::Value { key, value: value.to_owned(), expected };
        match key {
            "seed" => {
                let expected = "a whole number from 0 to 18446744073709551615";
                self.seed = value.parse().map_err(|_| wrong("seed", expected))?;
            }
            "clock" => {
                self.clock = match value {
                    "virtual" => Clock::Virtual,
                    "real" => Clock::Real,
                    _ => return Err(wrong("clock", "virtual or real")),
                };
            }
            "at" => {
                let expected = "a number of milliseconds, such as 1500 or 0.25";
                self.at = moment(value).ok_or_else(|| wrong("at", expected))?;
            }
            "speed" => {
                let expected = "one of 0.1, 0.25, 0.5, 1, 2, 5, 10 and at-once";
                self.speed = Speed::from_key(value).ok_or_else(|| wrong("speed", expected))?;
            }
            "policy" => {
                let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
                let is_one = !value.is_empty() && value.chars().all(letter);
                let expected = "the name of a policy, such as workers.2";
                self.policy = Some(value.to_owned()).filter(|_| is_one);
                self.policy.as_ref().ok_or_else(|| wrong("policy", expected))?;
            }
            "budget" => {
                let expected = "a number of operations, such as 128, or 0 for any number";
                self.budget = Some(value.parse().map_err(|_| wrong("budget", expected))?);
            }
            _ => {
                if let Some(run) = TEXT_KEYS.iter().position(|known| *known == key) {
                    self.texts.insert(run, packed::unpack(value).ok_or(LinkError::Text)?);
                }
            }
        }
        Ok(())
    }
}

fn check_length(fragment: &str) -> Result<(), LinkError> {
    if fragment.len() > LONGEST { Err(LinkError::TooLong(fragment.len())) } else { Ok(()) }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => write!(
                f,
                "This link is for version “{version}” of the page, and this is version “v1”; \
                 the experiments are listed below."
            ),
            Self::Name(name) if name.is_empty() => {
                write!(f, "This link names no experiment; the experiments are listed below.")
            }
            Self::Name(name) => write!(
                f,
                "This link names an experiment “{name}”, but names consist of small letters, \
                 digits and hyphens; the experiments are listed below."
            ),
            Self::Value { key, value, expected } => write!(
                f,
                "In this link “{key}” is “{value}”, but it has to be {expected}; \
                 correct the address or remove that part."
            ),
            Self::Text => write!(
                f,
                "This link carries a program that cannot be read: a part of it is missing, or was \
                 changed on the way. Nothing on this page was replaced; ask for the link again."
            ),
            Self::TooLong(length) => write!(
                f,
                "A link with this program has {length} characters, and at most {LONGEST} can be \
                 relied on. Nothing is lost: make the program shorter, or pass its text on as a file."
            ),
        }
    }
}

impl std::error::Error for LinkError {}

/// Milliseconds with as many decimals as needed: `1500`, `0.25`.
fn millis(at: Instant) -> String {
    let nanos = at.as_nanos();
    let fraction = format!("{:06}", nanos % 1_000_000);
    match fraction.trim_end_matches('0') {
        "" => format!("{}", nanos / 1_000_000),
        fraction => format!("{}.{fraction}", nanos / 1_000_000),
    }
}

/// The inverse of [`millis`]; what is finer than a nanosecond is refused.
fn moment(text: &str) -> Option<Instant> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) if digits(fraction) && fraction.len() <= 6 => (whole, fraction),
        Some(_) => return None,
        None => (text, "0"),
    };
    if !digits(whole) {
        return None;
    }
    let millis: u64 = whole.parse().ok()?;
    let nanos: u64 = format!("{fraction:0<6}").parse().ok()?;
    millis.checked_mul(1_000_000)?.checked_add(nanos).map(Instant::from_nanos)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn a_link_survives_its_fragment(
            name in "[a-z0-9-]{1,20}", seed: u64, nanos: u64, real: bool, speed in 0..8usize,
            policy in prop::option::of("[a-z0-9.-]{1,20}"), budget in prop::option::of(0..u32::MAX),
            texts in prop::collection::btree_map(0..2usize, "\\PC{0,50}", 0..3),
        ) {
            let link = Link {
                experiment: name,
                seed,
                clock: if real { Clock::Real } else { Clock::Virtual },
                at: Instant::from_nanos(nanos),
                speed: Speed::ALL[speed],
                policy,
                budget,
                texts,
            };
            let fragment = link.to_fragment().expect("it is short");
            prop_assert_eq!(Link::from_fragment(&fragment), Ok(Some(link)));
        }

        #[test]
        fn no_fragment_panics(fragment in "\\PC*") {
            let _ = Link::from_fragment(&fragment);
            let _ = Link::from_fragment(&format!("#/v1/a?{fragment}"));
        }
    }

    fn check(fragment: &str, expected: &str) {
        let said = match Link::from_fragment(fragment) {
            Ok(None) => "no link".to_owned(),
            Ok(Some(link)) => link.to_fragment().expect("it is short"),
            Err(error) => error.to_string(),
        };
        assert_eq!(said, expected, "{fragment}");
    }

    #[test]
    fn a_link_that_is_too_long_is_neither_made_nor_read() {
        let mut link = Link::new("a");
        // Text that cannot be compressed much.
        let mut state = 1_u32;
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_digit(state >> 24 & 15, 16).unwrap_or('0')
        });
        link.texts.insert(0, noise.take(100_000).collect());
        let error = link.to_fragment().expect_err("it is too long");
        assert!(matches!(error, LinkError::TooLong(length) if length > LONGEST), "{error:?}");
        let long = format!("#/v1/a?new={}", "x".repeat(LONGEST));
        assert!(matches!(Link::from_fragment(&long), Err(LinkError::TooLong(_))));
    }

    #[test]
    fn a_program_that_is_cut_off_is_refused() {
        let link = Link { texts: [(1, "fn main() {}".to_owned())].into(), ..Link::new("a") };
        let fragment = link.to_fragment().expect("it is short");
        assert!(fragment.contains("&text2="), "{fragment}");
        let cut_off = &fragment[..fragment.len() - 3];
        assert_eq!(Link::from_fragment(cut_off), Err(LinkError::Text));
    }

    #[test]
    fn says_what_is_wrong_and_what_to_do() {
        check("", "no link");
        check("#code", "no link");
        check("#/v1/a", "#/v1/a?seed=1&clock=virtual&at=0&speed=1");
        check("/v1/a?at=1.5&new=thing", "#/v1/a?seed=1&clock=virtual&at=1.5&speed=1");
        check(
            "#/v2/a",
            "This link is for version “v2” of the page, and this is version “v1”; \
             the experiments are listed below.",
        );
        check("#/v1/", "This link names no experiment; the experiments are listed below.");
        check(
            "#/v1/a%20b",
            "This link names an experiment “a%20b”, but names consist of small letters, digits \
             and hyphens; the experiments are listed below.",
        );
        for (key, value) in [
            ("seed", "-1"),
            ("seed", ""),
            ("clock", "wall"),
            ("at", "+5"),
            ("at", "1e3"),
            ("at", "1.0000001"),
            ("speed", "3"),
            ("policy", ""),
            ("policy", "workers 2"),
            ("budget", "-1"),
            ("budget", "many"),
        ] {
            let error = Link::from_fragment(&format!("#/v1/a?{key}={value}"));
            assert!(
                matches!(&error, Err(LinkError::Value { key: k, .. }) if *k == key),
                "{key}={value} gave {error:?}"
            );
        }
    }
}
