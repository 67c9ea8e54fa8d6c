//! What is done once, whichever thread comes first.

use std::sync::{Arc, LazyLock, Once, OnceLock};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

static START: Once = Once::new();
static SETTINGS: OnceLock<String> = OnceLock::new();
static TABLE: LazyLock<Vec<u32>> = LazyLock::new(|| {
    MADE.fetch_add(1, Ordering::SeqCst);
    (1..=5).map(|n| n * n).collect()
});
static MADE: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let runs = Arc::new(AtomicUsize::new(0));
    let handles: Vec<_> = (0..4)
        .map(|number| {
            let runs = Arc::clone(&runs);
            thread::spawn(move || {
                START.call_once(|| {
                    thread::sleep(Duration::from_millis(10));
                    runs.fetch_add(1, Ordering::SeqCst);
                });
                let settings = SETTINGS.get_or_init(|| String::from("quiet"));
                settings.len() as u32 + TABLE[number]
            })
        })
        .collect();
    for handle in handles {
        println!("{}", handle.join().unwrap());
    }
    println!("{} {}", runs.load(Ordering::SeqCst), MADE.load(Ordering::SeqCst));
    println!("{} {:?}", START.is_completed(), SETTINGS.get());
    println!("{:?}", SETTINGS.set(String::from("loud")));
    let own: OnceLock<i32> = OnceLock::new();
    println!("{own:?} {:?} {:?} {own:?}", own.set(1), own.set(2));
}
