//! `std-thread`: what happens when Rust's own way to start a thread is called here.

use std::thread;

use super::{Experiment, Origin, Report, Table};

pub(super) const EXPERIMENT: Experiment = Experiment {
    name: "std-thread",
    title: "Spawn a std thread here",
    does: &[
        "This calls `std::thread::Builder::spawn`, the function behind `std::thread::spawn` that gives back an \
         error instead of panicking, in this page: a program that was compiled for wasm32, run by your browser. \
         What comes back is shown as it is.",
    ],
    takes: "no time that you could notice",
    settings: &[],
    figures: &["std-thread-started"],
    is_felt: false,
};

/// Tries to start a thread, really.
///
/// # Errors
///
/// The error as it is printed for programmers, and as a text.
pub fn try_to_spawn() -> Result<(), (String, String)> {
    let thread = thread::Builder::new().name("one of its own".to_owned()).spawn(|| ());
    match thread {
        Ok(handle) => {
            // It has nothing to do, so it cannot have panicked.
            handle.join().ok();
            Ok(())
        }
        Err(error) => Err((format!("{:?}", error.kind()), error.to_string())),
    }
}

/// What the call gave.
pub fn report(tried: &Result<(), (String, String)>) -> Report {
    let (came_back, says) = match tried {
        Ok(()) => (
            "Ok(JoinHandle { .. })".to_owned(),
            "A thread was started: this platform has threads.".to_owned(),
        ),
        Err((kind, text)) => (
            format!("Err(ErrorKind::{kind}): {text}"),
            format!(
                "No thread was started. The standard library answered: {text}. A thread is something that the \
                 platform has to provide, and this one provides none to Rust. The futures and tasks on this \
                 site run here all the same, because they need nothing of the platform."
            ),
        ),
    };
    Report {
        says: vec![says],
        tables: vec![
            Table::new(
                "What was called, and what came back",
                Origin::MeasuredHere,
                ["Call", "Result"],
                [["`std::thread::Builder::new().spawn(|| ())`".to_owned(), came_back]],
            ),
            Table::new(
                "The same call where there are threads",
                Origin::RecordedNatively,
                ["Call", "Result"],
                [["`std::thread::Builder::new().spawn(|| ())`", "`Ok(JoinHandle { .. })`"]
                    .map(str::to_owned)],
            ),
        ],
        figures: Report::figures_of([(
            "std-thread-started",
            Some(if tried.is_ok() { 1.0 } else { 0.0 }),
        )]),
        how: vec![
            "The call is compiled into this page and was made when you pressed Run. On the target \
             `wasm32-unknown-unknown` the standard library is built without threads. `thread::spawn` would have \
             panicked with the same error."
                .to_owned(),
            "A browser has another way to a thread, the Web Worker: JavaScript asks for it, and it comes with a \
             JavaScript engine and a memory of its own. Small computers without an operating system have no \
             other way at all, and run async Rust."
                .to_owned(),
        ],
        ..Report::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn natively_a_thread_starts() {
        let report = report(&try_to_spawn());
        assert_eq!(report.figures["std-thread-started"], 1.0);
        assert!(report.tables[0].rows[0][1].starts_with("Ok"));
    }

    #[test]
    fn the_error_is_shown_as_it_is() {
        let text = "operation not supported on this platform";
        let report = report(&Err(("Unsupported".to_owned(), text.to_owned())));
        assert_eq!(report.figures["std-thread-started"], 0.0);
        assert_eq!(report.tables[0].rows[0][1], format!("Err(ErrorKind::Unsupported): {text}"));
        assert!(report.says[0].contains(text));
    }
}
