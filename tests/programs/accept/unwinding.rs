//! A panic drops what the functions that it leaves hold.

struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("d{}", self.0);
    }
}
fn f() {
    let _a = D(1);
    let _b = D(2);
    panic!("no");
}
fn main() {
    let _c = D(3);
    f();
}
