//! The experiments, by name.

use super::{
    Experiment, capstone, heartbeat, million_tasks, sleeps, split_work, std_thread, workers,
};

/// All experiments.
pub fn all() -> &'static [&'static Experiment] {
    &[
        &million_tasks::EXPERIMENT,
        &workers::EXPERIMENT,
        &std_thread::EXPERIMENT,
        &sleeps::EXPERIMENT,
        &split_work::EXPERIMENT,
        &heartbeat::EXPERIMENT,
        &capstone::EXPERIMENT,
    ]
}

/// The experiment called `name`.
pub fn find(name: &str) -> Option<&'static Experiment> {
    all().iter().find(|experiment| experiment.name == name).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_name_stands_for_two_things() {
        let names: BTreeSet<_> = all().iter().map(|experiment| experiment.name).collect();
        assert_eq!(names.len(), all().len());
        let figures = || all().iter().flat_map(|experiment| experiment.figures);
        assert_eq!(figures().collect::<BTreeSet<_>>().len(), figures().count());
        assert!(find("nothing").is_none());
    }

    #[test]
    fn every_experiment_says_what_it_does_and_gives_a_figure() {
        for experiment in all() {
            assert!(!experiment.does.is_empty() && !experiment.figures.is_empty());
            for text in experiment.does {
                assert!(text.ends_with('.'), "{text}");
            }
            for setting in experiment.settings {
                assert!(setting.steps.contains(&setting.start), "{}", setting.label);
                let range = setting.min..=setting.max;
                assert!(setting.steps.iter().all(|step| range.contains(step)), "{}", setting.label);
                assert!(setting.start <= setting.max_small, "{}", setting.label);
            }
        }
    }
}
