//! The machinery of these tests, on a page of its own (tests/browser/fixture).
//!
//! For each thing that the other tests rely on being noticed, one test here makes it happen.

use std::path::Path;
use std::time::Duration;

use crate::support::Result;
use crate::support::browser::{Browser, Theme};
use crate::support::case::in_browser;
use crate::support::wait::wait_until;

const LIMIT: Duration = Duration::from_secs(10);

fn on_fixture(body: impl AsyncFnOnce(&Browser) -> Result) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/fixture");
    in_browser(folder, async |browser| {
        browser.open("").await?;
        body(browser).await
    });
}

/// Clicks a button of the fixture and waits until the browser complains of what it did.
fn check_complaint(button: &str, expected: &str) {
    on_fixture(async |browser| {
        assert_eq!(browser.complaints().await?, Vec::<String>::new());
        browser.document().await?.click_button(button).await?;
        let what = format!("there is a complaint with \"{expected}\"");
        wait_until(&what, LIMIT, async || {
            Ok(browser.complaints().await?.iter().any(|complaint| complaint.contains(expected)))
        })
        .await
    });
}

#[test]
fn things_are_found_by_role_and_name() {
    on_fixture(async |browser| {
        let page = browser.document().await?;
        assert_eq!(page.the("slider", "Time").await?.value().await?, "3");
        assert_eq!(page.the("table", "Events").await?.all("row", None).await?.len(), 1);
        assert_eq!(page.the("button", "Step back").await?.text().await?, "<");
        assert_eq!(page.all("region", None).await?.len(), 2);
        let other = page.the("region", "Other").await?;
        assert_eq!(other.all("button", None).await?.len(), 1);
        let error = other.the("button", "Run").await.expect_err("it is outside");
        assert_eq!(
            error.to_string(),
            "there is no button \"Run\"; of that role there are [\"Inner\"]"
        );
        Ok(())
    });
}

#[test]
fn a_click_is_one_and_its_effect_is_waited_for() {
    on_fixture(async |browser| {
        let page = browser.document().await?;
        let output = page.the("region", "Output").await?;
        assert_eq!(output.text().await?, "nothing yet");
        page.click_button("Run").await?;
        wait_until("the output says so", LIMIT, async || Ok(output.text().await? == "done")).await
    });
}

#[test]
fn waiting_ends() {
    on_fixture(async |_| {
        let limit = Duration::from_millis(100);
        let error = wait_until("pigs fly", limit, async || Ok(false)).await.expect_err("never");
        assert_eq!(error.to_string(), "waited 100ms in vain until pigs fly");
        Ok(())
    });
}

#[test]
fn a_key_moves_a_slider() {
    on_fixture(async |browser| {
        let slider = browser.document().await?.the("slider", "Time").await?;
        slider.press("\u{E014}").await?; // the right arrow
        assert_eq!(slider.value().await?, "4");
        Ok(())
    });
}

#[test]
fn the_page_is_served_below_a_path() {
    on_fixture(async |browser| {
        assert!(browser.site().url("#x").ends_with("/some/sub/path/#x"));
        assert_eq!(browser.site().log().served, ["", "fixture.js"]);
        Ok(())
    });
}

#[test]
fn an_error_on_the_console_is_noticed() {
    check_complaint("Error", "as asked");
}

#[test]
fn a_request_for_what_is_not_there_is_noticed() {
    check_complaint("Missing", "request for what is not there: /some/sub/path/nowhere.json");
}

#[test]
fn a_request_to_another_host_is_noticed() {
    check_complaint("Foreign", "request of the page to another host: https://page.example/");
}

#[test]
fn a_request_of_a_worker_to_another_host_is_noticed() {
    check_complaint("Worker", "request to another host: http://worker.example/");
}

#[test]
fn a_worker_is_seen() {
    on_fixture(async |browser| {
        assert_eq!(browser.workers().await?, Vec::<String>::new());
        browser.document().await?.click_button("Worker").await?;
        wait_until("a worker runs", LIMIT, async || {
            Ok(browser.workers().await? == [browser.site().url("worker.js")])
        })
        .await
    });
}

#[test]
fn a_screenshot_has_the_size_and_the_theme_asked_for() {
    on_fixture(async |browser| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("harness.png");
        browser.emulate(360, 500, Theme::Dark).await?;
        browser.screenshot(&path).await?;
        let png = std::fs::read(&path)?;
        // The size is in the first chunk of a PNG, right after its name.
        assert_eq!(png[12..24], [*b"IHDR", 360_u32.to_be_bytes(), 500_u32.to_be_bytes()].concat());
        for (theme, colour) in [(Theme::Dark, "rgb(0, 0, 0)"), (Theme::Light, "rgb(255, 255, 255)")]
        {
            browser.emulate(360, 500, theme).await?;
            let script = "return getComputedStyle(document.documentElement).backgroundColor";
            assert_eq!(browser.client().execute(script, Vec::new()).await?, colour);
        }
        Ok(())
    });
}
