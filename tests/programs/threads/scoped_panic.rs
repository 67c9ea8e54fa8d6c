//! A panic in a scope, joined and not joined.

use std::panic;
use std::thread;

fn main() {
    let result = thread::scope(|scope| {
        let bad = scope.spawn(|| -> i32 { panic!("one of them fails") });
        let good = scope.spawn(|| 5);
        let text = bad.join().unwrap_err().downcast_ref::<&str>().map(|text| text.to_string());
        (text, good.join().unwrap())
    });
    println!("{result:?}");
    let caught = panic::catch_unwind(|| {
        thread::scope(|scope| {
            scope.spawn(|| panic!("nobody joins this one"));
        });
    });
    println!("{:?}", caught.unwrap_err().downcast_ref::<&str>());
}
