//! Dead code functions.

struct S;
impl S {
    fn used(&self) -> i32 { 1 }
    fn unused(&self) -> i32 { 2 }
}
fn helper() -> i32 { only_by_helper() }
fn only_by_helper() -> i32 { 1 }
fn generic<T>(value: T) -> T { value }
fn recursive(n: i32) -> i32 { if n > 0 { recursive(n - 1) } else { 0 } }
fn passed(n: i32) -> i32 { n }
fn apply(f: fn(i32) -> i32) -> i32 { f(1) }
fn main() { println!("{} {}", S.used(), apply(passed)); }
