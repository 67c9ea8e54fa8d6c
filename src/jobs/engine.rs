//! What the engine does for the page. It is a module of its own, loaded after the first view, with
//! a memory of its own: what it is asked comes as text or bytes, and so does what it answers. To
//! the page it leaves what is seldom used and large, too: trace files.

use super::{decode, encode};
use crate::program;
use crate::program::surface::reference;
use crate::trace::{Trace, from_json, to_json};

/// The [`program::Answer`] to a text.
pub fn compile(text: &str) -> Vec<u8> {
    encode(&program::compile(text))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::{Answer, Compiled};
    use crate::runtime::{Config, Run};

    #[test]
    fn a_program_runs_the_same_after_the_way_through_bytes() {
        for (name, text) in program::lesson_texts() {
            let Ok(there) = program::compile(&text) else { continue };
            let answer: Answer = decode(&compile(&text)).expect("an answer");
            let here = answer.expect("the same program");
            assert_eq!(here.warnings(), there.warnings());
            let again: Compiled = decode(&encode(&here)).expect("the same program");
            let trace =
                |compiled: &Compiled| Run::of_body(&Config::new(&name), compiled.main()).finish();
            let expected = trace(&there);
            assert!(trace(&here) == expected, "{name}");
            assert!(trace(&again) == expected, "{name}");
            let file = to_file(&encode(&expected));
            let read: Result<Trace, String> = decode(&from_file(&file)).expect("an answer");
            assert_eq!(read.as_ref().err(), None, "{name}");
            assert!(read == Ok(expected), "{name}");
        }
    }

    #[test]
    fn what_is_said_survives_the_way() {
        let text = "fn main() { let x: u8 = true; nothing(); }";
        let expected = program::compile(text).expect_err("it is wrong");
        let answer: Answer = decode(&compile(text)).expect("an answer");
        assert_eq!(answer.expect_err("it is wrong"), expected);
        assert_eq!(decode(&list()), Ok(reference()));
        let refused: Result<Trace, String> = decode(&from_file("{}")).expect("an answer");
        assert_eq!(refused.err(), from_json("{}").err().map(|error| error.to_string()));
        assert_eq!(to_file(&[]), "");
    }
}
