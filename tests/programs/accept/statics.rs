//! Statics, one computed by a const function.

static GREETING: &str = "hello";
static TABLE: [i32; 3] = [1, 2, 3];
static DOUBLED: i32 = double(21);

const fn double(x: i32) -> i32 {
    x * 2
}

fn main() {
    println!("{GREETING} {TABLE:?} {DOUBLED}");
    println!("{}", TABLE.iter().sum::<i32>());
}
