//! What a panic leaves to whoever joins the thread.

use std::panic;
use std::thread;

#[derive(Debug, PartialEq)]
struct Failure(u32);

struct Guard(&'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("{} is cleaned up, panicking: {}", self.0, thread::panicking());
    }
}

fn said(result: thread::Result<i32>) -> String {
    match result {
        Ok(value) => format!("value {value}"),
        Err(payload) => {
            if let Some(text) = payload.downcast_ref::<&str>() {
                format!("literal {text:?}")
            } else if let Some(text) = payload.downcast_ref::<String>() {
                format!("text {text:?}")
            } else if let Some(failure) = payload.downcast_ref::<Failure>() {
                format!("{failure:?}")
            } else {
                String::from("something else")
            }
        }
    }
}

fn main() {
    let zero = "0".len() as i32 - 1;
    println!("{}", said(thread::spawn(|| 3).join()));
    println!("{}", said(thread::spawn(|| panic!("plain")).join()));
    println!("{}", said(thread::spawn(move || panic!("with {}", zero)).join()));
    println!("{}", said(thread::spawn(move || 1 / zero).join()));
    println!("{}", said(thread::spawn(move || [1, 2, 3][zero as usize + 5]).join()));
    println!("{}", said(thread::spawn(|| None::<i32>.unwrap()).join()));
    println!("{}", said(thread::spawn(|| None.expect("a number")).join()));
    println!("{}", said(thread::spawn(|| Err::<i32, _>(7).unwrap()).join()));
    println!("{}", said(thread::spawn(|| panic::panic_any(Failure(4))).join()));
    println!("{}", said(thread::spawn(|| panic::panic_any(1.5)).join()));
    println!("{}", said(thread::spawn(move || { assert!(zero > 0); 1 }).join()));
    println!("{}", said(thread::spawn(move || { assert_eq!(zero, 1, "for {zero}"); 1 }).join()));
    println!("{}", said(thread::spawn(|| unreachable!()).join()));
    let guarded = thread::spawn(|| -> i32 {
        let _outer = Guard("outer");
        let _inner = Guard("inner");
        panic!("with guards")
    });
    println!("{}", said(guarded.join()));
}
