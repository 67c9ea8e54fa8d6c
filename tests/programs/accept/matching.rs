//! Tuples, ranges and alternatives in patterns; values of loops.

fn main() {
    let t = (1, "two", 3.5);
    let (a, b, c) = t;
    let n = match a {
        0 => "zero",
        1 | 2 => "few",
        3..=9 => "some",
        _ => "many",
    };
    println!("{a} {b} {c} {n}");
    let x = 'outer: loop {
        let mut i = 0;
        loop {
            i += 1;
            if i == 7 {
                break 'outer i * 2;
            }
        }
    };
    println!("{x}");
}
