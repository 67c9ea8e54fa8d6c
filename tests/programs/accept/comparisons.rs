//! Comparing tuples, enums and own types.

use std::cmp::Ordering;

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    major: u32,
    minor: u32,
}

#[derive(PartialEq, PartialOrd)]
enum Suit {
    Clubs,
    Hearts(i32),
    Spades,
}

fn main() {
    println!("{:?} {} {}", (1, 'a').cmp(&(1, 'b')), (1, 2.0) < (1, 3.0), [1, 2] == [1, 2]);
    println!("{} {} {:?}", std::cmp::max(3, 9), "b".max("a"), Ordering::Less.reverse());
    println!("{:?} {}", 1.cmp(&2).then(3.cmp(&1)), Ordering::Equal.is_eq());
    let mut versions = vec![Version { major: 1, minor: 5 }, Version { major: 0, minor: 9 }, Version { major: 1, minor: 2 }];
    versions.sort();
    println!("{versions:?} {:?}", versions.iter().max());
    println!("{} {}", Suit::Clubs < Suit::Spades, Suit::Hearts(2) < Suit::Hearts(3));
    println!("{:?}", versions[0].partial_cmp(&versions[1]));
    println!("{}", Some(1) > None);
}
