//! Defaults and struct updates.

#[derive(Debug, Clone, Default, PartialEq)]
struct Config {
    name: String,
    level: u8,
    tags: Vec<String>,
    extra: Option<i32>,
}

#[derive(Debug, Default)]
enum Mode {
    Fast,
    #[default]
    Slow,
}

fn main() {
    let plain = Config { name: "x".into(), ..Default::default() };
    let other = Config { level: 3, tags: vec!["t".into()], extra: Some(1), ..plain.clone() };
    println!("{plain:?}");
    println!("{other:#?} {}", plain == other);
    println!("{:?}", (i32::default(), String::default(), <(u8, bool)>::default(), Mode::default()));
}
