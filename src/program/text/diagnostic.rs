//! What is said about a program before it runs.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::source::Span;

/// One thing that is said about a program: an error or a warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Whether the program can run all the same.
    pub severity: Severity,
    /// rustc's code for it (`E0382`), or the name of its lint (`unused_must_use`), where it has
    /// one. What is Rust but not supported here has none.
    pub code: Option<Cow<'static, str>>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Where.
    pub span: Span,
    /// Other places that explain it, each with a few words.
    pub notes: Vec<(Span, String)>,
    /// A way to mend it.
    pub help: Option<Box<Help>>,
}

/// A way to mend a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// What to do, in one sentence.
    pub message: String,
    /// The text to put in a place, where that is all there is to do.
    pub replacement: Option<(Span, String)>,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The program runs.
    Warning,
    /// The program is refused.
    Error,
}

impl Diagnostic {
    /// An error with rustc's code.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, Some(code), span, message.into())
    }

    /// A warning with the name of rustc's lint.
    pub fn warning(lint: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, Some(lint), span, message.into())
    }

    /// Something that may well be Rust and cannot run here.
    pub fn unsupported(span: Span, what: &str) -> Self {
        let message = format!("{what} cannot run here yet");
        Self::new(Severity::Error, None, span, message)
    }

    /// Text that is not Rust.
    pub fn syntax(span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, None, span, message.into())
    }

    fn new(severity: Severity, code: Option<&'static str>, span: Span, message: String) -> Self {
        let code = code.map(Cow::Borrowed);
        Self { severity, code, message, span, notes: Vec::new(), help: None }
    }

    /// With another place that explains it.
    #[must_use]
    pub fn note(mut self, span: Span, words: impl Into<String>) -> Self {
        self.notes.push((span, words.into()));
        self
    }

    /// With a way to mend it that is all there is to do: `text` in the place of what stands at
    /// `span`.
    #[must_use]
    pub fn mend(mut self, message: impl Into<String>, span: Span, text: impl Into<String>) -> Self {
        let replacement = Some((span, text.into()));
        self.help = Some(Box::new(Help { message: message.into(), replacement }));
        self
    }

    /// With a way to mend it.
    #[must_use]
    pub fn help(mut self, message: impl Into<String>) -> Self {
        self.help = Some(Box::new(Help { message: message.into(), replacement: None }));
        self
    }
}
