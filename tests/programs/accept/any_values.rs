//! Values whose type is found out when the program runs.

use std::any::Any;

fn what(value: &dyn Any) -> String {
    if let Some(n) = value.downcast_ref::<i32>() {
        format!("i32 {n}")
    } else if let Some(text) = value.downcast_ref::<String>() {
        format!("text {text}")
    } else {
        "unknown".into()
    }
}

fn main() {
    let values: Vec<Box<dyn Any>> = vec![Box::new(5i32), Box::new(String::from("x")), Box::new(1.5f32)];
    for value in &values {
        println!("{}", what(value.as_ref()));
    }
    let mut n = 3;
    if let Some(own) = (&mut n as &mut dyn Any).downcast_mut::<i32>() {
        *own += 1;
    }
    println!("{n}");
}
