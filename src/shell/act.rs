//! What a reader does in a lab, carried out.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use yew::prelude::*;

use super::app::App;
use super::event_loop::after;
use super::fetch::fetch_text;
use super::message::Message;
use super::{engine, files, route};
use crate::lab::Lab;
use crate::player::Command;
use crate::time::Clock;
use crate::trace::Outcome;
use crate::ui::{Action, View};

/// How long nothing is typed before a text is checked.
const TYPING_PAUSE: Duration = Duration::from_millis(400);

impl App {
    /// Steps through the run of the lesson that is shown to a class.
    pub(super) fn step_before_class(&self, is_forward: bool) -> bool {
        let places = self.lesson.as_deref().and_then(|slug| self.opened.get(slug));
        let lab =
            places.filter(|_| self.presenting && self.view == View::Lesson).and_then(|at| at.lab);
        let Some(driven) = lab.and_then(|place| self.opened.labs().get(place)) else {
            return false;
        };
        let command = if is_forward { Command::Step } else { Command::StepBack };
        driven.lab().borrow_mut().dispatch(&command);
        true
    }

    /// Does what the reader asks in a lab; true if something that is shown changed.
    pub(super) fn act_in_lab(&mut self, ctx: &Context<Self>, place: usize, action: Action) -> bool {
        let Some(driven) = self.opened.lab_mut(place) else { return false };
        let lab = Rc::clone(driven.lab());
        let is_real = lab.borrow().clock() == Clock::Real;
        let before = lab.borrow().version();
        match action {
            Action::Run if is_real => driven.start(),
            Action::Run => lab.borrow_mut().dispatch(&Command::Run),
            Action::Player(command) => lab.borrow_mut().dispatch(&command),
            Action::Stop => driven.end(&Outcome::Stopped),
            Action::Reset => {
                driven.end(&Outcome::Stopped);
                let mut lab = lab.borrow_mut();
                if is_real { lab.begin_again() } else { lab.dispatch(&Command::Reset) }
            }
            Action::SetClock(clock) => {
                driven.end(&Outcome::Stopped);
                lab.borrow_mut().set_clock(clock);
            }
            Action::SetSeed(text) => lab.borrow_mut().set_seed_text(&text),
            Action::Hover(hovered) => lab.borrow_mut().hover(hovered),
            Action::Export { run } => export(&lab, run),
            Action::Import(text) => import(&lab, &text),
            Action::ShowRecording(recording) => fetch_recording(ctx, &lab, place, recording),
            Action::LeaveRecordings => lab.borrow_mut().leave_recordings(),
            Action::EditText { run, text } => {
                lab.borrow_mut().set_text(run, &text);
                self.check_soon(ctx, place);
            }
            Action::ResetText { run } => lab.borrow_mut().reset_text(run),
            Action::BringBackText { run } => {
                lab.borrow_mut().bring_back_text(run);
                self.check_soon(ctx, place);
            }
            Action::RunOrders(runs) => lab.borrow_mut().begin_orders(runs),
            Action::StopOrders => lab.borrow_mut().stop_orders(),
            Action::ChooseOrder(is_reader) => lab.borrow_mut().choose_order(is_reader),
            Action::Choose(actor) => lab.borrow_mut().choose(actor),
            Action::TakeChoiceBack => lab.borrow_mut().take_choice_back(),
            Action::SetDepth(depth) => {
                self.depth = depth;
                for driven in self.opened.labs() {
                    driven.lab().borrow_mut().dispatch(&Command::SetDetail(depth.detail()));
                }
                return true;
            }
            Action::TurnKnob { knob, setting } => {
                lab.borrow_mut().turn_knob(knob, setting);
            }
            Action::CopyLink => copy_link(ctx, &lab, place),
            Action::Dismiss => lab.borrow_mut().tell(None),
        }
        lab.borrow().version() != before
    }

    /// Shows a recording that was fetched.
    pub(super) fn show_recording(&mut self, place: usize, file: Result<String, String>) {
        let Some(driven) = self.opened.lab_mut(place) else { return };
        driven.end(&Outcome::Stopped);
        match file {
            Ok(text) => {
                import(driven.lab(), &text);
                driven.lab().borrow_mut().seek_end_of_recordings();
            }
            Err(problem) => driven.lab().borrow_mut().tell(Some(problem)),
        }
    }

    /// Arranges that texts are checked when nothing was typed for a while.
    fn check_soon(&mut self, ctx: &Context<Self>, lab: usize) {
        let check = ctx.link().callback(move |()| Message::Check { lab });
        self.check = Some(after(TYPING_PAUSE, move || check.emit(())));
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

pub(super) const NO_ENGINE: &str =
    "The part of this page that reads and writes files is being loaded; try again in a moment.";

fn export(lab: &RefCell<Lab>, run: usize) {
    let (name, text) = {
        let lab = lab.borrow();
        let Some(run) = lab.runs().get(run) else { return };
        (format!("{}.wakeline.json", run.program().name), engine::to_file(run.trace()))
    };
    let problem = match text {
        None => NO_ENGINE,
        Some(text) if files::save(&name, &text).is_ok() => return,
        Some(_) => "The browser does not allow this page to save a file.",
    };
    lab.borrow_mut().tell(Some(problem.to_owned()));
}

fn fetch_recording(ctx: &Context<App>, lab: &RefCell<Lab>, place: usize, recording: usize) {
    let lesson = Rc::clone(lab.borrow().lesson());
    if let Some(recording) = lesson.recorded.get(recording) {
        let done = ctx.link().callback(move |file| Message::Recording { lab: place, file });
        fetch_text(lesson.recording_file(recording), done);
    }
}

fn import(lab: &RefCell<Lab>, text: &str) {
    let read = engine::from_file(text).unwrap_or_else(|| Err(NO_ENGINE.to_owned()));
    let imported = read.and_then(|trace| lab.borrow_mut().import(trace));
    if let Err(problem) = imported {
        lab.borrow_mut().tell(Some(problem));
    }
}
