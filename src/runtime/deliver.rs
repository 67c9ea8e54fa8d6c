//! What a thread did in its worker, entered in the log of the page.

use super::context::Handle;
use super::join_handle::JoinError;
use super::threads;
use super::worker_link::Report;
use crate::time::Instant;
use crate::trace::{ActorId, EndCause, EventKind, Stream, TimerEntry};

/// Does to the page's half of a thread what its worker reports.
pub(super) fn deliver(handle: &Handle, actor: ActorId, at: Instant, report: Report) {
    let outer = handle.with(|state| {
        // The report took a moment to arrive; its own time counts where the log allows it.
        state.now = at.max(state.recorder.trace().end());
        state.current.replace(actor)
    });
    match report {
        Report::Resumed => {
            let timer = handle.local.threads.borrow_mut().wake(actor);
            let mut state = handle.shared.lock();
            if let Some(timer) = timer {
                state.record(EventKind::TimerFired { timer });
            }
            state.record(EventKind::Resumed);
        }
        Report::Blocked { length, line } => {
            let timer = {
                let mut state = handle.shared.lock();
                let deadline = state.now + length;
                let entry = TimerEntry { deadline, future: None, line };
                let timer = state.recorder.timer(entry);
                state.record(EventKind::TimerArmed { timer });
                state.record(EventKind::Blocked { timer: Some(timer), wait: None });
                timer
            };
            handle.local.threads.borrow_mut().sleep(actor, timer);
        }
        Report::Sent { channel, value, line } | Report::SendRefused { channel, value, line } => {
            let endpoint = handle.local.link.borrow().endpoint(channel);
            if let Some(endpoint) = endpoint.and_then(|endpoint| endpoint.upgrade()) {
                // Refused here too if the receiver went while the report was on its way.
                endpoint.deliver(&value, line);
            }
        }
        Report::Printed { stream, text, line } => {
            handle.shared.lock().print(stream, &text, line);
        }
        Report::Ended { output } => {
            let body = handle.local.threads.borrow_mut().take_body(actor);
            if let Some(mut body) = body {
                if let Some(output) = output {
                    body.leave_output(&output);
                }
                let _told_by_the_worker = without_a_trace(handle, || body.cancel());
            }
            threads::end(handle, actor, EndCause::Finished, None);
        }
        Report::Panicked { message } => {
            let body = handle.local.threads.borrow_mut().take_body(actor);
            if let Some(mut body) = body {
                let _told_by_the_worker = without_a_trace(handle, || body.cancel());
            }
            {
                let mut state = handle.shared.lock();
                let name = state.recorder.trace().actor_name(actor).to_owned();
                state.print(Stream::Err, &format!("thread '{name}' panicked: {message}"), 0);
            }
            threads::end(handle, actor, EndCause::Panicked, Some(JoinError::panicked(message)));
        }
        Report::Refused { reason } => {
            handle.shared.lock().refused.get_or_insert(reason);
        }
    }
    handle.shared.lock().current = outer;
}

/// Lets destructors run that ran in a worker already: they close the page's ends of channels, and
/// what they print is not printed again.
fn without_a_trace<T>(handle: &Handle, run: impl FnOnce() -> T) -> T {
    handle.shared.lock().is_muted = true;
    let result = run();
    handle.shared.lock().is_muted = false;
    result
}
