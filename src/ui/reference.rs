//! "What runs here": what programs can use, to be searched.

use std::rc::Rc;

use yew::prelude::*;

use super::{Host, with_code};
use crate::program::surface::{Entry, Reference};

/// What stands for this view in addresses.
pub const REFERENCE: &str = "what-runs-here";

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct ReferenceProps {
    /// What there is to show; none while that is not known.
    pub(super) reference: Option<Rc<Vec<Reference>>>,
    pub(super) host: Host,
}

/// The view.
#[component]
pub(super) fn ReferenceView(props: &ReferenceProps) -> Html {
    let modules = props.reference.as_deref().map(Vec::as_slice).unwrap_or_default();
    let query = use_state(String::new);
    let found = search(modules, &query);
    let oninput = {
        let (query, input_of) = (query.clone(), props.host.input_of);
        Callback::from(move |event: InputEvent| query.set(input_of(&event)))
    };
    let count: usize = found.iter().map(|(_, entries)| entries.len()).sum();
    let all: usize = modules.iter().map(|module| module.entries.len()).sum();
    let said = if props.reference.is_none() {
        "The list is being loaded.".to_owned()
    } else if query.trim().is_empty() {
        format!("{all} entries in {} modules.", modules.len())
    } else {
        format!("{count} of {all} entries have that.")
    };
    html! {
        <div class="reference">
            <h1 tabindex="-1">{ "What runs here" }</h1>
            <p class="lead">
                { "What a program on this page can use of the standard library and of the crates for \
                   async code. It is made from the very text that the page's engine reads, so it is \
                   complete. A name that is missing here is refused by name and place, and never run \
                   wrongly." }
            </p>
            <div class="search" role="search">
                <label class="field">{ "Search" }<input type="search" value={(*query).clone()} {oninput} /></label>
                <p class="hint" role="status">{ said }</p>
            </div>
            { for found.iter().map(|(module, entries)| shown(module, entries)) }
        </div>
    }
}

/// The entries that have every word of `query` in their module, name, signature or description,
/// by module.
fn search<'a>(modules: &'a [Reference], query: &str) -> Vec<(&'a Reference, Vec<&'a Entry>)> {
    // What is listed is ASCII; the rules of Unicode would be a part of the first view.
    let words: Vec<_> = query.split_whitespace().map(str::to_ascii_lowercase).collect();
    let has_all = |module: &Reference, entry: &Entry| {
        let text = format!("{}::{} {} {}", module.path, entry.name, entry.signature, entry.about);
        let text = text.to_ascii_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let found = modules.iter().map(|module| {
        (module, module.entries.iter().filter(|entry| has_all(module, entry)).collect::<Vec<_>>())
    });
    found.filter(|(_, entries)| !entries.is_empty()).collect()
}

fn shown(module: &Reference, entries: &[&Entry]) -> Html {
    let id = format!("{REFERENCE}-{}", module.path.replace("::", "-"));
    let rows = entries.iter().map(|entry| {
        html! {
            <div>
                <dt>{ entry.name.clone() }</dt>
                <dd><code class="signature">{ entry.signature.clone() }</code>{ " " }{ with_code(&entry.about) }</dd>
            </div>
        }
    });
    html! {
        <section key={module.path.to_string()} aria-labelledby={id.clone()}>
            <h2 {id}><code>{ module.path.to_string() }</code></h2>
            <p>{ with_code(&module.about) }</p>
            <dl>{ for rows }</dl>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::surface::reference;

    #[test]
    fn a_search_finds_what_has_every_word() {
        let modules = reference();
        let names = |query: &str| -> Vec<String> {
            let found = search(&modules, query);
            found.iter().flat_map(|(_, entries)| entries.iter().map(|e| e.name.clone())).collect()
        };
        let all: usize = modules.iter().map(|module| module.entries.len()).sum();
        assert_eq!(names("  ").len(), all);
        assert!(names("VEC push").contains(&"Vec::push".to_owned()));
        assert!(names("std::vec::Vec::push").len() < 5);
        assert_eq!(names("no such thing"), Vec::<String>::new());
    }
}
