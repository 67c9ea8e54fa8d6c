//! Programs that are nearly right: those of `tests/programs`, with tokens and lines deleted, doubled,
//! swapped, and taken from each other; soups of tokens; arbitrary letters.

use std::fs;
use std::path::{Path, PathBuf};

use fastrand::Rng;

/// Tokens for soups.
const WORDS: &str = "fn main let mut x y f S T = == + - * & && ! ( ) { } [ ] < > , ; : :: -> => . .. ..= | || if else match loop while for in break continue return struct enum impl trait self Self move async await .await 1 2.5 \"a\" 'c' 'a _ println! vec! format! ? i32 u8 String Vec Option Some None Ok Err Box dyn where pub const static use std mod type ref as unsafe # macro_rules! $ @ 0..9 0xffffffffffffffffffffffffffffffffffffff 1e999 \"{}\" \"{x:?}\" Rc RefCell Drop Clone Fn FnMut FnOnce Iterator Future Pin tokio select! join! spawn thread panic!";

/// Makes texts: the same number, the same texts.
pub(crate) struct Mutator {
    rng: Rng,
    programs: Vec<Vec<String>>,
    words: Vec<&'static str>,
}

/// What is in a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is part of the repository");
    entries.map(|entry| entry.expect("it can be read").path()).collect()
}

impl Mutator {
    pub(crate) fn new(seed: u64) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut paths = Vec::new();
        let lessons = files(&root.join("lessons")).into_iter().filter(|path| path.is_dir());
        let folders =
            ["tests/programs/accept", "tests/programs/refuse"].map(|name| root.join(name));
        for folder in folders.into_iter().chain(lessons) {
            let programs = files(&folder).into_iter();
            paths.extend(programs.filter(|path| path.extension().is_some_and(|end| end == "rs")));
        }
        paths.sort();
        let texts = paths.iter().filter_map(|path| fs::read_to_string(path).ok());
        let programs: Vec<_> = texts.map(|text| tokens(&text)).collect();
        assert!(programs.len() > 50, "the programs of the tests are not there");
        Self { rng: Rng::with_seed(seed), programs, words: WORDS.split(' ').collect() }
    }

    /// The next text.
    pub(crate) fn text(&mut self) -> String {
        match self.rng.usize(..12) {
            0 => self.soup(),
            1 => format!("fn main() {{ {} }}", self.soup()),
            2 => (0..self.rng.usize(..200)).map(|_| self.rng.char(..)).collect(),
            _ => self.mutated(),
        }
    }

    fn soup(&mut self) -> String {
        let count = self.rng.usize(..80);
        let words: Vec<_> = (0..count).map(|_| *self.choose_word()).collect();
        words.join(" ")
    }

    fn choose_word(&mut self) -> &&'static str {
        let n = self.rng.usize(..self.words.len());
        &self.words[n]
    }

    fn mutated(&mut self) -> String {
        let n = self.rng.usize(..self.programs.len());
        let mut tokens = self.programs[n].clone();
        for _ in 0..1 + self.rng.usize(..4) {
            if tokens.is_empty() {
                break;
            }
            self.change(&mut tokens);
        }
        tokens.concat()
    }

    fn change(&mut self, tokens: &mut Vec<String>) {
        let at = self.rng.usize(..tokens.len());
        // A token, a few, or a line.
        let end = match self.rng.usize(..3) {
            0 => at + 1,
            1 => (at + 1 + self.rng.usize(..20)).min(tokens.len()),
            _ => tokens[at..]
                .iter()
                .position(|token| token.contains('\n'))
                .map_or(tokens.len(), |n| at + n + 1),
        };
        match self.rng.usize(..7) {
            0 => drop(tokens.drain(at..end)),
            1 => {
                let part = tokens[at..end].to_vec();
                let to = self.rng.usize(..=tokens.len());
                tokens.splice(to..to, part);
            }
            2 => {
                let other = self.rng.usize(..tokens.len());
                tokens.swap(at, other);
            }
            3 => {
                let other = self.rng.usize(..self.programs.len());
                let from = &self.programs[other];
                let begin = self.rng.usize(..from.len());
                let len = 1 + self.rng.usize(..30);
                let part: Vec<_> = from[begin..(begin + len).min(from.len())].to_vec();
                tokens.splice(at..end, part);
            }
            4 => tokens[at] = format!(" {} ", self.choose_word()),
            5 => {
                // A name in the place of another one of the same program.
                let other = self.rng.usize(..tokens.len());
                tokens[at] = tokens[other].clone();
            }
            _ => {
                let word = format!(" {} ", self.choose_word());
                tokens.insert(at, word);
            }
        }
    }
}

/// Words, spaces, and single signs.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let kind = |c: char| match c {
        c if c.is_alphanumeric() || c == '_' => 1,
        c if c.is_whitespace() => 2,
        _ => 0,
    };
    let mut last = 0;
    for c in text.chars() {
        let now = kind(c);
        match tokens.last_mut() {
            Some(token) if now == last && now != 0 => token.push(c),
            _ => tokens.push(c.to_string()),
        }
        last = now;
    }
    tokens
}
