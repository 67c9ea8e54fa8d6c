//! Missing number.

fn main() {
    let n: u8 = 7;
    match n {
        0..=9 => println!("a"),
        11..=255 => println!("b"),
    }
}
