//! The lessons that were opened, and the labs that belong to them.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::Callback;

use super::drive::{Call, Driven};
use crate::lessons::{Lesson, Program};
use crate::study::Answers;

/// The lessons that were opened. Their labs stay, with all that was typed in them.
#[derive(Default)]
pub(super) struct Opened {
    lessons: BTreeMap<String, Places>,
    labs: Vec<Driven>,
}

/// A lesson, and where its labs are.
#[derive(Clone)]
pub(super) struct Places {
    pub(super) lesson: Rc<Lesson>,
    pub(super) lab: Option<usize>,
    pub(super) puzzle: Option<usize>,
}

impl Opened {
    /// The lesson that `slug` stands for, if it was opened.
    pub(super) fn get(&self, slug: &str) -> Option<&Places> {
        self.lessons.get(slug)
    }

    /// All labs.
    pub(super) fn labs(&self) -> &[Driven] {
        &self.labs
    }

    /// The lab at a place.
    pub(super) fn lab_mut(&mut self, place: usize) -> Option<&mut Driven> {
        self.labs.get_mut(place)
    }

    /// All labs.
    pub(super) fn labs_mut(&mut self) -> &mut [Driven] {
        &mut self.labs
    }

    /// Takes a lesson up. `call` makes what a lab at a place calls.
    pub(super) fn open(
        &mut self,
        lesson: Lesson,
        answers: &Answers,
        call: impl Fn(usize) -> Callback<Call>,
    ) {
        let slug = lesson.entry.slug.clone();
        let lesson = Rc::new(lesson);
        let puzzle_lesson = puzzle_lesson(&lesson, answers);
        let mut add = |lesson: Rc<Lesson>| {
            let place = self.labs.len();
            self.labs.push(Driven::new(lesson, call(place)));
            place
        };
        let lab = (!lesson.programs.is_empty()).then(|| add(Rc::clone(&lesson)));
        let puzzle = puzzle_lesson.map(|lesson| add(Rc::new(lesson)));
        self.lessons.insert(slug, Places { lesson, lab, puzzle });
    }
}

/// A lesson whose program is the puzzle of another, filled as the reader left it.
fn puzzle_lesson(lesson: &Lesson, answers: &Answers) -> Option<Lesson> {
    let puzzle = lesson.puzzle.as_ref()?;
    let slug = format!("{}-puzzle", lesson.entry.slug);
    let program = Program {
        name: slug.clone(),
        label: "The puzzle".to_owned(),
        about: puzzle.ask.clone(),
        source: answers.filled(puzzle),
        refused: None,
        any_order: false,
    };
    let mut of = lesson.clone();
    of.entry.slug = slug;
    of.programs = vec![program];
    of.knobs.clear();
    Some(of)
}
