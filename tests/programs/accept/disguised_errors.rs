//! `dyn Error`, `?` and `From`, and errors with sources.

use std::error::Error;
use std::fmt;

#[derive(Debug)]
struct Inner;
#[derive(Debug)]
struct Outer(Inner);

impl fmt::Display for Inner {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("inner")
    }
}
impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("outer")
    }
}
impl Error for Inner {}
impl Error for Outer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

fn read(text: &str) -> Result<i64, Box<dyn Error>> {
    let n: i64 = text.parse()?;
    if n > 100 {
        return Err("too big".into());
    }
    if n < 0 {
        return Err(format!("{n} is negative").into());
    }
    Ok(n)
}

fn main() {
    for text in ["5", "500", "abc", "-1"] {
        match read(text) {
            Ok(n) => println!("ok {n}"),
            Err(error) => println!("{error} / {error:?}"),
        }
    }
    let outer = Outer(Inner);
    println!("{outer}: {}", outer.source().map(|inner| inner.to_string()).unwrap_or_default());
    let boxed: Box<dyn Error> = Box::new(outer);
    println!("{} {}", boxed.is::<Outer>(), boxed.downcast_ref::<Inner>().is_none());
}
