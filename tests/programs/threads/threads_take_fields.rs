//! A thread takes the field that it uses; the rest may even be what no thread may have.

use std::rc::Rc;
use std::thread;

struct Job {
    name: String,
    numbers: Vec<u32>,
    shared: Rc<u32>,
}

struct Settings {
    name: String,
}

static SETTINGS: Settings = Settings { name: String::new() };

fn length(settings: &'static Settings) -> usize {
    thread::spawn(|| settings.name.len()).join().unwrap()
}

fn main() {
    let job = Job { name: "sum".into(), numbers: vec![1, 2, 3], shared: Rc::new(7) };
    let sum = thread::spawn(move || job.numbers.iter().sum::<u32>());
    println!("{} {} {}", job.name, job.shared, sum.join().unwrap());
    let name = thread::spawn(move || job.name);
    println!("{} {}", name.join().unwrap(), job.shared);
    println!("{}", length(&SETTINGS));
}
