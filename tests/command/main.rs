//! The native command, as a user runs it: what it prints where, its exit status, its files.
//!
//! What a run should give is asked of the library; that the library is right is not tested here.

mod files;
mod traces;

use std::process::{Command, Output};

use wakeline::lessons::{self, Program};
use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Stream, Trace};

/// What the command did.
#[derive(Debug, PartialEq, Eq)]
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs the command.
fn wakeline(args: &[&str]) -> Done {
    let output = Command::new(env!("CARGO_BIN_EXE_wakeline")).args(args).output();
    let Output { status, stdout, stderr } = output.expect("the command starts");
    let text = |bytes| String::from_utf8(bytes).expect("the command prints UTF-8");
    Done { code: status.code(), out: text(stdout), err: text(stderr) }
}

/// Programs that finish, get stuck and panic, of tasks and of threads: the command takes all alike.
fn sample() -> impl Iterator<Item = &'static Program> {
    let names = [
        "first-steps",
        "intervals-from-thread",
        "panic-in-main",
        "stuck-receiver",
        "thread-to-channel",
    ];
    names.into_iter().map(|name| lessons::program(name).expect("a lesson's program"))
}

/// What the library records of a program.
fn recorded(program: &Program, seed: u64) -> Trace {
    let compiled = program::compile(&program.source).expect("a lesson's program has no errors");
    let config = Config { seed, ..Config::new(&program.name) };
    Run::of_body(&config, compiled.main()).finish()
}

/// What a run printed to one stream, each line with its end.
fn printed(trace: &Trace, stream: Stream) -> String {
    trace.printed(stream, usize::MAX).map(|line| format!("{line}\n")).collect()
}

/// The exit status that a run should give, and what should be said of it on standard error.
fn ending(trace: &Trace) -> (i32, String) {
    let outcome = trace.outcome.as_ref().expect("the run has ended");
    let code = match outcome {
        Outcome::Finished => return (0, String::new()),
        Outcome::Stuck(_) => 3,
        Outcome::LimitReached(_) => 4,
        Outcome::Panicked(_) => 101,
        other => panic!("{}: no program ends with {other:?}", trace.header.program),
    };
    (code, format!("wakeline: {}\n", outcome.sentence(trace)))
}

/// A refusal: status 1, nothing on standard output, one sentence with these parts.
#[track_caller]
fn check_refused(done: &Done, parts: &[&str]) {
    assert_eq!((done.code, done.out.as_str()), (Some(1), ""), "{done:?}");
    let sentence = done.err.strip_prefix("wakeline: ").expect("it says who speaks");
    assert!(sentence.ends_with(".\n") && sentence.lines().count() == 1, "{sentence:?}");
    for part in parts {
        assert!(sentence.contains(part), "{part:?} is not in {sentence:?}");
    }
}

#[test]
fn the_list_has_a_line_for_each_program() {
    let done = wakeline(&["list"]);
    assert_eq!((done.code, done.err.as_str()), (Some(0), ""));
    let listed: Vec<_> = done.out.lines().map(|line| line.split_once(' ')).collect();
    let expected: Vec<_> =
        lessons::programs().iter().map(|p| Some((p.name.as_str(), p.about.as_str()))).collect();
    let listed: Vec<_> = listed
        .into_iter()
        .map(|line| line.map(|(name, about)| (name, about.trim_start())))
        .collect();
    assert_eq!(listed, expected);
}

#[test]
fn a_run_prints_what_the_program_prints_each_line_where_it_belongs() {
    for program in sample() {
        for seed in [1, 7, u64::MAX] {
            let trace = recorded(program, seed);
            let (code, said) = ending(&trace);
            let expected = Done {
                code: Some(code),
                out: printed(&trace, Stream::Out),
                err: printed(&trace, Stream::Err) + &said,
            };
            let done = wakeline(&["run", &program.name, "--seed", &seed.to_string()]);
            assert_eq!(done, expected, "{}, seed {seed}", program.name);
        }
        let unsaid = wakeline(&["run", &program.name]);
        let said = wakeline(&["run", &program.name, "--seed", "1"]);
        assert_eq!(unsaid, said, "{}: the seed is 1 if none is given", program.name);
    }
}

#[test]
fn the_list_has_programs_that_finish_get_stuck_and_panic() {
    let codes: Vec<_> = sample().map(|p| wakeline(&["run", &p.name]).code).collect();
    for code in [0, 3, 101] {
        assert!(codes.contains(&Some(code)), "no program ends with {code}: {codes:?}");
    }
}

#[test]
fn a_program_that_is_stuck_names_who_waits_for_what_and_where() {
    let done = wakeline(&["run", "stuck-receiver"]);
    assert_eq!(done.out, "hello Ada\nhello Bea\nhello Cem\nhello Dua\n");
    for part in ["stuck", "'main' waits for a message", "1 sender alive", "in line 16"] {
        assert!(done.err.contains(part), "{part:?} is not in {:?}", done.err);
    }
}

#[test]
fn a_program_that_panics_says_with_what() {
    let done = wakeline(&["run", "panic-in-main"]);
    assert_eq!(done.out, "half of seven is being computed\n");
    assert!(done.err.contains("'task' panicked: 7 is odd"), "{:?}", done.err);
}

#[test]
fn both_variants_of_the_swap_print_the_same_to_standard_output() {
    let [task, thread] =
        ["intervals-from-task", "intervals-from-thread"].map(|name| wakeline(&["run", name]));
    assert_eq!(task.out, thread.out);
    assert_eq!(task.out.lines().count(), 15);
    for done in [task, thread] {
        let (waits, refused): (Vec<_>, Vec<_>) =
            done.err.lines().partition(|line| line.starts_with("no message: "));
        assert_eq!(waits.len(), 5);
        // A counter may still get to say that its receiver is gone; nothing else is printed.
        assert!(refused.len() <= 1, "{refused:?}");
        assert!(refused.iter().all(|line| line.starts_with("cannot send interval ")));
    }
}

#[test]
fn the_seed_decides_the_run() {
    let trace = |seed: &str| wakeline(&["trace", "intervals-from-thread", "--seed", seed]).out;
    assert_eq!(trace("7"), trace("7"));
    let [one, other] = ["7", "8"].map(trace);
    let events = |text: &str| text.split_once("\n\n").map(|(_, events)| events.to_owned());
    assert_ne!(events(&one), events(&other), "two seeds, and the same run");
}

#[test]
fn an_unknown_program_is_refused_and_the_known_ones_are_named() {
    let mut parts: Vec<_> =
        lessons::programs().iter().map(|program| program.name.as_str()).collect();
    parts.push("\"interval\"");
    check_refused(&wakeline(&["run", "interval"]), &parts);
    check_refused(&wakeline(&["trace", "interval", "--format", "svg"]), &parts);
}

#[test]
fn a_limit_ends_the_run_and_is_named() {
    let name = "intervals-from-task";
    for (limit, sentence) in [
        (["--max-events", "100"], "100 events"),
        (["--max-time", "250"], "250 ms of the run's time"),
    ] {
        let done = wakeline(&["run", name, limit[0], limit[1]]);
        assert_eq!(done.code, Some(4), "{limit:?}");
        let said = done.err.lines().last().unwrap_or_default();
        assert!(said.starts_with("wakeline: ") && said.ends_with('.'), "{said:?}");
        assert!(said.contains(sentence), "{said:?}");
        let whole = wakeline(&["run", name]).out;
        assert!(whole.starts_with(&done.out) && whole != done.out, "{limit:?}: {}", done.out);
    }
}

#[test]
fn bad_arguments_are_refused_with_the_usage() {
    let cases: &[&[&str]] = &[
        &[],
        &["dance"],
        &["run"],
        &["run", "thread-to-channel", "--seed", "-1"],
        &["run", "thread-to-channel", "--seed", "18446744073709551616"],
        &["run", "thread-to-channel", "--max-events", "many"],
        &["run", "thread-to-channel", "--format", "text"],
        &["trace", "thread-to-channel", "--format", "png"],
        &["list", "thread-to-channel"],
    ];
    for args in cases {
        let done = wakeline(args);
        assert_eq!((done.code, done.out.as_str()), (Some(1), ""), "{args:?}");
        let helps = done.err.contains("Usage:") || done.err.contains("--help");
        assert!(helps, "{args:?}: {}", done.err);
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    for args in [&["--help"][..], &["help"], &["run", "--help"], &["trace", "--help"]] {
        let done = wakeline(args);
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""), "{args:?}");
        assert!(done.out.contains("Usage: wakeline"), "{args:?}: {}", done.out);
    }
    let version = wakeline(&["--version"]);
    assert_eq!(version.code, Some(0));
    assert_eq!(version.out, format!("wakeline {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_policy_is_named_by_a_flag_and_the_workers_by_their_number() {
    let name = "first-steps";
    let traced = |flags: &[&str]| wakeline(&[&["trace", name], flags].concat());
    for (flags, line) in [
        (&["--policy", "shuffled"][..], "order    by the seed"),
        (&["--policy", "workers.3.no-stealing"], "order    of 3 workers"),
        (&["--workers", "2"], "order    of 2 workers"),
    ] {
        let done = traced(flags);
        assert_eq!(done.code, Some(0), "{done:?}");
        assert!(done.out.lines().any(|other| other == line), "{flags:?}");
    }
    assert_eq!(traced(&["--policy", "current-thread"]), traced(&[]));
    for flags in [&["--policy", "fair"][..], &["--workers", "9"]] {
        let done = traced(flags);
        assert_eq!((done.code, done.out.as_str()), (Some(1), ""), "{done:?}");
    }
}

#[test]
fn a_run_whose_order_is_chosen_stops_where_a_choice_is_needed() {
    let waits = |policy: &str| {
        sample().find_map(|program| {
            let done = wakeline(&["run", &program.name, "--policy", policy]);
            (done.code == Some(5)).then_some(done.err)
        })
    };
    let said = waits("chosen-each").expect("there is always a choice");
    assert_eq!(said, "wakeline: It is your turn: who is polled next, 'main'?\n");
}
