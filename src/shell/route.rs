//! The address of the page.

use crate::lessons::{catalog, entry};
use crate::player::Link;
use crate::ui::View;

/// What the address asks for.
pub(super) struct Route {
    /// One lab, without the page around it.
    pub(super) embedded: bool,
    /// As it is shown to a class.
    pub(super) presenting: bool,
    /// What is shown.
    pub(super) target: Target,
    /// What is wrong with the address: a whole sentence.
    pub(super) problem: Option<String>,
}

/// What is shown.
pub(super) enum Target {
    /// A part of the page.
    View(View),
    /// A lesson, and a place in its experiment.
    Lesson(String, Option<Link>),
    /// What is shown already: the address names a place on it.
    Here,
}

/// Reads the address.
pub(super) fn read() -> Route {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: Option<String>| part.unwrap_or_default();
    let query = part(location.as_ref().and_then(|location| location.search().ok()));
    let fragment = part(location.as_ref().and_then(|location| location.hash().ok()));
    let query = web_sys::UrlSearchParams::new_with_str(&query).ok();
    let has = |key: &str| {
        query.as_ref().and_then(|query| query.get(key)).is_some_and(|value| value == "1")
    };
    let (embedded, presenting) = (has("embed"), has("present"));
    let (target, problem) = match Link::from_fragment(&fragment) {
        Ok(Some(link)) => lesson(link.experiment.clone(), Some(link)),
        Ok(None) => match fragment.trim_start_matches('#') {
            // Whoever embeds the page without a name means the first lesson.
            "" if embedded => match catalog().entries.first() {
                Some(first) => lesson(first.slug.clone(), None),
                None => (Target::View(View::Home), None),
            },
            "" => (Target::View(View::Home), None),
            name => match View::named(name) {
                Some(view) => (Target::View(view), None),
                None if is_on_page(name) && entry(name).is_none() => (Target::Here, None),
                None => lesson(name.to_owned(), None),
            },
        },
        Err(error) => (Target::View(View::Home), Some(error.to_string())),
    };
    Route { embedded, presenting, target, problem }
}

fn lesson(slug: String, link: Option<Link>) -> (Target, Option<String>) {
    match entry(&slug) {
        Some(_) => (Target::Lesson(slug, link), None),
        None => (Target::View(View::Home), Some(unknown(&slug))),
    }
}

/// True for anything that has this id.
fn is_on_page(name: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.get_element_by_id(name).is_some())
}

fn unknown(name: &str) -> String {
    format!(
        "The address asks for \"{name}\", which this page does not have. The list below has all \
         lessons; perhaps the one you look for has another name there."
    )
}

/// The address of this page with another fragment.
pub(super) fn address_with(fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}
