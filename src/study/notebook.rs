//! What a reader has answered in all lessons.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Answers, StudyAction};

/// The version of the form in which it is kept.
const VERSION: u32 = 1;

/// What a reader has answered, by lesson. The page keeps it as bytes; a file that the reader saves is
/// JSON, which the engine writes and reads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Notebook {
    version: u32,
    lessons: BTreeMap<String, Answers>,
}

/// Why a text is no notebook; displayed as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotebookError {
    /// It is of a later page.
    Version(u32),
    /// It is something else.
    Form(String),
}

impl fmt::Display for NotebookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => write!(
                f,
                "This notebook was written by a later page (form {version}, and this page knows \
                 {VERSION}). Nothing was changed."
            ),
            Self::Form(why) => {
                write!(f, "This file is no notebook of Wakeline ({why}). Nothing was changed.")
            }
        }
    }
}

impl Default for Notebook {
    fn default() -> Self {
        Self { version: VERSION, lessons: BTreeMap::new() }
    }
}

impl Notebook {
    /// What was answered in a lesson.
    pub fn answers(&self, slug: &str) -> Answers {
        self.lessons.get(slug).cloned().unwrap_or_default()
    }

    /// The lessons in which something was answered.
    pub fn lessons(&self) -> impl Iterator<Item = (&str, &Answers)> {
        self.lessons.iter().map(|(slug, answers)| (slug.as_str(), answers))
    }

    /// Does what the reader did in a lesson.
    pub fn apply(&mut self, slug: &str, action: StudyAction) {
        let answers = self.lessons.entry(slug.to_owned()).or_default();
        answers.apply(action);
        if !answers.is_begun() {
            self.lessons.remove(slug);
        }
    }

    /// As letters, to be kept: the version, then everything in the form of `postcard`, a letter a byte.
    pub fn to_letters(&self) -> String {
        // Only what does not know its own length cannot be written, and this does.
        let bytes = postcard::to_allocvec(self).unwrap_or_default();
        bytes.into_iter().map(char::from).collect()
    }

    /// From letters that were kept.
    ///
    /// # Errors
    ///
    /// If they are none of this form.
    pub fn from_letters(letters: &str) -> Result<Self, NotebookError> {
        let bytes = letters.chars().map(u8::try_from).collect::<Result<Vec<_>, _>>();
        let bytes = bytes.map_err(|error| NotebookError::Form(error.to_string()))?;
        // The version is the first byte, whatever follows.
        match bytes.first() {
            Some(&version) if VERSION < version.into() => {
                Err(NotebookError::Version(version.into()))
            }
            _ => {
                postcard::from_bytes(&bytes).map_err(|error| NotebookError::Form(error.to_string()))
            }
        }
    }

    /// As the text of a file.
    pub fn to_text(&self) -> String {
        // Only what has keys that are no strings cannot be written, and these are.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// From the text of a file.
    ///
    /// # Errors
    ///
    /// If it is none of this form.
    pub fn from_text(text: &str) -> Result<Self, NotebookError> {
        let form = |error: serde_json::Error| NotebookError::Form(error.to_string());
        let notebook: Self = serde_json::from_str(text).map_err(form)?;
        if VERSION < notebook.version {
            return Err(NotebookError::Version(notebook.version));
        }
        Ok(notebook)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons::Guess;

    #[test]
    fn a_notebook_survives_being_kept() {
        let mut notebook = Notebook::default();
        let guess = Guess::Lines(vec!["a".to_owned()]);
        notebook.apply("one", StudyAction::Guess { guess, sureness: None });
        notebook.apply("two", StudyAction::Explain("because".to_owned()));
        notebook.apply("two", StudyAction::Piece { slot: 1, piece: 2 });
        notebook.apply("two", StudyAction::Guess { guess: Guess::Number(0.5), sureness: None });
        assert_eq!(Notebook::from_letters(&notebook.to_letters()), Ok(notebook.clone()));
        assert_eq!(Notebook::from_text(&notebook.to_text()), Ok(notebook));
    }

    #[test]
    fn what_is_forgotten_leaves_nothing() {
        let mut notebook = Notebook::default();
        notebook.apply("one", StudyAction::Reveal);
        notebook.apply("one", StudyAction::Forget);
        assert_eq!(notebook, Notebook::default());
    }

    #[test]
    fn other_texts_are_refused_with_a_sentence() {
        let problem = Notebook::from_text("[]").expect_err("it is no notebook");
        assert!(problem.to_string().contains("no notebook"));
        let later = Notebook::from_text(r#"{"version": 99, "lessons": {}}"#);
        assert_eq!(later, Err(NotebookError::Version(99)));
        assert_eq!(Notebook::from_letters("c what"), Err(NotebookError::Version(99)));
        for letters in ["", "\u{1}\u{7}", "{}", "→"] {
            assert!(Notebook::from_letters(letters).is_err(), "{letters:?}");
        }
    }
}
