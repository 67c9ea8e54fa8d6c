//! The programs as text: what is shown of a text that was changed, and what can be done with it.

use std::cell::RefCell;
use std::rc::Rc;

use scraper::{ElementRef, Html};
use wakeline::lab::Lab;
use wakeline::lessons;
use wakeline::ui::PLAYGROUND;

use crate::laws::keeps_the_laws;
use crate::{Around, Stage, lab_at, only, render, text, within};

const RIGHT: &str = "fn main() {\n    println!(\"one\");\n}\n";
const WRONG: &str = "fn main() {\n    let x: u8 = \"<b>\";\n    println!(\"{x}{}\", y);\n}\n";

/// The lab of one's own program at a stage, then with another text, checked.
fn changed(stage: Stage, program: &str) -> Rc<RefCell<Lab>> {
    let experiment = lessons::find("your-own-program").expect("an experiment for it");
    let lab = lab_at(stage, experiment);
    lab.borrow_mut().set_text(0, program);
    lab.borrow_mut().check_texts();
    lab
}

/// Renders a lab, and hands on what is about the code in it.
fn look(lab: &Rc<RefCell<Lab>>, check: impl FnOnce(ElementRef<'_>)) {
    let html = render(lab, Around::Page, None);
    keeps_the_laws(&html, &lab.borrow().runs()[0].text().text().clone());
    check(only(Html::parse_fragment(&html).root_element(), "article.lesson"));
}

fn button<'a>(within_it: ElementRef<'a>, name: &str) -> Option<ElementRef<'a>> {
    within(within_it, "button").into_iter().find(|button| text(*button) == name)
}

fn is_enabled(section: ElementRef<'_>, name: &str) -> bool {
    button(section, name).is_some_and(|button| button.attr("disabled").is_none())
}

#[test]
fn what_is_wrong_is_underlined_listed_and_said() {
    look(&changed(Stage::Beginning, WRONG), |section| {
        assert_eq!(text(only(section, "textarea")), WRONG);
        assert_eq!(only(section, "textarea").attr("aria-invalid"), Some("true"));
        let marked: Vec<_> = within(section, ".marked-error").into_iter().map(text).collect();
        assert_eq!(marked, ["\"<b>\"", "y"]);
        let said = text(only(section, ".said[role='status']"));
        assert_eq!(said, "2 errors, the first in line 2.");
        let entries = within(section, ".problems > ol > li.error");
        let places: Vec<_> =
            entries.iter().map(|entry| text(within(*entry, "button.place")[0])).collect();
        assert_eq!(places.len(), 2, "{places:?}");
        assert!(places[0].starts_with("Error E0308 line 2: "), "{places:?}");
        assert!(places[1].starts_with("Error E0425 line 3: "), "{places:?}");
    });
}

#[test]
fn the_field_says_what_is_said_about_it() {
    look(&changed(Stage::Beginning, WRONG), |section| {
        let field = only(section, "textarea");
        let described = field.attr("aria-describedby").unwrap_or_default();
        let words: Vec<_> = described
            .split_whitespace()
            .map(|id| text(only(section, &format!("[id='{id}']"))))
            .collect();
        assert!(words.iter().any(|words| words.contains("Escape, then Tab")), "{words:?}");
        assert!(words.iter().any(|words| words.contains("2 errors")), "{words:?}");
        for (key, value) in [("spellcheck", "false"), ("autocapitalize", "off"), ("wrap", "off")] {
            assert_eq!(field.attr(key), Some(value));
        }
    });
}

#[test]
fn a_right_text_is_said_to_be_right_and_the_lessons_needs_no_word() {
    look(&changed(Stage::Beginning, RIGHT), |section| {
        assert_eq!(text(only(section, ".said")), "No errors found.");
        assert!(within(section, ".problems > ol").is_empty());
        assert_eq!(only(section, "textarea").attr("aria-invalid"), None);
    });
    let experiment = lessons::find("your-own-program").expect("an experiment for it");
    look(&lab_at(Stage::Beginning, experiment), |section| {
        assert_eq!(text(only(section, ".said")), "");
    });
}

#[test]
fn a_reset_is_offered_when_there_is_something_to_reset() {
    let reset = "Reset to the lesson's program";
    let lab = changed(Stage::Beginning, RIGHT);
    look(&lab, |section| {
        assert!(is_enabled(section, reset));
        assert!(button(section, "Bring my text back").is_none());
    });
    lab.borrow_mut().reset_text(0);
    look(&lab, |section| {
        assert!(!is_enabled(section, reset));
        assert!(is_enabled(section, "Bring my text back"));
        assert_eq!(
            text(only(section, "textarea")),
            lab.borrow().runs()[0].program().source.clone()
        );
    });
    lab.borrow_mut().bring_back_text(0);
    look(&lab, |section| assert_eq!(text(only(section, "textarea")), RIGHT));
}

#[test]
fn a_run_of_an_older_text_is_kept_and_says_so() {
    for (program, expected) in [
        (
            RIGHT,
            "This run of first-steps.rs is of an older text. Press Run to run the text as it is now.",
        ),
        (
            WRONG,
            "This run of first-steps.rs is of an older text; the text as it is now cannot run yet.",
        ),
    ] {
        let lab = changed(Stage::End, program);
        look(&lab, |section| {
            let said: Vec<_> = within(section, ".messages .notice").into_iter().map(text).collect();
            assert_eq!(said, [expected]);
            assert!(within(section, ".lines > li").len() > 3, "the last run is still shown");
            assert_eq!(text(only(section, ".at-work")), "");
        });
    }
    look(&changed(Stage::Beginning, RIGHT), |section| {
        assert!(within(section, ".messages .notice").is_empty());
    });
}

#[test]
fn the_playground_gets_the_text_or_a_sentence_says_why_not() {
    look(&changed(Stage::Beginning, RIGHT), |section| {
        let link = only(section, ".program-tools a");
        let address = link.attr("href").unwrap_or_default();
        let code = address.strip_prefix(PLAYGROUND).unwrap_or_default();
        assert!(code.starts_with("fn%20main%28%29"), "{code}");
    });
    let long = format!("{RIGHT}// {}\n", "x".repeat(8_000));
    look(&changed(Stage::Beginning, &long), |section| {
        assert!(within(section, ".program-tools a").is_empty());
        let said = text(only(section, ".program-tools"));
        assert!(said.contains("Too long for the address of the Rust Playground"), "{said}");
    });
}
