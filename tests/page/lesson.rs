//! The steps of a lesson: each appears when it is its turn.

use std::fs;
use std::path::Path;

use scraper::{ElementRef, Html};
use wakeline::lessons::{self, Guess, Lesson};
use wakeline::study::{Answers, StudyAction, Sureness};
use wakeline::trace::{Trace, from_json};
use wakeline::ui::View;

use crate::{Around, Stage, lab_at, only, open_lesson, page, render_page, text, within};

/// What is shown of the loop that never ends, at a stage, with these answers.
fn look(stage: Stage, answers: Answers, check: impl FnOnce(ElementRef<'_>)) {
    let lesson = lessons::find("the-loop-that-never-ends").expect("a lesson");
    let lab = lab_at(stage, lesson);
    let html = render_page(page(View::Lesson, Around::Page, Some(open_lesson(&lab, answers))));
    crate::laws::keeps_the_laws(&html, "a lesson");
    check(only(Html::parse_fragment(&html).root_element(), "article.lesson"));
}

fn guessed(place: usize) -> Answers {
    let mut answers = Answers::default();
    let (guess, sureness) = (Guess::Option(place), Some(Sureness::Fairly));
    answers.apply(StudyAction::Guess { guess, sureness });
    answers
}

fn has_button(article: ElementRef<'_>, name: &str) -> bool {
    within(article, "button").into_iter().any(|button| text(button) == name)
}

#[test]
fn nothing_runs_before_a_guess_or_its_refusal() {
    look(Stage::Beginning, Answers::default(), |article| {
        assert!(within(article, ".controls").is_empty());
        assert!(within(article, ".graded").is_empty());
        assert!(has_button(article, "Skip the guess"));
        only(article, ".code textarea");
    });
    let mut skipped = Answers::default();
    skipped.apply(StudyAction::Skip);
    for answers in [guessed(0), skipped] {
        look(Stage::Beginning, answers, |article| {
            only(article, ".controls");
            assert!(within(article, ".graded").is_empty(), "the run has not said anything");
            assert!(within(article, ".explain").is_empty());
        });
    }
}

#[test]
fn the_run_grades_the_guess_and_a_wrong_one_is_refuted() {
    look(Stage::Middle, guessed(0), |article| {
        assert!(within(article, ".graded").is_empty(), "its end was not seen");
    });
    look(Stage::End, guessed(0), |article| {
        let graded = only(article, ".graded.wrong");
        assert_eq!(text(only(graded, ".guess dd")), "the program ends");
        assert_eq!(text(only(graded, ".outcome dd")), "hello Dua");
        assert!(text(only(graded, ".verdict")).ends_with("guessed. You were fairly sure."));
        assert!(text(only(graded, ".refutation")).contains("A loop that receives ends"));
    });
    look(Stage::End, guessed(2), |article| {
        assert!(within(article, ".refutation").is_empty());
        only(article, ".graded.right");
        only(article, ".seen");
        assert!(has_button(article, "Show the explanation"));
        assert!(within(article, ".check").is_empty());
    });
}

#[test]
fn the_explanation_brings_what_comes_after_it() {
    let mut answers = guessed(2);
    answers.apply(StudyAction::Reveal);
    answers.apply(StudyAction::Check(0));
    look(Stage::End, answers, |article| {
        only(article, ".check");
        assert!(text(only(article, ".check .told")).contains("Not quite"));
        only(article, ".takeaway");
    });
}

/// The recording of a native run of one of the swap's programs.
fn recording_of(lesson: &Lesson, place: usize) -> Trace {
    let file = &lesson.recorded[place].file;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/201-same-output");
    let text = fs::read_to_string(folder.join(file)).expect("the lesson was read with it");
    from_json(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn a_recording_is_offered_and_says_where_it_is_from() {
    let lesson = lessons::find("same-output").expect("a lesson");
    let lab = lab_at(Stage::End, lesson);
    let shown = |check: fn(ElementRef<'_>)| {
        let open = Some(open_lesson(&lab, guessed(0)));
        let html = render_page(page(View::Lesson, Around::Page, open));
        crate::laws::keeps_the_laws(&html, "a lesson with recordings");
        check(only(Html::parse_fragment(&html).root_element(), "article.lesson"));
    };
    shown(|article| {
        assert_eq!(within(article, ".recorded button").len(), 2);
        assert!(within(article, ".recorded .told").is_empty(), "no recording is shown yet");
    });
    let trace = recording_of(lesson, 1);
    lab.borrow_mut().import(trace).expect("it is of one of its programs");
    lab.borrow_mut().seek_end_of_recordings();
    shown(|article| {
        let told = text(only(article, ".recorded .told"));
        assert!(told.contains("rustc 1.") && told.contains("tokio 1."), "{told}");
        assert!(has_button(article, "Back to runs on this page"));
        assert!(text(only(article, ".badge-name")).contains("recorded natively"));
        let printed = within(article, ".lines").into_iter().map(|lines| within(lines, "li").len());
        assert!(printed.into_iter().all(|lines| 0 < lines), "its end is seen");
    });
    lab.borrow_mut().leave_recordings();
    shown(|article| assert!(!has_button(article, "Back to runs on this page")));
}
