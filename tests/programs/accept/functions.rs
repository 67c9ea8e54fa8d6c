//! Functions: parameters, results, early return, recursion, nested functions.

fn add(a: i32, b: i32) -> i32 {
    a + b
}

fn sign(n: i32) -> &'static str {
    if n < 0 {
        return "negative";
    }
    if n == 0 { "zero" } else { "positive" }
}

fn factorial(n: u64) -> u64 {
    if n <= 1 { 1 } else { n * factorial(n - 1) }
}

fn is_even(n: u32) -> bool {
    n == 0 || is_odd(n - 1)
}

fn is_odd(n: u32) -> bool {
    n != 0 && is_even(n - 1)
}

fn main() {
    fn twice(n: i32) -> i32 {
        const FACTOR: i32 = 2;
        n * FACTOR
    }
    println!("{}", add(2, twice(5)));
    for n in [-4, 0, 9] {
        println!("{n} is {}", sign(n));
    }
    println!("{}", factorial(20));
    println!("{} {}", is_even(10), is_odd(10));
}
