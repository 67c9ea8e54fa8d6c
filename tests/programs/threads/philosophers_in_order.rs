//! Five dining philosophers who take the lower fork first.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

struct Philosopher {
    name: &'static str,
    lower: usize,
    higher: usize,
}

fn main() {
    let forks: Arc<Vec<Mutex<u32>>> = Arc::new((0..5).map(|_| Mutex::new(0)).collect());
    let names = ["Hypatia", "Kongzi", "Spinoza", "Arendt", "Nagarjuna"];
    let handles: Vec<_> = names
        .into_iter()
        .enumerate()
        .map(|(seat, name)| {
            // The fork with the lower number first: nobody waits in a ring.
            let other = (seat + 1) % names.len();
            let who = Philosopher { name, lower: seat.min(other), higher: seat.max(other) };
            let forks = Arc::clone(&forks);
            thread::spawn(move || {
                for _ in 0..3 {
                    let mut one = forks[who.lower].lock().unwrap();
                    let mut two = forks[who.higher].lock().unwrap();
                    *one += 1;
                    *two += 1;
                    thread::sleep(Duration::from_millis(2));
                }
                format!("{} has eaten", who.name)
            })
        })
        .collect();
    for handle in handles {
        println!("{}", handle.join().unwrap());
    }
    let used: Vec<u32> = forks.iter().map(|fork| *fork.lock().unwrap()).collect();
    println!("{used:?}");
}
