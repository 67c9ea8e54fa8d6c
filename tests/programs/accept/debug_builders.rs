//! Builders for `Debug`, plain and over several lines.

use std::fmt;

#[derive(Debug)]
struct Point {
    x: i32,
    y: i32,
}
#[derive(Debug)]
struct Unit;
#[derive(Debug)]
struct Pair(i32, &'static str);
#[derive(Debug)]
struct Wrapper {
    inner: Option<Pair>,
}
struct Names(Vec<String>);
struct Map;
struct Hidden;

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter()).entry(&1).finish()
    }
}
impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entry(&"one", &1).entry(&"two", &vec![2]).finish()
    }
}
impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hidden").field("seen", &true).finish_non_exhaustive()
    }
}

fn main() {
    let list = Names(vec!["a".into(), "b".into()]);
    println!("{list:?}");
    println!("{list:#?}");
    println!("{:?} {:#?}", Point { x: 1, y: -2 }, Point { x: 1, y: -2 });
    println!("{:?} {:?} {:?}", Unit, Pair(1, "b"), Wrapper { inner: Some(Pair(2, "c")) });
    println!("{:#?}", Wrapper { inner: Some(Pair(2, "c")) });
    println!("{:?} {:#?}", Map, Map);
    println!("{:?} {:#?}", Hidden, Hidden);
}
