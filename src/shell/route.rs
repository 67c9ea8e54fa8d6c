//! The address of the page.

use crate::lessons::{self, Experiment};
use crate::player::Link;
use crate::ui::{REFERENCE, View};

/// What the address asks for.
pub(super) struct Route {
    /// One lab, without the page around it.
    pub(super) embedded: bool,
    /// Which part of the page.
    pub(super) view: View,
    /// A place in an experiment.
    pub(super) link: Option<(&'static Experiment, Link)>,
    /// The part of the page that is named, if it is not a place in an experiment.
    pub(super) anchor: Option<String>,
    /// What is wrong with the address: a whole sentence.
    pub(super) problem: Option<String>,
}

/// Reads the address.
pub(super) fn read() -> Route {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: Option<String>| part.unwrap_or_default();
    let query = part(location.as_ref().and_then(|location| location.search().ok()));
    let fragment = part(location.as_ref().and_then(|location| location.hash().ok()));
    let embedded = web_sys::UrlSearchParams::new_with_str(&query)
        .ok()
        .and_then(|query| query.get("embed"))
        .is_some_and(|value| value == "1");
    let anchor =
        fragment.strip_prefix('#').filter(|name| !name.is_empty() && !name.starts_with('/'));
    let (link, problem) = match Link::from_fragment(&fragment) {
        Ok(None) => match anchor {
            // In a page with one lab the name of an experiment says which one.
            Some(REFERENCE) => (None, None),
            Some(name) if embedded => match lessons::find(name) {
                Some(experiment) => (Some((experiment, Link::new(name))), None),
                None => (None, Some(unknown(name))),
            },
            Some(name) if !is_on_page(name) => (None, Some(unknown(name))),
            _ => (None, None),
        },
        Ok(Some(link)) => match lessons::find(&link.experiment) {
            Some(experiment) => (Some((experiment, link)), None),
            None => (None, Some(unknown(&link.experiment))),
        },
        Err(error) => (None, Some(error.to_string())),
    };
    let view = if anchor == Some(REFERENCE) { View::Reference } else { View::Experiments };
    Route { embedded, view, link, anchor: anchor.map(str::to_owned), problem }
}

/// True for an experiment, and for anything that has this id.
fn is_on_page(name: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    lessons::find(name).is_some()
        || document.is_some_and(|document| document.get_element_by_id(name).is_some())
}

fn unknown(name: &str) -> String {
    let known: Vec<_> = lessons::all().iter().map(|experiment| experiment.slug).collect();
    format!(
        "The address asks for \"{name}\", which this page does not have. The experiments are: {}.",
        known.join(", ")
    )
}

/// The address of this page with another fragment.
pub(super) fn address_with(fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}
