//! The page: all experiments, or one lab alone.

use std::rc::Rc;

use yew::prelude::*;

use super::reference::ReferenceView;
use super::{Host, LabAction, LabRef, LabSection, REFERENCE};
use crate::program::surface::Reference;

/// Which part of the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The experiments.
    #[default]
    Experiments,
    /// What programs can use.
    Reference,
}

/// What the page shows.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct PageProps {
    /// The labs, one for each experiment that is shown.
    pub labs: Vec<LabRef>,
    /// Only the labs, without the page around them.
    pub embedded: bool,
    /// Which part of it.
    #[prop_or_default]
    pub view: View,
    /// What programs can use, for the part that shows it; none while that is not known.
    #[prop_or_default]
    pub reference: Option<Rc<Vec<Reference>>>,
    /// What the reader must be told about the address: a whole sentence.
    pub notice: Option<AttrValue>,
    /// What only a browser can do.
    pub host: Host,
    /// Told what the reader does.
    pub on_action: Callback<LabAction>,
}

/// What stands for all experiments in addresses.
const EXPERIMENTS: &str = "experiments";

/// The page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let labs = props.labs.iter().enumerate().map(|(i, lab)| {
        let on_action = {
            let on_action = props.on_action.clone();
            Callback::from(move |action| on_action.emit(LabAction { lab: i, action }))
        };
        html! {
            <LabSection key={i} lab={lab.clone()} embedded={props.embedded}
                host={props.host.clone()} {on_action} />
        }
    });
    let labs: Html = labs.collect();
    let notice = props.notice.clone().map(|text| {
        html! { <p class="notice" role="alert">{ text }</p> }
    });
    // The labs stay where they are, with all that was typed in them.
    let hides_labs = props.view == View::Reference;
    let reference = (props.view == View::Reference).then(|| {
        let back = match props.labs.as_slice() {
            [lab] => lab.get().experiment().slug,
            _ => EXPERIMENTS,
        };
        html! { <ReferenceView {back} reference={props.reference.clone()} host={props.host.clone()} /> }
    });
    let reference = html! { <div id={REFERENCE} hidden={!hides_labs}>{ reference }</div> };
    if props.embedded {
        return html! {
            <main class="wakeline embedded">
                { notice }<div id={EXPERIMENTS} hidden={hides_labs}>{ labs }</div>{ reference }
            </main>
        };
    }
    html! {
        <div class="wakeline">
            <header class="page-head" hidden={hides_labs}>
                <h1>{ "Wakeline" }</h1>
                <p class="lead">
                    { "See Rust's futures, tasks, channels and threads run. Every picture on this page \
                       is drawn from what a real run recorded." }
                </p>
                { contents(props) }
            </header>
            <main>{ notice }<div id={EXPERIMENTS} hidden={hides_labs}>{ labs }</div>{ reference }</main>
            <footer class="page-foot">
                <p>
                    { "Wakeline runs in this page alone: it asks no server for anything, and sends \
                       nothing. The code is under the MIT and Apache-2.0 licences, the lessons under CC BY 4.0." }
                </p>
            </footer>
        </div>
    }
}

fn contents(props: &PageProps) -> Html {
    let entries = props.labs.iter().map(|lab| {
        let experiment = lab.get().experiment();
        html! { <li><a href={format!("#{}", experiment.slug)}>{ experiment.title }</a></li> }
    });
    html! { <nav aria-label="Experiments"><ol>{ for entries }</ol></nav> }
}
