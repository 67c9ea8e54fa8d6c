//! What the engine does for the page. It is a module of its own, loaded after the first view, with
//! a memory of its own: what it is asked comes as text or bytes, and so does what it answers. To
//! the page it leaves what is seldom used and large, too: reading and writing files.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Job, News, decode, encode, held};
use crate::program::surface::reference;
use crate::program::text::Diagnostic;
use crate::program::{self, Answer};
use crate::study::Notebook;
use crate::trace::{Trace, from_json, to_json};

/// The way to the engine. While that is not there, it answers none.
#[derive(Debug, Clone, Copy)]
pub struct Engine {
    /// Checks a text.
    pub check: fn(&str) -> Option<Checked>,
    /// Does something with a run; none too if the engine does not hold that run.
    pub carry_out: fn(Job) -> Option<News>,
}

/// What the engine says of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// Whether it can run.
    pub can_run: bool,
    /// What is wrong with it or may not be meant, in order of place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Engine {
    /// The engine in this very module, with a real clock that stands still.
    pub const HERE: Self =
        Self { check: |text| Some(check(text)), carry_out: |job| Self::carry_out_at(job, || 0.0) };

    /// Does something with a run of this module; `now_ms` gives milliseconds since 1970.
    pub fn carry_out_at(job: Job, now_ms: fn() -> f64) -> Option<News> {
        held::carry_out(job, |text| answer(text).ok(), now_ms)
    }
}

/// How many answers are kept: those to the texts of all labs of a tutorial.
const KEPT_ANSWERS: usize = 32;

/// What was made of texts, the last that was asked for first. It is made once, however often it is
/// asked for.
struct Recent<T>(VecDeque<(Rc<str>, T)>);

impl<T: Clone> Recent<T> {
    const fn new() -> Self {
        Self(VecDeque::new())
    }

    fn of(&mut self, text: &str, make: impl FnOnce(&str) -> T) -> T {
        let known = self.0.iter().position(|(of, _)| **of == *text);
        let kept = match known.and_then(|place| self.0.remove(place)) {
            Some(kept) => kept,
            None => (text.into(), make(text)),
        };
        self.0.truncate(KEPT_ANSWERS - 1);
        let made = kept.1.clone();
        self.0.push_front(kept);
        made
    }
}

thread_local! {
    static ANSWERS: RefCell<Recent<Answer>> = const { RefCell::new(Recent::new()) };
    static CHECKED: RefCell<Recent<Checked>> = const { RefCell::new(Recent::new()) };
}

fn answer(text: &str) -> Answer {
    ANSWERS.with_borrow_mut(|answers| answers.of(text, program::compile))
}

fn check(text: &str) -> Checked {
    CHECKED.with_borrow_mut(|checked| {
        checked.of(text, |text| match program::check(text) {
            Ok(warnings) => Checked { can_run: true, diagnostics: warnings.to_vec() },
            Err(diagnostics) => Checked { can_run: false, diagnostics },
        })
    })
}

/// What [`Engine::check`] says of a text.
pub fn check_text(text: &str) -> Vec<u8> {
    encode(&check(text))
}

/// What is new of a run after a [`Job`]; none if the bytes are no job, either.
pub fn carry_out(job: &[u8], now_ms: fn() -> f64) -> Vec<u8> {
    let job = decode(job).ok();
    encode(&job.and_then(|job| Engine::carry_out_at(job, now_ms)))
}

/// What programs can use: [`reference()`] itself.
pub fn list() -> Vec<u8> {
    encode(&reference())
}

/// A trace as the text of a file; empty if the bytes are none.
pub fn to_file(trace: &[u8]) -> String {
    decode::<Trace>(trace).map(|trace| to_json(&trace)).unwrap_or_default()
}

/// The trace in the text of a file, or what is wrong with that: a whole sentence.
pub fn from_file(text: &str) -> Vec<u8> {
    encode(&from_json(text).map_err(|error| error.to_string()))
}

/// A notebook as the text of a file; empty if the bytes are none.
pub fn notebook_to_file(notebook: &[u8]) -> String {
    decode::<Notebook>(notebook).map(|notebook| notebook.to_text()).unwrap_or_default()
}

/// The notebook in the text of a file, or what is wrong with that: a whole sentence.
pub fn notebook_from_file(text: &str) -> Vec<u8> {
    encode(&Notebook::from_text(text).map_err(|error| error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::Task;
    use crate::program::Compiled;
    use crate::runtime::{Config, Next, Run};
    use crate::time::{Instant, Start};

    /// A run as the page has it: every message goes through bytes, and what is new is put together.
    fn run_in_pieces(name: &str, source: &str) -> Trace {
        let carry_out_bytes = |task| {
            let bytes = carry_out(&encode(&Job { run: 7, task }), || 0.0);
            decode::<Option<News>>(&bytes).expect("an answer")
        };
        let config = Config::new(name);
        let begin = Task::Begin { text: source.to_owned(), config, start: Start::default() };
        let mut news = carry_out_bytes(begin).expect("it can run");
        let mut copy: Option<Trace> = None;
        for step in 0_u64.. {
            match &mut copy {
                Some(copy) => copy.append(news.added),
                None => copy = Some(news.added.into_trace()),
            }
            if news.next == Next::Ended {
                break;
            }
            // Pieces of all sizes, as playing, stepping and seeking ask for them.
            let until = Instant::from_millis(step * 7);
            let task = match step % 3 {
                0 => Task::AdvanceToEvent,
                1 => Task::Advance { until, max_steps: 5 },
                _ => Task::Advance { until, max_steps: 500 },
            };
            news = carry_out_bytes(task).expect("it is held");
        }
        assert_eq!(carry_out_bytes(Task::Forget), None);
        assert_eq!(carry_out_bytes(Task::Look), None, "it is forgotten");
        copy.expect("it began")
    }

    #[test]
    fn a_run_that_is_held_here_can_be_put_together_there() {
        for (name, text) in program::lesson_texts() {
            let Ok(compiled) = program::compile(&text) else { continue };
            let whole = Run::of_body(&Config::new(&name), compiled.main()).finish();
            assert!(run_in_pieces(&name, &text) == whole, "{name}");
            let file = to_file(&encode(&whole));
            let read: Result<Trace, String> = decode(&from_file(&file)).expect("an answer");
            assert_eq!(read.as_ref().err(), None, "{name}");
            assert!(read == Ok(whole), "{name}");
        }
    }

    #[test]
    fn code_runs_the_same_after_the_way_through_bytes() {
        for (name, text) in program::lesson_texts() {
            let Ok(here) = program::compile(&text) else { continue };
            let there: Compiled = decode(&encode(&here)).expect("the same program");
            assert_eq!(here.warnings(), there.warnings());
            let trace =
                |compiled: &Compiled| Run::of_body(&Config::new(&name), compiled.main()).finish();
            assert!(trace(&here) == trace(&there), "{name}");
        }
    }

    #[test]
    fn what_is_said_survives_the_way() {
        let text = "fn main() { let x: u8 = true; nothing(); }";
        let expected = program::compile(text).expect_err("it is wrong");
        let checked: Checked = decode(&check_text(text)).expect("an answer");
        assert_eq!(checked, Checked { can_run: false, diagnostics: expected });
        assert_eq!(decode(&list()), Ok(reference()));
        let refused: Result<Trace, String> = decode(&from_file("{}")).expect("an answer");
        assert_eq!(refused.err(), from_json("{}").err().map(|error| error.to_string()));
        assert_eq!(to_file(&[]), "");
        let notebook = Notebook::default();
        let file = notebook_to_file(&encode(&notebook));
        assert_eq!(decode(&notebook_from_file(&file)), Ok(Ok::<_, String>(notebook)));
        let refused: Result<Notebook, String> = decode(&notebook_from_file("[]")).expect("one");
        assert!(refused.is_err_and(|error| error.contains("no notebook")));
    }

    #[test]
    fn what_cannot_be_done_is_told() {
        assert_eq!(decode(&carry_out(&[255], || 0.0)), Ok(None::<News>));
        let begin = Task::Begin {
            text: "fn main() {".to_owned(),
            config: Config::new("broken"),
            start: Start::default(),
        };
        assert_eq!((Engine::HERE.carry_out)(Job { run: 1, task: begin }), None);
        assert_eq!((Engine::HERE.carry_out)(Job { run: 1, task: Task::AdvanceToEvent }), None);
    }
}
