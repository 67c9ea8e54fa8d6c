//! "What runs here" lists what programs can use.

use scraper::Html;
use wakeline::program::surface::reference;
use wakeline::ui::View;

use crate::{Around, only, page, render_page, text, within};

#[test]
fn every_entry_is_listed_below_its_module() {
    let html = render_page(page(View::Reference, Around::Page, None));
    let document = Html::parse_fragment(&html);
    let view = only(document.root_element(), ".reference");
    assert_eq!(text(only(view, "h1")), "What runs here");
    let sections = within(view, "section");
    let modules = reference();
    assert_eq!(sections.len(), modules.len());
    for (section, module) in sections.into_iter().zip(&modules) {
        assert_eq!(text(only(section, "h2")), module.path);
        let signatures: Vec<_> = within(section, ".signature").into_iter().map(text).collect();
        let expected: Vec<_> = module.entries.iter().map(|entry| entry.signature.clone()).collect();
        assert_eq!(signatures, expected, "{}", module.path);
    }
    assert!(!text(view).contains("__"), "something of the engine's own is listed");
}
