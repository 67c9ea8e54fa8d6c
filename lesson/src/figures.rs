//! What was measured natively, on another machine than the reader's.

use serde::{Deserialize, Serialize};

use super::Answer;

/// Figures that one machine gave on one day. `cargo xtask record` writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedFigures {
    /// When and on what: what stands behind "Measured on ".
    pub machine: String,
    /// The figures.
    #[serde(rename = "figure")]
    pub figures: Vec<RecordedFigure>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedFigure {
    /// What stands for it in lessons: `thread-start-join`.
    pub name: String,
    /// What it is.
    pub term: String,
    /// What was measured.
    pub value: Answer,
    /// What a number is counted in; empty for a text.
    pub unit: String,
    /// How it was measured.
    pub how: String,
}

impl RecordedFigure {
    /// Its value as it is written, with what it is counted in.
    pub fn written(&self) -> String {
        let value = match &self.value {
            Answer::Number(number) => grouped(*number),
            Answer::Text(text) => text.clone(),
            Answer::Lines(lines) => lines.join(", "),
        };
        // A number stays on the line of its unit.
        if self.unit.is_empty() { value } else { format!("{value}\u{a0}{}", self.unit) }
    }
}

/// A number as short as it can be, its thousands apart.
fn grouped(number: f64) -> String {
    let text = number.to_string();
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + fraction
}

impl RecordedFigures {
    /// The figure of this name.
    pub fn find(&self, name: &str) -> Option<&RecordedFigure> {
        self.figures.iter().find(|figure| figure.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_written_with_its_unit() {
        let figure = |value, unit: &str| RecordedFigure {
            name: String::new(),
            term: String::new(),
            value,
            unit: unit.to_owned(),
            how: String::new(),
        };
        let number = |number| Answer::Number(number);
        assert_eq!(figure(number(28.2), "µs").written(), "28.2\u{a0}µs");
        assert_eq!(figure(number(0.296), "µs").written(), "0.296\u{a0}µs");
        assert_eq!(figure(number(2_175_984.0), "bytes").written(), "2,175,984\u{a0}bytes");
        assert_eq!(figure(number(144.0), "ns").written(), "144\u{a0}ns");
        assert_eq!(figure(Answer::Text("refused".to_owned()), "").written(), "refused");
    }
}
