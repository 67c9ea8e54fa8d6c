//! Threads of a scope that change what they borrow.

use std::sync::Mutex;
use std::thread;

fn main() {
    let mut names = vec![String::from("ann"), String::from("bob"), String::from("cleo")];
    thread::scope(|scope| {
        for name in names.iter_mut() {
            scope.spawn(move || {
                *name = name.to_uppercase();
            });
        }
    });
    println!("{names:?}");
    let mut even = 0;
    let mut odd = 0;
    let numbers = [4, 9, 12, 15, 22];
    thread::scope(|scope| {
        scope.spawn(|| even = numbers.iter().filter(|n| **n % 2 == 0).count());
        scope.spawn(|| odd = numbers.iter().filter(|n| **n % 2 == 1).count());
    });
    println!("{even} even, {odd} odd of {}", numbers.len());
    let longest = Mutex::new(String::new());
    thread::scope(|scope| {
        for word in ["to", "sleep", "perchance", "dream"] {
            let longest = &longest;
            scope.spawn(move || {
                let mut longest = longest.lock().unwrap();
                if word.len() > longest.len() {
                    *longest = word.to_string();
                }
            });
        }
    });
    println!("{}", longest.into_inner().unwrap());
}
