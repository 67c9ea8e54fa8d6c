//! What can be set before a run, and what travels between who shows an experiment and who runs it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Report, shown};

/// A whole number that the reader can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// What it is called in an order.
    pub name: &'static str,
    /// What it is called on the page.
    pub label: &'static str,
    /// What is counted, behind the number.
    pub unit: &'static str,
    /// The least it may be.
    pub min: u32,
    /// The most it may be.
    pub max: u32,
    /// The most it may be on a small screen, which stands for a telephone.
    pub max_small: u32,
    /// What it is at first.
    pub start: u32,
    /// The numbers that are offered.
    pub steps: &'static [u32],
    /// Whether any other number in the range may be typed.
    pub is_free: bool,
}

impl Setting {
    /// The most it may be.
    pub fn most(&self, is_small: bool) -> u32 {
        if is_small { self.max_small } else { self.max }
    }

    /// The numbers that are offered.
    pub fn offered(&self, is_small: bool) -> impl Iterator<Item = u32> {
        self.steps.iter().copied().filter(move |step| *step <= self.most(is_small))
    }

    /// The number in what was typed.
    ///
    /// # Errors
    ///
    /// A sentence, if it is none that can be used.
    pub fn read(&self, text: &str, is_small: bool) -> Result<u32, String> {
        let most = self.most(is_small);
        let number = text.replace([',', ' '], "").parse().ok();
        number.filter(|number| (self.min..=most).contains(number)).ok_or_else(|| {
            let why = if most < self.max {
                " That is the most on a small screen, because telephones have less memory."
            } else {
                ""
            };
            format!(
                "{}: a whole number from {} to {} is needed.{why}",
                self.label,
                shown(self.min.into()),
                shown(most.into())
            )
        })
    }
}

/// What is to be run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The experiment's name.
    pub experiment: String,
    /// What was set, by name.
    pub settings: BTreeMap<String, u32>,
}

impl Order {
    /// What was set; the least that is possible if it was not.
    pub fn setting(&self, setting: &Setting) -> u32 {
        let given = self.settings.get(setting.name).copied();
        given.unwrap_or(setting.start).clamp(setting.min, setting.max)
    }
}

/// What a run says while it goes on, and at its end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Update {
    /// It has come this far.
    Progress(Progress),
    /// A heartbeat on the page: how many there were.
    Beat(u32),
    /// It has ended.
    Done(Box<Report>),
    /// It cannot go on, for this reason: a whole sentence.
    Failed(String),
}

/// How far a run has come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// How many steps are done.
    pub done: u32,
    /// How many there are.
    pub of: u32,
    /// What it does now: a whole sentence.
    pub doing: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTING: Setting = Setting {
        name: "tasks",
        label: "Tasks",
        unit: "tasks",
        min: 1,
        max: 1_000_000,
        max_small: 100_000,
        start: 10,
        steps: &[1, 10, 1_000_000],
        is_free: true,
    };

    #[test]
    fn a_number_is_read_as_people_write_it() {
        assert_eq!(SETTING.read(" 1,000,000 ", false), Ok(1_000_000));
        for wrong in ["", "0", "-1", "1.5", "1000001", "many"] {
            let said = SETTING.read(wrong, false).expect_err(wrong);
            assert_eq!(said, "Tasks: a whole number from 1 to 1,000,000 is needed.");
        }
    }

    #[test]
    fn a_small_screen_has_a_lower_limit_and_says_so() {
        assert_eq!(SETTING.read("100000", true), Ok(100_000));
        let said = SETTING.read("100001", true).expect_err("too many");
        assert!(said.contains("to 100,000") && said.contains("small screen"), "{said}");
        assert_eq!(SETTING.offered(true).collect::<Vec<_>>(), [1, 10]);
    }

    #[test]
    fn an_order_is_never_outside_the_range() {
        let order = |tasks: Option<u32>| Order {
            experiment: "x".to_owned(),
            settings: tasks.map(|tasks| ("tasks".to_owned(), tasks)).into_iter().collect(),
        };
        assert_eq!(order(None).setting(&SETTING), 10);
        assert_eq!(order(Some(0)).setting(&SETTING), 1);
        assert_eq!(order(Some(u32::MAX)).setting(&SETTING), 1_000_000);
    }
}
