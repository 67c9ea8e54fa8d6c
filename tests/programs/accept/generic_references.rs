//! Generic functions used with references.

fn doubled<I>(items: I) -> Vec<I::Item>
where
    I: IntoIterator,
    I::Item: Clone,
{
    items.into_iter().flat_map(|item| [item.clone(), item]).collect()
}

fn largest<T: PartialOrd + Copy>(values: &[T]) -> T {
    let mut largest = values[0];
    for &value in values {
        if value > largest {
            largest = value;
        }
    }
    largest
}

fn main() {
    let texts = [String::from("a"), String::from("b")];
    println!("{:?}", doubled(texts.iter()));
    println!("{:?}", doubled([1, 2]));
    println!("{}", largest(&["x", "z", "y"]));
    println!("{:?}", std::iter::repeat_n(&texts[0], 2).collect::<Vec<_>>());
}
