//! One experiment in somebody else's page.

use std::path::Path;

use crate::support::Result;
use crate::support::browser::Browser;
use crate::support::case::on_page;
use crate::support::lab::{Clock, EXPERIMENTS, Experiment, Lab};
use crate::support::site::Site;

/// Checks that `experiment` is all that is on the page, and that it runs.
async fn check_only(browser: &Browser, experiment: &Experiment) -> Result {
    let lab = Lab::find(browser, experiment).await?;
    let page = browser.document().await?;
    for other in EXPERIMENTS.iter().filter(|other| other.fragment != experiment.fragment) {
        assert!(page.all("region", Some(other.title())).await?.is_empty(), "{} too", other.title());
    }
    lab.run(Clock::Virtual).await?;
    assert_eq!(lab.outputs().await?.len(), experiment.variants());
    Ok(())
}

#[test]
fn an_embedded_page_shows_one_lab() {
    for experiment in EXPERIMENTS {
        on_page(async |browser| {
            browser.open(&format!("?embed=1#{}", experiment.fragment)).await?;
            check_only(browser, experiment).await
        });
    }
}

#[test]
fn a_frame_in_a_page_of_another_origin_shows_one_lab() {
    for experiment in EXPERIMENTS {
        on_page(async |browser| {
            let lab = browser.site().url(&format!("?embed=1#{}", experiment.fragment));
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(experiment.fragment);
            std::fs::create_dir_all(&folder)?;
            let page = format!(
                "<!doctype html><title>Another page</title><link rel=icon href=data:,>
                 <iframe width=800 height=900 src='{lab}'></iframe>"
            );
            std::fs::write(folder.join("index.html"), page)?;
            // Another port is another origin.
            let other = Site::serve(folder)?;
            browser.client().goto(&other.url("")).await?;
            browser.client().enter_frame(0).await?;
            check_only(browser, experiment).await
        });
    }
}
