//! What a reader has before the program runs, and where it cannot.

use std::time::Duration;

use serde_json::json;

use crate::support::case::{dist, in_browser, on_page};
use crate::support::wait::wait_until;

const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn the_page_starts_below_any_path_and_asks_for_each_file_once() {
    on_page(async |browser| {
        browser.open("").await?;
        wait_until("the program has taken over from the static text", LIMIT, async || {
            Ok(!browser.document().await?.text().await?.contains("The page is loading"))
        })
        .await?;
        let mut served = browser.site().log().served;
        served.sort();
        let requests = served.len();
        served.dedup();
        assert_eq!(served.len(), requests, "a file was asked for twice: {served:?}");
        Ok(())
    });
}

#[test]
fn without_javascript_the_page_says_what_is_missing() {
    on_page(async |browser| {
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        browser.open("").await?;
        let text = browser.document().await?.text().await?;
        assert!(text.contains("Wakeline"), "{text}");
        assert!(text.contains("JavaScript is switched off"), "{text}");
        Ok(())
    });
}

#[test]
fn a_program_that_does_not_arrive_is_said_on_the_page() {
    // Not `on_page`, because the browser rightly reports the missing file on the console.
    in_browser(dist(), async |browser| {
        browser.devtools("Network.enable", json!({})).await?;
        browser.devtools("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await?;
        browser.open("").await?;
        wait_until("the page says so", LIMIT, async || {
            let alerts = browser.document().await?.all("alert", None).await?;
            let Some(alert) = alerts.first() else { return Ok(false) };
            Ok(alert.text().await?.contains("did not start"))
        })
        .await
    });
}
