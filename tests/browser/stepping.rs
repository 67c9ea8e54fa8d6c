//! Going through a run that has been recorded.

use crate::support::case::on_page;
use crate::support::lab::{Clock, EXPERIMENTS, Lab};

/// How far the tests go. A few steps are enough to pass polls, wakes and sends.
const STEPS: usize = 12;

#[test]
fn stepping_back_restores_each_earlier_view_exactly() {
    for experiment in EXPERIMENTS {
        on_page(async |browser| {
            let lab = Lab::open(browser, experiment).await?;
            lab.run(Clock::Virtual).await?;
            let end = lab.view().await?;
            // Away from the end first, so that there is something to step to.
            for _ in 0..STEPS {
                lab.press("Step back").await?;
            }
            let mut views = vec![lab.view().await?];
            for _ in 0..STEPS {
                lab.press("Step").await?;
                views.push(lab.view().await?);
            }
            assert_eq!(views.last(), Some(&end), "as many steps on as back are the end again");
            // Of two variants the table lists the events of one; a step of the other may not be seen.
            if experiment.variants == 1 {
                for (index, pair) in views.windows(2).enumerate() {
                    assert_ne!(pair[0], pair[1], "step {index} changes nothing that is seen");
                }
            }
            assert_ne!(views[0], end);
            for expected in views.iter().rev().skip(1) {
                lab.press("Step back").await?;
                assert_eq!(&lab.view().await?, expected);
            }
            Ok(())
        });
    }
}

#[test]
fn stepping_starts_a_run_that_was_not_started() {
    for experiment in EXPERIMENTS {
        on_page(async |browser| {
            let lab = Lab::open(browser, experiment).await?;
            let before = lab.view().await?;
            lab.press("Step").await?;
            assert_ne!(lab.view().await?, before);
            lab.press("Step back").await?;
            lab.press("Reset").await?;
            assert_eq!(lab.view().await?, before, "a reset is the page as it was opened");
            Ok(())
        });
    }
}
