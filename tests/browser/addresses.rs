//! Addresses that somebody mistyped, cut off or made up.

use std::time::Duration;

use crate::support::case::on_page;
use crate::support::wait::wait_until;

/// Opens the page at a broken address and checks that it says so and is usable all the same.
fn check_broken(rest: &str, named: &str) {
    on_page(async |browser| {
        browser.open(rest).await?;
        let what = format!("a sentence about \"{named}\" is shown");
        wait_until(&what, Duration::from_secs(20), async || {
            let alerts = browser.document().await?.all("alert", None).await?;
            let Some(alert) = alerts.first() else { return Ok(false) };
            Ok(alert.text().await?.contains(named))
        })
        .await?;
        // The list of lessons is there all the same.
        let text = browser.document().await?.text().await?;
        assert!(text.contains("On your own"), "{text}");
        Ok(())
    });
}

#[test]
fn an_unknown_experiment_is_named() {
    check_broken("#no-such-experiment", "no-such-experiment");
}

#[test]
fn an_unknown_experiment_in_an_embedded_page_is_named() {
    check_broken("?embed=1#no-such-experiment", "no-such-experiment");
}

#[test]
fn what_is_no_text_is_refused_as_text() {
    check_broken("#%ff%00%3Cimg%20src=x%20onerror=alert(1)%3E", "%ff");
}
