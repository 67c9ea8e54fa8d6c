//! A list that grows, is gone through, and is changed.

fn main() {
    let mut v = Vec::new();
    for i in 0..5 {
        v.push(i * i);
    }
    let mut t = 0;
    for x in &v {
        t += x;
    }
    println!("{} {} {t}", v.len(), v[3]);
    v[0] = 7;
    println!("{}", v[0]);
}
