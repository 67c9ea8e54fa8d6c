//! Slice patterns with names for the rest.

fn total(list: &[i32]) -> i32 {
    match list {
        [] => 0,
        [first, rest @ ..] => first + total(rest),
    }
}

fn main() {
    let list = [1, 2, 3, 4, 5];
    if let [first, rest @ ..] = &list[..] {
        println!("{first} {rest:?}");
    }
    if let [first, middle @ .., last] = &list {
        println!("{first} {middle:?} {last}");
    }
    println!("{} {}", total(&list), total(&[]));
    let mut own = vec![1, 2, 3];
    if let [one, others @ ..] = own.as_mut_slice() {
        *one = 10;
        others[0] = 20;
    }
    println!("{own:?}");
    match &["a", "b"][..] {
        [] => println!("none"),
        [only] => println!("{only}"),
        [.., last] => println!("last {last}"),
    }
}
