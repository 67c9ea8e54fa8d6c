//! The page as a whole: the labs, and what drives them.
//!
//! One handler an animation frame: let time pass, then draw. On the real clock a run is driven
//! in between (see `drive`), and the frame only draws.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use super::drive::{Call, Driven};
use super::event_loop::{Frame, after};
use super::{engine, files, host, route, visibility};
use crate::lab::Lab;
use crate::lessons;
use crate::player::{Command, Mode};
use crate::program::surface::Reference;
use crate::time::Clock;
use crate::trace::Outcome;
use crate::ui::{Action, LabAction, LabRef, Page, View};

/// The id of the element that the page is mounted in.
pub(super) const ROOT: &str = "wakeline";

/// The longest time that one frame lets pass: after a pause of the browser the run goes on where
/// it was, instead of jumping.
const LONGEST_FRAME: Duration = Duration::from_millis(100);

/// Mounts the page in its element.
pub(super) fn mount() {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.get_element_by_id(ROOT));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// How long nothing is typed before a text is checked.
const TYPING_PAUSE: Duration = Duration::from_millis(400);

struct App {
    embedded: bool,
    view: View,
    /// Where the experiments were scrolled to, in pixels, when the view was changed.
    scrolled_to_px: f64,
    /// What to scroll to once it is drawn.
    goal: Option<Goal>,
    problem: Option<AttrValue>,
    labs: Vec<Driven>,
    frame: Option<Frame>,
    last_frame_ms: Option<f64>,
    /// What programs can use, once somebody has asked.
    reference: Option<Rc<Vec<Reference>>>,
    /// Until the texts are checked.
    check: Option<Timeout>,
}

/// A place to scroll to.
enum Goal {
    Element(String),
    Height(f64),
}

enum Message {
    Did(LabAction),
    Frame(f64),
    Called { lab: usize, call: Call },
    Check { lab: usize },
    Engine(Result<(), String>),
    Hidden,
    AddressChanged,
    Resized,
    Copied { lab: usize, address: String, allowed: bool },
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let route = route::read();
        let shown = |slug: &str| match (&route.link, route.embedded) {
            (Some((experiment, _)), true) => experiment.slug == slug,
            (None, true) => lessons::all().first().is_some_and(|first| first.slug == slug),
            (_, false) => true,
        };
        let labs = lessons::all().iter().filter(|experiment| shown(experiment.slug));
        let labs = labs.enumerate().map(|(i, experiment)| {
            Driven::new(
                experiment,
                ctx.link().callback(move |call| Message::Called { lab: i, call }),
            )
        });
        let mut app = Self {
            embedded: route.embedded,
            view: View::Experiments,
            scrolled_to_px: 0.0,
            goal: None,
            problem: None,
            labs: labs.collect(),
            frame: None,
            last_frame_ms: None,
            reference: None,
            check: None,
        };
        app.go_to(&route);
        listen(ctx);
        engine::load(ctx.link().callback(Message::Engine));
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(LabAction { lab, action }) => self.act(ctx, lab, action),
            Message::Frame(now_ms) => {
                self.pass(now_ms);
                true
            }
            Message::Called { lab, call } => {
                let was_live = self.labs[lab].lab().borrow().is_live();
                self.labs[lab].answer(call);
                // What happens while a run goes on is drawn with the next frame.
                was_live != self.labs[lab].lab().borrow().is_live()
            }
            Message::Check { lab } => {
                self.check = None;
                self.labs[lab].lab().borrow_mut().check_texts();
                true
            }
            Message::Engine(Ok(())) => {
                self.labs.iter().for_each(|driven| driven.lab().borrow_mut().engine_has_come());
                self.look_up();
                true
            }
            Message::Engine(Err(problem)) => {
                self.problem = Some(problem.into());
                true
            }
            Message::Hidden => {
                self.labs.iter_mut().for_each(|driven| driven.end(&Outcome::Hidden));
                true
            }
            Message::AddressChanged => {
                self.go_to(&route::read());
                true
            }
            Message::Resized => {
                // The canvases are measured when they are painted.
                self.labs.iter().for_each(|driven| driven.lab().borrow_mut().touch());
                true
            }
            Message::Copied { lab, address, allowed } => {
                let text = if allowed {
                    format!("The link is copied: {address}")
                } else {
                    format!("The browser does not allow copying here. This is the link: {address}")
                };
                self.labs[lab].lab().borrow_mut().tell_of_link(text);
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let labs: Vec<_> = self.labs.iter().map(|driven| LabRef::new(driven.lab())).collect();
        html! {
            <Page {labs} embedded={self.embedded} view={self.view} reference={self.reference.clone()} notice={self.problem.clone()}
                host={host::browser()} on_action={ctx.link().callback(Message::Did)} />
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        match self.goal.take() {
            Some(Goal::Element(id)) => scroll_to(&id),
            Some(Goal::Height(px)) => scroll_to_height(px),
            None => {}
        }
        self.request_frame(ctx);
    }
}

impl App {
    fn go_to(&mut self, route: &route::Route) {
        self.problem = route.problem.clone().map(AttrValue::from);
        let before = std::mem::replace(&mut self.view, route.view);
        if before != route.view && route.view == View::Reference {
            self.scrolled_to_px = scrolled_to_px();
        }
        self.goal = match (&route.anchor, before) {
            (Some(id), View::Experiments) => Some(Goal::Element(id.clone())),
            // Back to where the reader was.
            (_, View::Reference) => Some(Goal::Height(self.scrolled_to_px)),
            (None, View::Experiments) => None,
        };
        self.look_up();
        if before == View::Reference && self.embedded {
            return;
        }
        let Some((experiment, link)) = &route.link else { return };
        for driven in &mut self.labs {
            if driven.lab().borrow().experiment() == *experiment {
                driven.end(&Outcome::Stopped);
                driven.lab().borrow_mut().follow_link(link);
            }
        }
        if !self.embedded {
            self.goal = Some(Goal::Element(experiment.slug.to_owned()));
        }
    }

    /// Finds out what programs can use, if that is to be shown.
    fn look_up(&mut self) {
        if self.view == View::Reference && self.reference.is_none() {
            self.reference = engine::reference().map(Rc::new);
        }
    }

    /// Does what the reader asks; true if something that is shown changed.
    fn act(&mut self, ctx: &Context<Self>, place: usize, action: Action) -> bool {
        let lab = Rc::clone(self.labs[place].lab());
        let is_real = lab.borrow().clock() == Clock::Real;
        let before = lab.borrow().version();
        match action {
            Action::Run if is_real => self.labs[place].start(),
            Action::Run => lab.borrow_mut().dispatch(&Command::Run),
            Action::Player(command) => lab.borrow_mut().dispatch(&command),
            Action::Stop => self.labs[place].end(&Outcome::Stopped),
            Action::Reset => {
                self.labs[place].end(&Outcome::Stopped);
                let mut lab = lab.borrow_mut();
                if is_real { lab.begin_again() } else { lab.dispatch(&Command::Reset) }
            }
            Action::SetClock(clock) => {
                self.labs[place].end(&Outcome::Stopped);
                lab.borrow_mut().set_clock(clock);
            }
            Action::SetSeed(text) => lab.borrow_mut().set_seed_text(&text),
            Action::Hover(hovered) => lab.borrow_mut().hover(hovered),
            Action::Export { run } => export(&lab, run),
            Action::Import(text) => import(&lab, &text),
            Action::EditText { run, text } => {
                lab.borrow_mut().set_text(run, &text);
                self.check_soon(ctx, place);
            }
            Action::ResetText { run } => lab.borrow_mut().reset_text(run),
            Action::BringBackText { run } => {
                lab.borrow_mut().bring_back_text(run);
                self.check_soon(ctx, place);
            }
            Action::CopyLink => copy_link(ctx, &lab, place),
            Action::Dismiss => lab.borrow_mut().tell(None),
        }
        lab.borrow().version() != before
    }

    /// Arranges that texts are checked when nothing was typed for a while.
    fn check_soon(&mut self, ctx: &Context<Self>, lab: usize) {
        let check = ctx.link().callback(move |()| Message::Check { lab });
        self.check = Some(after(TYPING_PAUSE, move || check.emit(())));
    }

    /// Lets time pass in the labs that play.
    fn pass(&mut self, now_ms: f64) {
        self.frame = None;
        let elapsed = self.last_frame_ms.map_or(0.0, |last| (now_ms - last).max(0.0));
        let elapsed = Duration::from_secs_f64(elapsed / 1e3).min(LONGEST_FRAME);
        self.last_frame_ms = Some(now_ms);
        for driven in &self.labs {
            if driven.lab().borrow().player().mode() == Mode::Playing {
                driven.lab().borrow_mut().dispatch(&Command::Tick { elapsed });
            }
        }
    }

    /// Asks for a frame while anything moves.
    fn request_frame(&mut self, ctx: &Context<Self>) {
        let moves = |driven: &Driven| {
            let lab = driven.lab().borrow();
            matches!(lab.player().mode(), Mode::Playing | Mode::Following) || driven.is_on()
        };
        if !self.labs.iter().any(moves) {
            self.last_frame_ms = None;
        } else if self.frame.is_none() {
            let on_frame = ctx.link().callback(Message::Frame);
            self.frame = Frame::request(move |now_ms| on_frame.emit(now_ms));
        }
    }
}

/// Copies a link to where the reader is, and tells them what became of it.
fn copy_link(ctx: &Context<App>, lab: &RefCell<Lab>, place: usize) {
    let fragment = lab.borrow().link().to_fragment();
    match fragment {
        Ok(fragment) => {
            let address = route::address_with(&fragment);
            let shown = address.clone();
            let on_done = ctx.link().callback(move |allowed| Message::Copied {
                lab: place,
                address: shown.clone(),
                allowed,
            });
            files::copy(&address, on_done);
        }
        Err(error) => lab.borrow_mut().tell_of_link(error.to_string()),
    }
}

const NO_ENGINE: &str =
    "The part of this page that reads and writes files is being loaded; try again in a moment.";

fn export(lab: &RefCell<Lab>, run: usize) {
    let (name, text) = {
        let lab = lab.borrow();
        let Some(run) = lab.runs().get(run) else { return };
        (format!("{}.wakeline.json", run.program().name), engine::to_file(&run.trace()))
    };
    let problem = match text {
        None => NO_ENGINE,
        Some(text) if files::save(&name, &text).is_ok() => return,
        Some(_) => "The browser does not allow this page to save a file.",
    };
    lab.borrow_mut().tell(Some(problem.to_owned()));
}

fn import(lab: &RefCell<Lab>, text: &str) {
    let read = engine::from_file(text).unwrap_or_else(|| Err(NO_ENGINE.to_owned()));
    let imported = read.and_then(|trace| lab.borrow_mut().import(trace));
    if let Err(problem) = imported {
        lab.borrow_mut().tell(Some(problem));
    }
}

/// Listens to what concerns the whole page, for as long as it lives.
fn listen(ctx: &Context<App>) {
    let Some(window) = web_sys::window() else { return };
    for (event, message) in [
        ("hashchange", (|| Message::AddressChanged) as fn() -> Message),
        ("resize", || Message::Resized),
    ] {
        let callback = ctx.link().callback(move |()| message());
        let listener = Closure::<dyn FnMut()>::new(move || callback.emit(()));
        window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).ok();
        listener.forget();
    }
    // The colours of the canvas follow the theme of the system.
    if let Ok(Some(dark)) = window.match_media("(prefers-color-scheme: dark)") {
        let callback = ctx.link().callback(|()| Message::Resized);
        let listener = Closure::<dyn FnMut()>::new(move || callback.emit(()));
        dark.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()).ok();
        listener.forget();
    }
    if let Some(root) = window.document().and_then(|document| document.get_element_by_id(ROOT)) {
        let callback = ctx.link().callback(|()| Message::Hidden);
        visibility::on_hidden(&root, move || callback.emit(()));
    }
}

fn scroll_to(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

fn scrolled_to_px() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

fn scroll_to_height(px: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, px);
    }
}
