//! What a mutex can do on one thread.

use std::sync::Mutex;

fn main() {
    let mut shelf = Mutex::new(vec!["novel"]);
    shelf.lock().unwrap().push("atlas");
    {
        let guard = shelf.lock().unwrap();
        println!("{guard:?} has {} books", guard.len());
        println!("{shelf:?}");
        match shelf.try_lock() {
            Ok(_) => println!("taken twice"),
            Err(error) => println!("{error}: {error:?}"),
        }
    }
    println!("{}", shelf.try_lock().is_ok());
    shelf.get_mut().unwrap().clear();
    println!("{shelf:?}");
    let text: Mutex<String> = Mutex::from(String::from("inside"));
    println!("{} {:?}", text.lock().unwrap(), Mutex::<i32>::default());
    println!("{}", text.into_inner().unwrap());
}
