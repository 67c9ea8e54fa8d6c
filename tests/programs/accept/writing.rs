//! Writing into texts, and into what writes itself.

use std::fmt::{self, Write};

struct Upper(String);

impl Write for Upper {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push_str(&text.to_uppercase());
        Ok(())
    }
}

fn main() {
    let mut out = String::new();
    write!(out, "{}-{:02}", 1, 2).unwrap();
    writeln!(out, "!").unwrap();
    out.write_char('x').unwrap();
    println!("{out:?}");
    let mut upper = Upper(String::new());
    write!(upper, "n = {}", 5).unwrap();
    println!("{}", upper.0);
}
