//! The prose of a lesson, under its fixed headings.

use super::html::html_of;
use crate::Prose;

/// The headings, in the order in which they may come, and where what is under them goes.
type Place = fn(&mut Prose) -> &mut String;
const HEADINGS: [(&str, Place); 5] = [
    ("What you saw", |prose| &mut prose.saw),
    ("Why", |prose| &mut prose.why),
    ("Change one thing", |prose| &mut prose.change),
    ("Go deeper", |prose| &mut prose.deeper),
    ("For teachers", |prose| &mut prose.teachers),
];

/// The prose in a text: what stands before the first heading of the second level is read first.
///
/// # Errors
///
/// If a heading is none of those, or comes too late.
pub(super) fn sections(text: &str) -> Result<Prose, String> {
    let mut parts = text.split("\n## ");
    let mut prose = Prose { before: html_of(parts.next().unwrap_or_default()), ..Prose::default() };
    let mut next = 0;
    for part in parts {
        let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
        let found = HEADINGS.iter().position(|(known, _)| *known == heading.trim());
        let place = found.filter(|&place| next <= place).ok_or_else(|| {
            let known: Vec<_> = HEADINGS.iter().map(|(known, _)| *known).collect();
            format!("\"## {heading}\": the headings are, in this order: {}", known.join(", "))
        })?;
        *HEADINGS[place].1(&mut prose) = html_of(body);
        next = place + 1;
    }
    Ok(prose)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_under_a_heading_goes_to_its_place() {
        let prose =
            sections("a\n\n## Why\nb\n\n## For teachers\n\nc\n").expect("it is well formed");
        assert_eq!(prose.before, "<p>a</p>\n");
        assert_eq!(prose.why, "<p>b</p>\n");
        assert_eq!(prose.teachers, "<p>c</p>\n");
        assert_eq!(prose.saw, "");
    }

    #[test]
    fn unknown_and_late_headings_are_refused() {
        assert!(sections("a\n## Because\nb").is_err_and(|why| why.contains("## Because")));
        assert!(sections("a\n## Why\nb\n## What you saw\nc").is_err());
    }
}
