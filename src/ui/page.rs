//! The page: what is around its views, and which of them is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::glossary::GlossaryView;
use super::guide::GuideView;
use super::home::HomeView;
use super::lab::LabSection;
use super::lesson::LessonView;
use super::notebook::NotebookView;
use super::reference::ReferenceView;
use super::teachers::TeachersView;
use super::{Code, Depth, Host, LabAction, OpenLesson, PageAction, PlacedLab, REFERENCE};
use crate::lessons::Term;
use crate::program::surface::Reference;
use crate::study::Notebook;

/// Which part of the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum View {
    /// The list of lessons, with something to run at once.
    #[default]
    Home,
    /// One lesson.
    Lesson,
    /// What programs can use.
    Reference,
    /// Which to choose: threads, tasks or both.
    Guide,
    /// The terms.
    Glossary,
    /// What the reader has answered.
    Notebook,
    /// For teachers.
    Teachers,
}

impl View {
    /// The views that an address can name, each with its name there and on the page.
    pub const NAMED: [(Self, &'static str, &'static str); 6] = [
        (Self::Home, "home", "Lessons"),
        (Self::Guide, "which-one", "Which one?"),
        (Self::Glossary, "glossary", "Glossary"),
        (Self::Reference, REFERENCE, "What runs here"),
        (Self::Notebook, "notebook", "Your notebook"),
        (Self::Teachers, "teachers", "For teachers"),
    ];

    /// The view that an address names.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, of, _)| *of == name).map(|(view, ..)| *view)
    }
}

/// What the page shows.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct PageProps {
    /// Which part of it.
    #[prop_or_default]
    pub view: View,
    /// Only what the view is about, without the page around it.
    #[prop_or_default]
    pub embedded: bool,
    /// As it is shown to a class: large, and without what was answered.
    #[prop_or_default]
    pub presenting: bool,
    /// How deep labs look into runs.
    #[prop_or_default]
    pub depth: Depth,
    /// The lesson that is open, once it is there.
    #[prop_or_default]
    pub open: Option<OpenLesson>,
    /// What can be run on the first page.
    #[prop_or_default]
    pub first: Option<PlacedLab>,
    /// What the reader has answered.
    #[prop_or_default]
    pub notebook: Rc<Notebook>,
    /// What programs can use; none while that is not known.
    #[prop_or_default]
    pub reference: Option<Rc<Vec<Reference>>>,
    /// The terms; none while they are not there.
    #[prop_or_default]
    pub glossary: Option<Rc<Vec<Term>>>,
    /// The guide, as HTML; none while it is not there.
    #[prop_or_default]
    pub guide: Option<Rc<String>>,
    /// What the reader must be told: a whole sentence.
    #[prop_or_default]
    pub notice: Option<AttrValue>,
    /// What only a browser can do.
    pub host: Host,
    /// Told what the reader does.
    pub on_action: Callback<PageAction>,
}

/// The page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let notice = props.notice.clone().map(|text| {
        html! { <p class="notice" role="alert">{ text }</p> }
    });
    // Always one child, so that those behind it stay the elements that they are.
    let notice = notice.unwrap_or_default();
    let class = classes!(
        "wakeline",
        props.embedded.then_some("embedded"),
        props.presenting.then_some("presenting")
    );
    if props.embedded {
        return html! { <main {class}>{ notice }{ embedded(props) }</main> };
    }
    html! {
        <div {class}>
            <a class="skip" href="#content">{ "To the content" }</a>
            { head(props) }
            <main id="content" tabindex="-1">{ notice }{ view(props) }</main>
            { foot() }
        </div>
    }
}

/// A lab with its text alone, or a view that has none.
fn embedded(props: &PageProps) -> Html {
    let lab = props.open.as_ref().and_then(|open| Some((open.lesson.clone(), open.lab.clone()?)));
    let Some((lesson, lab)) = lab.filter(|_| props.view == View::Lesson) else {
        return view(props);
    };
    let on_action = {
        let (on_action, place) = (props.on_action.clone(), lab.place);
        Callback::from(move |action| {
            on_action.emit(PageAction::Lab(LabAction { lab: place, action }));
        })
    };
    html! {
        <section class="lesson" id={lesson.entry.slug.clone()} aria-label={lesson.entry.title.clone()}>
            <h1 class="lesson-title">{ lesson.entry.title.clone() }</h1>
            <h2 class="visually-hidden">{ "Run" }</h2>
            <LabSection lab={lab.lab.clone()} depth={props.depth} host={props.host.clone()} on_action={on_action.clone()} />
            <div class="lab"><Code lab={lab.lab} host={props.host.clone()} {on_action} /></div>
        </section>
    }
}

/// What is shown. A lesson stays where it is, out of sight, while something is looked up beside it, with
/// all that was typed into it and what its fields can undo.
fn view(props: &PageProps) -> Html {
    let is_lesson = props.view == View::Lesson;
    // On the first page its lab may be shown, too.
    let stays = props.open.as_ref().filter(|_| props.view != View::Home);
    let lesson = stays.map(|open| {
        let (host, on_action) = (props.host.clone(), props.on_action.clone());
        // A key of its own: what was typed into one lesson's fields is not another's.
        html! {
            <div key={open.lesson.entry.slug.clone()} hidden={!is_lesson}>
                <LessonView open={open.clone()} depth={props.depth} {host} {on_action} />
            </div>
        }
    });
    html! { <>{ lesson.unwrap_or_default() }{ beside(props) }</> }
}

fn beside(props: &PageProps) -> Html {
    let (host, on_action) = (props.host.clone(), props.on_action.clone());
    match props.view {
        View::Home => html! {
            <HomeView first={props.first.clone()} depth={props.depth} notebook={Rc::clone(&props.notebook)} {host} {on_action} />
        },
        View::Lesson if props.open.is_some() || props.notice.is_some() => Html::default(),
        View::Lesson => {
            html! { <p class="hint" role="status">{ "The lesson is being loaded." }</p> }
        }
        View::Reference => {
            html! { <ReferenceView reference={props.reference.clone()} {host} /> }
        }
        View::Guide => html! { <GuideView guide={props.guide.clone()} /> },
        View::Glossary => html! { <GlossaryView glossary={props.glossary.clone()} /> },
        View::Notebook => html! {
            <NotebookView notebook={Rc::clone(&props.notebook)} {host} {on_action} />
        },
        View::Teachers => html! { <TeachersView presenting={props.presenting} {on_action} /> },
    }
}

fn head(props: &PageProps) -> Html {
    let links = View::NAMED.iter().map(|(view, name, title)| {
        let current = (*view == props.view).then_some("page");
        html! { <li><a href={format!("#{name}")} aria-current={current}>{ *title }</a></li> }
    });
    html! {
        <header class="page-head">
            <a class="brand" href="#home">{ "Wakeline" }</a>
            <nav aria-label="Pages"><ul>{ for links }</ul></nav>
        </header>
    }
}

fn foot() -> Html {
    html! {
        <footer class="page-foot">
            <p>
                { "Wakeline runs in this page alone: it asks no server for anything but its own files, and sends \
                   nothing. The code is under the MIT and Apache-2.0 licences, the lessons under CC BY 4.0." }
            </p>
        </footer>
    }
}
