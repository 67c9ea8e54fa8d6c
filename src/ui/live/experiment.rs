//! An experiment on the real clock that a reader can run.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::{Asked, LiveView};
use crate::live::{self, Experiment, Happened, Session, Update};
use crate::ui::Host;

/// What an experiment on the real clock is given.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct LiveExperimentProps {
    /// Which one, as [`live::all`] calls it.
    pub name: AttrValue,
    /// What only a browser can do.
    pub host: Host,
    /// Told the figures of each run that has ended.
    #[prop_or_default]
    pub on_figures: Callback<BTreeMap<String, f64>>,
}

/// An experiment on the real clock that a reader can run. It ends when it is taken off the page.
#[component]
pub fn LiveExperiment(props: &LiveExperimentProps) -> Html {
    let Some(experiment) = live::find(&props.name) else {
        let text = format!(
            "This page has no experiment called \u{201c}{}\u{201d}. Load the page again; if that does not help, please report it.",
            props.name
        );
        return html! { <p class="notice" role="alert">{ text }</p> };
    };
    let (host, on_figures) = (props.host.clone(), props.on_figures.clone());
    html! { <InUse key={experiment.name} {experiment} {host} {on_figures} /> }
}

#[derive(Properties, PartialEq)]
struct InUseProps {
    experiment: &'static Experiment,
    host: Host,
    on_figures: Callback<BTreeMap<String, f64>>,
}

/// A session that can be changed.
struct Changing(Rc<Session>);

impl Reducible for Changing {
    type Action = Happened;

    fn reduce(self: Rc<Self>, happened: Happened) -> Rc<Self> {
        Rc::new(Self(Rc::new((*self.0).clone().after(happened))))
    }
}

#[component]
fn InUse(props: &InUseProps) -> Html {
    let experiment = props.experiment;
    let live = props.host.live;
    let session = use_reducer(|| Changing(Rc::new(Session::new(experiment, (live.is_small)()))));
    use_effect_with(experiment.name, move |name| {
        let name = *name;
        move || (live.stop)(name)
    });
    let on_asked = {
        let (change, shown) = (session.dispatcher(), Rc::clone(&session.0));
        let on_figures = props.on_figures.clone();
        Callback::from(move |asked| match asked {
            Asked::Set(place, text) => change.dispatch(Happened::Set(place, text)),
            Asked::Stop => {
                (live.stop)(experiment.name);
                change.dispatch(Happened::Stop);
            }
            Asked::Run => {
                let run = shown.next_run();
                change.dispatch(Happened::Run);
                let Ok(order) = shown.order() else { return };
                let (change, on_figures) = (change.clone(), on_figures.clone());
                let on_update = Callback::from(move |update| {
                    if let Update::Done(report) = &update {
                        on_figures.emit(report.figures.clone());
                    }
                    change.dispatch(Happened::Said(run, update));
                });
                (live.start)(&order, on_update);
            }
        })
    };
    html! { <LiveView session={Rc::clone(&session.0)} host={props.host.clone()} {on_asked} /> }
}
