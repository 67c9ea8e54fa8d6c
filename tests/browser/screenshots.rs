//! Pictures of the page, for people to look at. `cargo xtask screenshots` takes them.

use std::path::{Path, PathBuf};

use wakeline::live;

use crate::editor::{wait_for_list, wait_until_wrong};
use crate::layout::WIDTHS_PX;
use crate::support::Result;
use crate::support::browser::{Browser, Theme};
use crate::support::case::on_page;
use crate::support::lab::{Clock, EXPERIMENTS, Lab, YOUR_OWN_PROGRAM};

/// Text behind a program that is right: a mistake of type, and a name that is not there.
const MISTAKES: &str = "\nfn wrong() -> u8 { \"text\" }\nfn unknown() { nothing() }";

#[test]
#[ignore = "it checks nothing; `cargo xtask screenshots` runs it"]
fn take_all() {
    let folder = std::env::var_os("WAKELINE_SCREENSHOTS")
        .map(PathBuf::from)
        .expect("WAKELINE_SCREENSHOTS names the folder for the pictures");
    for experiment in EXPERIMENTS {
        in_every_form(async |browser, width_px, theme| {
            Lab::open(browser, experiment).await?.run(Clock::Virtual).await?;
            // As tall as the page, so that all of it is in the picture.
            browser.emulate(width_px, browser.page_height_px().await?, theme).await?;
            browser.wait_for_frame().await?;
            take(browser, &folder, experiment.fragment, width_px, theme).await
        });
    }
    for experiment in live::all() {
        in_every_form(async |browser, width_px, theme| {
            let part = crate::live::open(browser, experiment.name).await?;
            crate::live::run(browser, &part).await?;
            browser.emulate(width_px, browser.page_height_px().await?, theme).await?;
            browser.wait_for_frame().await?;
            take(browser, &folder, &format!("live-{}", experiment.name), width_px, theme).await
        });
    }
    in_every_form(async |browser, width_px, theme| {
        let lab = Lab::open(browser, &YOUR_OWN_PROGRAM).await?;
        lab.run(Clock::Virtual).await?;
        let field = lab.text_of("first-steps.rs").await?;
        field.press(MISTAKES).await?;
        wait_until_wrong(&lab).await?;
        take(browser, &folder, "mistakes", width_px, theme).await?;
        browser.open("#what-runs-here").await?;
        wait_for_list(browser).await?;
        take(browser, &folder, "what-runs-here", width_px, theme).await
    });
}

/// Calls `body` with a browser at every width and in both themes.
fn in_every_form(body: impl AsyncFn(&Browser, u32, Theme) -> Result) {
    on_page(async |browser| {
        for &width_px in WIDTHS_PX {
            for theme in [Theme::Light, Theme::Dark] {
                browser.emulate(width_px, 900, theme).await?;
                body(browser, width_px, theme).await?;
            }
        }
        Ok(())
    });
}

async fn take(browser: &Browser, folder: &Path, what: &str, width_px: u32, theme: Theme) -> Result {
    let name = format!("{what}-{width_px}-{}.png", theme.name());
    browser.screenshot(&folder.join(&name)).await?;
    println!("{name}");
    Ok(())
}
