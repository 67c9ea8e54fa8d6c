//! `wakeline trace`: the four forms, on standard output and in a file.

use std::fs;
use std::path::PathBuf;

use roxmltree::Document;
use serde_json::Value;
use wakeline::trace::{Trace, from_json, to_text};

use super::{check_refused, ending, recorded, sample, wakeline};

/// What is wrong with a written trace of `trace`, if anything.
type Reader = fn(&str, &Trace) -> Result<(), String>;

const FORMATS: &[(&str, Reader)] =
    &[("text", is_text), ("json", is_json), ("chrome", is_chrome), ("svg", is_svg)];

fn is_text(text: &str, trace: &Trace) -> Result<(), String> {
    (text == to_text(trace)).then_some(()).ok_or_else(|| "not the library's text".to_owned())
}

fn is_json(text: &str, trace: &Trace) -> Result<(), String> {
    let read = from_json(text).map_err(|error| error.to_string())?;
    (read == *trace).then_some(()).ok_or_else(|| "not the library's trace".to_owned())
}

fn is_chrome(text: &str, _: &Trace) -> Result<(), String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let events = value["traceEvents"].as_array().ok_or("no list of traceEvents")?;
    let phases = |event: &Value| event["ph"].is_string() && event["pid"].is_number();
    (!events.is_empty() && events.iter().all(phases))
        .then_some(())
        .ok_or_else(|| "an event without a phase or a process".to_owned())
}

fn is_svg(text: &str, trace: &Trace) -> Result<(), String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("the root is no svg".to_owned());
    }
    let title = root.children().find(|node| node.tag_name().name() == "title");
    let title = title.and_then(|node| node.text()).unwrap_or_default();
    title.contains(&trace.header.program).then_some(()).ok_or(format!("the title is {title:?}"))
}

#[test]
fn a_trace_is_written_in_every_form_and_the_ending_is_told() {
    for program in sample() {
        let trace = recorded(program, 3);
        let (code, said) = ending(&trace);
        for (format, read) in FORMATS {
            let done = wakeline(&["trace", &program.name, "--seed", "3", "--format", format]);
            assert_eq!((done.code, done.err), (Some(code), said.clone()), "{}", program.name);
            if let Err(wrong) = read(&done.out, &trace) {
                panic!("{} as {format}: {wrong}", program.name);
            }
        }
    }
}

#[test]
fn text_is_the_form_if_none_is_chosen() {
    let done = wakeline(&["trace", "thread-to-channel"]);
    assert_eq!(done, wakeline(&["trace", "thread-to-channel", "--format", "text"]));
}

#[test]
fn a_file_has_what_standard_output_would_have() {
    for (format, _) in FORMATS {
        let file = File::new(format);
        let path = file.0.to_str().expect("the folder's name is UTF-8");
        let args = ["trace", "thread-to-channel", "--format", format];
        let printed = wakeline(&args);
        for option in ["-o", "--output"] {
            let done = wakeline(&[&args[..], &[option, path]].concat());
            assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (Some(0), "", ""));
            let written = fs::read_to_string(&file.0).expect("the file was written");
            assert_eq!(written, printed.out, "{format}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_written_is_refused() {
    let folder = std::env::temp_dir();
    let nowhere = folder.join("no-such-folder").join("trace.txt");
    for path in [folder, nowhere] {
        let path = path.to_str().expect("the folder's name is UTF-8");
        check_refused(
            &wakeline(&["trace", "thread-to-channel", "-o", path]),
            &[path, "could not be written"],
        );
    }
}

/// A file of this test process, gone at the end.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> Self {
        let name = format!("wakeline-{}-{name}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }
}

impl Drop for File {
    fn drop(&mut self) {
        fs::remove_file(&self.0).ok();
    }
}
