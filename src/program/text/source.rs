//! A text, and places in it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Which text a span is in: the reader's program, or a file of the surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileId(pub u16);

impl FileId {
    /// The program that is compiled. The files of the surface come after it.
    pub const PROGRAM: Self = Self(0);
}

/// A stretch of a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// Its first byte.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
}

impl Span {
    /// The stretch from the start of `self` to the end of `other`, both of one file.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// As a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A text with its lines.
#[derive(Debug, Clone)]
pub struct Source {
    text: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// Finds the lines of `text`. Texts of 4 GiB and more are cut off at that length.
    pub fn new(text: &str) -> Self {
        let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = starts.filter_map(|(at, _)| u32::try_from(at + 1).ok());
        Self { text: text.to_owned(), line_starts: std::iter::once(0).chain(starts).collect() }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line, from 1, that byte `at` is on.
    pub fn line(&self, at: u32) -> u32 {
        let line = self.line_starts.partition_point(|&start| start <= at);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// The line and the column, both from 1, of byte `at`; columns are counted in characters.
    pub fn line_and_column(&self, at: u32) -> (u32, u32) {
        let line = self.line(at);
        let start = self.line_starts[line as usize - 1] as usize;
        let before = self.text.get(start..at as usize).unwrap_or_default();
        (line, u32::try_from(before.chars().count()).unwrap_or(u32::MAX - 1) + 1)
    }
}
