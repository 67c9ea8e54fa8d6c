//! What breaks each law, and what only looks as if it did.

use crate::laws::{self, CORE, ROOMS};
use crate::source::{self, Source};

fn source(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), text: text.to_owned() }
}

/// The findings in a file of this text, each as `line: the beginning of what it says`.
#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let found: Vec<String> = laws::findings(&[source(path, text)])
        .iter()
        .map(|finding| format!("{}: {}", finding.line, finding.what))
        .collect();
    let agrees = found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, expected)| found.starts_with(expected));
    assert!(agrees, "in {path}:\n{text}\nfound {found:#?}\nexpected {expected:#?}");
}

/// A file that is in order but for its `code`, which begins on line 2.
#[track_caller]
fn check_code(path: &str, code: &str, expected: &[&str]) {
    check(path, &format!("//! Owns something.\n{code}\n"), expected);
}

#[test]
fn rooms_name_only_what_the_table_allows() {
    for (code, expected) in [
        ("use crate::time::Instant;", &[][..]),
        ("use crate::trace::Trace;", &[]),
        ("use crate::ui::Page;", &["2: `trace` may not name `ui`, only time: "]),
        ("fn f(_: crate::player::Player) {}", &["2: `trace` may not name `player`"]),
        (
            "use crate::{\n    runtime::spawn,\n    time::{self, Instant},\n    timeline,\n};",
            &["3: `trace` may not name `runtime`", "5: `trace` may not name `timeline`"],
        ),
        ("pub(in crate::ui) fn f() {}", &["2: `trace` may not name `ui`"]),
        ("use super::super::ui::Page;", &["2: `trace` may not name `ui`"]),
        ("use wakeline::program::list;", &["2: `trace` may not name `program`"]),
        ("use crate::uikit::Page; use other::ui::Page;", &[]),
        ("/// See [`crate::ui`].\nconst UI: &str = \"crate::ui::Page\"; // crate::ui", &[]),
    ] {
        check_code("src/trace/log.rs", code, expected);
    }
    check_code(
        "src/time/mod.rs",
        "use crate::trace::Trace;",
        &["2: `time` may not name `trace`, only itself"],
    );
    check_code(
        "src/timeline/mod.rs",
        "use crate::runtime::spawn;",
        &["2: `timeline` may not name `runtime`"],
    );
    check_code("src/attic/mod.rs", "", &["1: no room is called `attic`"]);
    // The package's root and its binaries are outside the rooms.
    check_code("src/lib.rs", "pub use crate::ui::Page;", &[]);
    check_code("src/bin/app.rs", "use wakeline::shell::start;", &[]);
}

#[test]
fn the_table_has_no_ring_and_its_core_never_looks_out() {
    for (index, (room, allowed)) in ROOMS.iter().enumerate() {
        for named in *allowed {
            let before = ROOMS[..index].iter().any(|(name, _)| name == named);
            assert!(before, "`{room}` may name `{named}`, which does not come before it");
            assert!(
                !CORE.contains(room) || CORE.contains(named),
                "`{room}` is core, `{named}` not"
            );
        }
    }
}

#[test]
fn the_core_names_no_world_outside() {
    for (code, expected) in [
        ("use yew::prelude::*;", &["2: `player` may not name `yew`"][..]),
        ("use web_sys::Window;", &["2: `player` may not name `web_sys`"]),
        ("fn f() { js_sys::Date::now(); }", &["2: `player` may not name `js_sys`"]),
        ("use wasm_bindgen::prelude::*;", &["2: `player` may not name `wasm_bindgen`"]),
        ("use gloo::timers;", &["2: `player` may not name `gloo`"]),
        (
            "use std::{\n    fmt,\n    time::{Duration, Instant},\n};",
            &["4: `player` may not name `std::time::Instant`"],
        ),
        (
            "use std::time::SystemTime as Clock;",
            &["2: `player` may not name `std::time::SystemTime`"],
        ),
        ("let x = rand::thread_rng();", &["2: `player` may not name `rand::thread_rng`"]),
        ("let x = thread_rng();", &["2: `player` may not name `thread_rng`"]),
        ("use std::time::Duration; use crate::time::Instant;", &[]),
        (
            "// yew\nlet x = (r#\"use yew; \"# , 'y', \"\\\"yew\", b\"yew\"); let s: &'static str;",
            &[],
        ),
        ("/* web_sys /* nested */ yew */ let yewish = 1;", &[]),
    ] {
        check_code("src/player/mod.rs", code, expected);
    }
    check_code("src/ui/page.rs", "use yew::prelude::*;", &[]);
    check_code("src/ui/page.rs", "use web_sys::Event;", &["2: `ui` may not name `web_sys`"]);
    check_code("src/shell/mod.rs", "use web_sys::Event;", &["1: src/shell has"]);
}

#[test]
fn files_say_what_they_own_and_end() {
    let docs = "1: begin the file with `//!`";
    check("src/time/mod.rs", "// No.\n", &[docs]);
    check("tests/run.rs", "fn main() {}\n", &[docs]);
    check("lessons/101-hello/hello.rs", "fn main() {}\n", &[]);
    check("lesson/src/lib.rs", "mod a;\n", &[docs]);
    check("README.md", "Wakeline\n", &[]);
    let lines = |count: usize| format!("//! Long.\n{}", "\n".repeat(count - 1));
    check("src/time/mod.rs", &lines(400), &[]);
    check("src/time/mod.rs", &lines(401), &["401: 401 lines, and 400 are the most"]);
}

#[test]
fn exceptions_are_needed_and_have_a_reason() {
    let long = source("src/a.rs", &"\n".repeat(500));
    let short = source("src/b.rs", "\n");
    let said = |longer| -> Vec<String> {
        let sources = [long.clone(), short.clone()];
        laws::exceptions(&sources, longer).iter().map(ToString::to_string).collect()
    };
    assert_eq!(said(&[("src/a.rs", "A table.")]), [""; 0]);
    let table = "of the table of long files";
    assert_eq!(
        said(&[("src/b.rs", "A table.")]),
        [format!("src/b.rs:1: is short now: take it out {table}")]
    );
    assert_eq!(
        said(&[("src/c.rs", "A table.")]),
        [format!("src/c.rs:1: is not there: take it out {table}")]
    );
    assert_eq!(
        said(&[("src/a.rs", " ")]),
        ["src/a.rs:1: is in the table of long files without a reason: give one"]
    );
}

#[test]
fn nothing_is_left_for_later() {
    let note = ["TO", "DO"].concat();
    check_code("src/time/mod.rs", &format!("// {note}: later"), &["2: `TODO`"]);
    check_code("src/time/mod.rs", &format!("/* {note}(me) */"), &["2: `TODO`"]);
    check_code(
        "src/time/mod.rs",
        &format!("// {}: later", ["FIX", "ME"].concat()),
        &["2: `FIXME`"],
    );
    check_code("src/time/mod.rs", "let x = dbg!(1);", &["2: `dbg!`"]);
    check_code("src/time/mod.rs", &format!("let x = \"{note} and dbg!\"; // {note}S"), &[]);
}

#[test]
fn lines_end_where_they_end() {
    let space = "2: white space at the end of the line";
    check("src/time/mod.rs", "//! Time.\nfn f() {} \n", &[space]);
    check("README.md", "Wakeline\n\t\n", &[space]);
    check("README.md", "Wakeline\nWakeline\r\n", &[space]);
    check("README.md", "Wakeline\nWakeline", &["2: the last line has no end"]);
}

#[test]
fn rooms_are_folders() {
    check_code("src/time.rs", "", &["1: a room is a folder: move this to src/time/mod.rs"]);
}

#[test]
fn the_shell_is_thin() {
    let file = |path: &str, lines: usize| source(path, &"\n".repeat(lines));
    let core = file("src/trace/mod.rs", 80);
    assert_eq!(laws::shell_share(&[core.clone(), file("src/shell/mod.rs", 20)]), None);
    let said = laws::shell_share(&[core, file("src/shell/mod.rs", 21)]).map(|found| found.what);
    assert_eq!(
        said.as_deref(),
        Some(
            "src/shell has 21 of the 101 lines of src, more than one in 5: move decisions to the core or to src/ui"
        )
    );
}

#[test]
fn blanking_keeps_every_line_where_it_is() {
    let text = "a \"b\\\nc\" /* d\n e */ 'f' r\"g\nh\" for\"i\" 'j: // k\nl";
    let code = source::code(text);
    let blanked: Vec<&str> = code.lines().map(str::trim).collect();
    assert_eq!(blanked, ["a", "", "", "for    'j:", "l"]);
    let widths = |text: &str| text.lines().map(str::len).collect::<Vec<_>>();
    assert_eq!(widths(&code), widths(text));
}
