//! Puzzles: filled in and run.

use std::collections::BTreeMap;

use wakeline::lessons::{Lesson, Measured, Program, Puzzle, measure};

use super::Problems;
use super::runs::refused_or_run;

pub(super) fn problems(lesson: &Lesson) -> Problems {
    let Some(puzzle) = &lesson.puzzle else { return Vec::new() };
    let mut problems = Vec::new();
    let usual: Vec<&str> = puzzle.slots.iter().map(|slot| slot.usual.as_str()).collect();
    if !reaches_goal(lesson, puzzle, &usual) {
        problems.push("the puzzle is not solved by its usual pieces".to_owned());
    }
    for (place, slot) in puzzle.slots.iter().enumerate() {
        if !slot.pieces.contains(&slot.usual) {
            problems.push(format!("the usual piece of gap {} is not among its pieces", place + 1));
        }
        let others = slot.pieces.iter().filter(|piece| **piece != slot.usual);
        let misses = others.filter(|piece| {
            let mut pieces = usual.clone();
            pieces[place] = piece;
            !reaches_goal(lesson, puzzle, &pieces)
        });
        if misses.count() == 0 {
            problems.push(format!("any piece will do in gap {}", place + 1));
        }
    }
    problems
}

fn reaches_goal(lesson: &Lesson, puzzle: &Puzzle, pieces: &[&str]) -> bool {
    let text = puzzle.filled(|slot| pieces.get(slot).copied());
    let of = Program {
        name: "puzzle".to_owned(),
        label: String::new(),
        about: String::new(),
        source: String::new(),
        refused: None,
        any_order: false,
    };
    let Ok(Some(trace)) = refused_or_run(&of, &text, lesson.policy.as_deref(), lesson.budget)
    else {
        return false;
    };
    let figures = BTreeMap::new();
    let measured = Measured { runs: &[&trace], program: 0, outputs: &[], figures: &figures };
    measure(&puzzle.measure, &measured).as_ref() == Some(&puzzle.goal)
}
