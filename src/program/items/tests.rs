//! What is found in small programs before any body is looked at.

use super::*;

fn codes(text: &str) -> Vec<String> {
    match front(text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .iter()
            .map(|problem| problem.code.as_deref().unwrap_or("none").to_owned())
            .collect(),
    }
}

#[test]
fn names_and_signatures_that_are_wrong_are_refused_with_the_compilers_code() {
    for (text, expected) in [
        ("fn main() {}", vec![]),
        ("fn mian() {}", vec!["E0601"]),
        ("async fn main() {}", vec!["E0752"]),
        ("#[tokio::main] async fn main() {}", vec![]),
        ("use std::nothing; fn main() {}", vec!["none"]),
        ("use nowhere::nothing; fn main() {}", vec!["E0432"]),
        ("use std::option::*; fn f(x: Option<i32>) {} fn main() {}", vec![]),
        ("fn f(x: Foo) {} fn main() {}", vec!["E0425"]),
        ("fn f(x: nope::Foo) {} fn main() {}", vec!["E0433"]),
        ("struct A; struct A; fn main() {}", vec!["E0428"]),
        ("struct A; impl Tr for A {} fn main() {}", vec!["E0405"]),
        ("struct A; struct B; impl B for A {} fn main() {}", vec!["E0404"]),
        ("trait T { fn f(&self); } struct A; impl T for A {} fn main() {}", vec!["E0046"]),
        ("trait T {} struct A; impl T for A { fn f() {} } fn main() {}", vec!["E0407"]),
        ("fn f(x: Option<i32, u8>) {} fn main() {}", vec!["E0107"]),
        ("fn f(x: _) {} fn main() {}", vec!["E0121"]),
        (
            "mod a { pub mod b { pub struct C; } pub use self::b::C as D; } use a::D; fn f(d: D, c: crate::a::b::C) {} fn main() {}",
            vec![],
        ),
        ("use B::*; use a::B; mod a { pub enum B { X, Y } } fn main() {}", vec![]),
        (
            "trait I { type Item; fn next(&mut self) -> Self::Item; } fn f<T: I>(t: T) -> T::Item where T::Item: Copy { loop {} } fn main() {}",
            vec![],
        ),
        ("const N: usize = 2 + 1; fn f(a: [u8; N]) {} fn main() {}", vec![]),
        ("fn main() { struct Inner; fn g(i: Inner) {} }", vec![]),
        ("fn main() { unsafe_thing!(); }", vec!["none"]),
        ("fn main() { let x = ; }", vec!["none"]),
    ] {
        assert_eq!(codes(text), expected, "{text}");
    }
}

#[test]
fn signatures_are_types() {
    let front = front(
        "struct P<T> { a: T, b: [T; 3] }
         trait Shape { const N: u32; fn area(&self) -> f64 { 0.0 } }
         impl<T: Copy> P<T> { fn given(&self, i: impl Copy) -> Option<&T> { None } }
         fn make<T>(t: T) -> impl Copy + 'static { 1 }
         fn main() {}",
    )
    .expect("it is right");
    let find =
        |name: &str| front.items.fns.iter().find(|row| &*row.name == name).expect("it is declared");
    let given = find("given");
    assert_eq!(given.generics.names.len(), 2);
    assert_eq!(given.inputs.len(), 2);
    assert!(matches!(&given.output, crate::program::types::Ty::Adt(_, args)
        if args[0] == crate::program::types::Ty::reference(false, crate::program::types::Ty::Param(0))));
    let make = find("make");
    assert!(matches!(make.output, crate::program::types::Ty::Opaque(_, 0, _)));
    assert_eq!(make.opaques[0].len(), 2);
}

#[test]
fn a_misspelt_name_is_put_right() {
    let problems = front("struct Counter; fn f(c: Conter) {} fn main() {}").expect_err("misspelt");
    assert!(problems[0].help.as_ref().is_some_and(|help| help.message.contains("Counter")));
    assert_eq!(problems[0].span.range(), 24..30);
}
