//! A method of a trait that is not in scope.

mod m {
    pub trait T {
        fn go(&self) {}
    }
    impl T for i32 {}
}
fn main() {
    let x: i32 = 1;
    x.go();
}
