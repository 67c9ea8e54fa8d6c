//! What a `Result` can do.

trait Three {
    fn is_ok_and_three(&self) -> bool;
}

impl Three for Result<i32, String> {
    fn is_ok_and_three(&self) -> bool {
        self.as_ref().is_ok_and(|x| *x == 3)
    }
}

fn main() {
    let good: Result<i32, String> = Ok(3);
    let bad: Result<i32, String> = Err("bad".into());
    println!("{:?} {:?}", good.as_ref().map(|x| x + 1), bad.as_ref().map_err(|e| e.len()));
    println!("{} {} {}", good.clone().unwrap_or(0), bad.clone().unwrap_or_default(), bad.clone().unwrap_or_else(|e| e.len() as i32));
    println!("{:?} {:?} {:?}", good.clone().ok(), bad.clone().err(), bad.clone().or_else(|_| Ok::<i32, ()>(9)));
    println!("{:?}", good.clone().and_then(|x| if x > 5 { Ok(x) } else { Err(format!("{x} is low")) }));
    println!("{} {} {}", good.is_ok_and_three(), bad.is_err(), bad.clone().unwrap_err());
    println!("{:?}", "1,2,x".split(',').map(|t| t.parse::<i32>()).collect::<Result<Vec<_>, _>>());
    println!("{:?}", "1,2,3".split(',').map(|t| t.parse::<i32>()).sum::<Result<i32, _>>());
    println!("{:?} {:?}", Ok::<Option<i32>, ()>(Some(1)).transpose(), bad.iter().count());
    println!("{}", good.expect("it is there"));
    let n: i32 = bad.expect("it is not there");
    println!("{n}");
}
