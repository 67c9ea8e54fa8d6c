//! The views beside the lessons: the list, the notebook, the pages to read.

use std::rc::Rc;

use scraper::Html;
use wakeline::lessons::catalog;
use wakeline::study::{Notebook, StudyAction};
use wakeline::ui::{PageProps, View};

use crate::{Around, all, only, page, render_page, text, within};

fn shown(view: View, notebook: Notebook) -> Html {
    let props = PageProps { notebook: Rc::new(notebook), ..page(view, Around::Page, None) };
    Html::parse_fragment(&render_page(props))
}

#[test]
fn every_lesson_is_listed_once_under_its_part() {
    let document = shown(View::Home, Notebook::default());
    let links = all(&document, ".lesson-list > li > a").into_iter();
    let links: Vec<_> = links.filter_map(|link| link.attr("href")).collect();
    let mut expected: Vec<_> = catalog().entries.iter().collect();
    // What belongs to no part comes last.
    expected.sort_by_key(|entry| entry.part.wrapping_sub(1));
    let expected: Vec<_> = expected.iter().map(|entry| format!("#{}", entry.slug)).collect();
    assert_eq!(links, expected);
    let parts = all(&document, ".part").len();
    assert_eq!(parts, catalog().parts.len() + 1);
}

#[test]
fn what_was_done_is_said_beside_each_lesson() {
    let slug = &catalog().entries[0].slug;
    let mut notebook = Notebook::default();
    notebook.apply(slug, StudyAction::Reveal);
    let document = shown(View::Home, notebook);
    let states: Vec<_> = all(&document, ".state").into_iter().map(text).collect();
    assert_eq!(states, [" · ✓ done"]);
}

#[test]
fn the_notebook_says_what_was_answered_or_that_nothing_was() {
    let document = shown(View::Notebook, Notebook::default());
    only(document.root_element(), ".empty");
    let mut notebook = Notebook::default();
    notebook.apply("the-loop-that-never-ends", StudyAction::Explain("<b>".to_owned()));
    let document = shown(View::Notebook, notebook);
    let row = only(document.root_element(), "tbody tr");
    assert_eq!(text(only(row, "th")), "What ends the loop");
    assert_eq!(within(row, "td").into_iter().map(text).last().as_deref(), Some("<b>"));
}
