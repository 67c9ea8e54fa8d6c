//! Texts that are meant to break the engine, each with a name.

use super::huge::HUGE;

/// All of them.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for count in [50, 300, 20_000] {
        all.extend(nested(count).into_iter().map(|(name, text)| (format!("{count} {name}"), text)));
        all.extend(long(count).into_iter().map(|(name, text)| (format!("{count} {name}"), text)));
    }
    for (n, text) in ENDLESS.iter().chain(HUGE).enumerate() {
        all.push((format!("endless or huge {n}"), (*text).to_owned()));
    }
    for body in ["let a0 = 1;", "let a0 = vec![1];", "let a0 = String::new();"] {
        all.push(("types that double".to_owned(), doubling(body)));
    }
    all.push(("cases that multiply".to_owned(), cases()));
    all
}

fn body(text: &str) -> String {
    format!("fn main() {{ {text} }}")
}

/// Something inside of itself so many times.
fn nested(count: usize) -> Vec<(&'static str, String)> {
    let within = |open: &str, middle: &str, close: &str| {
        format!("{}{middle}{}", open.repeat(count), close.repeat(count))
    };
    vec![
        ("open brackets", "(".repeat(count)),
        ("closing brackets", ")".repeat(count)),
        ("open blocks", body(&"{".repeat(count))),
        ("parentheses", body(&format!("let x = {};", within("(", "1", ")")))),
        ("blocks", body(&within("{", "1;", "}"))),
        ("arrays", body(&format!("let x = {};", within("[", "1", "]")))),
        ("tuples", body(&format!("let x = {};", within("(", "1", ",)")))),
        ("ifs", body(&within("if true {", "1;", "}"))),
        ("matches", body(&within("match 1 { _ => ", "1", "}"))),
        ("loops", body(&within("loop {", "break;", "}"))),
        ("closures", body(&format!("let x = {};", within("|| { ", "1", "}")))),
        ("bare closures", body(&format!("let x = {};", within("|| ", "1", "")))),
        ("async blocks", body(&format!("let x = {};", within("async { ", "1", "}.await")))),
        ("calls", body(&format!("let x = {};", within("f(", "1", ")")))),
        ("references", body(&format!("let x = {};", within("&", "1", "")))),
        ("negations", body(&format!("let x = {};", within("- ", "1", "")))),
        ("types", body(&format!("let x: {};", within("Vec<", "u8", ">")))),
        ("reference types", body(&format!("let x: {};", within("&", "u8", "")))),
        ("array types", body(&format!("let x: {};", within("[", "u8", "; 1]")))),
        ("function types", body(&format!("let x: {};", within("fn(", "u8", ")")))),
        ("patterns", body(&format!("let {} = 1;", within("Some(", "x", ")")))),
        ("reference patterns", body(&format!("let {} = 1;", within("&", "x", "")))),
        ("modules", within("mod m {", "", "}")),
        ("functions", within("fn f() {", "", "}")),
        ("impls", format!("fn f(x: {}) {{}} fn main() {{}}", within("impl Fn(", "", ")"))),
        ("vec!", body(&format!("let x = {};", within("vec![", "1", "]")))),
        ("format!", body(&format!("let x = {};", within("format!(\"{}\", ", "1", ")")))),
        ("println!", body(&within("println!(\"{}\", ", "1", ")"))),
        ("comments", within("/*", "", "*/")),
        ("paths", format!("use {};", within("std::{", "fmt", "}"))),
        ("attributes", format!("{} fn main() {{}}", "#[a]".repeat(count))),
    ]
}

/// Something in a row so many times.
fn long(count: usize) -> Vec<(&'static str, String)> {
    let row = |part: &str| part.repeat(count);
    let numbered =
        |part: &dyn Fn(usize) -> String| (0..count.min(3_000)).map(part).collect::<String>();
    vec![
        ("method calls", body(&format!("let x = \"a\"{};", row(".to_string()")))),
        ("adapters", body(&format!("let x = (0..9){};", row(".map(|x| x + 1)")))),
        (
            "adapters behind a mistake",
            body(&format!("let x = (0..9).filter_map(y){}.sum();", row(".map(|x| x + 1)"))),
        ),
        ("fields", body(&format!("let x = a{};", row(".0")))),
        ("calls of calls", body(&format!("f{};", row("()")))),
        ("sums", body(&format!("let x = 1{};", row(" + 1")))),
        ("conditions", body(&format!("let x = true{};", row(" && true")))),
        ("casts", body(&format!("let x = 1{};", row(" as u8")))),
        ("question marks", body(&format!("let x = a{};", row("?")))),
        ("indexes", body(&format!("let x = a{};", row("[0]")))),
        ("else ifs", body(&format!("if false {{}} {}", row("else if false {} ")))),
        ("statements", body(&row("let x = 1; "))),
        ("additions", body(&format!("let mut x = 0u64; {}", row("x += 1; ")))),
        (
            "arms",
            body(&format!("match 1u32 {{ {} _ => {{}} }}", numbered(&|n| format!("{n} => {{}} ")))),
        ),
        ("elements", body(&format!("let x = [{}];", row("1,")))),
        ("tuple fields", body(&format!("let x = ({});", row("1,")))),
        ("arguments", body(&format!("f({});", row("1,")))),
        ("texts", body(&format!("println!(\"{}\"{});", row("{}"), row(", 1")))),
        ("alternatives", body(&format!("match 1u32 {{ 1 {} => {{}} _ => {{}} }}", row(" | 2")))),
        (
            "fields of a struct",
            format!(
                "#[derive(Debug, Clone, PartialEq)] struct S {{ {} }} fn main() {{}}",
                numbered(&|n| format!("a{n}: u8, "))
            ),
        ),
        (
            "variants",
            format!(
                "#[derive(Debug, Clone, PartialEq)] enum E {{ {} }} fn main() {{}}",
                numbered(&|n| format!("A{n}, "))
            ),
        ),
        (
            "functions in a row",
            format!("{} fn main() {{}}", numbered(&|n| format!("fn f{n}() {{}} "))),
        ),
        (
            "functions that call",
            format!(
                "{} fn f{}() {{}} fn main() {{ f0(); }}",
                numbered(&|n| format!("fn f{n}() {{ f{}(); }} ", n + 1)),
                count.min(3_000)
            ),
        ),
        (
            "structs in each other",
            format!(
                "{} struct S{}; fn f(s: S0) {{}} fn main() {{}}",
                numbered(&|n| format!("struct S{n}(S{}); ", n + 1)),
                count.min(3_000)
            ),
        ),
        (
            "structs twice in each other",
            format!(
                "{} struct S{n}; fn f(s: S0) {{ g(&s) }} fn g<T: Send>(t: &T) {{}} fn main() {{}}",
                (0..count.min(60))
                    .map(|n| format!("struct S{n}(S{0}, S{0}); ", n + 1))
                    .collect::<String>(),
                n = count.min(60)
            ),
        ),
        (
            "aliases of aliases",
            format!(
                "{} type A{} = u8; fn main() {{ let a: A0 = 1; }}",
                numbered(&|n| format!("type A{n} = A{}; ", n + 1)),
                count.min(3_000)
            ),
        ),
        (
            "aliases that double",
            format!(
                "{} type A{}<T> = T; fn main() {{ let a: A0<u8>; }}",
                numbered(&|n| format!("type A{n}<T> = A{}<(T, T)>; ", n + 1)),
                count.min(3_000)
            ),
        ),
        (
            "methods that double",
            format!(
                "trait P: Sized + Clone {{ fn p(self) -> (Self, Self) {{ (self.clone(), self) }} }} impl<T: Clone> P for T {{}} fn main() {{ let x = 1{}; }}",
                row(".p()")
            ),
        ),
        (
            "associated types that double",
            format!(
                "trait T {{ type O; }} impl<X> T for Box<X> {{ type O = Box<(X, X)>; }} fn main() {{ let x: {}Box<u8>{}; }}",
                row("<"),
                row(" as T>::O")
            ),
        ),
        (
            "consts of consts",
            format!(
                "{} const C{}: u8 = 1; fn main() {{ let a = C0; }}",
                numbered(&|n| format!("const C{n}: u8 = C{}; ", n + 1)),
                count.min(3_000)
            ),
        ),
        (
            "traits of traits",
            format!(
                "{} trait T{} {{ fn f(&self) {{}} }} fn g<T: T0>(t: T) {{ t.f(); }} fn main() {{}}",
                numbered(&|n| format!("trait T{n}: T{} {{}} ", n + 1)),
                count.min(3_000)
            ),
        ),
        (
            "uses of uses",
            format!(
                "{} fn f{}() {{}} use f0 as f; fn main() {{ f(); }}",
                numbered(&|n| format!("use f{} as f{n}; ", n + 1)),
                count.min(3_000)
            ),
        ),
        ("adapters", body(&format!("let x: u32 = (0..3u32){}.sum();", row(".map(|x| x)")))),
        (
            "adapters of the unknown",
            body(&format!("Vec::new().into_iter(){};", row(".map(|x| x)"))),
        ),
        (
            "adapters of what is wrong",
            body(&format!("let x: u32 = (0..3u32).filter('c'){}.sum();", row(".map(|x| x)"))),
        ),
        ("filters", body(&format!("let x: u32 = (0..3u32){}.sum();", row(".filter(|x| *x > 1)")))),
        ("generics", format!("fn f<{}>() {{}} fn main() {{}}", numbered(&|n| format!("T{n}, ")))),
        ("bounds", format!("fn f<T: Clone {}>(t: T) {{}} fn main() {{ f(1); }}", row("+ Clone "))),
        ("closures in a row", body(&numbered(&|n| format!("let f{n} = |x: u8| x; ")))),
        ("letters", body(&format!("let {} = 1;", row("a")))),
        ("digits", body(&format!("let x = 1{};", row("0")))),
        ("digits after the point", body(&format!("let x = 1.{};", row("0")))),
        ("a text", body(&format!("let x = \"{}\";", row("a")))),
        ("escapes", body(&format!("let x = \"{}\";", row("\\u{41}")))),
        ("hashes", format!("fn main() {{ let x = r{}\"\"; }}", row("#"))),
        ("braces of a format", body(&format!("println!(\"{}\");", row("{{}}")))),
        ("open braces of a format", body(&format!("println!(\"{}\");", row("{")))),
    ]
}

/// Each variable has a type twice as large as the one before.
fn doubling(first: &str) -> String {
    let lines: String =
        (1..60).map(|n| format!("let a{n} = (a{0}.clone(), a{0});\n", n - 1)).collect();
    body(&format!("{first}\n{lines}"))
}

/// A match whose cases multiply.
fn cases() -> String {
    let width = 24;
    let arms: String = (0..width)
        .map(|n| {
            let parts: Vec<_> =
                (0..width).map(|at| if at == n { "true | false" } else { "_" }).collect();
            let some: Vec<_> = (0..width).map(|at| if at <= n { "true" } else { "_" }).collect();
            format!("({}) if false => {{}} ({}) => {{}}\n", parts.join(", "), some.join(", "))
        })
        .collect();
    let values = vec!["true"; width].join(", ");
    body(&format!("match ({values}) {{ {arms} }}"))
}

/// Programs without end: types, generics, constants, macros, calls, loops, memory.
const ENDLESS: &[&str] = &[
    "struct S { s: S } fn main() { let s: S; }",
    "struct S { s: Option<S> } fn main() { let s = S { s: None }; }",
    "enum E { A(E) } fn main() {}",
    "struct S<T> { s: Option<Box<S<(T, T)>>> } fn main() { let s: S<u8> = S { s: None }; }",
    "struct S<T> { a: Option<Box<S<(T, u8)>>>, b: Option<Box<S<(u8, T)>>> } fn main() { let s: S<u8> = S { a: None, b: None }; }",
    "struct S<T> { a: Option<Box<S<(T, u8)>>>, b: Option<Box<S<(u8, T)>>> } fn f<T: Send>(t: T) {} fn main() { let s: S<u8> = S { a: None, b: None }; f(&s); f(s); }",
    "#[derive(Debug)] struct S<T> { a: Option<Box<S<(T, T)>>> } fn main() { let s: S<u8> = S { a: None }; println!(\"{s:?}\"); }",
    "struct S<T>(Option<Box<S<Vec<T>>>>, T); fn main() { let s = S(None, 1); drop(s); }",
    "type A = B; type B = A; fn main() { let a: A; }",
    "type A = Vec<A>; fn main() { let a: A; }",
    "trait A: B {} trait B: A {} impl A for u8 {} impl B for u8 {} fn f<T: A>(t: T) {} fn main() { f(1u8); }",
    "fn f<T>(t: T, n: u32) { if n > 0 { f((t, 1), n - 1) } } fn main() { f(1, 3); }",
    "fn f<T: Clone>(t: T) { f(vec![t]) } fn main() { f(1); }",
    "fn f<T>(t: T) { f(&t) } fn main() { f(1); }",
    "fn f(g: impl Fn()) { f(|| g()) } fn main() { f(|| {}); }",
    "fn f() -> impl Sized { f() } fn main() { f(); }",
    "fn f() -> impl Sized { (f(), 1) } fn main() { f(); }",
    "async fn f() { f().await } fn main() { f(); }",
    "trait T { fn t(&self) -> u8; } impl<X> T for X where Vec<X>: T { fn t(&self) -> u8 { 1 } } fn main() { 1u8.t(); }",
    "trait T { type O; } impl<X: T> T for Vec<X> { type O = <Vec<X> as T>::O; } impl T for u8 { type O = <u8 as T>::O; } fn f(x: <u8 as T>::O) {} fn main() {}",
    "trait T { type O: T; } impl T for u8 { type O = u8; } fn f<X: T>(x: <<<X as T>::O as T>::O as T>::O) {} fn main() { f::<u8>(1); }",
    "const A: u32 = B; const B: u32 = A; fn main() { println!(\"{}\", A); }",
    "const A: u32 = A + 1; fn main() { println!(\"{}\", A); }",
    "const fn f() -> u32 { f() } const A: u32 = f(); fn main() { println!(\"{}\", A); }",
    "const fn f() -> u32 { loop {} } const A: u32 = f(); fn main() { println!(\"{}\", A); }",
    "const N: usize = N; fn main() { let a = [0; N]; }",
    "static A: u32 = B; static B: u32 = A; fn main() { println!(\"{}\", A); }",
    "enum E { A = E::A as isize } fn main() {}",
    "macro_rules! m { () => { m!() } } fn main() { m!(); }",
    "macro_rules! m { ($($x:tt)*) => { m!($($x)* $($x)*) } } fn main() { m!(a b c d); }",
    "macro_rules! m { ($x:expr) => { ($x, $x) } } fn main() { let a = m!(m!(m!(m!(m!(m!(m!(m!(m!(m!(m!(m!(m!(m!(1)))))))))))))); }",
    "macro_rules! a { () => { b!() } } macro_rules! b { () => { a!() } } fn main() { a!(); }",
    "macro_rules! m { ($($($x:tt)*)*) => {} } fn main() { m!(a b c d e f g h i j k l m n o p q r s t u v w x y z); }",
    "macro_rules! m { ($a:tt $($x:tt)*) => { 1 + m!($($x)*) }; () => { 0 } } fn main() { m!(a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a); }",
    "use a::b; mod a { pub use super::c as b; } use b as c; fn main() { c(); }",
    "mod a { pub use super::b::*; } mod b { pub use super::a::*; } use a::*; fn main() { x(); }",
    "fn main() { main() }",
    "fn f(n: u64) -> u64 { f(n + 1) + 1 } fn main() { f(0); }",
    "fn f(a: [u8; 1000]) { f(a) } fn main() { f([0; 1000]); }",
    "struct S; impl Drop for S { fn drop(&mut self) { let s = S; } } fn main() { let s = S; }",
    "struct S; impl Drop for S { fn drop(&mut self) { loop {} } } fn main() { let s = S; panic!(); }",
    "struct S; impl Drop for S { fn drop(&mut self) { panic!(\"again\") } } fn main() { let s = S; let t = S; panic!(); }",
    "struct S; impl Clone for S { fn clone(&self) -> S { self.clone() } } fn main() { let s = S.clone(); }",
    "use std::fmt; struct S; impl fmt::Display for S { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, \"{}\", self) } } fn main() { println!(\"{}\", S); }",
    "use std::ops::Deref; struct S; impl Deref for S { type Target = S; fn deref(&self) -> &S { self } } fn main() { S.nothing(); }",
    "use std::ops::Deref; struct S<T>(T); impl<T> Deref for S<T> { type Target = S<S<T>>; fn deref(&self) -> &S<S<T>> { loop {} } } fn main() { S(1).nothing(); }",
    "fn main() { let mut v = vec![0u8; 1_000_000]; loop { let w = v.clone(); v[0] = 1; } }",
    "fn main() { let mut v = vec![0u8; 1_000_000]; loop { let s: String = v.iter().map(|x| *x as char).collect(); v.sort(); v.reverse(); v.dedup(); } }",
    "fn main() { let s = \"x\".repeat(10_000_000); let mut n = 0; loop { n += s.to_uppercase().len() + s.clone().len(); if s == format!(\"{s}\") { n = 0; } } }",
    "fn main() { let s = \"x\".repeat(10_000_000); loop { let n = s.find(\"y\"); let c = s.contains('y'); let m = s.chars().rev().count(); } }",
    "fn main() { loop {} }",
    "fn main() { while true { 1; } }",
    "fn main() { for _ in 0..u64::MAX {} }",
    "fn main() { for _ in 0.. {} }",
    "fn main() { let x: u64 = (0u64..).map(|x| x / 2).sum(); }",
    "fn main() { let x = (0u64..).filter(|x| *x > u64::MAX - 1).next(); }",
    "fn main() { std::iter::repeat(1).count(); }",
    "fn main() { loop { println!(\"x\"); } }",
    "fn main() { let mut v = Vec::new(); loop { v.push(1); } }",
    "fn main() { let mut v = vec![1]; loop { let w = v.clone(); v.extend(w); } }",
    "fn main() { let mut v = vec![1]; loop { let mut w = v.clone(); v.append(&mut w); } }",
    "fn main() { let mut v = vec![vec![1]]; loop { v = vec![v.concat(), v.concat()]; } }",
    "fn main() { let mut s = String::from(\"a\"); loop { s.push('x'); } }",
    "fn main() { let mut s = String::from(\"a\"); loop { s = s.clone() + &s; } }",
    "fn main() { let mut s = String::from(\"a\"); loop { s = format!(\"{s}{s}\"); } }",
    "fn main() { let mut s = String::from(\"a\"); loop { s += &s.clone(); } }",
    "fn main() { let mut s = String::from(\"a\"); loop { s = s.replace(\"a\", \"aa\"); } }",
    "fn main() { let mut v = Vec::new(); loop { v.push(\"x\".repeat(1_000_000)); } }",
    "fn main() { let s = \"x\".repeat(1 << 40); }",
    "fn main() { let s = \"x\".repeat(usize::MAX); }",
    "fn main() { let s = [1u8].repeat(1 << 40); }",
    "fn main() { let v: Vec<u64> = (0..).collect(); }",
    "fn main() { let v: Vec<u64> = std::iter::repeat(1).collect(); }",
    "fn main() { let s: String = std::iter::repeat('x').collect(); }",
    "enum L { N, C(Box<L>) } fn main() { let mut l = L::N; loop { l = L::C(Box::new(l)); } }",
    "enum L { N, C(Box<L>) } fn main() { let mut l = L::N; for _ in 0..100_000 { l = L::C(Box::new(l)); } }",
    "struct D(Option<Box<D>>); impl Drop for D { fn drop(&mut self) {} } fn main() { let mut l = D(None); for _ in 0..30_000 { l = D(Some(Box::new(l))); } }",
    "#[derive(Debug, Clone, PartialEq)] enum L { N, C(Box<L>) } fn main() { let mut l = L::N; for _ in 0..30_000 { l = L::C(Box::new(l)); } println!(\"{:?} {}\", l, l == l.clone()); }",
    "use std::rc::Rc; use std::cell::RefCell; struct N(RefCell<Option<Rc<N>>>); fn main() { loop { let a = Rc::new(N(RefCell::new(None))); *a.0.borrow_mut() = Some(a.clone()); } }",
    "use std::collections::HashMap; fn main() { let mut m = HashMap::new(); for i in 0.. { m.insert(i, i); } }",
    "use std::collections::BTreeMap; fn main() { let mut m = BTreeMap::new(); for i in 0.. { m.insert(i, i); } }",
    "use std::collections::VecDeque; fn main() { let mut m = VecDeque::new(); for i in 0.. { m.push_front(i); } }",
    "use std::sync::mpsc; fn main() { let (tx, rx) = mpsc::channel(); loop { tx.send(1).unwrap(); } }",
    "use std::thread; fn main() { loop { thread::spawn(|| {}); } }",
    "use std::thread; fn f() { thread::spawn(f); } fn main() { f(); }",
    "use std::sync::Mutex; fn main() { let m = Mutex::new(1); let a = m.lock().unwrap(); let b = m.lock().unwrap(); }",
    "#[tokio::main] async fn main() { loop { tokio::spawn(async {}); } }",
    "#[tokio::main] async fn main() { loop { tokio::task::yield_now().await; } }",
    "#[tokio::main] async fn main() { loop { async {}.await; } }",
    "#[tokio::main] async fn main() { std::future::pending::<()>().await; }",
    "#[tokio::main] async fn main() { let (tx, rx) = tokio::sync::mpsc::unbounded_channel(); loop { tx.send(vec![1; 1000]); } }",
    "fn f(n: u32) -> std::pin::Pin<Box<dyn std::future::Future<Output = u32>>> { Box::pin(async move { f(n + 1).await }) } fn main() { trpl::block_on(f(0)); }",
    "use std::task::*; use std::pin::*; use std::future::*; struct F; impl Future for F { type Output = (); fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<()> { cx.waker().wake_by_ref(); Poll::Pending } } #[tokio::main] async fn main() { F.await }",
];
