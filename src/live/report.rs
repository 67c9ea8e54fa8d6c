//! What an experiment found out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::shown;

/// What an experiment found out: said, as tables, as bars, and as figures that a lesson asks for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The result in sentences, the most important first.
    pub says: Vec<String>,
    /// The numbers.
    pub tables: Vec<Table>,
    /// The numbers as lengths.
    pub bars: Vec<Bars>,
    /// The numbers that a question is answered by, by name.
    pub figures: BTreeMap<String, f64>,
    /// How this was measured, a paragraph each.
    pub how: Vec<String>,
    /// A file that was made.
    pub made: Option<Made>,
}

impl Report {
    /// The figures in a list, without those that are none.
    pub(super) fn figures_of<const N: usize>(
        figures: [(&str, Option<f64>); N],
    ) -> BTreeMap<String, f64> {
        let known = figures.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        known.filter(|(_, value)| value.is_finite()).collect()
    }
}

/// Where numbers come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// This browser, just now.
    MeasuredHere,
    /// A native program on another machine, some time ago.
    RecordedNatively,
}

impl Origin {
    /// What it is called on the page.
    pub fn label(self) -> &'static str {
        match self {
            Self::MeasuredHere => "measured here, just now",
            Self::RecordedNatively => "recorded natively, on another machine",
        }
    }
}

/// A table. The first cell of a row is its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Where its numbers come from.
    pub origin: Origin,
    /// What is in the columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of texts.
    pub fn new<const N: usize>(
        caption: &str,
        origin: Origin,
        heads: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        Self {
            caption: caption.to_owned(),
            origin,
            heads: heads.map(str::to_owned).into(),
            rows: rows.into_iter().map(Vec::from).collect(),
        }
    }
}

/// Numbers that are drawn as lengths, on one scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bars {
    /// What they show.
    pub caption: String,
    /// What is counted, behind each number.
    pub unit: String,
    /// The name and the number of each.
    pub bars: Vec<(String, f64)>,
}

impl Bars {
    /// Bars from names and numbers.
    pub fn new(
        caption: &str,
        unit: &str,
        bars: impl IntoIterator<Item = (impl Into<String>, f64)>,
    ) -> Self {
        let bars = bars.into_iter().map(|(name, value)| (name.into(), value)).collect();
        Self { caption: caption.to_owned(), unit: unit.to_owned(), bars }
    }

    /// How long each is, the longest being 1.
    pub fn lengths(&self) -> Vec<f64> {
        let longest = self.bars.iter().map(|(_, value)| *value).fold(0.0, f64::max);
        let length = |value: f64| if longest > 0.0 { (value / longest).max(0.0) } else { 0.0 };
        self.bars.iter().map(|(_, value)| length(*value)).collect()
    }

    /// A number of it as it is written.
    pub fn written(&self, value: f64) -> String {
        format!("{} {}", shown(value), self.unit)
    }
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Where the browser keeps it.
    pub address: String,
    /// What it is to be called.
    pub name: String,
    /// What is to be seen in it.
    pub shows: String,
    /// How large it is.
    pub bytes: u32,
    /// How wide, in pixels.
    pub width: u32,
    /// How high, in pixels.
    pub height: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_is_as_long_as_there_is_room() {
        let bars = Bars::new("Gaps", "ms", [("page", 300.0), ("worker", 60.0)]);
        assert_eq!(bars.lengths(), [1.0, 0.2]);
        assert_eq!(bars.written(300.0), "300 ms");
        assert_eq!(Bars::new("None", "ms", [("page", 0.0)]).lengths(), [0.0]);
    }

    #[test]
    fn what_was_not_measured_is_no_figure() {
        let figures = Report::figures_of([("a", Some(1.0)), ("b", None), ("c", Some(f64::NAN))]);
        assert_eq!(figures.into_iter().collect::<Vec<_>>(), [("a".to_owned(), 1.0)]);
    }
}
