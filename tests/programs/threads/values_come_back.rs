//! What threads give comes back when they are joined, in the order of joining.

use std::thread;

#[derive(Debug, PartialEq)]
struct Report {
    name: String,
    total: u64,
}

fn main() {
    let jobs = vec![("small", 10), ("middle", 100), ("large", 1000)];
    let handles: Vec<thread::JoinHandle<Report>> = jobs
        .into_iter()
        .map(|(name, top)| {
            thread::spawn(move || Report { name: name.to_string(), total: (1..=top).sum() })
        })
        .collect();
    for handle in handles {
        let report = handle.join().unwrap();
        println!("{} gives {}", report.name, report.total);
    }
    let nested = thread::spawn(|| thread::spawn(|| 6 * 7).join().unwrap() + 1);
    println!("{}", nested.join().unwrap());
}
