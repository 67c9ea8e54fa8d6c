//! Threads of a scope that borrow parts of a list.

use std::thread;

fn main() {
    let numbers: Vec<u64> = (1..=1000).collect();
    let (left, right) = numbers.split_at(numbers.len() / 2);
    let (low, high) = thread::scope(|scope| {
        let low = scope.spawn(|| left.iter().sum::<u64>());
        let high = scope.spawn(|| right.iter().sum::<u64>());
        (low.join().unwrap(), high.join().unwrap())
    });
    println!("{low} + {high} = {}", low + high);
    let total: u64 = thread::scope(|scope| {
        let parts: Vec<_> = numbers
            .chunks(250)
            .map(|chunk| scope.spawn(move || chunk.iter().sum::<u64>()))
            .collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    });
    println!("{total} {}", numbers.len());
}
