//! Unused must use marked.

#[must_use]
struct Guard;
#[must_use]
fn count() -> i32 { 1 }
fn guard() -> Guard { Guard }
fn main() {
    guard();
    count();
    let n = count();
    n + 1;
    n == 2;
    || n;
}
