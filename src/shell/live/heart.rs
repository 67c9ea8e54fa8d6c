//! A timer that beats, and when it did.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Interval;

use super::super::clock::now_ms;
use super::tell::Tell;
use crate::live::Update;

/// A timer that beats until it is stopped or dropped.
pub(super) struct Heart {
    moments: Rc<RefCell<Vec<f64>>>,
    _timer: Interval,
}

impl Heart {
    /// Beats every so many milliseconds, and tells of each beat; `before` is how many there were.
    pub(super) fn start(every_ms: u32, before: usize, tell: &Tell) -> Self {
        let moments: Rc<RefCell<Vec<f64>>> = Rc::default();
        let (beaten, tell) = (Rc::clone(&moments), tell.clone());
        let timer = Interval::new(every_ms, move || {
            beaten.borrow_mut().push(now_ms());
            let beats = u32::try_from(before + beaten.borrow().len()).unwrap_or(u32::MAX);
            tell.update(&Update::Beat(beats));
        });
        Self { moments, _timer: timer }
    }

    /// The moments of its beats, in milliseconds.
    pub(super) fn stop(self) -> Vec<f64> {
        self.moments.take()
    }
}
