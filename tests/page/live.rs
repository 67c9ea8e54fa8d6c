//! Experiments on the real clock: what stands there before, during and after a run.

use std::rc::Rc;

use scraper::Html;
use wakeline::lessons::recorded_figures;
use wakeline::live::{
    self, Beats, Encoded, Experiment, FilmMade, Happened, Native, Progress, Report, Session,
    Sleeps, Split, Starts, TasksMeasured, Update,
};
use wakeline::ui::{Host, LiveExperiment, LiveExperimentProps, LiveView, LiveViewProps};
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

use crate::laws::keeps_the_laws;
use crate::{all, only, text, within};

fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

fn view(session: Session) -> String {
    let (session, host, on_asked) = (Rc::new(session), Host::none(), Callback::noop());
    rendered::<LiveView>(LiveViewProps { session, host, on_asked })
}

fn at_rest(experiment: &'static Experiment) -> Session {
    Session::new(experiment, false)
}

fn running(experiment: &'static Experiment) -> Session {
    let progress = Progress { done: 1, of: 3, doing: "It does something.".to_owned() };
    at_rest(experiment)
        .after(Happened::Run)
        .after(Happened::Said(1, Update::Progress(progress)))
        .after(Happened::Said(1, Update::Beat(7)))
}

fn done(experiment: &'static Experiment, report: Report) -> Session {
    running(experiment).after(Happened::Said(1, Update::Done(Box::new(report))))
}

/// A report of each experiment, from small numbers.
fn report(experiment: &Experiment) -> Report {
    let mut report = measured(experiment);
    if let Some(native) = Native::of(experiment.name) {
        native.add_to(&mut report, recorded_figures());
    }
    report
}

fn measured(experiment: &Experiment) -> Report {
    let beats = vec![50.0, 100.0, 400.0];
    match experiment.name {
        "std-thread" => live::report_std_thread(&Err(("Unsupported".to_owned(), "no".to_owned()))),
        "heartbeat" => {
            live::report_heartbeat(&Beats { burn_ms: 300, page: beats.clone(), worker: beats })
        }
        "workers" => live::report_workers(&Starts::default()),
        "million-tasks" => live::report_tasks(&TasksMeasured::default(), 1_024),
        "capstone" => {
            let encoded = Encoded { length_ms: 2_000.0, beats, file: vec![1] };
            let address = "blob:film".to_owned();
            let (page, worker) = (encoded.clone(), encoded);
            live::report_film(&FilmMade { page, worker, fineness: 3, address })
        }
        "split-work" => live::report_split(&Split::default()),
        "sleeps" => live::report_sleeps(&Sleeps { hops: 10, hops_ms: 1.0, ..Sleeps::default() }),
        other => panic!("no report of {other} is looked at here"),
    }
}

#[test]
fn every_experiment_keeps_the_laws_at_every_stage() {
    for experiment in live::all() {
        let small = Session::new(experiment, true);
        let failed = at_rest(experiment)
            .after(Happened::Run)
            .after(Happened::Said(1, Update::Failed("It broke.".to_owned())));
        let stopped = running(experiment).after(Happened::Stop);
        let done = done(experiment, report(experiment));
        for session in [at_rest(experiment), small, running(experiment), failed, stopped, done] {
            let what = format!("{}, {:?}", experiment.name, session.state());
            keeps_the_laws(&view(session), &what);
        }
    }
}

/// The buttons Run and Stop, and whether each can be pressed.
fn run_and_stop(html: &str) -> [bool; 2] {
    let document = Html::parse_fragment(html);
    let can_press = |name: &str| {
        let named = all(&document, "button").into_iter().filter(|button| text(*button) == name);
        let found: Vec<_> = named.map(|button| button.attr("disabled").is_none()).collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0]
    };
    ["Run", "Stop"].map(can_press)
}

#[test]
fn nothing_runs_by_itself_and_what_runs_can_be_stopped() {
    for experiment in live::all() {
        let html = view(at_rest(experiment));
        assert!(html.contains("nothing runs before you press Run"), "{}", experiment.name);
        assert_eq!(run_and_stop(&html), [true, false], "{}", experiment.name);
        let html = view(running(experiment));
        assert_eq!(run_and_stop(&html), [false, true], "{}", experiment.name);
        let document = Html::parse_fragment(&html);
        let status = only(document.root_element(), "[role=status]");
        assert_eq!(text(status), "It does something.");
        let bar = only(document.root_element(), "progress");
        assert_eq!((bar.attr("value"), bar.attr("max")), (Some("1"), Some("3")));
        for field in all(&document, ".live-settings :is(input, select, button)") {
            assert!(field.attr("disabled").is_some(), "{}", field.html());
        }
    }
}

#[test]
fn a_result_is_said_drawn_and_in_tables_that_say_where_it_is_from() {
    for experiment in live::all() {
        let report = report(experiment);
        let html = view(done(experiment, report.clone()));
        let document = Html::parse_fragment(&html);
        let result = only(document.root_element(), ".live-result");
        for said in report.says.iter().chain(&report.how) {
            assert!(text(result).contains(&said.replace('`', "")), "{said}");
        }
        assert_eq!(within(result, "table").len(), report.tables.len() + 1);
        for (table, shown) in report.tables.iter().zip(within(result, "table")) {
            assert!(text(only(shown, "caption")).ends_with(table.origin.label()));
            assert_eq!(within(shown, "tbody tr").len(), table.rows.len());
            assert!(table.rows.iter().all(|row| row.len() == table.heads.len()));
        }
        for (bars, shown) in report.bars.iter().zip(within(result, ".bars")) {
            let values = bars.bars.iter().map(|(_, value)| bars.written(*value));
            let label = shown.attr("aria-label").unwrap_or_default();
            assert!(
                values
                    .into_iter()
                    .all(|value| label.contains(&value) && text(shown).contains(&value))
            );
        }
        assert!(report.figures.keys().all(|name| experiment.figures.contains(&&**name)));
    }
}

#[test]
fn a_film_can_be_seen_and_saved() {
    let experiment = live::find("capstone").expect("it is in the list");
    let html = view(done(experiment, report(experiment)));
    let document = Html::parse_fragment(&html);
    let image = only(document.root_element(), "img");
    assert_eq!((image.attr("src"), image.attr("width")), (Some("blob:film"), Some("240")));
    let link = only(document.root_element(), "a[download]");
    assert_eq!(link.attr("href"), Some("blob:film"));
    assert_eq!(link.attr("download"), Some("wakeline-film.gif"));
}

#[test]
fn a_small_screen_is_told_its_limit() {
    let experiment = live::find("million-tasks").expect("it is in the list");
    let html = view(Session::new(experiment, true));
    let document = Html::parse_fragment(&html);
    let hint = text(only(document.root_element(), ".live-settings .hint"));
    assert!(hint.starts_with("Up to 100,000 tasks.") && hint.contains("telephones"), "{hint}");
    assert!(!html.contains(">1,000,000<"), "it is not offered");
    let set = Happened::Set(0, "1000000".to_owned());
    let html = view(Session::new(experiment, true).after(set).after(Happened::Run));
    let document = Html::parse_fragment(&html);
    let alert = text(only(document.root_element(), "[role=alert]"));
    assert!(alert.contains("from 1 to 100,000"), "{alert}");
}

#[test]
fn an_experiment_is_placed_by_its_name() {
    let placed = |name: &str| {
        let name = AttrValue::from(name.to_owned());
        let (host, on_figures) = (Host::none(), Callback::noop());
        rendered::<LiveExperiment>(LiveExperimentProps { name, host, on_figures })
    };
    for experiment in live::all() {
        let html = placed(experiment.name);
        keeps_the_laws(&html, experiment.name);
        assert!(html.contains(experiment.title), "{}", experiment.name);
    }
    assert!(placed("nothing").contains("no experiment called"));
}
