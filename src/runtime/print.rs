//! Printing: what a program writes is part of its trace.

use super::context::Handle;
use super::worker_link::Report;
use crate::trace::Stream;

/// Records a printed line.
#[track_caller]
pub fn print_line(stream: Stream, text: &str) {
    let line = super::caller_line();
    let handle = Handle::current("println!");
    let text_owned = || text.to_owned();
    handle.local.link.borrow_mut().report(Report::Printed { stream, text: text_owned(), line });
    handle.with(|state| state.print(stream, text, line));
}

/// Records what was printed: whole lines at once, the rest when its line ends or the run does.
pub fn print_text(stream: Stream, text: &str, end: &str) {
    let line = super::caller_line();
    let handle = Handle::current("print!");
    let whole = handle.with(|state| state.complete_lines(stream, text, end));
    if let Some(whole) = whole {
        let report = Report::Printed { stream, text: whole.clone(), line };
        handle.local.link.borrow_mut().report(report);
        handle.with(|state| state.print(stream, &whole, line));
    }
}

/// Says on standard error that whoever is running panics. Of a thread in a worker the page says it.
pub fn tell_panic(message: &str) {
    let line = super::current_line();
    Handle::current("panic!").with(|state| {
        let Some(actor) = state.current else { return };
        let kind = if state.is_thread(actor) { "thread " } else { "" };
        let name = state.recorder.trace().actor_name(actor);
        let text = format!("{kind}'{name}' panicked: {message}");
        state.print(Stream::Err, &text, line);
    });
}
