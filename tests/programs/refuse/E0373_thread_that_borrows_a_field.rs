//! A thread that borrows a field of a variable.

fn main() {
    let pair = (String::from("left"), 1);
    let thread = std::thread::spawn(|| println!("{}", pair.0));
    thread.join().unwrap();
}
