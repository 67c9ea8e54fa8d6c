//! Programs that a reader changes.

use std::time::Duration;

use crate::support::Result;
use crate::support::browser::Browser;
use crate::support::case::on_page;
use crate::support::lab::{Clock, Lab, YOUR_OWN_PROGRAM};
use crate::support::part::Part;
use crate::support::wait::{wait_for, wait_until};

const LIMIT: Duration = Duration::from_secs(20);

const ALL: &str = "\u{E009}a\u{E000}";
const UNDO: &str = "\u{E009}z\u{E000}";
const RUN: &str = "\u{E009}\u{E007}\u{E000}";
const TAB: &str = "\u{E004}";
const SHIFT_TAB: &str = "\u{E008}\u{E004}\u{E000}";
const ESCAPE: &str = "\u{E00C}";
const END: &str = "\u{E010}";

const PROGRAM: &str = "fn main() { println!(\"typed {}\", 6 * 7); }";

async fn open(browser: &Browser) -> Result<(Lab<'_>, Part)> {
    let lab = Lab::open(browser, &YOUR_OWN_PROGRAM).await?;
    let field = lab.text_of("first-steps.rs").await?;
    Ok((lab, field))
}

/// Puts `text` in place of what is in the field.
async fn type_over(field: &Part, text: &str) -> Result {
    field.press(&format!("{ALL}{text}")).await
}

/// Waits until the text was checked and something is wrong with it.
pub(crate) async fn wait_until_wrong(lab: &Lab<'_>) -> Result {
    wait_until("the text is said to be wrong", LIMIT, async || {
        Ok(lab.text().await?.contains(", the first in line"))
    })
    .await
}

/// Waits until what programs can use is listed.
pub(crate) async fn wait_for_list(browser: &Browser) -> Result {
    wait_until("the list is shown", LIMIT, async || {
        Ok(browser.document().await?.text().await?.contains("std::vec"))
    })
    .await
}

/// Waits until that is all that was printed.
async fn wait_for_output(lab: &Lab<'_>, lines: &[&str]) -> Result {
    let what = format!("{lines:?} is printed");
    wait_until(&what, LIMIT, async || Ok(lab.outputs().await? == [lines])).await
}

#[test]
fn what_is_typed_is_what_runs() {
    on_page(async |browser| {
        let (lab, field) = open(browser).await?;
        lab.run(Clock::Virtual).await?;
        let before = lab.outputs().await?;
        type_over(&field, PROGRAM).await?;
        assert_eq!(lab.outputs().await?, before, "nothing runs by itself");
        assert!(lab.text().await?.contains("is of an older text"));
        field.press(RUN).await?;
        wait_for_output(&lab, &["typed 42"]).await?;
        assert!(!lab.text().await?.contains("is of an older text"));
        lab.press("Reset to the lesson's program").await?;
        lab.press("Run").await?;
        wait_until("the lesson's program has run", LIMIT, async || {
            Ok(lab.outputs().await? == before)
        })
        .await?;
        lab.press("Bring my text back").await?;
        assert_eq!(field.value().await?, PROGRAM);
        Ok(())
    });
}

#[test]
fn what_is_wrong_is_marked_and_leads_to_its_place() {
    on_page(async |browser| {
        let (lab, field) = open(browser).await?;
        lab.run(Clock::Virtual).await?;
        let before = lab.outputs().await?;
        type_over(&field, "fn main() { nothing(); }").await?;
        wait_until_wrong(&lab).await?;
        let script = "return document.querySelector('.marked-error').textContent";
        let marked = browser.client().execute(script, Vec::new()).await?;
        assert_eq!(marked.as_str(), Some("nothing"));
        lab.press("Run").await?;
        wait_until("it is said that it does not run", LIMIT, async || {
            Ok(lab.text().await?.contains("Not run: first-steps.rs has an error"))
        })
        .await?;
        assert_eq!(lab.outputs().await?, before);
        let script = "const place = document.querySelector('button.place'); place.click();
            const field = document.activeElement;
            return field.value.slice(field.selectionStart, field.selectionEnd)";
        let selected = browser.client().execute(script, Vec::new()).await?;
        assert_eq!(selected.as_str(), Some("nothing"));
        Ok(())
    });
}

#[test]
fn what_is_proposed_can_be_applied_and_undone() {
    on_page(async |browser| {
        let (lab, field) = open(browser).await?;
        let wrong = "fn main() { let x = 1; x += 1; println!(\"{x}\"); }";
        type_over(&field, wrong).await?;
        wait_until_wrong(&lab).await?;
        lab.press("Apply: declare it as mutable").await?;
        assert_eq!(field.value().await?, wrong.replace("let x", "let mut x"));
        wait_until("the text is right", LIMIT, async || {
            Ok(lab.text().await?.contains("No errors found."))
        })
        .await?;
        field.press(UNDO).await?;
        assert_eq!(field.value().await?, wrong, "the field's own undo knows of it");
        Ok(())
    });
}

#[test]
fn tab_indents_and_leaves() {
    on_page(async |browser| {
        let (_, field) = open(browser).await?;
        type_over(&field, "{").await?;
        field.press("\n1").await?;
        assert_eq!(field.value().await?, "{\n    1", "a new line stands where it belongs");
        field.press(&format!("{END}{TAB}2")).await?;
        assert_eq!(field.value().await?, "{\n    1   2");
        field.press(SHIFT_TAB).await?;
        assert_eq!(field.value().await?, "{\n1   2");
        field.press(&format!("{UNDO}{UNDO}")).await?;
        assert_ne!(field.value().await?, "{\n1   2", "the field's own undo knows of it");
        let before = field.value().await?;
        field.press(&format!("{ESCAPE}{TAB}")).await?;
        assert_ne!(browser.focused().await?.name().await?, field.name().await?);
        assert_eq!(field.value().await?, before);
        // Whoever only passes through is not held up.
        browser.focused().await?.press(SHIFT_TAB).await?;
        assert_eq!(browser.focused().await?.name().await?, field.name().await?);
        browser.focused().await?.press(TAB).await?;
        assert_ne!(browser.focused().await?.name().await?, field.name().await?);
        assert_eq!(field.value().await?, before);
        Ok(())
    });
}

#[test]
fn a_link_carries_the_program() {
    on_page(async |browser| {
        let (lab, field) = open(browser).await?;
        type_over(&field, PROGRAM).await?;
        lab.press("Copy link").await?;
        let fragment = wait_for("the link is shown", LIMIT, async || {
            let text = lab.text().await?;
            let link = text.split_whitespace().find(|word| word.contains("#/v1/"));
            Ok(link.and_then(|link| link.split_once('#')).map(|(_, rest)| format!("#{rest}")))
        })
        .await?;
        browser.open(&fragment).await?;
        let lab = Lab::find(browser, &YOUR_OWN_PROGRAM).await?;
        assert_eq!(lab.text_of("first-steps.rs").await?.value().await?, PROGRAM);
        lab.run(Clock::Virtual).await?;
        wait_for_output(&lab, &["typed 42"]).await
    });
}

#[test]
fn what_runs_here_is_looked_up_and_nothing_typed_is_lost() {
    on_page(async |browser| {
        let (lab, field) = open(browser).await?;
        type_over(&field, PROGRAM).await?;
        lab.part("link", "What runs here").await?.click().await?;
        wait_for_list(browser).await?;
        let page = browser.document().await?;
        browser.client().back().await?;
        wait_until("the lab is shown again", LIMIT, async || {
            Ok(!page.text().await?.contains("std::vec"))
        })
        .await?;
        assert_eq!(field.value().await?, PROGRAM);
        field.press(UNDO).await?;
        assert_ne!(field.value().await?, PROGRAM, "its undo is still there");
        Ok(())
    });
}
