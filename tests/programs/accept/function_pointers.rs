//! Functions and closures as pointers.

fn half(x: f64) -> f64 {
    x / 2.0
}

fn apply(f: impl Fn(f64) -> f64, x: f64) -> f64 {
    f(x)
}

fn main() {
    let all: [(&str, fn(f64) -> f64); 3] = [("sqrt", f64::sqrt), ("minus", |x| -x), ("half", half)];
    for (name, f) in &all {
        println!("{name} {}", f(4.0));
    }
    println!("{}", apply(half, 3.0));
    let pick: fn(i32, i32) -> i32 = if all.len() > 2 { i32::max } else { i32::min };
    println!("{}", pick(3, 5));
    println!("{:?}", ["a", "b"].iter().map(ToString::to_string).collect::<Vec<String>>());
    println!("{:?}", ["1", "2"].iter().map(|t| t.parse::<i32>()).filter_map(Result::ok).collect::<Vec<_>>());
    println!("{:?}", [Some(1), None].into_iter().map(Option::unwrap_or_default).collect::<Vec<i32>>());
}
