//! The picture of one run: a canvas, and what the pointer and the keys do on it.

use std::rc::Rc;

use yew::prelude::*;

use super::{Action, Host, LabRef, PaintJob};
use crate::player::Command;
use crate::timeline::{Scene, Target, View, hit_test, scene};

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct PictureProps {
    pub(super) run: usize,
    pub(super) lab: LabRef,
    pub(super) host: Host,
    pub(super) on_action: Callback<Action>,
}

/// The picture of one run.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let canvas = use_node_ref();
    let scene = use_memo((props.lab.clone(), props.run), |(lab, run)| picture_of(lab, *run));
    {
        let on_action = props.on_action.clone();
        let job = PaintJob {
            canvas: canvas.clone(),
            scene: Rc::clone(&scene),
            on_width: Callback::from(move |width_px| {
                on_action.emit(Action::Player(Command::Resize { width_px }));
            }),
        };
        let paint = props.host.paint;
        // After every render, not only when the scene changed: the canvas may be a new one.
        use_effect(move || paint(&job));
    }
    let lab = props.lab.get();
    let label = lab.label(props.run).to_owned();
    let nothing = lab.player().position().total() == 0;
    html! {
        <figure class="picture">
            <figcaption>{ label.clone() }</figcaption>
            <canvas ref={canvas} tabindex="0" role="img"
                aria-label={format!("Timeline of: {label}. The same is said in words below.")}
                onmousemove={on_move(props, &scene)} onmouseleave={on_leave(props)}
                onclick={on_click(props, &scene)} onkeydown={on_key(props)}></canvas>
            if nothing {
                <p class="empty">{ "Nothing has happened yet. Press Run, or Step to go event by event." }</p>
            }
        </figure>
    }
}

fn picture_of(lab: &LabRef, run: usize) -> Scene {
    let lab = lab.get();
    let player = lab.player();
    let lab_run = &lab.runs()[run];
    let trace = lab_run.trace();
    scene(&View {
        trace,
        index: lab_run.index(),
        cursor: player.position().cursor(run),
        viewport: player.viewport(),
        options: player.options(run),
        selected: player.selected(run),
        hovered: lab.hovered(run),
        visible_y: None,
    })
}

fn under(scene: &Scene, event: &MouseEvent) -> Option<Target> {
    hit_test(scene, f64::from(event.offset_x()), f64::from(event.offset_y()))
}

fn on_move(props: &PictureProps, scene: &Rc<Scene>) -> Callback<MouseEvent> {
    let (run, on_action, scene) = (props.run, props.on_action.clone(), Rc::clone(scene));
    Callback::from(move |event: MouseEvent| {
        let hovered = under(&scene, &event).map(|target| (run, target));
        on_action.emit(Action::Hover(hovered));
    })
}

fn on_leave(props: &PictureProps) -> Callback<MouseEvent> {
    let on_action = props.on_action.clone();
    Callback::from(move |_| on_action.emit(Action::Hover(None)))
}

/// A click selects; on the name of an actor it also shows or hides its futures.
fn on_click(props: &PictureProps, scene: &Rc<Scene>) -> Callback<MouseEvent> {
    let (run, on_action, scene) = (props.run, props.on_action.clone(), Rc::clone(scene));
    let gutter_px = props.lab.get().player().viewport().gutter_px();
    Callback::from(move |event: MouseEvent| {
        let target = under(&scene, &event);
        if let Some(Target::Actor(actor)) = target
            && f64::from(event.offset_x()) < gutter_px
        {
            on_action.emit(Action::Player(Command::ToggleExpanded { run, actor }));
        }
        on_action.emit(Action::Player(match target {
            Some(target) => Command::Select { run, target },
            None => Command::ClearSelection,
        }));
    })
}

/// The keys of a picture that has the focus. They are handled here and go no further, so that a
/// page around it keeps its own.
fn on_key(props: &PictureProps) -> Callback<KeyboardEvent> {
    let on_action = props.on_action.clone();
    let viewport = props.lab.get().player().viewport();
    let middle = (viewport.left_px() + viewport.right_px()) / 2.0;
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let command = match event.key().as_str() {
            "ArrowRight" => Command::Step,
            "ArrowLeft" => Command::StepBack,
            "Home" => Command::Reset,
            "+" | "=" => Command::Zoom { x: middle, factor: 2.0 },
            "-" => Command::Zoom { x: middle, factor: 0.5 },
            "0" => Command::Fit,
            "Escape" => Command::ClearSelection,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        on_action.emit(Action::Player(command));
    })
}
