//! Recordings of native runs, shown in the lab in the place of a run.

use std::time::Duration;

use crate::support::case::on_page;
use crate::support::lab::{Clock, Lab, SAME_OUTPUT};
use crate::support::wait::wait_until;

const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn a_recording_takes_the_place_of_a_run_and_goes_again() {
    on_page(async |browser| {
        let lab = Lab::open(browser, &SAME_OUTPUT).await?;
        lab.run(Clock::Virtual).await?;
        let here = lab.outputs().await?;
        lab.press("Show the recording: the thread, beside two workers").await?;
        wait_until("the recording says where it is from", LIMIT, async || {
            Ok(lab.text().await?.contains("rustc 1."))
        })
        .await?;
        // All of it is seen at once, and it is stepped through like a run.
        assert!(!lab.outputs().await?[1].is_empty(), "its end is seen");
        lab.press("Step back").await?;
        lab.press("Reset").await?;
        assert!(lab.outputs().await?[1].is_empty());
        lab.press("Back to runs on this page").await?;
        wait_until("the recording is gone", LIMIT, async || {
            Ok(!lab.text().await?.contains("rustc 1."))
        })
        .await?;
        lab.run(Clock::Virtual).await?;
        assert_eq!(lab.outputs().await?, here);
        Ok(())
    });
}
