//! The page as a whole: the labs, and what drives them.
//!
//! One handler an animation frame: let time pass, then draw. On the real clock the runs are
//! driven by timers, hops and messages in between, and the frame only draws.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use super::clock::Start;
use super::event_loop::{Frame, Hop, after};
use super::workers::Workers;
use super::{files, host, route, visibility};
use crate::jobs::{FromWorker, ToWorker};
use crate::lab::{Lab, WorkerOrder};
use crate::lessons;
use crate::player::{Command, Mode};
use crate::time::{Clock, Instant};
use crate::trace::{Outcome, from_json, to_json};
use crate::ui::{Action, LabAction, LabRef, Page};

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

struct App {
    embedded: bool,
    problem: Option<AttrValue>,
    labs: Vec<Driven>,
    frame: Option<Frame>,
    last_frame_ms: Option<f64>,
    attempts: u32,
}

/// A lab, and what calls it on the real clock.
struct Driven {
    lab: Rc<RefCell<Lab>>,
    workers: Workers,
    hop: Hop,
    timer: Option<Timeout>,
    drive: Drive,
}

/// How far a run on the real clock has come.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Drive {
    /// Nothing runs. Whoever reports now is late.
    Off,
    /// Its workers are being loaded. Each attempt has a number, by which what belongs to an
    /// earlier one is told apart.
    Loading { attempt: u32 },
    /// It runs since then.
    Running { attempt: u32, start: Start },
}

impl Drive {
    fn attempt(self) -> Option<u32> {
        match self {
            Self::Off => None,
            Self::Loading { attempt } | Self::Running { attempt, .. } => Some(attempt),
        }
    }
}

enum Message {
    Did(LabAction),
    Frame(f64),
    Turn(usize),
    Worker { lab: usize, attempt: u32, place: usize, said: FromWorker },
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
            let on_hop = ctx.link().callback(move |()| Message::Turn(i));
            Driven {
                lab: Rc::new(RefCell::new(Lab::new(experiment))),
                workers: Workers::default(),
                hop: Hop::new(move || on_hop.emit(())),
                timer: None,
                drive: Drive::Off,
            }
        });
        let mut app = Self {
            embedded: route.embedded,
            problem: None,
            labs: labs.collect(),
            frame: None,
            last_frame_ms: None,
            attempts: 0,
        };
        app.go_to(&route);
        listen(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(LabAction { lab, action }) => self.act(ctx, lab, action),
            Message::Frame(now_ms) => {
                self.pass(now_ms);
                true
            }
            Message::Turn(lab) => {
                self.turn(ctx, lab);
                false
            }
            Message::Worker { lab, attempt, place, said } => {
                self.hear(ctx, lab, attempt, place, said);
                false
            }
            Message::Hidden => {
                for lab in 0..self.labs.len() {
                    self.end(lab, &Outcome::Hidden);
                }
                true
            }
            Message::AddressChanged => {
                self.go_to(&route::read());
                true
            }
            Message::Resized => {
                // The canvases are measured when they are painted.
                self.labs.iter().for_each(|driven| driven.lab.borrow_mut().touch());
                true
            }
            Message::Copied { lab, address, allowed } => {
                let text = if allowed {
                    format!("The link is copied: {address}")
                } else {
                    format!("The browser does not allow copying here. This is the link: {address}")
                };
                self.labs[lab].lab.borrow_mut().tell(Some(text));
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let labs: Vec<_> = self.labs.iter().map(|driven| LabRef::new(&driven.lab)).collect();
        html! {
            <Page {labs} embedded={self.embedded} notice={self.problem.clone()}
                host={host::browser()} on_action={ctx.link().callback(Message::Did)} />
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first && let Some(anchor) = route::read().anchor {
            scroll_to(&anchor);
        }
        self.request_frame(ctx);
    }
}

impl Driven {
    fn load_worker(&mut self, ctx: &Context<App>, lab: usize, attempt: u32) -> Result<(), String> {
        let on_message =
            ctx.link().callback(move |(place, said)| Message::Worker { lab, attempt, place, said });
        self.workers.load(move |place, said| on_message.emit((place, said)))
    }
}

impl App {
    fn go_to(&mut self, route: &route::Route) {
        self.problem = route.problem.clone().map(AttrValue::from);
        let Some((experiment, link)) = &route.link else { return };
        for driven in &mut self.labs {
            if driven.lab.borrow().experiment() == *experiment {
                driven.drive = Drive::Off;
                driven.workers.terminate();
                driven.lab.borrow_mut().follow_link(link);
            }
        }
        if !self.embedded {
            scroll_to(experiment.slug);
        }
    }

    /// Does what the reader asks; true if something that is shown changed.
    fn act(&mut self, ctx: &Context<Self>, place: usize, action: Action) -> bool {
        let lab = Rc::clone(&self.labs[place].lab);
        let is_real = lab.borrow().clock() == Clock::Real;
        let before = lab.borrow().version();
        match action {
            Action::Run if is_real => self.start_real(ctx, place),
            Action::Run => lab.borrow_mut().dispatch(&Command::Run),
            Action::Player(command) => lab.borrow_mut().dispatch(&command),
            Action::Stop => self.end(place, &Outcome::Stopped),
            Action::Reset => {
                self.end(place, &Outcome::Stopped);
                let mut lab = lab.borrow_mut();
                if is_real { lab.begin_again() } else { lab.dispatch(&Command::Reset) }
            }
            Action::SetClock(clock) => {
                self.end(place, &Outcome::Stopped);
                lab.borrow_mut().set_clock(clock);
            }
            Action::SetSeed(text) => lab.borrow_mut().set_seed_text(&text),
            Action::Hover(hovered) => lab.borrow_mut().hover(hovered),
            Action::Export { run } => export(&lab, run),
            Action::Import(text) => import(&lab, &text),
            Action::CopyLink => {
                let address = route::address_with(&lab.borrow().link().to_fragment());
                let shown = address.clone();
                let on_done = ctx.link().callback(move |allowed| Message::Copied {
                    lab: place,
                    address: shown.clone(),
                    allowed,
                });
                files::copy(&address, on_done);
            }
            Action::Dismiss => lab.borrow_mut().tell(None),
        }
        lab.borrow().version() != before
    }

    fn start_real(&mut self, ctx: &Context<Self>, place: usize) {
        if !visibility::is_visible() {
            let text = "A run on the real clock can only start while the page is in view.";
            self.labs[place].lab.borrow_mut().tell(Some(text.to_owned()));
            return;
        }
        self.end(place, &Outcome::Stopped);
        self.attempts += 1;
        let attempt = self.attempts;
        let driven = &mut self.labs[place];
        driven.drive = Drive::Loading { attempt };
        let threads = driven.lab.borrow().threads_at_start();
        let loaded = (0..threads).try_for_each(|_| driven.load_worker(ctx, place, attempt));
        match loaded {
            Ok(()) if driven.workers.are_ready() => self.begin_real(ctx, place, attempt),
            Ok(()) => driven.lab.borrow_mut().touch(),
            Err(reason) => self.refuse(place, reason),
        }
    }

    /// Begins a run whose workers are loaded.
    fn begin_real(&mut self, ctx: &Context<Self>, place: usize, attempt: u32) {
        let driven = &mut self.labs[place];
        let start = Start::now();
        driven.drive = Drive::Running { attempt, start };
        driven.lab.borrow_mut().start_real(|| start.reader());
        self.turn(ctx, place);
    }

    /// Does what is ready on the real clock, and arranges to be called again.
    fn turn(&mut self, ctx: &Context<Self>, place: usize) {
        let driven = &mut self.labs[place];
        driven.timer = None;
        let Drive::Running { attempt, start } = driven.drive else { return };
        let need = driven.lab.borrow_mut().turn();
        for order in need.orders {
            let done = match order {
                WorkerOrder::Start { run, program, seed, actor } => {
                    let start = ToWorker::Start { program: program.to_owned(), seed, actor };
                    if driven.workers.hand_over(run, start.clone()) {
                        continue;
                    }
                    driven.load_worker(ctx, place, attempt).map(|()| {
                        driven.workers.hand_over(run, start);
                    })
                }
                WorkerOrder::ReceiverGone { run, channel } => {
                    driven.workers.receiver_gone(run, channel);
                    Ok(())
                }
            };
            if let Err(reason) = done {
                return self.refuse(place, reason);
            }
        }
        if need.ended {
            self.end(place, &Outcome::Finished);
        } else if let Some(at) = need.again_at {
            self.call_again(ctx, place, at, start);
        }
    }

    fn call_again(&mut self, ctx: &Context<Self>, place: usize, at: Instant, start: Start) {
        let driven = &mut self.labs[place];
        let wait = at.since((start.reader())());
        if wait.is_zero() {
            driven.hop.call();
        } else {
            let on_time = ctx.link().callback(move |()| Message::Turn(place));
            driven.timer = Some(after(wait, move || on_time.emit(())));
        }
    }

    /// Takes in what a worker says.
    fn hear(
        &mut self,
        ctx: &Context<Self>,
        lab: usize,
        attempt: u32,
        place: usize,
        said: FromWorker,
    ) {
        let driven = &mut self.labs[lab];
        // A worker of an earlier run may still be heard.
        if driven.drive.attempt() != Some(attempt) {
            return;
        }
        match said {
            FromWorker::Ready => {
                driven.workers.ready(place);
                let all = driven.workers.are_ready();
                if all && driven.drive == (Drive::Loading { attempt }) {
                    self.begin_real(ctx, lab, attempt);
                    // Nothing has asked for a frame while the workers were loaded.
                    ctx.link().send_message(Message::Resized);
                }
            }
            FromWorker::Did { at_ms, reports } => {
                let Drive::Running { start, .. } = driven.drive else { return };
                let Some((run, actor)) = driven.workers.thread_of(place) else { return };
                for report in reports {
                    driven.lab.borrow_mut().deliver(run, actor, start.moment(at_ms), report);
                }
                self.turn(ctx, lab);
            }
            FromWorker::Failed { reason } => self.refuse(lab, reason),
        }
    }

    /// Ends a run that cannot go on, and says why.
    fn refuse(&mut self, place: usize, reason: String) {
        if matches!(self.labs[place].drive, Drive::Loading { .. }) {
            self.labs[place].lab.borrow_mut().tell(Some(reason.clone()));
        }
        self.end(place, &Outcome::Refused(reason));
    }

    /// Ends what runs on the real clock; runs that have ended stay as they are.
    fn end(&mut self, place: usize, outcome: &Outcome) {
        let driven = &mut self.labs[place];
        driven.timer = None;
        driven.workers.terminate();
        if let Drive::Running { .. } = std::mem::replace(&mut driven.drive, Drive::Off) {
            driven.lab.borrow_mut().end_all(outcome);
        }
    }

    /// Lets time pass in the labs that play.
    fn pass(&mut self, now_ms: f64) {
        self.frame = None;
        let elapsed = self.last_frame_ms.map_or(0.0, |last| (now_ms - last).max(0.0));
        let elapsed = Duration::from_secs_f64(elapsed / 1e3).min(LONGEST_FRAME);
        self.last_frame_ms = Some(now_ms);
        for driven in &self.labs {
            if driven.lab.borrow().player().mode() == Mode::Playing {
                driven.lab.borrow_mut().dispatch(&Command::Tick { elapsed });
            }
        }
    }

    /// Asks for a frame while anything moves.
    fn request_frame(&mut self, ctx: &Context<Self>) {
        let moves = |driven: &Driven| {
            let lab = driven.lab.borrow();
            matches!(lab.player().mode(), Mode::Playing | Mode::Following)
                || driven.drive != Drive::Off
        };
        if !self.labs.iter().any(moves) {
            self.last_frame_ms = None;
        } else if self.frame.is_none() {
            let on_frame = ctx.link().callback(Message::Frame);
            self.frame = Frame::request(move |now_ms| on_frame.emit(now_ms));
        }
    }
}

fn export(lab: &RefCell<Lab>, run: usize) {
    let (name, text) = {
        let lab = lab.borrow();
        let Some(run) = lab.runs().get(run) else { return };
        (format!("{}.wakeline.json", run.program().name), to_json(&run.trace()))
    };
    if files::save(&name, &text).is_err() {
        let text = "The browser does not allow this page to save a file.".to_owned();
        lab.borrow_mut().tell(Some(text));
    }
}

fn import(lab: &RefCell<Lab>, text: &str) {
    let imported = from_json(text)
        .map_err(|error| error.to_string())
        .and_then(|trace| lab.borrow_mut().import(trace));
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
