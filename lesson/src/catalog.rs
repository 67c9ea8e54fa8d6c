//! What the list of lessons knows of each.

use serde::{Deserialize, Serialize};

/// The list of lessons, by parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The lessons, in the order in which they are read.
    pub entries: Vec<Entry>,
}

/// A part of the tutorial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its title.
    pub title: String,
    /// What a reader can do after it: one sentence.
    pub aim: String,
}

/// What is known of a lesson before it is opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What stands for it in addresses: `same-output`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it asks, in one line.
    pub summary: String,
    /// Which part it belongs to, counted from 1; 0 for what stands outside of them.
    pub part: u8,
    /// How long it takes.
    pub minutes: u8,
    /// Where its runs take place.
    pub badge: Badge,
    /// Whether it belongs to the shortest way through the tutorial.
    pub spine: bool,
    /// The claims of the text that it lets a reader check: `C10`.
    pub claims: Vec<String>,
    /// The wrong ideas that it refutes: `M5`.
    pub misconceptions: Vec<String>,
    /// The listings that it goes with.
    pub listings: Listings,
}

/// Listings of the source text, and pages elsewhere, that a lesson goes with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Listings {
    /// Of today's edition: `17-4`.
    pub today: Vec<String>,
    /// Of the older edition.
    pub older: Vec<String>,
    /// Pages of Comprehensive Rust, 100 Exercises To Learn Rust and Tokio's tutorial, by title.
    pub pages: Vec<String>,
}

/// Where the runs of a lesson take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Badge {
    /// In this page, on the virtual clock.
    LiveVirtual,
    /// In this page, on the real clock.
    LiveReal,
    /// In this page, standing for something that it cannot have.
    Model,
    /// On a native runtime, elsewhere; replayed here.
    RecordedNatively,
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means, in one or two sentences, as HTML.
    pub means: String,
}
