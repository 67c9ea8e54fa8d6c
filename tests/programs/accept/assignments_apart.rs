//! Assignments to several places at once.

fn main() {
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a + b);
    println!("{a} {b}");
    [a, b] = [7, 8];
    println!("{a} {b}");
    let mut list = vec![1, 2, 3];
    (list[0], _) = (10, "left out");
    (a, (b, ..)) = (0, (5, 6, 7));
    println!("{list:?} {a} {b}");
}
