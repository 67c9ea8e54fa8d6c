//! A cache that is read by many and written when something is missing.

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};
use std::thread;
use std::time::Duration;

struct Cache {
    entries: RwLock<BTreeMap<u64, u64>>,
}

impl Cache {
    fn square(&self, of: u64) -> (u64, bool) {
        if let Some(known) = self.entries.read().unwrap().get(&of) {
            return (*known, true);
        }
        let square = of * of;
        self.entries.write().unwrap().insert(of, square);
        (square, false)
    }
}

fn main() {
    let cache = Arc::new(Cache { entries: RwLock::new(BTreeMap::new()) });
    let handles: Vec<_> = (0..3u64)
        .map(|reader| {
            let cache = Arc::clone(&cache);
            thread::spawn(move || {
                thread::sleep(Duration::from_millis(30 * reader));
                [3, 4, 3 + reader].map(|of| cache.square(of))
            })
        })
        .collect();
    for handle in handles {
        println!("{:?}", handle.join().unwrap());
    }
    println!("{:?}", cache.entries.read().unwrap());
}
