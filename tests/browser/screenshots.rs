//! Pictures of the page, for people to look at. `cargo xtask screenshots` takes them.

use std::path::PathBuf;

use crate::layout::WIDTHS_PX;
use crate::support::browser::Theme;
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
    on_page(async |browser| {
        for experiment in EXPERIMENTS {
            for &width_px in WIDTHS_PX {
                for theme in [Theme::Light, Theme::Dark] {
                    browser.emulate(width_px, 900, theme).await?;
                    Lab::open(browser, experiment).await?.run(Clock::Virtual).await?;
                    // As tall as the page, so that all of it is in the picture.
                    browser.emulate(width_px, browser.page_height_px().await?, theme).await?;
                    browser.wait_for_frame().await?;
                    let name = format!("{}-{width_px}-{}.png", experiment.fragment, theme.name());
                    browser.screenshot(&folder.join(&name)).await?;
                    println!("{name}");
                }
            }
        }
        for &width_px in WIDTHS_PX {
            for theme in [Theme::Light, Theme::Dark] {
                let picture = |what: &str| format!("{what}-{width_px}-{}.png", theme.name());
                browser.emulate(width_px, 900, theme).await?;
                let lab = Lab::open(browser, &YOUR_OWN_PROGRAM).await?;
                lab.run(Clock::Virtual).await?;
                let field = lab.text_of("first-steps.rs").await?;
                field.press(MISTAKES).await?;
                crate::editor::wait_until_wrong(&lab).await?;
                browser.execute_on(&[field], "arguments[0].scrollIntoView()").await?;
                browser.screenshot(&folder.join(picture("mistakes"))).await?;
                browser.open("#what-runs-here").await?;
                let page = browser.document().await?;
                page.the("heading", "What runs here").await?;
                browser.screenshot(&folder.join(picture("what-runs-here"))).await?;
            }
        }
        Ok(())
    });
}
