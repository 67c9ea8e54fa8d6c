//! What every page keeps, whatever it shows: it can be read and worked without seeing it, and it
//! asks nobody for anything.
//!
//! A law is a function from a page to what is wrong with it. Each is shown a page that breaks
//! it, so that none of them is blind.

use std::collections::HashSet;

use scraper::{ElementRef, Html};

use wakeline::ui::{PLAYGROUND, View};

use crate::{
    Around, STAGES, Stage, all, lab_at, labs_at, page, render, render_page, text, with_programs,
    within,
};

type Law = fn(&Html) -> Vec<String>;

/// The laws, each with pages that break it once.
const LAWS: &[(Law, &[&str])] = &[
    (headings_skip_no_level, &["<h2>Title</h2><h4>Part</h4>", "<h2>Title</h2><h1>Page</h1>"]),
    (headings_say_something, &["<h2>Title</h2><h3> </h3>"]),
    (ids_are_unique, &["<p id='a'></p><p id='a'></p>"]),
    (
        links_lead_somewhere,
        &[
            "<p id='a'></p><a href='#b'>b</a>",
            "<p id='a'></p><a href='#a'></a>",
            "<a href='https://play.rust-lang.org/'>Leave the page for it</a>",
            "<a href='blob:1'>Save it</a>",
        ],
    ),
    (references_lead_somewhere, &["<section aria-labelledby='a-title'></section>"]),
    (
        controls_have_a_name,
        &[
            "<button></button>",
            "<label>Speed</label><select><option>1×</option></select>",
            "<label><select><option>1×</option></select></label>",
        ],
    ),
    (regions_and_tables_have_a_name, &["<section><h3>Code</h3></section>", "<table></table>"]),
    (pictures_have_a_name, &["<canvas tabindex='0'></canvas>"]),
    (what_takes_the_focus_has_a_role, &["<div tabindex='0' aria-label='Rows'></div>"]),
    (focus_keeps_the_order_of_the_page, &["<button tabindex='2'>Run</button>"]),
    (nothing_is_read_out_in_each_frame, &["<output>1.234 s</output>"]),
    (
        no_other_host_is_named,
        &[
            "<p>See https://example.org/.</p>",
            "<img src='//example.org/a'>",
            "<a target='_blank' rel='noopener' href='https://example.org/'>a</a>",
            "<img src='https://play.rust-lang.org/a'>",
        ],
    ),
];

#[test]
fn a_lesson_keeps_the_laws_at_every_stage() {
    for stage in STAGES {
        for lab in labs_at(stage) {
            for around in [Around::Page, Around::Embedded] {
                let html = render(&lab, around, Some("This link leads nowhere."));
                let slug = lab.borrow().lesson().entry.slug.clone();
                keeps_the_laws(&html, &format!("{slug}, {stage:?}, {around:?}"));
            }
        }
    }
}

#[test]
fn every_lesson_at_its_end_keeps_the_laws() {
    for lesson in with_programs() {
        let html = render(&lab_at(Stage::End, lesson), Around::Page, None);
        keeps_the_laws(&html, &lesson.entry.slug);
    }
}

#[test]
fn every_other_view_keeps_the_laws() {
    for around in [Around::Page, Around::Embedded] {
        for (view, name, _) in View::NAMED {
            keeps_the_laws(&render_page(page(view, around, None)), &format!("{name}, {around:?}"));
        }
    }
}

#[track_caller]
pub(crate) fn keeps_the_laws(html: &str, what: &str) {
    let document = Html::parse_fragment(html);
    assert!(document.errors.is_empty(), "{what}: {:?}", document.errors);
    let wrong: Vec<_> = LAWS.iter().flat_map(|(law, _)| law(&document)).collect();
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

#[test]
fn every_law_finds_what_breaks_it() {
    for (law, pages) in LAWS {
        for bad in *pages {
            assert_eq!(law(&Html::parse_fragment(bad)).len(), 1, "{bad}");
        }
    }
}

/// A heading is at most one level deeper than the one before it, and none is higher than the
/// first. An embedded lab begins at the second level: the first is the page's around it.
fn headings_skip_no_level(document: &Html) -> Vec<String> {
    let mut headings = all(document, "h1, h2, h3, h4, h5, h6");
    // What is hidden is no part of what is read.
    headings.retain(|heading| {
        let mut around = heading.ancestors().filter_map(ElementRef::wrap);
        !around.any(|element| element.attr("hidden").is_some())
    });
    let level = |heading: ElementRef<'_>| heading.value().name().as_bytes()[1];
    let out_of_order = headings
        .windows(2)
        .filter(|pair| level(pair[1]) > level(pair[0]) + 1 || level(pair[1]) < level(headings[0]));
    out_of_order.map(|pair| format!("out of order: {}", pair[1].html())).collect()
}

fn headings_say_something(document: &Html) -> Vec<String> {
    let silent = |heading: &ElementRef<'_>| text(*heading).trim().is_empty();
    let silent = all(document, "h1, h2, h3, h4, h5, h6").into_iter().filter(silent);
    silent.map(|heading| format!("empty heading: {}", heading.html())).collect()
}

fn ids_are_unique(document: &Html) -> Vec<String> {
    let mut ids = HashSet::new();
    let twice = all(document, "[id]").into_iter().filter_map(|element| {
        let id = element.value().id()?;
        (!ids.insert(id)).then(|| format!("the id {id:?} is there twice"))
    });
    twice.collect()
}

fn ids(document: &Html) -> HashSet<&str> {
    all(document, "[id]").into_iter().filter_map(|element| element.value().id()).collect()
}

fn links_lead_somewhere(document: &Html) -> Vec<String> {
    let ids = ids(document);
    let wrong = all(document, "a").into_iter().filter(|link| {
        let target = link.attr("href").and_then(|href| href.strip_prefix('#'));
        let leads_somewhere = target.is_some_and(|id| ids.contains(id) || is_address(id))
            || leaves_for_playground(*link)
            || saves(*link);
        !leads_somewhere || text(*link).trim().is_empty()
    });
    wrong.map(|link| format!("a link that leads nowhere: {}", link.html())).collect()
}

/// Whether a lesson or a view has this address.
fn is_address(name: &str) -> bool {
    View::named(name).is_some() || wakeline::lessons::entry(name).is_some()
}

/// The one way to another host: a link that a reader may follow, beside this page, and that tells
/// that host nothing of it.
fn leaves_for_playground(link: ElementRef<'_>) -> bool {
    let attribute = |name: &str| link.attr(name).unwrap_or_default();
    let tells_nothing = attribute("rel").split_whitespace().any(|word| word == "noopener");
    attribute("href").starts_with(PLAYGROUND) && attribute("target") == "_blank" && tells_nothing
}

fn references_lead_somewhere(document: &Html) -> Vec<String> {
    let ids = ids(document);
    let mut wrong = Vec::new();
    for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
        for element in all(document, &format!("[{attribute}]")) {
            let named = element.attr(attribute).unwrap_or_default();
            if !named.split_whitespace().all(|id| ids.contains(id)) {
                wrong.push(format!("{attribute} names {named:?}, which is not there"));
            }
        }
    }
    wrong
}

/// A link to a file that this page itself has made.
fn saves(link: ElementRef<'_>) -> bool {
    says_something(link.attr("download"))
        && link.attr("href").is_some_and(|to| to.starts_with("blob:"))
}

fn says_something(name: Option<&str>) -> bool {
    name.is_some_and(|name| !name.trim().is_empty())
}

/// A button is called by its text, a field by the label around it; either by `aria-label`.
fn controls_have_a_name(document: &Html) -> Vec<String> {
    let controls = all(document, "button, summary, input, select, textarea");
    let nameless = controls.into_iter().filter(|control| {
        let by_text = match control.value().name() {
            "button" | "summary" => text(*control),
            _ => {
                let parents = control.ancestors().filter_map(ElementRef::wrap);
                let label = parents.into_iter().find(|parent| parent.value().name() == "label");
                // The text of the control itself, such as that of its options, is no name.
                label.map_or_else(String::new, |label| text(label).replacen(&text(*control), "", 1))
            }
        };
        !says_something(Some(&by_text)) && !says_something(control.attr("aria-label"))
    });
    nameless.map(|control| format!("a control without a name: {}", control.html())).collect()
}

fn regions_and_tables_have_a_name(document: &Html) -> Vec<String> {
    let css = "section, nav, table, fieldset, [role='group']";
    let nameless = all(document, css).into_iter().filter(|element| {
        let captions = within(*element, ":scope > caption, :scope > legend");
        let name = captions.first().map(|caption| text(*caption));
        let named = ["aria-label", "aria-labelledby"].map(|key| element.attr(key));
        !named.into_iter().chain([name.as_deref()]).any(says_something)
    });
    nameless.map(|element| format!("no name: {}", opening(element))).collect()
}

fn pictures_have_a_name(document: &Html) -> Vec<String> {
    let nameless = all(document, "canvas, svg, img").into_iter().filter(|picture| {
        picture.attr("role") != Some("img") || !says_something(picture.attr("aria-label"))
    });
    nameless.map(|picture| format!("a picture without a name: {}", opening(picture))).collect()
}

/// A name alone is not read out: it belongs to something that has a role.
fn what_takes_the_focus_has_a_role(document: &Html) -> Vec<String> {
    let without = all(document, "div[tabindex], span[tabindex], div[aria-label], span[aria-label]");
    let without = without.into_iter().filter(|element| element.attr("role").is_none());
    without.map(|element| format!("a name and no role: {}", opening(element))).collect()
}

fn focus_keeps_the_order_of_the_page(document: &Html) -> Vec<String> {
    let moved = all(document, "[tabindex]");
    let in_order = |element: &ElementRef<'_>| matches!(element.attr("tabindex"), Some("0" | "-1"));
    let moved = moved.into_iter().filter(|element| !in_order(element));
    moved.map(|element| format!("the focus jumps: {}", opening(element))).collect()
}

/// What changes in each frame would be read out without an end.
fn nothing_is_read_out_in_each_frame(document: &Html) -> Vec<String> {
    let loud = all(document, "output, [role='timer'], [role='log']");
    let loud = loud.into_iter().filter(|element| element.attr("aria-live") != Some("off"));
    loud.map(|element| format!("is read out in each frame: {}", opening(element))).collect()
}

fn no_other_host_is_named(document: &Html) -> Vec<String> {
    let mut html = document.html();
    for link in all(document, "a").into_iter().filter(|link| leaves_for_playground(*link)) {
        html = html.replace(&opening(link), "");
    }
    let schemes = ["http://", "https://", "ws://", "\"//"];
    let named = schemes.into_iter().filter(|scheme| html.contains(scheme));
    named.map(|scheme| format!("an address with {scheme} is on the page")).collect()
}

/// An element without what is in it.
fn opening(element: ElementRef<'_>) -> String {
    let html = element.html();
    html.split_inclusive('>').next().unwrap_or_default().to_owned()
}
