//! Figures that a lesson quotes: `{recorded: thread-start-join}` stands for what was measured, so that
//! prose and tables never differ.

use crate::RecordedFigures;

const OPEN: &str = "{recorded:";

/// The text with each figure that it names.
///
/// # Errors
///
/// Which name stands for no figure, or is not closed.
pub(super) fn quoted(text: &str, recorded: &RecordedFigures) -> Result<String, String> {
    let mut pieces = text.split(OPEN);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece
            .split_once('}')
            .ok_or_else(|| format!("{OPEN:?} is followed by no \"}}\": close it"))?;
        // A line may end before the name.
        let name = name.trim();
        let figure = recorded.find(name).ok_or_else(|| {
            format!("recorded.toml has no figure {name:?}: name one of it, or add it to record/src/figures")
        })?;
        filled += &figure.written();
        filled += rest;
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answer, RecordedFigure};

    #[test]
    fn a_name_becomes_its_figure_and_an_unknown_one_is_a_problem() {
        let figure = RecordedFigure {
            name: "yield".to_owned(),
            term: "A yield".to_owned(),
            value: Answer::Number(18.0),
            unit: "ns".to_owned(),
            how: String::new(),
        };
        let recorded = RecordedFigures { machine: String::new(), figures: vec![figure] };
        let filled = quoted("It took {recorded:\nyield}, not {more}.", &recorded);
        assert_eq!(filled.as_deref(), Ok("It took 18\u{a0}ns, not {more}."));
        assert!(
            quoted("{recorded: sleep}", &recorded).is_err_and(|problem| problem.contains("sleep"))
        );
        assert!(quoted("{recorded: yield", &recorded).is_err());
    }
}
