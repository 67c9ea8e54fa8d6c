//! Experiments on both clocks.

use std::time::Duration;

use crate::support::Result;
use crate::support::case::on_page;
use crate::support::lab::{Clock, EXPERIMENTS, Experiment, Lab, SAME_OUTPUT, THREAD_TO_CHANNEL};
use crate::support::wait::wait_until;

/// Runs an experiment and checks that each variant printed as many lines as it does natively.
fn check_run(experiment: &Experiment, clock: Clock) {
    on_page(async |browser| {
        let lab = Lab::open(browser, experiment).await?;
        lab.run(clock).await?;
        check_line_counts(experiment, &lab.outputs().await?)
    });
}

/// What a run printed, but for a thread's last words: whether it still gets to say them before the
/// process ends is not fixed, natively either.
fn without_last_words(output: &[String]) -> Vec<String> {
    output.iter().filter(|line| !line.contains("cannot send interval")).cloned().collect()
}

fn check_line_counts(experiment: &Experiment, outputs: &[Vec<String>]) -> Result {
    let counts: Vec<_> = outputs.iter().map(|output| without_last_words(output).len()).collect();
    let expected = vec![experiment.lines; experiment.variants()];
    if counts == expected {
        return Ok(());
    }
    Err(format!("lines printed: {counts:?}, expected {expected:?}\n{outputs:#?}").into())
}

#[test]
fn same_output_runs_on_the_virtual_clock() {
    check_run(&SAME_OUTPUT, Clock::Virtual);
}

#[test]
fn same_output_runs_on_the_real_clock() {
    check_run(&SAME_OUTPUT, Clock::Real);
}

#[test]
fn thread_to_channel_runs_on_the_virtual_clock() {
    check_run(&THREAD_TO_CHANNEL, Clock::Virtual);
}

#[test]
fn thread_to_channel_runs_on_the_real_clock() {
    check_run(&THREAD_TO_CHANNEL, Clock::Real);
}

#[test]
fn a_task_and_a_thread_give_the_same_output() {
    on_page(async |browser| {
        let lab = Lab::open(browser, &SAME_OUTPUT).await?;
        lab.run(Clock::Virtual).await?;
        let outputs = lab.outputs().await?;
        check_line_counts(&SAME_OUTPUT, &outputs)?;
        assert_eq!(without_last_words(&outputs[0]), without_last_words(&outputs[1]));
        Ok(())
    });
}

#[test]
fn on_the_virtual_clock_every_run_is_the_same() {
    for experiment in EXPERIMENTS {
        on_page(async |browser| {
            let lab = Lab::open(browser, experiment).await?;
            lab.run(Clock::Virtual).await?;
            let (events, outputs) = (lab.events().await?, lab.outputs().await?);
            assert_eq!(events.len(), 1, "one table of events");
            lab.press("Reset").await?;
            assert_ne!(lab.outputs().await?, outputs, "a reset takes the output away");
            lab.run(Clock::Virtual).await?;
            assert_eq!(lab.events().await?, events);
            assert_eq!(lab.outputs().await?, outputs);
            Ok(())
        });
    }
}

#[test]
fn on_the_real_clock_a_thread_is_a_worker_and_ends_with_its_run() {
    on_page(async |browser| {
        let lab = Lab::open(browser, &THREAD_TO_CHANNEL).await?;
        assert_eq!(browser.workers().await?, Vec::<String>::new());
        lab.start(Clock::Real).await?;
        wait_until("a worker runs", Duration::from_secs(10), async || {
            Ok(!browser.workers().await?.is_empty())
        })
        .await?;
        lab.wait_until_done().await?;
        wait_until("no worker is left", Duration::from_secs(10), async || {
            Ok(browser.workers().await?.is_empty())
        })
        .await
    });
}

#[test]
fn on_the_virtual_clock_a_thread_is_no_worker() {
    on_page(async |browser| {
        let lab = Lab::open(browser, &THREAD_TO_CHANNEL).await?;
        lab.start(Clock::Virtual).await?;
        assert_eq!(browser.workers().await?, Vec::<String>::new());
        lab.wait_until_done().await?;
        assert_eq!(browser.workers().await?, Vec::<String>::new());
        Ok(())
    });
}
