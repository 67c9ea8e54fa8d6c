//! Bindings in patterns: `@`, `ref`, ranges, shadowing.

fn main() {
    for n in [0, 1, 5, 12, 100] {
        println!("{}", match n {
            0 => "zero".to_string(),
            k @ (1 | 2) => format!("low {k}"),
            k @ 3..=9 => format!("mid {k}"),
            k if k % 2 == 0 && k < 50 => format!("even {k}"),
            ..0 => "negative".to_string(),
            _ => "other".to_string(),
        });
    }
    let mut pair = (String::from("l"), 5);
    {
        let (ref mut text, ref n) = pair;
        text.push_str("eft");
        println!("{text} {n}");
    }
    println!("{pair:?}");
    let x = 5;
    let x = x * 2;
    {
        let x = "inner";
        println!("{x}");
    }
    println!("{x}");
    match 'k' {
        'a'..='j' => println!("first"),
        'k'..='z' => println!("second"),
        _ => println!("none"),
    }
}
