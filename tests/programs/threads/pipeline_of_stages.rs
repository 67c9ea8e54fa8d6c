//! Stages on threads, with a channel between each two.

use std::sync::mpsc::{self, Receiver};
use std::thread;

fn stage<T, U, F>(input: Receiver<T>, mut f: F) -> Receiver<U>
where
    T: Send + 'static,
    U: Send + 'static,
    F: FnMut(T) -> Option<U> + Send + 'static,
{
    let (to, output) = mpsc::channel();
    thread::spawn(move || {
        for item in input {
            if let Some(result) = f(item) {
                if to.send(result).is_err() {
                    break;
                }
            }
        }
    });
    output
}

fn main() {
    let (to, lines) = mpsc::channel();
    let words = stage(lines, |line: &str| Some(line.trim().to_lowercase()));
    let known = stage(words, |word| if word.is_empty() { None } else { Some(word) });
    let mut number = 0;
    let numbered = stage(known, move |word| {
        number += 1;
        Some((number, word))
    });
    for line in ["  Sugar", "", "Flour ", "   ", "EGGS"] {
        to.send(line).unwrap();
    }
    drop(to);
    for (number, word) in numbered {
        println!("{number}: {word}");
    }
}
