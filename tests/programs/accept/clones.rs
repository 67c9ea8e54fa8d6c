//! Clones of tuples, arrays, closures and boxes.

fn main() {
    let pair = (String::from("a"), 1, vec![2]);
    let mut other = pair.clone();
    other.2.push(3);
    println!("{pair:?} {other:?}");
    let texts = [String::from("x"), String::from("y")];
    let mut more = texts.clone();
    more[0].push('!');
    println!("{texts:?} {more:?}");
    let name = String::from("closure");
    let f = move || name.len();
    let g = f.clone();
    println!("{} {}", f(), g());
    let boxed = Box::new(vec![1]);
    println!("{:?} {}", boxed.clone(), boxed == Box::new(vec![1]));
}
