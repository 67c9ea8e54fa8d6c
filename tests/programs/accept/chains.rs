//! Long chains: of adapters, of names for a type, of consts, of imports in any order, of types that
//! are parts of many.

mod far {
    pub use self::c as d;
    pub use self::b as c;
    pub use self::a as b;

    pub fn a() -> u8 {
        1
    }
}

use far::d as e;

type A<T> = B<Option<T>>;
type B<T> = C<(T, u8)>;
type C<T> = Vec<T>;

const FIRST: usize = SECOND + 1;
const SECOND: usize = THIRD * 2;
const THIRD: usize = 3;

#[derive(Debug, Clone, PartialEq)]
struct Leaf(u8);
#[derive(Debug, Clone, PartialEq)]
struct Two(Leaf, Leaf);
#[derive(Debug, Clone, PartialEq)]
struct Four(Two, Two);
#[derive(Debug, Clone, PartialEq)]
struct Eight(Four, Box<Four>);

fn sent<T: Send + Clone>(value: &T) -> T {
    value.clone()
}

fn main() {
    let sum: u32 = (0..20u32)
        .map(|x| x + 1)
        .filter(|x| x % 2 == 0)
        .map(|x| x * 3)
        .skip(1)
        .map(|x| (x, x + 1))
        .filter(|(x, _)| x % 4 != 1)
        .map(|(x, y)| x + y)
        .take(8)
        .inspect(|x| print!("{x} "))
        .map(u64::from)
        .filter_map(|x| u32::try_from(x).ok())
        .chain(1..3)
        .map(|x| x.wrapping_sub(1))
        .step_by(2)
        .map(|x| [x, x])
        .flatten()
        .sum();
    println!("{sum}");
    let all: A<char> = vec![(Some('a'), 1), (None, 2)];
    println!("{all:?} {} {}", e(), [0u8; FIRST].len());
    let four = Four(Two(Leaf(1), Leaf(2)), Two(Leaf(3), Leaf(4)));
    let eight = Eight(four.clone(), Box::new(four));
    println!("{:?} {}", sent(&eight), sent(&eight) == eight);
}
