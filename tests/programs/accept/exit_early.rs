//! `process::exit` runs no destructors.

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped");
    }
}

fn main() {
    let _noisy = Noisy;
    println!("before");
    if std::env::args().len() > 0 {
        std::process::exit(7);
    }
    println!("after");
}
