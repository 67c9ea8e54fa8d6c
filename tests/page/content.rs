//! What stands on the page is what the runs recorded, and what the reader can do is there.

use scraper::{ElementRef, Html};
use wakeline::lab::Lab;
use wakeline::lessons;
use wakeline::trace::Stream;

use crate::{Around, STAGES, Stage, all, lab_at, labs_at, only, render, text, within};

/// Calls `check` with each lab at each stage, and its part of the page.
fn each_lab(check: impl Fn(Stage, &Lab, ElementRef<'_>)) {
    for stage in STAGES {
        for lab in labs_at(stage) {
            let document = Html::parse_fragment(&render(&lab, Around::Page, None));
            let lab = lab.borrow();
            let id = format!("article.lesson#{}", lab.lesson().entry.slug);
            check(stage, &lab, only(document.root_element(), &id));
        }
    }
}

/// The buttons in `element` that are called `name`.
fn buttons<'a>(element: ElementRef<'a>, name: &str) -> Vec<ElementRef<'a>> {
    within(element, "button").into_iter().filter(|button| text(*button) == name).collect()
}

fn is_enabled(button: ElementRef<'_>) -> bool {
    button.attr("disabled").is_none()
}

#[test]
fn every_lab_has_its_controls_and_regions() {
    each_lab(|stage, _, section| {
        for name in ["Run", "Pause", "Step", "Step back", "Reset", "Copy link"] {
            assert_eq!(buttons(section, name).len(), 1, "{stage:?}: {name}");
        }
        let stops = usize::from(stage == Stage::RealClock);
        assert_eq!(buttons(section, "Stop").len(), stops, "{stage:?}");
        for css in [
            "input[type='range'][aria-label='Time'][aria-valuetext]",
            "section[aria-label='Timeline']",
            "section[aria-label='Output']",
            "section[aria-label='Code']",
            "section[aria-label='Inspector']",
            "table[aria-label='Events']",
            "[role='status'].messages",
            "[role='status'][aria-label='Last event']",
        ] {
            only(section, css);
        }
    });
}

#[test]
fn what_can_be_pressed_depends_on_where_the_reader_is() {
    let cases: &[(Stage, &[&str])] = &[
        (Stage::Beginning, &["Run", "Step"]),
        (Stage::Middle, &["Run", "Step", "Step back", "Reset"]),
        (Stage::Playing, &["Pause", "Step", "Step back", "Reset"]),
        (Stage::End, &["Run", "Step back", "Reset"]),
        (Stage::RealClock, &["Run"]),
    ];
    each_lab(|stage, _, section| {
        let (_, expected) = cases.iter().find(|(of, _)| *of == stage).expect("every stage");
        let names = ["Run", "Pause", "Step", "Step back", "Reset"];
        let enabled = names.into_iter().filter(|name| is_enabled(buttons(section, name)[0]));
        assert_eq!(enabled.collect::<Vec<_>>(), *expected, "{stage:?}");
    });
}

#[test]
fn the_output_is_what_was_printed_up_to_the_cursor() {
    each_lab(|stage, lab, section| {
        let columns = within(section, "section.output .column");
        assert_eq!(columns.len(), lab.runs().len());
        for (i, (run, column)) in lab.runs().iter().zip(columns).enumerate() {
            let trace = run.trace();
            let seen = lab.player().position().cursor(i).seen;
            let mut shown = 0;
            for (stream, class, said) in
                [(Stream::Out, "out", ""), (Stream::Err, "err", "on standard error: ")]
            {
                let lines = within(column, &format!("ol.lines > li.{class}"));
                let lines: Vec<_> = lines.into_iter().map(text).collect();
                let printed = trace.printed(stream, seen).map(|line| format!("{said}{line}"));
                assert_eq!(lines, printed.collect::<Vec<_>>(), "{stage:?}, {class}");
                shown += lines.len();
            }
            assert_eq!(within(column, ".empty").len(), usize::from(shown == 0), "{stage:?}");
        }
    });
}

#[test]
fn the_code_is_the_program_line_for_line() {
    each_lab(|stage, lab, section| {
        let columns = within(section, "section.code .column");
        assert_eq!(columns.len(), lab.runs().len());
        for (run, column) in lab.runs().iter().zip(columns) {
            let program = run.program();
            assert_eq!(text(only(column, "textarea")), program.source, "{stage:?}");
            let lines = within(column, "ol.painted > li > code");
            let lines: Vec<_> = lines.into_iter().map(text).collect();
            assert_eq!(lines.join("\n"), program.source, "{stage:?}, {}", program.name);
            let begun = !matches!(stage, Stage::Beginning | Stage::RealClock);
            let here = within(column, "ol.painted > li");
            let here: Vec<_> = (1..)
                .zip(here)
                .filter(|(_, line)| line.attr("class").is_some_and(|class| class.contains("here")))
                .map(|(number, _)| format!("line {number} at work"))
                .collect();
            assert_eq!(here.len(), usize::from(begun), "{stage:?}, {}", program.name);
            assert_eq!(text(only(column, ".at-work")), here.concat(), "{stage:?}");
        }
    });
}

#[test]
fn the_table_has_the_last_events_and_says_how_many_there_are() {
    each_lab(|stage, lab, section| {
        let seen = lab.player().position().cursor(0).seen;
        let numbers = within(section, "table[aria-label='Events'] tbody tr > td:first-child");
        let numbers: Vec<_> = numbers.into_iter().map(text).collect();
        let most = if stage == Stage::Playing { 12 } else { 50 };
        let expected = (1..=seen).rev().take(most).map(|number| number.to_string());
        assert_eq!(numbers, expected.collect::<Vec<_>>(), "{stage:?}");
        let said = text(only(section, "section.events .hint"));
        let expected =
            if seen == 0 { "No event yet.".to_owned() } else { format!("of {seen} so far") };
        assert!(said.contains(&expected), "{stage:?}: {said}");
    });
}

#[test]
fn the_badge_says_what_makes_time_pass() {
    each_lab(|stage, _, section| {
        let real = stage == Stage::RealClock;
        let expected = if real { "live, real clock" } else { "live, virtual clock" };
        assert_eq!(text(only(section, ".badge-name")), expected);
        let chosen = only(section, "input[name$='-clock'][checked]");
        let label = chosen.parent().and_then(ElementRef::wrap).map(text).unwrap_or_default();
        assert_eq!(label, if real { "Real clock" } else { "Virtual clock" });
    });
}

#[test]
fn equal_output_is_said_to_be_equal_at_the_end() {
    let experiment = lessons::find("same-output").expect("the first experiment");
    for (stage, expected) in
        [(Stage::Beginning, None), (Stage::End, Some("Standard output is equal: 15 lines each."))]
    {
        let lab = lab_at(stage, experiment);
        let document = Html::parse_fragment(&render(&lab, Around::Page, None));
        let said: Vec<_> = all(&document, ".output .verdict").into_iter().map(text).collect();
        assert_eq!(said.first().map(String::as_str), expected, "{stage:?}");
    }
}

#[test]
fn a_lab_alone_has_nothing_around_it() {
    for lab in labs_at(Stage::Beginning) {
        let whole = Html::parse_fragment(&render(&lab, Around::Page, None));
        let alone = Html::parse_fragment(&render(&lab, Around::Embedded, None));
        for css in ["header", "footer", "nav", ".lesson > .prose"] {
            assert!(!all(&whole, css).is_empty(), "{css}: not on the whole page either");
            assert!(all(&alone, css).is_empty(), "{css}: around an embedded lab");
        }
        for css in [".controls", ".timeline", ".code"] {
            let part = |document: &Html| only(document.root_element(), css).html();
            assert_eq!(part(&whole), part(&alone), "{css}");
        }
    }
}

#[test]
fn a_notice_about_the_address_is_read_out() {
    let sentence = "There is no lesson \"<b>\" & more.";
    for around in [Around::Page, Around::Embedded] {
        let lab = lab_at(Stage::Beginning, &lessons::all()[0]);
        let html = render(&lab, around, Some(sentence));
        let document = Html::parse_fragment(&html);
        let notice = only(document.root_element(), "main > [role='alert']");
        assert_eq!(text(notice), sentence);
        let html = render(&lab, around, None);
        assert!(all(&Html::parse_fragment(&html), "[role='alert']").is_empty());
    }
}

#[test]
fn a_notice_of_a_lab_is_read_out_there() {
    let lab = lab_at(Stage::Beginning, &lessons::all()[0]);
    lab.borrow_mut().set_seed_text("seven");
    let document = Html::parse_fragment(&render(&lab, Around::Page, None));
    let said = text(only(document.root_element(), ".messages[role='status']"));
    assert!(said.contains("The seed \"seven\" is not a whole number"), "{said:?}");
}

#[test]
fn each_step_is_read_out_and_no_frame_is() {
    each_lab(|stage, _, section| {
        let said = only(section, "[aria-label='Last event']");
        let expected = if stage == Stage::Playing { "off" } else { "polite" };
        assert_eq!(said.attr("aria-live"), Some(expected), "{stage:?}");
        let begun = !matches!(stage, Stage::Beginning | Stage::RealClock);
        assert_eq!(text(said) != "Nothing has happened yet.", begun, "{stage:?}");
    });
}

#[test]
fn what_can_be_named_in_a_lesson_has_its_name_before_it() {
    each_lab(|_, lab, section| {
        let slug = lab.lesson().entry.slug.as_str();
        for element in within(section, "[id], input[name]") {
            for key in ["id", "name"] {
                let name = element.attr(key).unwrap_or(slug);
                assert!(name.starts_with(slug), "{name:?} in {slug}");
            }
        }
    });
}

#[test]
fn the_same_lab_is_shown_the_same_twice() {
    for stage in STAGES {
        for (one, again) in labs_at(stage).iter().zip(&labs_at(stage)) {
            let first = render(one, Around::Page, None);
            assert_eq!(first, render(one, Around::Page, None), "{stage:?}: rendered again");
            assert_eq!(first, render(again, Around::Page, None), "{stage:?}: run again");
        }
    }
}
