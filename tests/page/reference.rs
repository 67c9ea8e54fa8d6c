//! "What runs here" is shown in place of the experiments, and takes nothing away from them.

use scraper::Html;
use wakeline::program::surface::reference;
use wakeline::ui::{REFERENCE, View};

use crate::{Around, Stage, all, labs_at, only, render, render_view, text, within};

#[test]
fn every_entry_is_listed_below_its_module() {
    let labs = labs_at(Stage::Beginning);
    let html = render_view(&labs, Around::Page, View::Reference, None);
    let document = Html::parse_fragment(&html);
    let view = only(document.root_element(), &format!("[id='{REFERENCE}']"));
    assert_eq!(text(only(view, "h1")), "What runs here");
    let sections = within(view, "section");
    let modules = reference();
    assert_eq!(sections.len(), modules.len());
    for (section, module) in sections.into_iter().zip(&modules) {
        assert_eq!(text(only(section, "h2")), module.path);
        let signatures: Vec<_> = within(section, "dd > code").into_iter().map(text).collect();
        let expected: Vec<_> = module.entries.iter().map(|entry| entry.signature.clone()).collect();
        assert_eq!(signatures, expected, "{}", module.path);
    }
    assert!(!text(view).contains("__"), "something of the engine's own is listed");
}

#[test]
fn one_of_the_two_is_hidden_and_the_labs_stay() {
    for around in [Around::Page, Around::Embedded] {
        let labs = labs_at(Stage::Middle);
        let labs = if around == Around::Page { &labs[..] } else { &labs[..1] };
        let shown = Html::parse_fragment(&render(labs, around, None));
        let hidden = Html::parse_fragment(&render_view(labs, around, View::Reference, None));
        for (document, is_hidden) in [(&shown, false), (&hidden, true)] {
            assert_eq!(all(document, "section.experiment").len(), labs.len());
            let in_hidden = all(document, "[hidden] section.experiment").len();
            assert_eq!(in_hidden, if is_hidden { labs.len() } else { 0 }, "{around:?}");
            let reference = only(document.root_element(), &format!("[id='{REFERENCE}']"));
            assert_eq!(reference.attr("hidden").is_some(), !is_hidden, "{around:?}");
            assert_eq!(reference.has_children(), is_hidden);
        }
    }
}
