//! What can be done with atomics, by several threads and by one.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU8, AtomicU64, AtomicUsize, Ordering};
use std::thread;

static REQUESTS: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let bytes = Arc::new(AtomicU64::new(0));
    let handles: Vec<_> = (1..=4u64)
        .map(|size| {
            let bytes = Arc::clone(&bytes);
            thread::spawn(move || {
                for _ in 0..100 {
                    REQUESTS.fetch_add(1, Ordering::Relaxed);
                    bytes.fetch_add(size, Ordering::Relaxed);
                }
            })
        })
        .collect();
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{} {}", REQUESTS.load(Ordering::SeqCst), bytes.load(Ordering::SeqCst));

    let n = AtomicI32::new(10);
    println!("{} {}", n.fetch_sub(3, Ordering::SeqCst), n.swap(5, Ordering::SeqCst));
    println!("{:?}", n.compare_exchange(5, 6, Ordering::SeqCst, Ordering::Relaxed));
    println!("{:?}", n.compare_exchange(5, 7, Ordering::SeqCst, Ordering::Relaxed));
    println!("{} {}", n.fetch_max(20, Ordering::SeqCst), n.fetch_min(-1, Ordering::SeqCst));
    println!("{} {:?}", n.fetch_or(0b100, Ordering::SeqCst), n);
    let doubled = n.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_mul(2));
    println!("{doubled:?} {}", n.into_inner());
    let round = AtomicU8::new(250);
    round.fetch_add(10, Ordering::SeqCst);
    println!("{round:?} {}", round.fetch_xor(0b11, Ordering::SeqCst));
    let mut flag = AtomicBool::new(false);
    println!("{} {}", flag.fetch_or(true, Ordering::SeqCst), flag.fetch_and(true, Ordering::SeqCst));
    *flag.get_mut() = false;
    println!("{flag:?} {:?} {:?}", AtomicUsize::default(), AtomicBool::from(true));
}
