//! Each experiment on the real clock, run once, alone on the page.

use std::time::Duration;

use wakeline::lessons::recorded_figures;
use wakeline::live;

use crate::support::Result;
use crate::support::browser::Browser;
use crate::support::case::on_page;
use crate::support::part::{Part, is_gone};
use crate::support::wait::{wait_for, wait_until};

const START_LIMIT: Duration = Duration::from_secs(20);
const RUN_LIMIT: Duration = Duration::from_secs(90);

/// Opens the page with nothing but an experiment.
pub(crate) async fn open(browser: &Browser, name: &str) -> Result<Part> {
    let title = live::find(name).ok_or("there is no such experiment")?.title;
    browser.open(&format!("?live={name}")).await?;
    wait_for(&format!("\"{title}\" is there"), START_LIMIT, async || {
        match browser.document().await?.all("region", Some(title)).await {
            Ok(mut found) => Ok(found.pop()),
            Err(error) if is_gone(&error) => Ok(None),
            Err(error) => Err(error),
        }
    })
    .await
}

async fn status(experiment: &Part) -> Result<String> {
    let all = experiment.all("status", None).await?;
    all.first().ok_or("it has no status")?.text().await
}

/// Runs it to its end, and gives the cells of each table, row by row.
pub(crate) async fn run(browser: &Browser, experiment: &Part) -> Result<Vec<Vec<Vec<String>>>> {
    experiment.click_button("Run").await?;
    wait_until("the experiment has ended", RUN_LIMIT, async || {
        let status = status(experiment).await?;
        if status.starts_with("It did not run") {
            let alert = experiment.all("alert", None).await?;
            let reason = alert.first().ok_or("no reason is given")?.text().await?;
            return Err(reason.into());
        }
        Ok(status == "Done.")
    })
    .await?;
    let script = "return Array.from(arguments[0].querySelectorAll('table'), table =>
        Array.from(table.tBodies[0].rows, row => Array.from(row.cells, cell => cell.textContent)))";
    let tables = browser.execute_on(std::slice::from_ref(experiment), script).await?;
    println!("{}\n{tables:#}", experiment.text().await?);
    Ok(serde_json::from_value(tables)?)
}

fn number(cell: &str) -> f64 {
    cell.replace(',', "").parse().unwrap_or_else(|_| panic!("{cell:?} is no number"))
}

#[test]
fn a_std_thread_does_not_start_in_a_page() {
    on_page(async |browser| {
        let experiment = open(browser, "std-thread").await?;
        let tables = run(browser, &experiment).await?;
        assert!(tables[0][0][1].starts_with("Err(ErrorKind::Unsupported)"), "{tables:?}");
        Ok(())
    });
}

#[test]
fn a_heart_stops_beside_a_computation_on_the_page_only() {
    on_page(async |browser| {
        let experiment = open(browser, "heartbeat").await?;
        let tables = run(browser, &experiment).await?;
        let [page, worker] = [0, 1].map(|row| number(&tables[0][row][3]));
        assert!(page >= 300.0, "{page}");
        assert!(worker < page, "{worker} and {page}");
        Ok(())
    });
}

#[test]
fn workers_start_and_none_is_left() {
    on_page(async |browser| {
        let experiment = open(browser, "workers").await?;
        let tables = run(browser, &experiment).await?;
        let started: Vec<_> = tables[0].iter().map(|row| number(&row[1])).collect();
        assert_eq!(started, [1.0, 2.0, 4.0, 8.0]);
        let thread = recorded_figures().find("thread-start-join").ok_or("it was recorded")?;
        assert_eq!(tables[1][0], [thread.term.clone(), thread.written()]);
        wait_until("no worker is left", START_LIMIT, async || {
            Ok(browser.workers().await?.is_empty())
        })
        .await
    });
}

#[test]
fn a_million_tasks_finish_and_the_page_answers_meanwhile() {
    on_page(async |browser| {
        let experiment = open(browser, "million-tasks").await?;
        experiment.click_button("1,000,000").await?;
        let tables = run(browser, &experiment).await?;
        assert!(number(&tables[0][3][1]) > 0.0);
        let [before, waiting] = [0, 1].map(|row| number(&tables[1][row][1]));
        // At least 32 bytes each, at most 512.
        assert!((30.0..500.0).contains(&(waiting - before)), "{before} and {waiting}");
        Ok(())
    });
}

#[test]
fn a_film_is_encoded_shown_and_can_be_saved() {
    on_page(async |browser| {
        let experiment = open(browser, "capstone").await?;
        let tables = run(browser, &experiment).await?;
        let [page, worker] = [0, 1].map(|row| number(&tables[0][row][2]));
        assert!(worker < page, "{worker} and {page}");
        let script = "const image = arguments[0].querySelector('img');
            const link = arguments[0].querySelector('a[download]');
            return [image.complete, image.naturalWidth, image.src === link.href, link.download]";
        let made = browser.execute_on(std::slice::from_ref(&experiment), script).await?;
        assert_eq!(made, serde_json::json!([true, 240, true, "wakeline-film.gif"]));
        assert!(experiment.text().await?.contains("byte for byte"));
        Ok(())
    });
}

#[test]
fn split_work_gives_the_same_result_in_every_way() {
    on_page(async |browser| {
        let experiment = open(browser, "split-work").await?;
        let tables = run(browser, &experiment).await?;
        assert!(tables[0].len() >= 4 && tables[1].len() == 8, "{tables:?}");
        assert!(!experiment.text().await?.contains("please report it"));
        Ok(())
    });
}

#[test]
fn a_wait_is_never_shorter_than_it_was_asked_for() {
    on_page(async |browser| {
        let experiment = open(browser, "sleeps").await?;
        let tables = run(browser, &experiment).await?;
        let mean =
            tables[0][0][1].split_once(char::is_whitespace).map(|(number, _)| number.to_owned());
        assert!(number(&mean.ok_or("no number")?) >= 1.0, "{tables:?}");
        Ok(())
    });
}

#[test]
fn what_is_stopped_leaves_no_worker_and_can_run_again() {
    on_page(async |browser| {
        let experiment = open(browser, "capstone").await?;
        experiment.click_button("Run").await?;
        wait_until("a worker runs", START_LIMIT, async || Ok(!browser.workers().await?.is_empty()))
            .await?;
        experiment.click_button("Stop").await?;
        assert!(status(&experiment).await?.starts_with("Stopped."));
        wait_until("no worker is left", START_LIMIT, async || {
            Ok(browser.workers().await?.is_empty())
        })
        .await?;
        let can_run = experiment.the("button", "Run").await?.is_enabled().await?;
        assert!(can_run);
        Ok(())
    });
}
