//! A semaphore made of a mutex and a condition variable.

use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

struct Semaphore {
    free: Mutex<usize>,
    freed: Condvar,
}

struct Permit<'a>(&'a Semaphore);

impl Semaphore {
    fn acquire(&self) -> Permit<'_> {
        let mut free = self.freed.wait_while(self.free.lock().unwrap(), |free| *free == 0).unwrap();
        *free -= 1;
        Permit(self)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap() += 1;
        self.0.freed.notify_one();
    }
}

fn main() {
    let places = Arc::new(Semaphore { free: Mutex::new(2), freed: Condvar::new() });
    let inside = Arc::new(Mutex::new((0, 0)));
    let cars: Vec<_> = (0..6)
        .map(|_| {
            let (places, inside) = (Arc::clone(&places), Arc::clone(&inside));
            thread::spawn(move || {
                let _permit = places.acquire();
                {
                    let mut inside = inside.lock().unwrap();
                    inside.0 += 1;
                    inside.1 = inside.1.max(inside.0);
                }
                thread::sleep(Duration::from_millis(10));
                inside.lock().unwrap().0 -= 1;
            })
        })
        .collect();
    for car in cars {
        car.join().unwrap();
    }
    println!("{:?}, {} free", inside.lock().unwrap(), places.free.lock().unwrap());
}
