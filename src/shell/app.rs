//! The page as a whole: what is shown, the labs, and what drives them.
//!
//! One handler an animation frame: let time pass, then draw. On the real clock a run is driven
//! in between (see `drive`), and the frame only draws.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::act::NO_ENGINE;
use super::drive::Driven;
use super::event_loop::Frame;
use super::fetch::fetch;
use super::listen::listen;
use super::message::{Fetched, Message};
use super::opened::Opened;
use super::route::{Route, Target};
use super::{engine, files, host, route, scroll, storage};
use crate::lessons::Term;
use crate::player::{Command, Link, Mode};
use crate::program::surface::Reference;
use crate::study::{Notebook, StudyAction};
use crate::trace::Outcome;
use crate::ui::{Depth, LabAction, LabRef, OpenLesson, Page, PageAction, PlacedLab, View};

/// The id of the element that the page is mounted in.
pub(super) const ROOT: &str = "wakeline";

/// The longest time that one frame lets pass: after a pause of the browser the run goes on where
/// it was, instead of jumping.
const LONGEST_FRAME: Duration = Duration::from_millis(100);

/// The lesson whose lab is on the first page.
const FIRST: &str = "your-own-program";

/// Mounts the page in its element.
pub(super) fn mount() {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.get_element_by_id(ROOT));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}

pub(super) struct App {
    embedded: bool,
    pub(super) presenting: bool,
    pub(super) depth: Depth,
    pub(super) view: View,
    /// The lesson that is shown, or will be when it is there.
    pub(super) lesson: Option<String>,
    /// The place in it to go to when it is there.
    link: Option<Link>,
    /// The place that was gone to last.
    followed: Option<Link>,
    /// Whether the reader is to be led to the beginning of what is shown.
    is_new_view: bool,
    problem: Option<AttrValue>,
    pub(super) opened: Opened,
    pub(super) notebook: Rc<Notebook>,
    /// What experiments on the real clock have measured, by lesson.
    figures: BTreeMap<String, Rc<BTreeMap<String, f64>>>,
    frame: Option<Frame>,
    last_frame_ms: Option<f64>,
    /// What programs can use, once somebody has asked.
    reference: Option<Rc<Vec<Reference>>>,
    glossary: Option<Rc<Vec<Term>>>,
    guide: Option<Rc<String>>,
    /// Until the texts are checked.
    pub(super) check: Option<Timeout>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let route = route::read();
        let mut app = Self {
            embedded: route.embedded,
            presenting: route.presenting,
            depth: Depth::default(),
            view: View::Home,
            lesson: None,
            link: None,
            followed: None,
            is_new_view: false,
            problem: None,
            opened: Opened::default(),
            notebook: Rc::new(storage::load()),
            figures: BTreeMap::new(),
            frame: None,
            last_frame_ms: None,
            reference: None,
            glossary: None,
            guide: None,
            check: None,
        };
        app.go_to(ctx, route);
        app.is_new_view = false;
        listen(ctx);
        engine::load(ctx.link().callback(Message::Engine));
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let is_changed = self.take(ctx, message);
        self.note_results();
        is_changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let open = self.lesson.as_deref().and_then(|slug| self.open_lesson(slug));
        let first = self.open_lesson(FIRST).and_then(|open| open.lab);
        html! {
            <Page view={self.view} embedded={self.embedded} presenting={self.presenting} depth={self.depth} {open} {first}
                notebook={Rc::clone(&self.notebook)} reference={self.reference.clone()}
                glossary={self.glossary.clone()} guide={self.guide.clone()} notice={self.problem.clone()}
                host={host::browser()} on_action={ctx.link().callback(Message::Did)} />
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if std::mem::take(&mut self.is_new_view) {
            scroll::to_beginning(ROOT);
        }
        self.request_frame(ctx);
    }
}

impl App {
    /// Does what has come up; true if something that is shown changed.
    fn take(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => self.act(ctx, action),
            Message::Frame(now_ms) => {
                self.pass(now_ms);
                true
            }
            Message::Called { lab, call } => {
                let Some(driven) = self.opened.lab_mut(lab) else { return false };
                let was_live = driven.lab().borrow().is_live();
                driven.answer(call);
                // What happens while a run goes on is drawn with the next frame.
                was_live != driven.lab().borrow().is_live()
            }
            Message::Check { lab } => {
                self.check = None;
                if let Some(driven) = self.opened.labs().get(lab) {
                    driven.lab().borrow_mut().check_texts();
                }
                true
            }
            Message::Engine(Ok(())) => {
                let labs = self.opened.labs().iter();
                labs.for_each(|driven| driven.lab().borrow_mut().engine_has_come());
                self.look_up(ctx);
                true
            }
            Message::Engine(Err(problem)) => {
                self.problem = Some(problem.into());
                true
            }
            Message::Fetched(fetched) => {
                self.have(ctx, fetched);
                true
            }
            Message::Recording { lab, file } => {
                self.show_recording(lab, file);
                true
            }
            Message::Hidden => {
                self.opened.labs_mut().iter_mut().for_each(|driven| driven.end(&Outcome::Hidden));
                true
            }
            Message::AddressChanged => {
                self.go_to(ctx, route::read());
                true
            }
            Message::Arrow(is_forward) => self.step_before_class(is_forward),
            Message::Resized => {
                // The canvases are measured when they are painted.
                self.opened.labs().iter().for_each(|driven| driven.lab().borrow_mut().touch());
                true
            }
            Message::Copied { lab, address, allowed } => {
                let text = if allowed {
                    format!("The link is copied: {address}")
                } else {
                    format!("The browser does not allow copying here. This is the link: {address}")
                };
                if let Some(driven) = self.opened.labs().get(lab) {
                    driven.lab().borrow_mut().tell_of_link(text);
                }
                true
            }
        }
    }

    /// A lesson as it is shown, if it is there.
    pub(super) fn open_lesson(&self, slug: &str) -> Option<OpenLesson> {
        let places = self.opened.get(slug)?;
        let placed =
            |place: usize| PlacedLab { place, lab: LabRef::new(self.opened.labs()[place].lab()) };
        let answers = if self.presenting {
            // A class guesses together, aloud.
            let mut answers = crate::study::Answers::default();
            answers.apply(StudyAction::Skip);
            answers.is_revealed = self.notebook.answers(slug).is_revealed;
            answers
        } else {
            self.notebook.answers(slug)
        };
        Some(OpenLesson {
            lesson: Rc::clone(&places.lesson),
            lab: places.lab.map(placed),
            puzzle: places.puzzle.map(placed),
            figures: self.figures.get(slug).cloned().unwrap_or_default(),
            answers,
        })
    }

    /// Shows what the address asks for.
    fn go_to(&mut self, ctx: &Context<Self>, route: Route) {
        self.problem = route.problem.map(AttrValue::from);
        match route.target {
            Target::Here => return,
            Target::View(view) => {
                self.is_new_view = self.view != view;
                self.view = view;
            }
            Target::Lesson(slug, link) => {
                self.is_new_view =
                    self.view != View::Lesson || self.lesson.as_deref() != Some(&slug);
                self.view = View::Lesson;
                // Whoever comes back from what they looked up keeps what they typed meanwhile.
                if link != self.followed {
                    self.followed.clone_from(&link);
                    self.link = link;
                }
                self.lesson = Some(slug);
            }
        }
        self.look_up(ctx);
    }

    /// Gets what is to be shown, as far as it is not there.
    fn look_up(&mut self, ctx: &Context<Self>) {
        let link = ctx.link();
        match self.view {
            View::Home => self.fetch_lesson(ctx, FIRST),
            View::Lesson => {
                if let Some(slug) = self.lesson.clone() {
                    self.fetch_lesson(ctx, &slug);
                    self.follow_link(&slug);
                }
            }
            View::Reference if self.reference.is_none() => {
                self.reference = engine::reference().map(Rc::new);
            }
            View::Glossary if self.glossary.is_none() => {
                let done = link.callback(|terms| Message::Fetched(Fetched::Glossary(terms)));
                fetch("glossary.bin".to_owned(), done);
            }
            View::Guide if self.guide.is_none() => {
                let done = link.callback(|guide| Message::Fetched(Fetched::Guide(guide)));
                fetch("guide.bin".to_owned(), done);
            }
            _ => {}
        }
    }

    fn fetch_lesson(&self, ctx: &Context<Self>, slug: &str) {
        if self.opened.get(slug).is_none() {
            let done =
                ctx.link().callback(|lesson| Message::Fetched(Fetched::Lesson(Box::new(lesson))));
            fetch(format!("{slug}.lesson"), done);
        }
    }

    /// Takes up a file that was fetched.
    fn have(&mut self, ctx: &Context<Self>, fetched: Fetched) {
        let problem = match fetched {
            Fetched::Lesson(lesson) => match *lesson {
                Ok(lesson) => {
                    let slug = lesson.entry.slug.clone();
                    // It may have been asked for twice.
                    if self.opened.get(&slug).is_none() {
                        let call =
                            |lab| ctx.link().callback(move |call| Message::Called { lab, call });
                        self.opened.open(lesson, &self.notebook.answers(&slug), call);
                        self.follow_link(&slug);
                    }
                    None
                }
                Err(problem) => Some(problem),
            },
            Fetched::Glossary(Ok(terms)) => {
                self.glossary = Some(Rc::new(terms));
                None
            }
            Fetched::Guide(Ok(guide)) => {
                self.guide = Some(Rc::new(guide));
                None
            }
            Fetched::Glossary(Err(problem)) | Fetched::Guide(Err(problem)) => Some(problem),
        };
        if let Some(problem) = problem {
            self.problem = Some(problem.into());
        }
    }

    /// Goes to the place in a lesson that the address has, once the lesson is there.
    fn follow_link(&mut self, slug: &str) {
        let Some(place) = self.opened.get(slug).and_then(|places| places.lab) else { return };
        let Some(link) = self.link.take_if(|link| link.experiment == slug) else { return };
        if let Some(driven) = self.opened.lab_mut(place) {
            driven.end(&Outcome::Stopped);
            driven.lab().borrow_mut().follow_link(&link);
        }
        // Whoever follows a link to a run wants to see it.
        if !self.notebook.answers(slug).is_committed() {
            self.study(slug, StudyAction::Skip);
        }
    }

    /// Does what the reader asks; true if something that is shown changed.
    fn act(&mut self, ctx: &Context<Self>, action: PageAction) -> bool {
        match action {
            PageAction::Lab(LabAction { lab, action }) => return self.act_in_lab(ctx, lab, action),
            PageAction::Study { slug, action } => self.study(&slug, action),
            PageAction::Figures { slug, figures } => {
                self.figures.insert(slug, Rc::new(figures));
            }
            PageAction::SaveNotebook => {
                let saved = engine::notebook_to_file(&self.notebook)
                    .map(|text| files::save("wakeline-notebook.json", &text));
                self.problem = match saved {
                    Some(Ok(())) => None,
                    Some(Err(_)) => Some("The browser does not allow this page to save a file."),
                    None => Some(NO_ENGINE),
                }
                .map(Into::into);
            }
            PageAction::OpenNotebook(text) => {
                let read = engine::notebook_from_file(&text);
                match read.unwrap_or_else(|| Err(NO_ENGINE.to_owned())) {
                    Ok(notebook) => self.keep(notebook),
                    Err(problem) => self.problem = Some(problem.into()),
                }
            }
            PageAction::ClearNotebook => self.keep(Notebook::default()),
            PageAction::Present(presenting) => self.presenting = presenting,
        }
        true
    }

    /// Lets time pass in the labs that play.
    fn pass(&mut self, now_ms: f64) {
        self.frame = None;
        let elapsed = self.last_frame_ms.map_or(0.0, |last| (now_ms - last).max(0.0));
        let elapsed = Duration::from_secs_f64(elapsed / 1e3).min(LONGEST_FRAME);
        self.last_frame_ms = Some(now_ms);
        for driven in self.opened.labs() {
            if driven.lab().borrow().player().mode() == Mode::Playing {
                driven.lab().borrow_mut().dispatch(&Command::Tick { elapsed });
            }
            // One a frame, so that the page stays responsive however long a run is.
            driven.lab().borrow_mut().advance_orders();
        }
    }

    /// Asks for a frame while anything moves.
    fn request_frame(&mut self, ctx: &Context<Self>) {
        let moves = |driven: &Driven| {
            let lab = driven.lab().borrow();
            let makes_orders = lab.orders().is_some_and(|orders| !orders.is_complete());
            makes_orders
                || matches!(lab.player().mode(), Mode::Playing | Mode::Following)
                || driven.is_on()
        };
        if !self.opened.labs().iter().any(moves) {
            self.last_frame_ms = None;
        } else if self.frame.is_none() {
            let on_frame = ctx.link().callback(Message::Frame);
            self.frame = Frame::request(move |now_ms| on_frame.emit(now_ms));
        }
    }
}
