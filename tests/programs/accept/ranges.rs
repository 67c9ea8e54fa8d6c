//! Ranges as values.

fn main() {
    let range = 2..7;
    println!("{range:?} {} {} {}", range.contains(&6), range.len(), range.is_empty());
    println!("{:?} {:?} {:?} {:?}", 1..=3, ..4, 2.., ..);
    println!("{} {:?} {}", (1..=10).sum::<i32>(), (0..10).step_by(3).collect::<Vec<_>>(), (1..=3).rev().map(|x| x.to_string()).collect::<String>());
    println!("{} {}", (1..=5).contains(&5), (5..1).count());
    println!("{:?} {:?}", (0..5).nth(2), (0u8..=255).last());
    for x in (0..3).rev() {
        print!("{x} ");
    }
    println!("{}", range.start + range.end);
}
