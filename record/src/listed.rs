//! What is recorded: which programs, and where the traces go. The build script reads this table too.

/// A program that is recorded.
#[derive(Debug)]
pub(crate) struct Listed {
    /// What its trace calls it: the name of its file.
    pub(crate) name: &'static str,
    /// Its folder in the repository.
    pub(crate) folder: &'static str,
    /// The folder in the repository that its trace goes to, as `recorded-NAME.json`; none if that is empty.
    pub(crate) to: &'static str,
    /// A text in the program that something else stands for, so that it ends sooner.
    pub(crate) instead: Option<(&'static str, &'static str)>,
}

/// Every program that is recorded.
pub(crate) const LISTED: &[Listed] = &[
    Listed {
        name: "intervals-from-task",
        folder: "lessons/201-same-output",
        to: "lessons/201-same-output",
        instead: SOONER,
    },
    Listed {
        name: "intervals-from-thread",
        folder: "lessons/201-same-output",
        to: "lessons/201-same-output",
        instead: SOONER,
    },
    Listed {
        name: "uneven-jobs",
        folder: "lessons/502-workers-that-steal",
        to: "lessons/502-workers-that-steal",
        instead: None,
    },
    Listed { name: "short-swap", folder: "record/programs", to: "", instead: None },
];

/// All of the swap would be a file of nearly a megabyte; this is its beginning, which has the rest in small.
const SOONER: Option<(&str, &str)> = Some((".take(20)", ".take(4)"));
