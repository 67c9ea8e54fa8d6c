//! What a reader answers, noted down and kept.

use std::rc::Rc;

use super::app::App;
use super::storage;
use crate::lessons;
use crate::study::{Notebook, StudyAction};

impl App {
    /// Notes what the reader answered.
    pub(super) fn study(&mut self, slug: &str, action: StudyAction) {
        let fills = matches!(action, StudyAction::Piece { .. });
        let mut notebook = (*self.notebook).clone();
        notebook.apply(slug, action);
        self.keep(notebook);
        if fills
            && let Some(places) = self.opened.get(slug)
            && let (Some(puzzle), Some(place)) = (&places.lesson.puzzle, places.puzzle)
        {
            let text = self.notebook.answers(slug).filled(puzzle);
            self.opened.labs()[place].lab().borrow_mut().set_text(0, &text);
        }
    }

    pub(super) fn keep(&mut self, notebook: Notebook) {
        storage::keep(&notebook);
        self.notebook = Rc::new(notebook);
    }

    /// Notes what the runs of the lesson that is shown have decided.
    pub(super) fn note_results(&mut self) {
        if self.presenting {
            return;
        }
        let Some(open) = self.lesson.as_deref().and_then(|slug| self.open_lesson(slug)) else {
            return;
        };
        let slug = open.lesson.entry.slug.clone();
        let is_right = || {
            let (question, guess) = (open.lesson.question.as_ref()?, open.answers.guess.as_ref()?);
            let answer = open.answer(question)?;
            Some(lessons::grade(question, guess, &answer).is_right)
        };
        if open.answers.first_was_right.is_none()
            && let Some(is_right) = is_right()
        {
            self.study(&slug, StudyAction::Graded { is_right });
        }
        let is_solved = || {
            let puzzle = open.lesson.puzzle.as_ref()?;
            let answer = open.puzzle.as_ref()?.lab.get().answer_to(&puzzle.measure)?;
            Some(answer == puzzle.goal)
        };
        if !open.answers.is_solved && is_solved() == Some(true) {
            self.study(&slug, StudyAction::Solved);
        }
    }
}
