//! What comes up for the page to do.

use super::drive::Call;
use crate::lessons::{Lesson, Term};
use crate::ui::PageAction;

/// A file that was fetched.
pub(super) enum Fetched {
    Lesson(Box<Result<Lesson, String>>),
    Glossary(Result<Vec<Term>, String>),
    Guide(Result<String, String>),
}

/// What comes up.
pub(super) enum Message {
    Did(PageAction),
    Frame(f64),
    Called {
        lab: usize,
        call: Call,
    },
    Check {
        lab: usize,
    },
    Engine(Result<(), String>),
    Fetched(Fetched),
    /// A recording that was fetched for a lab.
    Recording {
        lab: usize,
        file: Result<String, String>,
    },
    Hidden,
    AddressChanged,
    /// An arrow key: forward, or back.
    Arrow(bool),
    Resized,
    Copied {
        lab: usize,
        address: String,
        allowed: bool,
    },
}
