//! Missing slice.

fn main() {
    let list = vec![1, 2];
    match list.as_slice() {
        [] => println!("none"),
        [one] => println!("{one}"),
    }
}
