//! Ranges of the widest integers, up to their ends.

fn main() {
    println!("{:?}", (1u128..=4).step_by(2).collect::<Vec<_>>());
    println!("{:?}", (0u128..5).step_by(3).collect::<Vec<_>>());
    println!("{:?}", (-3i128..4).rev().step_by(3).collect::<Vec<_>>());
    println!("{:?}", (u128::MAX - 3..u128::MAX).step_by(2).collect::<Vec<_>>());
    println!("{:?} {:?}", (i128::MAX - 2..=i128::MAX).nth(2), (i128::MAX - 2..i128::MAX).nth(2));
    println!("{:?} {:?}", (i128::MIN..i128::MAX).nth(5), (0..u128::MAX).nth(usize::MAX));
    println!("{:?} {:?}", (250u8..).nth(3), (i8::MIN..=i8::MAX).nth(255));
    println!("{:?} {:?}", (0u128..9).len_of(), (i8::MIN..i8::MAX).size_hint());
    println!("{:?}", (0..u128::MAX).size_hint().0);
}

trait LenOf {
    fn len_of(self) -> usize;
}

impl LenOf for std::ops::Range<u128> {
    fn len_of(self) -> usize {
        self.size_hint().0
    }
}
