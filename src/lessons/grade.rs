//! How a guess compares with what the run answered.

use super::{Answer, Guess, Question};

/// How a guess compares with what the run answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// Whether it is right.
    pub is_right: bool,
    /// The option that was guessed, or whose wrong idea leads to the guess.
    pub guessed: Option<usize>,
    /// The option that the run speaks for.
    pub right: Option<usize>,
}

/// Compares a guess with the run's answer.
pub fn grade(question: &Question, guess: &Guess, answer: &Answer) -> Grade {
    let right = right_option(question, answer);
    let option_of = |guess: &Answer| question.options.iter().position(|option| option.fits(guess));
    let (is_right, guessed) = match guess {
        Guess::Option(place) => (Some(*place) == right, Some(*place)),
        Guess::Number(number) => {
            let is_right = matches!(answer, Answer::Number(answer) if (answer - number).abs() <= question.close);
            (is_right, option_of(&Answer::Number(*number)))
        }
        Guess::Lines(lines) => {
            let lines = Answer::Lines(lines.clone());
            (lines == *answer, option_of(&lines))
        }
    };
    Grade { is_right, guessed, right }
}

/// The option that the run speaks for.
pub fn right_option(question: &Question, answer: &Answer) -> Option<usize> {
    question.options.iter().position(|option| option.fits(answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons::{Form, Measure, QuestionOption};

    fn option(from: f64, to: f64) -> QuestionOption {
        QuestionOption {
            says: format!("{from} to {to}"),
            is: None,
            from: Some(from),
            to: Some(to),
            idea: None,
            refute: String::new(),
        }
    }

    fn question(form: Form) -> Question {
        Question {
            ask: "How many?".to_owned(),
            form,
            measure: Measure::Actors,
            program: 0,
            unit: "tasks".to_owned(),
            close: 1.0,
            lines: vec!["a".to_owned(), "b".to_owned()],
            options: vec![option(0.0, 9.0), option(10.0, 99.0)],
        }
    }

    #[test]
    fn the_run_decides_which_option_is_right() {
        let question = question(Form::Choice);
        let first = grade(&question, &Guess::Option(0), &Answer::Number(5.0));
        assert_eq!(first, Grade { is_right: true, guessed: Some(0), right: Some(0) });
        let other = grade(&question, &Guess::Option(0), &Answer::Number(50.0));
        assert_eq!(other, Grade { is_right: false, guessed: Some(0), right: Some(1) });
    }

    #[test]
    fn a_number_may_be_a_little_off() {
        let question = question(Form::Number);
        assert!(grade(&question, &Guess::Number(49.0), &Answer::Number(50.0)).is_right);
        let off = grade(&question, &Guess::Number(5.0), &Answer::Number(50.0));
        assert_eq!(off, Grade { is_right: false, guessed: Some(0), right: Some(1) });
    }

    #[test]
    fn lines_are_right_in_their_order() {
        let question = question(Form::Order);
        let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let answer = Answer::Lines(lines("b a"));
        assert!(grade(&question, &Guess::Lines(lines("b a")), &answer).is_right);
        assert!(!grade(&question, &Guess::Lines(lines("a b")), &answer).is_right);
    }
}
