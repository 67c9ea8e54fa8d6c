//! `println!` and `eprintln!`, whose lines are recorded.

use wakeline::trace::{EventKind, PrintEntry, Stream};

use crate::here;
use crate::log;

/// Records the lines of a text that was printed in a line of the program.
pub(crate) fn print(stream: Stream, text: &str, line: u32) {
    let by = here::actor();
    log::with(|log| {
        for text in text.split('\n') {
            let text = log.recorder.text(text);
            let print = log.recorder.print(PrintEntry { stream, text, line });
            log.record(by, EventKind::Printed { print });
        }
    });
}

macro_rules! println {
    ($($argument:tt)*) => {{
        let text = ::std::format!($($argument)*);
        ::std::println!("{text}");
        crate::facade::print(::wakeline::trace::Stream::Out, &text, ::std::line!());
    }};
}

macro_rules! eprintln {
    ($($argument:tt)*) => {{
        let text = ::std::format!($($argument)*);
        ::std::eprintln!("{text}");
        crate::facade::print(::wakeline::trace::Stream::Err, &text, ::std::line!());
    }};
}

pub(crate) use {eprintln, println};
