//! A struct that holds a closure and a map.

use std::collections::HashMap;

struct Cache<F: Fn(u64) -> u64> {
    compute: F,
    known: HashMap<u64, u64>,
}

impl<F: Fn(u64) -> u64> Cache<F> {
    fn get(&mut self, key: u64) -> u64 {
        if let Some(value) = self.known.get(&key) {
            return *value;
        }
        let value = (self.compute)(key);
        self.known.insert(key, value);
        value
    }
}

fn fibonacci(n: u32, known: &mut HashMap<u32, u64>) -> u64 {
    if n < 2 {
        return n as u64;
    }
    if let Some(value) = known.get(&n) {
        return *value;
    }
    let value = fibonacci(n - 1, known) + fibonacci(n - 2, known);
    known.insert(n, value);
    value
}

fn main() {
    let calls = std::cell::Cell::new(0);
    let mut cache = Cache {
        compute: |x| {
            calls.set(calls.get() + 1);
            x * x
        },
        known: HashMap::new(),
    };
    println!("{} {} {} {}", cache.get(3), cache.get(3), cache.get(4), calls.get());
    println!("{}", fibonacci(80, &mut HashMap::new()));
}
