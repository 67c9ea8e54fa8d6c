//! `if let` chains, let-else, and nested options.

fn half(n: i32) -> Option<i32> {
    if n % 2 == 0 { Some(n / 2) } else { None }
}

fn length(text: Option<&str>) -> usize {
    let Some(text) = text else {
        return 0;
    };
    text.len()
}

fn main() {
    let some = Some(3);
    if let Some(a) = some
        && a > 2
        && let Some(b) = half(a * 2)
    {
        println!("{a} {b}");
    }
    println!("{} {}", length(Some("abc")), length(None));
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() {
        println!("{top}");
    }
}
