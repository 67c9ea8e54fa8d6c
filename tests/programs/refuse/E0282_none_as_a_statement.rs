//! A forgotten `return`: of what the `None` would hold one nothing says.

fn first(numbers: &[u32]) -> Option<u32> {
    if numbers.is_empty() {
        None;
    }
    Some(numbers[0])
}

fn main() {
    println!("{:?}", first(&[1]));
}
