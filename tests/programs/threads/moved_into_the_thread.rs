//! A value that is moved into a thread is dropped there.

use std::thread;

struct Basket {
    fruit: Vec<&'static str>,
}

impl Drop for Basket {
    fn drop(&mut self) {
        println!("a basket with {} fruits is gone", self.fruit.len());
    }
}

fn main() {
    let basket = Basket { fruit: vec!["apple", "pear", "plum"] };
    let count = basket.fruit.len();
    let eater = thread::spawn(move || {
        let mut basket = basket;
        while let Some(fruit) = basket.fruit.pop() {
            println!("eats a {fruit}");
        }
    });
    eater.join().unwrap();
    println!("there were {count}");
}
