//! Closure called twice.

fn main() {
    let text = String::from("a");
    let give = || text;
    let one = give();
    let two = give();
    println!("{one} {two}");
}
