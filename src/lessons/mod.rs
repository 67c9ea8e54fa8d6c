//! The experiments of the tutorial: what is read, and which programs are run.
//!
//! Each is a folder of `lessons/`, read by the build script. Knows nothing of how an experiment
//! is shown or run.

/// One experiment: prose around one program, or around two that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Experiment {
    /// What stands for it in addresses: `same-output`.
    pub slug: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The names of its programs: one or two.
    pub programs: &'static [&'static str],
    /// What to call each program beside the other.
    pub labels: &'static [&'static str],
    /// What is read before it, as HTML.
    pub before: &'static str,
    /// What is read after it, as HTML.
    pub after: &'static str,
}

/// All experiments, in the order of the tutorial.
pub fn all() -> &'static [Experiment] {
    generated::EXPERIMENTS
}

/// The experiment that `slug` stands for.
pub fn find(slug: &str) -> Option<&'static Experiment> {
    all().iter().find(|experiment| experiment.slug == slug)
}

mod generated {
    use super::Experiment;

    include!(concat!(env!("OUT_DIR"), "/lessons.rs"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program;

    #[test]
    fn every_experiment_names_programs_that_exist() {
        for experiment in all() {
            for name in experiment.programs {
                assert!(program::find(name).is_some(), "{}: no program {name}", experiment.slug);
            }
        }
    }

    #[test]
    fn every_slug_stands_for_one_experiment() {
        for experiment in all() {
            assert_eq!(find(experiment.slug), Some(experiment));
        }
    }
}
