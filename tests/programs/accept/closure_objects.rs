//! Boxes of closures of all three kinds.

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped");
    }
}

fn counter() -> Box<dyn FnMut() -> i32> {
    let mut n = 0;
    Box::new(move || {
        n += 1;
        n
    })
}

fn once(text: String) -> Box<dyn FnOnce() -> String> {
    Box::new(move || text)
}

fn main() {
    let mut counter = counter();
    println!("{} {} {}", counter(), counter(), counter());
    println!("{}", once(String::from("used up"))());
    let both: Vec<Box<dyn Fn(i32) -> i32>> = vec![Box::new(|x| x + 1), Box::new(|x| x * 10)];
    println!("{:?}", both.iter().map(|f| f(5)).collect::<Vec<_>>());
    let noisy = Noisy;
    let f: Box<dyn FnOnce()> = Box::new(move || {
        let _held = &noisy;
        println!("called");
    });
    f();
    println!("after");
}
