//! Guesses and answers in words.

use crate::lessons::{Answer, Badge, Guess, Question};

/// A guess in words.
pub(super) fn guess_words(question: &Question, guess: &Guess) -> String {
    match guess {
        Guess::Option(place) => {
            question.options.get(*place).map_or_else(String::new, |option| option.says.clone())
        }
        Guess::Number(number) => number_words(*number, &question.unit),
        Guess::Lines(lines) => lines_words(lines),
    }
}

/// What a run answers, in words: the option that says it, or the answer itself.
pub(super) fn answer_words(question: &Question, answer: &Answer) -> String {
    let option = question.options.iter().find(|option| option.fits(answer));
    match (answer, option) {
        (Answer::Number(number), Some(option)) if option.is.is_none() => {
            format!("{} ({})", option.says, number_words(*number, &question.unit))
        }
        (Answer::Lines(lines), _) => lines_words(lines),
        (_, Some(option)) => option.says.clone(),
        (Answer::Number(number), None) => number_words(*number, &question.unit),
        (Answer::Text(text), None) => text.clone(),
    }
}

/// A number with its unit, no more exact than a reader can use.
pub(super) fn number_words(number: f64, unit: &str) -> String {
    let shown = if number.fract() == 0.0 { format!("{number:.0}") } else { format!("{number:.1}") };
    if unit.is_empty() { shown } else { format!("{shown} {unit}") }
}

fn lines_words(lines: &[String]) -> String {
    if lines.is_empty() { "no line at all".to_owned() } else { lines.join(", then ") }
}

/// What a badge says.
pub(in crate::ui) fn badge_words(badge: Badge) -> &'static str {
    match badge {
        Badge::LiveVirtual => "runs here, on the virtual clock",
        Badge::LiveReal => "runs here, on the real clock",
        Badge::Model => "a model that runs here",
        Badge::RecordedNatively => "recorded natively, replayed here",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_no_more_exact_than_can_be_used() {
        assert_eq!(number_words(3.0, "polls"), "3 polls");
        assert_eq!(number_words(153.1149, "ms"), "153.1 ms");
        assert_eq!(number_words(1.0, ""), "1");
    }
}
