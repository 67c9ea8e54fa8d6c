//! Borrow that escapes.

fn keep<F: FnOnce() + 'static>(f: F) { f(); }
fn run(text: &str) { keep(move || println!("{text}")); }
fn main() { run("a"); }
