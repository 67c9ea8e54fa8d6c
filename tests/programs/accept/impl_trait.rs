//! `impl Trait` in arguments and results.

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

fn evens(limit: u32) -> impl Iterator<Item = u32> + Clone {
    (0..limit).filter(|x| x % 2 == 0)
}

fn describe(values: &[impl std::fmt::Display]) -> String {
    values.iter().map(|value| format!("[{value}]")).collect()
}

fn main() {
    println!("{}", compose(|x: i32| x + 1, |y: i32| format!("<{y}>"))(4));
    println!("{:?} {}", evens(10).collect::<Vec<_>>(), evens(5).count());
    println!("{}", describe(&[1.5, 2.5]));
}
