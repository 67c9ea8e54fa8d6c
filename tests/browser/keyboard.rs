//! The page without a pointer.

use crate::support::Result;
use crate::support::browser::Browser;
use crate::support::case::on_page;
use crate::support::lab::{Clock, Lab, THREAD_TO_CHANNEL};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const LEFT: &str = "\u{E012}";
const HOME: &str = "\u{E011}";

/// More than there are things to focus on the page.
const TABS: usize = 200;

/// Moves the focus on with Tab until `name` has it.
async fn tab_to(browser: &Browser, name: &str) -> Result {
    let mut passed = Vec::new();
    for _ in 0..TABS {
        browser.focused().await?.press(TAB).await?;
        let focused = browser.focused().await?.name().await?;
        if focused == name {
            return Ok(());
        }
        passed.push(focused);
    }
    Err(format!("{TABS} times Tab never came to \"{name}\", but to {passed:?}").into())
}

#[test]
fn every_control_is_reached_by_tab_in_the_order_of_the_page() {
    on_page(async |browser| {
        let lab = Lab::open(browser, &THREAD_TO_CHANNEL).await?;
        // Inside a run that is recorded, so that no control is switched off.
        lab.run(Clock::Virtual).await?;
        lab.press("Step back").await?;
        browser.client().execute("document.activeElement.blur()", Vec::new()).await?;
        for name in ["Run", "Step", "Reset", "Time"] {
            tab_to(browser, name).await?;
        }
        Ok(())
    });
}

#[test]
fn a_run_is_started_and_gone_through_by_keys() {
    on_page(async |browser| {
        // Alone on the page, so that there is one "Run" to come to.
        browser.open(&format!("?embed=1#{}", THREAD_TO_CHANNEL.fragment)).await?;
        let lab = Lab::find(browser, &THREAD_TO_CHANNEL).await?;
        lab.run(Clock::Virtual).await?;
        let end = lab.view().await?;
        let time = lab.time().await?;
        time.press(LEFT).await?;
        assert_ne!(lab.view().await?, end, "the left arrow goes back");
        time.press(HOME).await?;
        let outputs = lab.outputs().await?;
        assert!(
            outputs.iter().all(Vec::is_empty),
            "at the beginning nothing was printed: {outputs:?}"
        );
        lab.press("Reset").await?;
        tab_to(browser, "Run").await?;
        browser.focused().await?.press(ENTER).await?;
        lab.wait_until_done().await
    });
}
