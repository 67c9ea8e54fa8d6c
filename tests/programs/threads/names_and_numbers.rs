//! Names and numbers of threads.

use std::thread::{self, Builder};

fn main() {
    println!("{:?}", thread::current().name());
    let named = Builder::new()
        .name("archivist".to_string())
        .stack_size(64 * 1024)
        .spawn(|| thread::current().name().map(str::to_owned))
        .unwrap();
    println!("{:?}", named.thread().name());
    println!("{:?}", named.join().unwrap());
    let unnamed = thread::spawn(|| (thread::current().name().is_none(), thread::current().id()));
    let id = unnamed.thread().id();
    let (is_unnamed, own_id) = unnamed.join().unwrap();
    println!("{is_unnamed} {}", id == own_id);
    println!("{}", id != thread::current().id());
    println!("{}", thread::current().id() == thread::current().id());
    println!("{:?}", thread::current().id());
    println!("{}", thread::available_parallelism().is_ok_and(|count| count.get() >= 1));
    thread::scope(|scope| {
        let inner = Builder::new().name(String::from("inner")).spawn_scoped(scope, || {
            println!("{}", thread::current().name().unwrap_or("?"));
        });
        inner.unwrap().join().unwrap();
    });
}
