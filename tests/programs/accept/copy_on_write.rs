//! Values that are only looked at until they are changed.

use std::borrow::Cow;

fn underscored(text: &str) -> Cow<'_, str> {
    if text.contains(' ') { Cow::Owned(text.replace(' ', "_")) } else { Cow::Borrowed(text) }
}

fn main() {
    for text in ["a b", "ab"] {
        match underscored(text) {
            Cow::Borrowed(text) => println!("borrowed {text}"),
            Cow::Owned(text) => println!("owned {text}"),
        }
    }
    let mut cow: Cow<str> = Cow::from("x");
    cow.to_mut().push('y');
    println!("{cow} {} {}", cow.len(), cow == "xy");
    println!("{}", cow.into_owned() + "!");
}
