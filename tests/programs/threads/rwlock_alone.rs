//! What a lock for readers and writers can do on one thread.

use std::sync::RwLock;

fn main() {
    let mut lock = RwLock::new(vec![1, 2]);
    {
        let one = lock.read().unwrap();
        let two = lock.read().unwrap();
        println!("{one:?} {} {}", two.len(), lock.try_write().is_err());
    }
    {
        let mut all = lock.write().unwrap();
        all.push(3);
        println!("{lock:?} {:?}", all);
        if let Err(error) = lock.try_read() {
            println!("{error}");
        }
    }
    lock.get_mut().unwrap().push(4);
    println!("{lock:?}");
    println!("{:?} {}", lock.into_inner(), RwLock::from(9).read().unwrap());
}
