//! The page on a telephone, a tablet and a wide screen.

use crate::support::browser::Theme;
use crate::support::case::on_page;
use crate::support::lab::{Clock, EXPERIMENTS, Lab};

/// The widths that the page is looked at in, in pixels.
pub(crate) const WIDTHS_PX: &[u32] = &[360, 768, 1440];

#[test]
fn nothing_reaches_past_the_right_edge() {
    on_page(async |browser| {
        for &width_px in WIDTHS_PX {
            browser.emulate(width_px, 900, Theme::Light).await?;
            for experiment in EXPERIMENTS {
                Lab::open(browser, experiment).await?.run(Clock::Virtual).await?;
                let script = "return document.documentElement.scrollWidth";
                let needed = browser.client().execute(script, Vec::new()).await?;
                let needed = needed.as_u64().unwrap_or(u64::MAX);
                let title = experiment.title();
                assert!(needed <= u64::from(width_px), "{title} needs {needed} of {width_px} px");
            }
        }
        Ok(())
    });
}
