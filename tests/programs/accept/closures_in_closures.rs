//! Closures inside closures take what they use through those around them.

fn main() {
    let first = |a: i32| a + 1;
    let k = 1;
    let s = String::from("x");
    let outer = || {
        let inner = || s.len() as i32 + k;
        inner() + 1
    };
    println!("{} {}", first(1), outer());
    let mut count = 0;
    let mut twice = || {
        let mut once = || count += k;
        once();
        once();
    };
    twice();
    twice();
    println!("{count}");
    let take = move || {
        let inner = move || s;
        inner()
    };
    println!("{}", take());
}
