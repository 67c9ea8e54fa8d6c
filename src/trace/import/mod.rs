//! Reads a trace from a file, and refuses what is not one.
//!
//! A file may hold anything at all. What comes out of here keeps every rule of
//! [`validate`](fn@super::validate), so the rest of the program need not check again.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::wire::{FORMAT, VERSION};
use super::{Trace, Violation, validate};

/// Why a file is not a trace that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// It is not JSON, or breaks off in the middle.
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// What was found there.
        problem: String,
    },
    /// It is JSON of another kind.
    NotATrace,
    /// It is a trace in another version of the format.
    OtherVersion {
        /// The version that the file names.
        found: String,
    },
    /// It says that it is a trace, and a field is missing or of the wrong kind.
    Malformed {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// What was found there.
        problem: String,
    },
    /// It is a trace that no run can have produced.
    Impossible(Violation),
}

/// Says what is wrong, where, and what to do about it.
impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, problem } => write!(
                f,
                "This is not a JSON file: line {line}, column {column}: {problem}. \
                 Choose a file that was saved with Export, and check that it is complete."
            ),
            Self::NotATrace => write!(
                f,
                "This JSON file is not a Wakeline trace: it does not begin with \
                 \"format\": \"{FORMAT}\". Choose a file that was saved with Export."
            ),
            Self::OtherVersion { found } => write!(
                f,
                "This trace has version {found} of the format, and only version {VERSION} can be \
                 read here. Record it again with this version of Wakeline, or open it with the one \
                 that saved it."
            ),
            Self::Malformed { line, column, problem } => write!(
                f,
                "This trace is damaged: line {line}, column {column}: {problem}. \
                 Save it again where it was recorded."
            ),
            Self::Impossible(violation) => write!(
                f,
                "This trace tells of a run that cannot have happened: {violation}. \
                 Save it again where it was recorded; if it was not changed since, report this as \
                 a mistake in Wakeline."
            ),
        }
    }
}

impl std::error::Error for ImportError {}

/// What every version of the format begins with.
#[derive(Deserialize)]
struct Envelope {
    #[serde(default)]
    format: Value,
    #[serde(default)]
    version: Value,
}

#[derive(Deserialize)]
struct Document {
    trace: Trace,
}

/// The trace in a file that [`to_json`](super::to_json) wrote.
///
/// # Errors
///
/// What is wrong with the file. Nothing that a file holds makes this panic.
pub fn from_json(json: &str) -> Result<Trace, ImportError> {
    // The envelope is read first, so that a file of another version is told from a damaged one.
    let envelope: Envelope =
        serde_json::from_str(json).map_err(|error| match error.classify() {
            Category::Data => ImportError::NotATrace,
            Category::Io | Category::Syntax | Category::Eof => {
                let (line, column, problem) = located(&error);
                ImportError::NotJson { line, column, problem }
            }
        })?;
    if envelope.format != FORMAT {
        return Err(ImportError::NotATrace);
    }
    if envelope.version != VERSION {
        return Err(ImportError::OtherVersion { found: version_words(&envelope.version) });
    }
    let document: Document = serde_json::from_str(json).map_err(|error| {
        let (line, column, problem) = located(&error);
        ImportError::Malformed { line, column, problem }
    })?;
    validate(&document.trace).map_err(ImportError::Impossible)?;
    Ok(document.trace)
}

/// Where an error is, and what it says without repeating where.
fn located(error: &serde_json::Error) -> (usize, usize, String) {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let problem = said.strip_suffix(&place).unwrap_or(&said).to_owned();
    (error.line(), error.column(), problem)
}

fn version_words(version: &Value) -> String {
    match version {
        Value::Number(number) => number.to_string(),
        Value::String(text) => format!("{:?}", text.chars().take(20).collect::<String>()),
        _ => "without a number".to_owned(),
    }
}

#[cfg(test)]
mod tests;
