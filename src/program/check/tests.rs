//! Small programs, and what is found in them.

use super::Checker;
use crate::program::items::front;

fn codes(text: &str) -> Vec<String> {
    let found = front(text).and_then(|front| Checker::new(front).check_program());
    match found {
        Ok(()) => Vec::new(),
        Err(problems) => problems
            .iter()
            .map(|problem| {
                let code = problem.code.as_deref().unwrap_or("none");
                format!("{code}: {}", problem.message)
            })
            .collect(),
    }
}

#[test]
fn what_is_right_is_not_refused() {
    let mut wrong = Vec::new();
    for text in [
        "fn main() { let x = 1; let y: u8 = 2; let z = x + 3; let b = y < 4 && z == 4; }",
        "fn f(n: u64) -> u64 { if n < 2 { n } else { f(n - 1) + f(n - 2) } } fn main() { f(20); }",
        "struct P { x: i32, y: i32 } impl P { fn len(&self) -> i32 { self.x * self.x + self.y } fn go(&mut self) { self.x += 1; } } fn main() { let mut p = P { x: 1, y: 2 }; p.go(); let n = p.len(); }",
        "fn main() { let f = |a, b: i32| a + b; let n = f(1, 2); let mut count = 0; let mut g = || count += 1; g(); g(); }",
        "enum E { A(i32), B { x: bool }, C } fn f(e: &E) -> i32 { match e { E::A(n) => *n, E::B { x } if *x => 1, E::B { .. } => 2, E::C => 3 } } fn main() { f(&E::A(1)); }",
        "fn main() { let mut i = 0; let x = loop { i += 1; if i > 3 { break i * 2; } }; while i > 0 { i -= 1; } 'a: loop { loop { break 'a; } } }",
        "trait T { fn n(&self) -> i32; fn twice(&self) -> i32 { self.n() * 2 } } struct A; impl T for A { fn n(&self) -> i32 { 1 } } fn show<X: T>(x: &X) -> i32 { x.twice() } fn main() { show(&A); }",
        "fn pair<A, B>(a: A, b: B) -> (B, A) { (b, a) } fn main() { let (x, y) = pair(1, true); let z: bool = x; let w: i32 = y; }",
        "fn main() { let x = Some(3); if let Some(n) = x { let m: i32 = n; } let Some(k) = x else { return; }; let y = x.is_some(); }",
        "async fn f() -> i32 { 1 } fn main() { let x = f(); let y = async { 2 }; }",
        "fn apply<F: Fn(i32) -> i32>(f: F) -> i32 { f(1) } fn main() { let k = 2; apply(|x| x + k); }",
        "fn make() -> impl Copy { 1 } fn main() { let a = make(); let b = a; let c = a; }",
        "const N: usize = 3; fn main() { let a = [1, 2, 3]; let b = [0u8; N]; let c = a[1] + a[0]; let n = a.len_of(); } trait L { fn len_of(&self) -> usize; } impl<T, const M: usize> L for [T; M] { fn len_of(&self) -> usize { 0 } }",
        "struct W<T>(T); impl<T> W<T> { fn new(t: T) -> Self { W(t) } fn get(self) -> T { self.0 } } fn main() { let n: i64 = W::new(5).get(); let s = W::<&str>::new(\"a\"); }",
        "mod m { pub struct S { pub a: i32 } impl S { pub fn new() -> S { S { a: 1 } } } pub fn f() -> i32 { S::new().a } } use m::f; fn main() { f(); let m::S { a } = m::S::new(); }",
    ] {
        let found = codes(text);
        if !found.is_empty() {
            wrong.push(format!("{text}\n    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_wrong_is_refused_with_the_compilers_code() {
    let mut wrong = Vec::new();
    for (text, code) in [
        ("fn main() { let x: i32 = true; }", "E0308"),
        ("fn f(a: i32) {} fn main() { f(1, 2); }", "E0061"),
        ("fn main() { y + 1; }", "E0425"),
        ("struct S; fn main() { S.nothing(); }", "E0599"),
        ("struct S { a: i32 } fn main() { let s = S { a: 1 }; s.b; }", "E0609"),
        ("struct S { a: i32 } fn main() { let s = S { b: 1, a: 2 }; }", "E0560"),
        ("struct S { a: i32, b: i32 } fn main() { let s = S { a: 1 }; }", "E0063"),
        ("fn main() { let x = 1; let r = &mut x; }", "E0596"),
        ("fn main() { break; }", "E0268"),
        ("fn main() { loop { let f = || { break; }; } }", "E0267"),
        ("async fn f() {} fn main() { f().await; }", "E0728"),
        ("fn main() { let x = 5; x(); }", "E0618"),
        ("fn main() { let x = !\"a\"; }", "E0600"),
        ("struct S; fn main() { let x = S + S; }", "E0369"),
        ("fn main() { let x = *5; }", "E0614"),
        ("fn main() { let c = 66u32 as char; }", "E0604"),
        ("fn main() { let x = Some(1); match x { Some(a, b) => {}, _ => {} } }", "E0023"),
        ("struct S { a: i32 } fn main() { let S { b, .. } = S { a: 1 }; }", "E0026"),
        ("struct S { a: i32, b: i32 } fn main() { let S { a } = S { a: 1, b: 2 }; }", "E0027"),
        ("fn main() { let x; }", "E0282"),
        (
            "fn f() -> impl Iterator + Clone { 0..9 } fn main() { let v = f().collect::<Vec<_>>(); }",
            "E0282",
        ),
        ("trait T {} struct S; fn f<X: T>(x: X) {} fn main() { f(S); }", "E0277"),
        ("fn main() { 1 = 2; }", "E0070"),
        (
            "mod m { pub trait T { fn go(&self) {} } impl T for i32 {} } fn main() { let x: i32 = 1; x.go(); }",
            "E0599",
        ),
        (
            "fn f<F: Fn() + 'static>(f: F) {} fn main() { let x = 1; f(|| { let y = x + 1; }); }",
            "E0373",
        ),
    ] {
        let found = codes(text);
        if !found.first().is_some_and(|first| first.starts_with(code)) {
            wrong.push(format!("{code}: {text}\n    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_follows_from_a_mistake_is_not_said() {
    for (text, says) in [
        ("fn main() { let a = missing; a.go(); let b = a + 1; }", 1),
        ("fn main() { let n = Some(1).map(missing).unwrap_or_default().go(); }", 1),
        (
            "fn main() { let n: i32 = (0..9).filter_map(missing).map(|x| x + 1).step_by(2).sum(); }",
            1,
        ),
        ("fn main() { let all = vec![missing]; for a in all { a.go(); } let n = other; }", 2),
        ("fn f<T: Copy>(t: T) -> T { t } fn main() { let n = f(missing); n.go(); }", 1),
    ] {
        let found = codes(text);
        assert!(found.len() == says, "{text}\n    {found:#?}");
    }
}
