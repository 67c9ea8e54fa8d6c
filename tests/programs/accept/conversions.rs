//! Conversions of own types.

use std::str::FromStr;

struct Celsius(f64);

impl From<Celsius> for f64 {
    fn from(celsius: Celsius) -> f64 {
        celsius.0
    }
}

#[derive(Debug, Clone, Copy)]
enum Level {
    Low = 1,
    Mid = 5,
    High,
}

impl TryFrom<u8> for Level {
    type Error = String;
    fn try_from(value: u8) -> Result<Self, String> {
        match value {
            1 => Ok(Level::Low),
            5 => Ok(Level::Mid),
            6 => Ok(Level::High),
            _ => Err(format!("{value} is no level")),
        }
    }
}

#[derive(Debug)]
struct Point {
    x: i32,
    y: i32,
}

impl FromStr for Point {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (x, y) = text.split_once(',').ok_or("no comma")?;
        let read = |part: &str| part.parse().map_err(|_| format!("{part} is no number"));
        Ok(Point { x: read(x)?, y: read(y)? })
    }
}

fn shout(text: impl AsRef<str>) -> String {
    text.as_ref().to_uppercase()
}

fn main() {
    let celsius: f64 = Celsius(36.6).into();
    println!("{celsius} {:?} {:?}", Level::try_from(5u8), Level::try_from(9u8));
    println!("{:?} {:?}", "2,3".parse::<Point>(), "x".parse::<Point>());
    let level: Result<Level, _> = 1u8.try_into();
    println!("{level:?} {}", Level::High as u8);
    println!("{} {}", shout("abc"), shout(String::from("def")));
    println!("{:?} {:?}", String::from('c'), Vec::from([1, 2]));
    println!("{:?} {}", Option::from(3), u64::from(3u8) + u64::from(true));
}
