//! A function is applied to each item on a thread of its own.

use std::thread;

fn parallel_map<T, U, F>(items: Vec<T>, f: F) -> Vec<U>
where
    T: Send + 'static,
    U: Send + 'static,
    F: Fn(T) -> U + Send + Clone + 'static,
{
    let handles: Vec<_> = items
        .into_iter()
        .map(|item| {
            let f = f.clone();
            thread::spawn(move || f(item))
        })
        .collect();
    handles.into_iter().map(|handle| handle.join().unwrap()).collect()
}

fn collatz(start: u64) -> u32 {
    let mut n = start;
    let mut steps = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    }
    steps
}

fn main() {
    println!("{:?}", parallel_map(vec![7, 27, 97, 871], collatz));
    let by = 3;
    println!("{:?}", parallel_map(vec!["a", "bc"], move |text| text.repeat(by)));
}
