//! Texts of every kind: whatever the text, the engine answers with a program or with sentences
//! that point into it.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::compile;
use super::text::{Diagnostic, FileId, Span};
use crate::runtime::{Config, Run};
use crate::time::Instant;

/// Compiles a text, and runs it for a while if it can be. What is said of it points into it.
fn try_it(text: &str) {
    match compile(text) {
        Ok(compiled) => {
            compiled.warnings().iter().for_each(|said| points_into(text, said));
            let mut config = Config::new("any");
            config.limits.steps_without_waiting = 100_000;
            Run::of_body(&config, compiled.main()).advance(Instant::from_millis(1_000), 1_000);
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word: {text}");
            problems.iter().for_each(|said| points_into(text, said));
        }
    }
}

fn points_into(text: &str, said: &Diagnostic) {
    let check = |span: &Span| {
        let is_there = span.file != FileId::PROGRAM
            || (span.start <= span.end && text.get(span.range()).is_some());
        assert!(is_there, "{span:?} of {said:?} is not in {text}");
    };
    check(&said.span);
    said.notes.iter().for_each(|(span, _)| check(span));
    if let Some((span, _)) = said.help.as_ref().and_then(|help| help.replacement.as_ref()) {
        check(span);
    }
    assert!(!said.message.is_empty(), "nothing is said of {text}");
}

/// The programs of `tests/programs`, those that are refused, too.
fn programs() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let mut texts = Vec::new();
    for kind in ["accept", "refuse", "warn"] {
        let entries = std::fs::read_dir(folder.join(kind)).expect("it is part of the repository");
        let mut paths: Vec<_> =
            entries.map(|entry| entry.expect("it can be read").path()).collect();
        paths.sort();
        texts.extend(paths.iter().map(|path| std::fs::read_to_string(path).expect("it is a text")));
    }
    assert!(texts.len() > 100, "there are programs");
    texts
}

/// Words and signs, each with what follows up to the next.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.chars() {
        let is_word = c.is_alphanumeric() || c == '_';
        match pieces.last_mut() {
            Some(last) if (is_word && in_word) || c.is_whitespace() => last.push(c),
            _ => pieces.push(c.to_string()),
        }
        in_word = is_word;
    }
    pieces
}

const WORDS: [&str; 60] = [
    "fn", "main", "let", "mut", "x", "y", "f", "S", "T", "=", "==", "+", "-", "*", "&", "&mut",
    "!", "(", ")", "{", "}", "[", "]", "<", ">", ",", ";", ":", "::", "->", "=>", ".", "..", "..=",
    "|", "if", "else", "match", "loop", "while", "for", "in", "break", "return", "struct", "enum",
    "impl", "trait", "self", "Self", "move", "async", ".await", "1", "2.5", "\"a\"", "'c'", "_",
    "println!", "?",
];

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        cases: 300,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        try_it(&text);
        try_it(&format!("fn main() {{ {text} }}"));
    }

    #[test]
    fn no_words_make_it_panic(words in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..60)) {
        try_it(&format!("fn main() {{ {} }}", words.join(" ")));
        try_it(&words.join(" "));
    }

    #[test]
    fn no_program_with_a_piece_missing_makes_it_panic(program in 0..5usize, from in 0..2_000usize, len in 0..40usize) {
        let Some((_, program)) = crate::program::lesson_texts().into_iter().nth(program) else { return Ok(()) };
        let text: String = program.chars().enumerate().filter(|(i, _)| !(from..from + len).contains(i)).map(|(_, c)| c).collect();
        try_it(&text);
    }

    #[test]
    fn no_program_with_pieces_moved_makes_it_panic(
        number in any::<prop::sample::Index>(),
        changes in prop::collection::vec((0..3u8, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..4),
    ) {
        let programs = programs();
        let mut pieces = pieces(&programs[number.index(programs.len())]);
        for (how, one, other) in changes {
            if pieces.is_empty() {
                break;
            }
            let (one, other) = (one.index(pieces.len()), other.index(pieces.len()));
            match how {
                0 => {
                    pieces.remove(one);
                }
                1 => {
                    let piece = pieces[one].clone();
                    pieces.insert(other, piece);
                }
                _ => pieces.swap(one, other),
            }
        }
        try_it(&pieces.concat());
    }
}

#[test]
fn what_is_said_of_the_programs_points_into_them() {
    for text in programs() {
        try_it(&text);
    }
}

/// Texts that ask for too much: of the parser, the checker, or the machine.
#[test]
fn too_much_of_anything_is_said_in_a_sentence() {
    let many = |piece: &str| piece.repeat(5_000);
    let generics = (0..40).fold("u8".to_owned(), |ty, _| format!("Vec<{ty}>"));
    let texts = [
        format!("fn main() {{ let x = {}1{}; }}", many("("), many(")")),
        format!("fn main() {{ let x = 1{}; }}", many(" + 1")),
        format!("fn main() {{ let x = \"a\"{}; }}", many(".trim()")),
        format!("fn main() {{ if true {{}} {} }}", many("else if true {} ")),
        format!("fn main() {{ let x = {}true; }}", many("!")),
        format!("fn main() {{ let x: {}u8{} = 1; }}", many("&"), ""),
        format!("fn main() {{ let x = {}; }}", "9".repeat(10_000)),
        format!("fn main() {{ let x = 1e{}; }}", "9".repeat(100)),
        format!("fn main() {{ let x: {generics} = Vec::new(); }}"),
        format!("fn main() {{ {} }}", (0..500).map(|n| format!("let x{n} = (x{n}, x{n});")).collect::<String>()),
        "fn main() { let a = [0u8; 1_000_000_000_000]; }".to_owned(),
        "fn main() { let a = [[[0u64; 100_000]; 100_000]; 100_000]; }".to_owned(),
        "const A: usize = B; const B: usize = A; fn main() { let x = A; }".to_owned(),
        "const A: [u8; A.len()] = [0; 1]; fn main() {}".to_owned(),
        "fn main() { let x = 1; } type A = B; type B = A; fn f(x: A) {}".to_owned(),
        "struct S<T>(T); fn f<T>(n: u32, x: T) { if n > 0 { f(n - 1, S(x)); } } fn main() { f(3, 1); }".to_owned(),
        "trait T { fn f(&self); } impl<X> T for X where Option<X>: T { fn f(&self) {} } fn main() { 1.f(); }".to_owned(),
        "use self::main as other; use self::other as main; fn main() {}".to_owned(),
        "mod a { pub use super::b::*; } mod b { pub use super::a::*; } fn main() { a::x(); }".to_owned(),
        "fn f() { f(); } fn main() { f(); }".to_owned(),
        "fn main() { let mut x = 1; let mut f = 0; 'a: loop { loop { loop { x = f; f = x; continue 'a; } } } }".to_owned(),
        "enum E { A(Box<E>), B } fn main() { let mut e = E::B; for _ in 0..100_000 { e = E::A(Box::new(e)); } }".to_owned(),
    ];
    for text in &texts {
        try_it(text);
    }
    // Pairs of pairs: the types, and then the values, double at each step.
    let doubled: String =
        (1..40).map(|n| format!("let x{n} = (x{}, x{});", n - 1, n - 1)).collect();
    try_it(&format!("fn main() {{ let x0 = 1u8; {doubled} }}"));
}
