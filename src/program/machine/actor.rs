//! A program's code as the body of an actor of the runtime: `main`, a task, a thread.

use std::rc::Rc;
use std::task::{Context, Waker};

use super::host::ThreadOwn;
use super::memory;
use super::run::{Exit, Machine};
use super::value::{Slot, Value};
use super::wire::{from_text, stays_here, to_text};
use crate::program::code::Module;
use crate::runtime::{
    Body, Output, Progress, computed, current_worker, exit, memory_is_full, memory_limit_bytes,
    refuse,
};

/// How many steps it takes before others get to look at the clock.
const STEPS_A_SLICE: usize = 20_000;
/// How many such stretches the destructors of a cancelled task may take.
const SLICES_OF_A_CANCEL: usize = 500;

/// What belongs to one actor while its code runs.
#[derive(Debug)]
pub(crate) struct Actor {
    /// Wakes it. Of a thread, nobody.
    pub(crate) waker: Waker,
    /// Where it leaves what it gives; none of `main`.
    pub(crate) output: Option<Output<Value>>,
    /// What belongs to the thread that it runs on.
    pub(crate) thread: Rc<ThreadOwn>,
    /// Whether a panic is unwinding.
    pub(crate) is_panicking: bool,
    /// The cells of the program's `static`s, which all its actors share; empty until they are
    /// used.
    pub(crate) statics: Rc<[Slot]>,
}

/// Code that is run as an actor.
#[derive(Debug)]
pub(crate) struct ProgramBody {
    machine: Machine,
}

impl ProgramBody {
    /// The `main` of a program.
    pub(crate) fn main(module: &Rc<Module>) -> Box<dyn Body> {
        let statics = module.statics.iter().map(|_| Slot::default()).collect();
        Self::boxed(module, module.main, Vec::new(), None, ThreadOwn::of_main(), statics)
    }

    /// A body that calls a function with these arguments.
    pub(crate) fn boxed(
        module: &Rc<Module>,
        function: u32,
        arguments: Vec<Value>,
        output: Option<Output<Value>>,
        thread: Rc<ThreadOwn>,
        statics: Rc<[Slot]>,
    ) -> Box<dyn Body> {
        let waker = Waker::noop().clone();
        let actor = Actor { waker, output, thread, is_panicking: false, statics };
        Box::new(Self { machine: Machine::new(module, function, arguments, actor) })
    }
}

impl Body for ProgramBody {
    fn poll(&mut self, cx: &mut Context<'_>) -> Progress {
        if !self.machine.actor.waker.will_wake(cx.waker()) {
            self.machine.actor.waker = cx.waker().clone();
        }
        let thread = &self.machine.actor.thread;
        if let Some(own) = current_worker().and_then(|worker| thread.of_worker(worker)) {
            self.machine.actor.thread = own;
        }
        match self.run() {
            Exit::Done => Progress::Ended,
            Exit::Preempted => Progress::Busy,
            Exit::Waiting => Progress::Waiting,
            Exit::Panicked(panic) => {
                if let Some(output) = &self.machine.actor.output {
                    output.set_payload(panic.to_value());
                }
                Progress::Panicked(panic.message)
            }
            Exit::Exited(status) => {
                exit(status);
                Progress::Waiting
            }
            Exit::Full => {
                memory_is_full();
                Progress::Waiting
            }
            Exit::Stopped(reason) => {
                refuse(&reason);
                Progress::Waiting
            }
        }
    }

    fn cancel(&mut self) -> Option<String> {
        self.machine.cancel();
        for _ in 0..SLICES_OF_A_CANCEL {
            match self.run() {
                Exit::Preempted => {}
                Exit::Waiting => {
                    refuse("a destructor of a task that is dropped waits for something");
                    return None;
                }
                Exit::Done => return None,
                Exit::Panicked(panic) => return Some(panic.message),
                Exit::Exited(status) => {
                    exit(status);
                    return None;
                }
                Exit::Full => {
                    memory_is_full();
                    return None;
                }
                Exit::Stopped(reason) => {
                    refuse(&reason);
                    return None;
                }
            }
        }
        refuse("the destructors of a task that was dropped did not come to an end");
        None
    }

    fn output_as_text(&mut self) -> Option<String> {
        let value = self.machine.actor.output.as_ref()?.take()?;
        Some(to_text(&value, "")).filter(|text| !text.is_empty())
    }

    fn leave_output(&mut self, text: &str) {
        if let (Some(output), Some((value, _))) = (&self.machine.actor.output, from_text(text)) {
            output.set(value);
        }
    }

    fn cannot_travel(&self) -> Option<String> {
        self.machine.arguments().find_map(stays_here).map(str::to_owned)
    }
}

impl ProgramBody {
    fn run(&mut self) -> Exit {
        memory::limit(memory_limit_bytes());
        let (exit, steps) = self.machine.run(STEPS_A_SLICE);
        computed::add(steps as u64);
        exit
    }
}
