//! Markdown as HTML, so that the page needs no renderer.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Markdown as HTML. The headings of a lesson's sections are at the second level on the page, so that
/// those of the prose begin at the third.
pub(super) fn html_of(markdown: &str) -> String {
    let lowered = |level| match level {
        HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 => HeadingLevel::H3,
        HeadingLevel::H4 => HeadingLevel::H4,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H5,
    };
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        other => other,
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    text
}
