//! A closure that borrows what it may outlive.

fn f<F: Fn() + 'static>(f: F) {}
fn main() {
    let x = 1;
    f(|| {
        let y = x + 1;
    });
}
