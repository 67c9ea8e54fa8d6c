//! Whether time is let pass, and what may follow what.

/// Whether time is let pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// At the beginning: nothing has been seen.
    #[default]
    Empty,
    /// Time passes.
    Playing,
    /// The end of a growing record is followed.
    Following,
    /// Stopped somewhere.
    Paused,
    /// Everything has been seen, and nothing will be added.
    Ended,
}

/// What changes the mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// The reader asks for time to pass.
    Run,
    /// The reader asks to follow a growing record.
    Follow,
    /// The reader stops at the beginning.
    AtBeginning,
    /// The reader stops between the beginning and the end.
    Between,
    /// The end of every run was reached.
    AtEnd,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 5] =
        [Self::Empty, Self::Playing, Self::Following, Self::Paused, Self::Ended];

    /// The mode after a trigger; the same one where the trigger means nothing.
    #[must_use]
    pub fn after(self, trigger: Trigger) -> Self {
        TRANSITIONS
            .iter()
            .find(|(from, on, _)| *from == self && *on == trigger)
            .map_or(self, |(_, _, to)| *to)
    }
}

/// Every change of mode that there is. A trigger that is not listed for a mode changes nothing.
const TRANSITIONS: &[(Mode, Trigger, Mode)] = &[
    (Mode::Empty, Trigger::Run, Mode::Playing),
    (Mode::Empty, Trigger::Follow, Mode::Following),
    (Mode::Empty, Trigger::Between, Mode::Paused),
    (Mode::Empty, Trigger::AtEnd, Mode::Ended),
    (Mode::Playing, Trigger::Follow, Mode::Following),
    (Mode::Playing, Trigger::AtBeginning, Mode::Empty),
    (Mode::Playing, Trigger::Between, Mode::Paused),
    (Mode::Playing, Trigger::AtEnd, Mode::Ended),
    (Mode::Following, Trigger::Run, Mode::Playing),
    (Mode::Following, Trigger::AtBeginning, Mode::Empty),
    (Mode::Following, Trigger::Between, Mode::Paused),
    (Mode::Following, Trigger::AtEnd, Mode::Ended),
    (Mode::Paused, Trigger::Run, Mode::Playing),
    (Mode::Paused, Trigger::Follow, Mode::Following),
    (Mode::Paused, Trigger::AtBeginning, Mode::Empty),
    (Mode::Paused, Trigger::AtEnd, Mode::Ended),
    (Mode::Ended, Trigger::Run, Mode::Playing),
    (Mode::Ended, Trigger::AtBeginning, Mode::Empty),
    (Mode::Ended, Trigger::Between, Mode::Paused),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_transition_is_listed_twice_and_each_changes_the_mode() {
        let mut listed = HashSet::new();
        for &(from, on, to) in TRANSITIONS {
            assert!(listed.insert((from, on)), "{from:?} on {on:?} is listed twice");
            assert_ne!(from, to);
        }
    }

    #[test]
    fn every_mode_can_be_reached_and_left() {
        for mode in Mode::ALL {
            assert!(TRANSITIONS.iter().any(|&(from, _, _)| from == mode));
            assert!(TRANSITIONS.iter().any(|&(_, _, to)| to == mode));
        }
    }

    #[test]
    fn a_run_that_is_over_is_not_followed() {
        assert_eq!(Mode::Ended.after(Trigger::Follow), Mode::Ended);
    }
}
