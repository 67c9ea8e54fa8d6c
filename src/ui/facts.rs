//! What is known about the runs in figures, and how they were made.

use yew::prelude::*;

use super::lab::LabProps;
use crate::lab::{Lab, LabRun, facts};
use crate::time::{Clock, Costs};
use crate::trace::{ActorKind, Origin, Trace};

/// The figures of the runs, side by side.
#[component]
pub(super) fn Facts(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let traces: Vec<_> = lab.runs().iter().map(LabRun::trace).collect();
    let cursor = |i: usize| lab.player().position().cursor(i);
    let runs: Vec<(&Trace, _)> =
        traces.iter().enumerate().map(|(i, trace)| (&**trace, cursor(i))).collect();
    let rows = facts(&runs).into_iter().map(|fact| {
        let values = fact.values.into_iter().map(|value| html! { <td>{ value }</td> });
        html! { <tr><th scope="row">{ fact.term }</th>{ for values }</tr> }
    });
    let heads = (0..lab.runs().len())
        .map(|run| html! { <th scope="col">{ lab.label(run).to_owned() }</th> });
    html! {
        <section class="facts" aria-label="Figures">
            <h3>{ "Figures up to here" }</h3>
            <div class="scroll">
                <table aria-label="Figures">
                    <thead><tr><th scope="col">{ "What" }</th>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </section>
    }
}

/// Where the runs took place, and how they were measured.
#[component]
pub(super) fn Badge(props: &LabProps) -> Html {
    let lab = props.lab.get();
    // A run that was recorded elsewhere may stand beside one of this page.
    let mut origins: Vec<_> = lab.runs().iter().map(|run| run.trace().header.origin).collect();
    origins.dedup();
    if origins.is_empty() {
        return Html::default();
    }
    let badges = origins.iter().map(|origin| badge(*origin)).collect::<Vec<_>>();
    let recorded = lab.runs().iter().filter_map(|run| run.trace().header.recorded.clone());
    let recorded: Vec<_> = recorded.collect();
    let is_here = recorded.len() < lab.runs().len();
    html! {
        <details class="badge">
            <summary><span class="badge-name">{ badges.join("; ") }</span>{ " How this is measured" }</summary>
            <div class="prose">
                { for recorded.into_iter().map(|how| html! { <p>{ how }</p> }) }
                if is_here { { how(&lab, props.host.cores) } }
            </div>
        </details>
    }
}

fn badge(origin: Origin) -> &'static str {
    match origin {
        Origin::LiveReal => "live, real clock",
        Origin::LiveVirtual => "live, virtual clock",
        Origin::Model => "model",
        Origin::RecordedNatively => "recorded natively",
    }
}

fn how(lab: &Lab, cores: usize) -> Html {
    match lab.clock() {
        Clock::Virtual => virtual_clock(lab),
        Clock::Real => {
            let threads = lab
                .runs()
                .iter()
                .any(|run| run.trace().actors.iter().any(|actor| actor.kind == ActorKind::Thread));
            html! {
                <>
                <p>{ "The program's futures run on this page's own executor, driven by the browser's \
                      event loop. A thread is a Web Worker, a real thread of the operating system that \
                      really blocks, and that also carries a JavaScript engine of its own. What it does \
                      is reported by message, so it stands in the timeline when the report arrives." }</p>
                <p>{ "A browser makes timers that follow each other wait about 4 ms, and shows times in \
                      steps of 0.1 ms or more. So a task that sleeps 1 ms turns more slowly here than \
                      natively. A run on the real clock is never the same twice." }</p>
                <p>{ format!("This browser says that the machine has {cores} processors.") }
                   if threads { { " The run shown here has a thread in a worker." } }</p>
                </>
            }
        }
    }
}

fn virtual_clock(lab: &Lab) -> Html {
    let costs = lab.runs().first().and_then(|run| run.trace().header.costs).unwrap_or(Costs::FREE);
    let micros = |length: std::time::Duration| format!("{} µs", length.as_micros());
    let jitter = |jitter: crate::time::Jitter| {
        format!("{} to {} µs", jitter.least.as_micros(), (jitter.least + jitter.spread).as_micros())
    };
    let rows = [
        ("one poll of a task", micros(costs.poll)),
        ("timers fire on whole", micros(costs.timer_granularity)),
        ("the executor wakes late by", jitter(costs.timer_lateness)),
        ("a thread wakes the executor within", jitter(costs.unpark_lateness)),
        ("a sleeping thread wakes late by", jitter(costs.thread_lateness)),
        ("the process lives on after main for", micros(costs.exit)),
    ];
    let rows = rows
        .map(|(term, value)| html! { <tr><th scope="row">{ term }</th><td>{ value }</td></tr> });
    html! {
        <>
        <p>{ "The program's futures really run, on this page's own executor. Time jumps to the next \
              thing that happens, and is played back at the speed you choose. A thread is a lane of the \
              model: it runs, blocks and sleeps in virtual time, beside the executor. The same seed gives \
              the same run every time." }</p>
        <p>{ "What things cost, chosen so that the order of the output is that of a native run on Tokio:" }</p>
        <table aria-label="What things cost">{ for rows }</table>
        </>
    }
}
