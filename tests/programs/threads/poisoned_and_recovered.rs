//! Locks whose holders panicked, and what can be done about that.

use std::sync::{Arc, Mutex, RwLock};
use std::thread;

fn main() {
    let stock = Arc::new(Mutex::new(vec![3, 5, 8]));
    let other = Arc::clone(&stock);
    let clerk = thread::spawn(move || {
        let mut stock = other.lock().unwrap();
        stock.push(13);
        panic!("the clerk trips with {} items", stock.len());
    });
    println!("{:?}", clerk.join().unwrap_err().downcast_ref::<String>());
    println!("poisoned: {}", stock.is_poisoned());
    match stock.lock() {
        Ok(_) => println!("nothing has happened"),
        Err(error) => {
            println!("{error} {error:?}");
            let mut stock = error.into_inner();
            stock.pop();
            println!("{stock:?}");
        }
    }
    println!("{:?} {}", stock, stock.try_lock().is_err());
    stock.clear_poison();
    println!("{:?}", stock.lock().map(|stock| stock.len()).ok());

    let lock = Arc::new(RwLock::new(1));
    let reader = Arc::clone(&lock);
    let _ = thread::spawn(move || {
        let _guard = reader.read().unwrap();
        panic!("a reader changes nothing");
    })
    .join();
    println!("{}", lock.is_poisoned());
    let writer = Arc::clone(&lock);
    let _ = thread::spawn(move || {
        let mut guard = writer.write().unwrap();
        *guard = 2;
        panic!("a writer may leave something half done");
    })
    .join();
    println!("{} {}", lock.is_poisoned(), lock.read().unwrap_or_else(|error| error.into_inner()));
}
